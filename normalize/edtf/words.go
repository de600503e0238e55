package edtf

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed words_*.csv
var wordFiles embed.FS

// kind is the kind of a token, and the class of a word in words_*.csv.
type kind uint8

const (
	kEnd kind = iota
	kBad      // a word or sign no date has
	kNum
	kDash
	kSlash
	kDot
	kComma
	kTilde
	kMonth
	kWeekday
	kSeason
	kPart    // early, mid, late; value 4 and up: end of
	kCirca   // c.; value 1: about, which prose also says of counts
	kTo      // value 1: may also stand in front ("until 2015")
	kAnd     // and, &
	kFrom    // from
	kBetween // between
	kBefore  // before, by
	kAfter   // after, since
	kIn      // in, on: in front, and of no weight
	kUp      // up, prior: before "to" they are "before"
	kOf
	kThe
	kOrdinal // first to fourth; 5 is last
	kQuarter // the word; a value is Q1 to Q4
	kHalf    // the word; a value is H1 or H2
	kWeek
	kPresent
	kOnward
	kClock // CET, pm: after a time of day
	kUnit  // tonnes: makes a number of a year
	kCount // people: makes a number of a year unless "in" stands before it
	kLabel // Resolution, Article: what follows is its number
	kAbout // over, nearly: what follows is a count
	kSize  // sample, total: "a sample of 2000"
)

var classes = map[string]kind{
	"month": kMonth, "month-short": kMonth, "weekday": kWeekday, "season": kSeason,
	"part": kPart, "circa": kCirca, "to": kTo, "and": kAnd, "from": kFrom,
	"between": kBetween, "before": kBefore, "after": kAfter, "in": kIn, "up": kUp,
	"of": kOf, "the": kThe, "ordinal": kOrdinal, "quarter": kQuarter, "half": kHalf,
	"week": kWeek, "present": kPresent, "onward": kOnward, "clock": kClock,
	"unit": kUnit, "count": kCount, "label": kLabel, "about": kAbout, "size": kSize,
}

// word is what the grammar knows of one word.
type word struct {
	kind    kind
	value   uint8
	short   bool // an abbreviation: a dot after it belongs to it
	foreign bool // not English
}

// maxWord is the length of the longest word looked up, in bytes.
const maxWord = 16

// wordKey is a word with its ASCII letters in lower case; an array, so that a
// lookup allocates nothing.
type wordKey [maxWord]byte

var words = mustLoadWords()

// lookup finds text, which is one word, in any case.
func lookup(text string) (word, bool) {
	if len(text) > maxWord {
		return word{}, false
	}
	w, ok := words[keyOf(text)]
	return w, ok
}

// keyOf is the key of a text of at most maxWord bytes.
func keyOf(text string) (k wordKey) {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		k[i] = c
	}
	return k
}

func mustLoadWords() map[wordKey]word {
	m := make(map[wordKey]word, 512)
	// English first: a word it has is not taken over by another language.
	for _, name := range append([]string{"words_en.csv"}, otherWordFiles()...) {
		data, err := wordFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
		if err != nil {
			panic(fmt.Errorf("edtf: %s: %w", name, err))
		}
		for _, row := range rows[1:] {
			if err := addWord(m, row); err != nil {
				panic(fmt.Errorf("edtf: %s: %w", name, err))
			}
		}
	}
	return m
}

func otherWordFiles() []string {
	entries, err := wordFiles.ReadDir(".")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "words_en.csv" {
			names = append(names, e.Name())
		}
	}
	return names
}

// addWord adds a row: language, class, value, word.
func addWord(m map[wordKey]word, row []string) error {
	language, class, name := row[0], row[1], row[3]
	k, ok := classes[class]
	if !ok {
		return fmt.Errorf("%q: no class %q", name, class)
	}
	value, err := strconv.ParseUint(row[2], 10, 8)
	if err != nil {
		return fmt.Errorf("%q: %w", name, err)
	}
	w := word{k, uint8(value), class == "month-short" || k == kCirca && len(name) < 7, language != "en"}
	// Outside ASCII the lookup does not fold case, so the other cases are added.
	lower := strings.ToLower(name)
	_, first := utf8.DecodeRuneInString(lower)
	title := strings.ToUpper(lower[:first]) + lower[first:]
	for _, spelling := range []string{lower, title, strings.ToUpper(lower)} {
		if len(spelling) > maxWord {
			return fmt.Errorf("%q: longer than %d bytes", name, maxWord)
		}
		key := keyOf(spelling)
		if _, taken := m[key]; !taken {
			m[key] = w
		}
	}
	return nil
}
