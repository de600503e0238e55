package edtf

import "unicode/utf8"

// passOver goes from the beginning of a word or of what parts two of them to the
// next place at which a date, a footnote or a letter beyond ASCII may begin, or
// near the end of the text. It looks at three letters at every place, since where
// the words between end cannot be foreseen; of what it stops at much is no date.
func passOver(text string, from int) int {
	inside := 0 // insideWord behind a letter
	i := from
	for ; i+2 < len(text); i++ {
		class := passClass[text[i]]
		if class == passStop {
			break
		}
		k := inside | triple(text[i], text[i+1], text[i+2])
		if startTriples[k>>5]&(1<<(k&31)) != 0 {
			break
		}
		inside = int(class)
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		for i > from && isASCIILetter(text[i-1]) {
			i-- // the whole word is looked up
		}
	}
	return i
}

// triple is a number for three letters, whatever their case.
func triple(a, b, c byte) int { return int(a&31)<<10 | int(b&31)<<5 | int(c&31) }

const (
	insideWord = 1 << 15 // is no triple
	passStop   = 1       // is no triple either
)

// passClass is insideWord for a letter, passStop where passOver stops, else 0.
var passClass = func() (class [256]uint16) {
	for c := range class {
		switch b := byte(c); {
		case isASCIILetter(b):
			class[c] = insideWord
		case isDigit(b), b == '[', b >= utf8.RuneSelf:
			class[c] = passStop
		}
	}
	return class
}()

// startTriples has a bit for the three letters with which a date can begin. In
// its second half, for those inside of words, there is none.
var startTriples [2 << 10]uint32

// addStart adds what a date can begin with.
func addStart(word string) {
	for b := range 32 {
		for c := range 32 {
			second, third := byte(b), byte(c)
			if len(word) > 1 {
				second = word[1]
			}
			if len(word) > 2 {
				third = word[2]
			}
			k := triple(word[0], second, third)
			startTriples[k>>5] |= 1 << (k & 31)
			if len(word) > 2 {
				return
			}
		}
	}
}
