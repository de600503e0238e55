package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is one sentence of a paragraph.
type Sentence struct {
	Start, End int // byte range in the paragraph, white space around it left out
}

// Sentences cuts a paragraph into its sentences. A full stop ends none after
// an abbreviation or an initial, in a figure, or where the next word goes on in
// lower case.
func Sentences(text string) []Sentence { return appendSentences(nil, text) }

func appendSentences(out []Sentence, text string) []Sentence {
	start := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '.', '!', '?':
		default:
			continue
		}
		end := closing(text, i+1)
		if end < len(text) && !begins(text, i, end) {
			continue
		}
		out = appendSentence(out, text, start, end)
		start, i = end, end-1
	}
	return appendSentence(out, text, start, len(text))
}

func appendSentence(out []Sentence, text string, start, end int) []Sentence {
	for start < end && text[start] == ' ' {
		start++
	}
	for start < end && text[end-1] == ' ' {
		end--
	}
	if start == end {
		return out
	}
	return append(out, Sentence{start, end})
}

// closing skips the quotes and brackets that belong to a sentence's end.
func closing(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '"' && i+1 < len(text) && text[i+1] != ' ' {
			break // an opening quote of the next sentence
		}
		if !strings.ContainsRune(`.!?"”’')]`, r) {
			break
		}
		i += size
	}
	return i
}

// begins says that a new sentence begins at end, after the stop at i.
func begins(text string, i, end int) bool {
	next, size := utf8.DecodeRuneInString(text[end:])
	spaced := next == ' '
	if spaced {
		next, size = utf8.DecodeRuneInString(text[end+1:])
	}
	switch {
	case size == 0:
		return true
	case unicode.IsLower(next):
		return false
	case !spaced:
		// "Plan.“The" lost its space; "1.4" and "D.C." have none.
		return next == '“' || next == '"'
	case text[i] == '.' && end == i+1 && isAbbreviation(text[:i], next):
		return false
	}
	return true
}

// abbreviations end in a full stop inside a sentence.
var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "gen": true, "col": true, "lt": true, "sgt": true,
	"sen": true, "rep": true, "gov": true, "pres": true, "st": true, "sr": true, "jr": true, "no": true, "nos": true,
	"vs": true, "etc": true, "e.g": true, "i.e": true, "cf": true, "ca": true, "c": true, "approx": true, "vol": true, "art": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true,
	"oct": true, "nov": true, "dec": true, "inc": true, "ltd": true, "co": true, "corp": true,
}

// lastOpening is where the last word of a text begins: behind a space, a
// bracket or an opening quote.
func lastOpening(text string) int {
	for i := len(text); i > 0; i-- {
		switch text[i-1] {
		case ' ', '(', '[', '"':
			return i
		}
		if strings.HasSuffix(text[:i], "“") {
			return i
		}
	}
	return 0
}

// isAbbreviation says that the full stop behind before ends a short form and
// not a sentence. next is the character that goes on.
func isAbbreviation(before string, next rune) bool {
	word := before[lastOpening(before):]
	if len(word) > len("approx") && strings.IndexByte(word, '.') < 0 {
		return false // no short form is so long
	}
	lower := strings.ToLower(word)
	switch {
	case lower == "no" || lower == "nos" || lower == "art" || lower == "c" || lower == "ca":
		return unicode.IsDigit(next)
	case abbreviations[lower]:
		return true
	case len(word) == 1 && unicode.IsUpper(rune(word[0])):
		return true // an initial
	case strings.Contains(word, ".") && !strings.ContainsAny(word, "0123456789"):
		// "U.S." goes on, unless a common sentence opener follows; that cannot
		// be told here, so it goes on.
		return true
	}
	return false
}
