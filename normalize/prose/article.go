package prose

import "strings"

// article is what the article is about, made ready to compare words with.
type article struct {
	Context
	question []token  // the words of its question
	area     []string // the words of its area, in lower case
	initials string   // of an area of several words: NJ, US
	people   []string // what its people are called, beyond the area's own name
}

// shortestStem is how many letters a word must share with the name of an area
// to be derived from it.
const shortestStem = 4

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
	return a
}

// belongs says that a word names the country or its people: Serbian and Serbs
// of Serbia, Montenegrins of Montenegro, Dutch of the Netherlands.
func (a *article) belongs(word string) bool {
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
		if n >= max(shortestStem, len(name)-2) {
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
	return false
}

// isNamedBy says that an object names the article's own question by a word
// that matters: "NATO", of "NATO membership".
func (a *article) isNamedBy(object string) bool {
	if a.Question == "" {
		return false
	}
	var buffer [roomFor]token
	var initials [8]byte
	n := 0
	for _, t := range appendTokens(buffer[:0], object) {
		if a.owns(t.word, true) {
			return true
		}
		if isProper(object[t.start:t.end]) && n < len(initials) {
			initials[n] = t.word[0]
			n++
		}
	}
	// "European Union" is the EU.
	return n > 1 && a.owns(string(initials[:n]), true)
}

// isOwnQuestion says that an object is the article's own question, or only
// points at it.
func (a *article) isOwnQuestion(object string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if !t.is(pointer) && !a.owns(t.word, false) && !a.belongs(t.word) {
			return false
		}
	}
	return true
}
