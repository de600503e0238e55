package edtf

import "math/bits"

// Speech is the dates of one page, heard one after another to tell the language
// of their words where that of the page is not known: rujna is Croatian only, so
// that 5 listopada beside 3 rujna is in October. English words are read
// everywhere and tell nothing. The zero Speech has heard none.
type Speech struct {
	reader Reader
	others uint64 // the languages that lack one of the words
}

// Hear hears a text. It is false where that does not look like a date and so
// tells nothing.
func (s *Speech) Hear(text string) bool {
	s.reader.speak("")
	if date, ok := s.reader.dictionary.plainDate(text); ok {
		if _, ok := date.in(LeapYear); ok {
			return true // its words are English
		}
	}
	if !s.reader.LooksIn(text, "") {
		return false
	}
	s.hear(&s.reader.lexer)
	return true
}

// hear takes account of the words a lexer has read, and of those behind a word on
// which the languages differ.
func (s *Speech) hear(l *lexer) {
	for {
		s.others |= l.spoken.other
		if l.spoken.differs == 0 {
			return
		}
		s.others |= ^l.spoken.differs
		behind := &lexer{}
		behind.lex(l.text, int(l.tokens[l.n].end), false)
		l = behind
	}
}

// Language is the one language that has all words, "" where there is none or
// there are several.
func (s *Speech) Language() string {
	every := uint64(1)<<len(languages) - 1
	speakers := every &^ s.others
	if bits.OnesCount64(speakers) != 1 {
		return ""
	}
	return languages[bits.TrailingZeros64(speakers)].code
}
