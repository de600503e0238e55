package prose

import "strings"

// A view of something is a side for or against it: "viewed the country favourably", "had an
// unfavourable opinion of it". One that is only positive or negative is a side where views are
// what the article is on; elsewhere, of what people could join, it is an answer.

// regarding reads a view told behind a figure, with what it is of: the first verb of regarding
// or of having views.
func (b *binding) regarding(right []token, end int) (stance, bool) {
	const reach = 8 // words of whom it counts
	if len(right) > 0 && isCutOff(b.text[:right[0].start]) {
		return stance{}, false
	}
	for k := 0; k < min(len(right), reach); k++ {
		if k > 0 && right[k].gap&(comma|pause|bracket) != 0 || right[k].is(joining) && right[k].word != "who" && right[k].word != "and" {
			return stance{}, false
		}
		switch {
		case isRegard(right[k].word):
			s, ok := b.regardedBehind(right[k:], end)
			if k > 0 && right[k-1].is(negation) {
				s.class = opposite(s.class) // "do not see it favourably"
			}
			return s, ok && !tellsWho(right, k, s.objectEnd)
		case isHolding(right[k].word):
			if s, ok := b.viewHeld(right[k:], end); ok {
				return s, !tellsWho(right, k, s.objectEnd)
			}
		}
		if len(right[k].phrases) > 0 && isTaken(right, k) {
			return stance{}, false
		}
	}
	return stance{}, false
}

// tellsWho says that the view told from token k to a place only tells who those are who take a
// side behind it: "of those who saw it favourably backed".
func tellsWho(right []token, k, end int) bool {
	return k > 1 && right[k-1].word == "who" && takenBefore(tokensFrom(right[k:], end))
}

// regardedBehind reads a verb of regarding with its manner, behind what is regarded or before
// it: "saw the union's influence mostly negatively", "looked favourably on it".
func (b *binding) regardedBehind(words []token, end int) (stance, bool) {
	const reach = 14 // words to the manner
	for k := 1; k < min(len(words), reach); k++ {
		t := words[k]
		if t.gap&(comma|pause|bracket) != 0 || t.word == "that" || t.word == "while" {
			break
		}
		c, from, last := manner(t.word), k, k
		if t.word == "light" && k > 2 {
			c, from = mannerOf(words[k-1].word), k-1
			for from > 0 && words[from].word != "in" {
				from--
			}
		}
		if c == unclassed || from == 0 {
			continue
		}
		if k+1 < len(words) && words[k+1].word == "than" {
			break // compared with others
		}
		s := stance{class: c, from: words[0].start, to: words[last].end, objectEnd: words[last].end}
		if next := k + 1; next < len(words) && (words[next].word == "on" || words[next].word == "upon" || words[next].word == "of") && from <= mostDegrees && onlyDegrees(words[1:from]) && !leadsToPoll(b.text[words[next].start:]) {
			s.to = words[next].end
			s.objectEnd = objectEnd(b.text, words, s.to, end)
			s.object = strings.TrimSpace(b.text[s.to:s.objectEnd])
			return s, s.object != ""
		}
		to := from
		for to > 1 && isOfDegree(words[to-1].word) {
			to--
		}
		first := 1
		if w := words[first].word; w == "on" || w == "upon" || w == "of" || w == "at" {
			first++
		}
		if first < to {
			s.object = strings.TrimSpace(b.text[words[first].start:words[to].start])
			s.object = strings.TrimRight(s.object, "\"“")
		}
		return s, true
	}
	return stance{}, false
}

// viewHeld reads a view that people have, "holding a rather favourable opinion of the country";
// of what, where that follows.
func (b *binding) viewHeld(words []token, end int) (stance, bool) {
	k := 1
	for k < len(words) && words[k].gap&^quote == 0 && (isOfDegree(words[k].word) || words[k].word == "a" || words[k].word == "an" || words[k].word == "the") {
		k++
	}
	if k+1 >= len(words) || words[k].gap&^quote != 0 || words[k+1].gap&^quote != 0 {
		return stance{}, false
	}
	c := mannerOf(words[k].word)
	if c == unclassed || !b.views && !isFavour(words[k].word) {
		return stance{}, false
	}
	for k+3 < len(words) && words[k+1].word == "or" {
		to := k + 2
		for to < len(words) && isOfDegree(words[to].word) {
			to++
		}
		if to+1 >= len(words) || mannerOf(words[to].word) != c {
			return stance{}, false
		}
		k = to // "very negative" or "fairly negative"
	}
	noun := words[k+1]
	if !noun.is(viewing) && !isViewing(noun.word) {
		return stance{}, false
	}
	s := stance{class: c, from: words[0].start, to: noun.end, objectEnd: noun.end}
	if k+3 < len(words) && words[k+2].gap&^quote == 0 {
		switch words[k+2].word {
		case "of", "on", "about", "towards", "toward", "regarding":
			if !leadsToPoll(b.text[words[k+2].start:]) {
				s.to = words[k+2].end
				s.objectEnd = objectEnd(b.text, words, s.to, end)
				s.object = strings.TrimSpace(b.text[s.to:s.objectEnd])
			}
		}
	}
	return s, true
}

// isRegard says that a verb tells how people see something, if a manner goes with it.
func isRegard(verb string) bool {
	switch verb {
	case "view", "views", "viewed", "viewing", "see", "sees", "saw", "seeing", "regard", "regarded", "regarding", "look", "looks", "looked", "looking",
		"perceive", "perceived", "perceiving", "think", "thought", "thinking":
		return true
	}
	return false
}

// isHolding says that a verb leads to the view that people have.
func isHolding(verb string) bool {
	switch verb {
	case "have", "has", "had", "having", "hold", "holds", "held", "holding", "take", "took", "taking", "express", "expressed", "expressing", "voice", "voiced", "voicing",
		"report", "reported", "reporting", "harbour", "harboured", "harbor", "harbored", "maintain", "maintained", "with":
		return true
	}
	return false
}

// isViewing says that a word stands for the view that people have of something.
func isViewing(noun string) bool {
	switch noun {
	case "impression", "impressions", "attitudes", "image", "perception", "perceptions", "feelings", "sentiments", "one", "ones", "assessment":
		return true
	}
	return false
}

// isOfDegree says that a word only tells how much a view is so.
func isOfDegree(word string) bool {
	return word == "or" || word == "and" || word == "either" || isDegreeWord(word) && manner(word) == unclassed && word != "not"
}

func onlyDegrees(words []token) bool {
	for _, t := range words {
		if !isOfDegree(t.word) {
			return false
		}
	}
	return true
}

// mannerOf is the side of a view that is so: favourable.
func mannerOf(word string) class {
	switch word {
	case "favourable", "favorable", "positive":
		return support
	case "unfavourable", "unfavorable", "negative":
		return oppose
	}
	return unclassed
}

// isFavour says that a view is for or against what it is of, wherever it is told.
func isFavour(word string) bool { return strings.HasSuffix(word, "ble") }
