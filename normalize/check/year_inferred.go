package check

import (
	"fmt"

	"pollard/normalize"
)

var yearInferred = Rule{
	Code: "year-inferred", Severity: Info,
	When: "dates of a table state no year, and no heading does",
	Doc: "The year of such a date follows from the dates around it, which run from the newest to the oldest or the other way, or for the " +
		"newest row from the article's title. One finding a table; look at the rows next to a turn of the year.",
	run: func(c *checker) {
		c.pollsByTable(func(t *normalize.Table, polls []*normalize.Poll) {
			var first *normalize.Poll
			n := 0
			for _, p := range polls {
				if !p.Fieldwork.YearInferred {
					continue
				}
				if n++; first == nil {
					first = p
				}
			}
			if n == 0 {
				return
			}
			c.add(normalize.Place{TableID: t.ID, Line: t.Line}, t.ID, Finding{
				Column: c.header(first.Place, first.Columns.Fieldwork, "fieldwork"),
				Stated: first.Fieldwork.Raw, Computed: first.Fieldwork.EDTF,
				Message: fmt.Sprintf("%d of %d polls state no year, and no heading gives one; the first of them, %q, is read as %s.",
					n, len(polls), first.Fieldwork.Raw, first.Fieldwork.EDTF),
			})
		})
	},
}
