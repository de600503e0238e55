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

// bothAtEnd are the two names that words end with: "were those of Bulgaria and the Czech
// Republic". Both are empty where there are none.
func bothAtEnd(text string, words []token, end int) (first, second string) {
	for k := len(words) - 1; k > 0; k-- {
		if words[k].word != "and" {
			continue
		}
		second = nameAtEnd(text, words[k+1:], end)
		first = nameAtEnd(text, words[:k], words[k-1].end)
		if first == "" || second == "" || len(second) < end-words[k].end-len(" the ")-1 {
			return "", ""
		}
		return first, second
	}
	return "", ""
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
	if name == "" || strings.ContainsAny(name, ",;:") || peopleIn(name, tokenize(name)) == "" && placeAt(name) != name {
		return ""
	}
	return name
}

// nameInList is the name before the i-th figure in brackets that hold a list: ", Austria
// 28%".
func (b *binding) nameInList(i int) string {
	gap := b.text[b.figs[i-1].end:b.figs[i].start]
	if !strings.HasPrefix(gap, ", ") && !strings.HasPrefix(gap, " and ") {
		return ""
	}
	name := nextGroup(gap)
	if peopleIn(name, tokenize(name)) == "" && placeAt(name) != name {
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

// nameAtEnd is the name of people or of a place that words end with.
func nameAtEnd(text string, words []token, end int) string {
	if len(words) == 0 || strings.TrimRight(text[words[len(words)-1].end:end], " ") != "" {
		return ""
	}
	for k := range words {
		from := k
		if k > 0 && words[k-1].word == "the" && words[k].gap == 0 {
			from--
		}
		if from > 0 && words[from].gap&(comma|pause) == 0 && !words[from-1].is(verb|joining|filler|being) && !endsHead(words[from-1].word) && !isVerb(words, from-1) {
			continue
		}
		rest := words[k:]
		if t := rest[0]; t.word == "the" || t.is(verb|filler|joining) || endsHead(t.word) || tellsMore(rest) {
			continue
		}
		name := text[rest[0].start:words[len(words)-1].end]
		if strings.ContainsAny(name, ",;:()") {
			continue
		}
		for _, link := range [...]string{" of ", " in "} {
			if at := strings.LastIndex(name, link); at >= 0 && isEverybody(name[:at]) {
				if place := strings.TrimPrefix(name[at+len(link):], "the "); placeAt(place) == place {
					return place // "the citizens of Italy", "respondents in the Bahamas"
				}
			}
		}
		if placeAt(name) == name || peopleIn(text, rest) == name || isPeople(name) && trimPeople(name) == name {
			return name
		}
	}
	return ""
}

// endsHead says that a word leads from what is told of several to the first of them.
func endsHead(word string) bool {
	switch word {
	case "among", "amongst", "in", "by", "from", "of", "for", "also", "are", "were", "is", "was", "than", "again":
		return true
	}
	return false
}

// tellsMore says that words are more than a name: that some are a verb, a side or point at
// something else.
func tellsMore(words []token) bool {
	for k := range words {
		t := &words[k]
		switch t.word {
		case "it", "than", "from", "comes", "come", "that", "which", "only", "just":
			return true
		}
		if t.is(calendar) || isPollStem(t.word) || (t.is(verb) || t.is(being)) && !insideName(words, k) || t.is(siding) && !t.is(group) || isRank(t.word) {
			return true
		}
	}
	return false
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
	for _, l := range run {
		if s := b.sides[l.figure]; s.class != unclassed && !s.left && !s.inherited && !s.skip {
			return s
		}
	}
	first, last := run[0].from, run[len(run)-1].figure
	_, right, _, _ := b.around(last)
	for k := range right {
		if right[k].gap&(comma|pause) != 0 || right[k].is(joining) {
			break
		}
		if p := at(right, k, isSideVerb); p != nil && (k == 0 || right[k-1].is(be|modal|filler) || strings.HasSuffix(right[k-1].word, "ly") || right[k-1].word == "all") {
			end := beforeNext(b.text, b.figs, last)
			to := right[k+len(p.words)-1].end
			stop := objectEnd(b.text, right, to, end)
			return stance{class: p.class, from: right[k].start, to: to, object: strings.TrimSpace(b.text[to:stop]), objectEnd: stop}
		}
	}
	open, _ := b.bracketAround(first)
	head := between(b.tokens, behindLast(b.figs, first), open)
	for k := len(head) - 1; k >= 0; k-- {
		p := at(head, k, isSideVerb)
		if p == nil && head[k].is(siding) && !head[k].is(group) {
			p = at(head, k, isSide)
		}
		if p == nil {
			continue
		}
		if name := open - len(run[0].name); len(run) == 1 && !comparesGroups(head) && !isMainly(head) || head[min(k+len(p.words), len(head)-1)].start >= name-len("the ")-1 {
			return stance{} // "go on supporting Ukraine (63%)"
		}
		s := toldBefore(p.class, b.figs[first].start)
		to := head[k+len(p.words)-1].end
		n := k + len(p.words)
		for n < len(head) && !head[n].is(be|change|having) && !isRank(head[n].word) && head[n].gap&(comma|pause) == 0 && (head[n].word == "for" || head[n].word == "of" && n == k+len(p.words) || !endsHead(head[n].word)) && head[n].word != "comes" {
			n++
		}
		s.object = strings.TrimSpace(b.text[to:max(to, head[n-1].end)])
		return s
	}
	if first > 0 && len(head) > 0 && goesOnFrom(head, b.sides[first-1].people != "") {
		return b.sides[first-1]
	}
	return stance{}
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
