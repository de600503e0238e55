package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var missingDate = Rule{
	Code: "missing-date", Severity: Warning,
	When: "the date's cell is a dash or blank",
	Doc:  "The table has a column for dates and this row has none. Where a heading names the year, the date is that year; otherwise it is empty, never guessed.",
	run: func(c *checker) {
		c.eachDateError(func(d normalize.Date, what string, report func(Finding)) {
			message := fmt.Sprintf("The %s has no date: the cell %s.", what, cellSays(d.Raw))
			if !d.IsZero() {
				message = fmt.Sprintf("The %s has no date of its own: the cell %s, and only the heading gives %s.", what, cellSays(d.Raw), d.EDTF)
			}
			report(Finding{Computed: d.EDTF, Message: message})
		}, edtf.Missing)
	},
}
