package prose

import (
	_ "embed"
	"slices"
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

// isNamedBy says that an object names the article's own question: by a word
// that matters, "NATO" of "NATO membership", with nothing before it that makes
// it another one, as "a referendum on" does; or by its whole name, "the death
// penalty for murder".
func (a *article) isNamedBy(object string) bool {
	if a.Question == "" {
		return false
	}
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], object)
	if a.isKept(tokens) || a.views && !a.isWholeIn(tokens) {
		return false
	}
	if len(tokens) > 1 && len(a.question) > 1 && a.does(tokens[0].word) && a.isWholeIn(tokens) {
		return true // "withdrawing the troops from Iraq"
	}
	if len(a.question) > 2 && len(tokens) > len(a.question) && tokens[0].word == a.question[0].word && a.isWholeIn(tokens) {
		return true // "a ban on the sale of assault weapons"
	}
	// Something else is given up for what is named, if anything is.
	swapped := len(tokens) == 0 || !tokens[0].is(swap)
	for i, t := range tokens {
		proper := isProper(object[t.start:t.end])
		switch t.word {
		case "with", "for", "to", "by":
			swapped = true
		}
		if !swapped {
			continue
		}
		switch {
		case t.word == "union" && proper && a.isUnion():
			return false // the Union is the one to leave
		case a.owns(t.word, true):
			next := i + 1
			return next == len(tokens) || isListed(tokens[next]) && !tokens[next].is(group|motion) || isProper(object[tokens[next].start:]) || object[t.end:tokens[next].start] != " " // "NATO bases" is another one
		case a.startsName(tokens[i:]):
			return !a.isWithAnother(object, tokens[i:])
		case t.is(pointer), t.is(deed), t.word == "up", a.belongs(t.word), a.owns(t.word, false):
		case tokens[0].is(swap): // "replacing the krone with the euro"
		default:
			return false
		}
	}
	return false
}

// isKept says that words name what the article's question would end, "conscription" of
// "abolition of conscription", and no end of it, so that its supporters are against that.
func (a *article) isKept(tokens []token) bool {
	if len(a.question) < 3 || a.question[1].word != "of" && a.question[1].word != "from" && a.question[1].word != "on" || !a.question[0].is(endnoun) {
		return false
	}
	named := false
	for _, t := range tokens {
		if t.is(endnoun) || isDoing(t.word, a.question[0].word) {
			return false
		}
		named = named || slices.ContainsFunc(a.question[2:], func(q token) bool { return q.word == t.word && !q.is(pointer) })
	}
	return named
}

// isWholeIn says that each word of the article's question is told in others, what only
// leads to it left out.
func (a *article) isWholeIn(tokens []token) bool {
	for _, t := range a.question {
		if !t.is(pointer) && !slices.ContainsFunc(tokens, func(o token) bool { return o.word == t.word || isDoing(o.word, t.word) }) {
			return false
		}
	}
	return true
}

// isWithAnother says that the words behind the name of the subject tell of another
// one's: "unification with Ukraine" where the article is on Romania.
func (a *article) isWithAnother(object string, tokens []token) bool {
	if !a.isOnName() || !a.isUnion() {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		if w := tokens[i-1].word; (w == "with" || w == "to") && isProper(object[tokens[i].start:]) && !a.belongs(tokens[i].word) && !a.owns(tokens[i].word, true) {
			return true
		}
	}
	return false
}

// startsName says that the words begin with a name of the subject and go on
// with what it is for.
func (a *article) startsName(tokens []token) bool {
	for _, name := range a.names {
		n := len(name)
		if !follows(tokens, name) {
			if n < 3 || name[n-2] != "to" || !follows(tokens, name[:n-2]) || len(tokens) < n-1 || tokens[n-2].word != name[n-1] {
				continue
			}
			n-- // "let gay couples marry"
		}
		if len(tokens) == n || tokens[n].is(behindname) {
			return true
		}
	}
	return false
}

// isOwnDeed says that a word is what can only be done with the subject of the
// article where it is said of nothing: "supported legalisation".
func isOwnDeed(word string) bool {
	for _, stem := range [...]string{"legali", "decriminali", "reinstat", "reintroduc", "restor", "retention", "retain"} {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// isUnion says that a union, with a small letter, is what the article is about.
func (a *article) isUnion() bool {
	for _, name := range a.names {
		if len(name) == 1 && name[0] == "union" {
			return true
		}
	}
	return false
}

// isOwnQuestion says that an object is the article's own question, or only
// points at it.
func (a *article) isOwnQuestion(object string) bool {
	var buffer [roomFor]token
	owned, done, partner := false, false, a.isOnName() && a.isUnion()
	tokens := appendTokens(buffer[:0], object)
	if a.isKept(tokens) || a.views && nameEnd(object, skipArticle(object, 0)) > 0 && !a.isWholeIn(tokens) {
		return false
	}
	for i, t := range tokens {
		if t.word == "its" || isOwnDeed(t.word) {
			owned = true
		}
		switch {
		case t.word == "union" && isProper(object[t.start:]) && a.isUnion():
			return false
		case a.owns(t.word, false):
			owned = true
		case t.word == "accession" || t.word == "joining" || t.word == "staying" || t.word == "remaining":
			owned = owned || a.owns("membership", false)
		case t.is(pointer), t.is(vague), a.belongs(t.word), isDigit(t.word[0]), isOwnDeed(t.word), t.word == "as":
		case isStanding(tokens[i:]):
		case partner && (t.word == "and" || t.word == "with" || t.word == "between" || t.word == "two"):
		case t.is(deed), t.is(matter), t.word == "up":
			done = true // "setting it up", "the policy"
		default:
			return false
		}
	}
	return owned || !done
}

// isStanding says that words begin with how something is now that is no thing by itself:
// "current model", but not "current flag".
func isStanding(tokens []token) bool {
	return len(tokens) > 1 && tokens[1].is(matter) && (tokens[0].word == "current" || tokens[0].word == "present" || tokens[0].word == "existing")
}

// isOnName says that the article's question is on something that has a name: NATO
// membership.
func (a *article) isOnName() bool {
	for _, t := range a.question {
		if isProper(a.Question[t.start:t.end]) {
			return true
		}
	}
	return false
}
