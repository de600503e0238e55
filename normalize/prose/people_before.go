package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// frontedPeople gives the people named before a figure, at the beginning of the last
// clause that ends at it or set before that: "Among Serbs, 46%", "of Bright Future voters 75%". first says
// that the words can be of one clause, with no other figure before them.
func frontedPeople(text string, words []token, end int, first bool) string {
	if first {
		if name := peopleBefore(text, words, end); name != "" {
			return name
		}
	}
	if k := thatAmong(words); k > 0 {
		if name := peopleBefore(text, words[k:], end); name != "" {
			return name // "found that among farmers 40%"
		}
	}
	k := lastPart(text, words)
	if k > 1 && words[k-1].word == "and" {
		if from := listClause(text, words); from < k && words[from].word == "for" {
			k = from // "while for whites and others it was"
		}
	}
	if k < 0 || first && maybeAsks(text[words[k].start:end]) {
		return ""
	}
	if name := peopleBefore(text, words[k:], end); name != "" || k == 0 || words[k].gap&comma == 0 {
		return name
	}
	begin := lastPart(text, words[:k])
	if begin > 1 && isAgeBound(words[begin].word) {
		begin = lastPart(text, words[:begin-1]) // "among those in their sixties and above, it was"
	}
	front := words[max(0, begin):k]
	if front[0].word != "among" && (begin <= 0 || front[0].word != "of" || len(front) < 3 || front[1].word != "those") {
		return ""
	}
	return peopleNamed(text, front[1:]) // "; among women, it was favoured by"
}

// isAgeBound says that a word behind "and" or "or" only widens the age told before it.
func isAgeBound(word string) bool {
	switch word {
	case "above", "over", "older", "up", "beyond", "below", "under", "younger":
		return true
	}
	return false
}

// thatAmong is the word behind "that" at which a clause begins with whom it counts, 0 where
// none does.
func thatAmong(words []token) int {
	for k := len(words) - 2; k >= 0; k-- {
		if words[k].word == "that" && words[k].gap&(comma|pause) == 0 {
			if next := words[k+1]; next.gap == 0 && (next.word == "among" || next.word == "in" || next.word == "of" && k > 0 && words[k-1].is(finding)) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// lastPart is the first word behind the last comma or conjunction, -1 where there is
// none.
func lastPart(text string, words []token) int {
	for k := len(words) - 1; k >= 0; k-- {
		if words[k].is(joining) && k+1 < len(words) {
			return k + 1
		}
		if words[k].gap&(comma|pause) != 0 && text[words[k].start-1] == ' ' {
			return k
		}
	}
	return -1
}

// peopleBefore gives the people that the words of a clause begin with.
func peopleBefore(text string, words []token, end int) string {
	for len(words) > 0 && words[0].is(joining) {
		words = words[1:]
	}
	if len(words) > 1 {
		if name := sidePeople(text[words[0].start:end]); name != "" {
			return name
		}
	}
	if len(words) > 2 && words[0].word == "that" && (words[1].word == "among" || words[1].word == "in") {
		words = words[1:]
	}
	if len(words) < 2 {
		return ""
	}
	switch words[0].word {
	case "among", "of":
		if words[1].word == "whom" {
			return whomBefore(text[:words[0].start]) // "among the young, of whom 67%"
		}
		return peopleNamed(text, words[1:])
	case "for", "with":
		return peopleFor(text, words)
	case "at":
		if !isProper(text[words[0].start:]) {
			return ""
		}
	case "as", "when", "in":
		if n := leadsToThose(words); n > 0 {
			if name := peopleNamed(text, words[n:]); words[n].word == "those" || isPeople(name) {
				return name
			}
		}
		if words[0].word != "in" {
			return ""
		}
	default:
		return ""
	}
	return placeInFront(text[words[1].start:end])
}

// peopleFor are those that a clause begins with behind "for" or "with".
func peopleFor(text string, words []token) string {
	if words[1].word == "those" {
		return peopleNamed(text, words[1:])
	}
	if the := wordIndex(words, "the"); the > 1 && the+1 < len(words) && words[the].gap&comma != 0 && words[the+1].is(sharing) {
		if name := peopleNamed(text, words[1:the]); isPeople(name) {
			return name // "For women, the figures were"
		}
	}
	if it := wordIndex(words, "it"); it > 1 && it+1 < len(words) && words[it+1].is(joint|be|having|change) {
		if name := peopleNamed(text, words[1:it]); isPeople(name) {
			return name // "for whites and others it was"
		}
	}
	return ""
}

// leadsToThose is how many words only lead to those that a clause is about: "as for", "when it
// comes to", "in the case of"; 0 where nothing follows them.
func leadsToThose(words []token) int {
	switch word := words[0].word; {
	case word == "as" && len(words) > 2 && (words[1].word == "regards" || words[1].word == "for"):
		return 2
	case len(words) > 4 && (word == "when" && words[2].word == "comes" || word == "in" && words[2].word == "case"):
		return 4
	}
	return 0
}

// placeInFront is the place that words behind "in" or "at" begin with: "In Republika Srpska,
// 23%", a name and then the comma.
func placeInFront(rest string) string {
	if place := kindOfPlace(strings.TrimPrefix(rest, "the ")); place != "" {
		return place
	}
	if compass(rest) > 0 {
		if region := trimFillers(rest); compass(region) > 0 && isPlace(region[compass(region):]) && len(strings.Fields(region)) <= 4 {
			return trimPeople(region) // "In northern Greece 60% were"
		}
	}
	if of := groupIn(rest); of != "" {
		return of
	}
	name, the := strings.CutPrefix(rest, "the ")
	if !isPlace(name) || the && maybeAsks(name) {
		return ""
	}
	if place := opinionPlace(name); place != "" {
		return place // "in the Donbas this was"
	}
	if len(edtf.Find(name, edtf.Context{})) > 0 {
		return ""
	}
	if place := trimFillers(name); nameEnd(place, 0) == len(place) {
		return place // "In Glasgow 54% were"
	}
	if !the && strings.HasPrefix(rest[len(phraseAt(rest)):], ",") && len(strings.Fields(rest)) <= 6 {
		return trimPeople(rest)
	}
	return ""
}

// groupIn reads "the group aged 18 to 24" and "the 18–34 age group" behind "in".
func groupIn(rest string) string {
	rest, ok := strings.CutPrefix(rest, "the ")
	if !ok {
		return ""
	}
	const reach = 4 // words to the one for the group
	end := 0
	for n := 0; n < reach && end < len(rest); n++ {
		next := nameWordEnd(rest, end)
		if next == end {
			return ""
		}
		switch word := rest[end:next]; word {
		case "group", "groups", "cohort", "bracket", "generation", "north", "south", "east", "west", "countryside", "capital", "cities", "villages",
			"province", "provinces", "region", "regions", "islands", "district", "districts", "area", "areas", "county", "territory", "settlements", "communities", "suburbs", "towns", "part", "parts", "rest":
			if behind := tokenize(rest[next:]); len(behind) > 0 && rest[next] == ' ' {
				if n := ages(behind); n > 0 {
					return rest[:next+behind[n-1].end]
				}
				if behind[0].word == "of" {
					return trimPeople(rest)
				}
			}
			return rest[:next]
		}
		if end = next; end < len(rest) && rest[end] != ' ' {
			return ""
		}
		end++
	}
	return ""
}

// opinionPlace is the place that words begin with where they go on with what
// people think there: "Wales it was", "Scotland support for".
func opinionPlace(text string) string {
	end := nameEnd(text, 0)
	for _, side := range [...]string{" the Yes", " the No"} {
		end = len(strings.TrimSuffix(text[:end], side))
	}
	rest, ok := strings.CutPrefix(strings.TrimPrefix(text[end:], ","), " ")
	if !ok || len(edtf.Find(text[:end], edtf.Context{})) > 0 {
		return ""
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "itself "), "proper ") // "in Wales itself the share was"
	switch word := rest[:wordEnd(rest, 0)]; {
	case word == "it", word == "this", isMarked(word, siding):
		return text[:end]
	case word == "the":
		rest = strings.TrimLeft(strings.TrimPrefix(rest, "the "), "\"“")
		if word := rest[:wordEnd(rest, 0)]; isMarked(word, sharing) || word == "yes" || word == "no" || word == "Yes" || word == "No" {
			return text[:end] // "Victoria the Yes vote had a lead"
		}
	}
	return ""
}
