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
	gap        gap
	*lexeme
}

// gap is what stands between a word and the one before it, a bit each; none where that
// is one space.
type gap uint8

const (
	comma   gap = 1 << iota
	pause       // a semicolon or a colon
	bracket     // one that opens or closes
	quote       // a quotation mark
	dot         // a full stop
	dash        // a dash with spaces around it
	apart       // anything but one space
)

var gapOf = [256]gap{',': comma, ';': pause, ':': pause, '(': bracket, ')': bracket, '"': quote, '.': dot, '-': dash}

// is says that a word has one of several marks.
func (t *token) is(m mark) bool { return t.marks&m != 0 }

// roomFor is how many words of a phrase have room on the stack.
const roomFor = 16

// tokenize gives the words of text.
func tokenize(text string) []token {
	return appendTokens(make([]token, 0, len(text)/5+1), text)
}

// appendTokens is tokenize into a list that is there already.
func appendTokens(out []token, text string) []token { return appendWords(out, text, 0, false) }

// appendListed gives the words of text from a place on for those who only ask
// what the lists say of them: the capitals of words in no list stay, which
// saves a copy of every name.
func appendListed(out []token, text string, from int) []token {
	return appendWords(out, text, from, true)
}

// appendWords is tokenize and appendListed, one without the other.
func appendWords(out []token, text string, from int, listed bool) []token {
	known := lexicon()
	last, between := from, gap(0) // the end of the word before, what stands behind it
	for i := from; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if byteClass[c]&(letter|digit) == 0 {
				between |= gapOf[c]
				i++
				continue
			}
		} else if r, size := utf8.DecodeRuneInString(text[i:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '“', '”':
				between |= quote
			case '–', '—':
				between |= dash
			}
			i += size
			continue
		}
		if i != last+1 || text[last] != ' ' {
			between |= apart
		}
		if between&dash != 0 && (text[last] != ' ' || text[i-1] != ' ') {
			between &^= dash
		}
		end, has := wordAt(text, i)
		word := text[i:end]
		var l *lexeme
		var ok bool
		if has&(apostrophe|beyond7) == 0 {
			l, ok = known.GetIn(text, i, end)
		} else {
			word = folded(lowered(word))
			l, ok = known.Get(word)
		}
		if ok {
			word = l.word
		} else {
			l = unlisted
			if has&capital != 0 && (!listed || isDigit(c)) {
				word = lowered(word)
			}
			if isDigit(c) && isOrdinal(word) {
				l = known.ordinal
			}
		}
		out = append(out, token{start: i, end: end, word: word, gap: between, lexeme: l})
		i, last, between = end, end, 0
	}
	return out
}

// lowered puts the ASCII letters of a text into lower case, so that every byte
// keeps its place.
func lowered(text string) string {
	i := 0
	for i < len(text) && byteClass[text[i]]&capital == 0 {
		i++
	}
	if i == len(text) {
		return text
	}
	var room [64]byte
	lower := append(room[:0], text...)
	for ; i < len(lower); i++ {
		if c := lower[i]; 'A' <= c && c <= 'Z' {
			lower[i] = c | 0x20
		}
	}
	return string(lower)
}

// folded takes 's and apostrophes off a word in lower case, and puts letters
// beyond ASCII into it.
func folded(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	return strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, "'", ""), "’", ""))
}

// A bytes is what a byte can be in a word, or the bytes of a word are together.
type bytes uint8

const (
	letter     bytes = 1 << iota // of ASCII
	capital                      // a letter
	digit                        // of ASCII
	apostrophe                   // the straight one
	beyond7                      // part of a sign beyond ASCII
)

var byteClass = func() (class [256]bytes) {
	for c := range class {
		switch b := byte(c); {
		case 'a' <= b && b <= 'z':
			class[c] = letter
		case 'A' <= b && b <= 'Z':
			class[c] = letter | capital
		case isDigit(b):
			class[c] = digit
		case b == '\'':
			class[c] = apostrophe
		case b >= utf8.RuneSelf:
			class[c] = beyond7
		}
	}
	return class
}()

// wordEnd is where the word at i ends: letters, digits, apostrophes.
func wordEnd(text string, i int) int {
	end, _ := wordAt(text, i)
	return end
}

// wordAt is wordEnd, and tells what the word is made of.
func wordAt(text string, i int) (end int, has bytes) {
	for i < len(text) {
		class := byteClass[text[i]]
		if class == 0 {
			break
		}
		if class != beyond7 {
			has |= class
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' {
			break
		}
		has |= class
		i += size
	}
	return i, has
}

// between gives the tokens that lie in a byte range.
func between(tokens []token, from, to int) []token {
	i, end := 0, len(tokens)
	for i < end {
		if mid := int(uint(i+end) >> 1); tokens[mid].start < from {
			i = mid + 1
		} else {
			end = mid
		}
	}
	k := i
	for k < len(tokens) && tokens[k].end <= to {
		k++
	}
	return tokens[i:k]
}

// isDigit says that a byte is a digit of ASCII.
func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isLower says that a byte is a small letter of ASCII.
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

// isLetter takes every byte beyond ASCII for part of a letter.
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

// isProper says that a word begins with a capital.
func isProper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// mentionsDigit says that a text has a digit.
func mentionsDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// tokensFrom leaves the tokens out that begin before a place.
func tokensFrom(tokens []token, from int) []token {
	i := 0
	for i < len(tokens) && tokens[i].start < from {
		i++
	}
	return tokens[i:]
}

// wordIndex is the first token of a word, -1 where none is.
func wordIndex(tokens []token, word string) int {
	for i := range tokens {
		if tokens[i].word == word {
			return i
		}
	}
	return -1
}
