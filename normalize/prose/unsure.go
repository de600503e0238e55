package prose

import "strings"

// An answer that no list has can still be told for what it is by two words of it:
// one that denies and one for what people have or do when they answer.

// unsureAt reads "had no position", "could not choose", "have yet to decide",
// "would not give an answer" among the words behind a figure: the class and the
// tokens it goes from and to, unclassed where none is.
func unsureAt(text string, right []token) (c class, from, to int) {
	const reach = 4 // words between the two
	for i, t := range right {
		if i > 0 && text[right[i-1].end:t.start] != " " {
			return unclassed, 0, 0
		}
		switch t.word {
		case "no", "not", "didnt", "dont", "doesnt", "couldnt", "havent", "hadnt", "cannot", "without", "yet", "unable", "lacked", "lack", "refused", "declined", "hard", "difficult":
		case "who":
			if i == 0 {
				continue
			}
			return unclassed, 0, 0
		case "that", "which", "while", "and", "but":
			return unclassed, 0, 0
		default:
			continue
		}
		for k := i + 1; k < min(i+1+reach, len(right)); k++ {
			if text[right[k-1].end:right[k].start] != " " {
				return unclassed, 0, 0
			}
			switch right[k].word {
			case "position", "opinion", "view", "views", "preference", "idea", "stance", "sure", "certain", "know", "decide", "decided", "choose", "mind", "minds", "say":
				if endsAnswer(text, right, k) {
					return undecided, i, k
				}
			case "answer", "answered", "reply", "replied", "respond", "responded", "response":
				if endsAnswer(text, right, k) {
					return noAnswer, i, k
				}
			case "want", "wanted", "support", "oppose", "think", "believe":
				return unclassed, 0, 0
			}
		}
		return unclassed, 0, 0
	}
	return unclassed, 0, 0
}

// isUndecidable says that an answer only tells how hard it is to give one.
func isUndecidable(answer string) bool {
	for _, hard := range [...]string{"hard to ", "difficult to "} {
		if _, what, ok := strings.Cut(answer, hard); ok {
			switch what[:wordEnd(what, 0)] {
			case "decide", "say", "choose", "tell", "judge", "answer":
				return true
			}
		}
	}
	return false
}

// endsAnswer says that nothing stands behind token k that makes another answer of
// it: "had no idea that it was planned", "did not know the minister".
func endsAnswer(text string, right []token, k int) bool {
	if k+1 == len(right) || text[right[k].end:right[k+1].start] != " " {
		return true
	}
	switch right[k+1].word {
	case "and", "on", "about", "either", "yet", "at", "in", "or", "of", "up", "whether", "how", "a", "their", "while", "but", "for":
		return true
	}
	return false
}
