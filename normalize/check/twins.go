package check

import (
	"hash/maphash"
	"math/bits"
	"slices"

	"pollard/normalize"
)

// mark is a number that polls which are alike have in common, 0 for none.
type mark struct {
	alike uint64
	twin  bool // another poll of the table has it as well
}

// seed makes the marks of strings.
var seed = maphash.MakeSeed()

// mayBeTwins gives the polls whose mark is also another one's, in their order:
// few, so that what is compared at length is little. A mark of 0 is none.
func (c *checker) mayBeTwins(polls []*normalize.Poll, markOf func(*normalize.Poll) uint64) (alike []*normalize.Poll) {
	// The first of each mark stands in firsts, 1 and its place, at the first free
	// place from where the mark sends it.
	size := bits.Len(uint(2 * len(polls)))
	c.firsts = slices.Grow(c.firsts[:0], 1<<size)[:1<<size]
	clear(c.firsts)
	marks, twins := c.marks[:0], false
	for i, p := range polls {
		m := markOf(p)
		marks = append(marks, mark{alike: m})
		if m == 0 {
			continue
		}
		at := m >> (64 - size)
		for c.firsts[at] != 0 && marks[c.firsts[at]-1].alike != m {
			at = (at + 1) % uint64(len(c.firsts))
		}
		if first := c.firsts[at]; first != 0 {
			marks[first-1].twin, marks[i].twin, twins = true, true, true
		} else {
			c.firsts[at] = int32(i + 1)
		}
	}
	c.marks = marks
	if !twins {
		return nil
	}
	for i, m := range marks {
		if m.twin {
			alike = append(alike, polls[i])
		}
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
	if m != 0 && p.Population != "" {
		m = mixed(m, maphash.String(seed, p.Population)) | 1
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
