package prose

import "strings"

// dropDegrees takes the side of a figure back that only tells how many of those counted before
// it take it strongly: "59% opposed it, with 48% strongly opposed".
func (b *binding) dropDegrees() {
	for i := 1; i < len(b.figs); i++ {
		s, before := &b.sides[i], &b.sides[i-1]
		if s.class.isSide() && s.class == before.class && !s.left && !before.skip && b.isLess(i) &&
			!isTakenStrongly(b.text, before) && !isMilder(b.text, before) && tellsMoreOf(b.gap(i-1)) && b.isStrongly(i) {
			*s = stance{skip: true}
		}
	}
}

// isLess says that the i-th figure is lower than the one before it.
func (b *binding) isLess(i int) bool {
	n, before := b.figs[i].number, b.figs[i-1].number
	return n.Known == before.Known && n.Value.Cmp(before.Value) < 0
}

// isTakenStrongly says that a side before a figure is already one that is taken strongly.
func isTakenStrongly(text string, s *stance) bool {
	return isStrong(lastWord(text[:s.from])) || isStrong(lastWord(text[:s.to]))
}

// isStrongly says that those whom the i-th figure counts take their side strongly: "who are
// strongly opposed".
func (b *binding) isStrongly(i int) bool {
	s := &b.sides[i]
	_, right, _, _ := b.around(i)
	k := 0
	for k < len(right) && right[k].start < s.from && (right[k].word == "who" || right[k].is(be|modal)) {
		k++
	}
	return k < len(right) && isStrong(right[k].word) && right[k].start <= s.to && (k == 0 || right[k].gap == 0)
}

// tellsMoreOf says that the words between two figures leave the second one to tell more of those
// that the first one counts: what the first took its side on, "with" or "including".
func tellsMoreOf(gap string) bool {
	for _, tail := range [...]string{", with ", ", including ", " (", " (including ", ", of whom ", ", "} {
		before, ok := strings.CutSuffix(trimLast(gap), tail)
		if ok && !strings.ContainsAny(before, ",;:()") {
			return true
		}
	}
	return false
}

// trimLast is a text without words at its end that only make a figure less exact.
func trimLast(gap string) string {
	for {
		word := lastWord(strings.TrimRight(gap, " "))
		if word == "" || !isMarked(word, filler) {
			return gap
		}
		gap = strings.TrimSuffix(strings.TrimRight(gap, " "), word)
	}
}

// isStrong says that a word makes a side one that is taken strongly.
func isStrong(word string) bool {
	switch word {
	case "strongly", "firmly", "definitely", "fully", "certainly", "completely", "totally", "wholly", "wholeheartedly", "staunchly", "absolutely", "very":
		return true
	}
	return false
}

// partOfPart says that a figure is a part of the people of the one before: "of
// whom 57% did so strongly".
func partOfPart(left, right []token) bool {
	n := len(left)
	if n > 0 && left[n-1].word == "including" && len(right) > 2 && right[0].word == "who" {
		return true // "including 46% who did so definitely"
	}
	if n < 2 || left[n-1].word != "whom" || left[n-2].word != "of" || len(right) == 0 {
		return false
	}
	if isSureness(right[0].word) && (len(right) == 1 || right[1].gap&(comma|pause|bracket|dot) != 0) {
		return true // "of whom 44% strongly"
	}
	return len(right) > 1 && right[0].word == "did" && right[1].word == "so"
}
