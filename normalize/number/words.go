package number

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The words that stand around figures, one file a language: class,phrase. A
// phrase means the same wherever it stands, as no figure tells its language.
//
//go:embed words_*.csv
var wordFiles embed.FS

// sense is what a phrase says at its place.
type sense uint8

const (
	noSense sense = iota
	saysPeople
	saysThousand
	saysTenThousand
	saysPlus // behind a figure, as + does
)

// dictionary holds the phrases of all languages by where they stand.
type dictionary struct {
	alone  map[string]Missing   // instead of a figure
	before map[string]Qualifier // before it
	behind map[string]sense     // behind it
	// Most cells of words are names, and few begin like a phrase.
	begins, follows beginnings
}

// beginnings has a bit for every three letters that a phrase begins with.
type beginnings [1 << (3*beginBits - 6)]uint64

const beginBits = 5 // of a letter

// phrase is longer than the longest phrase that is looked for, in bytes.
const phrase = 40

var (
	loadWords sync.Once
	words     dictionary
)

// dictionaryOfAll reads the files when the first cell of words is met.
func dictionaryOfAll() *dictionary {
	loadWords.Do(load)
	return &words
}

func load() {
	d := &words
	d.alone, d.before, d.behind = map[string]Missing{}, map[string]Qualifier{}, map[string]sense{}
	d.begins.add(cross)
	files, err := wordFiles.ReadDir(".")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		data, err := wordFiles.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		_, rows, _ := strings.Cut(string(data), "\n")
		for row := range strings.Lines(rows) {
			class, text, ok := strings.Cut(strings.TrimSuffix(row, "\n"), ",")
			if !ok || !d.add(class, text) {
				panic(fmt.Sprintf("number: %s: no phrase in %q", f.Name(), row))
			}
		}
	}
}

// add takes a phrase as it is written and without the marks on its letters. It
// is false for a class that there is not, or a phrase too long or in two senses.
func (d *dictionary) add(class, text string) bool {
	key := keyOf(text)
	for range 2 {
		if key == "" || len(key) > phrase || !d.put(class, key) {
			return false
		}
		if d.behind[key] != noSense {
			d.follows.add(key)
		} else {
			d.begins.add(key)
		}
		key = withoutMarks(key)
	}
	return true
}

func (d *dictionary) put(class, key string) bool {
	switch class {
	case "approx":
		return put(d.before, key, Approx)
	case "less":
		return put(d.before, key, LessThan)
	case "most":
		return put(d.before, key, AtMost)
	case "more":
		return put(d.before, key, MoreThan)
	case "least":
		return put(d.before, key, AtLeast)
	case "people":
		return put(d.behind, key, saysPeople)
	case "thousand":
		return put(d.behind, key, saysThousand)
	case "ten_thousand":
		return put(d.behind, key, saysTenThousand)
	case "plus":
		return put(d.behind, key, saysPlus)
	case "not_available":
		return put(d.alone, key, NotAvailable)
	case "not_asked":
		return put(d.alone, key, NotAsked)
	case "unknown":
		return put(d.alone, key, Unknown)
	}
	return false
}

func put[V comparable](list map[string]V, key string, value V) bool {
	if known, ok := list[key]; ok {
		return known == value
	}
	list[key] = value
	return true
}

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

// keyOf is a phrase as it is looked up: in lower case, with no space around a
// stroke or behind a dot, and without its last dot.
func keyOf(text string) string {
	var key []byte
	for _, r := range text {
		key = appendKey(key, r)
	}
	return string(endKey(key))
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

func withoutMarks(key string) string {
	ascii := true
	for i := range len(key) {
		ascii = ascii && key[i] < utf8.RuneSelf
	}
	if ascii {
		return key
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ł':
			return 'l'
		case r == 'đ':
			return 'd'
		}
		return r
	}, norm.NFD.String(key))
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
	return dictionaryOfAll().alone[string(endKey(key))]
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
func qualifierWord(key []byte) Qualifier { return dictionaryOfAll().before[string(endKey(key))] }

// wordBehind reads a word that stands behind a figure. In a script without
// spaces that is the longest one known. Where there is none it stays in place.
func (s *scanner) wordBehind() (says sense) {
	var buf [phrase]byte
	d, key := dictionaryOfAll(), buf[:0]
	at := s.at
	first, _ := s.peek()
	han := unicode.Is(unicode.Han, first)
	for end := at; ; {
		r, width := s.look(end)
		if r != '.' && !isLetter(r) || len(key)+utf8.UTFMax > phrase {
			if !han {
				if says = d.behind[string(endKey(key))]; says != noSense {
					s.at = end
				}
			}
			return says
		}
		end += width
		key = appendKey(key, r)
		if han {
			if known := d.behind[string(key)]; known != noSense {
				says, s.at = known, end
			}
		}
	}
}
