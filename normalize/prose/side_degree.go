package prose

import "strings"

// dropDegrees takes the side of a figure back that only tells how many of those counted before
// it take it strongly: "59% opposed it, with 48% strongly opposed".
func (b *binding) dropDegrees() {
	for i := 1; i < len(b.figs); i++ {
		s, before := &b.sides[i], &b.sides[i-1]
		if !s.class.isSide() || s.class != before.class || s.left || before.skip || s.from > s.to || b.figs[i].number.Known != b.figs[i-1].number.Known {
			continue
		}
		if isStrong(lastWord(b.text[:before.from])) || isStrong(lastWord(b.text[:before.to])) || isMilder(b.text, before) || b.figs[i].number.Value.Cmp(b.figs[i-1].number.Value) >= 0 {
			continue
		}
		if !tellsMoreOf(b.gap(i - 1)) {
			continue
		}
		_, right, _, _ := b.around(i)
		k := 0
		for k < len(right) && right[k].start < s.from && (right[k].word == "who" || right[k].is(be|modal)) {
			k++
		}
		if k < len(right) && isStrong(right[k].word) && right[k].start <= s.to && (k == 0 || right[k].gap == 0) {
			*s = stance{skip: true}
		}
	}
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
