package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

var rowUnread = Rule{
	Code: "row-unread", Severity: Error,
	When: "a row of a table of polls or dates could not be taken for anything",
	Doc: "The row has lost cells and more than one reading of it is equally good, or none is possible. pollard does not choose; " +
		"the row is in no other table, and stands here as found.",
	run: func(c *checker) {
		for i := range c.ds.Rows {
			r := &c.ds.Rows[i]
			if r.Disposition != normalize.UnreadRow || c.table(r.TableID).Kind == column.Other {
				continue
			}
			c.add(r.Place, r.TableID+":"+pollster.Slug(r.Text), Finding{
				Stated:     r.Text,
				Message:    fmt.Sprintf("The row %q could not be read: %s.", r.Text, r.Reason),
				Suggestion: "Look the row up in the original page.",
			})
		}
	},
}
