package check

import (
	"fmt"

	"pollard/normalize"
)

var proseMismatch = Rule{
	Code: "prose-mismatch", Severity: Warning,
	When: "a poll told in a sentence has the date and pollster of a table row and other figures, also after leaving the undecided out",
	Doc: "The article tells one poll twice, and not alike. Figures are compared at their stated precision, as they stand and as " +
		"percentages of the decided. One of the two is wrong, or they are two polls after all.",
	run: func(c *checker) {
		rows := map[string]*normalize.Poll{}
		c.eachPoll(func(p *normalize.Poll) { rows[p.ID] = p })
		c.eachToldPoll(func(p *normalize.Poll) {
			row := rows[p.Rival]
			if row == nil {
				return
			}
			c.poll(p, Finding{
				Stated: figuresOf(p), Computed: figuresOf(row),
				Message: fmt.Sprintf("The sentence has %s, the table %s in row %d.", figuresOf(p), figuresOf(row), row.Row),
			})
		})
	},
}
