package prose

import (
	"slices"
	"strings"
)

// Some who told what people think are named by the work or the project that told it: "the 2012
// Global Leadership Report", "the Values Atlas of 2023".

// work is the name of a work or a project that a sentence is according to, or says to have
// found something.
func (n *naming) work() (maker, client string) {
	for i := 1; i < len(n.tokens); i++ {
		t := &n.tokens[i]
		if t.begins&(1<<work) == 0 || !isProper(n.text[t.start:]) || t.gap != 0 {
			continue
		}
		start := nameStart(n.text, t.end)
		if start < 0 || start >= n.tokens[i].start || !isWorkName(n.text[start:t.end]) {
			continue
		}
		before := n.text[:start]
		if w := strings.TrimRight(before, " "); len(w) > 3 && isYear(w[len(w)-4:]) {
			before = w[:len(w)-4]
		}
		before = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "the "), "The "), " ")
		if strings.HasSuffix(before, "ccording to") || (before == "" || strings.HasSuffix(before, ",")) && n.findsBehind(i+1) {
			return cleanName(n.text[start:t.end]), ""
		}
	}
	return "", ""
}

// findsBehind says that the token at k, of which year the work was left out, tells of finding
// something.
func (n *naming) findsBehind(k int) bool {
	if k+1 < len(n.tokens) && n.tokens[k].word == "of" && isYear(n.tokens[k+1].word) {
		k += 2
	}
	return k < len(n.tokens) && n.tokens[k].gap == 0 && n.tokens[k].is(finding|saying)
}

// isWorkName says that a name of several words that ends with one for a work is none of a house that
// counts people, goods or money.
func isWorkName(name string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], name)
	for i := range tokens[:max(0, len(tokens)-1)] {
		if isClass(tokens, i, tally) || isHouseWord(name[tokens[i].start:tokens[i].end]) {
			return false
		}
	}
	return len(tokens) > 2
}

// toldInWork says that the figures of a sentence are those of a work that it names, where people
// take sides in them or think something.
func (r *Reader) toldInWork() bool {
	n := naming{text: r.text, tokens: r.words(), about: r.article}
	k := slices.IndexFunc(r.sides, func(s stance) bool { return s.class != unclassed })
	if k < 0 || !oneClause(r.text, &r.figures[k], &r.sides[k]) || !takesSides(r.sides) && !r.tellsBelief() {
		return false
	}
	name, _ := n.work()
	return name != ""
}

// tellsBelief says that the first figure of a sentence counts people who think something, or say
// what should be.
func (r *Reader) tellsBelief() bool {
	if len(r.sides) == 0 || r.sides[0].class != said {
		return false
	}
	s := &r.sides[0]
	return isOpinionated(r.text[s.from:s.to]) || strings.Contains(s.object, " should ")
}

// knownIn is the maker that the name of a report or an index begins with, where the registry
// knows that: "the 2012 Gallup Global Index of Hope report".
func (n *naming) knownIn(from int) string {
	end := nameEnd(n.text, from)
	if end == 0 {
		return ""
	}
	if rest, ok := strings.CutPrefix(n.text[end:], " "); !ok || !strings.HasPrefix(rest, "report") && !strings.HasPrefix(rest, "index") {
		return ""
	}
	if by, ok := strings.CutPrefix(n.text[end:], " report by "); ok {
		return nameAt(by, skipKind(by, 0))
	}
	for name := n.text[from:end]; ; {
		k := strings.LastIndexByte(name, ' ')
		if k < 0 {
			return ""
		}
		if name = name[:k]; isKnown(name, n.about.Registry) {
			return cleanName(name)
		}
	}
}

// skipYear is the place behind a year that stands before a name: "2012 Global Attitudes Project".
func skipYear(text string, i int) int {
	const year = len("2012")
	if i+year+1 < len(text) && isYear(text[i:i+year]) && text[i+year] == ' ' && isProper(text[i+year+1:]) {
		return i + year + 1
	}
	return i
}
