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
