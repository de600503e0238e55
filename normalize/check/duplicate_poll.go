package check

import (
	"fmt"
	"hash/maphash"

	"pollard/normalize"
)

var duplicatePoll = Rule{
	Code: "duplicate-poll", Severity: Warning,
	When: "a table has the same pollster with the same fieldwork twice",
	Doc:  "Either the row was entered twice or two waves have been given one date. Duplicates are sought inside a table; other questions, scenarios, places and populations are no duplicates.",
	run: func(c *checker) {
		c.pollsByTable(func(_ *normalize.Table, polls []*normalize.Poll) {
			polls = c.mayBeTwins(polls, func(p *normalize.Poll) uint64 {
				asker := askerMark(p)
				if asker == 0 || p.Fieldwork.EDTF == "" {
					return 0
				}
				return mixed(asker, maphash.String(seed, p.Fieldwork.EDTF)) | 1
			})
			if len(polls) == 0 {
				return
			}
			first := map[string]*normalize.Poll{}
			for _, p := range polls {
				asker := askerKey(p)
				if asker == "" || p.Fieldwork.EDTF == "" {
					continue
				}
				key := p.Fieldwork.EDTF + "\n" + asker
				q := first[key]
				if q == nil {
					first[key] = p
					continue
				}
				c.poll(p, Finding{
					Stated:  p.Fieldwork.EDTF,
					Message: fmt.Sprintf("%s with fieldwork %s stands in row %d as well.", p.Pollster.Raw, when(&p.Fieldwork), q.Row),
				})
			}
		})
	},
}
