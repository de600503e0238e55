package edtf

// year reads a year at token i, with what may stand between it and a month.
func (p *parser) year(i int, s *side) (next int, ok bool) {
	t := &p.tokens
	j := i
	switch t[j].kind {
	case kComma, kOf:
		j++
	case kFrom:
		if t[j].value == 1 { // del 2018
			j++
		}
	case kDot:
		if !p.prose {
			j++
		}
	}
	if t[j].kind != kNum {
		return i, false
	}
	switch {
	case t[j].digits == 4 && isYear(int(t[j].num)):
		if p.prose && !s.has(dayTold) && (t[j].num < 1700 || t[j].num > 2100) {
			return i, false // "in June 1100 soldiers"
		}
		s.setYear(int(t[j].num))
		return j + 1, true
	case t[j].flags&apostrophe != 0 && t[i].kind == kNum:
		s.setYear(pivot(int(t[j].num)))
		return j + 1, true
	}
	return i, false
}

// isYear reports whether a four-digit number beside a month can be a year.
func isYear(v int) bool { return 1000 <= v && v <= 2999 }

// pivot gives a two-digit year its century.
func pivot(v int) int {
	if v < 70 {
		return 2000 + v
	}
	return 1900 + v
}

// yearFirst reads 2006-12-14, 2006/12/14, 2006.12.14, 2006. 12. 14., 2006-12, 2008–09,
// 2008/09, 2016 June 6, 2015 Q1 and 2015.
func (p *parser) yearFirst(i int, s *side) (int, bool) {
	t := &p.tokens
	y := int(t[i].num)
	if t[i].flags&ordinal != 0 {
		return i, false
	}
	if next, ok := p.yearAndNumbers(i, s); ok {
		return next, true
	}
	if !isYear(y) {
		return i, false
	}
	if day := p.dayOfYear(i); day > 0 {
		next, ok := p.dayFirst(day, nil, s)
		return next, s.takeYear(y) && ok
	}
	if month := p.monthOfYear(i); month > 0 {
		next, ok := p.monthFirst(month, s)
		if !s.takeYear(y) {
			return next, false
		}
		s.flags &^= alone
		return next, ok
	}
	switch part := &t[i+1]; {
	case part.kind == kSeason && !p.prose:
		s.season, s.monTok = int(part.value), i+1
		s.a, s.b = seasonMonths(y, s.season)
		s.flags |= isPart | ownYear
		return i + 2, !s.has(inexact)
	case (part.kind == kQuarter || part.kind == kHalf) && part.value != 0:
		next, ok := p.part(i+1, int(part.value), part.kind, s)
		return next, s.takeYear(y) && ok
	}
	if !isBareYear(y) {
		return i, false
	}
	s.setYear(y)
	s.flags |= bareYear | noLetters
	return i + 1, true
}

// takeYear gives what was read behind the year y that year, if it tells none of its own.
func (s *side) takeYear(y int) bool {
	if s.has(ownYear) {
		return false
	}
	s.setYear(y)
	return true
}

// yearAndNumbers reads the year at i and the numbers that a sign joins to it, a month and
// a day (2006-12-14) or one number (2006-12, 2008/09).
func (p *parser) yearAndNumbers(i int, s *side) (next int, ok bool) {
	t := &p.tokens
	y, sep := int(t[i].num), t[i+1].kind
	if sep != kDash && sep != kSlash && sep != kDot || !p.joins(i+1, sep) || y == 0 {
		return i, false
	}
	v := int(t[i+2].num)
	if p.joins(i+3, sep) && !s.has(inexact) {
		s.a = point{y, v, int(t[i+4].num)}
		s.b = s.a
		s.monTok, s.dayTok = i+2, i+4
		s.flags |= monthFirst | ownYear | noLetters | dayTold | monthNumber
		return i + 5, true
	}
	if t[i+2].digits == 2 && t[i+3].kind != kMonth && sep != kDot && isYear(y) {
		return p.yearPair(i, y, v, s)
	}
	return i, false
}

// dayOfYear gives the token of the day in front of which the year at i says to stand, 0 for
// none: 2022. gada 3. septembris.
func (p *parser) dayOfYear(i int) int {
	t := &p.tokens
	if t[i].flags&heads == 0 {
		return 0
	}
	j := i + 1
	if t[j].kind == kDot {
		j++
	}
	if t[j].kind != kNum || t[j].digits > 2 {
		return 0
	}
	return j
}

// monthOfYear gives the token of the month that stands behind the year at i and is of that
// year, 0 for none.
func (p *parser) monthOfYear(i int) int {
	t := &p.tokens
	j := i + 1
	if k := t[j].kind; (k == kComma || k == kDot) && !p.prose {
		j++ // 2022. március 28.
	}
	behind := &t[j+1]
	switch {
	case t[j].kind != kMonth:
		return 0
	case behind.kind == kNum && (behind.digits > 2 || behind.flags&apostrophe != 0):
		return 0 // 2015 June 2016: the year belongs to what follows
	case p.prose && (behind.kind != kNum || behind.flags&spaced == 0):
		return 0
	}
	return j
}

// yearPair reads 2006-12, 2008–09 or 2008/09, whose numbers are y and v.
func (p *parser) yearPair(i, y, v int, s *side) (int, bool) {
	t := &p.tokens
	month := point{y, v, 0}
	second := y - y%100 + v
	isRange := v > y%100 && isBareYear(y) && isBareYear(second)
	isMonth := 1 <= v && v <= 12
	s.monTok = i + 2
	s.flags |= ownYear | noLetters
	switch {
	case t[i+1].kind == kSlash && isRange && isMonth:
		s.n1, s.n2 = y, v
		s.flags |= eitherYear
	case p.prose && isRange && v == y%100+1 && t[i+1].kind == kDash:
		s.a, s.b = point{y, 0, 0}, point{second, 0, 0} // "the 2008-09 season"
	case t[i+1].flags&hyphen != 0 && isMonth || t[i+1].kind == kSlash && !isRange:
		s.a, s.b = month, month
		s.flags |= monthNumber
	case isRange:
		s.a, s.b = point{y, 0, 0}, point{second, 0, 0}
	case t[i+1].kind == kDash && t[i+1].flags&hyphen == 0 && isBareYear(y):
		s.a, s.b = point{y, 0, 0}, point{second, 0, 0} // 2009–08: refused as a range
	default:
		s.a, s.b = month, month
		s.flags |= monthNumber
	}
	return i + 3, true
}

// shortYearAt reports the 14 of 5 May 14, which is the year only where nothing
// else can follow: at the end, or before another date that tells its year.
func (p *parser) shortYearAt(i int) bool {
	t := &p.tokens
	if p.prose || t[i].kind != kNum || t[i].digits != 2 || t[i].flags&(ordinal|apostrophe) != 0 || t[i-1].kind != kMonth {
		return false
	}
	switch t[i+1].kind {
	case kEnd:
		return true
	case kDash, kTo:
		return t[i+2].kind == kNum && t[i+3].kind == kMonth && t[i+4].kind == kNum
	}
	return false
}

// apartAt says that token i is a year that stands apart and behind: 19/4 2022.
func (p *parser) apartAt(i int) bool {
	t := &p.tokens[i]
	if p.prose || t.kind != kNum || t.digits != 4 || t.flags&spaced == 0 || t.flags&(ordinal|apostrophe) != 0 || !isBareYear(int(t.num)) {
		return false
	}
	k := p.tokens[i+1].kind
	return k == kEnd || k == kDash || k == kTo
}

// isYearApart says that token i is a year that stands apart behind the second day
// and month of a range.
func (p *parser) isYearApart(i int, prev *side) bool {
	t := &p.tokens[i]
	return prev != nil && prev.has(needsMore) && t.kind == kNum && t.digits == 4 && t.flags&spaced != 0 &&
		t.flags&(ordinal|apostrophe) == 0 && isBareYear(int(t.num)) && p.tokens[i+1].kind == kEnd
}
