package prose

import "strings"

// stance is what the people counted by a figure answered.
type stance struct {
	class class
	// from and to are the words that say so in the sentence, object the words
	// behind them up to the next figure or comma.
	from, to  int
	object    string
	objectEnd int
	left      bool // the words stand before the figure
	inherited bool // taken from a neighbouring figure
	skip      bool // the figure is no share of people
	guessed   bool // no word of the lists says so
	points    bool // it speaks of a share told in the sentence before
	asked     bool // what it is on is known: question
	question  string
	changed   bool   // it is what another figure, left out, became
	people    string // whom the figure counts, where a list says so
}

// told before a figure is a side by words that stand somewhere before it.
func toldBefore(c class, figure int) stance {
	return stance{class: c, from: figure, to: figure, objectEnd: figure, left: true}
}

// of is the same answer of the people of another figure, empty where no words name
// them.
func (s stance) of(people string) stance {
	s.inherited, s.people = true, people
	return s
}

// turned is the answer of the others.
func (s stance) turned() stance {
	s.class, s.inherited = opposite(s.class), true
	return s
}

// binding finds the sides of the figures of one sentence.
type binding struct {
	text   string
	tokens []token
	figs   []figure
	sides  []stance // of the figures; those of class "" have none
	before class    // the side of the sentence before
	last   *told    // what its figures answered; nil where it told no poll
}

// bind finds the side of each figure: first by words of its own, then by what stands
// around several, at last by the figure or the sentence before.
func (b *binding) bind() {
	for i := range b.figs {
		b.sides = append(b.sides, b.own(i))
	}
	if len(b.figs) > 1 {
		b.shareClaimed()
		if !b.allSettled() {
			b.shareBeyond()
		}
		b.shareOut()
		b.shareLead()
	}
	if b.allSettled() {
		b.completeObject()
		return
	}
	b.shareWith()
	b.shareSeries()
	b.shareTold()
	b.pointBack()
	b.shareBrackets()
	if len(b.figs) > 1 && strings.IndexByte(b.text, '(') >= 0 {
		b.shareCompared()
		b.shareOptions()
	}
	b.shareAnswers()
	b.shareSeries()
	b.shareViews()
	b.takeAsked()
	b.shareNext()
	for i := 1; i < len(b.figs); i++ {
		b.lean(i)
	}
	b.dropLasting()
	b.completeObject()
}

// own is the side that the words around the i-th figure give it.
func (b *binding) own(i int) stance {
	left, right, _, end := b.around(i)
	right = beforeShare(right)
	f := b.figs[i]
	if isDifference(clause(b.text, left, f.start)) || partOfPart(left, right) || isDegree(b.text, right, f) {
		return stance{skip: true}
	}
	s, ok := b.ownBefore(i, left, right)
	if !ok {
		if c := yesOrNo(b.text, right); c != unclassed && isProper(b.text[right[0].start:]) {
			s = stance{class: c, from: right[0].start, to: right[0].end, objectEnd: right[0].end}
		} else if found, ok := rightStance(b.text, right, end); ok && (found.class != said || found.object != "") {
			s = found
		} else if found, ok := looseStance(b.text, left, f.start); ok {
			s = found
		}
	}
	if i > 0 && s.class == unclassed {
		if found, ok := nextPassive(b.text, left, b.figs[i-1].start, b.figs[i-1].end, f.start, &b.sides[i-1]); ok {
			return found
		}
	}
	return s
}

// ownBefore is the side that the words before the i-th figure give it by themselves.
func (b *binding) ownBefore(i int, left, right []token) (stance, bool) {
	f := b.figs[i]
	if s, ok := ballotBefore(b.text, left, f.start); ok {
		return s, true
	}
	if s, ok := b.changedStance(i, left); ok && (b.sides[i-1].skip || b.sides[i-1].class == unclassed) {
		return s, true
	}
	if s, ok := passiveStance(b.text, left); ok {
		return s, true
	}
	if s, ok := leftStance(b.text, left); ok {
		return s, true
	}
	if s, ok := bracketed(b.text, left, f); ok && !sidedInBracket(b.text, right, f) {
		return s, true
	}
	return verbBeforeBracket(b.text, left, f)
}

// shareClaimed settles whose the words are that stand between two figures and have
// been taken for both: "trust at 35% and support at 43%" the second one's, "81%
// supported the deal, which dropped to 59%" the first one's.
func (b *binding) shareClaimed() {
	for i := range len(b.sides) - 1 {
		s, next := &b.sides[i], &b.sides[i+1]
		if s.class == unclassed || s.left || !next.left || next.class == unclassed || next.from != s.from {
			continue
		}
		gap := b.text[b.figs[i].end:s.from]
		if !strings.ContainsAny(gap, ",;:") && !strings.Contains(gap, " and ") && strings.Contains(b.text[s.to:b.figs[i+1].start], ", which ") {
			*next = *s
			next.inherited = true
			continue
		}
		*s = stance{}
	}
}

// pointBack gives the first figures the share that "it" or "the figure" speaks of,
// of the same sentence or of the one before.
func (b *binding) pointBack() {
	for i := 0; i < len(b.figs) && b.sides[i].class == unclassed; i++ {
		left, _, _, _ := b.around(i)
		figure := b.figs[i].start
		if !pointsToFigure(clause(b.text, left, figure)) {
			continue
		}
		if s, ok := shareNamed(b.text, left, figure); ok {
			b.sides[i] = s
			return
		}
		if b.before != unclassed {
			s := toldBefore(b.before, figure)
			s.points = true
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
			s.from, s.to, s.objectEnd, s.left, s.points = figure, figure, figure, true, true
			b.sides[i] = s
			return
		}
	}
}

// gap is the text between the i-th figure and the next.
func (b *binding) gap(i int) string { return b.text[b.figs[i].end:b.figs[i+1].start] }

// shareNext gives a figure what the next one says: "71 percent of A and 68 percent of
// B support".
func (b *binding) shareNext() {
	for i := len(b.figs) - 2; i >= 0; i-- {
		s, next := &b.sides[i], &b.sides[i+1]
		if s.class == unclassed && !s.skip && next.class != unclassed && !next.left && (isCoordinated(b.gap(i)) || inOwnBrackets(b.text, b.figs[i]) && onlyJoins(b.gap(i))) {
			*s = *next
			s.inherited = true
		}
	}
}

// lean gives the i-th figure what the one before it says, if it leans on that.
func (b *binding) lean(i int) {
	text, f, s, before := b.text, b.figs[i], &b.sides[i], &b.sides[i-1]
	taking := before.class.isSide()
	if s.class != unclassed || s.skip || before.class == unclassed {
		return
	}
	left, right, begin, end := b.around(i)
	if c := yesOrNo(text, right); c != unclassed && taking {
		*s = stance{class: c, from: right[0].start, to: right[0].end, object: before.object, objectEnd: right[0].end}
		return
	}
	if before.object != "" && !before.left {
		from := min(max(before.objectEnd, begin), f.start)
		if object, ok := secondAnswer(text, text[from:f.start], f, right, end, isGerund(before.object)); ok {
			c := before.class
			if taking && (right[0].word == "only" || right[0].word == "under") {
				c = said // "22 percent supported it, 62 percent only in some cases"
			}
			*s = stance{class: c, from: right[0].start, to: right[0].start, object: object, objectEnd: right[0].start + len(object)}
			return
		}
	}
	if colon := strings.LastIndexByte(text[begin:f.start], ':'); colon >= 0 {
		rest := strings.TrimLeft(text[f.end:end], " ")
		if taking && onlyFills(text[begin+colon+1:f.start]) && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || leadsToPoll(rest)) {
			*s = *before // "66% favored it: 83% of Democrats"
			s.inherited = true
		}
		return
	}
	own := clause(text, left, f.start)
	agrees := len(right) > 0 && isClass(right, len(right)-1, said)
	if !agrees && !isCoordinated(b.gap(i-1)) && peopleBefore(text[begin:f.start], true) == "" &&
		!leansOnPrevious(text, own, right, f.end, end) && !anotherPoll(left, right) && !pointsToFigure(own) &&
		!(before.left && goesOnChanging(text, left, begin, f.start)) {
		return
	}
	*s = b.sides[b.leantOn(i, left)]
	s.inherited = true
	if denies(right) {
		s.class = opposite(s.class)
	}
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

// around gives the words between a figure and its neighbours, which begin and end
// where the neighbours do.
func (b *binding) around(i int) (left, right []token, begin, end int) {
	return around(b.text, b.tokens, b.figs, i)
}

// isGerund says that words begin with what is done: "staying in the union".
func isGerund(object string) bool {
	return strings.HasSuffix(object[:wordEnd(object, 0)], "ing")
}

// allSettled says that each figure takes a side that words of its own give it.
func (b *binding) allSettled() bool {
	for i := range b.sides {
		if s := &b.sides[i]; s.class == unclassed || s.class == said || s.inherited {
			return false
		}
	}
	return true
}

// completeObject gives the first figure that takes a side without saying on
// what, the object told before it, "most backed the entry, 56 percent in
// favour", or with the other side, "55 percent were against, 38 percent support
// the law".
func (b *binding) completeObject() {
	for i := range b.sides {
		s := &b.sides[i]
		if !s.class.isSide() {
			if s.class == unclassed {
				continue
			}
			return
		}
		if s.left || s.inherited || !pointsBack(s.object) {
			return
		}
		left := between(b.tokens, 0, b.figs[i].start)
		for k := len(left) - 1; k >= 0; k-- {
			p := at(left, k, isSideVerb)
			if p == nil || k == 0 && left[0].word != "support" {
				continue
			}
			end := left[k+len(p.words)-1].end
			if object := beforeChange(beforeRank(b.text[end:objectEnd(b.text, end, b.figs[i].start)])); !onlyPoints(object) {
				s.object = object
				return
			}
		}
		if i+1 < len(b.sides) && b.sides[i+1].class == opposite(s.class) && !b.sides[i+1].left && !onlyPoints(b.sides[i+1].object) {
			s.object = b.sides[i+1].object
		}
		return
	}
}

// around gives the words between a figure and its neighbours, which begin and
// end where the neighbours do.
func around(text string, tokens []token, figs []figure, i int) (left, right []token, begin, end int) {
	end = len(text)
	if i > 0 {
		begin = figs[i-1].end
	}
	if i+1 < len(figs) {
		end = figs[i+1].start
	}
	return between(tokens, begin, figs[i].start), between(tokens, figs[i].end, end), begin, end
}

// beforeShare cuts the words behind a figure off where a share told in words has
// its own: "19% would leave and about one in ten would not vote".
func beforeShare(right []token) []token {
	for k := 1; k+1 < len(right); k++ {
		if right[k].word == "in" && right[k-1].number > 0 && right[k+1].number > 0 && !isDigit(right[k-1].word[0]) && !isDigit(right[k+1].word[0]) {
			return right[:k-1]
		}
	}
	return right
}

// clause gives the last tokens before a figure that no comma parts from it.
func clause(text string, tokens []token, figure int) []token {
	for i := len(tokens); i > 0; i-- {
		end := figure
		if i < len(tokens) {
			end = tokens[i].start
		}
		if strings.ContainsAny(text[tokens[i-1].end:end], ",;:") {
			return tokens[i:]
		}
		if t := tokens[i-1]; t.is(joining) || t.word == "compared" || t.word == "versus" {
			return tokens[i:]
		}
	}
	return tokens
}

// leansOnPrevious says that a figure without a stance of its own takes the one
// before it: "89% … but by just 44%", "as did 68 percent", "only 44% did",
// "but just 11 percent of the Serbs".
func leansOnPrevious(text string, left, right []token, begin, end int) bool {
	for i := range left {
		if i > 0 && (left[i].word == "did" || left[i].word == "do" || left[i].word == "does") && (left[i-1].word == "as" || left[i-1].word == "so") {
			return true
		}
	}
	n := withoutFillers(left)
	if n > 0 && left[n-1].is(joint) && n <= 2 {
		return true
	}
	if denies(right) {
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
	// Only another population leans without a verb.
	rest := strings.TrimLeft(text[begin:end], " ")
	if open := strings.LastIndexByte(text[:begin], '('); open >= 0 && n > 0 && left[n-1].end <= open {
		n = 0 // "82% support it (94% among Albanians"
	}
	return n <= 2 && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in ") || strings.HasPrefix(rest, "for "))
}

// nextPeople says that the words between two figures only name the second
// one's population: ", among Croats".
func nextPeople(gap string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(gap, ","), " ")
	and, joined := strings.CutPrefix(rest, "and ")
	if !joined && (rest == gap || !strings.HasPrefix(gap, ", ")) {
		return false
	}
	return (strings.HasPrefix(and, "among ") || strings.HasPrefix(and, "in ")) && !strings.ContainsAny(and, ",;:")
}

// onlyJoins says that only a conjunction stands between a bracket and the next
// figure: "(80%) but only".
func onlyJoins(gap string) bool {
	rest, ok := strings.CutPrefix(gap, ") ")
	if !ok {
		return false
	}
	switch strings.TrimSpace(rest) {
	case "and", "but", "but only", "and only", "but just", "and just", "while only", "though only":
		return true
	}
	return false
}

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(strings.TrimPrefix(gap, ")"))
	if nextPeople(gap) {
		return true // "among Bosniaks 91 percent, among Croats 80"
	}
	if strings.ContainsAny(gap, ";:()") {
		return false
	}
	whole := gap
	if gap != "" && gap[len(gap)-1] != ',' {
		gap = trimFillers(gap) // "but a mere"
	}
	for _, tail := range [...]string{"and", ",", "or", "but", "while", "though"} {
		if (tail == "while" || tail == "though") && gap == whole {
			continue // "in 2004, while 31%"
		}
		if before, ok := strings.CutSuffix(gap, tail); ok && (before == "" || tail == "," || before[len(before)-1] == ' ') {
			return strings.HasPrefix(gap, "of ") || strings.HasPrefix(gap, "among ") || strings.HasPrefix(gap, "with ") || strings.HasPrefix(gap, "in ") || gap == "and" || gap == ","
		}
	}
	return false
}
