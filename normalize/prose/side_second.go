package prose

import "strings"

// secondAnswer reads an answer that leaves the verb of the one before it out:
// "54 percent wanted neutrality, 12 percent an alliance with Russia". gap is
// the text between that answer and the figure, right the words behind it, up
// to end, before what the answer before is on.
func secondAnswer(text, gap string, f figure, right []token, end int, before string) (object string, objectEnd int, ok bool) {
	if strings.ContainsAny(gap, ":.()") || !onlyJoinsOn(gap) || len(right) == 0 || text[f.end:right[0].start] != " " {
		return "", 0, false
	}
	shared := 0 // how much of the answer before is this one's too
	if word := right[0].word; word == "into" || word == "with" {
		if shared = strings.LastIndex(before, " "+word+" "); shared < 0 || isPeople(text[right[0].end:end]) {
			return "", 0, false
		}
	} else if !beginsSecond(text, right, end, isGerund(before)) {
		return "", 0, false
	}
	n := secondWords(right)
	if n == 0 || isNoAnswer(right[:n]) {
		return "", 0, false
	}
	stop := end
	if n < len(right) {
		stop = right[n-1].end
	}
	object = strings.TrimSpace(strings.TrimRight(text[right[0].start:stop], " ,;:."))
	objectEnd = right[0].start + len(object)
	if shared > 0 {
		object = before[:shared] + " " + object // "union with Brazil and 30% with Argentina"
	}
	return object, objectEnd, object != ""
}

// onlyJoinsOn says that words only join a figure to the one before.
func onlyJoinsOn(gap string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], gap) {
		if !t.is(filler | joining) {
			return false
		}
	}
	return true
}

// beginsSecond says that the first word behind a figure can begin an answer that leaves its verb
// out: "an alliance", "neither", "Independence".
func beginsSecond(text string, right []token, end int, gerund bool) bool {
	first := &right[0]
	switch first.word {
	case "some", "just", "both", "neither", "somebody", "someone", "nobody", "nothing", "everything",
		"a", "an", "the", "to", "as", "on", "only", "under", "never", "always", "not", "too", "right", "wrong", "towards", "toward":
		return true
	case "no":
		return len(right) > 1 && right[1].gap == 0 && isNounLike(right[1].word)
	}
	return isProper(text[first.start:]) && !first.is(calendar) || first.is(mood) || loneNoun(right, end, gerund)
}

// secondWords is how many words behind a figure are of an answer without a verb, up to a comma or
// a conjunction.
func secondWords(right []token) int {
	for i := range right {
		if i > 0 && right[i].gap&(comma|pause|bracket) != 0 || right[i].is(joining) {
			return i
		}
	}
	return len(right)
}

// isNoAnswer says that words behind a figure tell more than an answer without a verb, or when or
// of whom: "a year earlier", "the same respondents".
func isNoAnswer(words []token) bool {
	for i := range words {
		t := &words[i]
		switch t.word {
		case "year", "years", "month", "months", "ago", "earlier", "before", "week", "rest", "same", "other", "respondents":
			return true
		}
		if asks(words, i) || i > 0 && at(words, i, isTakingSides) != nil {
			return true
		}
		noun := i > 0 && (words[i-1].word == "a" || words[i-1].word == "an" || words[i-1].word == "the") // "24% a state of its own"
		if i > 0 && t.is(verb) && !noun && !isInAnswer(t.word) {
			return true
		}
	}
	return false
}

// isInAnswer says that a word that mostly ends the name of people can be inside an answer: "union
// in 2030".
func isInAnswer(word string) bool {
	switch word {
	case "in", "to", "by", "as", "at", "not":
		return true
	}
	return false
}

// isGerund says that words begin with what is done: "staying in the union".
func isGerund(object string) bool {
	return strings.HasSuffix(object[:wordEnd(object, 0)], "ing")
}

// loneNoun says that one word of no list stands between a figure and the end of
// its clause: "15% independence"; gerund that it may be "55% leaving".
func loneNoun(right []token, end int, gerund bool) bool {
	t := right[0]
	if len(right) > 1 && right[1].start < end && right[1].gap == 0 && !right[1].is(joining) {
		return false
	}
	if t.is(verb|group|national|calendar|change|joint|rate|quantity) || len(t.phrases) > 0 || isDigit(t.word[0]) || strings.HasSuffix(t.word, "ly") {
		return false
	}
	return isNounLike(t.word) || t.lexeme == unlisted && !strings.HasSuffix(t.word, "ed") && !strings.HasSuffix(t.word, "ing") || gerund && strings.HasSuffix(t.word, "ing")
}

// yesOrNo reads "38 percent no", with nothing behind it.
func yesOrNo(text string, right []token) class {
	if len(right) == 0 {
		return unclassed
	}
	if len(right) > 1 && right[1].gap == 0 && !isProper(text[right[0].start:]) && right[1].word != "and" && right[1].word != "in" {
		return unclassed
	}
	switch right[0].word {
	case "yes":
		return support
	case "no":
		return oppose
	}
	return unclassed
}
