package check

import (
	"fmt"

	"pollard/normalize"
)

var missingShare = Rule{
	Code: "missing-share", Severity: Warning,
	When: "the cell of a share is a dash or blank",
	Doc:  "The article gives no figure for an answer the table has a column for. The share is empty in the data, never 0, and the poll has no total and, without support or oppose, no margin.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			for i := range p.Responses {
				r := &p.Responses[i]
				if r.Missing == normalize.Present || r.Missing == normalize.Merged || r.Share.Err != nil {
					continue
				}
				c.poll(p, Finding{
					Column: c.header(p.Place, r.Column, r.Name), Stated: r.Share.Raw, Cells: []int{r.Column},
					Message: fmt.Sprintf("The share for %s is missing: the cell %s.", lower(r), cellSays(r.Share.Raw)),
				})
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
