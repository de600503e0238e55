package prose

import (
	"slices"
	"strings"
)

// passiveStance reads the answer that is told before a figure and its people only
// behind it: "statehood was preferred by 48%", "that it be allowed was the view of
// 78%", "unions had the support of 60%".
func passiveStance(text string, left []token) (stance, bool) {
	n := withoutFillers(left)
	if n < 3 {
		return stance{}, false
	}
	bind := left[n-1]
	switch bind.word {
	case "by":
		for i := n - 2; i > 0 && i >= n-4; i-- {
			if from := clauseBegin(text, left[:n-1], bind.start); left[i].word == "shared" && i == n-2 && left[i-1].is(be) && from > 1 && left[from-2].is(viewing) {
				return saidOf(text, left[:i], left[i], bind) // "the view that it is too small is shared by"
			}
			p := at(left[:n-1], i, isSaying)
			if p == nil || i+len(p.words) != n-1 || !left[i-1].is(be) {
				continue
			}
			return saidOf(text, left[:i], left[i], bind)
		}
		return takenAs(text, left[:n-1], bind)
	case "of", "from", "among", "with":
		return sideHad(text, left[:n-1], bind)
	}
	return stance{}, false
}

// takenAs reads what something is taken for by those a figure counts: "membership is seen as a
// good thing by 80%", "was considered harmful by 11%".
func takenAs(text string, left []token, bind token) (stance, bool) {
	const reach = 7 // words from the verb on
	n := len(left)
	for i := n - 2; i > 0 && i >= n-reach; i-- {
		if left[i+1].gap != 0 || left[i+1].is(joining) || left[i+1].word == "that" || at(left, i+1, isAnswer) != nil {
			break
		}
		if !left[i-1].is(be) || left[i].word != "seen" && at(left, i, isSaying) == nil {
			continue
		}
		s, ok := saidOf(text, left[:i], left[i], bind)
		if ok {
			s.object += " " + strings.TrimSpace(text[left[i-1].start:left[n-1].end])
		}
		return s, ok
	}
	return stance{}, false
}

// sideHad reads "unions had the support of", "that it be allowed was the view of".
func sideHad(text string, left []token, bind token) (stance, bool) {
	i := len(left) - 1
	var side class
	switch {
	case left[i].word == "support" || left[i].word == "backing" || left[i].word == "approval" || left[i].word == "favour" || left[i].word == "favor":
		side = support
	case left[i].word == "opposition" || left[i].word == "disapproval":
		side = oppose
	case left[i].is(viewing):
		side = said
	default:
		return stance{}, false
	}
	const reach = 4 // words of what kind of a view it is
	for k := i; k > max(0, i-reach) && !left[k-1].is(enjoying) && !left[k-1].is(be); k-- {
		if left[k-1].is(pointing) || left[k-1].word == "a" {
			i = k - 1 // "the favourite choice of"
			break
		}
	}
	if i == 0 {
		return stance{}, false
	}
	if side == said {
		if !left[i-1].is(be) {
			return stance{}, false
		}
		return saidOf(text, left[:i], left[i-1], bind)
	}
	if !left[i-1].is(enjoying) {
		return stance{}, false
	}
	from := clauseBegin(text, left[:i-1], left[i-1].start)
	from += pollAdjunct(text, left[from:i-1])
	if from >= i-1 {
		return stance{}, false
	}
	object := text[left[from].start:left[i-2].end]
	if rest, ok := strings.CutPrefix(object, "in "); ok {
		if group := groupIn(rest); group != "" {
			object = rest[strings.Index(rest, group)+len(group):]
		}
	}
	object = clauseObject(strings.TrimSpace(object))
	if object == "which" {
		object = antecedent(text[:left[from].start]) // "whaling, which had the backing of"
	}
	return stance{class: side, from: left[i-1].start, to: bind.end, object: object, objectEnd: bind.end, left: true}, true
}

// antecedent is what "which" stands for: the words before its comma, back to where their
// clause begins.
func antecedent(before string) string {
	before = strings.TrimRight(before, " ,")
	return clauseObject(strings.TrimLeft(before[strings.LastIndexAny(before, ",;:")+1:], " "))
}

// saidOf is the answer that a clause names before its verb.
func saidOf(text string, left []token, verb, bind token) (stance, bool) {
	n := len(left)
	for n > 0 && (left[n-1].is(be) || left[n-1].is(modal)) {
		n--
	}
	if n == 0 {
		return stance{}, false
	}
	from := clauseBegin(text, left[:n], left[n-1].end)
	from += pollAdjunct(text, left[from:n])
	if from >= n {
		return stance{}, false
	}
	object := clauseObject(text[left[from].start:left[n-1].end])
	if object == "" && n-from == 1 && left[from].is(pointing) {
		object = left[from].word
	}
	if object == "" || strings.Contains(object, "poll") || strings.Contains(object, "survey") {
		return stance{}, false
	}
	return stance{class: said, from: verb.start, to: verb.end, object: object, objectEnd: bind.end, left: true}, true
}

// nextPassive reads another answer that leaves the verb of the one before it out, or has
// "that" for its noun: ", the present status by 27% and independence by 9%", "while a
// republic was that of 63%". The gap is what stands between the two figures.
func (b *binding) nextPassive(i int, gap []token) (stance, bool) {
	before, last, figure := &b.sides[i-1], b.figs[i-1], b.figs[i].start
	n := withoutFillers(gap)
	if !before.left || before.class == unclassed || before.skip || n < 2 {
		return stance{}, false
	}
	k, end := 0, n-1 // of what the answer is on
	if that := ofThat(gap[:n]); that > 0 {
		end = that - 1
		k = clauseBegin(b.text, gap[:end], gap[end].start)
	} else if gap[n-1].word != "by" || !strings.HasSuffix(trimFillers(b.text[max(0, last.start-shortTail):last.start]), "by") {
		return stance{}, false
	}
	for k < end && (gap[k].is(joining) || gap[k].word == "with") {
		k++
	}
	if joint := strings.TrimSpace(b.text[last.end:gap[0].start]); joint != "," && joint != ";" && k == 0 {
		return stance{}, false // "of men, of women by"
	}
	const most = 6 // words with "by"
	if k == end || n-k > most && end == n-1 || strings.ContainsAny(b.text[gap[k].start:figure], ",;:()") || !namesThing(gap[k:end], end < n-1) {
		return stance{}, false
	}
	s := *before
	s.from, s.to, s.objectEnd, s.inherited, s.people = gap[n-1].start, gap[n-1].end, gap[n-1].end, false, ""
	s.object = clauseObject(b.text[gap[k].start:gap[end-1].end])
	return s, true
}

// ofThat is the token of "that" where words end with it for an answer that people have: "was
// that of"; 0 where they do not.
func ofThat(gap []token) int {
	that := len(gap) - 2
	if that <= 0 || gap[that+1].word != "of" || gap[that].word != "that" || gap[that-1].word != "having" && !gap[that-1].is(enjoying|be) {
		return 0
	}
	return that
}

// namesThing says that words name what people took a side on, with a verb only where a clause
// on it has one.
func namesThing(words []token, clause bool) bool {
	for j, t := range words {
		if !clause && t.is(verb) && !(j == 0 && t.word == "as") || t.is(change) || isDigit(t.word[0]) {
			return false
		}
	}
	return true
}

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
	i := len(own) - 1
	for i >= 0 && (!own[i].is(siding) || i > 0 && (own[i-1].word == "among" || own[i-1].word == "amongst")) {
		i-- // "support among supporters of the government"
	}
	if i < 0 || i > 0 && own[i-1].is(modal|leading) {
		return stance{}, false // none, or "who back it 40%"
	}
	p := at(own, i, isSideBefore)
	if p == nil || i+len(p.words) >= len(own) {
		return stance{}, false
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
