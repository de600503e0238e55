package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// words collects text as a reader sees it: white space of any kind as one
// space, none at the ends, signs without width left out.
type words struct {
	buf  []byte
	gap  bool  // white space came after the last word
	cuts []int // offsets in buf at which a new part begins
	cut  bool  // a part ends here, should words follow
}

func (w *words) reset() {
	w.buf, w.gap, w.cuts, w.cut = w.buf[:0], false, w.cuts[:0], false
}

func (w *words) empty() bool { return len(w.buf) == 0 }

func (w *words) String() string { return string(w.buf) }

// stringOf is String, a part of s where s begins with the words as they are.
func (w *words) stringOf(s string) string {
	s = s[leadingSpace(s):]
	if len(w.buf) <= len(s) && s[:len(w.buf)] == string(w.buf) {
		return s[:len(w.buf)]
	}
	return w.String()
}

// breakLine ends a part, as a line break or a block does.
func (w *words) breakLine() { w.gap, w.cut = true, true }

// add takes words with their character references resolved.
func (w *words) add(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c <= ' ':
			if isSpace(c) || c == '\v' {
				w.gap = true
			} else if c != 0 { // a NUL is dropped, as a browser does
				w.open()
				w.buf = append(w.buf, c)
			}
			i++
		case extract.StandsAlone(c):
			w.open()
			from := i
			for i++; i < len(s); i++ {
				if extract.StandsAlone(s[i]) {
					continue
				}
				// A single space stays as it stands.
				if s[i] != ' ' || i+1 == len(s) || !extract.StandsAlone(s[i+1]) {
					break
				}
			}
			w.buf = append(w.buf, s[from:i]...)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case unicode.IsSpace(r):
				w.gap = true
			case !w.withoutWidth(r):
				w.open()
				w.buf = append(w.buf, s[i:i+size]...)
			}
			i += size
		}
	}
}

// addSource takes words as the source has them.
func (w *words) addSource(s string) {
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			w.add(s)
			return
		}
		w.add(s[:i])
		n := referenceEnd(s, i)
		w.add(decodeReference(s[i:n]))
		s = s[n:]
	}
}

// open puts the space, and the end of a part, that stand before a next word.
func (w *words) open() {
	if len(w.buf) > 0 {
		if w.gap {
			w.buf = append(w.buf, ' ')
		}
		if w.cut {
			w.cuts = append(w.cuts, len(w.buf))
		}
	}
	w.gap, w.cut = false, false
}

// withoutWidth tells signs that take no room. The joiners of Indic and Arabic
// scripts and of emoji stay, since they make other words.
func (w *words) withoutWidth(r rune) bool {
	switch r {
	case '\u200c', '\u200d':
		last, _ := utf8.DecodeLastRune(w.buf)
		return w.empty() || last < '\u0300'
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// appendParts puts the pieces between the breaks behind those of a list.
func (w *words) appendParts(parts []string, text string) []string {
	from := 0
	for _, cut := range w.cuts {
		parts = append(parts, strings.TrimSuffix(text[from:cut], " "))
		from = cut
	}
	return append(parts, text[from:])
}
