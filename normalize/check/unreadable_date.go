package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var unreadableDate = Rule{
	Code: "unreadable-date", Severity: Error,
	When: "the date's cell has text from which no date could be read",
	Doc:  "The text stays in the raw column and the date is empty. If it is a date to you, it is one pollard should learn.",
	run: func(c *checker) {
		c.eachDateError(func(d normalize.Date, _ string, _ *normalize.Event, report func(Finding)) {
			message := fmt.Sprintf("No date could be read from %q: expected %s at character %d.", d.Raw, d.Err.Want, d.Err.Offset+1)
			if d.Err.Kind == edtf.NoYear {
				message = fmt.Sprintf("%q has no year, and no heading gives one.", d.Raw)
			}
			report(Finding{Message: message})
		}, edtf.Unreadable, edtf.NoYear)
	},
}
