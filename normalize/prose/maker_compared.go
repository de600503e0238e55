package prose

import "strings"

// maker_compared.go has names that are none of the maker's, as the poll is only compared
// with theirs.

// comparing are the words that lead to what a poll is compared with.
var comparing = [...]string{"similar to", "close to", "closer to", "close to that of", "unlike", "like", "than", "compared to", "compared with", "contrary to", "contrast to", "contrast with", "line with",
	"identical to", "comparable to", "consistent with", "differed from", "different from", "differs from", "confirmed", "confirming", "echoing", "matching", "as in", "odds with"}

// isComparing says that a text ends in words that lead to another poll, which what
// follows is the name of: "similar to the", "much like that of".
func isComparing(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, article := range [...]string{" the", " a", " an", " those of", " that of", " those in", " that in", " in", " the results of", " the result of", " the findings of", " the figures of"} {
		before = strings.TrimSuffix(before, article)
	}
	for _, words := range comparing {
		if n := len(before) - len(words); n >= 0 && strings.EqualFold(before[n:], words) && (n == 0 || before[n-1] == ' ') {
			return true
		}
	}
	return false
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
	for k := i; k > 0 && k > i-reach; k-- {
		if gap := text[tokens[k-1].end:tokens[k].start]; gap != " " && gap != "-" && gap != "/" && gap != "–" {
			return false
		}
		switch tokens[k].word {
		case "the", "a", "an", "that", "those", "another":
			return isComparing(text[:tokens[k].start])
		}
		if isComparing(text[:tokens[k].start]) {
			return true
		}
	}
	return false
}
