package prose

import "strings"

// takeBallot reads "support for Yes" and "backing No".
func (s *stance) takeBallot() {
	switch strings.TrimPrefix(s.object, "for ") {
	case "yes", "Yes", "a Yes vote", "voters", "votes", "side", "camp":
		s.object = ""
	case "No", "a No vote", "No voters", "No votes":
		s.object, s.class = "", opposite(s.class)
	}
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
	for n > 1 && isBallotSide(left[n-1].word) {
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

// isBallotSide says that a word may stand between yes or no and the figure: "the
// Yes side 52%", "No ahead on 48%".
func isBallotSide(word string) bool {
	switch word {
	case "side", "camp", "option", "campaign", "ahead", "vote", "leading", "winning", "was", "were", "stood", "is", "had", "has", "got", "gets":
		return true
	}
	return false
}

// sidedInBracket says that a bracket that begins with a figure gives it a side of
// its own: "40% are in favour (35% against, 25% undecided)".
func sidedInBracket(text string, right []token, f figure) bool {
	if len(right) == 0 || inOwnBrackets(text, f) || text[f.end:right[0].start] != " " {
		return false
	}
	p := at(right, 0, func(p *phrase) bool { return p.class != said && isTakingSides(p) && p.where != "left" })
	return p != nil
}

// bracketed reads "… than against (39%)": a side right before a figure in
// brackets.
func bracketed(text string, left []token, f figure) (stance, bool) {
	if f.start == 0 || text[f.start-1] != '(' || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	for i := len(left) - 1; i >= 0 && i > len(left)-4; i-- {
		p := at(left[i:], 0, func(p *phrase) bool {
			return (p.class.isSide() || p.class == undecided || p.class == noAnswer) && p.where != "adjacent"
		})
		if p != nil && i+len(p.words) == len(left) {
			return stance{class: p.class, from: left[i].start, to: f.start, objectEnd: f.start, left: true}, true
		}
	}
	return stance{}, false
}

// verbBeforeBracket reads "more Americans opposed it (47%)", "half of the women
// support the law (49%)": a verb whose object ends before a figure in brackets.
func verbBeforeBracket(text string, left []token, f figure) (stance, bool) {
	if !inOwnBrackets(text, f) || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	left = left[clauseBegin(text, left, f.start-1):]
	many := false
	for i, t := range left {
		if t.is(quantity) || t.word == "more" || t.word == "fewer" || t.word == "many" || t.word == "than" {
			many = true
		}
		if !many || i == 0 && t.word != "than" {
			continue
		}
		p := at(left, i, isSideVerb)
		if p == nil {
			if t.is(verb) && t.word != "would" && t.word != "were" && t.word != "are" && t.word != "to" {
				return stance{}, false
			}
			continue
		}
		if i+len(p.words) == len(left) {
			return stance{}, false // right before it: bracketed
		}
		from, to := t.start, left[i+len(p.words)-1].end
		return stance{class: p.class, from: from, to: to, object: strings.TrimSpace(beforePoll(text[to : f.start-1])), objectEnd: f.start - 1, left: true}, true
	}
	return stance{}, false
}
