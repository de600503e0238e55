package prose

import "strings"

// maker_compared.go has names that are none of the maker's, as the poll is only compared
// with theirs.

// isComparing says that a text ends in words that lead to another poll, which what
// follows is the name of: "similar to the", "much like that of".
func isComparing(before string) bool {
	word, rest := cutLast(before)
	switch word {
	case "the", "a", "an":
		return isComparing(rest)
	case "of":
		rest, ok := cutOwned(rest)
		return ok && isComparing(rest)
	case "in":
		if last, _ := cutLast(rest); last == "as" {
			return true
		}
		rest, _ = cutOwned(rest)
		return isComparing(rest)
	case "unlike", "Unlike", "like", "Like", "than", "confirmed", "confirming", "echoing", "matching":
		return true
	}
	if strings.HasSuffix(word, "%") || word == "percent" || word == "cent" {
		return isComparedShare(before)
	}
	return leadsToCompared(word, rest)
}

// cutOwned takes from a text what it says to be somebody else's: "that" of "similar to that
// of", "the results" of "than the results of". ok says that there is any.
func cutOwned(text string) (rest string, ok bool) {
	word, rest := cutLast(text)
	switch word {
	case "that", "those":
		return rest, true
	case "result", "results", "findings", "figures":
		_, rest = cutLast(rest) // their article
		return rest, true
	}
	return text, false
}

// isComparedShare says that a text ends in a share that its own is only compared with: "down
// from 39%" before "in a poll by".
func isComparedShare(before string) bool {
	word, rest := cutLast(before)
	for word == "percent" || word == "per" || word == "cent" || isNumber(word) {
		word, rest = cutLast(rest)
	}
	return word == "from" || word == "than" || word == "against"
}

// leadsToCompared says that a word and the last one of what stands before it lead to what is
// compared with: "close to", "in line with", "differing from".
func leadsToCompared(word, rest string) bool {
	before, _ := cutLast(rest)
	switch word {
	case "to":
		switch before {
		case "similar", "close", "closer", "compared", "Compared", "contrary", "Contrary", "contrast", "identical", "comparable":
			return true
		}
	case "with":
		switch before {
		case "compared", "Compared", "contrast", "line", "consistent", "odds":
			return true
		}
	case "from":
		return strings.HasPrefix(before, "differ")
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
