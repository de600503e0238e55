package check

import "pollard/normalize"

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
	var room [128]byte
	text := room[:0]
	for i := range p.Responses {
		r := &p.Responses[i]
		if r.Missing != normalize.Present {
			continue
		}
		if len(text) > 0 {
			text = append(text, ", "...)
		}
		text = append(text, lower(r)...)
		text = append(text, ' ')
		text = append(text, r.Share.Raw...)
	}
	return string(text)
}
