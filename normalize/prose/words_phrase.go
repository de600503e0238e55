package prose

import "strings"

// listedSides are the sides the words before the figures name, in their order.
func listedSides(left []token) []class {
	var sides []class
	for i := 0; i < len(left); i++ {
		p := at(left, i, isAnswerBefore)
		if p == nil {
			continue
		}
		sides = append(sides, p.class)
		i += len(p.words) - 1
	}
	return sides
}

func opposite(c class) class {
	switch c {
	case support:
		return oppose
	case oppose:
		return support
	}
	return c
}

// opinionFollows says that the words from i on lead to support or opposition
// in the people's own voice: "that they would vote", "they are against it".
func opinionFollows(right []token, i int) bool {
	for ; i < len(right); i++ {
		if p := at(right, i, isAnswerVerb); p != nil {
			return true
		}
		if i+1 < len(right) && right[i+1].word == "or" && strings.HasSuffix(right[i].word, "ly") {
			i++ // "partially or fully against it"
			continue
		}
		if !right[i].is(lead) {
			return false
		}
	}
	return false
}

// isTaken says that a phrase that takes a side begins at token i.
func isTaken(tokens []token, i int) bool {
	return at(tokens, i, func(p *phrase) bool { return isTakingSides(p) && p.where == "any" }) != nil
}

// at gives the longest phrase at token i that the filter lets through.
func at(tokens []token, i int, allow func(*phrase) bool) *phrase {
	if list := tokens[i].phrases; len(list) > 0 {
		next := ""
		if i+1 < len(tokens) {
			next = tokens[i+1].word
		}
		for k := range list {
			p := &list[k]
			if len(p.words) > 1 && p.words[1] != next {
				continue // most end here
			}
			if follows(tokens[i+1:], p.words[1:]) && allow(p) {
				return p
			}
		}
	}
	if tokens[i].is(be) {
		if p := moodAt(tokens[i:]); p != nil && allow(p) {
			return p
		}
	}
	return nil
}

// mostDegrees is how many words can say how much people are something, or that they are
// not: "were not at all so".
const mostDegrees = 3

// moods are the phrases that say what people are, by how many words they have.
var moods = func() (list [mostDegrees + 3]phrase) {
	for n := 1; n < len(list); n++ {
		list[n] = phrase{class: said, words: make([]string, n), where: "any"}
		list[n].words[0] = "are"
	}
	return list
}()

// moodAt is the phrase for what people are or are not, more or less, that begins with a
// form of to be: "are not very satisfied".
func moodAt(tokens []token) *phrase {
	for k := 1; k < min(len(tokens), mostDegrees+2) && tokens[k].gap&^quote == 0; k++ {
		if tokens[k].is(mood) {
			return &moods[k+1]
		}
		if !isDegreeWord(tokens[k].word) || isClass(tokens, k, undecided) || isClass(tokens, k, noAnswer) {
			break
		}
	}
	return nil
}

// isDegreeWord says that a word can stand before what people are.
func isDegreeWord(word string) bool {
	switch word {
	case "not", "at", "all", "very", "quite", "convinced", "practising", "practicing", "devout", "roman", "rather", "somewhat", "too", "so", "more", "most", "less", "least", "still", "also", "now", "even":
		return true
	}
	return strings.HasSuffix(word, "ly")
}

// follows says that a list of tokens begins with these words.
func follows(tokens []token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if tokens[i].word != w {
			return false
		}
	}
	return true
}

// What [at] is asked for. A verb for a side can stand anywhere; what is adjacent
// only takes one directly behind a figure, so that it takes none before it.

func isSide(p *phrase) bool { return p.class.isSide() }

func isSideVerb(p *phrase) bool { return p.class.isSide() && p.where == "any" }

func isSideBefore(p *phrase) bool { return p.class.isSide() && p.where != "adjacent" }

func isSaying(p *phrase) bool { return p.class == said && p.where == "any" }

func isAnswer(p *phrase) bool { return isTakingSides(p) && p.class != said }

func isAnswerVerb(p *phrase) bool { return isAnswer(p) && p.where == "any" }

func isAnswerBefore(p *phrase) bool { return isAnswer(p) && p.where != "adjacent" }

// takingSides are the classes that [isTakingSides] lets through, a bit each.
const takingSides = 1<<support | 1<<oppose | 1<<undecided | 1<<noAnswer | 1<<said

func isTakingSides(p *phrase) bool { return takingSides&(1<<p.class) != 0 }

// isSide says that a class is one of the two sides.
func (c class) isSide() bool { return c == support || c == oppose }

// isClass says that a phrase of the class begins at token i.
func isClass(tokens []token, i int, c class) bool {
	if tokens[i].begins&(1<<c) == 0 {
		return false
	}
	list := tokens[i].phrases
	for k := range list {
		if list[k].class == c && follows(tokens[i+1:], list[k].words[1:]) {
			return true
		}
	}
	return false
}

// inflected gives the forms of a phrase of the lists: of a verb that ends with the sign ~ the
// plain one, and those in -s, -ed and -ing, "frown~ on" being "frown on", "frowns on" and so
// on. A letter behind the sign is doubled before the last two: "abhor~r".
func inflected(phrase string) []string {
	stem, rest, ok := strings.Cut(phrase, "~")
	if !ok {
		return []string{phrase}
	}
	doubled := ""
	if rest != "" && rest[0] != ' ' {
		doubled, rest = rest[:1], rest[1:]
	}
	s, ed, ing := stem+"s", stem+doubled+"ed", stem+doubled+"ing"
	last := stem[len(stem)-1]
	switch {
	case last == 'e':
		ed, ing = stem+"d", stem[:len(stem)-1]+"ing"
		if strings.HasSuffix(stem, "ee") {
			ing = stem + "ing"
		}
	case last == 'y' && !strings.ContainsRune("aeou", rune(stem[len(stem)-2])):
		s, ed = stem[:len(stem)-1]+"ies", stem[:len(stem)-1]+"ied"
	case last == 's', last == 'x', strings.HasSuffix(stem, "ch"), strings.HasSuffix(stem, "sh"):
		s = stem + "es"
	}
	return []string{stem + rest, s + rest, ed + rest, ing + rest}
}

// infinitives gives, of a phrase that begins with "are" or "were", those of the infinitive
// and of what had been: "be for", "been for".
func infinitives(phrase string) []string {
	for _, form := range [...]string{"are ", "were "} {
		if rest, ok := strings.CutPrefix(phrase, form); ok {
			if rest == "for" {
				return []string{"be for", "been for it", "been for and"} // not "has been for years"
			}
			return []string{"be " + rest, "been " + rest}
		}
	}
	return nil
}
