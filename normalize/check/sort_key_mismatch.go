package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var sortKeyMismatch = Rule{
	Code: "sort-key-mismatch", Severity: Warning,
	When: "a hidden sort key and the date shown disagree",
	Doc: "Wiki tables carry a hidden date by which a browser sorts their rows, mostly the last day of the fieldwork. Where that day lies " +
		"outside of the dates a reader sees, one of the two was not updated. The date shown is taken.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			d := &p.Fieldwork
			day := normalize.DayOfSortKey(d.SortKey)
			if day == "" || d.IsZero() || isLastDay(d, day) {
				return
			}
			key, err := edtf.ParseEDTF(day)
			if err != nil || d.Overlaps(key) {
				return
			}
			c.poll(p, Finding{
				Column: c.header(p.Place, p.Columns.Fieldwork, "fieldwork"), Cells: []int{p.Columns.Fieldwork},
				Stated: d.EDTF, Computed: key.EDTF,
				Message: fmt.Sprintf("The row is sorted by %s, which is outside of %s as shown.", key.EDTF, when(d)),
			})
		})
	},
}

// isLastDay says that a date that ends ends with a day, as most sort keys say.
func isLastDay(d *normalize.Date, day string) bool {
	return !d.End.IsZero() && len(d.EDTF) >= len(day) && d.EDTF[len(d.EDTF)-len(day):] == day
}
