package check

import (
	"cmp"
	"hash/maphash"
	"slices"

	"pollard/normalize"
)

// mark is a poll's place in its table and a number that polls that are alike
// have in common.
type mark struct {
	alike uint64
	at    int
}

// seed makes the marks of strings.
var seed = maphash.MakeSeed()

// mayBeTwins gives the polls whose mark is also another one's, in their order:
// few, so that what is compared at length is little. A mark of 0 is none.
func (c *checker) mayBeTwins(polls []*normalize.Poll, markOf func(*normalize.Poll) uint64) []*normalize.Poll {
	marks := c.marks[:0]
	for i, p := range polls {
		if m := markOf(p); m != 0 {
			marks = append(marks, mark{m, i})
		}
	}
	c.marks = marks
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.alike, b.alike) })
	twins := marks[:0]
	for i, m := range marks {
		if i > 0 && marks[i-1].alike == m.alike || i+1 < len(marks) && marks[i+1].alike == m.alike {
			twins = append(twins, m)
		}
	}
	if len(twins) == 0 {
		return nil
	}
	slices.SortFunc(twins, func(a, b mark) int { return cmp.Compare(a.at, b.at) })
	alike := make([]*normalize.Poll, len(twins))
	for i, m := range twins {
		alike[i] = polls[m.at]
	}
	return alike
}

// mixed takes one more part into a mark.
func mixed(m, more uint64) uint64 {
	const odd = 0x9e3779b97f4a7c15
	m = (m ^ more) * odd
	return m ^ m>>29
}

// askerMark is equal for equal askerKeys, 0 where that is empty.
func askerMark(p *normalize.Poll) uint64 {
	var m uint64
	for i := range p.Pollster.Parts {
		m = mixed(m, maphash.String(seed, p.Pollster.Parts[i].ID)) | 1
	}
	if m != 0 && p.Scenario != "" {
		m = mixed(m, maphash.String(seed, p.Scenario)) | 1
	}
	return m
}

// figuresMark is equal for equal figuresKeys, 0 where that is empty.
func figuresMark(p *normalize.Poll) uint64 {
	if len(p.Responses) < 2 {
		return 0
	}
	var m uint64
	for i := range p.Responses {
		share, ok := p.Responses[i].ShareValue()
		if !ok {
			return 0
		}
		coef, scale := share.Coef(), share.Scale()
		for ; scale > 0 && coef%10 == 0; scale-- {
			coef /= 10
		}
		m = mixed(m, coef<<8|uint64(scale))
	}
	return m | 1
}
