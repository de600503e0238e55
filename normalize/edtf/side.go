package edtf

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
				n := int(t[i].num)
				if n == lastOf {
					n++ // a fifth quarter is none, and no last one
				}
				return p.nth(j-1, n, s)
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
