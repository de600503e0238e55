package edtf

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pollard/normalize/wordmap"
)

// word is what the grammar knows of one word.
type word struct {
	kind     kind
	value    uint8
	short    bool   // an abbreviation: a dot after it belongs to it
	foreign  bool   // neither English nor of the language given
	speakers uint16 // index of the languages that have it in this sense
}

const (
	maxWord     = 16 // bytes of the longest word in Latin letters
	maxLongWord = 32 // bytes of the longest word looked up
)

// dictionary holds the words that are read in a page of one language, as
// foldWord leaves them.
type dictionary struct {
	words    wordmap.Map[word]
	speakers []uint64 // sets of languages, a bit each
	// order and apart are those of the language.
	order, apart Order
}

// lookup finds text, which is one word, in any case, and with or without the
// marks on its letters.
func (d *dictionary) lookup(text string) (word, bool) {
	if len(text) <= maxWord && asciiIn(text) == len(text) {
		return d.words.Get(text)
	}
	if len(text) > maxLongWord || len(text) > maxWord && text[0] < utf8.RuneSelf {
		return word{}, false // only words that are not in Latin letters are as long
	}
	var buf [2 * maxLongWord]byte
	folded := foldWord(buf[:0], text)
	if len(folded) > maxLongWord {
		return word{}, false
	}
	return d.words.Get(string(folded))
}

// lookup finds an English word.
func lookup(text string) (word, bool) { return englishOnly.lookup(text) }

// asciiIn is how many bytes of a text are ASCII.
func asciiIn(text string) int {
	n := len(text)
	for i := range len(text) {
		n -= int(text[i] >> 7)
	}
	return n
}

// foldWord appends text in lower case and without the marks on its letters, so
// that Şubat, ŞUBAT and Subat are one word, and so are AĞUSTOS and ağustos,
// whose I is another letter in Turkish.
func foldWord(dst []byte, text string) []byte {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r < utf8.RuneSelf {
			dst = foldLetter(dst, r)
			i++
			continue
		}
		plain := norm.NFD.PropertiesString(text[i:]).Decomposition()
		if plain == nil {
			dst = foldLetter(dst, r)
		}
		for len(plain) > 0 {
			r, n := utf8.DecodeRune(plain)
			dst = foldLetter(dst, r)
			plain = plain[n:]
		}
		i += size
	}
	return dst
}

func foldLetter(dst []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
	case unicode.Is(unicode.Mn, r):
		return dst
	case r == 'ı':
		r = 'i'
	case r == 'ł' || r == 'Ł':
		r = 'l'
	case r == 'đ' || r == 'Đ':
		r = 'd'
	case r == 'ς': // where a word ends
		r = 'σ'
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}
