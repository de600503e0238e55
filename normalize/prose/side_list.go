package prose

import "strings"

// shareOut gives the figures of "46 and 42 percent respectively" the sides, or
// the people, that are listed in the same order.
func (b *binding) shareOut() {
	if b.seen&inturn == 0 {
		b.shareVersus()
		return
	}
	word := len(b.tokens) - 1
	for !b.tokens[word].is(inturn) {
		word--
	}
	last := len(b.figs) - 1
	for last > 0 && b.figs[last].start > b.tokens[word].start {
		last-- // the word stands behind the figures or behind the people
	}
	first := last
	for first > 0 && isListGap(b.text[b.figs[first-1].end:b.figs[first].start]) {
		first--
	}
	n := last - first + 1
	if n < 2 {
		return
	}
	from := behindLast(b.figs, first)
	left := between(b.tokens, from, b.figs[first].start)
	if sides := listedSides(left); len(sides) == n {
		for k, c := range sides {
			b.sides[first+k] = toldBefore(c, b.figs[first].start)
		}
		return
	}
	people := listedPeople(b.text, tokensFrom(b.tokens[:word], b.figs[last].end), n)
	if people == nil {
		for i := range left {
			if left[i].word == "among" {
				people = listedPeople(b.text, left[i:], n)
			}
		}
	}
	if people == nil {
		return
	}
	given := stance{}
	for k := first; k <= last; k++ {
		if b.sides[k].class != unclassed {
			given = b.sides[k]
			break
		}
	}
	if given.class == unclassed {
		return
	}
	for k := range n {
		b.sides[first+k] = given
		b.sides[first+k].inherited = k > 0
		b.sides[first+k].people = people[k]
	}
}

// shareVersus gives two figures set against each other the two sides told before
// them: "opponents outnumbered supporters two to one: 69% against 30%".
func (b *binding) shareVersus() {
	for i := 0; i+1 < len(b.figs); i++ {
		if !isVersus(b.text[b.figs[i].end:b.figs[i+1].start]) || b.sides[i].skip || b.sides[i+1].skip {
			continue
		}
		left, _, _, _ := b.around(i)
		for k := range left {
			switch left[k].word {
			case "outnumbered", "outnumber", "outweighed", "outnumbering", "surpassed", "exceeded", "prevailed":
			default:
				continue
			}
			first, second := listedSides(left[:k]), listedSides(left[k+1:])
			if len(first) != 1 || len(second) != 1 || first[0] == second[0] {
				continue
			}
			for n, c := range [...]class{first[0], second[0]} {
				b.sides[i+n] = toldBefore(c, b.figs[i].start)
			}
		}
	}
}

// listedPeople are the n groups of people that the words name: "of men and
// women".
func listedPeople(text string, tokens []token, n int) []string {
	if len(tokens) == 0 {
		return nil
	}
	switch tokens[0].word {
	case "of", "among", "in", "for":
	default:
		return nil
	}
	list := strings.TrimRight(text[tokens[0].end:tokens[len(tokens)-1].end], " ,")
	var names []string
	for _, part := range strings.Split(strings.ReplaceAll(list, " and ", ", "), ",") {
		if part = trimPeople(strings.TrimSpace(part)); part != "" {
			names = append(names, part)
		}
	}
	if len(names) != n {
		return nil
	}
	return names
}
