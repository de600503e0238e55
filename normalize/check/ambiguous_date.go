package check

import (
	"fmt"
	"strings"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var ambiguousDate = Rule{
	Code: "ambiguous-date", Severity: Warning,
	When: "the date can be read in two ways",
	Doc:  "03/04/2015 is 3 April to some and March 4 to others, and no other date of the table settles it. The date is empty in the data; both readings stand in the message.",
	run: func(c *checker) {
		c.eachDateError(func(d normalize.Date, _ string, _ *normalize.Event, report func(Finding)) {
			var readings []string
			for _, r := range d.Err.Readings {
				readings = append(readings, r.EDTF)
			}
			either := strings.Join(readings, " or ")
			report(Finding{Computed: either, Message: fmt.Sprintf("%q can be read as %s.", d.Raw, either)})
		}, edtf.Ambiguous)
	},
}
