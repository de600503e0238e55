package prose

import "strings"

// shareOut gives the figures of "46 and 42 percent respectively" the sides, or
// the people, that are listed in the same order.
func (b *binding) shareOut() {
	if b.seen&inturn == 0 {
		b.shareVersus()
		return
	}
	word, first, last := b.figuresInTurn()
	n := last - first + 1
	if n < 2 {
		return
	}
	left, _, _, _ := b.around(first)
	if sides := listedSides(left); len(sides) == n {
		for k, c := range sides {
			b.sides[first+k] = toldBefore(c, b.figs[first].start)
		}
		return
	}
	given := stance{}
	for k := first; k <= last && given.class == unclassed; k++ {
		given = b.sides[k]
	}
	people := listedPeople(b.text, tokensFrom(b.tokens[:word], b.figs[last].end), n)
	if people == nil {
		people = b.listedBefore(left, n)
	}
	if people == nil && first >= n && given.class != unclassed && !given.left {
		people = b.countedBefore(first, n) // "83% of A and 65% of B support it, with 9% and 14% opposed"
	}
	if people != nil && given.class == unclassed {
		given = b.givenToList(first, left)
	}
	if people == nil || given.class == unclassed {
		return
	}
	for k := range n {
		b.sides[first+k] = given.of(people[k])
		b.sides[first+k].inherited = k > 0
	}
}

// figuresInTurn are the first and the last of the figures that the word "respectively" shares out,
// behind which or behind whose people it stands.
func (b *binding) figuresInTurn() (word, first, last int) {
	word = len(b.tokens) - 1
	for !b.tokens[word].is(inturn) {
		word--
	}
	last = len(b.figs) - 1
	for last > 0 && b.figs[last].start > b.tokens[word].start {
		last--
	}
	first = last
	for first > 0 && isListGap(strings.TrimSuffix(b.gap(first-1), " percent")) {
		first--
	}
	return word, first, last
}

// listedBefore are the n groups or places that the clause before a list of figures is
// about, or ends with: "men and women supported it by", "support in Sweden and Ukraine
// was", "the shares among them were".
func (b *binding) listedBefore(left []token, n int) []string {
	if len(left) == 0 {
		return nil
	}
	from := listClause(b.text, left)
	c := clauseOf(b.text, left[from:])
	for i := len(left) - 1; i >= from; i-- {
		switch left[i].word {
		case "among", "amongst", "in", "with", "for":
			to := len(left)
			for k := i + 1; k < to; k++ {
				if isVerb(left, k) || left[k].is(be|change|having) || left[k].word == "to" {
					to = k
				}
			}
			if people := listedPeople(b.text, left[i:to], n); people != nil {
				return people
			}
		}
	}
	if c.verb == 0 {
		return nil
	}
	return namesOf(b.text, c.subject(), n)
}

// listClause is where the clause begins that words before a list of figures end with; its
// names may be joined by "and".
func listClause(text string, left []token) int {
	return parted(text, left, left[len(left)-1].end, func(t *token) bool { return t.is(joining) && t.word != "and" && t.word != "with" || t.word == "that" })
}

// countedBefore are those whom the n figures before the i-th count, each told behind it.
func (b *binding) countedBefore(i, n int) []string {
	var names []string
	for k := i - n; k < i; k++ {
		end := beforeNext(b.text, b.figs, k)
		if s := &b.sides[k]; !s.left && s.from > b.figs[k].end {
			end = min(end, s.from)
		}
		name := peopleAt(b.text, between(b.tokens, b.figs[k].end, end), b.figs[k].end)
		if name == "" {
			return nil
		}
		names = append(names, name)
	}
	return names
}

// givenToList is the side of a list of figures that no word beside them says: the verb's
// of their clause, or that of the figures which they point back at.
func (b *binding) givenToList(first int, left []token) stance {
	if len(left) == 0 {
		return stance{}
	}
	from := listClause(b.text, left)
	if pointsToFigures(left[from:]) {
		for k := first - 1; k >= 0; k-- {
			if b.sides[k].class.isSide() {
				return b.sides[k]
			}
		}
		if b.last != nil && b.last.n > 0 {
			return b.last.list[0].stance()
		}
		return stance{}
	}
	if first > 0 && left[from].word == "with" && b.sides[first-1].class.isSide() {
		return b.sides[first-1] // ", with Spain and Germany in the middle at"
	}
	for i := from; i < len(left); i++ {
		p := at(left, i, isSideVerb)
		if left[i].is(siding) {
			p = at(left, i, isSide)
		}
		if p != nil && p.class.isSide() {
			s := toldBefore(p.class, b.figs[first].start)
			s.object = strings.TrimSpace(strings.TrimRight(b.text[left[i+len(p.words)-1].end:b.figs[first].start], " ("))
			s.object, _, _ = strings.Cut(s.object, " in ")
			s.object, _, _ = strings.Cut(s.object, " among ")
			s.object = strings.TrimSuffix(strings.TrimSuffix(s.object, "by"), " at")
			return s
		}
	}
	return stance{}
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
	case "of", "among", "amongst", "in", "for", "with":
	default:
		return nil
	}
	return namesOf(text, tokens[1:], n)
}

// namesOf are the n groups of people or places that words name, and no more.
func namesOf(text string, tokens []token, n int) []string {
	if len(tokens) == 0 {
		return nil
	}
	list := strings.TrimRight(text[tokens[0].start:tokens[len(tokens)-1].end], " ,")
	var names []string
	for _, part := range strings.Split(strings.ReplaceAll(list, " and ", ", "), ",") {
		part = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(part), "in "), "the ")
		if place := placeAt(part); place != "" && !isMarked(strings.TrimPrefix(part[len(place):], " "), group) {
			part = place
		} else if part = trimPeople(part); !isPeople(part) {
			part = ""
		}
		if part != "" {
			names = append(names, part)
		}
	}
	if len(names) != n {
		return nil
	}
	return names
}
