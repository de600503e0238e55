package prose

import "strings"

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

// secondAnswer reads an answer that leaves the verb of the one before it out:
// "54 percent wanted neutrality, 12 percent an alliance with Russia". gap is
// the text between that answer and the figure, right the words behind it, up
// to end, before what the answer before is on.
func secondAnswer(text, gap string, f figure, right []token, end int, before string) (object string, objectEnd int, ok bool) {
	gapped, gerund := 0, isGerund(before)
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], gap) {
		switch {
		case t.is(filler), t.is(joining):
		default:
			return "", 0, false
		}
	}
	if strings.ContainsAny(gap, ":.()") || len(right) == 0 || text[f.end:right[0].start] != " " {
		return "", 0, false
	}
	switch right[0].word {
	case "some", "just", "both", "neither", "somebody", "someone", "nobody", "nothing", "everything":
	case "a", "an", "the", "to", "as", "on", "only", "under", "never", "always", "not", "too", "right", "wrong", "towards", "toward":
	case "no":
		if len(right) < 2 || right[1].gap != 0 || !isNounLike(right[1].word) {
			return "", 0, false
		}
	case "into", "with":
		if gapped = strings.LastIndex(before, " "+right[0].word+" "); gapped < 0 || isPeople(text[right[0].end:end]) {
			return "", 0, false
		}
	default:
		if (!isProper(text[right[0].start:]) || right[0].is(calendar)) && !right[0].is(mood) && !loneNoun(right, end, gerund) {
			return "", 0, false
		}
	}
	stop := end
	for i, t := range right {
		if i > 0 && t.gap&(comma|pause|bracket) != 0 || t.is(joining) {
			stop = right[max(i-1, 0)].end
			right = right[:i]
			break
		}
	}
	if len(right) == 0 {
		return "", 0, false
	}
	for i, t := range right {
		switch t.word {
		case "year", "years", "month", "months", "ago", "earlier", "before", "week", "rest", "same", "other", "respondents":
			return "", 0, false
		}
		noun := i > 0 && (right[i-1].word == "a" || right[i-1].word == "an" || right[i-1].word == "the") // "24% a state of its own"
		if i > 0 && t.is(verb) && !noun && t.word != "in" && t.word != "to" && t.word != "by" && t.word != "as" && t.word != "at" && t.word != "not" ||
			i > 0 && at(right, i, isTakingSides) != nil || asks(right, i) {
			return "", 0, false
		}
	}
	object = strings.TrimSpace(strings.TrimRight(text[right[0].start:stop], " ,;:."))
	objectEnd = right[0].start + len(object)
	if gapped > 0 {
		object = before[:gapped] + " " + object // "union with Brazil and 30% with Argentina"
	}
	return object, objectEnd, object != ""
}

// loneNoun says that one word of no list stands between a figure and the end of
// its clause: "15% independence"; gerund that it may be "55% leaving".
func loneNoun(right []token, end int, gerund bool) bool {
	t := right[0]
	if len(right) > 1 && right[1].start < end && right[1].gap == 0 && !right[1].is(joining) {
		return false
	}
	if t.is(verb) || t.is(group) || t.is(national) || t.is(calendar) || t.is(change) || t.is(joint) || t.is(rate) || t.is(quantity) || len(t.phrases) > 0 || isDigit(t.word[0]) || strings.HasSuffix(t.word, "ly") {
		return false
	}
	return isNounLike(t.word) || t.lexeme == unlisted && !strings.HasSuffix(t.word, "ed") && !strings.HasSuffix(t.word, "ing") || gerund && strings.HasSuffix(t.word, "ing")
}

// yesOrNo reads "38 percent no", with nothing behind it.
func yesOrNo(text string, right []token) class {
	if len(right) == 0 {
		return unclassed
	}
	if len(right) > 1 && right[1].gap == 0 && !isProper(text[right[0].start:]) && right[1].word != "and" && right[1].word != "in" {
		return unclassed
	}
	switch right[0].word {
	case "yes":
		return support
	case "no":
		return oppose
	}
	return unclassed
}

// lean gives the i-th figure what the one before it says, if it leans on that.
func (b *binding) lean(i int) {
	text, f, s, before := b.text, b.figs[i], &b.sides[i], &b.sides[i-1]
	taking := before.class.isSide()
	if taking && s.class == said && deniesOnly(s.object) {
		*s = before.turned()
		return
	}
	if s.class != unclassed || s.skip || before.class == unclassed {
		return
	}
	left, right, begin, end := b.around(i)
	if taking && b.gap(i-1) == " against " && !mentionsDigit(text[f.end:min(f.end+len(" in 2013"), len(text))]) {
		*s = before.turned() // "61% against 39%"
		return
	}
	if c := yesOrNo(text, right); c != unclassed && taking {
		*s = stance{class: c, from: right[0].start, to: right[0].end, object: before.object, objectEnd: right[0].end}
		return
	}
	if before.object != "" && !before.left {
		from := min(max(before.objectEnd, begin), f.start)
		if object, stop, ok := secondAnswer(text, text[from:f.start], f, right, end, before.object); ok {
			c := before.class
			if taking && (right[0].word == "only" || right[0].word == "under") {
				c = said // "22 percent supported it, 62 percent only in some cases"
			}
			*s = stance{class: c, from: right[0].start, to: right[0].start, object: object, objectEnd: stop}
			return
		}
	}
	if b.setAgainstAll(i) {
		*s = before.of("respondents")
		return
	}
	if taking && isOfTime(text, left, begin, text[f.end:]) {
		*s = before.of(s.people)
		return
	}
	if colon := strings.LastIndexByte(text[begin:f.start], ':'); colon >= 0 {
		rest := strings.TrimLeft(text[f.end:end], " ")
		if taking && onlyFills(text[begin+colon+1:f.start]) && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || leadsToPoll(rest)) {
			*s = *before // "66% favored it: 83% of Democrats"
			s.inherited = true
		} else if name := text[begin : begin+colon]; onlyFills(text[begin+colon+1 : f.start]) {
			if name = strings.TrimSpace(name[strings.LastIndexAny(name, "(,;")+1:]); peopleIn(name, tokenize(name)) != "" {
				*s = before.of(name) // "54% are for it (women: 51%, men: 57%)"
			}
		}
		return
	}
	own := boundTo(text, left, f.start)
	if n := len(own); taking && n > 2 && own[n-1].word == "not" && own[n-2].is(bare) && own[n-3].word == "who" {
		*s = before.turned() // "and those who did not 59 percent"
		return
	}
	agrees := len(right) > 0 && isClass(right, len(right)-1, said)
	if back := pointsToOne(own); back > 0 && back <= i && b.sides[i-back].class != unclassed && i > 1 {
		*s = b.sides[i-back].of(s.people)
		return
	}
	if taking && len(right) > 0 && (len(right) == 1 || right[1].gap != 0 || right[1].is(joining)) {
		if c := manner(right[0].word); c != unclassed {
			*s = stance{class: c, from: right[0].start, to: right[0].end, object: before.object, objectEnd: right[0].end}
			return // "viewed it favourably, 22% unfavourably"
		}
	}
	if taking && b.onlyDegree(i) {
		*s = before.of(s.people) // "34% strongly supported it, 20% somewhat"
		s.from, s.to, s.objectEnd, s.left = right[0].start, right[0].end, right[0].end, false
		return
	}
	ownVerb := before.byVerb && !before.inherited && len(right) > 0 && right[0].word != "of" && right[0].word != "among" && right[0].word != "in"
	if !agrees && (ownVerb || !isCoordinated(withoutAside(b.gap(i-1), text[f.end:]))) && frontedPeople(text, left, f.start, false) == "" &&
		!leansOnPrevious(text, own, right, f.end, end) && !(taking && stepsOn(text, left)) && !anotherPoll(left, right) && !pointsToFigure(own, true) &&
		!(before.left && goesOnChanging(text, left, begin, f.start)) {
		return
	}
	*s = b.sides[b.leantOn(i, left)]
	s.inherited = true
	if denies(right) {
		s.class = opposite(s.class)
	}
}

// answerOthers gives those who only did what the others said that they did not an answer of their
// own: "64% did not want it, while 28% did".
func (s *stance) answerOthers(right []token) {
	if s.class != said || s.object == "" || len(right) == 0 || !right[0].is(bare) {
		return
	}
	if !denies(right) && (strings.HasPrefix(s.object, "did not ") || strings.HasPrefix(s.object, "do not ")) {
		s.object = strings.Replace(s.object, " not ", " ", 1)
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

// isGerund says that words begin with what is done: "staying in the union".
func isGerund(object string) bool {
	return strings.HasSuffix(object[:wordEnd(object, 0)], "ing")
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
	return n <= 2 && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in ") || strings.HasPrefix(rest, "for ") || strings.HasPrefix(rest, "according to "))
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

// withoutAside is the gap between two figures without the brackets it begins with, where
// the second one has its own: "54% (Alfa) and 71% (Beta)".
func withoutAside(gap, rest string) string {
	if strings.HasPrefix(gap, " (") && strings.HasPrefix(rest, " (") {
		if _, behind, ok := strings.Cut(gap, ")"); ok {
			return behind
		}
	}
	return gap
}

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(strings.TrimPrefix(gap, ")"))
	if nextPeople(gap) {
		return true // "among Bosniaks 91 percent, among Croats 80"
	}
	if before, ok := strings.CutSuffix(gap, "(and"); ok {
		gap = before + "and" // "92% of Americans (and 87% of Republicans) were"
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
