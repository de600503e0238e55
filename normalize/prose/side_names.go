package prose

import "strings"

// listedFigure is a figure in brackets behind the name of whom it counts, or inside them: "in
// Romania (77%)", "(from 63% to 75%)", "(Denmark 29%, Austria 28%)".
type listedFigure struct {
	from   int // the first figure of its brackets: what it rose from, or it itself
	figure int
	name   string
	also   string // whom it counts too: "Romania and Ukraine (45 percent each)"
}

// shareNames gives figures that are listed with names the side that is told of them all,
// before the first name or behind the last: "the largest increases in the proportion in
// favour are observed in Romania (from 63% to 75%) and Sweden (from 35% to 43%)", "only
// Australia (60%) and Britain (48%) were for it", "fewer than a third of citizens
// (Denmark 29%, Austria 28%) say that".
func (b *binding) shareNames() {
	if strings.IndexByte(b.text, '(') < 0 {
		return
	}
	for i := 0; i < len(b.figs); {
		run, next := b.namedRun(i)
		if len(run) > 0 && b.needsSide(run) {
			b.shareRun(run)
		} else if len(run) == 1 {
			b.rankAlone(run[0])
		}
		i = next
	}
}

// rankAlone gives the only figure of a ranking, which has its side, the name it has:
// "the highest level of rejection is observed in Britain (65%)".
func (b *binding) rankAlone(l listedFigure) {
	s := &b.sides[l.figure]
	if !s.left || s.people != "" || !s.class.isSide() {
		return
	}
	left, _, _, _ := b.around(l.figure)
	if comparesGroups(left) && s.to < b.figs[l.figure].start-len(l.name) {
		s.people = l.name
	}
}

// needsSide says that some figure of a list takes no side yet, or counts nobody by name
// where others do.
func (b *binding) needsSide(run []listedFigure) bool {
	for _, l := range run {
		s := &b.sides[l.figure]
		if s.class == unclassed || s.inherited && s.people == "" {
			return true
		}
	}
	return false
}

// namedRun is the list of figures that the i-th begins, empty where it begins none, and
// the figure behind it.
func (b *binding) namedRun(i int) (run []listedFigure, next int) {
	inside := false
	for k := i; k < len(b.figs); k++ {
		open, last := b.bracketAround(k)
		if open < 0 {
			break
		}
		words := between(b.tokens, behindLast(b.figs, k), open)
		var name, also string
		switch {
		case b.isEach(last):
			name, also = bothAtEnd(b.text, words, open)
			inside = false
		case len(run) == 0:
			name, inside = b.nameInBracket(k, open), true
			if name == "" {
				name, inside = nameAtEnd(b.text, words, open), false
			}
		case inside:
			name = b.nameInList(k)
		default:
			name = b.nameAfterBracket(k-1, open)
		}
		if name == "" {
			break
		}
		run = append(run, listedFigure{k, last, name, also})
		k = last
	}
	if len(run) == 0 {
		return nil, i + 1
	}
	return run, run[len(run)-1].figure + 1
}

// bracketAround is where the brackets open that hold nothing else than the i-th figure,
// what it rose from, or a list of names and figures; -1 where none do. last is the figure
// that counts.
func (b *binding) bracketAround(i int) (open, last int) {
	f := b.figs[i]
	open = strings.LastIndexByte(b.text[:f.start], '(')
	if open < 0 || strings.IndexByte(b.text[open:f.start], ')') >= 0 {
		if at := strings.LastIndex(b.text[:f.start], ", "); at >= behindLast(b.figs, i) && b.isEach(i) && onlySets(b.text[at+len(", "):f.start]) {
			return at, i // "Malta and Cyprus, both at 77%"
		}
		return -1, i
	}
	closes := strings.IndexByte(b.text[f.end:], ')')
	if closes < 0 {
		return -1, i
	}
	closes += f.end
	if inside := b.text[f.end:closes]; inside != "" && inside != " each" && (i+1 == len(b.figs) || b.figs[i+1].start > closes) && !b.ownSide(i, closes) {
		return -1, i // "(60 percent strongly)"
	}
	if i+1 < len(b.figs) && b.figs[i+1].start < closes {
		before := strings.TrimSpace(b.text[open+1 : f.start])
		if to := strings.TrimSpace(b.gap(i)); (before == "from" || before == "up from" || before == "down from") && to == "to" && b.figs[i+1].end == closes {
			return open, i + 1
		}
	}
	return open, i
}

// isEach says that the i-th figure is that of two named before it: "at 44 per cent each",
// "both at 77%".
func (b *binding) isEach(i int) bool {
	f := b.figs[i]
	return strings.HasPrefix(b.text[f.end:], " each") || strings.HasSuffix(b.text[:f.start], "both at ") || strings.HasSuffix(b.text[:f.start], "each at ") || strings.HasSuffix(b.text[:f.start], "both with ")
}

// onlySets says that words only lead from two names to their figure.
func onlySets(words string) bool {
	switch words {
	case "at ", "with ", "both at ", "each at ", "both with ", "both on ", "at just ", "at only ", "at about ":
		return true
	}
	return false
}

// ownSide says that words behind the i-th figure, up to the end of its brackets, give it a
// side: "(75% in favour)".
func (b *binding) ownSide(i, closes int) bool {
	s := &b.sides[i]
	return s.class != unclassed && !s.left && !s.inherited && s.from >= b.figs[i].end && s.from < closes
}

// nameInBracket is the name that stands with the i-th figure in the brackets it begins:
// "(Denmark 29%".
func (b *binding) nameInBracket(i, open int) string {
	name := strings.TrimSpace(b.text[open+1 : b.figs[i].start])
	if name == "" || strings.ContainsAny(name, ",;:") || !namesWhom(name) {
		return ""
	}
	return name
}

// nameInList is the name before the i-th figure in brackets that hold a list: ", Austria
// 28%".
func (b *binding) nameInList(i int) string {
	gap := b.gap(i - 1)
	if !strings.HasPrefix(gap, ", ") && !strings.HasPrefix(gap, " and ") {
		return ""
	}
	name := nextGroup(gap)
	if !namesWhom(name) {
		return ""
	}
	return name
}

// nameAfterBracket is the name between the brackets of the figure before and those that
// open: ") and Sweden (".
func (b *binding) nameAfterBracket(before, open int) string {
	if open <= b.figs[before].end {
		return ""
	}
	gap := b.text[b.figs[before].end:open]
	closes := strings.IndexByte(gap, ')')
	if closes < 0 {
		return ""
	}
	if gap = gap[closes+1:]; !strings.HasPrefix(gap, ", ") && !strings.HasPrefix(gap, " and ") {
		return ""
	}
	rest := nextGroup(gap)
	if of := afterOf(rest); of != rest && onlyCounts(rest[:len(rest)-len(of)-len(" of ")]) {
		rest = of // "and two thirds of pensioners"
	}
	for _, link := range [...]string{"of ", "from "} {
		rest = strings.TrimPrefix(rest, link)
	}
	rest = strings.TrimPrefix(rest, "the ")
	if name := nameAtEnd(rest, tokenize(rest), len(rest)); name == rest {
		return name
	}
	return ""
}

// onlyCounts says that words only tell how many: "two thirds".
func onlyCounts(text string) bool {
	for _, t := range tokenize(text) {
		if !t.is(filler|quantity) && t.number == 0 && t.word != "a" {
			return false
		}
	}
	return true
}

// shareRun gives the figures of a list their side.
func (b *binding) shareRun(run []listedFigure) {
	first, last := run[0].from, run[len(run)-1].figure
	given := b.sideOfList(run)
	if given.class == unclassed {
		return
	}
	for k := first; k <= last; k++ {
		b.sides[k].skip = true // what it rose from
	}
	for _, l := range run {
		b.sides[l.figure] = given.of(l.name)
		b.sides[l.figure].also = l.also
	}
}

// sideOfList is the side told of a list: in one of its brackets, behind its last, before
// its first name, or by the figure before that it goes on from.
func (b *binding) sideOfList(run []listedFigure) stance {
	if s, ok := b.sideInList(run); ok {
		return s
	}
	if s, ok := b.sideBehindList(run[len(run)-1].figure); ok {
		return s
	}
	first := run[0].from
	open, _ := b.bracketAround(first)
	head := between(b.tokens, behindLast(b.figs, first), open)
	if s, ok := b.sideBeforeList(run, head, open); ok {
		return s
	}
	if first > 0 && goesOnFrom(head, b.sides[first-1].people != "") {
		return b.sides[first-1]
	}
	return stance{}
}

// sideInList is the side that the first figure of a list with one behind it takes: "(75% in
// favour)".
func (b *binding) sideInList(run []listedFigure) (stance, bool) {
	for _, l := range run {
		if s := b.sides[l.figure]; s.class != unclassed && !s.left && !s.inherited && !s.skip {
			return s, true
		}
	}
	return stance{}, false
}

// sideBehindList is the side of a verb behind the last figure of a list: "and Britain (48%) were
// for it".
func (b *binding) sideBehindList(last int) (stance, bool) {
	_, right, _, end := b.around(last)
	for k := range right {
		if right[k].gap&(comma|pause) != 0 || right[k].is(joining) {
			break
		}
		p := at(right, k, isSideVerb)
		if p == nil || k > 0 && !right[k-1].is(be|modal|filler) && !strings.HasSuffix(right[k-1].word, "ly") && right[k-1].word != "all" {
			continue
		}
		to := right[k+len(p.words)-1].end
		stop := objectEnd(b.text, right, to, end)
		return stance{class: p.class, from: right[k].start, to: to, object: strings.TrimSpace(b.text[to:stop]), objectEnd: stop}, true
	}
	return stance{}, false
}

// sideBeforeList is the last side in the words before the brackets that a list begins with, none
// where those tell it of its only name: "go on supporting Ukraine (63%)".
func (b *binding) sideBeforeList(run []listedFigure, head []token, open int) (s stance, ok bool) {
	for k := len(head) - 1; k >= 0; k-- {
		p := at(head, k, isSideVerb)
		if p == nil && head[k].is(siding) && !head[k].is(group) {
			p = at(head, k, isSide)
		}
		if p == nil {
			continue
		}
		n := k + len(p.words)
		name := open - len("the ") - len(run[0].name) - len(" ")
		if len(run) == 1 && !comparesGroups(head) && !isMainly(head) || head[min(n, len(head)-1)].start >= name {
			return stance{}, true
		}
		s = toldBefore(p.class, b.figs[run[0].from].start)
		s.object = strings.TrimSpace(b.text[head[n-1].end:head[objectWords(head, n)-1].end])
		return s, true
	}
	return stance{}, false
}

// objectWords is how many words there are up to the end of what a side is taken on, which is told
// from token k on: "support for the union is highest in".
func objectWords(head []token, k int) int {
	for n := k; n < len(head); n++ {
		t := &head[n]
		if t.is(be|change|having) || t.gap&(comma|pause) != 0 || t.word == "comes" || isRank(t.word) {
			return n
		}
		if endsHead(t.word) && t.word != "for" && !(t.word == "of" && n == k) {
			return n
		}
	}
	return len(head)
}

// isMainly says that words end with what tells where most are: "comes mostly from".
func isMainly(head []token) bool {
	for k := max(0, len(head)-4); k < len(head); k++ {
		switch head[k].word {
		case "mostly", "mainly", "chiefly", "largely", "primarily":
			return true
		}
	}
	return false
}

// goesOnFrom says that words take a list on from the figure before: ", and also in", ",
// compared to about half of the respondents in the newer ones"; or, where that counts
// somebody by name, ", and lowest in".
func goesOnFrom(head []token, named bool) bool {
	from := 0
	for k := range head {
		if head[k].gap&comma != 0 {
			from = k
		}
	}
	for k := from; k < len(head) && k < from+3; k++ {
		switch head[k].word {
		case "also", "compared", "followed", "ahead", "versus":
			return true
		}
		if named && isRank(head[k].word) {
			return true
		}
	}
	return false
}
