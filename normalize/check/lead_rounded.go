package check

import "fmt"

var leadRounded = Rule{
	Code: "lead-rounded", Severity: Info,
	When: "the stated lead and the shares agree only within rounding",
	Doc: "The lead is not the difference of the shares as printed, but both can be right: the lead was rounded, or was " +
		"taken from shares with more digits than are shown. Nothing needs doing; compute with lead_computed, not lead_stated.",
	run: func(c *checker) {
		for _, j := range c.doubtfulLeads() {
			p := j.poll
			if !j.known || !j.stated.Meets(j.computed) || p.Lead.Value.Abs().Cmp(j.exact) == 0 {
				continue
			}
			c.poll(p, Finding{
				Column: c.header(p.Place, p.Columns.Lead, "lead"),
				Stated: p.Lead.Value.String(), Computed: j.exact.String(), Tolerance: half(j.stated).String(),
				Cells:   c.shareColumns(p, p.Columns.Lead),
				Message: fmt.Sprintf("The stated lead of %s agrees only within rounding with %s.", p.Lead.Value, j.difference()),
			})
		}
	},
}
