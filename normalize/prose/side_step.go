package prose

import "strings"

// isOfTime says that the words before a figure tell another time and nothing else, so
// that it is the same share then: "54% supported it, in 2012 58% and, in 2015, 61%",
// "; one in June 2012, 58%", "61% support it (2010: 54%)". begin is where the figure
// before ends, rest what stands behind this one.
func isOfTime(text string, left []token, begin int, rest string) bool {
	if !endsShare(rest) {
		return false
	}
	k, timed := len(left), false
back:
	for ; k > 0; k-- {
		switch t := left[k-1]; {
		case t.is(calendar), isYear(t.word):
			timed = true
		case t.is(dated), t.is(filler), isDigit(t.word[0]), t.word == "by", t.word == "at", t.word == "to", t.word == "that", t.word == "same", t.word == "year":
		default:
			break back
		}
	}
	if !timed {
		return false
	}
	if k > 0 && (left[k-1].word == "one" || left[k-1].word == "another" || left[k-1].word == "second" || left[k-1].word == "third") {
		if k--; k > 0 && left[k-1].word == "a" {
			k--
		}
	}
	if k == 0 {
		return strings.ContainsAny(text[begin:left[0].start], ",;(")
	}
	return left[k-1].is(joining) || strings.ContainsAny(text[left[k-1].end:left[k].start], ",;(")
}

// endsShare says that nothing of a figure's own stands behind it.
func endsShare(rest string) bool {
	if rest == "" || strings.IndexByte(",;.):", rest[0]) >= 0 {
		return true
	}
	return strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, " but ")
}

// stepsOn says that the words between two figures only tell how a share came from the first to
// the second: ", falling slightly down to", ", which later rose again to", ", reaching a
// temporary high of".
func stepsOn(text string, gap []token) bool {
	n := withoutFillers(gap)
	if n == 0 {
		return false
	}
	switch gap[n-1].word {
	case "to", "at", "of":
	default:
		return false
	}
	k := n - 1
	for k > 0 && gap[k].gap&(comma|pause) == 0 && !(gap[k].is(joining) && gap[k].word != "which" && gap[k].word != "that") {
		k--
	}
	if !strings.HasSuffix(text[:gap[k].start], ", ") && !gap[k].is(joining) {
		return false
	}
	moved, levelled := false, false
	for _, t := range gap[k : n-1] {
		switch {
		case t.is(change) && t.word != "up" && t.word != "down", isReaching(t.word):
			moved = true
		case t.is(level):
			levelled = true
		case t.is(joining | filler), isOfTrend(t.word):
		default:
			return false
		}
	}
	return moved && (gap[n-1].word == "to" || levelled)
}

// isReaching says that a verb leads to the level that a share comes to.
func isReaching(word string) bool {
	switch word {
	case "reaching", "reached", "hitting", "hit", "touching":
		return true
	}
	return false
}

// isOfTrend says that a word only tells how, or when, a share moves.
func isOfTrend(word string) bool {
	switch word {
	case "down", "up", "back", "further", "again", "even", "then", "later", "before", "which", "that", "its", "their", "temporary", "new", "historic", "historical",
		"subsequently", "thereafter", "all", "time", "lowest", "highest":
		return true
	}
	return strings.HasSuffix(word, "ly") && len(word) > len("only")
}

// goesOnChanging says that the words between two figures only tell when, and how
// the share of the first came to be the second.
func goesOnChanging(text string, gap []token, begin, end int) bool {
	if close := strings.LastIndexByte(text[begin:end], ')'); close >= 0 && !strings.Contains(text[begin:begin+close], "(") {
		begin += close + 1 // "(51% in 1978) before falling to"
		gap = tokensFrom(gap, begin)
	}
	if len(gap) == 0 || strings.ContainsAny(text[begin:end], ":()") {
		return false
	}
	verbs, aside := false, false
	for i, t := range gap {
		switch {
		case t.word == "according", aside:
			// ", according to KIIS, but had fallen to"
			aside = i+1 < len(gap) && !strings.Contains(text[t.end:gap[i+1].start], ",")
		case t.is(change), t.is(joint) && t.word != "of" && t.word != "by":
			verbs = true
		case t.is(filler), t.is(calendar), isDigit(t.word[0]), t.is(having):
		default:
			switch t.word {
			case "and", "but", "before", "then", "again", "until", "since", "in", "by", "of", "when", "later", "year", "years", "it", "this", "early", "late", "mid", "end", "month", "next", "from", "back", "once", "more", "s", "its", "their", "lowest", "highest", "ever", "point", "first", "time", "for":
			default:
				return false
			}
		}
	}
	return verbs
}
