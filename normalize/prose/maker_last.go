package prose

import "strings"

// onlyKnown is the one pollster of the registry that a sentence names, for one that
// tells of a poll and names its maker in no form there is; empty where it names several
// or only compares with one. Names that may be people's are none: Greens.
func onlyKnown(text string, tokens []token, about *article) string {
	if about.Registry == nil {
		return ""
	}
	only, past := "", 0
	for i := range tokens {
		t := &tokens[i]
		if t.start < past || t.lexeme != unlisted && isListed(*t) || !isProper(text[t.start:]) || i > 0 && !leadsToMaker(tokens[i-1].word) && text[tokens[i-1].end:t.start] == " " || about.belongs(t.word) || about.owns(t.word, false) {
			continue
		}
		past = nameEnd(text, t.start)
		name := strings.TrimSuffix(strings.TrimRight(text[t.start:past], "."), "'s")
		if _, ok := about.Registry.Lookup(name); !ok || name == only || len(name) == t.end-t.start && namesPeople(text, tokens[i:i+1]) {
			continue
		}
		if only != "" || isComparing(text[:t.start]) {
			return ""
		}
		only = name
	}
	return only
}

// leadsToMaker says that a word can stand before a maker's name in other forms than those
// there are rules for.
func leadsToMaker(word string) bool {
	switch word {
	case "of", "by", "from", "than", "and", "firm", "company", "institute", "agency", "pollster":
		return true
	}
	return false
}
