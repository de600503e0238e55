package check

import (
	"fmt"

	"pollard/normalize"
)

var tableUnread = Rule{
	Code: "table-unread", Severity: Warning,
	When: "a table looks like one of polls, and nothing was read from it",
	Doc: "Most rows have a date and several figures that can be shares, and known pollsters or a heading that speaks of polls; " +
		"but no header says what the columns hold, perhaps because it was lost. The rows are in no other table. " +
		"hints.csv can say which column has the date, the pollster and the answers.",
	run: func(c *checker) {
		for i := range c.ds.Tables {
			t := &c.ds.Tables[i]
			if !t.Overlooked {
				continue
			}
			c.add(normalize.Place{TableID: t.ID, Line: t.Line}, t.ID, Finding{
				Message:    fmt.Sprintf("The table looks like one of polls, and none of its %d rows was read.", t.Rows-t.HeaderRows),
				Suggestion: "Look the table up in the original page, and say in hints.csv what its columns hold.",
			})
		}
	},
}
