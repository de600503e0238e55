package column

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"unicode"
)

//go:embed words_en.csv
var englishCSV string

// phrase is one way a header names a role.
type phrase struct {
	role  Role
	words []string
	match string // whole, start or any
}

// phrases indexes the reviewed header words by their first word.
var phrases = sync.OnceValue(func() map[string][]phrase {
	records, err := csv.NewReader(strings.NewReader(englishCSV)).ReadAll()
	if err != nil {
		panic("words_en.csv: " + err.Error())
	}
	index := map[string][]phrase{}
	for _, record := range records[1:] {
		p := phrase{role: Role(record[0]), words: headerWords(record[1]), match: record[2]}
		index[p.words[0]] = append(index[p.words[0]], p)
	}
	return index
})

// headerWords folds a header to lower-case words; an apostrophe joins, any
// other sign parts.
func headerWords(header string) []string {
	header = strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, header)
	return strings.Fields(header)
}

// roleOfHeader is the role the header's words name, Unknown where they name
// none. The phrase that covers the most words wins; of two as long, the one
// that leaves the fewest words of the header over.
func roleOfHeader(header string) Role {
	words := headerWords(header)
	role, best := Unknown, 0
	for at := range words {
		for _, p := range phrases()[words[at]] {
			if score := p.score(words, at); score > best {
				role, best = p.role, score
			}
		}
	}
	return role
}

// score says how well p fits words from position at, 0 where it does not.
func (p phrase) score(words []string, at int) int {
	rest := words[at:]
	n := commonPrefix(rest, p.words)
	switch {
	case n == len(p.words):
		whole := at == 0 && n == len(words)
		if !whole && (p.match == "whole" || p.match == "start" && at > 0) {
			return 0
		}
		score := 10 * n
		if whole {
			score += 5
		} else if at > 0 {
			score--
		}
		return score
	case at == 0 && n == len(words) && isCutShort(words):
		// A line break cut the header: "Neutral or" of "Neutral or no opinion".
		return 10 * n
	}
	return 0
}

func commonPrefix(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// isCutShort says that a header ends in a word that wants another one.
func isCutShort(words []string) bool {
	if len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "or", "and", "of", "by", "the", "no", "not", "in", "to":
		return true
	}
	return false
}
