package prose

import "strings"

// shareBeyond gives a figure the side that stands behind one set between only to
// compare: "63%, up from 57% two years earlier, backed it", "45% (down from 50%)
// were in favour".
func (b *binding) shareBeyond() {
	const reach = 40 // bytes from the second figure to the end of the aside
	for i := 0; i+1 < len(b.figs); i++ {
		s, next := &b.sides[i], &b.sides[i+1]
		if s.class != unclassed || s.skip || !b.isSetBetween(i) {
			continue
		}
		closing := b.endsAside(i)
		if closing == "" {
			continue
		}
		at := strings.Index(b.text[b.figs[i+1].end:], closing)
		if at < 0 || at > reach {
			continue
		}
		_, right, _, end := b.around(i + 1)
		behind := tokensFrom(right, b.figs[i+1].end+at)
		if found, ok := rightStance(b.text, behind, end); ok && !found.guessed && (found.class != said || found.object != "") {
			*s = found
			next.inherited = !next.skip // "40% of Norwegians (48% in Oslo) supported it"
		}
	}
}

// isSetBetween says that the figure behind the i-th may only be compared with it: it is no share,
// a part of it, or opens a bracket and takes a side behind that.
func (b *binding) isSetBetween(i int) bool {
	gap, next := b.gap(i), &b.sides[i+1]
	if next.skip || strings.HasPrefix(gap, ", including ") {
		return true
	}
	return !next.left && next.class != unclassed && strings.HasSuffix(gap, " (") && gap[0] != ')'
}

// endsAside is what ends the aside behind the i-th figure, or behind those it counts, "65% of
// Georgians (up from 41%)"; empty where none begins there.
func (b *binding) endsAside(i int) string {
	gap := b.gap(i)
	open, begin := strings.LastIndex(gap, " ("), b.figs[i].end
	if open == 0 || open > 0 && !strings.ContainsAny(gap[:open], ",;:") && peopleAt(b.text, between(b.tokens, begin, begin+open), begin) != "" {
		return ")"
	}
	if strings.HasPrefix(gap, ", ") {
		return ","
	}
	return ""
}

// isMilder says that people take a side only somewhat, so that others take the same one.
func isMilder(text string, s *stance) bool {
	const reach = 3 // words: "had a somewhat"
	if isMild(lastWord(text[:s.from])) {
		return true
	}
	words := text[s.from:s.to]
	for range reach {
		end := wordEnd(words, 0)
		if isMild(words[:end]) {
			return true
		}
		if end == len(words) || words[end] != ' ' {
			break
		}
		words = words[end+1:]
	}
	return false
}

// isMild says that a word makes a side one that is only taken somewhat.
func isMild(word string) bool {
	switch word {
	case "somewhat", "rather", "mildly", "slightly", "moderately", "likely", "fairly":
		return true
	}
	return false
}

// isDegree says that a figure in brackets is only how many of the one before it
// are sure: "(27% strongly)".
func isDegree(text string, right []token, f figure) bool {
	if f.start == 0 || text[f.start-1] != '(' || len(right) == 0 || right[0].end == len(text) || text[right[0].end] != ')' {
		return false
	}
	return isSureness(right[0].word)
}

// isSureness says that a word only tells how sure people are of their answer.
func isSureness(word string) bool {
	switch word {
	case "strongly", "firmly", "definitely", "somewhat", "fully", "certainly", "completely", "totally", "passionately":
		return true
	}
	return false
}
