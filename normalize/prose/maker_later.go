package prose

import (
	"slices"
	"strings"
)

// tellsLater bounds the sentences behind one that its maker is looked for in.
const tellsLater = 3

// toldLater is who made the polls of a paragraph that only names its maker at the
// end of a later sentence, as Gallup is in "53% supported it. … By 2010 it had
// reached 44%, Gallup found", or in one that goes on about the share: "Support then
// fell to 40%, a Megafon poll shows".
func (r *Reader) toldLater() string {
	if r.Registry == nil {
		return ""
	}
	for i := r.number + 1; i < min(r.number+1+tellsLater, len(r.sentences)); i++ {
		s := r.sentences[i]
		if !s.percent {
			return ""
		}
		if n := attribution(r.paragraph[s.Start:s.End]); n != "" && isKnown(n, r.Registry) {
			return n
		}
		text := r.paragraph[s.Start:s.End]
		if i == r.number+1 && isMarked(lowered(text[:wordEnd(text, 0)]), siding) && maybeAsks(text) && !r.voted && !r.afterVote() {
			tokens := tokenize(text)
			if moves := slices.ContainsFunc(tokens[:min(4, len(tokens))], func(t token) bool { return t.is(change) }); moves && subjectsIn(tokens).polled {
				maker, _ := pollsterOf(text, tokens, r.article)
				return maker
			}
		}
	}
	return ""
}

// attribution is the name that a sentence ends with as that of who found what it
// tells: ", Gallup found", ", Gallup's survey shows".
func attribution(text string) string {
	text = strings.TrimRight(text, ". ")
	comma := strings.LastIndex(text, ", ")
	if comma < 0 {
		return ""
	}
	clause := strings.TrimPrefix(text[comma+len(", "):], "the ")
	end := nameEnd(clause, 0)
	if end == 0 {
		return ""
	}
	rest := strings.TrimSpace(clause[end:])
	if word, verb, ok := strings.Cut(rest, " "); ok && (isPoll(word) || isMarked(word, pollmaker)) {
		rest = verb // "the Ipsos agency said"
	}
	if isMarked(rest, finding) || isMarked(rest, saying) {
		return cleanName(clause[:end])
	}
	return ""
}

// toldBy is who a sentence ends with as having found or reported what it tells.
func toldBy(text string, tokens []token) string {
	for i := range tokens {
		t := &tokens[i]
		if !t.is(finding) && t.word != "said" {
			continue
		}
		when := text[t.end:]
		if when == "" || when == "." {
			if before := lastWord(text[:t.start]); t.word != "said" || isMarked(before, pollmaker) {
				return attribution(text)
			}
			return ""
		}
		// ", the Yale Program reported in 2021, though"
		if when, ok := strings.CutPrefix(when, " in "); ok && t.word != "said" {
			if end := strings.IndexAny(when, ",."); end >= 0 && isTime(when) && isDigit(when[end-1]) {
				return attribution(text[:t.end])
			}
		}
	}
	return ""
}
