package prose

import "strings"

// leastOwn is how many words a name that begins with a nation's must have to be a
// maker's: "a British Social Attitudes survey", not "a Serbian Orthodox poll".
const leastOwn = 3

// besides reads a maker nobody knows directly before the word, "a Morgan poll":
// a name behind an article or a date that is no nation's, no month, and nothing
// the article is about.
func besides(text string, tokens []token, i int, about *article) string {
	end := nameBefore(text, tokens, i)
	start := end
	for at := end; at > 0; at = start - 1 {
		from := nameWordStart(text, at)
		if from < 0 && start < end && strings.HasSuffix(text[:at], " &") {
			if first := nameWordStart(text, at-len(" &")); first >= 0 {
				start = first // Léger & Léger
			}
			break
		}
		if from < 0 && start < end {
			if house := houseStart(text, at); house >= 0 {
				start = house // "a Ministry of Foreign Affairs poll"
			}
			break
		}
		if from < 0 || isDateWord(text[from:at]) || isOpener(text[from:at]) || isCount(text[from:at]) {
			break
		}
		if start = from; start == 0 || text[start-1] != ' ' {
			break
		}
	}
	if start == 0 && (isAcronym(text[:end]) || strings.Contains(text[:end], " ") && !isListed(tokens[0])) && (tokens[i].word == "polls" || tokens[i].word == "surveys") {
		return cleanName(text[:end]) // "CROP polls put it at"
	}
	if start <= 0 || start >= end {
		return ""
	}
	name := between(tokens, start, end)
	if n := len(name); n > 1 && !isProper(text[tokens[i].start:]) && (isPaper(name[n-1]) || strings.Contains(text[start:end], "/")) {
		name = nil // an Irish Examiner poll, a National Business Review poll
	}
	for k, t := range name {
		if k == 0 && len(name) < leastOwn && (t.is(national) || about.belongs(t.word)) || k > 0 && k == len(name)-1 && t.is(national) && !name[0].is(kind) && !name[0].is(firm) || t.is(calendar) || about.owns(t.word, false) || k == 0 && isListed(t) && !(len(name) >= leastOwn && t.is(national)) && !t.is(firm) && (len(name) == 1 || t.marks != 0) {
			return ""
		}
	}
	before := strings.TrimRight(text[:start], " ")
	for range 2 {
		switch word := lastWord(before); word {
		case "new", "recent", "separate", "similar", "joint", "further", "latest", "newest", "later", "earlier":
			before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
		}
	}
	switch word := lastWord(before); word {
	case "(":
	case "a", "A", "an", "An", "the", "The", "another", "Another":
	default:
		plural := word == "to" && (tokens[i].word == "polls" || tokens[i].word == "surveys") // according to Alpha polls
		if !plural && !isDateWord(word) && !isYear(word) && !isCount(word) {
			return ""
		}
	}
	return cleanName(text[start:end])
}

// isCount says that a word tells how many or which of one maker's polls are meant.
func isCount(word string) bool {
	switch word {
	case "two", "Two", "three", "Three", "four", "Four", "five", "Five", "several", "Several", "both", "Both", "all", "All",
		"Further", "Recent", "Earlier", "Later", "Other", "Subsequent", "One", "one", "Regular", "Annual", "Similar":
		return true
	}
	return false
}

// houseStart is where a house begins that is named by what it is and of what, the
// words up to a place being a joiner and that: "Ministry of", -1 where none is.
func houseStart(text string, at int) int {
	before := text[:at]
	for _, joint := range [...]string{" of the", " for the", " of", " for"} {
		rest, ok := strings.CutSuffix(before, joint)
		if !ok {
			continue
		}
		start := nameWordStart(rest, len(rest))
		if start >= 0 && isHouseWord(rest[start:]) {
			return start
		}
		return -1
	}
	return -1
}
