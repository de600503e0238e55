package prose

import "strings"

// sampledPeople is whom a sentence says its poll was of: "a poll of Native
// Americans", "Albanians were surveyed"; empty where it was of everybody or
// the sentence does not say. announced says that it tells no figures.
func sampledPeople(text string, tokens []token, about *article, lone, announced bool) string {
	for i := range tokens {
		from := i + 1
		switch tokens[i].word {
		case "among":
			if !announced && !isSampledAmong(tokens, i) {
				continue
			}
		case "poll", "polls", "survey", "surveys":
			made := from < len(tokens) && tokens[from].is(making)
			if made {
				from++ // "conducted in"
			}
			if from < len(tokens) && tokens[from].word == "in" {
				if place := sampledPlace(text[tokens[from].end:], about, made); place != "" {
					return place
				}
			}
			if from == len(tokens) || tokens[from].word != "of" && tokens[from].word != "among" {
				continue
			}
			from++
		case "polled", "surveyed", "interviewed", "questioned":
			if i > 0 && isEachOf(tokens[i-1].word) {
				continue // "of any surveyed European country"
			}
			if name := passivePeople(text, tokens, i); name != "" {
				return sampledName(name, about, lone)
			}
		default:
			continue
		}
		if name := peopleFrom(text, tokens[from:], tokens[from-1].end); name != "" {
			if place := peopleOfPlace(text, name, tokensFrom(tokens[from:], tokens[from].start+len(name)), about); place != "" {
				return place
			}
			return sampledName(name, about, lone)
		}
	}
	if place := openingPlace(text, about); place != "" {
		return place
	}
	if i := wordIndex(tokens, "asked"); i >= 0 {
		return askedOfPoll(text, tokens, i, about, lone)
	}
	return ""
}

// askedOfPoll is whom "asked" at token i says that a poll was of: "asked teachers whether",
// "teachers were asked".
func askedOfPoll(text string, tokens []token, i int, about *article, lone bool) string {
	name := ""
	if i+1 < len(tokens) && !isAskedOf(tokens[i+1].word) {
		name = peopleFrom(text, tokens[i+1:], tokens[i].end)
	}
	if name == "" {
		return sampledName(passivePeople(text, tokens, i), about, lone)
	}
	behind := tokensFrom(tokens[i:], tokens[i+1].start+len(name))
	if isEverybody(name) {
		return peopleOfPlace(text, name, behind, about)
	}
	if len(behind) > 0 && (behind[0].gap != 0 || !isAskedOf(behind[0].word)) {
		return ""
	}
	return sampledName(name, about, lone)
}

// isEachOf says that a word makes what was polled behind it one of several.
func isEachOf(word string) bool {
	switch word {
	case "any", "every", "each", "other":
		return true
	}
	return false
}

// isSampledAmong says that "among" at token i tells whom a poll asked that was made among them:
// "a survey made by Ipsos among farmers", "a poll of May among farmers found".
func isSampledAmong(tokens []token, i int) bool {
	const reach = 8 // words to the verb
	made := false
	for k := i + 1; k < min(i+reach, len(tokens)) && tokens[k].gap == 0; k++ {
		made = made || tokens[k].is(finding)
	}
	for k := i - 1; k >= 0; k-- {
		if tokens[k].gap != 0 || isDigit(tokens[k].word[0]) && !isYear(tokens[k].word) || tokens[k].is(finding) {
			return false
		}
		made = made || tokens[k].is(making)
		if isPoll(tokens[k].word) {
			return made
		}
	}
	return false
}

// isAskedOf says that a word leads from people to what they were asked.
func isAskedOf(word string) bool {
	switch word {
	case "what", "how", "whether", "if", "about", "which", "why", "who", "when", "where":
		return true
	}
	return false
}

// peopleOfPlace is the place that the words behind everybody's name tell them to be of:
// "asked people in Oslo".
func peopleOfPlace(text, name string, behind []token, about *article) string {
	if len(behind) < 2 || behind[0].word != "in" || behind[0].gap != 0 || !isEverybody(name) {
		return ""
	}
	if place := placeAt(text[behind[1].start:]); !about.isArea(place) {
		return place
	}
	return ""
}

// sampledPlace is where a poll was made, "a poll in western Ukraine", "a survey
// in Latvia": a part of a country or another one than the article's. Other names
// may be the paper's it was in, unless it was made there.
func sampledPlace(rest string, about *article, made bool) string {
	rest = strings.TrimPrefix(rest, " ")
	if about.Area == "" {
		return ""
	}
	if c := compass(rest); c > 0 && isPlace(rest[c:]) {
		return strings.TrimPrefix(rest[:nameEnd(rest, c)], "the ")
	}
	place := rest[:nameEnd(rest, 0)]
	if demonyms()[lowered(place)] == nil && !(made && isPlace(rest) && !isMarked(lowered(place), national) && !maybeAsks(place)) || about.belongs(lowered(place)) {
		return ""
	}
	return place
}

// openingPlace reads "In Crimea, a poll found".
func openingPlace(text string, about *article) string {
	const reach = 30 // bytes to the word for a poll
	rest, ok := strings.CutPrefix(text, "In ")
	if !ok || about.Area == "" {
		return ""
	}
	before, behind, ok := strings.Cut(strings.TrimPrefix(rest, "the "), ", ")
	if !ok || !isProper(before) {
		return ""
	}
	switch article, _, _ := strings.Cut(behind, " "); article {
	case "a", "an", "the", "another":
	default:
		return ""
	}
	behind, _, _ = strings.Cut(behind, ",")
	behind = behind[:min(len(behind), reach)]
	if !strings.Contains(behind, "poll") && !strings.Contains(behind, "survey") && !strings.Contains(behind, "barometer") {
		return ""
	}
	if place := placeAt(rest); place == before && !about.belongs(lowered(place)) {
		return place
	}
	return ""
}

// ages is how many words tell how old people are: "aged 18 to 24", "aged
// between 18 and 29", "aged 60 and over".
func ages(tokens []token) int {
	if len(tokens) < 2 || tokens[0].word != "aged" {
		return 0
	}
	n := 1
	if tokens[n].word == "between" || tokens[n].word == "over" || tokens[n].word == "under" {
		n++
	}
	if n == len(tokens) || !isDigit(tokens[n].word[0]) {
		return 0
	}
	n++
	if n < len(tokens) && isDigit(tokens[n].word[0]) && tokens[n].start-tokens[n-1].end <= len("–") {
		n++ // "aged 18–24"
	}
	if n+1 < len(tokens) && (tokens[n].word == "to" || tokens[n].word == "and" || tokens[n].word == "or") {
		if next := tokens[n+1].word; isDigit(next[0]) || next == "over" || next == "older" || next == "under" || next == "above" || next == "younger" {
			n += 2
		}
	}
	return n
}

// adultAges is how many words say of people only that they are grown up: "aged 18 and
// over".
func adultAges(tokens []token) int {
	if n := ages(tokens); n == 4 && tokens[1].word >= "16" && tokens[1].word <= "18" && !isDigit(tokens[3].word[0]) && tokens[3].word[0] != 'u' && tokens[3].word[0] != 'y' {
		return n
	}
	return 0
}

// sampledName leaves the number of people out of their name.
func sampledName(name string, about *article, lone bool) string {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], name)
	n := 0
	for n < len(tokens) && (isDigit(tokens[n].word[0]) || tokens[n].is(filler) || tokens[n].is(neutral)) {
		n++
	}
	if n == len(tokens) {
		return ""
	}
	return describe(name[tokens[n].start:], about, lone).name
}

// peopleFrom is the name of the people that the words begin with, as far as it
// names any; end is where the word before them ends.
func peopleFrom(text string, tokens []token, end int) string {
	n := 0
	for n < len(tokens) {
		t := tokens[n]
		if gap := text[end:t.start]; gap != " " && gap != "-" && !(n > 0 && gap == "," && isDigit(text[t.start])) {
			break
		}
		if k := ages(tokens[n:]); k > 0 && n > 0 {
			n += k // with what they are of age
			end = tokens[n-1].end
			continue
		}
		if t.is(verb) || t.is(ending) || t.is(beyond) || t.is(calendar) || isYear(t.word) || n > 0 && isAskedOf(t.word) {
			break
		}
		end = t.end
		n++
	}
	if n > 1 && n < len(tokens) && tokens[n].is(verb) && strings.HasSuffix(tokens[n-1].word, "ed") && !tokens[n-1].is(asking) {
		n-- // "adults affirmed that"
	}
	if n == 0 || !namesPeople(text, tokens[:n]) || isNameOfMaker(text, tokens[:n]) {
		return ""
	}
	return text[tokens[0].start:tokens[n-1].end]
}

// isNameOfMaker says that words are the name of one that makes polls, however like people it
// begins: "the German Marshall Fund", not "Native Americans".
func isNameOfMaker(text string, tokens []token) bool {
	last := tokens[len(tokens)-1]
	word := text[last.start:last.end]
	if !isProper(word) || last.is(national|group) || strings.HasSuffix(word, "s") || isClass(tokens, len(tokens)-1, general) {
		return false
	}
	for _, t := range tokens[:len(tokens)-1] {
		if t.is(group) || isClass(tokens, 0, general) || !isProper(text[t.start:t.end]) && t.word != "the" && t.word != "of" && t.word != "for" {
			return false
		}
	}
	return len(tokens) > 1
}

// passivePeople is the subject of "were surveyed" at token i, where it names a
// part of the people: the words from the beginning of the clause on.
func passivePeople(text string, tokens []token, i int) string {
	k := i - 1
	for k >= 0 && (tokens[k].word == "then" || tokens[k].word == "also" || tokens[k].word == "first") {
		k--
	}
	if k < 1 || tokens[k].word != "were" && tokens[k].word != "was" {
		return ""
	}
	from := subjectBegin(text, tokens, k)
	if k-from == 1 && tokens[from].word == "who" && from > 0 {
		k = from
		if from = subjectBegin(text, tokens, k-1); tokens[from].word == "of" || tokens[from].word == "among" {
			from++ // "of farmers, who were asked"
		}
	}
	for from < k && (tokens[from].is(joining) || tokens[from].word == "for" || tokens[from].word == "which" || tokens[from].word == "when") {
		from++
	}
	if from == k || !namesPeople(text, tokens[from:k]) || tokens[from].word == "in" || tokens[from].word == "of" {
		return ""
	}
	return text[tokens[from].start:tokens[k-1].end]
}

// subjectBegin is the first of the words before token k that nothing but a space or a
// hyphen parts from it.
func subjectBegin(text string, tokens []token, k int) int {
	for k > 0 && (tokens[k].gap == 0 || text[tokens[k-1].end:tokens[k].start] == "-" || isGrouping(text, tokens[k-1].end)) {
		k--
	}
	return k
}
