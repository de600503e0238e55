package prose

import "strings"

// deniedThing reads an answer that begins with a "no" that is no side and belongs to the word
// behind it: "said no such law was needed".
func deniedThing(text string, right []token, i int, p *phrase, end int) (stance, bool) {
	next := i + len(p.words)
	if p.class != oppose || len(p.words) < 2 || p.words[len(p.words)-1] != "no" || next >= len(right) {
		return stance{}, false
	}
	t := &right[next]
	if t.gap != 0 || t.word != "one" && t.word != "such" && (t.is(joining|dated|calendar|pointer|finding) || isPreposition(t.word) || isAdverb(t) || isDigit(t.word[0])) {
		return stance{}, false
	}
	switch t.word {
	case "to", "by", "with", "as", "for", "or", "than", "from", "compared", "according", "if", "when", "would", "is", "are", "was", "were":
		return stance{}, false
	}
	s := stance{class: said, from: right[i].start, to: right[next-2].end}
	s.objectEnd = objectEnd(text, right, right[next-1].start, end)
	s.object = strings.TrimSpace(text[right[next-1].start:s.objectEnd])
	return s, true
}

// unsureOf reads that people are unsure, or give no answer, in what the verb at token i says of
// them: "could not choose a side", "said that they did not mind".
func unsureOf(right []token, i int) (stance, bool) {
	if c, from, to := unsureAt(right); c != unclassed && from <= i && to >= i {
		return stance{class: c, from: right[from].start, to: right[to].end, objectEnd: right[to].end}, true
	}
	k := i + 1
	for k < len(right) && (right[k].word == "that" || right[k].word == "they" || right[k].word == "it") {
		k++
	}
	if right[k-1].word != "they" && right[k-1].word != "it" {
		return stance{}, false
	}
	c, from, to := unsureAt(right[k:])
	if c == unclassed || from > 1 {
		return stance{}, false
	}
	return stance{class: c, from: right[i].start, to: right[k+to].end, objectEnd: right[k+to].end}, true
}

// An answer that no list has can still be told for what it is by two words of it:
// one that denies and one for what people have or do when they answer.

// unsureAt reads "had no position", "could not choose", "have yet to decide",
// "would not give an answer" among the words behind a figure: the class and the
// tokens it goes from and to, unclassed where none is.
func unsureAt(right []token) (c class, from, to int) {
	from, ok := denialIn(right)
	if !ok {
		return unclassed, 0, 0
	}
	const reach = 4 // words between the two
	for k := from + 1; k < min(from+1+reach, len(right)) && right[k].gap == 0; k++ {
		switch right[k].word {
		case "position", "opinion", "view", "views", "preference", "idea", "stance", "sure", "certain", "know", "decide", "decided", "deciding", "choose", "choosing", "mind", "minds", "say", "tell", "judge":
			c = undecided
		case "vote", "part", "participate": // "did not mean to take part"
			if k+1 < len(right) && right[k+1].word == "for" {
				continue
			}
			c = noAnswer
		case "answer", "answered", "answering", "comment", "reply", "replied", "respond", "responded", "response":
			c = noAnswer
		case "want", "wanted", "support", "oppose", "think", "believe":
			return unclassed, 0, 0
		default:
			continue
		}
		if endsAnswer(right, k) {
			return c, from, k
		}
	}
	return unclassed, 0, 0
}

// denialIn is the first token that denies among those directly behind a figure: "no", "yet",
// "unable".
func denialIn(right []token) (int, bool) {
	for i := range right {
		if i > 0 && right[i].gap != 0 {
			break
		}
		switch right[i].word {
		case "no", "not", "didnt", "dont", "doesnt", "couldnt", "havent", "hadnt", "cannot", "without", "yet", "unable", "lacked", "lack", "refused", "declined", "failed", "fail", "hard", "difficult", "difficulty", "difficulties", "trouble", "loss":
			return i, true
		case "who":
			if i > 0 {
				return 0, false
			}
		case "that", "which", "while", "and", "but":
			return 0, false
		}
	}
	return 0, false
}

// endsAnswer says that nothing stands behind token k that makes another answer of
// it: "had no idea that it was planned", "did not know the minister".
func endsAnswer(right []token, k int) bool {
	if k+1 == len(right) || right[k+1].gap != 0 {
		return true
	}
	switch right[k+1].word {
	case "and", "on", "about", "either", "yet", "at", "in", "or", "of", "up", "whether", "how", "a", "their", "while", "but", "for":
		return true
	}
	return false
}
