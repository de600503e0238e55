package extract

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed functionwords.csv
var functionWordsCSV string

// wordList is the function words of many languages.
type wordList struct {
	languages []string         // in the order of their names
	of        map[string][]int // the languages a word belongs to
}

var functionWords = sync.OnceValue(func() wordList {
	records, err := csv.NewReader(strings.NewReader(functionWordsCSV)).ReadAll()
	if err != nil {
		panic("functionwords.csv: " + err.Error())
	}
	records = records[1:]
	slices.SortFunc(records, func(a, b []string) int { return cmp.Compare(a[0], b[0]) })
	list := wordList{of: map[string][]int{}}
	for i, record := range records {
		list.languages = append(list.languages, record[0])
		for _, w := range strings.Fields(record[1]) {
			list.of[w] = append(list.of[w], i)
		}
	}
	return list
})

const (
	languageSample = 2000 // bytes of running text looked at
	languageShare  = 8    // a language is told where one word in this many is its function word
)

// LinksOf hands the source of an article over whose links have the names that a
// wiki gives to its namespaces: they tell its language where its words do not.
func (doc *Document) LinksOf(source string) { doc.links = source }

// guessLanguage tells the language of an article of which its reader says
// nothing.
func guessLanguage(doc *Document) string {
	source := doc.links
	doc.links = ""
	if language := languageOfWords(doc); language != "" {
		return language
	}
	var names wikiNames
	names.collect(source)
	for i := range doc.Sections {
		for _, p := range doc.Sections[i].Paragraphs {
			names.collect(p.Text)
		}
		for _, list := range doc.Sections[i].Lists {
			for _, item := range list.Items {
				names.collect(item.Text)
			}
		}
	}
	return names.language(doc)
}

// languageOfWords tells the language of an article's running text by its
// function words. It says nothing where the text is too short or two languages
// come close.
func languageOfWords(doc *Document) string {
	list := functionWords()
	counts := make([]int, len(list.languages))
	total, left := 0, languageSample
	for _, s := range doc.Sections {
		for _, p := range s.Paragraphs {
			text := p.Text[:min(left, len(p.Text))]
			left -= len(text)
			total += list.count(text, counts)
		}
	}
	best, first, second := "", 0, 0
	for i, n := range counts {
		if n > first {
			best, second, first = list.languages[i], first, n
		} else {
			second = max(second, n)
		}
	}
	if first < 3 || first*languageShare < total || second*4 > first*3 {
		return ""
	}
	return best
}

// count adds the function words of a text to the counts of their languages and
// gives how many words it has.
func (l *wordList) count(text string, counts []int) (words int) {
	for text != "" {
		letters, ascii := 0, true
		for letters < len(text) {
			c := text[letters]
			if 'a' <= c|0x20 && c|0x20 <= 'z' {
				letters++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[letters:])
			if !unicode.IsLetter(r) {
				break
			}
			letters, ascii = letters+size, false
		}
		if letters > 0 {
			words++
			for _, language := range l.languagesOf(text[:letters], ascii) {
				counts[language]++
			}
		}
		_, size := utf8.DecodeRuneInString(text[letters:])
		text = text[letters+size:]
	}
	return words
}

// languagesOf gives the languages that have a word for their function word.
func (l *wordList) languagesOf(word string, ascii bool) []int {
	var small [16]byte
	if !ascii || len(word) > len(small) {
		return l.of[strings.ToLower(word)]
	}
	for i := range len(word) {
		small[i] = word[i] | 0x20
	}
	return l.of[string(small[:len(word)])]
}
