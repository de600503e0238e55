package edtf

import "strings"

// side is one of the dates a range or list is made of, as far as it was told.
type side struct {
	a, b   point // b differs from a in quarters, halves and 2008–09
	season int
	tok    int // its first token
	dayTok int // the token of the day, for errors
	monTok int
	n1, n2 int // the numbers of 03/04 or 2008/09, whose sense is not known yet
	flags  sideFlag
}

type sideFlag uint32

const (
	monthFirst sideFlag = 1 << iota // October 6: the next side may be a bare day
	bareDay                         // 6
	bareYear                        // 2015
	numeric                         // n1 and n2 stand for day and month
	eitherYear                      // n1 is a year and n2 a year or a month
	dayTold
	monthNumber // the month was told as a number
	approximate
	inexact   // early, mid, late: no day can follow
	present   // an open end
	ownYear   // the year was written, not handed on
	noLetters // digits and signs only
	needsMore // 25.03 without a year: a date only beside another one
	suffices  // 28.06–02.07: needs no more than a year handed down
	alone     // a month name and nothing else
	isForeign
	isPart     // quarter, half, week, season, or early and the like
	dotted     // 28.12. with both dots: a date although it has no year
	yearApart  // 19/4 2022
	secondHalf // of a month, by its days
)

func (s *side) has(f sideFlag) bool { return s.flags&f != 0 }

func (s *side) setYear(y int) {
	s.a.y, s.b.y = y, y
	s.flags |= ownYear
}

// side reads the date at token i. prev is the side before it or nil. It
// returns the token after it, or false and the token where reading stopped.
func (p *parser) side(i int, prev, s *side) (next int, ok bool) {
	*s = side{tok: i}
	t := &p.tokens
	for p.qualifier(&i, s) {
	}
	switch t[i].kind {
	case kPresent:
		s.flags |= present
		return i + 1, s.flags&inexact == 0
	case kQuarter, kHalf:
		if t[i].value == 0 {
			return i, false
		}
		return p.part(i, int(t[i].value), t[i].kind, s)
	case kOrdinal:
		return p.nth(i, int(t[i].value), s)
	case kBefore:
		if t[i].value == 1 && p.isFirst(i) {
			return p.nth(i, 1, s)
		}
	case kSeason:
		return p.seasonOf(i, s)
	case kMonth:
		return p.monthFirst(i, s)
	case kNum:
		if k := t[i+1].kind; k == kDot || k >= kQuarter && k <= kWeek || k == kFortnight || t[i].flags&ordinal != 0 {
			if j := p.nthOf(i); j > 0 {
				return p.nth(j-1, int(t[i].num), s)
			}
		}
		if t[i].digits == 4 {
			return p.yearFirst(i, s)
		}
		if t[i].digits <= 2 && t[i].flags&apostrophe == 0 {
			return p.dayFirst(i, prev, s)
		}
	}
	return i, false
}

// qualifier reads one of "c.", "~", "early", "the", "end of", "mid-to-late".
func (p *parser) qualifier(i *int, s *side) bool {
	t := &p.tokens
	switch t[*i].kind {
	case kCirca, kTilde:
		s.flags |= approximate
		*i++
		return true
	case kThe, kIn:
		if p.prose && (*i == 0 || t[*i].kind == kIn) {
			return false
		}
		*i++
		return true
	case kPart:
		if p.prose && t[*i].value >= partNoun && t[*i+1].kind != kOf {
			return false
		}
		s.flags |= approximate | inexact | isPart
		*i++
		if (t[*i].kind == kTo || t[*i].kind == kDash || t[*i].kind == kSlash) && p.laterPart(*i+1) {
			for t[*i].kind != kPart {
				*i++
			}
			return true
		}
		for k := t[*i].kind; k == kDash || k == kOf || k == kThe; k = t[*i].kind {
			*i++
		}
		return true
	}
	return false
}

// partNoun and higher are the nouns, as in "the end of May"; in prose they
// need their "of", being verbs as well.
const partNoun = 4

// partMiddle is mid, and in some languages half.
const partMiddle = 2

// laterPart reports the "late" of "mid-to-late" at or just after token i.
func (p *parser) laterPart(i int) bool {
	t := &p.tokens
	if t[i].kind == kTo {
		i++
	}
	if t[i].kind == kDash {
		i++
	}
	return t[i].kind == kPart
}

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

// yearFirst reads 2006-12-14, 2006/12/14, 2006.12.14, 2006-12, 2008–09,
// 2008/09, 2016 June 6, 2015 Q1 and 2015.
func (p *parser) yearFirst(i int, s *side) (int, bool) {
	t := &p.tokens
	y := int(t[i].num)
	sep := t[i+1].kind
	if t[i].flags&ordinal != 0 {
		return i, false
	}
	if (sep == kDash || sep == kSlash || sep == kDot) && p.tight(i+1, sep) && y > 0 {
		v := int(t[i+2].num)
		if p.tight(i+3, sep) && !s.has(inexact) {
			s.a = point{y, v, int(t[i+4].num)}
			s.b = s.a
			s.monTok, s.dayTok = i+2, i+4
			s.flags |= monthFirst | ownYear | noLetters | dayTold | monthNumber
			return i + 5, true
		}
		if t[i+2].digits == 2 && t[i+3].kind != kMonth && sep != kDot && isYear(y) {
			return p.yearPair(i, y, v, s)
		}
	}
	if !isYear(y) {
		return i, false
	}
	switch j := i + 1; t[j].kind {
	case kComma:
		if p.prose || t[j+1].kind != kMonth {
			break
		}
		fallthrough
	case kMonth:
		if t[j].kind == kComma {
			j++
		}
		if t[j+1].kind == kNum && (t[j+1].digits > 2 || t[j+1].flags&apostrophe != 0) {
			break // 2015 June 2016: the year belongs to what follows
		}
		if p.prose && (t[j+1].kind != kNum || t[j+1].flags&spaced == 0) {
			break
		}
		next, ok := p.monthFirst(j, s)
		if s.flags&ownYear != 0 {
			return next, false
		}
		s.flags &^= alone
		s.setYear(y)
		return next, ok
	case kSeason:
		if p.prose {
			break
		}
		s.season, s.monTok = int(t[j].value), j
		s.a, s.b = seasonMonths(y, s.season)
		s.flags |= isPart | ownYear
		return j + 1, !s.has(inexact)
	case kQuarter, kHalf:
		if t[j].value == 0 {
			break
		}
		next, ok := p.part(j, int(t[j].value), t[j].kind, s)
		if s.flags&ownYear != 0 {
			return next, false
		}
		s.setYear(y)
		return next, ok
	}
	if !isBareYear(y) {
		return i, false
	}
	s.setYear(y)
	s.flags |= bareYear | noLetters
	return i + 1, true
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
		case y.digits == 2 && sep != kDash && t[i+5].kind != kMonth && !p.prose:
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

// monthDay reads the 09/03 of 2024/09/01–09/03, which has month and day in the
// order of the date before it.
func (p *parser) monthDay(i int, prev, s *side) (int, bool) {
	const yearFirst = monthFirst | ownYear | noLetters | monthNumber | dayTold
	t := &p.tokens
	sep := t[i+1].kind
	if prev == nil || prev.flags&yearFirst != yearFirst || sep != kDot && sep != kSlash && sep != kDash ||
		!p.tight(i+1, sep) || t[i+3].kind == sep && t[i+4].kind == kNum || t[i+3].kind == kMonth {
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

// padded reports the 02.07 of 28.06–02.07 and the 08.05 of 06.–08.05, which are
// no shares: all numbers have two digits and can be a day and a month. Where a
// year is handed down, the months alone may have them: 9.10–11.10.
func (p *parser) padded(i int, prev *side) bool {
	t := &p.tokens
	two := func(i int) bool { return t[i].digits == 2 || p.ctx.Year != 0 }
	if prev == nil || !two(i) || t[i+2].digits != 2 || !isDay(int(t[i].num)) || !isMonth(int(t[i+2].num)) {
		return false
	}
	j := prev.tok
	if t[j].kind != kNum || !two(j) || t[j+1].kind != kDot {
		return false
	}
	return prev.has(bareDay) || prev.has(needsMore) && t[j+2].digits == 2 && isMonth(int(t[j+2].num))
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
		} else if p.ctx.Order == MonthDay {
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

// nth reads "first quarter of 2015", "2nd half of May", "last week of June";
// token i is the ordinal.
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
	if n == 5 { // last
		n = 4
		if k == kHalf {
			n = 2
		}
	}
	return p.part(j, n, k, s)
}

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
	if n == 5 { // last
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

func (p *parser) monthAfter(i int) bool {
	return p.tokens[p.link(i)].kind == kMonth
}

// part reads the year of quarter or half n, whose word is token i.
func (p *parser) part(i, n int, k kind, s *side) (int, bool) {
	t := &p.tokens
	months := 3
	if k == kHalf {
		months = 6
	}
	if n < 1 || n*months > 12 || s.has(inexact) {
		return i, false
	}
	s.flags |= isPart
	s.a.m, s.b.m = n*months-months+1, n*months
	i++
	if (t[i].kind == kDash || t[i].kind == kSlash) && t[i].flags&spaced == 0 && p.tightYear(i+1) {
		i++
	}
	if t[i].kind == kOf && t[i+1].kind == kThe {
		return i, true
	}
	i, _ = p.year(i, s)
	return i, true
}

// seasonOf reads "spring of 2015" and "winter 2015–16".
func (p *parser) seasonOf(i int, s *side) (int, bool) {
	t := &p.tokens
	s.season = int(t[i].value)
	s.monTok = i
	s.flags = s.flags&^inexact | isPart
	// In year 0 for the time being: the winter's end moves with the year.
	s.a, s.b = seasonMonths(0, s.season)
	i, ok := p.year(i+1, s)
	if !ok {
		return i, true
	}
	y := s.a.y
	s.a, s.b = seasonMonths(y, s.season)
	if k := t[i].kind; s.season == 4 && (k == kDash || k == kSlash) && t[i].flags&spaced == 0 && t[i+1].kind == kNum {
		v := int(t[i+1].num)
		if t[i+1].digits == 2 && v == (y+1)%100 || t[i+1].digits == 4 && v == y+1 {
			i += 2
		}
	}
	return i, true
}
