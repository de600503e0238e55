package check

import (
	"fmt"
	"strconv"

	"github.com/govalues/decimal"

	"pollard/normalize"
)

var (
	smallestSample = decimal.MustNew(50, 0)
	largestSample  = decimal.MustNew(1_000_000, 0)
)

var sampleImplausible = Rule{
	Code: "sample-implausible", Severity: Warning,
	When: "a sample size is under 50, over 1 000 000, or the poll's own year",
	Doc:  "Such a figure is rather a percentage, a population or a year that slipped into the column. A sample of 2,015 is fine; \"2015\" in a poll of 2015 is asked about.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			if !p.Sample.Known || p.Sample.Err != nil {
				return
			}
			why := ""
			switch n := p.Sample.Value; {
			case n.Less(smallestSample):
				why = "is under 50"
			case largestSample.Less(n):
				why = "is over 1 000 000"
			case isOwnYear(p):
				why = "is the year of the poll"
			default:
				return
			}
			c.poll(p, Finding{
				Column: c.header(p.Place, p.Columns.Sample, "sample_size"), Stated: p.Sample.Raw, Computed: p.Sample.Value.String(), Cells: []int{p.Columns.Sample},
				Message: fmt.Sprintf("A sample size of %s is hardly right: it %s.", p.Sample.Raw, why),
			})
		})
	},
}

// isOwnYear says that a sample size is written as the year the poll was made.
func isOwnYear(p *normalize.Poll) bool {
	n, _, ok := p.Sample.Value.Int64(0)
	if year := int(n); !ok || year <= 0 || year != p.Fieldwork.Start.Year && year != p.Fieldwork.End.Year {
		return false
	}
	return p.Sample.Raw == strconv.FormatInt(n, 10)
}
