package edtf

// dayFirst reads what begins with a day, or with the 03 of 03/04/2015.
func (p *parser) dayFirst(i int, prev, s *side) (int, bool) {
	if s.has(inexact) {
		return i, false
	}
	s.dayTok = i
	if p.tokens[i].flags&ordinal == 0 {
		if next, ok := p.numericDate(i, prev, s); ok {
			return next, true
		}
	}
	if month, joined := p.monthOfDay(i); p.tokens[month].kind == kMonth {
		return p.dayAndMonth(i, month, joined, s), true
	}
	return p.dayAlone(i, prev, s), true
}

// monthOfDay gives the token where the month of the day at i stands, if it tells one, and
// the sign that joins the two, kEnd for none: 5-May, 1. de janeiro.
func (p *parser) monthOfDay(i int) (month int, joined kind) {
	t := &p.tokens
	j := i + 1
	switch {
	case t[j].kind == kDot && (!p.prose || t[i].flags&ordinal == 0 && t[j+1].kind == kMonth),
		t[j].kind == kOf, t[j].kind == kThe:
		j++
		if t[j].kind == kOf && !p.prose {
			j++ // 1. de janeiro
		}
	}
	if k := t[j].kind; (k == kDash || k == kSlash) && t[j].flags&spaced == 0 &&
		t[j+1].kind == kMonth && t[j+1].flags&spaced == 0 {
		return j + 1, k
	}
	return j, kEnd
}

// dayAndMonth reads the day at i and its month, and the year behind them, which most dates
// tell: 5-May-2015, 5-May-15, 6 June-2017, 5 May 14.
func (p *parser) dayAndMonth(i, month int, joined kind, s *side) (next int) {
	t := &p.tokens
	s.a = point{0, int(t[month].value), int(t[i].num)}
	s.b = s.a
	s.monTok = month
	s.flags |= dayTold
	if t[month].flags&foreign != 0 {
		s.flags |= isForeign
	}
	next = month + 1
	switch sign := &t[next]; {
	case (sign.kind == kDash || sign.kind == kSlash) && sign.flags&spaced == 0 && p.tightYear(next+1):
		s.setYear(int(t[next+1].num))
		return next + 2
	case joined != kEnd && p.tight(next, joined) && t[next+1].digits == 2 && t[next+2].kind != kMonth:
		s.setYear(pivot(int(t[next+1].num)))
		return next + 2
	case p.shortYearAt(next):
		s.setYear(pivot(int(t[next].num)))
		return next + 1
	}
	next, _ = p.year(next, s)
	return next
}

// dayAlone reads a day whose month stands elsewhere: in October 6–12, or behind a later day.
func (p *parser) dayAlone(i int, prev, s *side) (next int) {
	t := &p.tokens
	s.a.d, s.b.d = int(t[i].num), int(t[i].num)
	s.flags |= bareDay | noLetters | dayTold
	next = i + 1
	if prev != nil && prev.has(monthFirst) {
		s.flags |= monthFirst
		next, _ = p.year(next, s)
		return next
	}
	if t[next].kind == kDot && !p.prose && t[next+1].kind != kNum && t[next+1].kind != kEnd {
		next++ // 12.–14. March
	}
	return next
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
	sep := p.tokens[i+1].kind
	if sep != kDot && sep != kSlash && sep != kDash {
		return i, false
	}
	if next, ok := p.monthDay(i, prev, s); ok {
		return next, true
	}
	if p.dictionary.order == MonthDay && !p.prose {
		if next, ok := p.monthDayOnly(i, prev, s); ok {
			return next, true
		}
	}
	if sep == kSlash {
		if next, ok := p.dayAndYear(i, prev, s); ok {
			return next, true
		}
		if next, ok := p.monthAndYear(i, prev, s); ok {
			return next, true
		}
	}
	if !p.isPair(i) {
		return i, false
	}
	next, ok := i, false
	switch {
	case p.isTriple(i):
		next, ok = i+5, p.yearOfTriple(i, s)
	case p.prose || sep == kDash || p.tokens[i+3].kind == kMonth:
	case sep == kDot:
		next, ok = p.behindDotted(i, prev, s)
	default:
		next, ok = p.behindSlashed(i, prev, s)
	}
	if !ok {
		return i, false
	}
	p.numbers(i, prev, s)
	return next, true
}

// dayAndYear reads the 18/08 of 9/17–18/08, a later day in the month of the date before it,
// where that date has its month first.
func (p *parser) dayAndYear(i int, prev, s *side) (next int, ok bool) {
	if p.prose || prev == nil || !p.maybeDayAndYear(i, prev) || prev.n2 <= 12 && p.handedOrder() != MonthDay {
		return i, false
	}
	s.a.m, s.a.d = prev.n1, int(p.tokens[i].num)
	s.b = s.a
	s.dayTok, s.monTok = i, prev.tok
	s.flags |= monthNumber | noLetters | dayTold
	year := &p.tokens[i+2]
	if s.setYear(int(year.num)); year.digits == 2 {
		s.setYear(pivot(int(year.num)))
	}
	return i + 3, true
}

// maybeDayAndYear says that the numbers at i can be a day later in the month that prev begins
// with, and a year: one of four digits, or behind a number that can be no month.
func (p *parser) maybeDayAndYear(i int, prev *side) bool {
	t := &p.tokens
	day, second := int(t[i].num), &t[i+2]
	return prev.has(numeric) && !prev.has(ownYear) && isMonth(prev.n1) && t[i-1].kind == kDash &&
		isDay(day) && day > prev.n2 && (second.digits == 2 && day > 12 || second.digits == 4 && isYear(int(second.num))) &&
		second.kind == kNum && (t[i+1].flags|second.flags)&(spaced|ordinal|apostrophe) == 0 && t[i+3].kind != kSlash
}

// monthAndYear reads 09/2024, whose numbers a slash parts.
func (p *parser) monthAndYear(i int, prev, s *side) (next int, ok bool) {
	t := &p.tokens
	month, year := int(t[i].num), int(t[i+2].num)
	if p.prose || t[i+1].flags&spaced != 0 || !isMonth(month) ||
		t[i+2].kind != kNum || t[i+2].digits != 4 || t[i+2].flags&(spaced|ordinal) != 0 || !isBareYear(year) ||
		prev != nil && prev.has(bareDay) {
		return i, false
	}
	s.a.m, s.b.m = month, month
	s.monTok = i
	s.flags |= monthNumber | noLetters
	s.setYear(year)
	return i + 3, true
}

// isPair says that a second number, as short as a day or a month, follows the one at i and
// the sign behind it.
func (p *parser) isPair(i int) bool {
	sign, second := &p.tokens[i+1], &p.tokens[i+2]
	if second.kind != kNum || second.digits > 2 || second.flags&(ordinal|apostrophe) != 0 {
		return false
	}
	apart := (sign.flags|second.flags)&spaced != 0
	return !apart || sign.kind != kDash && !p.prose
}

// isTriple says that a third number follows the pair at i behind the same sign.
func (p *parser) isTriple(i int) bool {
	sep, sign, third := p.tokens[i+1].kind, &p.tokens[i+3], &p.tokens[i+4]
	if sign.kind != sep || third.kind != kNum || third.flags&(ordinal|apostrophe) != 0 {
		return false
	}
	apart := (sign.flags|third.flags)&spaced != 0
	return !apart || sep != kDash && !p.prose
}

// yearOfTriple takes the third number of the triple at i as its year, if it can be one. One
// of two digits must not be the day of another date.
func (p *parser) yearOfTriple(i int, s *side) bool {
	t := &p.tokens
	sep, y := t[i+1].kind, &t[i+4]
	switch {
	case y.digits == 4 && isYear(int(y.num)):
		s.setYear(int(y.num))
	case y.digits == 2 && sep != kDash && t[i+5].kind != kMonth && !p.prose && !(t[i+5].kind == sep && p.tightYear(i+6)):
		s.setYear(pivot(int(y.num)))
	default:
		return false
	}
	return true
}

// behindDotted reads what makes a date of the pair at i, which without a year may be the
// share 43.75: a dot of its own, another date beside it, or a year that stands apart.
func (p *parser) behindDotted(i int, prev, s *side) (next int, ok bool) {
	t := &p.tokens
	next = i + 3
	switch k := t[next].kind; {
	case k == kDot && t[next].flags&spaced == 0 && t[next+1].kind != kNum:
		s.flags |= dotted
		next++
	case k == kDash, k == kTo:
		s.flags |= needsMore
	case p.isYearApart(next, prev):
		s.setYear(int(t[next].num)) // 9.10–11.10 2024
		next++
	case p.padded(i, prev):
		prev.flags |= suffices
		s.flags |= needsMore | suffices
	default:
		return i, false
	}
	return next, t[next].kind != kMonth
}

// behindSlashed reads what stands behind the pair at i, which without a year may be the
// share 12/14, or days: 6/7 June is no 6 July.
func (p *parser) behindSlashed(i int, prev, s *side) (next int, ok bool) {
	t := &p.tokens
	next = i + 3
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
	return next, true
}

// numbers gives s its day and month, told by the pair at i. After the 2 of
// 2–5/10/2019 only a day can come.
func (p *parser) numbers(i int, prev, s *side) {
	n1, n2 := int(p.tokens[i].num), int(p.tokens[i+2].num)
	afterDay := false
	if prev != nil && prev.has(bareDay) && !prev.has(monthFirst) {
		k := p.tokens[s.tok-1].kind
		afterDay = k == kDash || k == kTo
	}
	s.flags |= noLetters | dayTold
	s.n1, s.n2 = n1, n2
	s.dayTok, s.monTok = i, i+2
	if p.tokens[i+1].kind == kDot || afterDay {
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
