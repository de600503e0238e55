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
			day := isoDay(d.SortKey)
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

// isoDay finds the day in a sort key, 2018-07-11, or 000000002018-07-11-0000 as
// the template dts writes it: one from 1800 to 2099 that stands at the beginning, behind
// anything but a digit, or behind a zero; "" where there is none.
func isoDay(key string) string {
	const length = len("2018-07-11")
	digit := func(i int) bool { return '0' <= key[i] && key[i] <= '9' }
	for i := 0; i+length <= len(key); i++ {
		if i > 0 && digit(i-1) && key[i-1] != '0' || key[i+4] != '-' || key[i+7] != '-' {
			continue
		}
		century := key[i : i+2]
		if (century == "18" || century == "19" || century == "20") && digit(i+2) && digit(i+3) &&
			(key[i+5] == '0' || key[i+5] == '1') && digit(i+6) && '0' <= key[i+8] && key[i+8] <= '3' && digit(i+9) {
			return key[i : i+length]
		}
	}
	return ""
}

// isLastDay says that a date that ends ends with a day, as most sort keys say.
func isLastDay(d *normalize.Date, day string) bool {
	return !d.End.IsZero() && len(d.EDTF) >= len(day) && d.EDTF[len(d.EDTF)-len(day):] == day
}
