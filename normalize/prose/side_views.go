package prose

import "strings"

// takeAsked turns answers that only say that people did, or did not, what they
// were asked into sides: "asked if they were in favour, with 60 percent saying
// that they were not".
func (b *binding) takeAsked() {
	for i := range b.sides {
		if b.sides[i].class == unclassed && !b.sides[i].skip {
			if _, right, _, _ := b.around(i); len(right) > 0 && right[0].is(bare) && (len(right) == 1 || right[1].is(joining)) {
				b.sides[i] = stance{class: said, from: right[0].start, to: right[0].end, object: right[0].word, objectEnd: right[0].end, guessed: true}
			}
		}
		if b.sides[i].class != said || b.sides[i].left {
			continue
		}
		object := strings.TrimPrefix(strings.TrimPrefix(b.sides[i].object, "that "), "they ")
		not := false
		if rest, ok := strings.CutSuffix(object, " not"); ok {
			object, not = rest, true
		}
		switch object {
		case "were", "did", "would", "do", "are", "was", "should":
		default:
			continue
		}
		asked := false
		for k := range b.tokens {
			if b.tokens[k].start >= b.figs[i].start {
				break
			}
			asked = asked || b.tokens[k].word == "asked"
			if !asked {
				continue
			}
			if p := at(b.tokens, k, isSideVerb); p != nil {
				b.sides[i].class, b.sides[i].object, b.sides[i].guessed = p.class, "", false
				if not {
					b.sides[i].class = opposite(p.class)
				}
				break
			}
		}
	}
}

// shareViews reads figures of people who think what was told before: "55 percent
// share this opinion", "80% take this view", "In Korea 72 percent agree".
func (b *binding) shareViews() {
	for i := range b.figs {
		if b.sides[i].skip || b.sides[i].class != unclassed && b.sides[i].class != said {
			continue
		}
		left, right, _, _ := b.around(i)
		at := viewAt(right)
		view := right
		if at < 0 {
			if at, view = viewSharedBy(left), left; at < 0 {
				continue
			}
		}
		var s stance
		switch {
		case i > 0 && b.sides[i-1].class != unclassed:
			s = b.sides[i-1]
		case b.last == nil:
			continue
		case b.last.n > 0:
			s = b.last.list[0].stance()
		case b.before != unclassed:
			s.class = b.before
		default:
			continue
		}
		if i > 0 && view[at].is(bare) && isDenied(b.text, &b.sides[i-1]) {
			s.class = opposite(s.class) // "40% were not in favour, and 35% were"
		}
		if view[at].word == "disagree" || view[at].word == "disagreed" || at+1 < len(view) && view[at+1].word == "not" && view[at].word[0] == 'd' {
			s.class = opposite(s.class)
		}
		if s.class == said && b.sides[i].class == said {
			continue // in words of its own
		}
		if i > 0 && view[at].is(bare) {
			s.answerOthers(view[at:])
		}
		if s.class == said && s.object == "" {
			continue
		}
		b.sides[i] = stance{class: s.class, object: s.object, from: view[at].start, to: view[at].end, objectEnd: view[at].end, left: view[at].start < b.figs[i].start, guessed: s.byVerb, byVerb: s.byVerb}
	}
}

// viewSharedBy finds the verb before a figure by which those it counts share a view:
// "this opinion is shared by"; -1 where none does.
func viewSharedBy(left []token) int {
	n := withoutFillers(left)
	if n > 3 && left[n-1].word == "of" && left[n-2].is(viewing) && left[n-3].is(pointing) && left[n-4].is(be) && (n == 4 || left[n-5].is(pointing)) {
		return n - 4 // "this was the view of"
	}
	if n < 3 || left[n-1].word != "by" || !left[n-2].is(verb) && left[n-2].word != "shared" && left[n-2].word != "held" && left[n-2].word != "echoed" {
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

// viewAt finds the verb that shares a view among the words behind a figure, -1
// where none does.
func viewAt(right []token) int {
	for k, t := range right {
		switch t.word {
		case "agree", "agreed", "disagree", "disagreed":
			if next := k + 1; next == len(right) || right[next].word == "as" || right[next].is(joining) {
				return k
			}
			return -1
		case "are", "were":
			if k+1 == len(right) || k+3 < len(right) && right[k+1].word == "of" && right[k+2].is(pointing) && right[k+3].is(viewing) {
				return k // "were of this opinion"
			}
			return -1
		case "did", "do", "does":
			if next := k + 1; next == len(right) || right[next].word == "not" && next+1 == len(right) || right[next].word == "so" || right[next].word == "according" || right[next].word == "in" {
				return k
			}
			return -1
		case "done":
			if k > 0 && (right[k-1].word == "had" || right[k-1].word == "have") && k+1 < len(right) && right[k+1].word == "so" {
				return k
			}
			return -1
		case "said", "say", "says", "saying", "thought", "think", "felt", "feel", "believed", "believe":
			if k+2 < len(right) && right[k+1].word == "the" && right[k+2].word == "same" || k+1 < len(right) && right[k+1].word == "so" && (k+2 == len(right) || right[k+2].is(joining) || right[k+2].word == "in") {
				return k
			}
			return -1
		case "share", "shared", "shares", "take", "took", "takes", "hold", "held", "holds", "have", "had":
		default:
			if t.is(modal) && k+1 < len(right) && right[k+1].word == "do" {
				continue // "would do so"
			}
			if t.is(verb) && t.word != "in" && t.word != "also" || isTaken(right, k) {
				return -1
			}
			continue
		}
		rest := right[k+1:]
		if len(rest) > 0 && rest[0].word == "done" {
			continue // "had done so"
		}
		if len(rest) == 1 && rest[0].word == "been" {
			return k
		}
		if len(rest) == 0 {
			return -1
		}
		if !rest[0].is(pointing) {
			return -1
		}
		rest = rest[1:]
		if len(rest) > 1 {
			switch rest[0].word {
			case "first", "same", "former", "a", "an":
				rest = rest[1:]
			}
		}
		if len(rest) > 0 && rest[0].is(viewing) {
			return k
		}
		return -1
	}
	return -1
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
