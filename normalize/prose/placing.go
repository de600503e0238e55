package prose

import "strings"

// placing is the name of one nobody knows that puts a share at a figure: "IMAS had
// support at 32%", "in May Delfi saw the Yes side at". It is no place and nobody of
// a nation, and no word of the lists.
func placing(text string, tokens []token, about *article) string {
	for i := 1; i+1 < len(tokens); i++ {
		if !tokens[i].is(finding) {
			continue
		}
		next := i + 1
		if !isPlaced(tokens[next].word) && !tellsThat(tokens, i) && !inPoll(tokens, i) || text[tokens[i].end:tokens[i+1].start] != " " {
			continue
		}
		end := finderEnd(tokens, i)
		start := nameStart(text, end)
		if start < 0 || start >= end || !beginsClause(text[:start]) {
			continue
		}
		name := cleanName(text[start:end])
		words := tokenize(name)
		if len(words) == 0 {
			continue
		}
		if first := words[0]; first.is(national) && len(words) < leastOwn || !first.is(national) && isListed(first) && !first.is(firm) && !first.is(kind) || about.belongs(first.word) && len(words) < leastOwn || about.owns(first.word, false) {
			continue
		}
		return name
	}
	return ""
}

// beginsClause says that what follows a text begins a clause, an article left out.
func beginsClause(before string) bool {
	before = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "The "), "the "), " ")
	return before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ";") || isMarked(lastWord(before), joining)
}

// inPoll says that the verb at token i goes on with the poll that it was told in:
// "found in a poll of May that".
func inPoll(tokens []token, i int) bool {
	if i+3 >= len(tokens) || tokens[i+1].word != "in" {
		return false
	}
	switch tokens[i+2].word {
	case "a", "an", "its", "one", "another":
	default:
		return false
	}
	const reach = 4
	for k := i + 3; k < min(i+3+reach, len(tokens)); k++ {
		if isPoll(tokens[k].word) {
			return true
		}
	}
	return false
}

// tellsThat says that what the verb at token i tells follows, with no more than a time
// between: "reported that", "found in May 2019 that".
func tellsThat(tokens []token, i int) bool {
	const reach = 7 // words of when
	for k := i + 1; k < min(i+reach, len(tokens)); k++ {
		switch t := tokens[k]; {
		case t.word == "that":
			return true
		case t.is(calendar), isDigit(t.word[0]), t.word == "in", t.word == "on", t.word == "the", t.word == "same", t.word == "month", t.word == "year", t.word == "late", t.word == "early", t.word == "of":
		default:
			return false
		}
	}
	return false
}

// isPlaced says that a word is one for a share that is put at a figure.
func isPlaced(word string) bool {
	switch word {
	case "support", "opposition", "backing", "approval", "yes", "no", "those", "it", "this":
		return true
	}
	return isMarked(word, sharing)
}
