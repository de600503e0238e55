package prose

// onlyKnown is the one pollster of the registry that a sentence names, for one that
// tells of a poll and names its maker in no form there is; empty where it names several
// or only compares with one. Names that may be people's are none: Greens.
func onlyKnown(text string, tokens []token, about *article) string {
	if about.Registry == nil {
		return ""
	}
	only, past := "", 0
	for _, t := range tokens {
		if t.start < past || !isProper(text[t.start:]) || isListed(t) || about.belongs(t.word) || about.owns(t.word, false) {
			continue
		}
		past = nameEnd(text, t.start)
		name := cleanName(text[t.start:past])
		if _, ok := about.Registry.Lookup(name); !ok || namesPeople(text, []token{t}) && len(name) == t.end-t.start || name == only {
			continue
		}
		if only != "" || isComparing(text[:t.start]) {
			return ""
		}
		only = name
	}
	return only
}
