package number

import (
	"github.com/govalues/decimal"
)

// Parse reads a share, lead, total or margin of error: at most 5 digits before the decimal sign and 4 behind it, which
// is what the tables store; more is an error, also where they are zeros, since they state a precision.
// Percent is a number (7.6 % is 7.6) and need not lie in 0 to 100.
//
// Read are 43, 43.75, "7,6", "7.6 %", "7.6 percent", "−8.4" (any minus sign right before its digit), "+8", "±3.1", "½",
// "%43", "<1", "≤ 3", ">90", "≥ 5", "5+", "~40", "c. 40", "28–32", "28 to 32", digits of any script, and a lead in "5 pts".
// Dropped are brackets around the whole, a change in brackets behind the figure ("43.5 (+2)"), footnote marks
// ("43[a]", "43*"), what is left of quotes, bold and italics, and arrows. A question mark behind the figure makes it Approx.
// A cell without a figure has Missing set.
//
// Everything else is an *[Error]: other words ("Tie", "43 Smith"), fractions with a stroke, wrong grouping ("1,10,0"),
// a range that falls, two figures.
func Parse(text string, f Format) (Number, error) {
	if text == "" {
		return Number{Missing: Blank}, nil
	}
	if p, ok := plainFigure(text, f, asShare); ok {
		return p.number(), nil
	}
	if isDash(text) {
		return Number{Missing: Dash}, nil
	}
	r, bad := scan(text, f, asShare)
	if bad.want != "" {
		return Number{}, &Error{Text: text, Offset: bad.at, Want: bad.want}
	}
	return r.number(), nil
}

// fail is an Error before it is known whether anyone wants it; no want is no failure.
type fail struct {
	at   int
	want string
}

// reading is what a cell says, before it is made a Number.
type reading struct {
	first, second decimal.Decimal // second only of a Range
	signs         signs
	qualifier     Qualifier
	missing       Missing
	signed        int8
	percent       bool
	sample        bool // "n=" stood before the figure
	remark        bool // words in brackets stood behind it
	long          bool // an integer of three digits or more
}

func (r *reading) number() Number {
	n := Number{Qualifier: r.qualifier, Missing: r.missing, Percent: r.percent, Signed: r.signed}
	switch r.qualifier {
	case Exact, Approx:
		n.Value = r.first
		n.Known = r.missing == Present
	case LessThan, AtMost:
		n.High = r.first
		if r.first.IsNeg() {
			n.Low = Maximum.Neg()
		}
	case AtLeast:
		n.Value, n.Known = r.first, true
		fallthrough
	case MoreThan:
		n.Low, n.High = r.first, Maximum
	case Range:
		n.Low, n.High = r.first, r.second
	}
	return n
}

// scanner reads one cell from left to right.
type scanner struct {
	cursor
	reading
	format Format
	as     use
	open   bool // inside of brackets around the whole
}

func scan(text string, f Format, as use) (reading, fail) {
	s := scanner{cursor: cursor{text: text}, format: f, as: as}
	bad := s.cell()
	return s.reading, bad
}

func (s *scanner) cell() fail {
	marked := s.marks()
	if r, width := s.peek(); r == '(' {
		s.open = true
		s.at += width
		marked = s.marks() || marked
	}
	start := s.at
	if s.absent() {
		return fail{}
	}
	s.at = start
	if start == len(s.text) {
		if marked || s.open {
			return fail{start, wantFigure} // "*" may stand for anything
		}
		s.missing = Blank
		return fail{}
	}
	if bad := s.before(); bad.want != "" {
		return bad
	}
	first, bad := s.signedFigure(true)
	if bad.want != "" {
		return bad
	}
	s.first = first.value
	s.take(first)
	return s.behind()
}

// take notes how a figure is written.
func (s *scanner) take(f figure) {
	s.signs |= f.signs
	s.long = s.long || f.digits >= 3 && f.value.Scale() == 0
}

// marks skips what may stand around a figure without saying anything about it: spaces, quotes that make bold and italics,
// footnote signs, arrows. It reports whether it met one that means something to a reader.
func (s *scanner) marks() (met bool) {
	for {
		r, width := s.peek()
		switch r {
		case ' ', groupSpace, '_', '\'':
		case '*', arrow:
			met = true
		default:
			return met
		}
		s.at += width
	}
}
