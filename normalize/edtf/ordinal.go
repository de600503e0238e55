package edtf

import "strings"

// nth reads "first quarter of 2015", "2nd half of May", "last week of June";
// token i is the ordinal. Of a last one n is lastOf.
func (p *parser) nth(i, n int, s *side) (int, bool) {
	t := &p.tokens
	j := i + 1
	if t[j].kind == kDash {
		j++
	}
	k := t[j].kind
	if k == kPart && t[j].value == partMiddle && n <= 2 && p.monthAfter(j+1) {
		k = kHalf // prima metà di marzo
	}
	switch {
	case k == kFortnight && !s.has(inexact):
		return p.fortnight(j+1, n, s)
	case k != kQuarter && k != kHalf && k != kWeek || k == t[j].kind && t[j].value != 0:
		return j, false
	case k == kWeek, k == kHalf && n <= 2 && p.monthAfter(j+1):
		s.flags |= approximate | inexact | isPart
		j = p.link(j + 1)
		if t[j].kind != kMonth {
			return j, false
		}
		return p.monthFirst(j, s)
	}
	if n == lastOf {
		n = 4
		if k == kHalf {
			n = 2
		}
	}
	return p.part(j, n, k, s)
}

// lastOf is the number that the lists of words give to "last".
const lastOf = 5

// isFirst says that the word at i, which also means before, is the first of what
// stands behind it: prima metà, but not prima di metà.
func (p *parser) isFirst(i int) bool {
	switch t := &p.tokens[i+1]; t.kind {
	case kHalf, kQuarter, kWeek, kFortnight:
		return true
	case kPart:
		return t.value == partMiddle
	}
	return false
}

// nthOf finds the word of "2nd quarter", "2. Quartal" or "2.ª quinzena" behind
// the number at i, and returns 0 where there is none.
func (p *parser) nthOf(i int) int {
	t := &p.tokens
	j := i + 1
	if t[j].kind == kDot && t[j].flags&spaced == 0 && !p.prose {
		j++
	} else if t[i].flags&ordinal == 0 && t[j].kind != kFortnight && (p.prose || !p.raised(i)) {
		return 0
	}
	if k := t[j].kind; k == kQuarter || k == kHalf || k == kWeek || k == kFortnight {
		return j
	}
	return 0
}

// raised reports the sign of an ordinal behind the number at i: 1º, 2ª.
func (p *parser) raised(i int) bool {
	behind := p.text[p.tokens[i].end:]
	return strings.HasPrefix(behind, "º") || strings.HasPrefix(behind, "ª")
}

// fortnight reads the month whose first or second half is told by its days:
// those up to the 15th, or the others.
func (p *parser) fortnight(i, n int, s *side) (int, bool) {
	t := &p.tokens
	i = p.link(i)
	if n == lastOf {
		n = 2
	}
	if n < 1 || n > 2 || t[i].kind != kMonth {
		return i, false
	}
	next, ok := p.monthFirst(i, s)
	if !ok || s.has(dayTold) {
		return i, false
	}
	s.flags = s.flags&^alone | dayTold | isPart
	s.dayTok = i
	s.a.d, s.b.d = 1, 15
	if n == 2 {
		s.a.d, s.b.d = 16, 28
		s.flags |= secondHalf
	}
	return next, true
}

// link passes over what may stand between a part of a month and the month.
func (p *parser) link(i int) int {
	t := &p.tokens
	for k := t[i].kind; k == kOf || k == kThe || !p.prose && (k == kIn || k == kFrom && t[i].value == 1); k = t[i].kind {
		i++
	}
	return i
}
