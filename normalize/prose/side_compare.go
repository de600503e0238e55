package prose

import "strings"

// shareCompared gives two groups whose figures are compared in brackets the side
// that is told of both: "Republicans (77%) were likelier than Democrats (34%) to
// support it", "women were less likely to back it than men (38% against 47%)".
func (b *binding) shareCompared() {
	for i := 0; i+1 < len(b.figs); i++ {
		one, two := &b.figs[i], &b.figs[i+1]
		switch {
		case inOwnBrackets(b.text, *one) && inOwnBrackets(b.text, *two):
			b.compareBrackets(i)
		case one.start > 0 && b.text[one.start-1] == '(' && two.end < len(b.text) && b.text[two.end] == ')' && isVersus(b.gap(i)):
			compareClause(b.sides[i:i+2], b.text[:one.start-1], one.start)
		}
	}
}

// compareBrackets reads two groups with a figure in brackets behind each.
func (b *binding) compareBrackets(i int) {
	one, two := &b.sides[i], &b.sides[i+1]
	before := b.text[:b.figs[i].start-1]
	ahead, second, ok := strings.Cut(b.text[b.figs[i].end+1:b.figs[i+1].start-1], " than ")
	switch {
	case !ok:
	case strings.TrimSpace(ahead) == "" && one.left && one.class.isSide() && two.class == unclassed:
		if group := nextGroup(second); group != "" {
			*two = one.of(group) // "women were less supportive (30%) than men (50%)"
		}
	case likelier(ahead) && two.class != unclassed && !two.left:
		if pair, ok := pairOf(*two, groupBefore(before), strings.TrimSpace(second)); ok {
			*one, *two = pair[0], pair[1]
			one.inherited = true
		}
	}
}

// pairOf is an answer of the two groups that are compared; not ok where words name no two.
func pairOf(s stance, first, second string) (pair [2]stance, ok bool) {
	if first == "" || second == "" || strings.ContainsAny(second, ",;:()") {
		return pair, false
	}
	pair = [2]stance{s, s}
	pair[0].people, pair[1].people = first, strings.TrimPrefix(second, "the ")
	return pair, true
}

// shareWith gives two groups that are compared behind "with" the side they are
// compared in: "With 64%, women are more supportive than men, with 57%".
func (b *binding) shareWith() {
	for i := range b.figs {
		left, right, begin, end := b.around(i)
		if !isLedBy(left) || !strings.HasPrefix(b.text[b.figs[i].end:], ", ") {
			continue
		}
		if s := &b.sides[i]; s.class.isSide() && !s.left {
			b.nameWith(s, left, right, begin)
		}
		if b.sides[i].people == "" || i+1 == len(b.figs) || b.sides[i+1].class != unclassed {
			continue
		}
		gap := strings.TrimRight(b.text[b.figs[i].end:end], " ")
		than := strings.LastIndex(gap, " than ")
		if than < 0 {
			continue
		}
		for _, tail := range [...]string{", with", ", at", " ("} {
			if second, ok := strings.CutSuffix(gap[than+len(" than "):], tail); ok && !strings.ContainsAny(second, ",;:()") {
				b.sides[i+1] = b.sides[i].of(nextGroup(second))
			}
		}
	}
}

// isLedBy says that only "with" or "at" stands before a figure, behind a comma or at the beginning.
func isLedBy(left []token) bool {
	n := len(left)
	return n > 0 && (left[n-1].word == "with" || left[n-1].word == "at") && (n == 1 || left[n-1].gap != 0)
}

// nameWith gives a figure behind "with" those that its clause is about, told behind it or before:
// "With 64%, women are", "whites, at 84%, were more opposed to it than".
func (b *binding) nameWith(s *stance, left, right []token, begin int) {
	if begin == 0 {
		from := right[0].start
		if first := groupBefore(b.text[from:s.from]); first != "" && strings.HasPrefix(b.text[from:], first) {
			s.people = first
		}
	}
	n := len(left) - 1
	if s.people == "" && strings.HasSuffix(b.text[:left[n].start], ", ") {
		s.people = nameAtEnd(b.text, left[:n], left[n].start-len(", "))
	}
}

// compareClause reads the two groups and the side they are compared in from the
// words before a bracket with both figures.
func compareClause(out []stance, before string, figure int) {
	than := strings.LastIndex(before, " than ")
	if than < 0 {
		return
	}
	head, second := before[:than], before[than+len(" than "):]
	if k := strings.LastIndex(head, " likely to "); k >= 0 {
		// "women were less likely to back it than men"
		compareLikely(out, head[:k], strings.TrimSpace(second), head[k+len(" likely to "):], figure)
	} else if group, what, ok := strings.Cut(second, " to "); ok && likelier(head) {
		// "Democrats are much more likely than Republicans to support it"
		compareLikely(out, head, group, what, figure)
	} else {
		compareSides(out, before, than, figure)
	}
}

// compareLikely reads two groups of which one is likelier to take a side, which is told with
// nothing before it: "support it".
func compareLikely(out []stance, before, second, what string, figure int) {
	tokens := tokenize(what)
	if len(tokens) == 0 {
		return
	}
	p := at(tokens, 0, isSideVerb)
	if p == nil {
		return
	}
	s := toldBefore(p.class, figure)
	s.object = strings.TrimSpace(what[tokens[len(p.words)-1].end:])
	if pair, ok := pairOf(s, groupBefore(before), second); ok {
		copy(out, pair[:])
	}
}

// compareSides reads two groups and the side that one of them takes more than the
// other: "men supported it more than women", "support was higher among men than
// among women", "those on the right viewed it more favourably than".
func compareSides(out []stance, before string, than, figure int) {
	begin := strings.LastIndexAny(before[:than], ",;:") + 1
	clause := before[begin:than]
	tokens := tokenize(clause)
	compares := -1
	for i, t := range tokens {
		if t.word == "more" || t.word == "less" || isRank(t.word) {
			compares = i
		}
	}
	if compares < 1 {
		return
	}
	c, first := comparedFirst(clause, tokens)
	if c == unclassed && compares+1 < len(tokens) {
		c, first = manner(tokens[compares+1].word), groupBefore(clause) // "viewed it more favourably"
	}
	second := strings.TrimPrefix(nextGroup(before[than+len(" than "):]), "among ")
	if c == unclassed || first == "" || !isPeople(first) && !isProper(first) {
		return
	}
	if rest, ok := strings.CutPrefix(first, "Those "); ok {
		first = "those " + rest
	}
	if pair, ok := pairOf(toldBefore(c, figure), strings.TrimPrefix(first, "the "), second); ok {
		copy(out, pair[:])
	}
}

// comparedFirst is the side that a clause compares, and who is compared first: those it is about,
// or those among whom the side is.
func comparedFirst(clause string, tokens []token) (class, string) {
	for i := range tokens {
		p := at(tokens, i, isSideVerb)
		if p == nil {
			continue
		}
		if !tokens[i].is(siding) {
			return p.class, groupBefore(clause[:tokens[i].start])
		}
		if k := max(strings.LastIndex(clause, " among "), strings.LastIndex(clause, " in ")); k > tokens[i+len(p.words)-1].end {
			return p.class, nextGroup(clause[k:])
		}
		return p.class, ""
	}
	return unclassed, ""
}

// likelier says that words compare how likely two groups do something.
func likelier(words string) bool {
	return strings.Contains(words, "likel") || strings.Contains(words, " more ") || strings.Contains(words, " less ")
}

// shareParts gives a figure in brackets the side of the next one, where both stand before
// whom they count: "a third (32%) of the old and a fifth (19%) of the young backed it".
func (b *binding) shareParts() {
	for i := len(b.figs) - 2; i >= 0; i-- {
		one, two := &b.figs[i], &b.figs[i+1]
		if b.sides[i].class != unclassed || b.sides[i].skip || b.sides[i+1].class == unclassed || b.sides[i+1].left || !inOwnBrackets(b.text, *one) || !inOwnBrackets(b.text, *two) {
			continue
		}
		gap := b.text[one.end+1 : two.start-1]
		if people, _, ok := strings.Cut(gap, " and "); ok && strings.HasPrefix(people, " of ") && !strings.ContainsAny(gap, ",;:") {
			b.sides[i] = b.sides[i+1].of("")
		}
	}
}

// isNationalAverage says that the words before a figure make it the share of everybody: "compared
// to a national average of just".
func isNationalAverage(left []token) bool {
	n := withoutFillers(left)
	if n < 3 || left[n-1].word != "of" || left[n-2].word != "average" && left[n-2].word != "mean" {
		return false
	}
	return isOfAll(left[n-3].word)
}

// isOfAll says that a word makes an average that of a whole country or poll.
func isOfAll(word string) bool {
	switch word {
	case "national", "nationwide", "overall", "general", "countrywide":
		return true
	}
	return false
}

// setAgainstAll says that the i-th figure is that of everybody, which one before it is only
// compared with: "against a national average of 60%", "compared with 60% nationwide".
func (b *binding) setAgainstAll(i int) bool {
	left, right, begin, _ := b.around(i)
	if isNationalAverage(left) {
		return true
	}
	if len(right) == 0 || right[0].gap&^apart != 0 || right[0].word != "nationwide" && right[0].word != "nationally" && right[0].word != "overall" {
		return false
	}
	rest, ok := lastClause(b.text[begin:b.figs[i].start])
	return ok && isVersus(trimFillers(rest))
}

// beforeAverage cuts the words behind a figure off where those begin that set the next one
// against it as the share of everybody, which are no side of its own.
func beforeAverage(right []token, next bool) []token {
	if !next || !isNationalAverage(right) {
		return right
	}
	for k := len(right) - 1; k >= 0; k-- {
		switch right[k].word {
		case "against", "versus", "compared", "as":
			return right[:k]
		}
	}
	return right
}
