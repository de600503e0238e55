package check

import (
	"fmt"
	"hash/maphash"
	"slices"

	"pollard/normalize"
)

var duplicatePoll = Rule{
	Code: "duplicate-poll", Severity: Warning,
	When: "a table has the same pollster with the same fieldwork twice",
	Doc:  "Either the row was entered twice or two waves have been given one date. Duplicates are sought inside a table; other questions, scenarios, places, populations and clients are no duplicates.",
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
			seen := map[string][]*normalize.Poll{}
			for _, p := range polls {
				asker := askerKey(p)
				if asker == "" || p.Fieldwork.EDTF == "" {
					continue
				}
				key := p.Fieldwork.EDTF + "\n" + asker
				i := slices.IndexFunc(seen[key], func(q *normalize.Poll) bool { return sameClient(p, q) })
				if i < 0 {
					seen[key] = append(seen[key], p)
					continue
				}
				q := seen[key][i]
				c.poll(p, Finding{
					Stated:  p.Fieldwork.EDTF,
					Message: fmt.Sprintf("%s with fieldwork %s stands in row %d as well.", p.Pollster.Raw, when(&p.Fieldwork), q.Row),
				})
			}
		})
	},
}

// sameClient reports whether two polls can be for one client; one that names
// none can be for any.
func sameClient(p, q *normalize.Poll) bool {
	return p.Client.Name == q.Client.Name || p.Client.Name == "" || q.Client.Name == ""
}
