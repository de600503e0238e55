package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/column"
)

var columnUnread = Rule{
	Code: "column-unread", Severity: Warning,
	When: "a column of a table of polls holds figures that can be shares, and was taken for none of them",
	Doc: "It stands between what a poll is known by (date, pollster, sample), away from the answers, and the shares add up to 100 without it " +
		"or do not with it either: a number of something else, or an answer beside which others are missing. Its figures stand in the notes of the polls. " +
		"hints.csv can say what it holds.",
	run: func(c *checker) {
		for i := range c.ds.Tables {
			t := &c.ds.Tables[i]
			if t.Kind != column.Polls {
				continue
			}
			for n := range t.Columns {
				if h := &t.Columns[n]; h.Apart {
					c.add(normalize.Place{TableID: t.ID, Line: t.Line}, t.ID, Finding{
						Column:     h.Header,
						Message:    fmt.Sprintf("Column %d, %q, holds figures that can be shares and stands apart from the answers: they are only in the notes of the polls.", n+1, h.Header),
						Suggestion: "If it is an answer, say so in hints.csv.",
					})
				}
			}
		}
	},
}
