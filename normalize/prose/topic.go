package prose

import (
	"slices"
	"strings"
)

// openings bring in what a sentence tells of.
var openings = [...]string{"When it comes to ", "As for ", "As to ", "As regards ", "Regarding ", "Concerning ", "With regard to ", "On the issue of ", "On the question of "}

// opened reads what a sentence says first it is about.
func opened(text string) string {
	if text == "" || text[0] != 'W' && text[0] != 'A' && text[0] != 'R' && text[0] != 'C' && text[0] != 'O' && text[0] != 'F' {
		return ""
	}
	if rest, ok := strings.CutPrefix(text, "For "); ok {
		q, rest, ok := strings.Cut(rest, ", ")
		rest = strings.TrimPrefix(rest, "the ")
		if !ok || strings.ContainsAny(q, ";:0123456789") || !isMarked(rest[:wordEnd(rest, 0)], sharing) {
			return ""
		}
		return strings.TrimPrefix(q, "the ")
	}
	for _, opening := range openings {
		if rest, ok := strings.CutPrefix(text, opening); ok {
			if q, _, ok := strings.Cut(rest, ", "); ok && !strings.ContainsAny(q, ";:0123456789") {
				return strings.TrimPrefix(q, "the ")
			}
			return ""
		}
	}
	return ""
}

// fronted reads "On joining the euro, a poll found" and "As for the euro, 40
// percent".
func fronted(text string) string {
	const reach = 60 // bytes to the word for a poll
	if q := opened(text); q != "" {
		return q
	}
	rest, ok := strings.CutPrefix(text, "On ")
	if !ok || rest == "" || isProper(rest) {
		return ""
	}
	q, rest, ok := strings.Cut(rest, ", ")
	if !ok || strings.ContainsAny(q, ",;:0123456789") || isAside(q) {
		return ""
	}
	for _, word := range [...]string{"poll", "survey"} {
		if i := strings.Index(rest, word); i >= 0 && i <= reach && (i == 0 || !isLetter(rest[i-1])) {
			return strings.TrimSpace(q)
		}
	}
	return ""
}

// isAside says that what stands behind "On" is no question: "the other hand".
func isAside(q string) bool {
	for _, end := range [...]string{"hand", "side", "average", "contrary", "whole"} {
		if strings.HasSuffix(q, end) {
			return true
		}
	}
	return false
}

// pollOn reads "on joining the euro" behind the word for a poll at token i.
func pollOn(text string, tokens []token, i int) string {
	switch tokens[i].word {
	case "poll", "polls", "survey", "surveys", "polling", "referendum", "opinion", "opinions", "views", "attitudes":
	case "one":
		if i == 0 || tokens[i-1].word != "in" {
			return ""
		}
	default:
		return ""
	}
	for k, reach := i+1, i+3; k < min(reach, len(tokens)); k++ {
		if tokens[k].is(calendar) || isDigit(tokens[k].word[0]) || k+1 < len(tokens) && isDated(tokens[k].word) && (tokens[k+1].is(calendar) || isDigit(tokens[k+1].word[0])) {
			reach++ // "a poll of 11–15 December 2009 on its result"
			continue
		}
		if text[tokens[k-1].end:tokens[k].start] != " " {
			return ""
		}
		switch tokens[k].word {
		case "on", "about", "regarding", "towards":
			if strings.HasPrefix(tokens[i].word, "opinion") || tokens[i].word == "views" || tokens[i].word == "attitudes" {
				return viewsOn(text, tokens[k+1:])
			}
			if k+1 < len(tokens) && (tokens[k+1].word == "behalf" || k+2 < len(tokens) && tokens[k+2].word == "behest") {
				return ""
			}
			return topic(text, tokens[k+1:])
		}
	}
	return ""
}

// viewsOn reads what opinions are told to be on: "opinions on adoption were more
// divided".
func viewsOn(text string, tokens []token) string {
	for i, t := range tokens {
		if t.word == "were" || t.word == "was" || t.word == "are" || t.word == "is" || t.word == "have" || t.word == "had" {
			q := topic(text, tokens[:i])
			switch q {
			case "matter", "issue", "subject", "topic", "question", "matters", "":
				return ""
			}
			if onlyPoints(q) {
				return ""
			}
			return q
		}
	}
	return ""
}

// topic is what a poll was on: up to the verb that says what it found.
func topic(text string, tokens []token) string {
	if len(tokens) > 1 && tokens[0].word == "the" {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return ""
	}
	switch tokens[0].word {
	case "day", "days", "eve", "morning", "evening", "night", "week", "weekend", "date", "anniversary":
		return "" // when it was made
	}
	start, end := tokens[0].start, tokens[0].start
	for i, t := range tokens {
		if i > 0 && (t.word == "should" || t.word == "would" || t.word == "will" || strings.ContainsAny(text[end:t.start], ",;:.%") || text[end:t.start] == " " && (t.is(ending) || isDigit(text[t.start]))) {
			break
		}
		end = t.end
	}
	q := text[start:end]
	if strings.ContainsAny(q, "0123456789%") || strings.HasSuffix(q, " Day") {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSpace(q), " and")
}

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
		if !t.is(deed) && !t.is(pointer) {
			return false
		}
	}
	return len(tokens) > 0 && !strings.Contains(object, "membership") && !strings.Contains(object, "accession")
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
