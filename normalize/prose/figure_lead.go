package prose

import "strings"

// A lead is told as two figures, "oppose it by 53 to 47 percent": the first is of
// those who take the side told before, the second of the others.

// leadDash is where the dash stands between two whole figures of which the first is
// the greater, 0 where there is none.
func leadDash(digits string) int {
	const dash = 2 // places of the first
	if len(digits) < 2*dash+1 || digits[dash] != '-' && !strings.HasPrefix(digits[dash:], "–") {
		return 0
	}
	if second := strings.TrimLeft(digits[dash:], "–-"); len(second) == 2 && digits[:dash] > second {
		return dash
	}
	return 0
}

// ledBy says that "by" stands before a figure, as before a lead.
func ledBy(text string, at int) bool {
	before := strings.TrimRight(text[:at], " ")
	return strings.HasSuffix(before, " by") || before == "By"
}

// isFirstOfTwo says that the number at token i is the first of a lead, or of two that fall, which
// share the percent word of the second.
func isFirstOfTwo(text string, tokens []token, i int, n numeral) bool {
	second, ok := leadSecond(text, tokens, i, n.end)
	return ok && percentEnd(text, second.end) > 0 && (isLead(text, tokens, i, n.end) || fallsTo(text, tokens, i, n))
}

// isSecondOfTwo says that a number is the second of a lead whose first one has the percent word:
// "by 64 percent to 23".
func isSecondOfTwo(text string, first figure, n numeral) bool {
	return isDigit(text[n.start]) && text[first.end:n.start] == " to " && ledBy(text, first.start)
}

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

// fallsTo says that the number at token i is the first of two that fall, which no range
// and, behind a comma or a bracket, no change does: ", 47 to 46 per cent".
func fallsTo(text string, tokens []token, i int, n numeral) bool {
	if i == 0 || !strings.HasSuffix(text[:n.start], ", ") && !strings.HasSuffix(text[:n.start], "(") {
		return false
	}
	second, ok := leadSecond(text, tokens, i, n.end)
	return ok && falls(n.digits, second.digits)
}

// falls says that the second of two figures is the smaller one.
func falls(first, second string) bool {
	a, _, _ := strings.Cut(first, ".")
	b, _, _ := strings.Cut(second, ".")
	return isDigit(first[0]) && isDigit(second[0]) && (len(a) > len(b) || len(a) == len(b) && a > b)
}

// leadSecond reads the second figure of a lead.
func leadSecond(text string, tokens []token, i, end int) (numeral, bool) {
	rest := tokensFrom(tokens[i:], end)
	if len(rest) < 2 || rest[0].word != "to" || text[end:rest[0].start] != " " || rest[1].gap != 0 {
		return numeral{}, false
	}
	n, ok := numeralAt(text, rest, 1)
	return n, ok && isDigit(text[n.start])
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
			f, ok := newFigure(text, n.start, n.end, n.digits)
			if !ok || len(n.digits) != 2 {
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
