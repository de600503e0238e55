package extract

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"unicode"
)

//go:embed functionwords.csv
var functionWordsCSV string

// functionWords maps a function word to the languages it belongs to.
var functionWords = sync.OnceValue(func() map[string][]string {
	records, err := csv.NewReader(strings.NewReader(functionWordsCSV)).ReadAll()
	if err != nil {
		panic("functionwords.csv: " + err.Error())
	}
	words := map[string][]string{}
	for _, record := range records[1:] {
		for _, w := range strings.Fields(record[1]) {
			words[w] = append(words[w], record[0])
		}
	}
	return words
})

const (
	languageSample = 2000 // bytes of running text looked at
	languageShare  = 8    // a language is told where one word in this many is its function word
)

// guessLanguage tells the language of an article's running text by its
// function words. It says nothing where the text is too short or two languages
// come close.
func guessLanguage(doc *Document) string {
	words := functionWords()
	counts := map[string]int{}
	total, left := 0, languageSample
	for _, s := range doc.Sections {
		for _, p := range s.Paragraphs {
			text := p.Text[:min(left, len(p.Text))]
			left -= len(text)
			for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
				total++
				for _, language := range words[strings.ToLower(w)] {
					counts[language]++
				}
			}
		}
	}
	best, first, second := "", 0, 0
	for language, n := range counts {
		if n > first || n == first && language < best {
			best, second, first = language, max(second, first), n
		} else {
			second = max(second, n)
		}
	}
	if first < 3 || first*languageShare < total || second*4 > first*3 {
		return ""
	}
	return best
}
