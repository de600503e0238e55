package prose

import "strings"

// isCount says that a word tells how many or which of one maker's polls are meant.
func isCount(word string) bool {
	switch word {
	case "two", "Two", "three", "Three", "four", "Four", "five", "Five", "several", "Several", "both", "Both", "all", "All",
		"Further", "Recent", "Earlier", "Later", "Other", "Subsequent", "One", "one", "Regular", "Annual", "Similar", "Every", "Each":
		return true
	}
	return false
}

// comparesGroups says that words rank groups of people: "was highest".
func comparesGroups(tokens []token) bool {
	for _, t := range tokens {
		if isRank(t.word) {
			return true
		}
	}
	return false
}

// isRank says that a word ranks groups: highest, larger, strong.
func isRank(word string) bool {
	switch word {
	case "higher", "lower", "stronger", "weaker", "greater", "larger", "smaller", "bigger", "strong", "high", "low", "most", "least":
		return true
	case "budapest", "bucharest", "forest", "interest", "protest", "request", "harvest", "contest", "suggest", "arrest", "conquest":
		return false
	}
	return strings.HasSuffix(word, "est") && len(word) > len("best") // highest, largest
}

func isVersus(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "against", "vs", "vs.", "versus", "compared with", "compared to", "to", "as against":
		return true
	}
	return false
}

func isNumber(word string) bool { return word != "" && isDigit(word[0]) }

// isMode says that a word tells how people were reached and is no part of a name
// however it is spelt: "a Roy Morgan SMS poll".
func isMode(word string) bool {
	switch word {
	case "sms", "cawi", "telephone", "phone", "online", "web", "internet":
		return true
	}
	return false
}

// isNounLike says that a word ends as those do for what can be wanted:
// independence, marriage, reunification.
func isNounLike(word string) bool {
	for _, end := range [...]string{"nce", "ion", "ship", "hood", "ity", "ment", "iage", "acy", "dom"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// isResearch says that a word is "research" and no part of a name.
func isResearch(text string, t *token) bool { return t.word == "research" && isNoName(text, t) }

func isNoName(text string, t *token) bool {
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
	case 'f':
		return word == "fieldwork"
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

// isHouseWord says that a word begins the name of a house with what it is.
func isHouseWord(word string) bool {
	switch word {
	case "Institute", "Centre", "Center", "Foundation", "Directorate", "Ministry", "University", "Office", "Bureau", "Council", "Academy",
		"Association", "Chamber", "Department", "Committee", "Commission", "Agency", "College", "Union", "Society", "Federation", "Campaign", "School", "Bank",
		"Program", "Programme", "Project", "Alliance", "Initiative", "Observatory", "Forum", "Laboratory", "Fund", "Trust":
		return true
	}
	return false
}

// isStation says that a word is one for a station that has a number.
func isStation(word string) bool {
	switch word {
	case "Channel", "Radio", "TV", "Canal", "Kanal", "Studio":
		return true
	}
	return false
}

// isOne says that a word brings in one more of a kind.
func isOne(word string) bool { return word == "a" || word == "an" || word == "another" }

// beginsObject says that the words behind the name of a side tell what it is for:
// "for the law", not "then collapsed".
func beginsObject(object string) bool {
	switch object[:wordEnd(object, 0)] {
	case "for", "of", "to", "towards", "toward", "in", "among", "amongst", "from", "on", "within":
		return true
	}
	return false
}

// isEverybody says that people are no part of the people by themselves:
// "respondents", "the adult population".
func isEverybody(people string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], people)
	for i, t := range tokens {
		if !isClass(tokens, i, general) && !t.is(neutral) {
			return false
		}
	}
	return len(tokens) > 0
}

func isYear(word string) bool { return len(word) == 4 && isDigit(word[0]) }
