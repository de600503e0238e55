package edtf

// monthFirst reads October 6, 2017; October 2017; Oct-2017; October.
func (p *parser) monthFirst(i int, s *side) (int, bool) {
	t := &p.tokens
	s.a.m, s.monTok = int(t[i].value), i
	if t[i].flags&foreign != 0 {
		s.flags |= isForeign
	}
	i++
	n := &t[i]
	switch {
	case n.kind == kNum && n.digits <= 2 && n.flags&apostrophe == 0 && !p.dayOfNext(i):
		if s.has(inexact) {
			return i, false
		}
		s.a.d, s.dayTok = int(n.num), i
		s.flags |= monthFirst | dayTold
		s.b = s.a
		i++
		if !p.dayOfNext(i + 1) {
			i, _ = p.year(i, s)
		}
		return i, true
	case (n.kind == kDash || n.kind == kSlash) && n.flags&spaced == 0 && p.tightYear(i+1):
		s.b = s.a
		s.setYear(int(t[i+1].num))
		return i + 2, true
	}
	s.b = s.a
	if t[i].kind == kPartAfter {
		s.flags |= approximate | inexact | isPart // Nisan başı 2023
		i++
	}
	i, ok := p.year(i, s)
	if !ok && s.flags&isPart == 0 {
		s.flags |= alone
	}
	return i, true
}

// dayOfNext reports whether the number at i is the day of a day-first date, as
// the 5 in "May 5 June".
func (p *parser) dayOfNext(i int) bool {
	return p.tokens[i].kind == kNum && p.tokens[i].digits <= 2 && p.tokens[i+1].kind == kMonth
}

// tightYear reports a four-digit year at i with no space before it that does
// not begin an ISO date.
func (p *parser) tightYear(i int) bool {
	t := &p.tokens
	return t[i].kind == kNum && t[i].digits == 4 && t[i].flags&spaced == 0 && isYear(int(t[i].num)) &&
		!(t[i+1].kind == kDash && t[i+1].flags&spaced == 0 && t[i+2].kind == kNum && t[i+2].flags&spaced == 0)
}

// tight reports a sign of kind k and a number of one or two digits after it,
// joined to what stands before.
func (p *parser) tight(i int, k kind) bool {
	t := &p.tokens
	return t[i].kind == k && t[i].flags&spaced == 0 &&
		t[i+1].kind == kNum && t[i+1].flags&(spaced|apostrophe|ordinal) == 0 && t[i+1].digits <= 2
}

// joins is tight where a space may stand behind a dot, as it does in the dates of
// Korean and Hungarian pages: 2023. 5. 30. In running text such a dot ends a sentence.
func (p *parser) joins(i int, k kind) bool {
	t := &p.tokens
	return p.tight(i, k) || k == kDot && !p.prose && t[i].kind == kDot && t[i].flags&spaced == 0 &&
		t[i+1].kind == kNum && t[i+1].flags&(apostrophe|ordinal) == 0 && t[i+1].digits <= 2
}

// monthDay reads the 09/03 of 2024/09/01–09/03, which has month and day in the
// order of the date before it.
func (p *parser) monthDay(i int, prev, s *side) (int, bool) {
	const yearFirst = monthFirst | ownYear | noLetters | monthNumber | dayTold
	t := &p.tokens
	sep := t[i+1].kind
	if prev == nil || prev.flags&yearFirst != yearFirst || sep != kDot && sep != kSlash && sep != kDash ||
		!p.joins(i+1, sep) || t[i+3].kind == sep && t[i+4].kind == kNum || t[i+3].kind == kMonth {
		return i, false
	}
	s.a = point{m: int(t[i].num), d: int(t[i+2].num)}
	if !isMonth(s.a.m) || !isDay(s.a.d) {
		return i, false
	}
	s.b = s.a
	s.monTok, s.dayTok = i, i+2
	s.flags |= monthFirst | noLetters | dayTold | monthNumber
	return i + 3, true
}

// monthDayOnly reads 10/3 in a language that has no other order than month and
// day, and 12-12 and 12.29 at either end of a range, whose dash must be another
// one than that between month and day: 12-12－12-14.
func (p *parser) monthDayOnly(i int, prev, s *side) (int, bool) {
	t := &p.tokens
	sep, next := t[i+1].kind, &t[i+3]
	if sep != kDot && sep != kSlash && sep != kDash || !p.tight(i+1, sep) || next.kind == kMonth ||
		next.kind == sep && t[i+4].kind == kNum && sep != kDash || prev != nil && prev.has(bareDay) && !prev.has(monthFirst) {
		return i, false
	}
	ranged := next.kind == kDash || next.kind == kTo || prev != nil && prev.has(monthFirst)
	switch sep {
	case kDash:
		apart := next.kind == kTo || next.kind == kDash && (next.flags&hyphen == 0 || next.flags&spaced != 0)
		if t[i+1].flags&hyphen == 0 || !apart && (prev == nil || !prev.has(monthFirst)) {
			return i, false
		}
	case kDot:
		if !ranged {
			return i, false
		}
		s.flags |= noLetters | needsMore | suffices // as good as figures
	case kSlash:
		if !ranged {
			s.flags |= noLetters | needsMore | suffices
		}
	}
	s.a = point{m: int(t[i].num), d: int(t[i+2].num)}
	if !isMonth(s.a.m) || !isDay(s.a.d) {
		return i, false
	}
	s.b = s.a
	s.monTok, s.dayTok = i, i+2
	s.flags |= monthFirst | dayTold | monthNumber
	return i + 3, true
}

func (p *parser) monthAfter(i int) bool {
	return p.tokens[p.link(i)].kind == kMonth
}
