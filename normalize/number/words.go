package number

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// sense is what a phrase says at its place.
type sense uint8

const (
	noSense sense = iota
	saysPeople
	saysThousand
	saysTenThousand
	saysPlus // behind a figure, as + does
)

// senses are what a phrase says where it stands instead of a figure, before and
// behind it. A phrase means the same wherever it stands, as no figure tells its
// language. The phrases of words_*.csv, sorted, are in words_table.go, which a test
// makes.
type senses struct {
	key    string // as keyOf leaves it
	alone  Missing
	before Qualifier
	behind sense
}

// sensesOf are those of a phrase, none where there is no such.
func sensesOf(key []byte) senses {
	from, to := 0, len(phrases)
	for from < to {
		if mid := (from + to) / 2; phrases[mid].key < string(key) {
			from = mid + 1
		} else {
			to = mid
		}
	}
	if from < len(phrases) && phrases[from].key == string(key) {
		return phrases[from]
	}
	return senses{}
}

// beginningsOf are those of the phrases that stand behind a figure and of all
// others: most cells of words are names, and few begin like a phrase.
var beginningsOf = sync.OnceValue(func() *struct{ behind, others beginnings } {
	b := &struct{ behind, others beginnings }{}
	b.others.add(cross)
	for i := range phrases {
		p := &phrases[i]
		if p.behind != noSense {
			b.behind.add(p.key)
		}
		if p.alone != Present || p.before != Exact {
			b.others.add(p.key)
		}
	}
	return b
})

// beginnings has a bit for every three letters that a phrase begins with.
type beginnings [1 << (3*beginBits - 6)]uint64

const beginBits = 5 // of a letter

// phrase is longer than the longest phrase that is looked for, in bytes.
const phrase = 40

func (l *beginnings) add(key string) {
	b := begin(key, 0)
	l[b>>6] |= 1 << (b & 63)
}

// has says that a phrase may begin at a byte of a text.
func (l *beginnings) has(text string, at int) bool {
	b := begin(text, at)
	return l[b>>6]>>(b&63)&1 != 0
}

// begin is the number of the bit for the first three letters at a byte.
func begin(text string, at int) (bit uint) {
	const letter = 1<<beginBits - 1
	if at+3 <= len(text) {
		if a, b, c := text[at], text[at+1], text[at+2]; isASCIILetter(a) && isASCIILetter(b) && isASCIILetter(c) {
			return uint(a&letter) | uint(b&letter)<<beginBits | uint(c&letter)<<(2*beginBits)
		}
	}
	for i := range 3 {
		r, width := utf8.DecodeRuneInString(text[at:])
		if !isLetter(r) {
			break
		}
		bit |= uint(lower(r)&letter) << (beginBits * i)
		at += width
	}
	return bit
}

func appendKey(key []byte, r rune) []byte {
	n := len(key)
	switch {
	case r == ' ':
		if n == 0 || key[n-1] == ' ' || key[n-1] == '.' || key[n-1] == '/' {
			return key
		}
	case r == '/':
		if n > 0 && key[n-1] == ' ' {
			key = key[:n-1]
		}
	case r >= utf8.RuneSelf:
		return utf8.AppendRune(key, lower(r))
	case 'A' <= r && r <= 'Z':
		r |= 0x20
	}
	return append(key, byte(r))
}

// endKey cuts what may be missing at the end of a phrase.
func endKey(key []byte) []byte {
	for n := len(key); n > 0 && (key[n-1] == ' ' || key[n-1] == '.'); n-- {
		key = key[:n-1]
	}
	return key
}

// lower has one small i for all capital ones, so that YAKLAŞIK is yaklaşık.
func lower(r rune) rune {
	switch r {
	case 'ı':
		return 'i'
	case 'ς': // where a word ends
		return 'σ'
	}
	return unicode.ToLower(r)
}

// missingWord returns what a cell of these words alone says.
func missingWord(key []byte) Missing {
	n := len(key)
	switch {
	case string(key) == "n/a":
		return NotAvailable // most are
	case n == 0 || key[n-1] == '=' || key[n-1] == ':':
		return Present // n=1,000
	}
	return sensesOf(endKey(key)).alone
}

const cross = "x"

// missingAlone is missingWord for words without a dash before them, where a
// cross is one too.
func missingAlone(key []byte) Missing {
	if string(key) == cross {
		return NotAsked
	}
	return missingWord(key)
}

// qualifierWord returns what these words say of the figure behind them.
func qualifierWord(key []byte) Qualifier { return sensesOf(endKey(key)).before }

// wordBehind reads a word that stands behind a figure. In a script without
// spaces that is the longest one known. Where there is none it stays in place.
func (s *scanner) wordBehind() (says sense) {
	var buf [phrase]byte
	key := buf[:0]
	at := s.at
	first, _ := s.peek()
	han := unicode.Is(unicode.Han, first)
	for end := at; ; {
		r, width := s.look(end)
		if r != '.' && !isLetter(r) || len(key)+utf8.UTFMax > phrase {
			if !han {
				if says = sensesOf(endKey(key)).behind; says != noSense {
					s.at = end
				}
			}
			return says
		}
		end += width
		key = appendKey(key, r)
		if han {
			if known := sensesOf(key).behind; known != noSense {
				says, s.at = known, end
			}
		}
	}
}
