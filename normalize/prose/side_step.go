package prose

import "strings"

// stepsOn says that the words between two figures only tell how a share came from the first to
// the second: ", falling slightly down to", ", which later rose again to", ", reaching a
// temporary high of".
func stepsOn(text string, gap []token) bool {
	n := withoutFillers(gap)
	if n == 0 {
		return false
	}
	switch gap[n-1].word {
	case "to", "at", "of":
	default:
		return false
	}
	k := n - 1
	for k > 0 && gap[k].gap&(comma|pause) == 0 && !(gap[k].is(joining) && gap[k].word != "which" && gap[k].word != "that") {
		k--
	}
	if !strings.HasSuffix(text[:gap[k].start], ", ") && !gap[k].is(joining) {
		return false
	}
	moved, levelled := false, false
	for _, t := range gap[k : n-1] {
		switch {
		case t.is(change) && t.word != "up" && t.word != "down", isReaching(t.word):
			moved = true
		case t.is(level):
			levelled = true
		case t.is(joining | filler), isOfTrend(t.word):
		default:
			return false
		}
	}
	return moved && (gap[n-1].word == "to" || levelled)
}

// isReaching says that a verb leads to the level that a share comes to.
func isReaching(word string) bool {
	switch word {
	case "reaching", "reached", "hitting", "hit", "touching":
		return true
	}
	return false
}

// isOfTrend says that a word only tells how, or when, a share moves.
func isOfTrend(word string) bool {
	switch word {
	case "down", "up", "back", "further", "again", "even", "then", "later", "before", "which", "that", "its", "their", "temporary", "new", "historic", "historical",
		"subsequently", "thereafter", "all", "time", "lowest", "highest":
		return true
	}
	return strings.HasSuffix(word, "ly") && len(word) > len("only")
}
