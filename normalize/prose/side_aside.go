package prose

import "strings"

// shareBeyond gives a figure the side that stands behind one set between only to
// compare: "63%, up from 57% two years earlier, backed it", "45% (down from 50%)
// were in favour".
func (b *binding) shareBeyond() {
	const reach = 40 // bytes from the second figure to the end of the aside
	for i := 0; i+1 < len(b.figs); i++ {
		gap := b.text[b.figs[i].end:b.figs[i+1].start]
		next := &b.sides[i+1]
		including := strings.HasPrefix(gap, ", including ")
		if b.sides[i].class != unclassed || b.sides[i].skip || !next.skip && !including && (next.left || next.class == unclassed || !strings.HasSuffix(gap, " (") || gap[0] == ')') {
			continue
		}
		close := ","
		switch open := strings.LastIndex(gap, " ("); {
		case open >= 0 && (open == 0 || peopleAt(b.text, between(b.tokens, b.figs[i].end, b.figs[i].end+open), b.figs[i].end) != "" && !strings.ContainsAny(gap[:open], ",;:")):
			close = ")" // "65% of Georgians (up from 41%) support it"
		case !strings.HasPrefix(gap, ", "):
			continue
		}
		rest := b.text[b.figs[i+1].end:]
		at := strings.Index(rest, close)
		if at < 0 || at > reach {
			continue
		}
		_, right, _, end := b.around(i + 1)
		behind := tokensFrom(right, b.figs[i+1].end+at)
		if s, ok := rightStance(b.text, behind, end); ok && !s.guessed && (s.class != said || s.object != "") {
			b.sides[i] = s
			next.inherited = !next.skip // "40% of Norwegians (48% in Oslo) supported it"
		}
	}
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
