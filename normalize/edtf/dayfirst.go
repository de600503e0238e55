package edtf

// dayFirst reads what begins with a day, or with the 03 of 03/04/2015.
func (p *parser) dayFirst(i int, prev, s *side) (int, bool) {
	t := &p.tokens
	if s.has(inexact) {
		return i, false
	}
	first := int(t[i].num)
	s.dayTok = i
	if t[i].flags&ordinal == 0 {
		if next, ok := p.numericDate(i, prev, s); ok {
			return next, true
		}
	}
	j := i + 1
	switch {
	case t[j].kind == kDot && (!p.prose || t[i].flags&ordinal == 0 && t[j+1].kind == kMonth),
		t[j].kind == kOf, t[j].kind == kThe:
		j++
		if t[j].kind == kOf && !p.prose {
			j++ // 1. de janeiro
		}
	}
	joined := kEnd
	if k := t[j].kind; (k == kDash || k == kSlash) && t[j].flags&spaced == 0 &&
		t[j+1].kind == kMonth && t[j+1].flags&spaced == 0 {
		joined = k
		j++
	}
	if t[j].kind == kMonth {
		s.a = point{0, int(t[j].value), first}
		s.b = s.a
		s.monTok = j
		s.flags |= dayTold
		if t[j].flags&foreign != 0 {
			s.flags |= isForeign
		}
		j++
		if joined != kEnd && t[j].kind == joined && t[j].flags&spaced == 0 {
			if p.tightYear(j + 1) {
				s.setYear(int(t[j+1].num))
				return j + 2, true
			}
			if p.tight(j, joined) && t[j+1].digits == 2 && t[j+2].kind != kMonth {
				s.setYear(pivot(int(t[j+1].num)))
				return j + 2, true
			}
		}
		if (t[j].kind == kDash || t[j].kind == kSlash) && t[j].flags&spaced == 0 && p.tightYear(j+1) {
			s.setYear(int(t[j+1].num)) // 6 June-2017
			return j + 2, true
		}
		if p.shortYearAt(j) {
			s.setYear(pivot(int(t[j].num)))
			return j + 1, true
		}
		j, _ = p.year(j, s)
		return j, true
	}
	s.a.d, s.b.d = first, first
	s.flags |= bareDay | noLetters | dayTold
	j = i + 1
	if prev != nil && prev.has(monthFirst) {
		s.flags |= monthFirst
		j, _ = p.year(j, s)
		return j, true
	}
	if t[j].kind == kDot && !p.prose && t[j+1].kind != kNum && t[j+1].kind != kEnd {
		j++ // 12.–14. March
	}
	return j, true
}

// padded reports the 02.07 of 28.06–02.07 and the 08.05 of 06.–08.05, which are
// no shares: all numbers have two digits and can be a day and a month. Where a
// year is handed down, the months alone may have them: 9.10–11.10.
func (p *parser) padded(i int, prev *side) bool {
	t := &p.tokens
	two := func(i int) bool { return t[i].digits == 2 || p.handedYear() != 0 }
	if prev == nil || !two(i) || t[i+2].digits != 2 || !isDay(int(t[i].num)) || !isMonth(int(t[i+2].num)) {
		return false
	}
	j := prev.tok
	if t[j].kind != kNum || !two(j) || t[j+1].kind != kDot {
		return false
	}
	return prev.has(bareDay) || prev.has(needsMore) && t[j+2].digits == 2 && isMonth(int(t[j+2].num))
}

// numericDate reads 14.12.2006, 14/12/2006, 14-12-2006 and, beside another
// date or a year handed down, 14.12. and 14/12.
func (p *parser) numericDate(i int, prev, s *side) (int, bool) {
	t := &p.tokens
	sep := t[i+1].kind
	if next, ok := p.monthDay(i, prev, s); ok {
		return next, true
	}
	if p.dictionary.order == MonthDay && !p.prose {
		if next, ok := p.monthDayOnly(i, prev, s); ok {
			return next, true
		}
	}
	if sep == kSlash && !p.prose && t[i+2].kind == kNum && t[i+2].digits == 4 && t[i+1].flags&spaced == 0 &&
		t[i+2].flags&(spaced|ordinal) == 0 && isMonth(int(t[i].num)) && isBareYear(int(t[i+2].num)) && (prev == nil || !prev.has(bareDay)) {
		s.a.m, s.b.m = int(t[i].num), int(t[i].num) // 09/2024
		s.monTok = i
		s.flags |= monthNumber | noLetters
		s.setYear(int(t[i+2].num))
		return i + 3, true
	}
	if sep != kDot && sep != kSlash && sep != kDash ||
		t[i+2].kind != kNum || t[i+2].digits > 2 || t[i+2].flags&(ordinal|apostrophe) != 0 {
		return i, false
	}
	apart := (t[i+1].flags|t[i+2].flags)&spaced != 0
	if apart && (sep == kDash || p.prose) {
		return i, false
	}
	n1, n2 := int(t[i].num), int(t[i+2].num)
	full := t[i+3].kind == sep && t[i+4].kind == kNum && t[i+4].flags&(ordinal|apostrophe) == 0
	if full && (sep == kDash || p.prose) && (t[i+3].flags|t[i+4].flags)&spaced != 0 {
		full = false
	}
	if full {
		y := &t[i+4]
		switch {
		case y.digits == 4 && isYear(int(y.num)):
			s.setYear(int(y.num))
		case y.digits == 2 && sep != kDash && t[i+5].kind != kMonth && !p.prose && !(t[i+5].kind == sep && p.tightYear(i+6)):
			s.setYear(pivot(int(y.num)))
		default:
			return i, false
		}
		p.numbers(i, n1, n2, sep, prev, s)
		return i + 5, true
	}
	// Without a year, 43.75 and 12/14 are shares, so the month needs a dot of
	// its own or a date beside it.
	if p.prose || sep == kDash || t[i+3].kind == kMonth {
		return i, false
	}
	next := i + 3
	if sep == kDot {
		if t[next].kind == kDot && t[next].flags&spaced == 0 && t[next+1].kind != kNum {
			s.flags |= dotted
			next++
		} else if k := t[next].kind; k == kDash || k == kTo {
			s.flags |= needsMore
		} else if p.isYearApart(next, prev) {
			s.setYear(int(t[next].num)) // 9.10–11.10 2024
			next++
		} else if p.padded(i, prev) {
			prev.flags |= suffices
			s.flags |= needsMore | suffices
		} else {
			return i, false
		}
		if t[next].kind == kMonth {
			return i, false
		}
	} else {
		// 6/7 June: a list of days, not 6 July.
		switch k := t[next].kind; {
		case k == kSlash || k == kMonth || k == kOf || k == kDot, prev != nil && prev.has(bareDay) && t[s.tok-1].kind == kSlash:
			return i, false
		case p.apartAt(next):
			s.setYear(int(t[next].num))
			s.flags |= yearApart
			next++
		default:
			s.flags |= needsMore
		}
	}
	p.numbers(i, n1, n2, sep, prev, s)
	return next, true
}

// numbers gives s its day and month, told as n1 and n2. After the 2 of
// 2–5/10/2019 only a day can come.
func (p *parser) numbers(i, n1, n2 int, sep kind, prev, s *side) {
	afterDay := false
	if prev != nil && prev.has(bareDay) && !prev.has(monthFirst) {
		k := p.tokens[s.tok-1].kind
		afterDay = k == kDash || k == kTo
	}
	s.flags |= noLetters | dayTold
	s.n1, s.n2 = n1, n2
	s.dayTok, s.monTok = i, i+2
	if sep == kDot || afterDay {
		if afterDay {
			s.flags |= suffices
		} else if p.handedOrder() == MonthDay {
			n1, n2 = n2, n1
			s.dayTok, s.monTok = i+2, i
		}
		s.a.d, s.a.m = n1, n2
		s.b = s.a
		s.flags |= monthNumber
		return
	}
	s.flags |= numeric
}
