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
	byVerb    bool // only a verb of no list does
	asked     bool // what it is on is known: question
	question  string
	changed   bool   // it is what another figure, left out, became
	people    string // whom the figure counts, where a list says so
	also      string // others with the same share
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
	seen   mark     // what the words are
	views  bool     // views of others are what the article is on
}

// bind finds the side of each figure: first by words of its own, then by what stands
// around several, at last by the figure or the sentence before.
func (b *binding) bind() {
	for i := range b.figs {
		b.sides = append(b.sides, b.own(i))
	}
	b.shareLabels()
	b.shareBeliefs()
	if len(b.figs) > 1 {
		b.shareNamed()
		b.shareClaimed()
		if !b.allSettled() {
			b.shareBeyond()
		}
		b.shareOut()
		b.shareLead()
		b.leadFirst()
	}
	if !b.allSettled() {
		b.shareRest()
	}
	b.dropPassed()
	b.dropDegrees()
	b.completeObject()
	b.apiece()
}

// shareRest gives the figures a side that no words of their own give one.
func (b *binding) shareRest() {
	b.shareWith()
	b.shareSeries()
	b.shareTold()
	b.pointBack()
	b.shareBrackets()
	if len(b.figs) > 1 && strings.IndexByte(b.text, '(') >= 0 {
		b.shareCompared()
		b.shareParts()
	}
	b.shareNames()
	b.shareAnswers()
	b.shareSeries()
	b.shareViews()
	b.takeAsked()
	b.shareNext()
	for i := 1; i < len(b.figs); i++ {
		b.lean(i)
	}
	b.shareTold() // "24% said yes and 60% no; … the shares had become 53% and 35%"
	b.dropLasting()
	b.keepAnswers()
}

// apiece goes through the figures for those that two countries have.
func (b *binding) apiece() {
	if b.seen&national == 0 && !strings.Contains(b.text, " in ") {
		return
	}
	for i := range b.figs {
		b.both(i)
	}
}

// own is the side that the words around the i-th figure give it. What tells that it is no
// share of people by itself comes first.
func (b *binding) own(i int) stance {
	left, right, _, end := b.around(i)
	right = b.ofOwn(i, right)
	if s, ok := b.ofSpread(i); ok {
		return s
	}
	switch {
	case isConfidence(left, right):
		return stance{skip: true}
	case isNationalAverage(left):
		return stance{}
	case b.countsNobody(i, left, right):
		return stance{skip: true}
	case i > 0 && endsWithAsDid(left):
		return b.sides[i-1].of("") // "as did 64% of those over 60, whereas students rejected it"
	case b.isTwice(i):
		return stance{skip: true}
	}
	s, ok := b.ownBefore(i, left, right)
	if !ok {
		s, _ = b.ownBehind(i, left, right, end)
	}
	if n := withoutFillers(left); i > 0 && (s.class == unclassed || n > 1 && left[n-2].word == "that") {
		if found, ok := b.nextPassive(i, left); ok {
			return found
		}
	}
	return s
}

// ofOwn is what of the words behind the i-th figure can tell of it and not of another.
func (b *binding) ofOwn(i int, right []token) []token {
	right = beforeAverage(behindExclusion(beforeShare(right)), i+1 < len(b.figs))
	f := b.figs[i]
	if inOwnBrackets(b.text, f) && len(right) > 1 && strings.HasPrefix(b.text[f.end+1:], ", ") && right[0].is(joining) && right[0].word != "and" && right[1].is(siding) {
		return nil // "France (83%), while support for it was"
	}
	return right
}

// ofSpread is the side of the i-th figure where it is the lowest or the highest of several
// people: "rose from 30% among men to 60% among women".
func (b *binding) ofSpread(i int) (stance, bool) {
	if b.spreads(i) {
		if s, ok := b.changedStance(i+1, between(b.tokens, b.figs[i].end, b.figs[i+1].start)); ok {
			s.changed = false
			return s, true
		}
	}
	if i > 0 && b.spreads(i-1) && b.sides[i-1].class != unclassed {
		return b.sides[i-1].of(""), true
	}
	return stance{}, false
}

// countsNobody says that the i-th figure is a difference, or how many of those counted before
// it are sure.
func (b *binding) countsNobody(i int, left, right []token) bool {
	f := b.figs[i]
	inSeries := f.start > 0 && b.text[f.start-1] == '(' && yearFollows(right) // "rose (51% in 1978"
	return !inSeries && isDifference(boundTo(b.text, left, f.start)) || partOfPart(left, right) || isDegree(b.text, right, f)
}

// endsWithAsDid says that those a figure counts answer like those before them: "as did only".
func endsWithAsDid(left []token) bool {
	n := withoutFillers(left)
	return n > 1 && left[n-1].word == "did" && left[n-2].word == "as"
}

// isTwice says that the i-th figure is told again in brackets: "seven percent (7%)".
func (b *binding) isTwice(i int) bool {
	return i+1 < len(b.figs) && b.gap(i) == " (" && inOwnBrackets(b.text, b.figs[i+1]) && b.figs[i+1].number == b.figs[i].number
}

// isConfidence says that a figure tells how sure a margin of error is: "with 95% confidence".
func isConfidence(left, right []token) bool {
	if len(right) == 0 || right[0].word != "confidence" || right[0].gap&^apart != 0 {
		return false
	}
	if len(left) == 0 {
		return true
	}
	switch left[len(left)-1].word {
	case "with", "a", "the", "at":
		return true
	}
	return false
}

// ownBefore is the side that the words before the i-th figure give it by themselves: the
// first that is found.
func (b *binding) ownBefore(i int, left, right []token) (stance, bool) {
	f := b.figs[i]
	if s, ok := ballotBefore(b.text, left, f.start); ok {
		return s, true
	}
	if s, ok := b.changedStance(i, left); ok && (b.sides[i-1].skip || b.sides[i-1].class == unclassed) {
		return s, true
	}
	if s, ok := b.viewBefore(left, f.start); ok {
		return s, true
	}
	if s, ok := passiveStance(b.text, left); ok {
		return s, true
	}
	if s, ok := leftStance(b.text, left); ok && !b.isLabelBehind(i, &s) {
		return s, true
	}
	if s, ok := bracketed(b.text, left, f); ok && !sidedInBracket(b.text, right, f) {
		return s, true
	}
	if s, ok := verbBeforeBracket(b.text, left, f); ok {
		return s, true
	}
	if s, ok := callingThemselves(b.text, left, f); ok {
		return s, true
	}
	if s, ok := b.belonging(left, right, f.start); ok {
		return s, true
	}
	if s, ok := setOff(b.text, left[:withoutFillers(left)], right, f.start, false); ok {
		return s, true
	}
	return setBefore(b.text, left, f.start)
}

// ownBehind is the side that the words behind the i-th figure give it, up to the next one at
// end: the first that is found.
func (b *binding) ownBehind(i int, left, right []token, end int) (stance, bool) {
	f := b.figs[i]
	if s, ok := setBehind(b.text, left, right, end); ok {
		return s, true
	}
	if s, ok := yesOrNoBehind(b.text, right, f, end); ok {
		return s, true
	}
	if s, ok := b.regarding(right, end); ok {
		return s, true
	}
	if s, ok := rightStance(b.text, right, end); ok && (s.class != said || s.object != "") {
		return s, true
	}
	if s, ok := b.behindFormer(i); ok {
		return s, true
	}
	if s, ok := looseStance(b.text, left, right, f.start); ok {
		return s, true
	}
	if s, ok := answeredBehind(b.text, left, right, f, end); ok {
		return s, true
	}
	if s, ok := behindBracket(b.text, right, f); ok {
		return s, true
	}
	return verbAnswer(b.text, right, b.isBound(i, left), end)
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

// comparesPeople says that the words between two figures only name the first one's people and
// compare them with the second one's: "of men, as against".
func comparesPeople(gap string) bool {
	people, rest, ok := strings.Cut(gap, ",")
	return ok && (strings.HasPrefix(people, " of ") || strings.HasPrefix(people, " among ")) && isVersus(trimFillers(rest))
}

// gap is the text between the i-th figure and the next.
func (b *binding) gap(i int) string { return b.text[b.figs[i].end:b.figs[i+1].start] }

// shareNext gives a figure what the next one says: "71 percent of A and 68 percent of
// B support".
func (b *binding) shareNext() {
	for i := len(b.figs) - 2; i >= 0; i-- {
		s, next := &b.sides[i], &b.sides[i+1]
		if s.class != unclassed || s.skip || next.class == unclassed || next.left || !b.sharesVerb(i) {
			continue
		}
		if next.byVerb && !namesOnly(between(b.tokens, b.figs[i].end, b.figs[i+1].start)) {
			continue
		}
		*s = *next
		s.inherited = true
	}
}

// sharesVerb says that what stands between the i-th figure and the next leaves its verb to
// that one.
func (b *binding) sharesVerb(i int) bool {
	gap := b.gap(i)
	return isCoordinated(gap) || comparesPeople(gap) || strings.HasSuffix(gap, " and ") && b.onlyDegree(i) || inOwnBrackets(b.text, b.figs[i]) && onlyJoins(gap)
}

// around gives the words between a figure and its neighbours, which begin and end
// where the neighbours do.
func (b *binding) around(i int) (left, right []token, begin, end int) {
	return around(b.text, b.tokens, b.figs, i)
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

// around gives the words between a figure and its neighbours, which begin and
// end where the neighbours do.
func around(text string, tokens []token, figs []figure, i int) (left, right []token, begin, end int) {
	first, last := 0, len(tokens)
	if i > 0 {
		first = figs[i-1].to
	}
	if i+1 < len(figs) {
		last = figs[i+1].from
	}
	return tokens[first:figs[i].from], tokens[figs[i].to:last], behindLast(figs, i), beforeNext(text, figs, i)
}

// behindLast is where the words before the i-th figure begin, beforeNext where those
// behind it end.
func behindLast(figs []figure, i int) int {
	if i == 0 {
		return 0
	}
	return figs[i-1].end
}

func beforeNext(text string, figs []figure, i int) int {
	if i+1 < len(figs) {
		return figs[i+1].start
	}
	return len(text)
}
