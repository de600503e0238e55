package edtf

import "math/bits"

// DetectLanguage finds the language of the words in the dates of a column, a
// BCP 47 tag for [Context.Language], where that of the page is not known: rujna
// is Croatian only, so that 5 listopada beside 3 rujna is in October. English
// words are read everywhere and tell nothing. It is "" if the words are of more
// than one language, or of none that has them all.
func DetectLanguage(cells []string) string {
	every := uint64(1)<<len(languages) - 1
	speakers := every
	for _, cell := range cells {
		if !Looks(cell) {
			continue
		}
		var l lexer
		for i := 0; ; i = int(l.tokens[l.n].end) {
			l.lex(cell, i, false)
			speakers &^= l.spoken.other
			if l.spoken.differs == 0 {
				break
			}
			speakers &= l.spoken.differs // and on behind that word
		}
		if speakers == 0 {
			return ""
		}
	}
	if bits.OnesCount64(speakers) != 1 {
		return ""
	}
	return languages[bits.TrailingZeros64(speakers)].code
}
