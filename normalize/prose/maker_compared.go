package prose

import "strings"

// maker_compared.go has names that are none of the maker's, as the poll is only compared
// with theirs.

// isComparing says that a text ends in words that lead to another poll, which what
// follows is the name of: "similar to the", "much like that of".
func isComparing(before string) bool {
	word, rest := cutLast(before)
	for {
		switch word {
		case "the", "a", "an":
			word, rest = cutLast(rest)
			continue
		case "of", "in":
			that, left := cutLast(rest)
			switch that {
			case "that", "those":
			case "result", "results", "findings", "figures":
				_, left = cutLast(left) // their article
			case "as":
				return word == "in"
			default:
				if word == "of" {
					return false
				}
				left = rest // "than in the"
			}
			word, rest = cutLast(left)
			continue
		}
		break
	}
	if strings.HasSuffix(word, "%") || word == "percent" || word == "cent" {
		for word == "percent" || word == "per" || word == "cent" || word != "" && isDigit(word[0]) {
			word, rest = cutLast(rest)
		}
		return word == "from" || word == "than" || word == "against" // "down from 39% in a poll by"
	}
	before, _ = cutLast(rest)
	switch word {
	case "unlike", "Unlike", "like", "Like", "than", "confirmed", "confirming", "echoing", "matching":
		return true
	case "to":
		return before == "similar" || before == "close" || before == "closer" || before == "compared" || before == "Compared" || before == "contrary" || before == "Contrary" || before == "contrast" || before == "identical" || before == "comparable"
	case "with":
		return before == "compared" || before == "Compared" || before == "contrast" || before == "line" || before == "consistent" || before == "odds"
	case "from":
		return before == "different" || strings.HasPrefix(before, "differ")
	}
	return false
}

// cutLast parts the last word of a text from what stands before it.
func cutLast(text string) (word, rest string) {
	text = strings.TrimRight(text, " ")
	at := strings.LastIndexByte(text, ' ')
	return text[at+1:], text[:max(at, 0)]
}

// isComparedName says that the name that begins at start is only compared with: "than
// Ipsos had found", "Unlike Ipsos".
func isComparedName(text string, start int) bool {
	return isComparing(text[:start]) || isComparing(text[start:wordEnd(text, start)])
}

// isComparedPoll says that the word for a poll at token i is that of one the sentence
// only compares its own with: "similar to the YouGov poll of the same week".
func isComparedPoll(text string, tokens []token, i int) bool {
	const reach = 8 // words back to the comparison
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		t := &tokens[k]
		switch t.word {
		case "than", "unlike", "like", "to", "with", "from", "in", "of", "confirmed", "confirming", "echoing", "matching":
			return strings.IndexByte(text[t.end:tokens[i].start], ',') < 0 && isComparing(text[:t.end])
		}
		if t.is(verb) {
			return false
		}
	}
	return false
}
