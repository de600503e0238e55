package check

import (
	"fmt"

	"github.com/govalues/decimal"

	"pollard/normalize"
)

var shareOutOfRange = Rule{
	Code: "share-out-of-range", Severity: Error,
	When: "a share is below 0 or above 100",
	Doc:  "No part of the people asked can be more than all of them or less than none. A digit or a decimal sign is wrong, or the column does not hold shares.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			for i := range p.Responses {
				r := &p.Responses[i]
				if r.Missing != normalize.Present || !r.Share.Known || isShare(r.Share.Value) {
					continue
				}
				c.poll(p, Finding{
					Column: c.header(p.Place, r.Column, r.Name), Stated: r.Share.Raw, Computed: "0 to 100", Cells: []int{r.Column},
					Message: fmt.Sprintf("A share of %s cannot be: %s lies outside 0 to 100.", r.Share.Value, r.Share.Raw),
				})
			}
		})
	},
}

// isShare says that a figure lies in 0 to 100.
func isShare(v decimal.Decimal) bool {
	return !v.IsNeg() && (v.Coef() <= 100 || v.Cmp(decimal.Hundred) <= 0) // no scale is negative
}
