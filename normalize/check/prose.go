package check

import (
	"strings"

	"pollard/normalize"
)

// eachToldPoll calls do for every poll read from a sentence.
func (c *checker) eachToldPoll(do func(*normalize.Poll)) {
	for i := range c.ds.Polls {
		if p := &c.ds.Polls[i]; p.Origin == normalize.FromProse {
			do(p)
		}
	}
}

// figuresOf spells the shares of a poll out.
func figuresOf(p *normalize.Poll) string {
	var parts []string
	for i := range p.Responses {
		if r := &p.Responses[i]; r.Missing == normalize.Present {
			parts = append(parts, lower(r)+" "+r.Share.Raw)
		}
	}
	return strings.Join(parts, ", ")
}
