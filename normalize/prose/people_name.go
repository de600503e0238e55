package prose

import "strings"

// trimPeople cuts the name of a group of people out of the words that begin
// with it.
func trimPeople(text string) string {
	text = text[:peopleEnd(text)]
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], text)
	if before := beforePoll(text); len(before) < len(text) {
		text = before
		tokens = appendTokens(buffer[:0], text)
	}
	if asked := askedPeople(text, tokens); asked != "" {
		return asked
	}
	for i, t := range tokens {
		if t.word == "who" {
			// The clause is part of the name, up to what they said.
			for _, t := range tokens[i:] {
				switch t.word {
				case "declared", "said", "stated", "indicated", "answered":
					return strings.TrimSpace(text[:t.start])
				}
			}
			break
		}
		if t.word == "to" && i > 0 && i+1 < len(tokens) && isDigit(tokens[i-1].word[0]) && isDigit(tokens[i+1].word[0]) {
			continue // "those aged 35 to 49"
		}
		if t.word == "to" && i > 0 && i+1 < len(tokens) && tokens[i+1].word == "vote" && tokens[i-1].is(disposed) {
			continue // "those likely to vote"
		}
		if t.word == "in" && i > 0 && i+1 < len(tokens) && (tokens[i+1].word == "their" || tokens[i-1].word == "living" || tokens[i-1].word == "residing") {
			continue // "those in their twenties", "those living in the north"
		}
		if i > 0 && i+1 < len(tokens) && (tokens[i+1].word == "by" || tokens[i+1].word == "in" && i+2 < len(tokens)) && t.is(asking) {
			text = text[:t.start]
			break // "women polled by Ipsos"
		}
		if i > 0 && (t.word == "yes" || t.word == "no") && isProper(text[t.start:]) && (i+1 == len(tokens) || !tokens[i+1].is(group)) {
			text = text[:t.start]
			break // "among women Yes was ahead"
		}
		if i > 0 && (t.is(sharing) || (t.word == "it" || t.word == "they") && i+1 < len(tokens) && tokens[i+1].is(verb)) {
			for i > 1 && (tokens[i-1].word == "the" || tokens[i-1].word == "this" || tokens[i-1].word == "that") {
				i--
			}
			text = text[:tokens[i].start]
			break // "among women the share was"
		}
		if i > 0 && (t.word == "told" || t.is(being) && t.word != "stay" || (t.word == "intend" || t.word == "plan") && i+1 < len(tokens) && tokens[i+1].word == "to") {
			text = text[:t.start]
			break // "people remain opposed", "Koreans told Gallup"
		}
		if i > 0 && (t.word == "this" || t.word == "it" || t.word == "they" || t.word == "these") {
			text = text[:t.start]
			break // "among francophones this was"
		}
		if t.is(verb) || i > 0 && t.word == "for" && endsPeople(tokens, i) || i > 0 && t.word == "and" && i+1 < len(tokens) && (stanceWord(tokens, i+1) || i+2 < len(tokens) && tokens[i+2].is(quantity)) {
			text = text[:t.start]
			break
		}
	}
	text = strings.TrimSpace(text)
	for i := strings.LastIndexByte(text, ' '); i >= 0 && isMarked(text[i+1:], verb); i = strings.LastIndexByte(text, ' ') {
		text = text[:i]
	}
	for _, tail := range [...]string{" themselves", " and by", " and", " or", " to", " and only", " and just", " but by", " but", " by", " with", " only", " just", " support", " opposition", " almost", " nearly", " about", " around", " roughly", " some", " even", " the"} {
		text = strings.TrimSuffix(text, tail)
	}
	for _, tail := range [...]string{"'s", "’s"} {
		text = strings.TrimSuffix(text, tail) // "of the opposition's"
	}
	for _, head := range [...]string{"the ", "all the ", "all of the ", "all of ", "all "} {
		text = strings.TrimPrefix(text, head)
	}
	return strings.TrimSpace(text)
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
		return next.is(pointer) || next.is(deed) || isNounLike(next.word) || next.marks == 0 && (tokens[i-1].is(national) || isClass(tokens, i-1, general))
	}
}

// peopleEnd is where a comma, a stop or a bracket ends a group of people; the
// comma of "1,203 respondents" does not.
func peopleEnd(text string) int {
	for i := range len(text) {
		switch text[i] {
		case ',', '.':
			if i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1]) || isInitials(text, i) {
				continue
			}
			return i
		case ';', ':', '(', ')':
			return i
		}
	}
	return len(text)
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

// peopleAt gives the people named directly behind a figure.
func peopleAt(text string) string {
	text = strings.TrimLeft(text, " ")
	if rest, ok := strings.CutPrefix(text, "in "); ok && compass(rest) > 0 {
		return trimPeople(rest)
	}
	for _, lead := range [...]string{"of ", "among ", "in the ", "from "} {
		if rest, ok := strings.CutPrefix(text, lead); ok {
			if lead == "in the " && leadsToPoll(text) {
				return ""
			}
			return trimPeople(rest)
		}
	}
	if rest, ok := strings.CutPrefix(text, "across "); ok && (strings.HasPrefix(rest, "other ") || isPlace(rest)) {
		return trimPeople(rest) // "29% across other EU countries"
	}
	for _, lead := range [...]string{"for ", "with "} {
		if rest, ok := strings.CutPrefix(text, lead); ok && isPeople(rest) {
			return trimPeople(rest)
		}
	}
	if rest, ok := strings.CutPrefix(text, ") "); ok && !strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "than ") && !strings.HasSuffix(rest[:wordEnd(rest, 0)], "ed") && isPeople(rest) {
		return trimPeople(rest) // "six in ten (62%) Millennials"
	} else if ok {
		return peopleAt(rest)
	}
	if rest, ok := strings.CutPrefix(text, "in "); ok && isPlace(rest) {
		return trimPeople(rest)
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
