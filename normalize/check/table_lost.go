package check

import (
	"strings"

	"pollard/normalize"
)

var tableLost = Rule{
	Code: "table-lost", Severity: Warning,
	When: "the source has a table here that could not be had",
	Doc:  "The extract says that a table stood here and does not have it, or has its figures with nothing that parts its cells, or the table is larger than any real one and was not read. Its polls are missing from the data; take them from the original page.",
	run: func(c *checker) {
		for _, n := range c.ds.Notes {
			if !strings.HasPrefix(n.Code, "table-") {
				continue
			}
			c.add(normalize.Place{Line: n.Line}, c.ds.Article.ID+":"+n.Code, Finding{
				Message: strings.ToUpper(n.Text[:1]) + n.Text[1:] + ".",
			})
		}
	},
}
