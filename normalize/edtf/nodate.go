package edtf

import (
	"sync"

	"pollard/normalize/wordmap"
)

// tellsNoDate says of a text of nothing but plain words that none of them tells
// any part of a date in any language: "The i" is a newspaper. It is false of any
// text with a figure or a sign, and it need not be true of one without a date.
func tellsNoDate(text string) bool {
	words := tellingWords()
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && isASCIILetter(text[end]) {
			end++
		}
		if end < len(text) && text[end] != ' ' {
			return false
		}
		switch c := text[start]; {
		case end == start:
		case c == 'I' || c == 'V' || c == 'X': // a month in Roman numbers, perhaps
			return false
		default:
			if _, telling := words.GetIn(text, start, end); telling {
				return false
			}
		}
		start = end + 1
	}
	return true
}

// tellingWords are those without one of which, or a figure, [parser.side] finds
// no date, in whatever language.
var tellingWords = sync.OnceValue(func() *wordmap.Map[struct{}] {
	var keys []string
	for _, s := range senses { // those of one word together
		switch s.word.kind {
		case kBefore:
			if s.word.value != 1 {
				continue
			}
			fallthrough
		case kMonth, kSeason, kQuarter, kHalf, kOrdinal, kPresent:
			if len(keys) == 0 || keys[len(keys)-1] != s.key {
				keys = append(keys, s.key)
			}
		}
	}
	m := wordmap.New(len(keys), func(yield func(string, struct{}) bool) {
		for _, key := range keys {
			if !yield(key, struct{}{}) {
				return
			}
		}
	})
	return &m
})
