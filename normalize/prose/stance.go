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

// appendStances finds the stance of each figure; those of class "" have none.
// before is the side of the sentence before, last what its figures answered; nil
// where it told no poll.
func appendStances(out []stance, text string, tokens []token, figs []figure, before class, last *told) []stance {
	for i := range figs {
		left, right, _, end := around(text, tokens, figs, i)
		right = beforeShare(right)
		s := stance{skip: isDifference(clause(text, left, figs[i].start)) || partOfPart(left, right) || isDegree(text, right, figs[i])}
		if !s.skip {
			if found, ok := ballotBefore(text, left, figs[i].start); ok {
				s = found
			} else if found, ok := changedStance(text, tokens, figs, i, left); ok && (out[i-1].skip || out[i-1].class == unclassed) {
				s = found
			} else if found, ok := passiveStance(text, left); ok {
				s = found
			} else if found, ok := leftStance(text, left); ok {
				s = found
			} else if found, ok := bracketed(text, left, figs[i]); ok && !sidedInBracket(text, right, figs[i]) {
				s = found
			} else if found, ok := verbBeforeBracket(text, left, figs[i]); ok {
				s = found
			} else if c := yesOrNo(text, right); c != unclassed && isProper(text[right[0].start:]) {
				s = stance{class: c, from: right[0].start, to: right[0].end, objectEnd: right[0].end}
			} else if found, ok := rightStance(text, right, end); ok && (found.class != said || found.object != "") && !ofAgent(left, right, found) {
				s = found
			} else if found, ok := looseStance(text, left, figs[i].start); ok {
				s = found
			}
			if i > 0 && s.class == unclassed {
				if found, ok := nextPassive(text, left, figs[i-1].start, figs[i-1].end, figs[i].start, &out[i-1]); ok {
					s = found
				}
			}
		}
		out = append(out, s)
	}
	if len(figs) > 1 {
		for i := range len(out) - 1 {
			if s, next := &out[i], &out[i+1]; s.class != unclassed && !s.left && next.left && next.class != unclassed && next.from == s.from {
				if gap := text[figs[i].end:s.from]; !strings.ContainsAny(gap, ",;:") && !strings.Contains(gap, " and ") && strings.Contains(text[s.to:figs[i+1].start], ", which ") {
					*next = *s
					next.inherited = true // "81% supported the deal, which dropped to 59%"
					continue
				}
				*s = stance{} // "trust at 35% and support at 43%"
			}
		}
		if !allSettled(out) {
			shareBeyond(out, text, tokens, figs)
			shareParts(out, text, tokens, figs)
		}
		shareOut(out, text, tokens, figs)
		shareLead(out, text, tokens, figs)
		leadFirst(out, text, tokens, figs)
	}
	if allSettled(out) {
		completeObject(out, text, tokens, figs)
		return out
	}
	shareWith(out, text, tokens, figs)
	shareSeries(out, text, tokens, figs)
	shareTold(out, text, tokens, figs, last)
	for i := 0; i < len(figs) && out[i].class == unclassed; i++ {
		left, _, _, _ := around(text, tokens, figs, i)
		if !pointsToFigure(clause(text, left, figs[i].start)) {
			continue
		}
		if s, ok := shareNamed(text, left, figs[i].start); ok {
			out[i] = s
			break
		}
		if before != unclassed {
			out[i] = stance{class: before, from: figs[i].start, to: figs[i].start, objectEnd: figs[i].start, left: true, points: true}
			for k := 0; last != nil && k < last.n; k++ {
				if a := &last.list[k]; a.class == before {
					out[i].asked, out[i].question = true, a.question
					break
				}
			}
			break
		}
		if last != nil && last.n > 0 && last.list[0].class == said {
			out[i] = last.list[0].stance() // "put this figure at"
			out[i].from, out[i].to, out[i].objectEnd, out[i].left, out[i].points = figs[i].start, figs[i].start, figs[i].start, true, true
			break
		}
	}
	shareFormer(out, text, tokens, figs)
	shareBrackets(out, text, tokens, figs, last)
	if len(figs) > 1 && strings.IndexByte(text, '(') >= 0 {
		shareCompared(out, text, figs)
		shareOptions(out, text, figs)
	}
	shareAnswers(out, text, tokens, figs)
	shareSeries(out, text, tokens, figs)
	shareViews(out, text, tokens, figs, before, last)
	takeAsked(out, tokens, figs)
	gap := func(i int) string { return text[figs[i].end:figs[i+1].start] }
	// "71 percent of A and 68 percent of B support": the first takes what the
	// next one says.
	for i := len(figs) - 2; i >= 0; i-- {
		if out[i].class == unclassed && !out[i].skip && out[i+1].class != unclassed && !out[i+1].left && (isCoordinated(gap(i)) || inOwnBrackets(text, figs[i]) && onlyJoins(gap(i))) {
			out[i] = out[i+1]
			out[i].inherited = true
		}
	}
	// Any other takes what the one before it says, if it leans on that.
	for i := 1; i < len(figs); i++ {
		taking := out[i-1].class.isSide()
		if taking && out[i].class == said && deniesOnly(out[i].object) {
			out[i] = out[i-1].turned()
			continue
		}
		if out[i].class != unclassed || out[i].skip || out[i-1].class == unclassed {
			continue
		}
		left, right, begin, end := around(text, tokens, figs, i)
		if taking && gap(i-1) == " against " && !mentionsDigit(text[figs[i].end:min(figs[i].end+len(" in 2013"), len(text))]) {
			out[i] = out[i-1].turned() // "61% against 39%"
			continue
		}
		if c := yesOrNo(text, right); c != unclassed && taking {
			out[i] = stance{class: c, from: right[0].start, to: right[0].end, object: out[i-1].object, objectEnd: right[0].end}
			continue
		}
		if out[i-1].object != "" && !out[i-1].left {
			from := min(max(out[i-1].objectEnd, begin), figs[i].start)
			if object, ok := secondAnswer(text, text[from:figs[i].start], figs[i], right, end, isGerund(out[i-1].object)); ok {
				c := out[i-1].class
				if taking && (right[0].word == "only" || right[0].word == "under") {
					c = said // "22 percent supported it, 62 percent only in some cases"
				}
				out[i] = stance{class: c, from: right[0].start, to: right[0].start, object: object, objectEnd: right[0].start + len(object)}
				continue
			}
		}
		if colon := strings.LastIndexByte(text[begin:figs[i].start], ':'); colon >= 0 {
			rest := strings.TrimLeft(text[figs[i].end:end], " ")
			if taking && onlyFills(text[begin+colon+1:figs[i].start]) && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || leadsToPoll(rest)) {
				out[i] = out[i-1] // "66% favored it: 83% of Democrats"
				out[i].inherited = true
			}
			continue
		}
		agrees := len(right) > 0 && isClass(right, len(right)-1, said)
		if !agrees && !isCoordinated(gap(i-1)) && peopleBefore(text[begin:figs[i].start], i > 0) == "" &&
			!leansOnPrevious(text, clause(text, left, figs[i].start), right, figs[i].end, end) &&
			!anotherPoll(left, right) && !pointsToFigure(clause(text, left, figs[i].start)) &&
			!(out[i-1].left && goesOnChanging(text, left, begin, figs[i].start)) {
			continue
		}
		from := i - 1
		if n := len(left); n > 1 && out[from].class != unclassed && !out[from].left && left[n-1].is(joint) && left[n-2].word == "it" {
			for k := from - 1; k >= 0; k-- {
				if out[k].left && out[k].class != unclassed {
					from = k // the share told by a noun
					break
				}
			}
		}
		if i > 1 && i+1 < len(out) && taking && out[i-2].class == opposite(out[i-1].class) && out[i+1].class == out[i-1].class && !out[i+1].inherited {
			from = i - 2 // "69% for and 29% against, and in May 63%, with 35% against"
		}
		out[i] = out[from]
		out[i].inherited = true
		if denies(right) {
			out[i].class = opposite(out[i].class)
		}
	}
	dropLasting(out, text, figs)
	completeObject(out, text, tokens, figs)
	return out
}

// isGerund says that words begin with what is done: "staying in the union".
func isGerund(object string) bool {
	return strings.HasSuffix(object[:wordEnd(object, 0)], "ing")
}

// allSettled says that each figure takes a side that words of its own give it.
func allSettled(out []stance) bool {
	for i := range out {
		if s := &out[i]; s.class == unclassed || s.class == said || s.inherited {
			return false
		}
	}
	return true
}

// completeObject gives the first figure that takes a side without saying on
// what, the object told before it, "most backed the entry, 56 percent in
// favour", or with the other side, "55 percent were against, 38 percent support
// the law".
func completeObject(out []stance, text string, tokens []token, figs []figure) {
	for i := range out {
		s := &out[i]
		if !s.class.isSide() {
			if s.class == unclassed {
				continue
			}
			return
		}
		if s.left || s.inherited || !pointsBack(s.object) {
			return
		}
		left := between(tokens, 0, figs[i].start)
		for k := len(left) - 1; k >= 0; k-- {
			p := at(left, k, isSideVerb)
			if p == nil || k == 0 && left[0].word != "support" {
				continue
			}
			end := left[k+len(p.words)-1].end
			if object := beforeChange(beforeRank(text[end:objectEnd(text, end, figs[i].start)])); !onlyPoints(object) {
				s.object = object
				return
			}
		}
		if i+1 < len(out) && out[i+1].class == opposite(s.class) && !out[i+1].left && !onlyPoints(out[i+1].object) {
			s.object = out[i+1].object
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

// onlyLeads says that words between two figures only lead to what the second one's
// people think as well: "were fully and".
func onlyLeads(gap string) bool {
	rest, ok := strings.CutSuffix(gap, " and")
	if !ok || !strings.HasPrefix(gap, "were ") && !strings.HasPrefix(gap, "are ") {
		return false
	}
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], rest) {
		if !t.is(lead) && !t.is(filler) && t.word != "very" {
			return false
		}
	}
	return true
}

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(strings.TrimPrefix(gap, ")"))
	if onlyLeads(gap) {
		return true // "3% were fully and 6% rather in favour"
	}
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
