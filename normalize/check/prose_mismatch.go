package check

import (
	"strconv"

	"pollard/normalize"
)

var proseMismatch = Rule{
	Code: "prose-mismatch", Severity: Warning,
	When: "a poll told in a sentence has the date and pollster of a table row and other figures, also after leaving the undecided out",
	Doc: "The article tells one poll twice, and not alike. Figures are compared at their stated precision, as they stand and as " +
		"percentages of the decided. One of the two is wrong, or they are two polls after all.",
	run: func(c *checker) {
		c.eachToldPoll(func(p *normalize.Poll) {
			row := c.rival(p)
			if row == nil {
				return
			}
			told, tabled := figuresOf(p), figuresOf(row)
			c.poll(p, Finding{
				Stated: told, Computed: tabled,
				Message: "The sentence has " + told + ", the table " + tabled + " in row " + strconv.Itoa(row.Row) + ".",
			})
		})
	},
}

// rival is the table row whose figures contradict a told poll's, nil where
// there is none.
func (c *checker) rival(told *normalize.Poll) *normalize.Poll {
	if told.Rival == "" {
		return nil
	}
	for i := range c.ds.Polls {
		if p := &c.ds.Polls[i]; p.Origin == normalize.FromTable && p.ID == told.Rival {
			return p
		}
	}
	return nil
}
