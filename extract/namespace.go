package extract

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"
)

//go:embed namespaces.csv
var namespacesCSV string

// Space is what kind of page a link leads to, as far as that decides what it
// shows.
type Space uint8

// The kinds of pages.
const (
	OtherSpace Space = iota
	FileSpace
	CategorySpace
)

// spaceName is a name of a namespace in the wikis of some languages.
type spaceName struct {
	space     Space
	languages []int // places in namespaces.languages
}

// namespaceList is what the wikis call files and categories.
type namespaceList struct {
	languages []string
	read      []bool // pollard has words of the language
	letters   []string
	names     map[string]*spaceName // in lower case
}

var namespaces = sync.OnceValue(func() *namespaceList {
	records, err := csv.NewReader(strings.NewReader(namespacesCSV)).ReadAll()
	if err != nil {
		panic("namespaces.csv: " + err.Error())
	}
	list := &namespaceList{names: map[string]*spaceName{}}
	for i, record := range records[1:] {
		list.languages = append(list.languages, record[0])
		list.read = append(list.read, record[1] == "yes")
		list.letters = append(list.letters, record[4])
		for k, names := range record[2:4] {
			for name := range strings.SplitSeq(names, "|") {
				s := list.names[name]
				if s == nil {
					s = &spaceName{space: FileSpace + Space(k)}
					list.names[name] = s
				}
				s.languages = append(s.languages, i)
			}
		}
	}
	return list
})

// SpaceOf tells the kind of page by the name before a link's colon, in lower
// case.
func SpaceOf(name string) Space {
	if s := namespaces().names[name]; s != nil {
		return s.space
	}
	return OtherSpace
}

// wikiNames are the names an article's links use that tell its language: those
// of namespaces, and the languages it has a sister in, which are not its own.
type wikiNames struct {
	votes   map[int]int // by language
	sisters []string
	titles  []string // of its categories
}

const (
	mostTitles    = 50
	longestPrefix = 40 // bytes before a colon
)

// collect takes the names of the links in a text, and of a category that begins
// it without brackets, as in text that lost its markup.
func (w *wikiNames) collect(text string) {
	w.name(text)
	for {
		i := strings.Index(text, "[[")
		if i < 0 {
			return
		}
		text = text[i+2:]
		w.name(text)
	}
}

func (w *wikiNames) name(text string) {
	head := text[:min(len(text), longestPrefix)]
	i := strings.IndexAny(head, ":[]|\n")
	if i <= 0 || head[i] != ':' {
		return
	}
	prefix := strings.ToLower(strings.TrimSpace(head[:i]))
	list := namespaces()
	s := list.names[prefix]
	if s == nil {
		if len(prefix) < 4 && slices.Contains(list.languages, prefix) {
			w.sisters = append(w.sisters, prefix)
		}
		return
	}
	if list.languages[s.languages[0]] == "en" {
		return // the wikis of all languages know the English names
	}
	if w.votes == nil {
		w.votes = map[int]int{}
	}
	for _, language := range s.languages {
		w.votes[language]++
	}
	if s.space == CategorySpace && len(w.titles) < mostTitles {
		title, _, _ := strings.Cut(text[i+1:min(len(text), i+200)], "]")
		title, _, _ = strings.Cut(title, "\n")
		w.titles = append(w.titles, title)
	}
}

// language tells the language of an article by its names: the one that has most
// of them, and of several the one of which the article has letters or function
// words, else the only one that pollard has words of.
func (w *wikiNames) language(doc *Document) string {
	list := namespaces()
	most := 0
	for language, n := range w.votes {
		if !slices.Contains(w.sisters, list.languages[language]) {
			most = max(most, n)
		}
	}
	var likely []int
	for language := range list.languages {
		if most > 0 && w.votes[language] == most && !slices.Contains(w.sisters, list.languages[language]) {
			likely = append(likely, language)
		}
	}
	if len(likely) > 1 {
		likely = w.nearest(doc, likely)
	}
	if len(likely) > 1 {
		likely = slices.DeleteFunc(likely, func(language int) bool { return !list.read[language] })
	}
	if len(likely) != 1 {
		return ""
	}
	return list.languages[likely[0]]
}

// nearest keeps the languages of which an article has the most letters and
// words.
func (w *wikiNames) nearest(doc *Document, likely []int) []int {
	list, words := namespaces(), functionWords()
	counts := make([]int, len(words.languages))
	letters := make([]int, len(likely))
	left := 4 * languageSample
	look := func(text string) {
		text = text[:min(left, len(text))]
		left -= len(text)
		words.count(text, counts)
		for k, language := range likely {
			for _, r := range list.letters[language] {
				letters[k] += strings.Count(text, string(r))
			}
		}
	}
	for _, title := range w.titles {
		look(title)
	}
	for i := range doc.Sections {
		look(doc.Sections[i].Path)
		for _, p := range doc.Sections[i].Paragraphs {
			look(p.Text)
		}
	}
	for i := range doc.Tables {
		look(doc.Tables[i].Caption)
		for _, row := range doc.Tables[i].Rows {
			for k := range row.Cells {
				if left == 0 {
					break
				}
				look(row.Cells[k].Text)
			}
		}
	}
	most := 0
	for k, language := range likely {
		if i := slices.Index(words.languages, list.languages[language]); i >= 0 {
			letters[k] += counts[i]
		}
		most = max(most, letters[k])
	}
	var near []int
	for k, language := range likely {
		if most == 0 || 2*letters[k] > most {
			near = append(near, language)
		}
	}
	return near
}
