package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word of a sentence, folded and looked up.
type token struct {
	start, end int    // byte range in the sentence
	word       string // in lower case, apostrophes left out
	*lexeme
}

func (t token) is(m mark) bool { return t.marks&m != 0 }

// roomFor is how many words of a phrase have room on the stack.
const roomFor = 16

// tokenize gives the words of text.
func tokenize(text string) []token {
	return appendTokens(make([]token, 0, len(text)/5+1), text)
}

// appendTokens is tokenize into a list that is there already.
func appendTokens(out []token, text string) []token {
	return appendFolded(out, text, lowered(text), 0)
}

// appendFolded gives the words of text from a place on; lower is the text in
// lower case.
func appendFolded(out []token, text, lower string, from int) []token {
	known := lexicon()
	for i := from; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if !isLetter(c) && !isDigit(c) {
				i++
				continue
			}
		} else if r, size := utf8.DecodeRuneInString(text[i:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		t := token{start: i, end: end, word: folded(lower[i:end]), lexeme: unlisted}
		if l, ok := known[t.word]; ok {
			t.lexeme = l
		}
		out = append(out, t)
		i = end
	}
	return out
}

// lowered puts the ASCII letters of a text into lower case, so that every byte
// keeps its place.
func lowered(text string) string {
	i := 0
	for i < len(text) && (text[i] < 'A' || text[i] > 'Z') {
		i++
	}
	if i == len(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	done := 0
	for ; i < len(text); i++ {
		if c := text[i]; 'A' <= c && c <= 'Z' {
			b.WriteString(text[done:i])
			b.WriteByte(c | 0x20)
			done = i + 1
		}
	}
	b.WriteString(text[done:])
	return b.String()
}

// folded takes 's and apostrophes off a word in lower case, and puts letters
// beyond ASCII into it.
func folded(s string) string {
	for i := range len(s) {
		if c := s[i]; c == '\'' || c >= utf8.RuneSelf {
			s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
			return strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, "'", ""), "’", ""))
		}
	}
	return s
}

// wordEnd is where the word at i ends: letters, digits, apostrophes.
func wordEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '\'' {
			i++
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' {
			break
		}
		i += size
	}
	return i
}

// between gives the tokens that lie in a byte range.
func between(tokens []token, from, to int) []token {
	i := 0
	for i < len(tokens) && tokens[i].start < from {
		i++
	}
	k := i
	for k < len(tokens) && tokens[k].end <= to {
		k++
	}
	return tokens[i:k]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isLetter takes every byte beyond ASCII for part of a letter.
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

func isProper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
