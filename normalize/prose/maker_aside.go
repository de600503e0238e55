package prose

import "strings"

// maker_aside.go has makers that are explained by what they are, or that an aside names.

// isDescribed reads a name that words beside it say to be of who asks people: "Havmark,
// a polling firm from Bergen,", "a Bergen-based pollster, Havmark,".
func (n *naming) isDescribed() (maker, client string) {
	const reach = 6 // words back to the article
	if n.marks&kind == 0 {
		return "", ""
	}
	text, tokens := n.text, n.tokens
	for i := 1; i < len(tokens); i++ {
		if !tokens[i].is(pollmaker) && tokens[i].word != "consultancy" || isProper(text[tokens[i].start:]) {
			continue
		}
		if strings.HasPrefix(text[tokens[i].end:], ", ") {
			from := skipArticle(text, tokens[i].end+len(", "))
			if end := nameEnd(text, from); end > 0 && strings.HasPrefix(text[end:], ",") {
				return cleanName(text[from:end]), ""
			}
		}
		for k := i - 1; k > 0 && k > i-reach; k-- {
			gap := text[tokens[k-1].end:tokens[k].start]
			if w := tokens[k].word; (w == "a" || w == "an" || w == "the") && isAsideGap(gap) {
				end := tokens[k-1].end
				if start := nameStart(text, end); start >= 0 && (beginsClause(text[:start]) || isMarked(lastWord(text[:start]), pollmaker)) {
					return cleanName(text[start:end]), ""
				}
			}
			if gap != " " && gap != "-" {
				break
			}
		}
	}
	return "", ""
}

// isAsideGap says that what stands between two words begins an aside.
func isAsideGap(gap string) bool {
	switch gap {
	case ", ", " – ", " — ", " - ", "–", "—", " (":
		return true
	}
	return false
}

// inAside reads who an aside names: "the poll (Ipsos, 12–16 September)", "a poll – Alfa,
// May 2015 –", "(by Alfa for the daily Nationen)", "(source: Alfa)".
func (n *naming) inAside() (maker, client string) {
	text := n.text
	for _, i := range n.polls {
		if !isPoll(n.tokens[i].word) {
			continue
		}
		for _, opening := range [...]string{" (", " – ", " — ", " - "} {
			if !strings.HasPrefix(text[n.tokens[i].end:], opening) {
				continue
			}
			from := n.tokens[i].end + len(opening)
			end := nameEnd(text, from)
			if end > 0 && end < len(text) && (text[end] == ',' || text[end] == ')' || strings.HasPrefix(text[end:], opening)) {
				return splitClient(cleanName(text[from:end]), n.about.Registry)
			}
		}
	}
	for rest := text; ; {
		at := strings.IndexByte(rest, '(')
		if at < 0 {
			return "", ""
		}
		rest = rest[at+1:]
		if word := rest[:wordEnd(rest, 0)]; isMarked(word, making) && strings.HasPrefix(rest[len(word):], " ") {
			rest = strings.TrimPrefix(rest[len(word)+1:], "out ") // "(conducted by Alfa)"
		}
		for _, opening := range [...]string{"by ", "source: ", "Source: "} {
			if named, ok := strings.CutPrefix(rest, opening); ok {
				if name := nameAt(named, skipKind(named, 0)); name != "" {
					return splitClient(name, n.about.Registry)
				}
			}
		}
	}
}
