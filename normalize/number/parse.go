package number

import (
	"unicode/utf8"

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

// absent reads a cell that says that there is no figure.
func (s *scanner) absent() bool {
	r, width := s.peek()
	switch {
	case r == '-' || r == longDash:
		for r == '-' || r == longDash || r == ' ' || r == groupSpace {
			s.at += width
			r, width = s.peek()
		}
		s.missing = Dash
		if isLetter(r) { // "—N/a", as a template for it prints
			var buf [phrase]byte
			key, _ := s.words(buf[:0])
			s.missing = missingWord(key)
		}
	case r == '…':
		s.at += width
		s.missing = Dash
	case r == '.':
		from := s.at
		for r == '.' {
			s.at++
			r, _ = s.peek()
		}
		if s.at-from < 2 {
			return false
		}
		s.missing = Dash
	case r == '/':
		s.at += width
		s.missing = Dash
	case r == '?':
		for r == '?' {
			s.at += width
			r, width = s.peek()
		}
		s.missing = Unknown
	case r == '[':
		s.missing = Blank
	case isLetter(r):
		var buf [phrase]byte
		key, _ := s.words(buf[:0])
		s.missing = missingAlone(key)
	}
	if s.missing != Present && s.rest() {
		return true
	}
	s.missing = Present
	return false
}

// rest skips what may follow the word for a missing figure and reports whether that is all.
func (s *scanner) rest() bool {
	for {
		s.marks()
		r, width := s.peek()
		switch {
		case r == end:
			return !s.open
		case r == ')' && s.open:
			s.open = false
		case r == '%':
		case r == '[':
			if !s.footnote() {
				return false
			}
			continue
		default:
			return false
		}
		s.at += width
	}
}

// words reads words with the spaces and the signs . / = : ' between them, in lower case and with single spaces, up to what
// is no word; all is false where they are longer than any known.
func (s *scanner) words(key []byte) (words []byte, all bool) {
	if !dictionaryOfAll().begins.has(s.text, s.at) {
		return key, false
	}
	for {
		if s.at < len(s.text) && isASCIILetter(s.text[s.at]) && len(key) < phrase-utf8.UTFMax {
			key = append(key, s.text[s.at]|0x20)
			s.at++
			continue
		}
		r, width := s.peek()
		switch {
		case r == ' ' || r == groupSpace:
			r = ' '
		case r == '\'':
			if next, _ := s.look(s.at + width); !isLetter(next) {
				return trim(key), true
			}
		case r == '.' || r == '/' || r == '=' || r == ':':
		case !isLetter(r):
			return trim(key), true
		}
		if len(key)+utf8.UTFMax > phrase {
			return key, false
		}
		key = appendKey(key, r)
		s.at += width
		if r == '=' || r == ':' {
			return key, true
		}
	}
}

func trim(key []byte) []byte {
	if n := len(key); n > 0 && key[n-1] == ' ' {
		return key[:n-1]
	}
	return key
}

// before reads the qualifier before the first figure.
func (s *scanner) before() fail {
	for range 4 {
		from := s.at
		r, width := s.peek()
		q := Exact
		switch r {
		case '~':
			q = Approx
		case '<':
			q = LessThan
		case '>':
			q = MoreThan
		case '≤':
			q = AtMost
		case '≥':
			q = AtLeast
		case '±':
			s.at += width
		case '+':
			// "+/-" is ± on a typewriter.
			if next, w := s.look(s.at + width); next == '/' {
				if next, v := s.look(s.at + width + w); next == '-' {
					s.at += width + w + v
				}
			}
		case '%': // where it stands before the figure, as in Turkish
			if s.as != asCount && !s.percent {
				s.percent = true
				s.at += width
				s.spaces()
				continue
			}
		default:
			if !isLetter(r) {
				return fail{}
			}
			var buf [phrase]byte
			key, all := s.words(buf[:0])
			if all && s.as != asShare && !s.sample && (string(key) == "n=" || string(key) == "n =" || string(key) == "n:") {
				s.sample = true
				s.spaces()
				continue
			}
			if q = qualifierWord(key); q == Exact || !all {
				return fail{from, wantFigure}
			}
			width = 0
		}
		if q == Exact {
			if s.at > from && s.as == asCount {
				return fail{from, wantSignless}
			}
			s.spaces()
			return fail{}
		}
		if s.qualifier != Exact {
			return fail{from, wantFigure}
		}
		s.at += width
		if next, width := s.peek(); next == '=' && (q == LessThan || q == MoreThan) {
			s.at += width
			q++ // AtMost follows LessThan, AtLeast follows MoreThan
		}
		if q == MoreThan && s.as == asCount {
			q = AtLeast // people are not counted that finely
		}
		s.qualifier = q
		s.spaces()
	}
	return fail{}
}

// signedFigure reads a figure with the sign right before it.
func (s *scanner) signedFigure(first bool) (figure, fail) {
	from := s.at
	r, width := s.peek()
	var sign int8
	switch r {
	case '-':
		sign = -1
	case '+':
		sign = +1
	}
	if sign != 0 {
		s.at += width
	}
	if !s.starts(s.at) {
		if r, _ := s.peek(); sign != 0 && (r == ' ' || r == groupSpace) {
			return figure{}, fail{s.at, "a digit right behind the sign"}
		}
		return figure{}, fail{s.at, wantFigure}
	}
	if sign != 0 && s.as == asCount {
		return figure{}, fail{from, wantSignless}
	}
	f, bad := s.figure(s.format, s.as)
	if bad.want != "" {
		return f, bad
	}
	if sign < 0 {
		f.value = f.value.Neg()
	}
	if first {
		s.signed = sign
	}
	return f, fail{}
}

// behind reads all that follows the first figure.
func (s *scanner) behind() fail {
	unit, ranged, changed := s.percent, false, false
	for {
		spaced := s.spaces()
		from := s.at
		s.marks()
		r, width := s.peek()
		switch {
		case r == end:
			if s.open {
				return fail{s.at, "the closing bracket"}
			}
			return fail{}
		case r == ')' && s.open:
			s.open = false
			s.at += width
		case r == '%':
			if s.as == asCount {
				return fail{s.at, "a number of people, without a percent sign"}
			}
			if unit {
				return fail{s.at, wantEnd}
			}
			unit, s.percent = true, true
			s.at += width
		case r == '[':
			if !s.footnote() {
				return fail{s.at, "a footnote mark in the square brackets"}
			}
		case r == '(' && (!changed || s.as == asCount):
			changed = true
			if bad := s.brackets(); bad.want != "" {
				return bad
			}
		case r == '?':
			if s.qualifier == Exact {
				s.qualifier = Approx
			}
			s.at += width
		case r == '+':
			if s.starts(s.at+width) || s.qualifier != Exact && s.qualifier != AtLeast && s.qualifier != Approx {
				return fail{s.at, wantEnd}
			}
			s.qualifier = AtLeast
			s.at += width
		case r == '-' || r == longDash || r|0x20 == 't' && s.isTo():
			dash := r|0x20 != 't'
			if !dash {
				width = len("to")
			}
			if ranged || s.qualifier != Exact && s.qualifier != Approx || s.at != from {
				return fail{s.at, wantEnd}
			}
			s.at += width
			// "2 -5" may be a share and a change.
			if behind := s.spaces(); dash && spaced && !behind && s.at < len(s.text) {
				return fail{from, "as much space behind the dash of a range as before it"}
			}
			at := s.at
			second, bad := s.signedFigure(false)
			if bad.want != "" {
				return bad
			}
			if second.value.Cmp(s.first) < 0 {
				return fail{at, "a range that does not fall"}
			}
			s.second = second.value
			s.take(second)
			ranged, unit = true, false
			s.qualifier = Range
		case isLetter(r):
			told, ok := s.letters(unit)
			if !ok {
				return fail{s.at, wantEnd}
			}
			unit = told
		default:
			return fail{s.at, wantEnd}
		}
	}
}

// letters reads a word behind a figure: its unit, of which there is one, or who was asked.
func (s *scanner) letters(unit bool) (told, ok bool) {
	if s.as != asCount && !s.sample && !unit {
		if percent, ok := s.unit(); ok {
			s.percent = s.percent || percent
			return true, true
		}
	}
	if s.as == asShare || unit || !s.asked() {
		return unit, false
	}
	s.sample = true
	return false, true
}

// isTo says that the word at the cursor, which begins with a t, is "to".
func (s *scanner) isTo() bool {
	next, _ := s.look(s.at + 1)
	behind, _ := s.look(s.at + len("to"))
	return next|0x20 == 'o' && !isLetter(behind)
}

// asked skips a word for who was asked, as it stands behind a sample size: "600 LV", "1,005 adults", "1,073人",
// "500 D" where only members of one party were. One letter alone says so only where a count is looked for.
func (s *scanner) asked() bool {
	at := s.at
	switch s.wordBehind() {
	case saysPeople:
		if s.as == asCount || s.at-at > 1 {
			return true
		}
	case saysPlus:
		if s.qualifier == Exact || s.qualifier == Approx || s.qualifier == AtLeast {
			s.qualifier = AtLeast
			return true
		}
	}
	s.at = at
	return false
}

// unit reads a word for percent or for percentage points. It leaves a following "to" alone.
func (s *scanner) unit() (percent, ok bool) {
	at := s.at
	var buf [phrase]byte
	switch string(s.word(buf[:0])) {
	case "percent", "pct", "pct.", "p.c.":
		return true, true
	case "pp", "p.p.", "pp.", "pt", "pt.", "pts", "pts.", "point", "points":
		return false, true
	case "per":
		s.spaces()
		if string(s.word(buf[:0])) == "cent" {
			return true, true
		}
	case "percentage":
		s.spaces()
		switch string(s.word(buf[:0])) {
		case "point", "points":
			return true, true
		}
	}
	s.at = at
	return false, false
}

// word reads letters and dots, in lower case.
func (s *scanner) word(key []byte) []byte {
	for {
		r, width := s.peek()
		if r != '.' && !isLetter(r) || r >= utf8.RuneSelf || len(key) == phrase {
			return key
		}
		if r != '.' {
			r |= 0x20
		}
		key = append(key, byte(r))
		s.at += width
	}
}

// footnote skips a mark like [a], [12] or [nb 3] and reports whether it was one.
func (s *scanner) footnote() bool {
	const most = 32
	at := s.at
	_, width := s.peek()
	s.at += width
	for range most {
		r, width := s.peek()
		switch {
		case r == ']':
			s.at += width
			return true
		case r >= '0' && r <= '9' || isLetter(r) || r == ' ' || r == groupSpace || r == '*' || r == '-' || r == '.':
			s.at += width
		default:
			s.at = at
			return false
		}
	}
	s.at = at
	return false
}

// brackets skips the brackets behind a figure: a doubt, a change, or with a count anything.
func (s *scanner) brackets() fail {
	from := s.at
	_, width := s.peek()
	s.at += width
	s.spaces()
	switch r, width := s.peek(); {
	case r == '?':
		s.at += width
		s.spaces()
		if r, width := s.peek(); r == ')' {
			s.at += width
			if s.qualifier == Exact {
				s.qualifier = Approx
			}
			return fail{}
		}
	case s.as != asCount && s.change():
		return fail{}
	}
	if s.as == asShare {
		return fail{from, "a change in the brackets behind the figure"}
	}
	s.remark = true
	s.at = from
	for depth := 0; ; {
		r, width := s.peek()
		switch r {
		case end:
			return fail{from, "the closing bracket"}
		case '(':
			depth++
		case ')':
			depth--
		}
		s.at += width
		if depth == 0 {
			return fail{}
		}
	}
}

// change reads "+2)", "−0.5 pp)", "▲1)", "±0)", "=)" or "–)".
func (s *scanner) change() bool {
	at := s.at
	r, width := s.peek()
	switch r {
	case '+', '-', longDash, '±', '=', arrow:
	default:
		return false
	}
	s.at += width
	s.spaces()
	if s.starts(s.at) {
		if _, bad := s.figure(Format{}, asAny); bad.want != "" {
			s.at = at
			return false
		}
		s.spaces()
		if r, width := s.peek(); r == '%' {
			s.at += width
		} else if isLetter(r) {
			if _, ok := s.unit(); !ok {
				s.at = at
				return false
			}
		}
		s.spaces()
	}
	if r, width := s.peek(); r == ')' {
		s.at += width
		return true
	}
	s.at = at
	return false
}
