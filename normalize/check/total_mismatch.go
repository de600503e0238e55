package check

import (
	"fmt"

	"github.com/govalues/decimal"
)

var totalMismatch = Rule{
	Code: "total-mismatch", Severity: Warning,
	When: "all shares are there and their sum cannot be 100 at their stated precision",
	Doc: "Every share is taken for the interval that rounds to it, and even so the sum misses 100. A share may be wrong or " +
		"missing, answers may not exclude each other, or the row has another base than the rest of its table. Tables whose " +
		"rows do not add up to 100 in general are not judged. Where a row has the same answers under several groups' headers, each " +
		"group adds up by itself, and one without the undecided is not judged beside one with them.",
	run: func(c *checker) {
		for _, j := range c.doubtfulTotals() {
			if j.interval.Contains(decimal.Hundred) {
				continue
			}
			p := j.poll
			sum, terms := j.exact.String(), j.terms()
			message := "The shares add up to " + sum + ", not 100: " + terms + "."
			if t := j.table; t.IsTwoWay() {
				message = fmt.Sprintf("The shares add up to %s (%s), while %d of the table's %d rows add up to exactly 100.",
					sum, terms, t.Sums.Exact, t.Sums.Complete)
			}
			c.poll(p, Finding{Stated: "100", Computed: sum, Tolerance: half(j.interval).String(), Message: message, Cells: c.shareColumns(p)})
		}
	},
}
