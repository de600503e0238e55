package prose

import "strings"

// isDifference says that the words before a figure make it a change: "rose by",
// "from … to".
func isDifference(left []token) bool {
	n := len(left)
	if n > 0 && (left[n-1].word == "up" || left[n-1].word == "down") && !(n > 1 && isMaking(left[n-2].word)) {
		return true
	}
	for _, t := range left {
		switch t.word {
		case "lead", "gap", "difference":
			return true
		}
	}
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	if n == 0 {
		return false
	}
	switch last := &left[n-1]; {
	case last.word == "from", last.is(change), isFormer(left[:n]):
		return true
	case n == 1:
		return false
	case last.word == "of":
		return left[n-2].is(rate)
	case last.word == "by":
		return left[n-2].is(change)
	}
	return false
}

// isMaking says that a verb stands before "up" that tells of no change: "made up 20%".
func isMaking(word string) bool { return word == "made" || word == "make" || word == "making" }

// changedStance reads the side of what a figure changed to with another one
// between, "support fell from 70% in September 2019 to 38%".
func (b *binding) changedStance(i int, left []token) (stance, bool) {
	before, k := b.beforeChanged(i, left)
	if k == 0 {
		return stance{}, false
	}
	for k--; k > 0 && (before[k-1].is(change) || before[k-1].word == "had" || before[k-1].word == "has"); k-- {
	}
	told, verb := before[:k], before[k]
	for j := k - 1; j >= 0; j-- {
		p := at(told, j, isAnswerBefore)
		if p == nil {
			continue
		}
		if near := told[max(0, j-2):j]; wordIndex(near, "which") >= 0 || wordIndex(near, "whose") >= 0 {
			return stance{}, false // "absence, which the opponents spoke of, fell from"
		}
		from, to, end := told[j].start, told[j+len(p.words)-1].end, told[k-1].end
		object := beforeChange(strings.TrimSpace(b.text[to:end]))
		if strings.ContainsAny(object, ",;:") {
			return stance{}, false
		}
		s := stance{class: p.class, from: from, to: to, object: object, objectEnd: end, left: true, changed: true}
		s.takeBallot()
		return s, true
	}
	s, ok := thinking(b.text, told, verb) // "the share of those who want independence went from"
	if !ok {
		s, ok = felt(b.text, told, verb)
	}
	if !ok {
		s, ok = b.viewOfThose(told, b.figs[i].start)
	}
	s.changed = true
	return s, ok
}

// beforeChanged are the words before the figure that the i-th one is set against by "to", and how
// many there are up to "from", or to the bound that it passed; 0 where they tell no change.
func (b *binding) beforeChanged(i int, left []token) (before []token, k int) {
	n := withoutExtreme(left)
	const most, mostAges = 6, 9 // words up to the second figure, with ages like "18- to 29-year-olds"
	if i == 0 || n == 0 || n > mostAges || left[n-1].word != "to" {
		return nil, 0
	}
	ages := n >= most && b.spreads(i-1)
	if n > most && !ages {
		return nil, 0
	}
	before, k = b.beforeFormer(i - 1)
	if k < 2 || !before[k-2].is(change) {
		return nil, 0
	}
	gap := b.gap(i - 1)
	switch last := &before[k-1]; {
	case last.word == "from" && (n < most || ages) && !strings.ContainsAny(gap, ",;:()"):
	case last.is(threshold) && !strings.ContainsAny(gap, ";:()"):
	default:
		return nil, 0
	}
	return before, k
}

// spreads says that the i-th figure and the next are what a share ranges between, each
// with where: "from 66% in Korea to only 12% in Morocco".
func (b *binding) spreads(i int) bool {
	if i+1 >= len(b.figs) {
		return false
	}
	left, _, _, _ := b.around(i)
	n := withoutExtreme(left)
	gap := between(b.tokens, b.figs[i].end, b.figs[i+1].start)
	to := withoutExtreme(gap)
	if n == 0 || left[n-1].word != "from" || to == 0 || gap[to-1].word != "to" {
		return false
	}
	for k := i; k < i+2; k++ {
		_, rest, ok := strings.Cut(b.text[b.figs[k].end:beforeNext(b.text, b.figs, k)], " ")
		place, in := strings.CutPrefix(rest, "in ")
		place = strings.TrimPrefix(place, "the ")
		if !ok || !strings.HasPrefix(rest, "among ") && !strings.HasPrefix(rest, "of ") && !(in && isPlace(place)) {
			return false
		}
	}
	return true
}

// withoutExtreme is how many words are left before those that only tell that a figure is the
// highest or lowest: "from a high of", "to a low of just".
func withoutExtreme(tokens []token) int {
	n := withoutFillers(tokens)
	if n > 1 && tokens[n-1].word == "of" {
		switch tokens[n-2].word {
		case "high", "low", "peak", "trough", "maximum", "minimum":
			return withoutFillers(tokens[:n-2])
		}
	}
	return n
}

// beforeFormer are the words before the i-th figure that tell what a share came from,
// "support has doubled since 2012, from", and how many there are up to the last that
// does; 0 where none do. What stands between the change and that is left out.
func (b *binding) beforeFormer(i int) (before []token, n int) {
	before, _, _, _ = b.around(i)
	if len(before) == 1 && before[0].word == "from" && i > 0 {
		before = between(b.tokens, 0, b.figs[i].start) // "has grown by 3.8 percent, from"
		at := len(before) - 1
		for at > 0 && !before[at-1].is(change) {
			at--
		}
		if len(before)-at > 6 || at == 0 {
			return nil, 0
		}
		before = append(before[:at:at], before[len(before)-1])
	}
	k := len(before)
	for k > 0 && before[k-1].is(filler) && !before[k-1].is(threshold) {
		k--
	}
	if isFormer(before[:k]) {
		for k > 1 && before[k-1].word != "from" {
			k--
		}
	}
	if k > 0 && before[k-1].word == "from" {
		// "had doubled since 2012, from"
		for j := k - 2; j >= 0 && j > k-8; j-- {
			if before[j].is(change) {
				before = append(before[:j+1:j+1], before[k-1])
				k = len(before)
				break
			}
		}
	}
	return before, k
}

// isFormer says that the words before a figure make it what a share came from:
// "from its peak of".
func isFormer(left []token) bool {
	n := len(left)
	if n < 3 || left[n-1].word != "of" {
		return false
	}
	if !left[n-2].is(level) {
		return false
	}
	for k := n - 3; k >= 0 && k > n-6; k-- {
		if left[k].word == "from" {
			return true
		}
	}
	return false
}

// onlyChanges says that words only say how a share was or changed.
func onlyChanges(text string) bool {
	for _, t := range tokenize(text) {
		if !t.is(change) && !t.is(joint) && !t.is(filler) && !t.is(having) {
			return false
		}
	}
	return true
}

// behindFormer is the side of the i-th figure where only what it was before stands between it
// and its verb: "80% of Poles, up from 70% in 2010, were in favour".
func (b *binding) behindFormer(i int) (stance, bool) {
	if i+1 >= len(b.figs) {
		return stance{}, false
	}
	gap := between(b.tokens, b.figs[i].end, b.figs[i+1].start)
	k := 0
	for k < len(gap) && gap[k].gap&(comma|dash|bracket) == 0 {
		k++
	}
	n := withoutFillers(gap)
	if k >= n || n == 0 || gap[n-1].word != "from" && gap[n-1].word != "with" && gap[n-1].word != "to" || !gap[k].is(change) && gap[k].word != "compared" && gap[k].word != "rise" && gap[k].word != "a" {
		return stance{}, false
	}
	end := beforeNext(b.text, b.figs, i+1)
	rest := between(b.tokens, b.figs[i+1].end, end)
	for k := range rest {
		if rest[k].gap&(comma|dash|bracket) != 0 {
			if rest[k].gap&dash == 0 && rest[k].is(joining) {
				return stance{}, false
			}
			return rightStance(b.text, rest[k:], end)
		}
	}
	return stance{}, false
}
