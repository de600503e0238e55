package number

import "unicode/utf8"

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
	if !beginningsOf().others.has(s.text, s.at) {
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
