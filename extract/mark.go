package extract

import (
	"unicode"
	"unicode/utf8"
)

// IsMark says whether raised words are a footnote's mark put by hand: one
// letter or sign.
func IsMark[T string | []byte](raised T) bool {
	r, size := utf8.DecodeRuneInString(string(raised))
	return size > 0 && size == len(raised) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !unicode.IsControl(r)
}

// TakesMark says whether such a mark may follow the words: they are a figure
// and no more, so that a raised letter is no ending of theirs as in "2e tour".
func TakesMark[T string | []byte](words T) bool {
	const longest = 24
	if len(words) == 0 || len(words) > longest {
		return false
	}
	digits := 0
	for i := range len(words) {
		switch c := words[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' || c == ',' || c == ' ' || c == '%':
		default:
			return false
		}
	}
	last := words[len(words)-1]
	return digits > 0 && (last == '%' || last >= '0' && last <= '9')
}
