package prose

import (
	_ "embed"
	"strings"
	"sync"
)

// article is what the article is about, made ready to compare words with.
type article struct {
	Context
	question []token    // the words of its question
	names    [][]string // what its subject is called otherwise, and without "membership"
	others   []string   // more words for it: those names', the initials of its own
	area     []string   // the words of its area, in lower case
	initials string     // of an area of several words: NJ, US
	people   []string   // what its people are called, beyond the area's own name
	views    bool       // how others are seen is what it is on, so that each of these is a question of its own
}

// shortestStem is how many letters a word must share with the name of an area
// to be derived from it.
const shortestStem = 4

// longestEnding is how much longer than the name of an area a word derived from
// it can be.
const longestEnding = 4

//go:embed subjects_en.csv
var subjectsCSV string

// subjects are the other names of what polls are about, by the name an article
// may have.
var subjects = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("subjects_en.csv", subjectsCSV) {
		all := append([]string{r[0]}, strings.Split(r[1], ";")...)
		for _, name := range all {
			index[lowered(name)] = all
		}
	}
	return index
})

// newArticle makes ready what an article says before its sentences are read.
func newArticle(ctx Context) *article {
	a := &article{Context: ctx, question: tokenize(ctx.Question), area: strings.Fields(lowered(ctx.Area))}
	if len(a.area) > 1 {
		var b strings.Builder
		for _, word := range a.area {
			if word != "and" && word != "of" && word != "the" {
				b.WriteByte(word[0])
			}
		}
		a.initials = b.String()
	}
	a.people = demonyms()[lowered(ctx.Area)]
	a.views = isOnViews(a.question)
	a.nameSubject()
	return a
}

// mostOwned is how many words a name of a subject can have for each of them to be
// the article's own; those of a longer one only count together.
const mostOwned = 3

// nameSubject finds what else the question's subject is called.
func (a *article) nameSubject() {
	names := subjects()[lowered(a.Question)]
	if names == nil && a.Question != "" {
		names = []string{a.Question}
		for i, t := range a.question {
			for _, name := range subjects()[t.word] {
				if !strings.Contains(name, " ") {
					names = append(names, name) // "unification with Romania" is a reunification
				}
			}
			if i+1 < len(a.question) {
				names = append(names, subjects()[t.word+" "+a.question[i+1].word]...) // "return of the death penalty"
			}
		}
	}
	for _, name := range names {
		var words []string
		for _, t := range tokenize(name) {
			words = append(words, t.word)
		}
		a.names = append(a.names, words)
		if len(words) <= mostOwned {
			a.others = append(a.others, words...)
		}
	}
	a.others = append(a.others, initialsIn(a.Question, a.question)...)
	for _, t := range a.question {
		a.others = append(append(a.others, demonyms()[t.word]...), nationsOf()[t.word]...)
	}
}

// initialsIn are the initials of the names of several words in a text: "eu" of
// "European Union".
func initialsIn(text string, tokens []token) (list []string) {
	var initials []byte
	for i, t := range tokens {
		if i > 0 && t.gap != 0 || !isProper(text[t.start:t.end]) {
			initials = initials[:0]
			continue
		}
		initials = append(initials, t.word[0])
		if next := i + 1; len(initials) > 1 && (next == len(tokens) || !isProper(text[tokens[next].start:tokens[next].end])) {
			list = append(list, string(initials))
		}
	}
	return list
}

// belongs says that a word names the country or its people: Serbian and Serbs
// of Serbia, Montenegrins of Montenegro, Dutch of the Netherlands.
func (a *article) belongs(word string) bool {
	if strings.HasSuffix(word, "hood") {
		return false // statehood is no word for the United States
	}
	for _, name := range a.area {
		if word == name {
			return true
		}
		if len(name) < shortestStem {
			continue
		}
		n := 0
		for n < len(name) && n < len(word) && name[n] == word[n] {
			n++
		}
		if n >= max(shortestStem, len(name)-2) && len(word) <= len(name)+longestEnding {
			return true
		}
	}
	for _, name := range a.people {
		if word == name {
			return true
		}
	}
	return word == a.initials && word != ""
}

// owns says that a word is one of the article's own question.
func (a *article) owns(word string, properOnly bool) bool {
	for _, t := range a.question {
		if t.word == word && (!properOnly || isProper(a.Question[t.start:t.end])) {
			return true
		}
	}
	if properOnly {
		return false
	}
	for _, name := range a.others {
		if name == word {
			return true
		}
	}
	return a.does(word)
}

// does says that a word is a verb of the family of a noun of the article's question:
// abolishing of abolition.
func (a *article) does(word string) bool {
	for _, t := range a.question {
		if isDoing(word, t.word) {
			return true
		}
	}
	return false
}

// in is the article as a sentence on one country narrows it: "In Croatia, a poll
// showed that 55 percent of Croats" is of the people of Croatia.
func (a *article) in(text string) *article {
	rest, ok := strings.CutPrefix(text, "In ")
	if a.Area != "" || !ok {
		return a
	}
	country := rest[:max(0, nameEnd(rest, 0))]
	people, ok := demonyms()[lowered(country)]
	if !ok {
		return a
	}
	narrow := *a
	narrow.Area, narrow.area, narrow.people = country, strings.Fields(lowered(country)), people
	return &narrow
}

// isOnViews says that an article is on how countries get on, or on a feeling against some: what
// its polls ask is how each is seen, "relations with the United States", "anti-Chinese sentiment".
func isOnViews(question []token) bool {
	for i, t := range question {
		switch t.word {
		case "relations":
			if i == 0 || i+1 == len(question) {
				return true
			}
		case "sentiment", "sentiments":
			return i > 0
		}
		if i > 0 && question[i-1].word == "anti" && strings.HasSuffix(t.word, "ism") || len(question) == 1 && isFeeling(t.word) {
			return true
		}
	}
	return false
}

// isFeeling says that a word is a feeling for or against a country: "Russophobia".
func isFeeling(word string) bool {
	switch word {
	case "homophobia", "xenophobia", "transphobia", "islamophobia", "biphobia":
		return false // against a kind of people
	case "haemophilia", "hemophilia", "paedophilia", "pedophilia", "necrophilia", "zoophilia", "bibliophilia":
		return false // an illness or a vice
	}
	return strings.HasSuffix(word, "phobia") || strings.HasSuffix(word, "ophilia")
}
