package prose

import "strings"

// shareBeyond gives a figure the side that stands behind one set between only to
// compare: "63%, up from 57% two years earlier, backed it", "45% (down from 50%)
// were in favour".
func (b *binding) shareBeyond() {
	const reach = 40 // bytes from the second figure to the end of the aside
	for i := 0; i+1 < len(b.figs); i++ {
		gap := b.text[b.figs[i].end:b.figs[i+1].start]
		if b.sides[i].class != unclassed || b.sides[i].skip || !b.sides[i+1].skip {
			continue
		}
		close := ","
		switch open := strings.LastIndex(gap, " ("); {
		case open >= 0 && (open == 0 || peopleAt(gap[:open]) != "" && !strings.ContainsAny(gap[:open], ",;:")):
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
		}
	}
}

// shareAround gives a figure the side of one that stands in brackets behind its people:
// "40% of Norwegians (48% in Oslo) supported it".
func (b *binding) shareAround() {
	for i := 0; i+1 < len(b.figs); i++ {
		s, next := &b.sides[i], &b.sides[i+1]
		people, ok := strings.CutSuffix(b.gap(i), " (")
		if !ok || s.class != unclassed || s.skip || next.left || next.skip || next.class == unclassed || strings.ContainsAny(people, ",;:()") {
			continue
		}
		if close := strings.IndexByte(b.text[b.figs[i+1].end:], ')'); close > 0 && b.figs[i+1].end+close < next.from {
			*s = *next
			next.inherited = true
		}
	}
}

// isDegree says that a figure in brackets is only how many of the one before it
// are sure: "(27% strongly)".
func isDegree(text string, right []token, f figure) bool {
	if f.start == 0 || text[f.start-1] != '(' || len(right) == 0 || right[0].end == len(text) || text[right[0].end] != ')' {
		return false
	}
	switch right[0].word {
	case "strongly", "firmly", "definitely", "somewhat", "fully", "certainly", "completely", "totally", "passionately":
		return true
	}
	return false
}

// byMajority reads the side that stands before ", by a slim majority of".
func byMajority(text string, left []token) (stance, bool) {
	n := len(left)
	if n < 5 || left[n-1].word != "of" || left[n-2].word != "majority" && left[n-2].word != "plurality" && left[n-2].word != "margin" {
		return stance{}, false
	}
	end := left[n-1].end
	for n -= 2; n > 0 && (left[n-1].is(filler) || left[n-1].word == "a"); {
		n--
	}
	if n < 2 || left[n-1].word != "by" || text[left[n-2].end:left[n-1].start] != ", " {
		return stance{}, false
	}
	for k := n - 2; k > 0; k-- {
		p := at(left[:n-1], k, isSideVerb)
		if p == nil {
			continue
		}
		from, to := left[k].start, left[k+len(p.words)-1].end
		object := strings.TrimSpace(text[to:left[n-2].end])
		if strings.ContainsAny(object, ",;:()") {
			return stance{}, false
		}
		for k > 0 && left[k-1].is(verb) {
			k-- // "Republicans now"
		}
		return stance{class: p.class, from: from, to: to, object: object, objectEnd: end, left: true, people: leadPeople(text, left[:k])}, true
	}
	return stance{}, false
}
