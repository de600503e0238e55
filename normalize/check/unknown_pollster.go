package check

import (
	"fmt"

	"pollard/normalize"
)

var unknownPollster = Rule{
	Code: "unknown-pollster", Severity: Info,
	When: "the pollster is not in the registry",
	Doc:  "The name is kept as written and makes an id of its own. The nearest known name is given where there is one; if they are the same, add an alias to raw/pollsters.csv.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			for i := range p.Pollster.Parts {
				part := &p.Pollster.Parts[i]
				if part.Known {
					continue
				}
				f := Finding{
					Column: c.header(p.Place, p.Columns.Pollster, "pollster"), Stated: part.Raw, Cells: []int{p.Columns.Pollster},
					Message: fmt.Sprintf("%q is not in the registry of pollsters.", part.Raw),
				}
				if part.Nearest != "" {
					f.Computed = part.Nearest
					f.Suggestion = fmt.Sprintf("The nearest known name is %s.", part.Nearest)
				}
				c.poll(p, f)
			}
		})
	},
}
