package prose

import (
	"slices"
	"strings"
)

// namesInitials says that a word of others is the initials of a name in a text.
func namesInitials(text string, tokens, others []token) bool {
	for _, initials := range initialsIn(text, tokens) {
		for _, t := range others {
			if t.word == initials {
				return true
			}
		}
	}
	return false
}

// sameName says that two questions are on the same thing by its name: "joining
// the European Union" and "membership in the EU".
func sameName(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	var first, second [roomFor]token
	one, two := appendTokens(first[:0], a), appendTokens(second[:0], b)
	for _, x := range one {
		if !isProper(a[x.start:x.end]) || x.is(national) {
			continue
		}
		for _, y := range two {
			if x.word == y.word && isProper(b[y.start:y.end]) {
				return true
			}
		}
	}
	return namesInitials(a, one, two) || namesInitials(b, two, one)
}

// sharesWords says that every word of an object that names anything is told, with
// another ending maybe, in the question before: "any change" of "changing it".
func sharesWords(object, question string) bool {
	var first, second [roomFor]token
	words := 0
	others := appendTokens(second[:0], question)
	for _, t := range appendTokens(first[:0], object) {
		if t.is(pointer) || t.word == "any" || t.word == "such" {
			continue
		}
		words++
		if !slices.ContainsFunc(others, func(o token) bool { return sameStem(t.word, o.word) }) {
			return false
		}
	}
	return words > 0
}

// sameStem says that two words are forms of one: change, changing.
func sameStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a == b || n >= shortestStem+1 && max(len(a), len(b))-n <= 3 || n == shortestStem && max(len(a), len(b))-n <= 1
}

// isDoing says that a word is a verb of the family of a noun, the two going on from
// the same stem with the endings of each: invading and invasion, withdraw and
// withdrawal, changing and change.
func isDoing(word, noun string) bool {
	n := 0
	for n < len(word) && n < len(noun) && word[n] == noun[n] {
		n++
	}
	if n > shortestStem && noun[n:] == "on" && noun[n-1] == 'i' {
		n-- // revising and revision
	}
	if rest := word[n:]; n == len(noun) && n > 2 {
		rest = strings.TrimPrefix(rest, noun[n-1:])
		return rest == "ing" || rest == "ed" // banning and ban
	}
	return n >= shortestStem && word != noun && (noun[n:] == "e" || endsIn(noun[n:], 7, "ion", "al", "ment", "ance", "ence", "age")) && endsIn(word[n:], 5, "ing", "ed", "e", "ish", "sh", "y", "d")
}

// endsIn says that what a word has behind a stem is no longer than so many letters and
// ends in one of these, or is nothing.
func endsIn(rest string, most int, endings ...string) bool {
	for _, end := range endings {
		if strings.HasSuffix(rest, end) {
			return len(rest) <= most
		}
	}
	return rest == ""
}

// answersSame says that an answer in other words is one to what the figure before was on, which
// it points at, "would accept it", "had not heard of it", or that it only says that people
// thought otherwise. What they would keep or change, "keep it", may be another thing.
func answersSame(object string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], strings.TrimSpace(object))
	n := len(tokens)
	if n == 0 {
		return false
	}
	switch tokens[n-1].word {
	case "it", "them":
		if n < 2 {
			return false
		}
		switch tokens[n-2].word {
		case "with":
			return true
		case "accept":
			return n > 2 && tokens[n-3].is(modal)
		case "of":
			return n > 2 && tokens[n-3].word == "heard"
		}
	case "opinion", "view", "mind":
		return n > 1 && (tokens[n-2].word == "opposite" || tokens[n-2].word == "contrary" || tokens[n-2].word == "other")
	case "opposite", "contrary", "otherwise":
		return true
	}
	return false
}

// onlyDeeds says that an object is what is done with the subject told before: "an
// application", "legalisation".
func onlyDeeds(object string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], object)
	pointing := false
	for i, t := range tokens {
		pointing = pointing || t.word == "it" || i == 0 && (t.word == "a" || t.word == "an" || t.word == "its" || t.word == "such")
	}
	if !pointing {
		return false // "the decision", "legal recognition"
	}
	for _, t := range tokens {
		if !t.is(deed) && !t.is(pointer) && t.word != "up" {
			return false
		}
	}
	return !strings.Contains(object, "membership") && !strings.Contains(object, "accession")
}

// isWork says that an object is how the one works whose approval was told: "his
// performance".
func isWork(object, question string) bool {
	if !strings.HasPrefix(question, "approv") && !strings.HasPrefix(question, "job ") {
		return false
	}
	owner, rest, _ := strings.Cut(object, " ")
	switch owner {
	case "his", "her", "their", "its", "the":
	default:
		return owner == "him" || owner == "her"
	}
	for _, work := range [...]string{"work", "job", "performance", "handling", "record", "way", "leadership"} {
		if rest == work || strings.HasPrefix(rest, work+" ") {
			return true
		}
	}
	return rest == ""
}
