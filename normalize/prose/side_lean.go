package prose

import "strings"

// leaning is a figure that no words of its own give an answer, and what it may lean on.
type leaning struct {
	binding     // a copy, so that the one of the sentence need not escape to the heap
	i           int
	before      *stance // the figure before it
	taking      bool    // which takes a side
	left, right []token // the words between it and its neighbours
	own         []token // the words of its clause before it
	begin, end  int     // where its neighbours end and begin
}

// lean gives the i-th figure what the one before it says, if it leans on that.
func (b *binding) lean(i int) {
	s, before := &b.sides[i], &b.sides[i-1]
	taking := before.class.isSide()
	if taking && s.class == said && deniesOnly(s.object) {
		*s = before.turned()
		return
	}
	if s.class != unclassed || s.skip || before.class == unclassed {
		return
	}
	l := leaning{binding: *b, i: i, before: before, taking: taking}
	l.left, l.right, l.begin, l.end = b.around(i)
	l.own = boundTo(b.text, l.left, b.figs[i].start)
	if found, ok := l.found(); ok {
		*s = found
	}
}

// found is the answer by the first way in which a figure leans that fits: the later ones ask less
// of the words.
func (l *leaning) found() (stance, bool) {
	if s, ok := l.against(); ok {
		return s, true
	}
	if s, ok := l.yesOrNo(); ok {
		return s, true
	}
	if s, ok := l.second(); ok {
		return s, true
	}
	if s, ok := l.ofAll(); ok {
		return s, true
	}
	if s, ok := l.ofTime(); ok {
		return s, true
	}
	if s, ok := l.behindColon(); ok {
		return s, true
	}
	if s, ok := l.pointing(); ok {
		return s, true
	}
	if s, ok := l.inManner(); ok {
		return s, true
	}
	if s, ok := l.inDegree(); ok {
		return s, true
	}
	return l.same()
}

// figure is the one that leans.
func (l *leaning) figure() figure { return l.figs[l.i] }

// people are those it counts, as far as a list says so.
func (l *leaning) people() string { return l.sides[l.i].people }

// against reads "61% against 39%", but not "44% against 42% in 2013".
func (l *leaning) against() (stance, bool) {
	end := l.figure().end
	if !l.taking || l.gap(l.i-1) != " against " || mentionsDigit(l.text[end:min(end+len(" in 2013"), len(l.text))]) {
		return stance{}, false
	}
	return l.before.turned(), true
}

// yesOrNo reads the answer of the others, "62% said yes, 38 percent no".
func (l *leaning) yesOrNo() (stance, bool) {
	if !l.taking {
		return stance{}, false
	}
	c := yesOrNo(l.text, l.right)
	return l.answer(c), c != unclassed
}

// answer is one to what the figure before answered, in the next word.
func (l *leaning) answer(c class) stance {
	if c == unclassed {
		return stance{}
	}
	word := &l.right[0]
	return stance{class: c, from: word.start, to: word.end, object: l.before.object, objectEnd: word.end}
}

// second reads an answer that leaves its verb out: "22 percent supported it, 62 percent only in
// some cases".
func (l *leaning) second() (stance, bool) {
	if l.before.object == "" || l.before.left {
		return stance{}, false
	}
	f := l.figure()
	from := min(max(l.before.objectEnd, l.begin), f.start)
	object, stop, ok := secondAnswer(l.text, l.text[from:f.start], f, l.right, l.end, l.before.object)
	if !ok {
		return stance{}, false
	}
	word := &l.right[0]
	c := l.before.class
	if l.taking && (word.word == "only" || word.word == "under") {
		c = said
	}
	return stance{class: c, from: word.start, to: word.start, object: object, objectEnd: stop}, true
}

// ofAll reads the share of everybody: "60% of Danes, against a national average of 50%".
func (l *leaning) ofAll() (stance, bool) { return l.before.of("respondents"), l.setAgainstAll(l.i) }

// ofTime reads the same share at another time: "54% supported it, in 2012 58%".
func (l *leaning) ofTime() (stance, bool) {
	return l.before.of(l.people()), l.taking && isOfTime(l.text, l.left, l.begin, l.text[l.figure().end:])
}

// behindColon reads a figure behind a colon, which leans on the one before it in no other way:
// "66% favored it: 83% of Democrats", "54% are for it (women: 51%, men: 57%)".
func (l *leaning) behindColon() (stance, bool) {
	f := l.figure()
	gap := l.text[l.begin:f.start]
	colon := strings.LastIndexByte(gap, ':')
	if colon < 0 {
		return stance{}, false
	}
	if !onlyFills(gap[colon+1:]) {
		return l.sides[l.i], true
	}
	rest := strings.TrimLeft(l.text[f.end:l.end], " ")
	if l.taking && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || leadsToPoll(rest)) {
		return l.before.of(l.before.people), true
	}
	name := gap[:colon]
	name = strings.TrimSpace(name[strings.LastIndexAny(name, "(,;")+1:])
	if peopleIn(name, tokenize(name)) == "" {
		return l.sides[l.i], true
	}
	return l.before.of(name), true
}

// pointing reads a figure behind words that speak of others by what they answered: "and those who
// did not 59 percent", "the former reaching".
func (l *leaning) pointing() (stance, bool) {
	if n := len(l.own); l.taking && n > 2 && l.own[n-1].word == "not" && l.own[n-2].is(bare) && l.own[n-3].word == "who" {
		return l.before.turned(), true
	}
	if back := pointsToOne(l.own); back > 0 && l.i > 1 {
		s := &l.sides[l.i-back]
		return s.of(l.people()), s.class != unclassed
	}
	return stance{}, false
}

// inManner reads a view of which only the manner is told again: "viewed it favourably, 22%
// unfavourably".
func (l *leaning) inManner() (stance, bool) {
	if !l.taking || len(l.right) == 0 || len(l.right) > 1 && l.right[1].gap == 0 && !l.right[1].is(joining) {
		return stance{}, false
	}
	c := manner(l.right[0].word)
	return l.answer(c), c != unclassed
}

// inDegree reads how much others do the same: "34% strongly supported it, 20% somewhat".
func (l *leaning) inDegree() (stance, bool) {
	if !l.taking || !l.onlyDegree(l.i) {
		return stance{}, false
	}
	s, word := l.before.of(l.people()), &l.right[0]
	s.from, s.to, s.objectEnd, s.left = word.start, word.end, word.end, false
	return s, true
}

// same reads a figure of which nothing is told but whom it counts, when, or that they did, or did
// not, what was told before.
func (l *leaning) same() (stance, bool) {
	if !l.leans() {
		return stance{}, false
	}
	s := l.sides[l.leantOn(l.i, l.left)]
	s.inherited = true
	if denies(l.right) {
		s.class = opposite(s.class)
	}
	return s, true
}

// leans says that the words around a figure tell nothing that people answered, and leave that to
// the one before.
func (l *leaning) leans() bool {
	f, right := l.figure(), l.right
	// What is behind a verb of the figure before needs more than "and".
	verbBehind := l.before.byVerb && !l.before.inherited && len(right) > 0 && right[0].word != "of" && right[0].word != "among" && right[0].word != "in"
	return len(right) > 0 && isClass(right, len(right)-1, said) ||
		!verbBehind && isCoordinated(withoutAside(l.gap(l.i-1), l.text[f.end:])) ||
		frontedPeople(l.text, l.left, f.start, false) != "" ||
		leansOnPrevious(l.text, l.own, right, f.end, l.end) ||
		l.taking && stepsOn(l.text, l.left) ||
		anotherPoll(l.left, right) ||
		pointsToFigure(l.own, true) ||
		l.before.left && goesOnChanging(l.text, l.left, l.begin, f.start)
}

// leantOn is the figure before the i-th that it leans on.
func (b *binding) leantOn(i int, left []token) int {
	before := &b.sides[i-1]
	if i > 1 && i+1 < len(b.sides) && before.class.isSide() && b.sides[i-2].class == opposite(before.class) && b.sides[i+1].class == before.class && !b.sides[i+1].inherited {
		return i - 2 // "69% for and 29% against, and in May 63%, with 35% against"
	}
	if n := len(left); n > 1 && !before.left && left[n-1].is(joint) && left[n-2].word == "it" {
		for k := i - 2; k >= 0; k-- {
			if b.sides[k].left && b.sides[k].class != unclassed {
				return k // the share told by a noun
			}
		}
	}
	return i - 1
}

// pointsToOne is how many figures back the one of two is that words speak of, "the former
// reaching", 0 where they speak of none.
func pointsToOne(left []token) int {
	for k := 1; k < len(left); k++ {
		if left[k-1].word != "the" || k+1 < len(left) && !left[k+1].is(reaching|change|having|joint) && !left[k+1].is(be) {
			continue
		}
		switch left[k].word {
		case "former":
			return 2
		case "latter":
			return 1
		}
	}
	return 0
}

// leansOnPrevious says that a figure without a stance of its own takes the one
// before it: "89% … but by just 44%", "as did 68 percent", "only 44% did",
// "but just 11 percent of the Serbs".
func leansOnPrevious(text string, left, right []token, begin, end int) bool {
	n := withoutFillers(left)
	if didSo(left) || n > 0 && n <= 2 && left[n-1].is(joint) || denies(right) {
		return true
	}
	if _, words := yearsAt(right); words > 0 {
		return true // "as opposed to 46% a year earlier"
	}
	for _, t := range right {
		switch t.word {
		case "did", "do", "does", "done":
			return true
		}
	}
	if open := strings.LastIndexByte(text[:begin], '('); open >= 0 && n > 0 && left[n-1].end <= open {
		n = 0 // "82% support it (94% among Albanians"
	}
	return n <= 2 && tellsOf(strings.TrimLeft(text[begin:end], " "))
}

// didSo says that the words before a figure say that those it counts did the same: "as did".
func didSo(left []token) bool {
	for i := 1; i < len(left); i++ {
		switch left[i].word {
		case "did", "do", "does":
			if left[i-1].word == "as" || left[i-1].word == "so" {
				return true
			}
		}
	}
	return false
}

// tellsOf says that what stands behind a figure only tells of whom, where or in which poll it is.
func tellsOf(rest string) bool {
	for _, lead := range [...]string{"of ", "among ", "in ", "for ", "according to "} {
		if strings.HasPrefix(rest, lead) {
			return true
		}
	}
	return false
}

// denies says that the words behind a figure turn the stance before it round:
// "and 38% did not".
func denies(right []token) bool {
	for i, t := range right {
		switch {
		case t.word == "didnt", t.word == "dont", t.word == "doesnt", t.word == "wouldnt":
			return true
		case t.is(bare):
			return i+1 < len(right) && right[i+1].word == "not"
		case i == 0 && t.word == "not":
			k := 1
			for k+1 < len(right) && right[k+1].gap == 0 && !right[k].is(joining) {
				k++
			}
			return k < len(right) && right[k].word == "to" // "not wanting to"
		}
	}
	return false
}

// deniesOnly says that people only said that they did not: "they were not".
func deniesOnly(answer string) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(answer, "that "), "they ") {
	case "were not", "did not", "would not", "do not", "are not", "didn't", "don't", "wouldn't":
		return true
	}
	return false
}

// onlyDegree says that behind the i-th figure nothing stands but how much people did what
// its neighbour tells: "20% strongly and 40% somewhat supported it".
func (b *binding) onlyDegree(i int) bool {
	_, right, _, _ := b.around(i)
	k := 0
	for k < len(right) && right[k].gap&^apart == 0 && (right[k].word == "somewhat" || right[k].word == "rather" || right[k].is(lead) && strings.HasSuffix(right[k].word, "ly")) {
		k++
	}
	return k > 0 && (k == len(right) || right[k].is(joining))
}

// anotherPoll says that the words before a figure bring in another poll and
// tell nothing else: "in 2009 another survey found".
func anotherPoll(left, right []token) bool {
	if len(right) > 0 && !(len(right) == 1 && right[0].is(joining)) || len(left) < 2 {
		return false
	}
	switch last := left[len(left)-1]; {
	case last.word == "poll", last.word == "survey":
		return bringsPollWord(left) // ", a June survey 11%"
	case !last.is(finding) && last.word != "at":
		return false
	}
	for i := range left[:len(left)-1] {
		if asks(left, i) || isOneBy(left[i:]) {
			return true
		}
	}
	return false
}

// bringsPollWord says that words bring in one poll of a year that they tell, and
// end with it; of one without a year the date would be another's.
func bringsPollWord(left []token) bool {
	one, year := false, false
	for _, t := range left {
		one = one || t.word == "a" || t.word == "an" || t.word == "another" || t.word == "one"
		year = year || isYear(t.word)
	}
	return one && year
}
