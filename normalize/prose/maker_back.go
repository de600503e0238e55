package prose

import "strings"

// maker_back.go has sentences that name their maker only by pointing at the one before.

// pointsByKind says that a sentence names its maker by a word of the name of the one
// before: "the centre" for the Public Opinion Research Centre.
func pointsByKind(text string, tokens []token, before string) bool {
	if before == "" {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		t := tokens[i]
		if tokens[i-1].word != "the" && tokens[i-1].word != "this" || isProper(text[t.start:]) || strings.HasPrefix(text[t.end:], " of ") {
			continue
		}
		switch t.word {
		case "centre", "center", "institute", "institution", "foundation", "council", "university", "association", "academy", "agency", "bureau", "office",
			"programme", "program", "project", "organisation", "organization", "society", "alliance", "union", "commission", "ministry", "bank", "school", "college":
			if strings.Contains(lowered(before)+" ", t.word+" ") {
				return true
			}
		}
	}
	return false
}

// pointsToPoll says that a sentence tells of a poll as of another one like that before:
// "In that of June 2008", "Those of 2010 had".
func pointsToPoll(text string) bool {
	for _, opening := range [...]string{"In that of ", "In those of ", "That of ", "Those of ", "In the one of ", "In one of "} {
		if rest, ok := strings.CutPrefix(text, opening); ok && isTime(rest) {
			return true
		}
	}
	return false
}

// whoseItWas reads a sentence that says no more than whose the poll was: "The survey was
// Norstat's.".
func (n *naming) whoseItWas() string {
	const most = 6 // words
	k := len(n.tokens) - 1
	if k < 3 || k > most || n.tokens[0].word != "the" || !isPoll(n.tokens[1].word) || n.tokens[2].word != "was" {
		return ""
	}
	name, ok := strings.CutSuffix(n.text[n.tokens[3].start:n.tokens[k].end], "'s")
	if !ok || nameEnd(name, 0) != len(name) {
		return ""
	}
	return cleanName(name)
}
