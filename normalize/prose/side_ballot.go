package prose

import "strings"

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
	ballot := false
	for k := max(0, n-mostBallot); k < n; k++ {
		ballot = ballot || left[k].word == "yes" || left[k].word == "no"
	}
	if !ballot {
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
	if !bound || n == 0 || strings.ContainsAny(text[left[n-1].end:figure], ",;:") {
		return stance{}, false
	}
	s := stance{from: left[n-1].start, to: figure, objectEnd: figure, left: true}
	switch left[n-1].word {
	case "yes":
		s.class = support
	case "no":
		s.class = oppose
	default:
		return stance{}, false
	}
	return s, true
}

// ballotAhead is the side of a ballot that leads by two figures: "the No side led
// with", "put Yes ahead by", "Yes was in front,".
func ballotAhead(left []token) class {
	n := len(left)
	for n > 0 && (left[n-1].is(filler) || left[n-1].word == "by" || left[n-1].word == "with" || left[n-1].word == "at" || left[n-1].word == "on" || left[n-1].word == "of") {
		n--
	}
	ahead := false
	for ; n > 0; n-- {
		switch left[n-1].word {
		case "led", "leads", "leading", "ahead", "lead", "front", "winning":
			ahead = true
		case "was", "is", "had", "has", "gave", "in", "the", "a", "narrow", "slim", "small", "side", "camp", "vote", "option", "campaign", "still", "narrowly":
		case "yes", "no":
			if !ahead && favours(left[:n-1]) {
				ahead = true // "a margin of 20 points in favour of No,"
			}
			if n > 2 && !ahead && left[n-2].word == "the" && left[n-3].word == "over" {
				n-- // "a lead over the No vote,"
			}
			if n > 1 && !ahead && (left[n-2].word == "led" || left[n-2].word == "leads" || left[n-2].word == "leading" || left[n-2].word == "over" || left[n-2].word == "beat") {
				ahead = true // "Yes led No by"
				n--
				continue
			}
			if left[n-1].word == "no" {
				if ahead {
					return oppose
				}
				return unclassed
			}
			if ahead {
				return support
			}
			return unclassed
		default:
			if t := left[n-1]; t.number == 0 && !isDigit(t.word[0]) && t.word != "point" && t.word != "points" {
				return unclassed
			}
		}
	}
	return unclassed
}

// favours says that words end with a lead in favour of the side that follows.
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
