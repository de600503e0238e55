package prose

import "strings"

// isCount says that a word tells how many or which of one maker's polls are meant.
func isCount(word string) bool {
	switch word {
	case "two", "Two", "three", "Three", "four", "Four", "five", "Five", "several", "Several", "both", "Both", "all", "All",
		"Further", "Recent", "Earlier", "Later", "Other", "Subsequent", "One", "one", "Regular", "Annual", "Similar":
		return true
	}
	return false
}

// isPointing says that a word points at what was told before.
func isPointing(word string) bool {
	switch word {
	case "this", "that", "the", "these", "such":
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

// isSays says that a verb tells what somebody said.
func isSays(verb string) bool {
	switch verb {
	case "said", "says", "announced", "announces", "noted", "notes", "stated", "states", "concluded", "concludes", "wrote", "writes":
		return true
	}
	return false
}

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

// isMaker says that a word is one for what makes polls, so that a name behind
// it needs no registry: "the polling company Corefiner found".
func isMaker(word string) bool {
	switch word {
	case "company", "firm", "agency", "institute", "pollster", "pollsters":
		return true
	}
	return false
}

// isFindings says that a word is one for what was found, so that who it is by or
// from may have asked people: "figures from Norstat".
func isFindings(word string) bool {
	switch word {
	case "figures", "data", "numbers", "results", "findings", "estimates", "statistics", "analysis", "report", "update", "release", "responses", "answers", "replies", "interviews":
		return true
	}
	return false
}

// isNoName says that a word is no part of a name: the "research" of "research by".
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
		"Program", "Programme", "Project", "Alliance", "Initiative", "Observatory", "Forum", "Laboratory":
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

func isBe(word string) bool {
	return isCopula(word) || word == "been" || word == "being" || word == "be"
}

// leadsVerb says that a word behind it is a verb: "who support", "would back".
func leadsVerb(word string) bool {
	switch word {
	case "who", "they", "to", "not", "which", "strongly", "fully":
		return true
	}
	return isModal(word)
}

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

// isModal says that a word belongs to the verb behind it: "would be", "has been".
func isModal(word string) bool {
	switch word {
	case "would", "could", "will", "might", "may", "has", "have", "had", "also", "still":
		return true
	}
	return false
}

func isCopula(word string) bool {
	switch word {
	case "was", "is", "were", "are":
		return true
	}
	return false
}

// isBare says that a word only says again what the verb before it told.
func isBare(word string) bool {
	switch word {
	case "are", "were", "did", "do", "does", "would":
		return true
	}
	return false
}
