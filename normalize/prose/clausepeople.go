package prose

import "strings"

// clausePeople gives the people that a clause is about whose figure only follows
// with it: "Voters of the Centre were the friendliest, with 29% in favour", "the
// old alone opposed it, at a rate of 55%".
func clausePeople(text string, left []token) string {
	n := len(left)
	for n > 0 && (left[n-1].is(filler) || left[n-1].word == "rate") {
		n--
	}
	if n < 3 || left[n-1].word != "with" && left[n-1].word != "at" || text[left[n-2].end:left[n-1].start] != ", " {
		return ""
	}
	clause := left[:n-1]
	clause = clause[clauseBegin(text, clause, clause[len(clause)-1].end):]
	for len(clause) > 0 && (clause[0].is(joining) || clause[0].is(filler) || clause[0].is(neutral) && !isClass(clause, 0, general)) {
		clause = clause[1:]
	}
	for i, t := range clause {
		if !isBeing(t.word) && t.word != "was" && !t.is(verb) && at(clause, i, isSideVerb) == nil {
			continue
		}
		if i == 0 || !(isBeing(t.word) || t.word == "was" || i > 0 && t.begins&(1<<support|1<<oppose) != 0) || !namesPeople(text, clause[:i]) || tellsOfPoll(clause[:i]) {
			return ""
		}
		return text[clause[0].start:clause[i-1].end]
	}
	return ""
}

// tellsOfPoll says that a word for a poll, or for a share, is among words.
func tellsOfPoll(tokens []token) bool {
	for i := range tokens {
		if asks(tokens, i) && !isClass(tokens, i, general) || tokens[i].is(siding) {
			return true
		}
	}
	return false
}

// placeBehind gives the people or the places told last, behind the comma that sets a
// figure off: "it was lower, at 68%, in minority settlements".
func placeBehind(text string, f figure, s stance) string {
	if !s.left || !strings.HasPrefix(text[f.end:], ", ") || !strings.HasSuffix(text[:f.start], ", at ") {
		return ""
	}
	rest := text[f.end+len(", "):]
	for _, lead := range [...]string{"in ", "among "} {
		name, ok := strings.CutPrefix(rest, lead)
		if !ok {
			continue
		}
		if name = strings.TrimRight(phraseAt(name), " "); isPeople(name) || isPlace(name) || groupIn("the "+name) == name {
			return name
		}
	}
	return ""
}
