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
			gap := b.text[one.end+1 : two.start-1]
			than := strings.Index(gap, " than ")
			if than >= 0 && onlyThan(gap[:than]) && b.sides[i].left && b.sides[i].class.isSide() && b.sides[i+1].class == unclassed {
				if second := nextGroup(gap[than+len(" than "):]); second != "" {
					b.sides[i+1] = b.sides[i].of(second) // "women were less supportive (30%) than men (50%)"
				}
				continue
			}
			if than < 0 || !likelier(gap[:than]) || b.sides[i+1].class == unclassed || b.sides[i+1].left {
				continue
			}
			first := groupBefore(b.text[:one.start-1])
			second := strings.TrimPrefix(strings.TrimSpace(gap[than+len(" than "):]), "the ")
			if first == "" || second == "" || strings.ContainsAny(second, ",;:()") {
				continue
			}
			b.sides[i] = b.sides[i+1]
			b.sides[i].people, b.sides[i+1].people = first, second
			b.sides[i].inherited = true
		case one.start > 0 && b.text[one.start-1] == '(' && two.end < len(b.text) && b.text[two.end] == ')' && isVersus(b.text[one.end:two.start]):
			compareClause(b.sides[i:i+2], b.text, b.text[:one.start-1], one.start)
		}
	}
}

// shareWith gives two groups that are compared behind "with" the side they are
// compared in: "With 64%, women are more supportive than men, with 57%".
func (b *binding) shareWith() {
	for i := range b.figs {
		left, right, begin, end := b.around(i)
		if n := len(left); n == 0 || left[n-1].word != "with" && left[n-1].word != "at" || n > 1 && left[n-1].gap == 0 || !strings.HasPrefix(b.text[b.figs[i].end:], ", ") {
			continue
		}
		if s := &b.sides[i]; s.class.isSide() && !s.left && begin == 0 {
			if first := groupBefore(b.text[right[0].start:s.from]); first != "" && strings.HasPrefix(b.text[right[0].start:], first) {
				s.people = first
			}
		}
		if s := &b.sides[i]; s.class.isSide() && !s.left && s.people == "" && strings.HasSuffix(b.text[:left[len(left)-1].start], ", ") {
			s.people = nameAtEnd(b.text, left[:len(left)-1], left[len(left)-1].start-len(", ")) // "whites, at 84%, were more opposed to it than"
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

// onlyThan says that nothing stands between a bracket and "than".
func onlyThan(gap string) bool { return strings.TrimSpace(gap) == "" }

// compareClause reads the two groups and the side they are compared in from the
// words before a bracket with both figures.
func compareClause(out []stance, text, before string, figure int) {
	than := strings.LastIndex(before, " than ")
	if than < 0 {
		return
	}
	verb := strings.LastIndex(before[:than], " likely to ")
	if verb < 0 {
		if second, what, ok := strings.Cut(before[than+len(" than "):], " to "); ok && likelier(before[:than]) {
			compareLikely(out, before[:than], second, what, figure) // "likelier than men to support it"
			return
		}
		compareSides(out, before, than, figure)
		return
	}
	if !likelier(before[:verb+len(" likely")]) {
		return
	}
	from := verb + len(" likely to ")
	tokens := tokenize(before[from:than])
	if len(tokens) == 0 {
		return
	}
	p := at(tokens, 0, isSideVerb)
	first, second := groupBefore(before[:verb]), strings.TrimSpace(before[than+len(" than "):])
	if p == nil || first == "" || second == "" || strings.ContainsAny(second, ",;:()") {
		return
	}
	to := from + tokens[len(p.words)-1].end
	s := stance{class: p.class, from: figure, to: figure, object: strings.TrimSpace(text[to:than]), objectEnd: figure, left: true}
	out[0], out[1] = s, s
	out[0].people, out[1].people = first, strings.TrimPrefix(second, "the ")
}

// compareLikely reads "Democrats are much more likely than Republicans to support it".
func compareLikely(out []stance, before, second, what string, figure int) {
	tokens := tokenize(what)
	first := groupBefore(before)
	if len(tokens) == 0 || first == "" || strings.ContainsAny(second, ",;:()") {
		return
	}
	p := at(tokens, 0, isSideVerb)
	if p == nil {
		return
	}
	s := stance{class: p.class, from: figure, to: figure, object: strings.TrimSpace(what[tokens[len(p.words)-1].end:]), objectEnd: figure, left: true}
	out[0], out[1] = s, s
	out[0].people, out[1].people = first, strings.TrimPrefix(second, "the ")
}

// compareSides reads two groups and the side that one of them takes more than the
// other: "men supported it more than women", "support was higher among men than
// among women", "those on the right viewed it more favourably than".
func compareSides(out []stance, before string, than, figure int) {
	begin := strings.LastIndexAny(before[:than], ",;:") + 1
	tokens := tokenize(before[begin:than])
	compares := -1
	for i, t := range tokens {
		if t.word == "more" || t.word == "less" || comparesGroups(tokens[i:i+1]) {
			compares = i
		}
	}
	if compares < 1 {
		return
	}
	s := stance{from: figure, to: figure, objectEnd: figure, left: true}
	first, second := "", strings.TrimPrefix(nextGroup(before[than+len(" than "):]), "among ")
	for i := range tokens {
		p := at(tokens, i, isSideVerb)
		if p == nil {
			continue
		}
		s.class = p.class
		to := begin + tokens[i+len(p.words)-1].end
		if tokens[i].is(siding) {
			s.object = beforeRank(s.object)
			if k := max(strings.LastIndex(before[:than], " among "), strings.LastIndex(before[:than], " in ")); k > to {
				first = nextGroup(before[k:than])
			}
		} else {
			first = groupBefore(before[begin : begin+tokens[i].start])
		}
		break
	}
	if s.class == unclassed && compares+1 < len(tokens) {
		s.class, first = manner(tokens[compares+1].word), groupBefore(before[begin:than]) // "viewed it more favourably"
	}
	if s.class == unclassed || first == "" || second == "" || !isPeople(first) && !isProper(first) {
		return
	}
	out[0], out[1] = s, s
	if rest, ok := strings.CutPrefix(first, "Those "); ok {
		first = "those " + rest
	}
	out[0].people, out[1].people = strings.TrimPrefix(first, "the "), strings.TrimPrefix(second, "the ")
}

// likelier says that words compare how likely two groups do something.
func likelier(words string) bool {
	return strings.Contains(words, "likel") || strings.Contains(words, " more ") || strings.Contains(words, " less ")
}

// groupBefore is the group of people that a clause begins with, before a verb or
// at the end of the words: "Republicans", "Women" of "Women were far less".
func groupBefore(text string) string {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], text)
	c := clauseBefore(text, tokens, len(text))
	return c.people()
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

// peopleIn is the people, or the place, that words with no verb name.
func peopleIn(text string, words []token) string {
	for k := range words {
		if words[k].is(verb) && !insideName(words, k) {
			return ""
		}
	}
	for k := len(words) - 2; k >= 0; k-- {
		if words[k].word == "in" && isPlace(strings.TrimPrefix(text[words[k+1].start:], "the ")) && (k == 0 || isEverybody(afterOf(text[:words[k-1].end])) || isEverybody(text[words[0].start:words[k-1].end])) {
			words = words[k+1:] // "half of respondents in the Bahamas"
			break
		}
	}
	if who := peopleSubject(text, words); who != "" || len(words) == 0 {
		return who
	}
	for len(words) > 1 && words[0].is(joining|filler) {
		words = words[1:]
	}
	name := text[words[0].start:words[len(words)-1].end]
	if groupIn("the "+name) == "the "+name || isPlace(name) && (words[0].start > 0 || demonyms()[lowered(name)] != nil) && nameEnd(name, 0) == len(name) {
		return name
	}
	return ""
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
