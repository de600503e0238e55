package prose

import "strings"

// takeAsked turns answers that only say that people did, or did not, what they
// were asked into sides: "asked if they were in favour, with 60 percent saying
// that they were not".
func (b *binding) takeAsked() {
	for i := range b.sides {
		s := &b.sides[i]
		if s.class == unclassed && !s.skip {
			if _, right, _, _ := b.around(i); len(right) > 0 && right[0].is(bare) && (len(right) == 1 || right[1].is(joining)) {
				*s = stance{class: said, from: right[0].start, to: right[0].end, object: right[0].word, objectEnd: right[0].end, guessed: true}
			}
		}
		if s.class != said || s.left {
			continue
		}
		did, not := strings.CutSuffix(strings.TrimPrefix(strings.TrimPrefix(s.object, "that "), "they "), " not")
		switch did {
		case "were", "did", "would", "do", "are", "was", "should":
		default:
			continue
		}
		if c := b.askedBefore(b.figs[i].start); c != unclassed {
			s.class, s.object, s.guessed = c, "", false
			if not {
				s.class = opposite(c)
			}
		}
	}
}

// askedBefore is the side that people were asked for before a place, "asked if they were in
// favour".
func (b *binding) askedBefore(end int) class {
	asked := false
	for k := range b.tokens {
		if b.tokens[k].start >= end {
			break
		}
		asked = asked || b.tokens[k].word == "asked"
		if !asked {
			continue
		}
		if p := at(b.tokens, k, isSideVerb); p != nil {
			return p.class
		}
	}
	return unclassed
}

// shareViews reads figures of people who think what was told before: "55 percent
// share this opinion", "80% take this view", "In Korea 72 percent agree".
func (b *binding) shareViews() {
	for i := range b.figs {
		own := &b.sides[i]
		if own.skip || own.class != unclassed && own.class != said {
			continue
		}
		left, view, _, _ := b.around(i)
		at := viewAt(view)
		if at < 0 {
			at, view = viewSharedBy(left), left
		}
		if at < 0 {
			continue
		}
		s, ok := b.answerAhead(i)
		if !ok {
			continue
		}
		again := i > 0 && view[at].is(bare)
		if again && isDenied(b.text, &b.sides[i-1]) {
			s.class = opposite(s.class) // "40% were not in favour, and 35% were"
		}
		if disagrees(view[at:]) {
			s.class = opposite(s.class)
		}
		if s.class == said && own.class == said {
			continue // in words of its own
		}
		if again {
			s.answerOthers(view[at:])
		}
		if s.class == said && s.object == "" {
			continue
		}
		*own = stance{class: s.class, object: s.object, from: view[at].start, to: view[at].end, objectEnd: view[at].end, left: view[at].start < b.figs[i].start, guessed: s.byVerb, byVerb: s.byVerb}
	}
}

// answerAhead is the answer of the figure before the i-th, or else of the sentence before.
func (b *binding) answerAhead(i int) (s stance, ok bool) {
	switch {
	case i > 0 && b.sides[i-1].class != unclassed:
		return b.sides[i-1], true
	case b.last == nil:
	case b.last.n > 0:
		return b.last.list[0].stance(), true
	case b.before != unclassed:
		return stance{class: b.before}, true
	}
	return stance{}, false
}

// disagrees says that people do not share a view: "disagreed", "did not".
func disagrees(view []token) bool {
	word := view[0].word
	return word == "disagree" || word == "disagreed" || len(view) > 1 && view[1].word == "not" && word[0] == 'd'
}

// viewSharedBy finds the verb before a figure by which those it counts share a view:
// "this opinion is shared by"; -1 where none does.
func viewSharedBy(left []token) int {
	n := withoutFillers(left)
	if isViewOf(left[:n]) {
		return n - 4
	}
	if n < 3 || left[n-1].word != "by" || !isSharing(&left[n-2]) {
		return -1
	}
	k := n - 3
	if left[k].is(be) {
		k--
	}
	if k < 0 || !left[k].is(viewing) || k > 0 && !left[k-1].is(pointing) && left[k-1].word != "a" && left[k-1].word != "an" {
		return -1
	}
	return n - 2
}

// isViewOf says that words end with "this was the view of".
func isViewOf(left []token) bool {
	n := len(left)
	if n < 4 || left[n-1].word != "of" || !left[n-2].is(viewing) || !left[n-3].is(pointing) || !left[n-4].is(be) {
		return false
	}
	return n == 4 || left[n-5].is(pointing)
}

// isSharing says that a verb before "by" can tell that a view is shared.
func isSharing(t *token) bool {
	return t.is(verb) || t.word == "shared" || t.word == "held" || t.word == "echoed"
}

// viewAt finds the verb that shares a view among the words behind a figure, -1
// where none does.
func viewAt(right []token) int {
	for k := range right {
		rest, shares := right[k+1:], false
		switch right[k].word {
		case "agree", "agreed", "disagree", "disagreed":
			shares = len(rest) == 0 || rest[0].word == "as" || rest[0].is(joining)
		case "are", "were":
			shares = len(rest) == 0 || rest[0].word == "of" && len(rest) > 2 && rest[1].is(pointing) && rest[2].is(viewing) // "were of this opinion"
		case "did", "do", "does":
			shares = endsWithDo(rest)
		case "done":
			shares = k > 0 && (right[k-1].word == "had" || right[k-1].word == "have") && len(rest) > 0 && rest[0].word == "so"
		case "said", "say", "says", "saying", "thought", "think", "felt", "feel", "believed", "believe":
			shares = isSame(rest)
		case "share", "shared", "shares", "take", "took", "takes", "hold", "held", "holds", "have", "had":
			if len(rest) > 0 && rest[0].word == "done" {
				continue // "had done so"
			}
			shares = isThisView(rest)
		default:
			if helpsVerb(right, k) {
				continue
			}
		}
		if !shares {
			return -1
		}
		return k
	}
	return -1
}

// helpsVerb says that the word at token k is no verb of its own, so that one that shares a view
// can follow: "would do so", "also agree".
func helpsVerb(right []token, k int) bool {
	t := &right[k]
	if t.is(modal) && k+1 < len(right) && right[k+1].word == "do" {
		return true
	}
	return (!t.is(verb) || t.word == "in" || t.word == "also") && !isTaken(right, k)
}

// endsWithDo says that nothing stands behind "did" that people could do.
func endsWithDo(rest []token) bool {
	if len(rest) == 0 {
		return true
	}
	switch rest[0].word {
	case "not":
		return len(rest) == 1
	case "so", "according", "in":
		return true
	}
	return false
}

// isSame says that words behind "said" only point at what others did: "the same", "so".
func isSame(rest []token) bool {
	switch {
	case len(rest) == 0:
		return false
	case rest[0].word == "the":
		return len(rest) > 1 && rest[1].word == "same"
	case rest[0].word == "so":
		return len(rest) == 1 || rest[1].is(joining) || rest[1].word == "in"
	}
	return false
}

// isThisView says that words behind "share" point at a view told before: "this opinion", "the
// same view", and those behind "had" that they were so: "had been".
func isThisView(rest []token) bool {
	if len(rest) == 1 && rest[0].word == "been" {
		return true
	}
	if len(rest) == 0 || !rest[0].is(pointing) {
		return false
	}
	rest = rest[1:]
	if len(rest) > 1 {
		switch rest[0].word {
		case "first", "same", "former", "a", "an":
			rest = rest[1:]
		}
	}
	return len(rest) > 0 && rest[0].is(viewing)
}

// isDenied says that a figure took its side only by a word that denies.
func isDenied(text string, s *stance) bool {
	const reach = 5 // bytes before its words
	if s.left || s.inherited || s.from >= s.to {
		return false
	}
	words := text[max(0, s.from-reach):s.to]
	return strings.Contains(words, "not ") || strings.Contains(words, "n't ")
}

// answerOthers gives those who only did what the others said that they did not an answer of their
// own: "64% did not want it, while 28% did".
func (s *stance) answerOthers(view []token) {
	if s.class == said && !denies(view) && (strings.HasPrefix(s.object, "did not ") || strings.HasPrefix(s.object, "do not ")) {
		s.object = strings.Replace(s.object, " not ", " ", 1)
	}
}
