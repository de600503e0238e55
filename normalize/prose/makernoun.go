package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// isMaker says that a word is one for what makes polls, so that a name behind
// it needs no registry: "the polling company Corefiner found".
func isMaker(word string) bool {
	switch word {
	case "company", "firm", "agency", "institute", "pollster", "pollsters":
		return true
	}
	return false
}

// countsPeople says that the verb at token i, behind a name that begins a clause
// at start, tells which people were asked: "Corefiner polled 1,002 Finns".
func countsPeople(text string, tokens []token, i, start int) bool {
	if i+1 == len(tokens) {
		return false
	}
	if before := strings.TrimSuffix(strings.TrimSuffix(text[:start], "the "), "The "); before != "" && !strings.HasSuffix(before, ", ") && !strings.HasSuffix(before, "hen ") && !isWhen(before) {
		return false
	}
	if !tokens[i].is(asking) {
		return false
	}
	if next := tokens[i+1]; !isDigit(next.word[0]) && !next.is(national) && !next.is(group) && !isClass(tokens, i+1, general) {
		return false
	}
	first := tokensFrom(tokens[:i], start)
	if len(first) > 1 && isOpener(text[first[0].start:first[0].end]) {
		first = first[1:] // "When Chatham House asked"
	}
	if len(first) > 1 && (first[0].is(kind) || first[0].is(firm) || first[0].is(national) && len(first) >= leastOwn) && isProper(text[first[1].start:]) {
		return true // "Research New Zealand polled 1,000 people"
	}
	return len(first) > 0 && !isListed(first[0]) && first[0].word != "they" && first[0].word != "it" && !strings.HasSuffix(first[0].word, "ers")
}

// isWhen says that the words that begin a sentence only tell when: "Before the vote",
// "In the same month".
func isWhen(before string) bool {
	const most = 7 // words
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], before)
	if len(tokens) == 0 || len(tokens) > most || strings.ContainsAny(before, ",;:()") {
		return false
	}
	switch tokens[0].word {
	case "in", "on", "by", "before", "after", "during", "ahead", "shortly", "just", "early", "late":
	default:
		return false
	}
	for _, t := range tokens[1:] {
		if t.is(verb) && t.word != "in" && t.word != "at" && t.word != "by" && t.word != "to" && t.word != "as" {
			return false
		}
	}
	return true
}

// isResearch says that a word is "research" and no part of a name.
func isResearch(text string, t token) bool { return t.word == "research" && isNoName(text, t) }

func isNoName(text string, t token) bool {
	if !isProper(text[t.start:]) {
		return true
	}
	rest := text[t.end:]
	return t.start == 0 && (strings.HasPrefix(rest, " by ") || strings.HasPrefix(rest, " led by ") || strings.HasPrefix(rest, " conducted by ") || strings.HasPrefix(rest, " carried out by "))
}

// isPollStem says that a pollster is named beside the word: poll, polled,
// survey, study.
func isPollStem(word string) bool {
	if len(word) < len("poll") {
		return false
	}
	switch word[0] {
	case 'p':
		return strings.HasPrefix(word, "poll")
	case 's':
		return strings.HasPrefix(word, "survey") || strings.HasPrefix(word, "study")
	case 't':
		return word == "tracker"
	case 'b':
		return word == "barometer"
	}
	return false
}

func isPoll(word string) bool {
	switch word {
	case "poll", "polls", "survey", "surveys":
		return true
	}
	return false
}

// isHouse says that a name begins as those of houses that make polls do: "a survey
// of the Institute for Democracy".
func isHouse(name string) bool {
	for first := true; name != ""; first = false {
		word, rest, more := strings.Cut(name, " ")
		if isHouseWord(word) && (first || word != "Union" && word != "Council") {
			return true
		}
		if name = rest; !more {
			break
		}
	}
	return false
}

// isForeign says that a name begins with an article of another tongue, as those of
// newspapers do: La Repubblica.
func isForeign(name string) bool {
	first, _, several := strings.Cut(name, " ")
	switch first {
	case "La", "Le", "Les", "El", "Il", "Der", "Die", "De", "Das", "Het":
		return several
	}
	return false
}

// isHouseWord says that a word begins the name of a house with what it is.
func isHouseWord(word string) bool {
	switch word {
	case "Institute", "Centre", "Center", "Foundation", "Directorate", "Ministry", "University", "Office", "Bureau", "Council", "Academy",
		"Association", "Chamber", "Department", "Committee", "Commission", "Agency", "College", "Union", "Society", "Federation", "Campaign", "School":
		return true
	}
	return false
}

// isPaper says that a word ends the name of a newspaper or an institute, however
// that begins.
func isPaper(t token) bool {
	switch t.word {
	case "examiner", "herald", "review", "telegraph", "tribune", "globe", "gazette", "star", "mirror", "observer", "independent", "chronicle", "mail", "express":
		return true
	}
	return t.is(firm)
}

// isListed says that a word is one of the lists, no name.
func isListed(t token) bool { return t.marks != 0 || len(t.phrases) > 0 }

func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// isKnown says that the registry knows a name, or one of those that a slash
// joins.
func isKnown(name string, registry *pollster.Registry) bool {
	if name == "" {
		return false
	}
	if _, ok := registry.Lookup(name); ok {
		return true
	}
	one, other, joined := strings.Cut(name, "/")
	if joined {
		return isKnown(one, registry) || isKnown(other, registry)
	}
	last := strings.LastIndexByte(name, ' ')
	return last > 0 && isMarked(name[last+1:], firm) // Siena College
}
