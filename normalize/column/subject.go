package column

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed subjects.csv
var subjectsCSV string

// subject is one phrase by which a text can be told to be about something: its
// words, of which the last stands for every word that begins with it where
// open.
type subject struct {
	words []string
	open  bool
}

// subjects gives the reviewed phrases of each subject.
var subjects = sync.OnceValue(func() map[string][]subject {
	records, err := csv.NewReader(strings.NewReader(subjectsCSV)).ReadAll()
	if err != nil {
		panic("subjects.csv: " + err.Error())
	}
	all := map[string][]subject{}
	for _, r := range records[1:] {
		text, open := strings.CutSuffix(r[2], "*")
		all[r[0]] = append(all[r[0]], subject{headerWords(text), open})
	}
	return all
})

// hasWord says that a text has a phrase of the subject among its words, in any
// language. Where a script writes no spaces the phrase may stand anywhere.
func hasWord(text, about string) bool {
	words := headerWords(text)
	for _, s := range subjects()[about] {
		if s.in(words) {
			return true
		}
	}
	return false
}

func (s subject) in(words []string) bool {
	if n := len(s.words); n == 1 && unicode.Is(unicode.Han, []rune(s.words[0])[0]) {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, s.words[0]) })
	}
	for at := range words {
		if s.at(words[at:]) {
			return true
		}
	}
	return false
}

func (s subject) at(words []string) bool {
	if len(words) < len(s.words) {
		return false
	}
	last := len(s.words) - 1
	for i, w := range s.words {
		if words[i] != w && (i < last || !s.open || !strings.HasPrefix(words[i], w)) {
			return false
		}
	}
	return true
}

// IsResult says that the name in a row's pollster column is that of an
// election or referendum: the row gives its result.
func IsResult(name string) bool { return hasWord(name, "result") }

// IsAverage says that the name in a row's pollster column is that of a mean of
// the polls around it.
func IsAverage(name string) bool { return hasWord(name, "average") }

// IsTie says that the words of a lead say that nobody leads.
func IsTie(text string) bool { return hasWord(text, "tie") && len(headerWords(text)) == 1 }

// AreCandidates says that the headings above a table speak of people who stand
// for an office, not of parties.
func AreCandidates(heading string) bool { return hasWord(heading, "candidates") }
