package check

import "github.com/govalues/decimal"

var totalRounded = Rule{
	Code: "total-rounded", Severity: Info,
	When: "the sum of the shares is not 100 but can be at their stated precision",
	Doc: "Rounded shares rarely add up to exactly 100: 95 + 2 + 4 is 101, and each of the three may be half a point off. " +
		"Nothing needs doing.",
	run: func(c *checker) {
		for _, j := range c.doubtfulTotals() {
			if !j.interval.Contains(decimal.Hundred) || j.exact.Cmp(decimal.Hundred) == 0 {
				continue
			}
			p, sum := j.poll, j.exact.String()
			c.poll(p, Finding{
				Stated: "100", Computed: sum, Tolerance: half(j.interval).String(), Cells: c.shareColumns(p),
				Message: "The shares add up to " + sum + " (" + j.terms() + "), which is 100 within rounding.",
			})
		}
	},
}
