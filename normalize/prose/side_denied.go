package prose

import "strings"

// deniedThing reads an answer that begins with a "no" that is no side and belongs to the word
// behind it: "said no such law was needed".
func deniedThing(text string, right []token, i int, p *phrase, end int) (stance, bool) {
	next := i + len(p.words)
	if p.class != oppose || len(p.words) < 2 || p.words[len(p.words)-1] != "no" || next >= len(right) {
		return stance{}, false
	}
	t := &right[next]
	if t.gap != 0 || t.word != "one" && t.word != "such" && (t.is(joining|dated|calendar|pointer|finding) || isPreposition(t.word) || isAdverb(t) || isDigit(t.word[0])) {
		return stance{}, false
	}
	switch t.word {
	case "to", "by", "with", "as", "for", "or", "than", "from", "compared", "according", "if", "when", "would", "is", "are", "was", "were":
		return stance{}, false
	}
	s := stance{class: said, from: right[i].start, to: right[next-2].end}
	s.objectEnd = objectEnd(text, right, right[next-1].start, end)
	s.object = strings.TrimSpace(text[right[next-1].start:s.objectEnd])
	return s, true
}
