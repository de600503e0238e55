package check

import (
	"fmt"

	"pollard/normalize"
)

var missingPollster = Rule{
	Code: "missing-pollster", Severity: Warning,
	When: "the pollster's cell is a dash or blank",
	Doc:  "The article does not say who asked. The poll cannot be told from another one of the same time, nor judged by its maker.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			if p.Columns.Pollster < 0 || len(p.Pollster.Parts) > 0 {
				return
			}
			c.poll(p, Finding{
				Column: c.header(p.Place, p.Columns.Pollster, "pollster"), Stated: p.Pollster.Raw, Cells: []int{p.Columns.Pollster},
				Message: fmt.Sprintf("The pollster is missing: the cell %s.", cellSays(p.Pollster.Raw)),
			})
		})
	},
}
