package extract

import (
	"strings"
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

// IsOrdinal says whether a raised letter ends the figure before it as an ordinal,
// "2e", which a single digit may be.
func IsOrdinal[T string | []byte](words, raised T) bool {
	return len(words) == 1 && len(raised) == 1 && raised[0] == 'e'
}

// IsNumberMark says whether raised words are the number of a footnote put by
// hand: one or two digits.
func IsNumberMark[T string | []byte](raised T) bool {
	if len(raised) == 0 || len(raised) > 2 || raised[0] == '0' {
		return false
	}
	for i := range len(raised) {
		if raised[i] < '0' || raised[i] > '9' {
			return false
		}
	}
	return true
}

// TakesNumberMark says whether such a number may follow the words: they end
// with a name, or a percentage. Behind a figure, a single letter or a unit it is
// a power.
func TakesNumberMark[T string | []byte](words T) bool {
	const longest = 12 // bytes of a word that may be a unit
	from, letters := len(words), 0
	if from > 0 && words[from-1] == '%' {
		return true
	}
	for from > 0 && len(words)-from <= longest {
		r, size := utf8.DecodeLastRuneInString(string(words[max(0, from-utf8.UTFMax):from]))
		if letters == 0 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
			return true
		}
		if !unicode.IsLetter(r) {
			break
		}
		from, letters = from-size, letters+1
	}
	return letters > 1 && !units[strings.ToLower(string(words[from:]))]
}

// units are the words behind which a raised number is a power.
var units = map[string]bool{}

func init() {
	for unit := range strings.FieldsSeq("km hm dm cm mm nm mi ft yd in sq км см дм мм μm µm log chi") {
		units[unit] = true
	}
}

// EndsWithFigure says whether words end with a figure of which a raised number
// need be no power: any but 10.
func EndsWithFigure(words string) bool {
	from := len(words)
	for from > 0 && words[from-1] >= '0' && words[from-1] <= '9' {
		from--
	}
	return from < len(words) && words[from:] != "10"
}

// EndsMark says whether a mark may stand right before r: a letter or a digit
// would go on with it.
func EndsMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// ContinuesFigure says whether words behind such a mark are no more than the percent
// sign of the figure before it: 39<sup>b</sup>%.
func ContinuesFigure(words string) bool { return words == "%" }
