package prose

import "strings"

// pointsToFigure says that the words before a figure speak of the figure told
// before it: "put it at", "this share was".
func pointsToFigure(left []token) bool {
	n := withoutFillers(left)
	end := n
	for n > 0 && (left[n-1].is(joint) || left[n-1].is(change) || left[n-1].word == "had" || left[n-1].word == "been") {
		n--
	}
	if n == 0 || n == end {
		return false
	}
	if n > 2 && (left[n-1].word == "that" || left[n-1].word == "which") && left[n-2].is(sharing) && left[n-3].word == "a" {
		return true // "a share that had been as low as"
	}
	switch left[n-1].word {
	case "it":
		return true
	case "this":
		return n == 1 || left[n-2].is(joining) || left[0].word == "in" || left[0].word == "among"
	}
	if n < 2 || !left[n-1].is(sharing) {
		return false
	}
	switch left[n-2].word {
	case "the", "this", "that":
		return true
	}
	return false
}

// anotherPoll says that the words before a figure bring in another poll and
// tell nothing else: "in 2009 another survey found".
func anotherPoll(left, right []token) bool {
	if len(right) > 0 && !(len(right) == 1 && right[0].is(joining)) || len(left) < 2 {
		return false
	}
	switch last := left[len(left)-1]; {
	case last.word == "poll", last.word == "survey":
		return bringsPollWord(left) // ", a June survey 11%"
	case !last.is(finding) && last.word != "at":
		return false
	}
	for i := range left[:len(left)-1] {
		if asks(left, i) {
			return true
		}
	}
	return false
}

// bringsPollWord says that words bring in one poll of a year that they tell, and
// end with it; of one without a year the date would be another's.
func bringsPollWord(left []token) bool {
	one, year := false, false
	for _, t := range left {
		one = one || t.word == "a" || t.word == "an" || t.word == "another" || t.word == "one"
		year = year || isYear(t.word)
	}
	return one && year
}

// secondAnswer reads an answer that leaves the verb of the one before it out:
// "54 percent wanted neutrality, 12 percent an alliance with Russia". gap is
// the text between that answer and the figure, right the words behind it, up
// to end.
func secondAnswer(text, gap string, f figure, right []token, end int, gerund bool) (object string, ok bool) {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], gap) {
		switch {
		case t.is(filler), t.is(joining):
		default:
			return "", false
		}
	}
	if strings.ContainsAny(gap, ":.()") || len(right) == 0 || text[f.end:right[0].start] != " " {
		return "", false
	}
	switch right[0].word {
	case "a", "an", "the", "to", "as", "on", "only", "under", "never", "always", "not", "too", "right", "wrong", "towards", "toward":
	case "no":
		if len(right) < 2 || text[right[0].end:right[1].start] != " " || !isNounLike(right[1].word) {
			return "", false
		}
	default:
		if (!isProper(text[right[0].start:]) || right[0].is(calendar)) && !right[0].is(mood) && !loneNoun(text, right, end, gerund) {
			return "", false
		}
	}
	stop := end
	for i, t := range right {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:t.start], ",;:()") || t.is(joining) {
			stop = right[max(i-1, 0)].end
			right = right[:i]
			break
		}
	}
	for i, t := range right {
		switch t.word {
		case "year", "years", "month", "months", "ago", "earlier", "before", "week", "rest", "same", "other", "respondents":
			return "", false
		}
		if i > 0 && t.is(verb) && t.word != "in" && t.word != "to" && t.word != "by" && t.word != "as" && t.word != "at" && t.word != "not" ||
			i > 0 && at(right, i, isTakingSides) != nil || asks(right, i) {
			return "", false
		}
	}
	object = strings.TrimSpace(strings.TrimRight(text[right[0].start:stop], " ,;:."))
	return object, object != ""
}

// loneNoun says that one word of no list stands between a figure and the end of
// its clause: "15% independence"; gerund that it may be "55% leaving".
func loneNoun(text string, right []token, end int, gerund bool) bool {
	t := right[0]
	if len(right) > 1 && right[1].start < end && text[t.end:right[1].start] == " " && !right[1].is(joining) {
		return false
	}
	if t.is(verb) || t.is(group) || t.is(national) || t.is(calendar) || t.is(change) || t.is(joint) || t.is(rate) || t.is(quantity) || len(t.phrases) > 0 || isDigit(t.word[0]) || strings.HasSuffix(t.word, "ly") {
		return false
	}
	return isNounLike(t.word) || t.lexeme == unlisted && !strings.HasSuffix(t.word, "ed") && !strings.HasSuffix(t.word, "ing") || gerund && strings.HasSuffix(t.word, "ing")
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

// yesOrNo reads "38 percent no", with nothing behind it.
func yesOrNo(text string, right []token) class {
	if len(right) == 0 {
		return unclassed
	}
	if len(right) > 1 && text[right[0].end:right[1].start] == " " && !isProper(text[right[0].start:]) && right[1].word != "and" && right[1].word != "in" {
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
