package number

// before reads what stands before the first figure: a qualifier, ±, "n =", or the percent sign.
func (s *scanner) before() fail {
	for range 4 {
		from := s.at
		r, width := s.peek()
		var q Qualifier
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
		case '±', '+':
			return s.plusMinus()
		case '%': // where it stands before the figure, as in Turkish
			if s.as == asCount || s.percent {
				return fail{}
			}
			s.percent = true
			s.at += width
			s.spaces()
			continue
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
		if s.qualifier != Exact {
			return fail{from, wantFigure}
		}
		s.at += width
		s.qualify(q)
	}
	return fail{}
}

// plusMinus passes over ±, and over "+/-", which is ± on a typewriter. It leaves the sign of a figure, which
// is a part of it.
func (s *scanner) plusMinus() fail {
	from := s.at
	switch r, width := s.peek(); r {
	case '±':
		s.at += width
	case '+':
		if next, w := s.look(s.at + width); next == '/' {
			if next, v := s.look(s.at + width + w); next == '-' {
				s.at += width + w + v
			}
		}
	}
	if s.at > from && s.as == asCount {
		return fail{from, wantSignless}
	}
	s.spaces()
	return fail{}
}

// qualify takes the qualifier before the cursor, and an = that makes "or equal" of it.
func (s *scanner) qualify(q Qualifier) {
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
