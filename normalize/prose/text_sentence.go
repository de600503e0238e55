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

// outline is a sentence and what says that it may be worth reading.
type outline struct {
	Sentence
	percent bool // it has a percent sign or word
	year    bool // it has a year between 1900 and 2099
	poll    bool // it has a word with poll in it
}

// appendSentences finds the sentences of a paragraph, and where its last
// percent sign or word stands, -1 where there is none. A full stop ends no
// sentence after an abbreviation or an initial, in a figure, or where the next
// word goes on in lower case.
func appendSentences(out []outline, text string) (sentences []outline, percent int) {
	percent = -1
	start := 0
	var o outline
	for i := 0; i < len(text); i++ {
		if i = nextTelling(text, i); i == len(text) {
			break
		}
		switch rest := text[i:]; rest[0] {
		case '1', '2':
			o.year = o.year || beginsYear(rest)
			continue
		case 'c', 'p', '%':
			o.poll = o.poll || strings.HasPrefix(rest, "poll")
			if rest[0] == '%' || strings.HasPrefix(rest, "cent") || strings.HasPrefix(rest, "pct") {
				o.percent, percent = true, i
			}
			continue
		}
		end := closing(text, i+1)
		if end < len(text) && !begins(text, i, end) {
			continue
		}
		out = appendSentence(out, o, text, start, end)
		start, i = end, end-1
		o = outline{}
	}
	return appendSentence(out, o, text, start, len(text)), percent
}

// What two bytes of a text can tell of a sentence, a bit each.
const (
	tellsEnd uint8 = 1 << iota
	tellsYear
	tellsPercent
	tellsPoll
)

// tells holds what a byte tells if the next one completes it, which has the bit
// as well then. That passes over nearly all of a text.
var (
	tells = [256]uint8{
		'.': tellsEnd, '!': tellsEnd, '?': tellsEnd, '1': tellsYear, '2': tellsYear,
		'%': tellsPercent | tellsEnd, 'c': tellsPercent, 'p': tellsPercent | tellsPoll,
	}
	completes = func() (bits [256]uint8) {
		for i := range bits {
			bits[i] = tellsEnd // needs nothing behind it
		}
		bits['9'] |= tellsYear
		bits['0'] |= tellsYear
		bits['e'] |= tellsPercent
		bits['o'] |= tellsPoll
		bits['c'] |= tellsPercent
		return bits
	}()
)

// nextTelling is the next place from i on that tells something, the end of the
// text where none does. Most of a text tells nothing: eight bytes at a time are
// passed over.
func nextTelling(text string, i int) int {
	for ; i+8 < len(text); i += 8 {
		s := text[i : i+9]
		if tells[s[0]]&completes[s[1]]|tells[s[1]]&completes[s[2]]|tells[s[2]]&completes[s[3]]|tells[s[3]]&completes[s[4]]|
			tells[s[4]]&completes[s[5]]|tells[s[5]]&completes[s[6]]|tells[s[6]]&completes[s[7]]|tells[s[7]]&completes[s[8]] != 0 {
			break
		}
	}
	for ; i < len(text); i++ {
		if told := tells[text[i]]; told != 0 && (i+1 == len(text) || told&completes[text[i+1]] != 0) {
			break
		}
	}
	return i
}

// beginsYear says that a text begins with a year between 1900 and 2099.
func beginsYear(text string) bool {
	return len(text) >= 4 && (text[0] == '1' && text[1] == '9' || text[0] == '2' && text[1] == '0') && isDigit(text[2]) && isDigit(text[3])
}

// appendSentence takes a sentence in, without the spaces around it, unless it is empty.
func appendSentence(out []outline, o outline, text string, start, end int) []outline {
	for start < end && text[start] == ' ' {
		start++
	}
	for start < end && text[end-1] == ' ' {
		end--
	}
	if start == end {
		return out
	}
	o.Sentence = Sentence{start, end}
	return append(out, o)
}

// closing skips the quotes and brackets that belong to a sentence's end.
func closing(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '"' && i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '.' {
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

// mayShorten has the first and the last letter of each short form.
var mayShorten = func() (may [256][256]bool) {
	for word := range abbreviations {
		may[word[0]][word[len(word)-1]] = true
	}
	return may
}()

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
	if n := len(word); n > 1 && word[0] < utf8.RuneSelf && !mayShorten[word[0]|0x20][word[n-1]|0x20] && strings.IndexByte(word, '.') < 0 {
		return false
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
