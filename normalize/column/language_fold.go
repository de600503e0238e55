package column

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a header as words, with a space between each two. It goes from
// hand to hand as a value so that a caller's buffers can stay on its stack.
type folded struct {
	text []byte
	ends []int // of the words
}

func (f folded) len() int { return len(f.ends) }

func (f folded) word(i int) []byte {
	if i == 0 {
		return f.text[:f.ends[0]]
	}
	return f.text[f.ends[i-1]+1 : f.ends[i]]
}

// foldHeader appends the words of header to f, which has none. Characters are
// taken apart one by one: the order of the marks on a letter does not matter, as
// they go.
func foldHeader(f folded, header string) folded {
	start := 0 // of the word being read
	for i := 0; i < len(header); {
		c := header[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(header[i:])
			parts := norm.NFD.PropertiesString(header[i:]).Decomposition()
			if parts == nil {
				f, start = f.rune(start, r)
			}
			for len(parts) > 0 {
				r, n := utf8.DecodeRune(parts)
				f, start = f.rune(start, r)
				parts = parts[n:]
			}
			i += size
			continue
		}
		i++
		switch {
		case c == '\'':
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		default:
			f, start = f.end(start)
			continue
		}
		f.text = append(f.text, c)
	}
	f, _ = f.end(start)
	return f.trim()
}

// rune takes one more character; start is where the word begins that is being
// read.
func (f folded) rune(start int, r rune) (folded, int) {
	switch {
	case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
	case unicode.Is(unicode.Han, r):
		f, start = f.end(start)
		f.text = utf8.AppendRune(f.text, r)
		return f.end(start)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		f.text = appendFolded(f.text, unicode.ToLower(r))
	default:
		return f.end(start)
	}
	return f, start
}

// appendFolded appends a letter without the strokes that are no marks of their
// own, so that one who has no such key is understood. The I without a dot is
// one of them: I, ı and i are one letter here, as İ is when its dot is taken
// off.
func appendFolded(dst []byte, r rune) []byte {
	switch r {
	case 'ı':
		r = 'i'
	case 'ł':
		r = 'l'
	case 'đ':
		r = 'd'
	case 'ς': // where a word ends
		r = 'σ'
	case 'ß':
		return append(dst, "ss"...)
	case 'æ':
		return append(dst, "ae"...)
	}
	return utf8.AppendRune(dst, r)
}

// end ends the word that began at start, if it has letters. It returns where
// the next one begins.
func (f folded) end(start int) (folded, int) {
	if len(f.text) == start {
		return f, start
	}
	f.ends = append(f.ends, len(f.text))
	f.text = append(f.text, ' ')
	return f, len(f.text)
}

// trim takes the space after the last word away.
func (f folded) trim() folded {
	if n := len(f.ends); n > 0 {
		f.text = f.text[:f.ends[n-1]]
	}
	return f
}
