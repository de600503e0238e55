package check

import (
	"fmt"
	"regexp"

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
			key, ok := sortDate(d.SortKey)
			if !ok || d.IsZero() || d.Overlaps(key) {
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

var isoDay = regexp.MustCompile(`(?:^|\D|0)((?:1[89]|20)\d\d-[01]\d-[0-3]\d)`)

// sortDate is the day in a sort key: 2018-07-11, or 000000002018-07-11-0000 as
// the template dts writes it.
func sortDate(key string) (edtf.Date, bool) {
	if key == "" {
		return edtf.Date{}, false
	}
	m := isoDay.FindStringSubmatch(key)
	if m == nil {
		return edtf.Date{}, false
	}
	d, err := edtf.ParseEDTF(m[1])
	return d, err == nil
}
