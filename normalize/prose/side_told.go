package prose

import (
	"slices"
	"strings"
)

// told is what the figures of a sentence answered, in their order, for the next
// one to point back at.
type told struct {
	list [mostTold]answered
	n    int
}

// answered is one of them.
type answered struct {
	class                    class
	object, people, question string
}

// stance is the same answer of another figure.
func (a *answered) stance() stance {
	return stance{class: a.class, object: a.object, people: a.people, asked: true, question: a.question}
}

// mostTold is how many answers are remembered.
const mostTold = 6

func (t *told) add(s *stance, people, question string) {
	if t.n < len(t.list) {
		t.list[t.n] = answered{s.class, s.object, people, question}
		t.n++
	}
}

// several says that the answers were to more than one question.
func (t *told) several() bool {
	for i := 1; i < t.n; i++ {
		if t.list[i].question != t.list[0].question {
			return true
		}
	}
	return false
}

// severalWithOwn says that the answers were to more than one question, one of which is the
// article's own.
func (t *told) severalWithOwn() bool {
	return t.several() && slices.ContainsFunc(t.list[:t.n], func(a answered) bool { return a.question == "" && a.class.isSide() })
}

// shareTold gives figures that are listed without a side of their own those of
// as many told before: "21% were for and 57% against it; by April the shares had
// changed to 36% and 41%".
func (b *binding) shareTold() {
	for i := 0; i+1 < len(b.figs); i++ {
		n := b.listedFree(i)
		if n < 2 {
			continue
		}
		left, _, _, _ := b.around(i)
		if !b.pointsToTold(i, n, left) {
			continue
		}
		from, ok := b.toldBeforeList(i, n)
		if !ok {
			continue
		}
		people := b.peopleOfList(i, left)
		several := people == "" && from[0].people != "" && from[0].people != from[n-1].people
		for k := range n {
			at := b.figs[i+k].start
			b.sides[i+k] = stance{class: from[k].class, object: from[k].object, from: at, to: at, objectEnd: at, left: true, people: people, asked: from[k].asked, question: from[k].question}
			if several {
				b.sides[i+k].people = from[k].people
			}
		}
		i += n - 1
	}
}

// listedFree is how many figures from the i-th one on are listed without a side of their own.
func (b *binding) listedFree(i int) int {
	n := 0
	for i+n < len(b.figs) && isFree(&b.sides[i+n]) && (n == 0 || isListGap(b.gap(i+n-1)) || n == 1 && b.setAgainst(i)) {
		n++
	}
	return n
}

// pointsToTold says that what stands before a list of n figures, the i-th the first, speaks of
// figures told before, or only names another pollster, other people or another time.
func (b *binding) pointsToTold(i, n int, left []token) bool {
	if pointsToFigures(boundTo(b.text, left, b.figs[i].start)) || i > 0 && isNameAlone(b.gap(i-1)) {
		return true
	}
	return n == 2 && i > 1 && (comparesPair(b.gap(i-1)) || b.sides[i-2].class == opposite(b.sides[i-1].class) && goesOver(b.gap(i-1)))
}

// toldBeforeList is what n figures answered that were told before the list which the i-th one
// begins: in the sentence before or in this one.
func (b *binding) toldBeforeList(i, n int) (from [mostTold]stance, ok bool) {
	switch {
	case n > mostTold:
		return from, false
	case i == 0 && b.last != nil && (b.last.n == n || n == 2 && b.last.n > n && b.last.isPair()):
		for k := range n {
			from[k] = b.last.list[k].stance()
		}
	case i >= n:
		copy(from[:], b.sides[i-n:i])
	default:
		return from, false
	}
	return from, !slices.ContainsFunc(from[:n], func(s stance) bool { return s.class == unclassed })
}

// peopleOfList are those whom the list of figures counts that the i-th one begins, told before
// it: "among those over 65, they were".
func (b *binding) peopleOfList(i int, left []token) string {
	start := b.figs[i].start
	if people := frontedPeople(b.text, left, start, i == 0); people != "" {
		return people
	}
	before := b.text[behindLast(b.figs, i):start]
	if k := strings.LastIndex(before, "mong "); k >= 0 {
		return trimPeople(before[k+len("mong "):])
	}
	return ""
}

// isNameAlone says that only a name leads on to the next figure, so that this and those
// listed behind it are that one's: ", Panelbase 47% and 53%", ", while YouGov had".
func isNameAlone(gap string) bool {
	rest, found := lastClause(gap)
	rest = trimConjunctions(rest)
	end := nameEnd(rest, 0)
	if !found || end == 0 || isListed(tokenize(rest)[0]) {
		return false
	}
	tokens := tokenize(rest[end:])
	return allFill(tokens) || tokens[0].is(finding) && allFill(tokens[1:])
}

// goesOver says that words only go over to figures of other people or another time:
// "in 2009, and", "; among women".
func goesOver(gap string) bool {
	rest, found := lastClause(gap)
	rest = trimConjunctions(rest)
	return found && (isMarked(rest, joining) || strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in "))
}

// comparesPair says that two figures are only compared with the two before: ", compared
// to 22% and 73% in 2022", "(in June 28% and 51%)".
func comparesPair(gap string) bool {
	if k := strings.LastIndexByte(gap, '('); k >= 0 {
		for _, t := range tokenize(gap[k:]) {
			if !t.is(calendar) && !t.is(filler) && t.word != "in" && !isYear(t.word) {
				return false
			}
		}
		return true
	}
	for _, tail := range [...]string{"compared to ", "compared with ", "up from ", "down from "} {
		if strings.HasSuffix(gap, tail) {
			return true
		}
	}
	return false
}

// isPair says that the first two answers told are the two sides, so that two
// figures that leave the others out are theirs.
func (t *told) isPair() bool {
	a, b := t.list[0].class, t.list[1].class
	return a.isSide() && b == opposite(a)
}

// isFree says that a figure takes no side, or only one that its neighbour has
// given to it.
func isFree(s *stance) bool { return !s.skip && (s.class == unclassed || s.inherited) }

// pointsToFigures says that the words before a list of figures speak of figures
// told before: "the shares had changed to", "they were".
func pointsToFigures(left []token) bool {
	n := beforeLink(left)
	if n == 0 || left[n].word == "put" {
		return false
	}
	for k := 1; k < n && k < 4; k++ {
		if left[k].word == "among" || left[k].word == "in" || left[k].word == "for" {
			n = k // "the percentages among women were"
		}
	}
	switch left[n-1].word {
	case "it":
		return n > 1 && !left[n-2].is(verb) || n == 1 // of the two told before
	case "them", "both":
		return n > 1 // "had them at"
	case "they", "these":
		return n == 1 || !left[n-2].is(verb)
	case "agency", "pollster", "poll", "survey", "firm", "institute", "company", "barometer":
		return n > 1 && (left[n-2].word == "same" || left[n-2].word == "the" || left[n-2].word == "its")
	case "shares", "figures", "numbers", "percentages", "proportions", "levels", "results", "values", "groups", "sides", "camps":
		return true
	}
	return false
}

// shareNamed reads the share that "it" speaks of where the same sentence names it:
// "support for the monarchy has been high: in 1996, it stood at".
func shareNamed(text string, left []token, figure int) (stance, bool) {
	for i := len(left) - 1; i >= 0; i-- {
		if left[i].is(sharing) && i+2 < len(left) && left[i+1].word == "for" {
			end := objectEnd(text, left, left[i+1].end, figure)
			return stance{class: support, from: left[i].start, to: left[i+1].end, object: beforeChange(strings.TrimSpace(text[left[i+1].end:end])), objectEnd: figure, left: true}, true
		}
		if left[i].word != "support" && left[i].word != "opposition" {
			continue
		}
		p := at(left, i, isSide)
		if p == nil || i > 0 && left[i-1].is(verb) {
			return stance{}, false
		}
		end := objectEnd(text, left, left[i].end, figure)
		object := beforeChange(strings.TrimSpace(text[left[i].end:end]))
		return stance{class: p.class, from: left[i].start, to: left[i].end, object: object, objectEnd: figure, left: true}, true
	}
	return stance{}, false
}

// pointsToFigure says that the words before a figure speak of the figure told
// before it: "put it at", "this share was". told says that this sentence told one.
func pointsToFigure(left []token, told bool) bool {
	n := beforeLink(left)
	if n == 0 {
		return false
	}
	if n > 2 && (left[n-1].word == "that" || left[n-1].word == "which") && left[n-2].is(sharing) && left[n-3].word == "a" {
		return true // "a share that had been as low as"
	}
	switch left[n-1].word {
	case "it":
		return true
	case "this":
		return n == 1 || told && (isYear(left[n-2].word) || left[n-2].is(calendar)) || left[n-2].is(joining) || left[0].word == "in" || left[0].word == "among"
	}
	n = beforeWhose(left, n, told)
	if left[n-1].word == "that" && told {
		return true // "that of Italians was"
	}
	return isToldShare(left[:n])
}

// beforeWhose is how many of the first n words are left without those that tell whose share is
// spoken of: "the figure for women", "the share of Swedes".
func beforeWhose(left []token, n int, told bool) int {
	const reach = 6 // words
	for k := n - 1; k > 0 && k > n-reach && !left[k].is(sharing|verb); k-- {
		if !left[k-1].is(sharing) && left[k-1].word != "that" {
			continue
		}
		switch left[k].word {
		case "for", "among":
			return k
		case "of":
			if told && left[k+1].is(national|group) && !left[k+1].is(siding) {
				return k
			}
		}
	}
	return n
}

// isToldShare says that words end with a share that was told before: "this share", "the
// corresponding figure".
func isToldShare(left []token) bool {
	n := len(left)
	if n < 2 || !left[n-1].is(sharing) {
		return false
	}
	switch left[n-2].word {
	case "the", "this", "that", "his", "her", "its", "their":
		return true
	case "corresponding", "same", "former", "latter":
		return n > 2 && left[n-3].is(pointing)
	}
	return false
}

// pointBack gives the first figures the share that "it" or "the figure" speaks of,
// of the same sentence or of the one before.
func (b *binding) pointBack() {
	for i := 0; i < len(b.figs) && b.sides[i].class == unclassed; i++ {
		left, _, _, _ := b.around(i)
		figure := b.figs[i].start
		if !pointsToFigure(boundTo(b.text, left, figure), i > 0) {
			continue
		}
		if s, ok := shareNamed(b.text, left, figure); ok {
			b.sides[i] = s
			return
		}
		if s, ok := b.oneOfTwo(left, figure); ok {
			b.sides[i] = s
			return
		}
		if b.before != unclassed {
			s := toldBefore(b.before, figure)
			for k := 0; b.last != nil && k < b.last.n; k++ {
				if a := &b.last.list[k]; a.class == b.before {
					s.asked, s.question = true, a.question
					break
				}
			}
			b.sides[i] = s
			return
		}
		if b.last != nil && b.last.n > 0 && b.last.list[0].class == said {
			s := b.last.list[0].stance() // "put this figure at"
			if len(left) > 2 && left[0].word == "in" {
				if place := placeAt(b.text[left[1].start:figure]); place != "" {
					s.people = place // "In Italy the share was"
				}
			}
			s.from, s.to, s.objectEnd, s.left = figure, figure, figure, true
			b.sides[i] = s
			return
		}
	}
}

// setAgainst says that the i-th figure is told against the next one, "it was 56% to 22%", behind
// words that no share changes with, and that what both answered was told before: two sides, or
// two answers.
func (b *binding) setAgainst(i int) bool {
	left, _, _, _ := b.around(i)
	n := withoutFillers(left)
	if n == 0 || left[n-1].word == "from" || left[n-1].word == "to" || left[n-1].word == "between" || left[n-1].is(change) {
		return false
	}
	switch b.gap(i) {
	case " to ", "–", " against ", " versus ":
	default:
		return false
	}
	if i > 1 {
		one, two := &b.sides[i-2], &b.sides[i-1]
		return !one.inherited && !two.inherited && (one.class.isSide() && two.class == opposite(one.class) || one.class == said && two.class == said && b.gap(i) != " to ")
	}
	return i == 0 && b.last != nil && b.last.n == 2 && b.last.isPair()
}

// oneOfTwo is the share of the sentence before that words speak of by its place: "the latter
// figure was".
func (b *binding) oneOfTwo(left []token, figure int) (stance, bool) {
	if b.last == nil || b.last.n != 2 {
		return stance{}, false
	}
	for k := 1; k+1 < len(left); k++ {
		if left[k-1].word != "the" || !left[k+1].is(sharing) || left[k].word != "former" && left[k].word != "latter" {
			continue
		}
		which := 0
		if left[k].word == "latter" {
			which = 1
		}
		s := b.last.list[which].stance()
		s.from, s.to, s.objectEnd, s.left = figure, figure, figure, true
		s.people = ""
		return s, s.class != unclassed
	}
	return stance{}, false
}
