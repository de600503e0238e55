package number

import (
	"unicode/utf8"

	"github.com/govalues/decimal"
)

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
			if bad := s.percentSign(unit); bad.want != "" {
				return bad
			}
			unit = true
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
			if bad := s.orMore(); bad.want != "" {
				return bad
			}
		case r == '-' || r == longDash || r|0x20 == 't' && s.isTo():
			if ranged || s.at != from {
				return fail{s.at, wantEnd}
			}
			if bad := s.upTo(spaced); bad.want != "" {
				return bad
			}
			ranged, unit = true, false
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

// percentSign reads the percent sign at the cursor, behind a figure that has no unit yet.
func (s *scanner) percentSign(unit bool) fail {
	if s.as == asCount {
		return fail{s.at, "a number of people, without a percent sign"}
	}
	if unit {
		return fail{s.at, wantEnd}
	}
	_, width := s.peek()
	s.percent = true
	s.at += width
	return fail{}
}

// orMore reads the plus at the cursor: 1,000+.
func (s *scanner) orMore() fail {
	_, width := s.peek()
	if s.starts(s.at+width) || s.qualifier != Exact && s.qualifier != AtLeast && s.qualifier != Approx {
		return fail{s.at, wantEnd}
	}
	s.qualifier = AtLeast
	s.at += width
	return fail{}
}

// upTo reads the dash or "to" at the cursor and the figure with which the range ends. spaced says that a
// space stands before them.
func (s *scanner) upTo(spaced bool) fail {
	from := s.at
	if s.qualifier != Exact && s.qualifier != Approx {
		return fail{from, wantEnd}
	}
	r, width := s.peek()
	dash := r|0x20 != 't'
	if !dash {
		width = len("to")
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
	s.qualifier = Range
	return fail{}
}

// letters reads a word behind a figure: its unit, of which there is one, or who was asked.
func (s *scanner) letters(unit bool) (told, ok bool) {
	if s.as != asCount && !s.sample && !unit {
		if percent, ok := s.unit(); ok {
			s.percent = s.percent || percent
			return true, true
		}
	}
	if s.as == asShare || unit || !s.asked() && !(s.as == asCount && s.askedSuch()) {
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

// askedSuch skips what sort of people were asked, as far as the word for them: "1,000
// random telephone interviewees". Words behind a smaller figure may be part of the
// number: "2 million voters".
func (s *scanner) askedSuch() bool {
	const most = 4 // words
	if s.first.Cmp(fewestAsked) < 0 {
		return false
	}
	at := s.at
	for range most {
		if s.wordBehind() != noSense {
			break
		}
		for r, width := s.peek(); isLetter(r) || r == '-'; r, width = s.peek() {
			s.at += width
		}
		if !s.spaces() {
			break
		}
		if from := s.at; s.wordBehind() == saysPeople && s.at-from > 1 {
			return true
		}
	}
	s.at = at
	return false
}

// fewestAsked is the smallest sample of which words may say what people it is of.
var fewestAsked = decimal.MustNew(100, 0)

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
