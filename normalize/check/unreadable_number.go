package check

import (
	"fmt"

	"pollard/normalize"
)

var unreadableNumber = Rule{
	Code: "unreadable-number", Severity: Error,
	When: "a share, lead, sample size, total or margin of error has text from which no figure could be read",
	Doc:  "The text stays in the raw column and the value is empty. Shares are read with up to four decimals.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			report := func(f *normalize.Figure, column int, name string) {
				if f.Err == nil {
					return
				}
				c.poll(p, Finding{
					Column: c.header(p.Place, column, name), Stated: f.Raw, Cells: []int{column},
					Message: fmt.Sprintf("No figure could be read from %q: expected %s at character %d.", f.Raw, f.Err.Want, f.Err.Offset+1),
				})
			}
			report(&p.Sample, p.Columns.Sample, "sample_size")
			for i := range p.Responses {
				report(&p.Responses[i].Share, p.Responses[i].Column, p.Responses[i].Name)
			}
			report(&p.Lead, p.Columns.Lead, "lead")
			report(&p.Total, -1, "total")
			report(&p.Margin, -1, "margin_of_error")
		})
	},
}
