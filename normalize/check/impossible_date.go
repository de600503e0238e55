package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var impossibleDate = Rule{
	Code: "impossible-date", Severity: Error,
	When: "the date is in no calendar, or ends before it starts",
	Doc:  "31 September, 29 February of a common year, a range that runs backwards: the article has a slip. The date is empty in the data.",
	run: func(c *checker) {
		c.eachDateError(func(d normalize.Date, _ string, _ *normalize.Event, report func(Finding)) {
			report(Finding{Message: fmt.Sprintf("%q cannot be a date: %s.", d.Raw, d.Err.Want)})
		}, edtf.Impossible)
	},
}
