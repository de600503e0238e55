package edtf

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
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
	maxWord     = 16 // bytes of a word that most words fit
	maxLongWord = 32 // bytes of the longest word looked up
)

// wordKey and longKey are words as foldWord leaves them; arrays, so that a
// lookup allocates nothing.
type (
	wordKey [maxWord]byte
	longKey [maxLongWord]byte
)

// dictionary holds the words that are read in a page of one language.
type dictionary struct {
	words    map[wordKey]word
	long     map[longKey]word
	speakers []uint64 // sets of languages, a bit each
}

// lookup finds text, which is one word, in any case, and with or without the
// marks on its letters.
func (d *dictionary) lookup(text string) (word, bool) {
	if len(text) <= maxWord {
		if k, ascii := keyOf(text); ascii {
			w, ok := d.words[k]
			return w, ok
		}
	}
	if len(text) > maxLongWord || len(text) > maxWord && text[0] < utf8.RuneSelf {
		return word{}, false // only words that are not in Latin letters are as long
	}
	return d.lookupFolded(text)
}

func (d *dictionary) lookupFolded(text string) (word, bool) {
	var buf [2 * maxLongWord]byte
	folded := foldWord(buf[:0], text)
	if len(folded) > maxWord {
		var k longKey
		if len(folded) > len(k) {
			return word{}, false
		}
		copy(k[:], folded)
		w, ok := d.long[k]
		return w, ok
	}
	var k wordKey
	copy(k[:], folded)
	w, ok := d.words[k]
	return w, ok
}

// lookup finds an English word.
func lookup(text string) (word, bool) { return englishOnly.lookup(text) }

// keyOf is the key of a text of at most maxWord bytes, if it is ASCII.
func keyOf(text string) (k wordKey, ascii bool) {
	var seen byte
	for i := 0; i < len(text); i++ {
		c := text[i]
		seen |= c
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		k[i] = c
	}
	return k, seen < utf8.RuneSelf
}

// foldWord appends text in lower case and without the marks on its letters, so
// that Şubat, ŞUBAT and Subat are one word, and so are AĞUSTOS and ağustos,
// whose I is another letter in Turkish.
func foldWord(dst []byte, text string) []byte {
	var buf [4 * maxLongWord]byte
	for _, r := range string(norm.NFD.AppendString(buf[:0], text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case r == 'ı':
			r = 'i'
		case r == 'ł' || r == 'Ł':
			r = 'l'
		case r == 'đ' || r == 'Đ':
			r = 'd'
		case r == '’':
			r = '\''
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}
