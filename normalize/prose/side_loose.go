package prose

import (
	"slices"
	"strings"
)

// looseStance is what is left where no rule of grammar binds a figure: the last
// word for a side before it in its clause with a verb between, "support among them
// ran to 97%".
func looseStance(text string, left, right []token, figure int) (stance, bool) {
	n := withoutFillers(left)
	if n == 0 || text[figure-1] == '(' && !yearFollows(right) {
		return stance{}, false // a bracket tells of what stands before it
	}
	if mark := text[left[n-1].end:figure]; strings.HasPrefix(mark, ": ") || strings.HasPrefix(mark, " – ") || strings.HasPrefix(mark, " — ") {
		return colonStance(text, left[:n])
	}
	own, setApart := looselyBound(text, left[:n], figure)
	p, i := looseSide(own)
	if p == nil || i > 0 && own[i-1].is(modal|leading) {
		return stance{}, false // none, or "who back it 40%"
	}
	rest := own[i+len(p.words):]
	stop := slices.IndexFunc(rest, leadsFromSide)
	if stop < 0 || slices.ContainsFunc(rest[stop:], func(t token) bool { return isOfOther(&t) || t.is(threshold) && !setApart }) {
		return stance{}, false
	}
	s := stance{class: p.class, from: own[i].start, to: own[i+len(p.words)-1].end, objectEnd: rest[stop].start, left: true, guessed: true}
	if stop > 0 {
		s.object = withoutVerb(strings.TrimSpace(text[s.to:rest[stop-1].end]))
	}
	if place, ok := strings.CutPrefix(s.object, "in "); ok {
		s.object, s.people = "", trimPeople(place) // "opposition in the north"
	} else if !beginsObject(s.object) && !strings.Contains(s.object, "among ") {
		s.object = ""
	}
	return s, true
}

// looselyBound is the clause that ends before a figure, also where a comma sets the figure apart
// from it: "plunged to its lowest level, 40%". setApart says that "to" stands behind that comma.
func looselyBound(text string, left []token, figure int) (own []token, setApart bool) {
	n := len(left)
	own = boundTo(text, left, figure)
	if len(own) == 0 && strings.HasSuffix(text[:figure], ", ") && n > 1 && left[n-1].is(level) {
		own = boundTo(text, left, left[n-1].end)
	}
	if len(own) == 1 && own[0].word == "to" && n > 1 && own[0].gap&comma != 0 {
		return boundTo(text, left[:n-1], left[n-2].end), true // "slipped below half in May, to 48%"
	}
	return own, false
}

// looseSide is the last word for a side in a clause that goes on behind it, and its token; nil
// where that is none before a figure. Whom it is among tells nothing: "support among supporters
// of the government".
func looseSide(own []token) (*phrase, int) {
	i := len(own) - 1
	for i >= 0 && (!own[i].is(siding) || i > 0 && (own[i-1].word == "among" || own[i-1].word == "amongst")) {
		i--
	}
	if i < 0 {
		return nil, 0
	}
	p := at(own, i, isSideBefore)
	if p == nil || i+len(p.words) == len(own) {
		return nil, 0
	}
	return p, i
}

// leadsFromSide says that a word behind a side is the verb that leads from it to its figure.
func leadsFromSide(t token) bool {
	return t.is(verb) && t.word != "to" && t.word != "in" && t.word != "by" || t.is(joint|change|reaching)
}

// isOfOther says that a word behind that verb leads to a figure of something else, or to one that
// was left: "a lead of", "from".
func isOfOther(t *token) bool {
	switch t.word {
	case "from", "lead", "points", "seats":
		return true
	}
	return t.is(rate) && !t.is(level)
}

// setOff reads the side of a clause whose figure is set off by commas behind it: "ranked
// third in supporting it, with 52%,", "Support for it, 40% in May, fell to"; or one whose
// margin is told there: ", by a slim majority of".
func setOff(text string, left, right []token, figure int, margin bool) (stance, bool) {
	n, with := len(left), margin
	if n > 1 && (left[n-1].word == "with" || left[n-1].word == "at") {
		n, with = n-1, true
	}
	if n < 2 || text[left[n-1].end] != ',' || with && goesOn(text, right, figure) {
		return stance{}, false
	}
	own := boundTo(text, left[:n], left[n-1].end)
	for i := range own {
		p := at(own, i, isSideBefore)
		if p == nil {
			continue
		}
		to := own[i+len(p.words)-1].end
		s := stance{class: p.class, from: own[i].start, to: to, object: strings.TrimSpace(text[to:left[n-1].end]), objectEnd: figure, left: true, guessed: !margin}
		if isOfSome(own, i) || !with && !(i == 0 && own[0].is(siding) && strings.HasPrefix(s.object, "for ") && changesBehind(text, right)) {
			return stance{}, false
		}
		for margin && i > 0 && own[i-1].is(verb) {
			i-- // "Republicans now"
		}
		if margin {
			s.people = leadPeople(text, own[:i])
		}
		return s, true
	}
	return stance{}, false
}

// goesOn says that the clause of a figure goes on behind it with more than a date.
func goesOn(text string, right []token, figure int) bool {
	return len(right) > 0 && !strings.ContainsAny(text[figure:right[0].start], ",;") && !onlyDated(right)
}

// isOfSome says that the side at token i of a clause is that of people who are ranked or only
// named by it: "support was highest in Hawaii, at 58%", "supporters of it, at 49%".
func isOfSome(own []token, i int) bool {
	return len(own) == 1 || i == 0 && strings.HasSuffix(own[0].word, "s") || comparesGroups(own[i:]) || wordIndex(own, "than") > 0
}

// changesBehind says that a share goes on to another figure behind a comma: "40% in May, fell".
func changesBehind(text string, right []token) bool {
	return slices.ContainsFunc(right, func(t token) bool { return t.is(change) && strings.HasSuffix(text[:t.start], ", ") })
}

// onlyDated says that words up to their comma only tell when: "in February 2014,".
func onlyDated(words []token) bool {
	for k, t := range words {
		if k > 1 && t.gap&comma != 0 {
			return true
		}
		if !(k == 0 && t.is(dated)) && !t.is(calendar) && !isYear(t.word) {
			return false
		}
	}
	return false
}

// yearFollows says that a figure is one of a year that stands behind it: "(51% in 1978".
func yearFollows(right []token) bool {
	return len(right) > 1 && right[0].word == "in" && isYear(right[1].word)
}

// colonStance reads the side of most that a figure behind a colon is the share of:
// "A majority support membership: 45%".
func colonStance(text string, left []token) (stance, bool) {
	end := left[len(left)-1].end
	c := clauseBefore(text, left, end)
	p, i := c.side()
	if p == nil || !c.ofMany() {
		return stance{}, false
	}
	from, to := c.words[i].start, c.words[i+len(p.words)-1].end
	return stance{class: p.class, from: from, to: to, object: strings.TrimSpace(text[to:objectEnd(text, left, to, end)]), objectEnd: end, left: true, guessed: true}, true
}
