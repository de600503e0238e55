package prose

import (
	"strings"

	"pollard/normalize/number"
)

// A lead told as two figures, "oppose it by 53 to 47 percent": the first is of
// those who take the side told before, the second of the others.

// isLead says that the number from token i to end is the first of a lead whose
// second one follows, and that what stands before is no change.
func isLead(text string, tokens []token, i, end int) bool {
	if i == 0 {
		return false
	}
	switch tokens[i-1].word {
	case "by":
		if i > 1 && tokens[i-2].is(change) {
			return false
		}
	case "of":
		if i < 3 || tokens[i-2].word != "margin" && tokens[i-2].word != "majority" || tokens[i-3].word != "a" {
			return false
		}
	default:
		return false
	}
	_, ok := leadSecond(text, tokens, i, end)
	return ok
}

// leadSecond reads the second figure of a lead.
func leadSecond(text string, tokens []token, i, end int) (numeral, bool) {
	rest := tokensFrom(tokens[i:], end)
	if len(rest) < 2 || rest[0].word != "to" || text[end:rest[0].start] != " " || text[rest[0].end:rest[1].start] != " " {
		return numeral{}, false
	}
	n, ok := numeralAt(text, rest, 1)
	return n, ok && isDigit(text[n.start])
}

// shareLead gives the two figures of a lead their sides.
func (b *binding) shareLead() {
	for i := 0; i+1 < len(b.figs); i++ {
		gap := b.text[b.figs[i].end:b.figs[i+1].start]
		if s := b.sides[i]; gap == "–" || gap == "-" {
			if s.class == unclassed {
				s = b.sides[i+1]
				b.sides[i] = s // "59–36 percent were in favour"
			}
			if s.class.isSide() {
				s.class, s.inherited = opposite(s.class), true
				b.sides[i+1] = s // "support was 59–36 percent"
			}
			continue
		}
		if gap != " to " {
			continue
		}
		left, _, _, _ := b.around(i)
		if c := ballotAhead(left); c != unclassed {
			s := toldBefore(c, b.figs[i].start)
			b.sides[i], b.sides[i+1] = s, s
			b.sides[i+1].class = opposite(c)
			continue
		}
		n := len(left)
		if n > 2 && left[n-1].word == "of" && (left[n-2].word == "margin" || left[n-2].word == "majority") {
			n -= 3
		}
		if n == 0 || left[n-1].word != "by" && n == len(left) {
			continue
		}
		for k := n - 1; k >= 0; k-- {
			p := at(left[:n], k, isSideVerb)
			if p == nil {
				continue
			}
			from, to := left[k].start, left[k+len(p.words)-1].end
			end := objectEnd(b.text, to, b.figs[i].start)
			object := strings.TrimSpace(b.text[to:end])
			for _, tail := range [...]string{" by a margin of", " by a majority of", " by"} {
				object = strings.TrimSuffix(" "+object, tail)
				object = strings.TrimSpace(object)
			}
			b.sides[i] = stance{class: p.class, from: from, to: to, object: object, objectEnd: end, left: true, people: leadPeople(b.text, left[:k])}
			b.sides[i+1] = b.sides[i].turned()
			break
		}
	}
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
		case "was", "is", "in", "the", "a", "narrow", "side", "camp", "vote", "option", "campaign", "still", "narrowly":
		case "yes", "no":
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

// leadPeople are those a lead is among, told before the verb: "Democrats
// supported it by 73 to 20".
func leadPeople(text string, left []token) string {
	if len(left) == 0 {
		return ""
	}
	left = left[clauseBegin(text, left, left[len(left)-1].end):]
	for len(left) > 0 && (left[0].is(filler) || left[0].is(neutral)) {
		left = left[1:]
	}
	for len(left) > 1 && left[0].is(quantity) && left[1].word == "of" {
		left = left[2:]
	}
	for i := range left {
		if left[i].word == "in" && i > 0 && i+1 < len(left) && isPlace(text[left[i+1].start:]) {
			continue // "voters in Lapland"
		}
		if left[i].is(verb) || asks(left, i) {
			return ""
		}
	}
	if len(left) == 0 || !namesPeople(text, left) {
		return ""
	}
	return text[left[0].start:left[len(left)-1].end]
}

// maybeLead is a cheap test for two numbers with "to" between them.
func maybeLead(text string) bool {
	for i := 0; ; {
		k := strings.Index(text[i:], " to ")
		if k < 0 {
			return false
		}
		if i += k; i > 0 && isDigit(text[i-1]) && i+4 < len(text) && isDigit(text[i+4]) {
			return true
		}
		i += len(" to ")
	}
}

// appendLead finds the two figures of a lead in a poll that are told without
// any word for percent: "voters opposed it by 53 to 47". What counts seats,
// votes or points is none, nor is what cannot be two parts of a hundred.
func appendLead(out []figure, text string, tokens []token) []figure {
	for i := range tokens {
		first, ok := numeralAt(text, tokens, i)
		if !ok || !isDigit(text[first.start]) || !isLead(text, tokens, i, first.end) {
			continue
		}
		second, _ := leadSecond(text, tokens, i, first.end)
		if rest := tokensFrom(tokens[i:], second.end); len(rest) > 0 && text[second.end:rest[0].start] == " " && !rest[0].is(ending) && !rest[0].is(verb) {
			continue
		}
		before, sum := len(out), 0
		for _, n := range [...]numeral{first, second} {
			f := figure{start: n.start, end: n.end, raw: text[n.start:n.end]}
			var err error
			if f.number, err = number.Parse(n.digits+"%", number.Format{}); err != nil || len(n.digits) != 2 {
				return out[:before]
			}
			sum += int(n.digits[0]-'0')*10 + int(n.digits[1]-'0')
			out = append(out, f)
		}
		if sum < leastLead || sum > 100 {
			return out[:before]
		}
	}
	return out
}

// leastLead is what the two figures of a lead must come to at least, to be
// parts of all who were asked.
const leastLead = 60
