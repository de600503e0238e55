package plaintext

import (
	"unicode"

	"golang.org/x/text/width"
)

// displayWidth is how many columns a rune takes in a fixed-width font, by
// which converters line their tables up: two for the wide letters of East
// Asia, none for a mark set on the letter before it.
func displayWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
