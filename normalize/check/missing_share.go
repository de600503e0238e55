package check

import (
	"fmt"

	"pollard/normalize"
)

var missingShare = Rule{
	Code: "missing-share", Severity: Warning,
	When: "the cell of a share is a dash or blank",
	Doc: "The article gives no figure for an answer the table has a column for. The share is empty in the data, never 0, and the poll has no total and, without support or oppose, no margin. " +
		"In a table of parties or candidates answers come and go, and a dash mostly says that nobody asked: there a missing share is reported only where nearly all other rows have one.",
	run: func(c *checker) {
		c.pollsByTable(func(t *normalize.Table, polls []*normalize.Poll) {
			var counts shareCounts // found out if a share is missing
			for _, p := range polls {
				for i := range p.Responses {
					r := &p.Responses[i]
					if r.Missing == normalize.Present || r.Missing == normalize.Merged || r.Share.Err != nil {
						continue
					}
					if counts == nil {
						counts = countShares(t, polls)
					}
					if counts.comesAndGoes(p, r) {
						continue
					}
					c.poll(p, Finding{
						Column: c.header(p.Place, r.Column, r.Name), Stated: r.Share.Raw, Cells: []int{r.Column},
						Message: fmt.Sprintf("The share for %s is missing: the cell %s.", lower(r), cellSays(r.Share.Raw)),
					})
				}
			}
		})
	},
}

// cellSays is what a cell without a value holds, in words.
func cellSays(raw string) string {
	if raw == "" {
		return "is blank"
	}
	return fmt.Sprintf("says %q", raw)
}

// shareCounts counts, by column, the polls of a table that state a share, and
// all of them.
type shareCounts [][2]int

// countShares counts those of one table.
func countShares(t *normalize.Table, polls []*normalize.Poll) shareCounts {
	counts := make(shareCounts, len(t.Columns))
	for _, p := range polls {
		if p.YesNo() {
			continue
		}
		for i := range p.Responses {
			r := &p.Responses[i]
			counts[r.Column][1]++
			if r.Missing == normalize.Present {
				counts[r.Column][0]++
			}
		}
	}
	return counts
}

// comesAndGoes says that a response of a poll about parties or candidates is
// one that more than one poll in ten of its table has no share for.
func (s shareCounts) comesAndGoes(p *normalize.Poll, r *normalize.Response) bool {
	n := s[r.Column]
	return n[0]*10 < n[1]*9 && !p.YesNo()
}
