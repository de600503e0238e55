package edtf

// Precision says how finely a date was stated.
type Precision uint8

// The precisions, coarse to fine. A season or a quarter is stated in months.
const (
	NoPrecision Precision = iota
	YearPrecision
	MonthPrecision
	DayPrecision
)

// String is "", "year", "month" or "day".
func (p Precision) String() string {
	switch p {
	case YearPrecision:
		return "year"
	case MonthPrecision:
		return "month"
	case DayPrecision:
		return "day"
	}
	return ""
}

// Date is a date or a date range. Two Dates are the same if they are ==.
type Date struct {
	// EDTF is the date in the Extended Date/Time Format, always in the one form
	// this package writes: 2017-10-06/2017-10-12, 2016-12, 2023-02/2023-03,
	// 2013~, ../2014-03-16, 2014-03-16/.., 2015-21.
	EDTF string
	// Start and End are the first and the last day covered, zero where the
	// interval is open.
	Start, End Day
	// Precision is the coarsest stated of the two ends.
	Precision Precision
	// Approximate is set by c., circa, about, early, mid, late and their like.
	Approximate bool
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.EDTF == "" }

// IsClosed reports whether d has a first and a last day; a Date without any has neither.
func (d Date) IsClosed() bool { return !d.Start.IsZero() && !d.End.IsZero() }

// Overlaps reports whether d and e share a day. Open ends count as unbounded;
// the zero Date overlaps nothing.
func (d Date) Overlaps(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	return startsBy(d.Start, e.End) && startsBy(e.Start, d.End)
}

func startsBy(start, end Day) bool {
	return start.IsZero() || end.IsZero() || start.Compare(end) <= 0
}

// point is one end as stated: a zero month or day was not told.
type point struct{ y, m, d int }

func (p point) precision() Precision {
	switch {
	case p.d != 0:
		return DayPrecision
	case p.m != 0:
		return MonthPrecision
	case p.y != 0:
		return YearPrecision
	}
	return NoPrecision
}

func (p point) first() Day {
	return Day{p.y, max(p.m, 1), max(p.d, 1)}
}

func (p point) last() Day {
	switch {
	case p.d != 0:
		return Day{p.y, p.m, p.d}
	case p.m != 0:
		return Day{p.y, p.m, daysIn(p.y, p.m)}
	}
	return Day{p.y, 12, 31}
}

// seasonMonths gives the first and last month of a season, 1 spring to 4
// winter, in the northern meteorological reckoning.
func seasonMonths(year, season int) (a, b point) {
	if season == 4 {
		return point{year, 12, 0}, point{year + 1, 2, 0}
	}
	return point{year, season * 3, 0}, point{year, season*3 + 2, 0}
}

// span is a date before it is formatted: a zero point is an open end; season
// is set only if the whole date is that season of a's year.
type span struct {
	a, b   point
	season int
	approx bool
}

func (s span) date() Date {
	var store [32]byte
	buf := store[:0]
	d := Date{Approximate: s.approx}
	switch {
	case s.season != 0:
		buf = appendPoint(buf, point{s.a.y, 20 + s.season, 0})
		buf = appendMark(buf, s.approx)
	case s.a == s.b:
		buf = appendPoint(buf, s.a)
		buf = appendMark(buf, s.approx)
	default:
		buf = appendEnd(buf, s.a, s.approx)
		buf = append(buf, '/')
		buf = appendEnd(buf, s.b, s.approx)
	}
	d.EDTF = spelled(buf, s.a)
	pa, pb := s.a.precision(), s.b.precision()
	if pa != NoPrecision {
		d.Start, d.Precision = s.a.first(), pa
	}
	if pb != NoPrecision {
		d.End = s.b.last()
		if pa == NoPrecision || pb < pa {
			d.Precision = pb
		}
	}
	return d
}

// The months of these years are spelled out once, for most dates are no finer.
const (
	firstSpelled = 1900
	lastSpelled  = 2099
)

// months are the months of these years one after another, each as 1900-01.
var months = func() string {
	buf := make([]byte, 0, (lastSpelled-firstSpelled+1)*12*len("1900-01"))
	for y := firstSpelled; y <= lastSpelled; y++ {
		for m := 1; m <= 12; m++ {
			buf = appendPoint(buf, point{y, m, 0})
		}
	}
	return string(buf)
}()

// spelled is what buf holds; that begins with p where it is a single date.
func spelled(buf []byte, p point) string {
	const year, month = len("1900"), len("1900-01")
	if firstSpelled <= p.y && p.y <= lastSpelled && (len(buf) == year || len(buf) == month) {
		at := ((p.y-firstSpelled)*12 + max(p.m, 1) - 1) * month
		if s := months[at : at+len(buf)]; s == string(buf) {
			return s
		}
	}
	return string(buf)
}

func appendEnd(buf []byte, p point, approx bool) []byte {
	if p.y == 0 {
		return append(buf, ".."...)
	}
	return appendMark(appendPoint(buf, p), approx)
}

func appendMark(buf []byte, approx bool) []byte {
	if approx {
		buf = append(buf, '~')
	}
	return buf
}

func appendPoint(buf []byte, p point) []byte {
	if p.y > 9999 {
		buf = append(buf, byte('0'+p.y/10000))
	}
	y := p.y % 10000
	buf = append(buf, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
	if p.m != 0 {
		buf = append(buf, '-', byte('0'+p.m/10), byte('0'+p.m%10))
	}
	if p.d != 0 {
		buf = append(buf, '-', byte('0'+p.d/10), byte('0'+p.d%10))
	}
	return buf
}
