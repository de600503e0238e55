package prose

import "strings"

// trimPeople cuts the name of a group of people out of the words that begin
// with it.
func trimPeople(text string) string {
	var buffer [roomFor]token
	return peopleNamed(text, appendTokens(buffer[:0], text))
}

// peopleNamed is the name of a group of people that words of a text begin with.
func peopleNamed(text string, words []token) string {
	if asked := askedPeople(text, words); asked != "" {
		return asked
	}
	n := 0
	for n < len(words) && !endsName(text, words, n) {
		n++
	}
	words = words[:n]
	for n > 1 && words[n-1].is(verb) || n > 1 && dangles(text[words[n-1].start:words[n-1].end]) {
		n--
	}
	first := 0
	for first+1 < n && (text[words[first].start] == 't' && words[first].word == "the" || words[first].word == "all" || words[first].word == "its" || first > 0 && words[first].word == "of") {
		first++
	}
	if first >= n {
		return ""
	}
	name := unquoted(text, words[first].start, words[n-1].end)
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s") // "of the opposition's"
}

// unquoted is a part of a text with the quotation marks that it has one of: "people who
// voted \"Yes\"".
func unquoted(text string, start, end int) string {
	if strings.Count(text[start:end], `"`)%2 == 1 {
		if end < len(text) && text[end] == '"' {
			end++
		} else if start > 0 && text[start-1] == '"' {
			start--
		}
	}
	return text[start:end]
}

// dangles says that a word at the end of a name of people leads on to something else.
func dangles(word string) bool {
	switch word {
	case "who", "and", "or", "to", "but", "by", "with", "only", "just", "support", "opposition", "almost", "nearly", "about", "around", "roughly", "some", "even", "the", "themselves":
		return true
	}
	return false
}

// endsName says that the name of people that words begin with ends before token i. Its
// order matters: what stands behind "who" is asked before what ends other names.
func endsName(text string, words []token, i int) bool {
	t := &words[i]
	if i == 0 {
		return t.is(verb)
	}
	if isPartedFromName(text, words, i) || i == 1 && words[0].word == "them" {
		return true
	}
	next := &token{lexeme: unlisted}
	if i+1 < len(words) {
		next = &words[i+1]
	}
	switch {
	case wordIndex(words[:i], "who") >= 0:
		return endsClause(t, next) // the clause is part of the name
	case i > 1 && words[0].word == "those" && (words[1].word == "voting" || words[1].word == "wanting" || words[1].word == "wishing"):
		return false // "those voting to keep it"
	case t.is(siding) && !t.is(group) && next.is(joint|having|change) && next.word != "of":
		return true // "among officials support stands at"
	case isVerbOfPeople(text, words, i, next):
		return true
	case belongsToName(text, words, i, next):
		return false
	case leadsOffName(text, words, i, next):
		return true
	}
	return t.is(verb) || t.is(being) && t.word != "stay" || t.is(sharing) || t.is(pointing) && next.is(sharing) // "among women the share was"
}

// isPartedFromName says that a sign, or words that lead to a poll, part token i from the name before
// it: "among women, 46%", "women in a poll of May".
func isPartedFromName(text string, words []token, i int) bool {
	t := &words[i]
	if t.gap&(comma|pause|bracket|dot) != 0 && !isInside(text, words, i) {
		return true
	}
	inVote := wordIndex(words[:i], "voted") > 0 && isTime(strings.TrimPrefix(text[t.start:], "in ")) // "who voted in 2016"
	return !inVote && leadsToPoll(text[t.start:words[len(words)-1].end])
}

// endsClause says that a word ends the clause behind "who" that is part of a name.
func endsClause(t, next *token) bool {
	switch t.word {
	case "declared", "said", "stated", "indicated", "answered":
		return true // what they said
	case "the":
		return next.is(sharing | siding) // "among those who had left the share was"
	case "also":
		return next.is(sharing|verb) || next.word == "agree" || next.word == "hold" // "on the left also share it"
	}
	return false
}

// isVerbOfPeople says that the word at i behind one for people tells what they do or what
// is done, though no list has it for that.
func isVerbOfPeople(text string, words []token, i int, next *token) bool {
	t, before := &words[i], &words[i-1]
	many := strings.HasSuffix(before.word, "s")
	switch {
	case many && before.is(national) && t.marks&^(past|event) == 0 && len(t.phrases) == 0 && !isProper(text[t.start:]) && !strings.HasSuffix(t.word, "ing") && !strings.HasSuffix(t.word, "ed") && isNational(text, words, i):
		return true // "Poles hold"
	case many && before.is(group|national) && t.is(pointer|deed) && len(t.word) > len("them") && t.gap == 0 && next.is(be):
		return true // "among Catholics membership was supported"
	case t.is(past) && (before.is(national|group) || isClass(words, i-1, general)):
		return next.is(pointing) || isGiven(next.word) // "Poles gave it"
	}
	return false
}

// isGiven says that a word begins what a verb of the past is done to.
func isGiven(word string) bool {
	switch word {
	case "the", "a", "it", "them", "their":
		return true
	}
	return false
}

// belongsToName says that the word at i, which ends other names, goes on with this one.
func belongsToName(text string, words []token, i int, next *token) bool {
	t, before := &words[i], &words[i-1]
	last := i+1 == len(words)
	switch t.word {
	case "who":
		return true
	case "to":
		return isDigit(before.word[0]) && !last && isDigit(next.word[0]) || next.word == "vote" && before.is(disposed) // "those aged 35 to 49", "those likely to vote"
	case "in":
		if next.word == "their" || !last && (before.word == "living" || before.word == "residing") {
			return true // "those in their twenties", "those living in the north"
		}
		return before.is(national) && !last && isPlace(text[next.start:]) && !leadsToPoll(text[t.start:]) // "Albanians in Albania"
	}
	return false
}

// leadsOffName says that the word at i begins what those named before it say or are asked.
func leadsOffName(text string, words []token, i int, next *token) bool {
	t, before := &words[i], &words[i-1]
	switch t.word {
	case "the":
		if isDigit(before.word[0]) || before.is(group) || isClass(words, i-1, general) {
			return true // "among those in their 20s the wish was"
		}
	case "yes", "no":
		if isProper(text[t.start:]) && !next.is(group) {
			return true // "among women Yes was ahead"
		}
	case "it", "they", "this", "these":
		return true // "among francophones this was"
	case "told", "replied", "responded", "hold", "held", "gave", "named", "cited", "chose", "picked", "reaching":
		return true // "Koreans told Gallup"
	case "intend", "plan":
		if next.word == "to" {
			return true
		}
	case "for":
		if endsPeople(words, i) {
			return true
		}
	case "and":
		if i+1 < len(words) && stanceWord(words, i+1) || i+2 < len(words) && words[i+2].is(quantity) {
			return true
		}
	}
	if !t.is(asking) {
		return false
	}
	switch next.word {
	case "by", "around", "worldwide", "globally":
		return true // "women polled by Ipsos"
	case "in":
		return i+2 < len(words)
	}
	return false
}

// isNational says that the word before the one at i is the people of a country, with no
// word behind it that tells which of them: "Poles hold", not "Poles abroad".
func isNational(text string, words []token, i int) bool {
	switch words[i].word {
	case "abroad", "overseas", "at", "with", "without", "under", "over", "between", "outside", "and", "or", "above", "below", "from", "of", "who", "whose", "in", "aged", "themselves":
		return false
	}
	return isProper(text[words[i-1].start:])
}

// isInside says that what stands before token i is no more than a part of a figure or of
// initials: "1,203 respondents", "U.S. adults".
func isInside(text string, words []token, i int) bool {
	end := words[i-1].end
	if len(text[end:words[i].start]) == 1 && isDigit(text[end-1]) && isDigit(text[words[i].start]) {
		return true
	}
	return text[end] == '.' && isInitials(text, end)
}

// endsPeople says that the people named before token i are for what stands
// behind it: "37 percent of Swedes for membership".
func endsPeople(tokens []token, i int) bool {
	if i == 0 || i+1 == len(tokens) || !tokens[i-1].is(national) && !tokens[i-1].is(group) && !isClass(tokens, i-1, general) {
		return false
	}
	switch next := tokens[i+1]; next.word {
	case "the":
		return i+2 == len(tokens) || tokens[i+2].number == 0 && tokens[i+2].word != "first" && tokens[i+2].word != "last" && tokens[i+2].word != "most"
	case "whom", "which", "example", "instance", "years":
		return false
	default:
		return next.is(pointer) || next.is(deed) || isNounLike(next.word) || next.marks&^(past|event) == 0 && (tokens[i-1].is(national) || isClass(tokens, i-1, general))
	}
}

// isInitials says that the stop at i belongs to "U.S. adults".
func isInitials(text string, i int) bool {
	return text[i] == '.' && i > 0 && 'A' <= text[i-1] && text[i-1] <= 'Z' && i+2 < len(text) &&
		(isLetter(text[i+1]) || text[i+1] == ' ' && 'a' <= text[i+2] && text[i+2] <= 'z')
}

func stanceWord(tokens []token, i int) bool {
	return at(tokens, i, isTakingSides) != nil
}

// isPeople says that words begin with a name of people: "liberals" in "53
// percent for liberals".
func isPeople(text string) bool {
	var buffer [roomFor]token
	name := trimPeople(text)
	tokens := appendTokens(buffer[:0], name)
	for i := range tokens {
		if i > 0 && tokens[i].word == "of" {
			tokens = tokens[:i] // "membership of the country" names no people
			break
		}
	}
	return len(tokens) > 0 && namesPeople(name, tokens)
}

// peopleAt gives the people that words name directly behind a figure, which ends at from.
func peopleAt(text string, words []token, from int) string {
	if len(words) == 0 {
		return ""
	}
	first := words[0].word
	switch gap := text[from:words[0].start]; {
	case gap == ") " && first != "of" && first != "than" && !strings.HasSuffix(first, "ed"):
		if name := peopleNamed(text, words); isPeople(name) {
			return name // "six in ten (62%) Millennials"
		}
	case gap != " " && gap != ") ":
		return ""
	}
	if len(words) == 1 {
		return ""
	}
	rest := text[words[1].start:]
	switch first {
	case "of", "among", "from":
		return peopleNamed(text, words[1:])
	case "for", "with":
		if name := peopleNamed(text, words[1:]); isPeople(name) {
			return name
		}
	case "across":
		if words[1].word == "other" || isPlace(rest) {
			return peopleNamed(text, words[1:])
		}
	case "in":
		if words[1].word == "their" && len(words) > 2 && isDigit(words[2].word[0]) {
			return peopleNamed(text, words[2:]) // "38 percent in their 60s"
		}
		if words[1].word == "the" && !leadsToPoll(text[words[0].start:words[len(words)-1].end]) || compass(rest) > 0 || isPlace(rest) {
			return peopleNamed(text, words[1:])
		}
	}
	return ""
}

// namesPeople says that some word is one for people.
func namesPeople(text string, tokens []token) bool {
	for i, t := range tokens {
		if t.is(group) || isClass(tokens, i, general) || t.is(national) {
			return true
		}
		if word := text[t.start:t.end]; isProper(word) && strings.HasSuffix(word, "s") && i == len(tokens)-1 && len(word) > shortestStem {
			return true // Bosniaks
		}
	}
	return false
}
