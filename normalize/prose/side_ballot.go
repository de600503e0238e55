package prose

import (
	"slices"
	"strings"
)

// takeBallot reads "support for Yes" and "backing No".
func (s *stance) takeBallot() {
	for i, answer := range [...]string{"yes", "no"} {
		if rest, ok := strings.CutPrefix(lowered(strings.TrimLeft(s.object, "\"“")), answer); ok && (strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "”")) {
			behind, on := strings.CutPrefix(strings.TrimLeft(s.object[len(s.object)-len(rest):], "\"” "), "to ")
			if !on {
				behind = "" // "backed \"No\" once the undecided were left out"
			}
			s.object = behind // "79% for \"no\" to membership"
			if i > 0 {
				s.class = opposite(s.class)
			}
			return
		}
	}
	alone := ballotAlone(strings.TrimPrefix(s.object, "for "))
	if word := strings.Trim(alone, "\"“”"); word != alone && (strings.EqualFold(word, "yes") || strings.EqualFold(word, "no")) {
		alone = strings.ToUpper(word[:1]) + lowered(word[1:]) // the mark behind it is cut off
	}
	switch alone {
	case "yes", "Yes", "a Yes vote", "voters", "vote", "votes", "side", "camp":
		s.object = ""
	case "No", "a No vote", "No voters", "No votes":
		s.object, s.class = "", opposite(s.class)
	}
}

// ballotAlone is what people are for without the words that only say that it is a side of a
// vote: "No" of "the \"No\" side".
func ballotAlone(object string) string {
	word, rest, _ := strings.Cut(strings.TrimPrefix(object, "the "), " ")
	if word = strings.Trim(word, "\"“”"); (word == "Yes" || word == "No") && isMarked(rest, ballotside) {
		return word
	}
	return object
}

// ballotBefore reads "Yes on 38%" and "No at 39%".
func ballotBefore(text string, left []token, figure int) (stance, bool) {
	n := len(left)
	if !slices.ContainsFunc(left[max(0, n-mostBallot):], func(t token) bool { return t.word == "yes" || t.word == "no" }) {
		return stance{}, false
	}
	for n > 1 && left[n-1].is(filler) {
		n--
	}
	bound := n > 1 && (left[n-1].word == "on" || left[n-1].word == "at" || left[n-1].word == "with")
	if bound {
		n--
	}
	for n > 1 && left[n-1].is(ballotside) {
		n, bound = n-1, true
	}
	vote := &left[n-1]
	if !bound || vote.word != "yes" && vote.word != "no" || strings.ContainsAny(text[vote.end:figure], ",;:") {
		return stance{}, false
	}
	return stance{class: ballotSide(vote.word), from: vote.start, to: figure, objectEnd: figure, left: true}, true
}

// ballotAhead is the side of a ballot that leads by two figures: "the No side led
// with", "put Yes ahead by", "Yes was in front,".
func ballotAhead(left []token) class {
	n := len(left)
	for n > 0 && leadsToLead(&left[n-1]) {
		n--
	}
	ahead := false
	for n > 0 {
		n--
		switch t := &left[n]; t.word {
		case "led", "leads", "leading", "ahead", "lead", "front", "winning":
			ahead = true
		case "was", "is", "had", "has", "gave", "in", "the", "a", "narrow", "slim", "small", "side", "camp", "vote", "option", "campaign", "still", "narrowly", "point", "points":
		case "yes", "no":
			if ahead || favours(left[:n]) {
				return ballotSide(t.word)
			}
			if n = beforeBeaten(left[:n]); n == 0 {
				return unclassed
			}
			ahead = true // "Yes led No by"
		default:
			if t.number == 0 && !isDigit(t.word[0]) {
				return unclassed
			}
		}
	}
	return unclassed
}

// leadsToLead says that a word stands between a lead and how large it is.
func leadsToLead(t *token) bool {
	switch t.word {
	case "by", "with", "at", "on", "of":
		return true
	}
	return t.is(filler)
}

// ballotSide is the side of those who vote so.
func ballotSide(vote string) class {
	if vote == "no" {
		return oppose
	}
	return support
}

// beforeBeaten is how many words stand before the verb by which the side behind it is beaten,
// "Yes led", "a lead over the"; 0 where none do.
func beforeBeaten(left []token) int {
	n := len(left) - 1
	if n < 1 {
		return 0
	}
	if left[n].word == "the" && left[n-1].word == "over" {
		return n - 1
	}
	switch left[n].word {
	case "led", "leads", "leading", "over", "beat":
		return n
	}
	return 0
}

// favours says that words end with a lead in favour of the side that follows: "a margin of 20
// points in favour of".
func favours(left []token) bool {
	const reach = 10 // words back to the lead
	n := len(left)
	if n < 3 || left[n-1].word != "of" || left[n-2].word != "favour" && left[n-2].word != "favor" {
		return false
	}
	for k := n - 3; k >= 0 && k > n-reach; k-- {
		if w := left[k].word; w == "lead" || w == "margin" || w == "majority" || w == "advantage" {
			return true
		}
	}
	return false
}

// mostBallot is how many words before a figure yes or no is looked for in.
const mostBallot = 8
