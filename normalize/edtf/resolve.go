package edtf

// fits reports whether prose can mean a and b as one range; the sign before b
// is the token before it.
func (p *parser) fits(a, b *side) bool {
	sep := p.tokens[b.tok-1].kind
	switch {
	case b.has(present):
		return a.has(ownYear)
	case sep == kAnd && a.has(alone) && !p.between:
		return b.a.d == 0 && b.a.m == a.a.m+1 && b.has(ownYear)
	case b.has(bareDay) && b.has(monthFirst):
		// "on June 5 to 6 people" is no range.
		return sep == kDash || b.has(ownYear) || p.from || p.between
	}
	return true
}

// choose resolves the first n sides, in both readings where there are two.
func (p *parser) choose(n int) (span, fault) {
	var open sideFlag
	for i := range p.sides[:n] {
		open |= p.sides[i].flags & (numeric | eitherYear | yearApart)
	}
	if open&(numeric|eitherYear) == 0 {
		return p.resolve(n, 0)
	}
	a, fa := p.resolve(n, 0)
	if open&numeric == 0 && p.prose && fa.kind == 0 {
		return a, fa // "the 2008/09 season"
	}
	b, fb := p.resolve(n, 1)
	order := p.order(open)
	if open&numeric != 0 && order == MonthDay {
		a, fa, b, fb = b, fb, a, fa
	}
	known := open&numeric != 0 && order != UnknownOrder
	switch {
	case fa.kind == 0 && (known || a == b):
		return a, fa
	case fa.kind == 0 && fb.kind == 0:
		return span{}, fault{Ambiguous, int(p.tokens[p.sides[0].tok].start), ""}
	case fa.kind == 0:
		return a, fa
	case fb.kind == 0 && (!known || fa.want == wantMonth):
		return b, fb
	case !known && fa.want == wantMonth:
		return span{}, fb
	}
	return span{}, fa
}

// order is the one of numeric sides with these flags: a language that has only
// one knows better than the column.
func (p *parser) order(flags sideFlag) Order {
	if o := p.dictionary.order; o != UnknownOrder {
		return o
	}
	if o := p.dictionary.apart; o != UnknownOrder && flags&yearApart != 0 {
		return o
	}
	return p.handedOrder()
}

// resolve hands months and years along the first n sides and checks that the
// calendar has the dates. Reading 1 takes 03/04 as March 4 and 2008/09 as
// September.
func (p *parser) resolve(n, reading int) (span, fault) {
	sides := p.sides[:n]
	withYear := -1
	for i := range sides {
		s := &sides[i]
		s.undo(reading)
		if s.has(ownYear) {
			withYear = i
		}
	}
	if f := p.fillMonths(sides); f.kind != 0 {
		return span{}, f
	}
	if sides[0].has(present) {
		return span{}, p.unread(sides[0].tok, "a date before it")
	}
	dated := n
	for dated > 1 && sides[dated-1].has(present) {
		dated--
	}
	if dated < n-1 {
		return span{}, p.unread(sides[n-1].tok, wantRest)
	}
	noYear := !p.fillYears(sides[:dated], withYear)
	var last Day
	for i := range sides[:dated] {
		s := &sides[i]
		switch {
		case s.has(present), s.has(isForeign) && !s.has(dayTold|ownYear) && withYear < 0:
			return span{}, p.unread(s.tok, "a date")
		case s.has(needsMore) && withYear < 0 && (noYear || !s.has(numeric|suffices)):
			return span{}, p.unread(s.tok, "a year")
		}
		if s.has(secondHalf) {
			s.b.d = daysIn(s.b.y, s.b.m)
		}
		year := s.a.y
		if noYear {
			year = 0
		}
		if f := p.check(s, year); f.kind != 0 {
			if s.has(noLetters) && withYear < 0 {
				f.kind = Unreadable
			}
			return span{}, f
		}
		if i > 0 && s.has(bareYear) != sides[i-1].has(bareYear) && !(s.has(ownYear) && sides[i-1].has(ownYear)) {
			return span{}, p.unread(s.tok, "a date as fine as the one before it")
		}
		end := s.b.last()
		if end.Compare(s.a.first()) < 0 || i > 0 && end.Compare(last) < 0 {
			return span{}, fault{Impossible, int(p.tokens[s.tok].start), wantOrder}
		}
		last = s.a.first()
	}
	if noYear {
		return span{}, fault{NoYear, int(p.tokens[p.ends[n-1]].start), "a year"}
	}
	return p.join(sides, dated < n)
}

// join makes the span from the first to the last side.
func (p *parser) join(sides []side, toPresent bool) (span, fault) {
	n := len(sides)
	out := span{a: sides[0].a, b: sides[n-1].b}
	if n == 1 && !p.openStart && !p.openEnd {
		out.season = sides[0].season
	}
	for i := range sides {
		out.approx = out.approx || sides[i].has(approximate)
	}
	if p.openStart {
		out.a = point{}
	}
	if p.openEnd || toPresent {
		out.b = point{}
	}
	if out.a.y == 0 && out.b.y == 0 {
		return span{}, p.unread(0, "a date")
	}
	return out, fault{}
}

// undo forgets what an earlier resolve handed to s, and applies the reading.
func (s *side) undo(reading int) {
	if s.has(numeric) {
		d, m := s.n1, s.n2
		if reading == 1 {
			d, m = m, d
		}
		s.a.d, s.a.m = d, m
		s.b = s.a
	}
	if s.has(eitherYear) {
		s.a, s.b = point{y: s.n1}, point{y: s.n1 - s.n1%100 + s.n2}
		if reading == 1 {
			s.a = point{y: s.n1, m: s.n2}
			s.b = s.a
		}
	}
	if s.has(bareDay) {
		s.a.m, s.b.m = 0, 0
	}
	if !s.has(ownYear) {
		s.yearIs(0)
	}
}

// yearIs gives s its year.
func (s *side) yearIs(y int) {
	s.a.y, s.b.y = y, y
	if s.season != 0 {
		s.a, s.b = seasonMonths(y, s.season)
		if y == 0 {
			s.b.y = 0
		}
	}
}

// fillMonths gives bare days the month of the date after them (6–12 October)
// or before them (October 6–12), or the one handed down.
func (p *parser) fillMonths(sides []side) fault {
	for i := range sides {
		s := &sides[i]
		if !s.has(bareDay) {
			continue
		}
		m := 0
		if s.has(monthFirst) {
			m = sides[i-1].a.m
		} else {
			for j := i + 1; j < len(sides) && m == 0; j++ {
				if !sides[j].has(bareDay) {
					if sides[j].a.d == 0 {
						break
					}
					m = sides[j].a.m
				}
			}
		}
		if m == 0 && (p.allBareDays(sides) || i > 0 && i == len(sides)-1 && !sides[i-1].has(bareDay)) {
			m = p.handedMonth() // 6–12, 31 January – 3
		}
		if m == 0 {
			return fault{Unreadable, int(p.tokens[s.tok].end), "a month"}
		}
		s.a.m, s.b.m = m, m
	}
	return fault{}
}

// allBareDays reports 6–12 or 6th, which a month handed down may complete; a
// bare 6 is a figure, never a day.
func (p *parser) allBareDays(sides []side) bool {
	for i := range sides {
		if !sides[i].has(bareDay) || sides[i].has(monthFirst) {
			return false
		}
	}
	return len(sides) > 1 || p.tokens[sides[0].dayTok].flags&ordinal != 0
}

// fillYears hands years from the right to the left, then from the left to the
// right; a month later than the one it borrows from is of the year before. The
// last side takes the year handed down. Without one it reports false and takes
// a leap year, which lets the calendar be checked all the same.
func (p *parser) fillYears(sides []side, withYear int) bool {
	last := len(sides) - 1
	known := true
	if withYear < 0 || withYear > last {
		year := p.handedYear()
		known, withYear = year != 0, last
		if !known {
			year = 2000
		}
		sides[last].yearIs(year)
	}
	for i := withYear - 1; i >= 0; i-- {
		s, right := &sides[i], &sides[i+1]
		if s.has(ownYear) {
			continue
		}
		y := right.a.y
		if right.a.m != 0 && s.a.m > right.a.m {
			y--
		}
		s.yearIs(y)
	}
	for i := withYear + 1; i <= last; i++ {
		s, left := &sides[i], &sides[i-1]
		y := left.a.y
		if s.a.m < left.a.m {
			y++
		}
		s.yearIs(y)
	}
	return known
}

// check reports a month or day that no calendar has; year 0 is unknown.
func (p *parser) check(s *side, year int) fault {
	m, d := s.a.m, s.a.d
	month, day := p.tokens[s.monTok].start, p.tokens[s.dayTok].start
	if s.has(numeric) {
		month, day = p.tokens[s.tok].start, p.tokens[s.tok].start
	}
	switch {
	case s.has(monthNumber|numeric|dayTold) && (m < 1 || m > 12):
		return fault{Impossible, int(month), wantMonth}
	case s.has(dayTold) && (d < 1 || d > daysIn(year, m)):
		return fault{Impossible, int(day), wantDays(year, m)}
	}
	return fault{}
}
