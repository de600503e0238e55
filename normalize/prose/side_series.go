package prose

import "strings"

// shareSeries gives figures the side of the one before them where only a verb,
// or what the side is taken on, stands between: "support had grown to 28% by
// 1977 and reached 50% in 2011", "support for unions stood at 69%, for marriage
// at 56%".
func (b *binding) shareSeries() {
	for i := 1; i < len(b.figs); i++ {
		before := &b.sides[i-1]
		if !isFree(&b.sides[i]) || before.class == unclassed || before.class == said || before.skip {
			continue
		}
		gap := between(b.tokens, b.figs[i-1].end, b.figs[i].start)
		if isNationalAverage(gap) {
			continue
		}
		if object, ok := nextObject(b.text, gap, b.figs[i].start, before.left); ok {
			b.sides[i] = toldBefore(before.class, b.figs[i].start)
			b.sides[i].object = object
			continue
		}
		if before.left && b.sides[i].class == unclassed {
			if s, ok := nextSide(b.text, gap, b.figs[i].start, b.text[b.figs[i].end:]); ok {
				b.sides[i] = s
			}
		}
	}
	b.shareThat()
}

// shareThat gives figures the side of the one before them where only what it is taken on is told
// behind them: "77% supported the membership of Sweden and 73% that of Finland".
func (b *binding) shareThat() {
	for i := 1; i < len(b.figs); i++ {
		before := &b.sides[i-1]
		if !before.class.isSide() || before.left || b.sides[i].class != unclassed && b.sides[i].class != said {
			continue
		}
		_, right, _, end := b.around(i)
		if len(right) < 3 || right[0].word != "that" && right[0].word != "those" || right[1].word != "of" && right[1].word != "for" {
			continue
		}
		stop := objectEnd(b.text, right, right[1].end, end)
		object := strings.TrimSpace(b.text[right[1].end:stop])
		if k := strings.LastIndex(before.object, " "+right[1].word+" "); k > 0 && object != "" {
			object = before.object[:k] + " " + right[1].word + " " + object
		}
		b.sides[i] = stance{class: before.class, from: right[0].start, to: right[0].end, object: object, objectEnd: stop}
	}
}

// dropLasting takes the side of a figure that held for a time back, which is of no
// poll.
func (b *binding) dropLasting() {
	for i := range b.figs {
		if b.sides[i].inherited && isForATime(b.text[b.figs[i].end:]) {
			b.sides[i].skip, b.sides[i].class = true, unclassed
		}
	}
}

// dropPassed takes the side of a figure back that a share only passed, "fell below 50%", where no
// words of its own gave it.
func (b *binding) dropPassed() {
	for i := range b.figs {
		if isOrMore(b.text[b.figs[i].end:]) {
			b.sides[i] = stance{skip: true}
		}
	}
	for i := 1; i < len(b.figs); i++ {
		left, _, _, _ := b.around(i)
		if n := len(left); n > 1 && left[n-1].is(threshold) && left[n-2].is(change) && b.text[left[n-1].end:b.figs[i].start] == " " {
			b.sides[i] = stance{skip: true}
		}
	}
}

// isForATime says that words tell how long something held.
func isForATime(rest string) bool {
	for _, span := range [...]string{" until ", " since ", " for all of ", " for most of ", " for much of ", " throughout ", " over the "} {
		if strings.HasPrefix(rest, span) {
			return true
		}
	}
	return false
}

// nextObject reads what a figure is on that leaves its side out: "for marriage
// at", "and that for adoption had slipped to", "with the figure for partnerships
// at". bare says that the word for the share can be left out too.
func nextObject(text string, gap []token, end int, bare bool) (string, bool) {
	from := 0
	for k := 1; k < len(gap); k++ {
		// The words behind the last comma or stop; those before it are the other
		// figure's.
		if gap[k].gap&(comma|pause) != 0 {
			from = k
		}
	}
	gap = gap[from:]
	k := 0
head:
	for k < len(gap) {
		switch gap[k].word {
		case "figure", "share", "proportion", "percentage", "number", "one", "level", "support", "that":
			bare = true
			k++
		case "and", "but", "while", "whereas", "with", "only", "just", "even", "the":
			k++
		case "for":
			break head
		default:
			return "", false
		}
	}
	if k == len(gap) || k > 4 || !bare {
		return "", false
	}
	stop := beforeLink(gap)
	if stop <= k+1 || gap[stop].word == "of" {
		return "", false
	}
	object := text[gap[k+1].start:gap[stop-1].end]
	if isPeople(object) || isDigit(object[0]) || strings.ContainsAny(text[gap[k].end:end], ",;:()") {
		return "", false
	}
	return "for " + object, true
}

// nextSide reads another side that leaves the verb of the one before it out: "and
// those against", "and the undecided on", "and the proportion opposing it".
func nextSide(text string, gap []token, figure int, behind string) (stance, bool) {
	n := withoutFillers(gap)
	if n > 0 && (gap[n-1].word == "on" || gap[n-1].word == "with" || gap[n-1].word == "to") {
		n--
	}
	if n > 0 && gap[n-1].word == "against" && (strings.HasPrefix(behind, " among ") || strings.HasPrefix(behind, " in ") || strings.HasPrefix(behind, " of ")) {
		return stance{}, false // "43%, against 13% among the others"
	}
	k := boundBegin(gap[:n])
	if k == 0 && n > 0 && gap[0].gap&(comma|pause) == 0 {
		k = max(0, lastPart(text, gap[:n])-1) // at a conjunction
	}
	if k == 0 && n > 0 && gap[0].gap&(comma|pause) == 0 && !gap[0].is(joining) {
		return stance{}, false
	}
	return label(text, gap[k:n], figure)
}

// shareLabels gives figures that are listed behind a colon or in a bracket, each behind
// the name of its side, those sides: ": in favour 22 percent, against 59 percent".
func (b *binding) shareLabels() {
	for i := 0; i+1 < len(b.figs); i++ {
		var list [mostTold]stance
		n := 0
		for i+n < len(b.figs) && n < len(list) {
			words := between(b.tokens, behindLast(b.figs, i+n), b.figs[i+n].start)
			k := boundBegin(words)
			if k == len(words) || n == 0 && !strings.HasSuffix(b.text[:words[k].start], ": ") && !strings.HasSuffix(b.text[:words[k].start], "(") || n > 0 && k > 0 {
				break
			}
			s, ok := label(b.text, words[k:k+withoutFillers(words[k:])], b.figs[i+n].start)
			if !ok {
				break
			}
			list[n] = s
			n++
		}
		if n > 1 {
			copy(b.sides[i:], list[:n])
			i += n - 1
		}
	}
}

// boundBegin is the first of the words behind the last comma or stop between them.
func boundBegin(words []token) int {
	for k := len(words) - 1; k > 0; k-- {
		if words[k].gap&(comma|pause|bracket) != 0 {
			return k
		}
	}
	return 0
}

// label reads words with no verb that only name the side of the figure behind them:
// "those against", "the share opposing it", "in favour of membership".
func label(text string, words []token, figure int) (stance, bool) {
	k := 0
	for k < len(words) && leadsToSide(&words[k]) {
		k++
	}
	if k == len(words) || strings.ContainsAny(text[words[len(words)-1].end:figure], ",;:()") {
		return stance{}, false
	}
	p := at(words, k, isAnswerBefore)
	if words[k].word == "for" && k+1 < len(words) && !isForPeople(text[words[k+1].start:words[len(words)-1].end]) {
		p = at(words, k, isSide)
	}
	if p == nil {
		return stance{}, false
	}
	side, rest := words[k:k+len(p.words)], words[k+len(p.words):]
	for _, t := range rest {
		if t.is(verb|change|joint|asking) && t.word != "of" && t.word != "to" && t.word != "in" || isDigit(t.word[0]) {
			return stance{}, false
		}
	}
	s := stance{class: p.class, from: side[0].start, to: side[len(side)-1].end, objectEnd: words[len(words)-1].end, left: true}
	if len(rest) > 0 {
		s.object = text[rest[0].start:s.objectEnd]
	}
	return s, true
}

// leadsToSide says that a word can stand before the name of a side: "those", "the share".
func leadsToSide(t *token) bool {
	switch t.word {
	case "the", "its", "those", "with", "or", "that", "of", "who":
		return true
	}
	return t.is(joining | sharing)
}

// shareNamed gives figures behind one whose side stands before it the sides that are named
// right before each, however well the next name would fit behind it: "those in favour made up
// 80%, those opposed 11% and those without an opinion 9%".
func (b *binding) shareNamed() {
	for i := 1; i < len(b.figs); i++ {
		before, s := &b.sides[i-1], &b.sides[i]
		if !before.left || before.class == unclassed || before.class == said || s.left || s.skip {
			continue
		}
		gap := between(b.tokens, b.figs[i-1].end, b.figs[i].start)
		if n := len(gap); n < 2 || gap[0].gap&(comma|pause) == 0 && !gap[0].is(joining) || !namesThem(gap) {
			continue
		}
		n := withoutFillers(gap)
		if last := lastBind(b, i-1); n > 0 && gap[n-1].word == last {
			n--
		}
		if named, ok := label(b.text, gap[:n], gap[n-1].end); ok {
			*s = named
		}
	}
}

// namesThem says that words begin with what stands for people of a side: "and those", "its
// opponents".
func namesThem(gap []token) bool {
	k := 0
	for k < len(gap) && (gap[k].is(joining|filler) || gap[k].word == "its" || gap[k].word == "the") {
		k++
	}
	return k < len(gap) && (gap[k].word == "those" || gap[k].is(siding))
}

// lastBind is the word that binds what stands before the i-th figure to it: "at", "on".
func lastBind(b *binding, i int) string {
	left, _, _, _ := b.around(i)
	if n := withoutFillers(left); n > 0 {
		return left[n-1].word
	}
	return ""
}

// isOrMore says that words make the figure before them one that shares only passed: "67% or more
// of them".
func isOrMore(rest string) bool {
	rest, ok := strings.CutPrefix(rest, " or ")
	if !ok {
		return false
	}
	switch rest[:wordEnd(rest, 0)] {
	case "more", "less", "fewer", "higher", "lower", "above", "greater":
		return true
	}
	return false
}
