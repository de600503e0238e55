package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// clientReach bounds the words between the word for a poll and who paid for it.
const clientReach = 14

// clientOf is who had a poll made: "commissioned by RTCG", "paid for by the
// group Equality", "that Helsingin Sanomat commissioned", "on behalf of SVT".
// Empty where a sentence has no poll or does not say.
func clientOf(text string, tokens []token, about *article) string {
	for i := 1; i < len(tokens); i++ {
		if !isPaid(tokens, i) {
			continue
		}
		name := ""
		switch by := payerAt(tokens, i); {
		case by > 0:
			return nameAt(text, skipKind(text, tokens[by-1].end+1))
		case tokens[i].word == "for":
			name = madeFor(text, tokens, i, about)
		case isOrder(tokens[i].word):
			name = subjectName(text, tokens, i)
		}
		if name != "" {
			return name
		}
	}
	return ""
}

// isPaid says that token i tells for whom a poll before it was made: "for" behind the poll or
// what was done with it, or a word that tells who paid.
func isPaid(tokens []token, i int) bool {
	if before := &tokens[i-1]; !tokens[i].is(payer) && (tokens[i].word != "for" || !before.is(making) && before.word != "out" && !isPollStem(before.word)) {
		return false
	}
	for k := i; k >= 0 && i-k <= clientReach; k-- {
		if isPollStem(tokens[k].word) {
			return true
		}
	}
	return false
}

// isOrder says that a word tells that somebody had a poll made.
func isOrder(word string) bool {
	switch word {
	case "commissioned", "ordered", "funded", "sponsored", "requested":
		return true
	}
	return false
}

// payerAt is the token that the name of who paid begins with where the word at token i leads
// to it: "commissioned by", "paid for by", "on behalf of". It is 0 where it does not.
func payerAt(tokens []token, i int) int {
	follow := func(words ...string) int {
		for k, word := range words {
			if i+1+k >= len(tokens) || tokens[i+1+k].word != word {
				return 0
			}
		}
		return i + 1 + len(words)
	}
	switch word := tokens[i].word; {
	case isOrder(word):
		return follow("by")
	case word == "paid":
		return follow("for", "by")
	case word == "behalf", word == "behest":
		return follow("of")
	}
	return 0
}

// madeFor is who is named behind "for" at token i, "a poll for the daily Delfi", where that is
// no nation, no date and nothing the article is about.
func madeFor(text string, tokens []token, i int, about *article) string {
	if i+1 == len(tokens) {
		return ""
	}
	if next := tokens[i+1]; next.is(national|calendar) || about.owns(next.word, false) || about.belongs(next.word) {
		return ""
	}
	return nameAt(text, skipKind(text, tokens[i].end+1))
}

// subjectName is the name between "that" and the verb at token i: "a survey
// that Helsingin Sanomat commissioned".
func subjectName(text string, tokens []token, i int) string {
	end := tokens[i].start - 1
	if end < 0 {
		return ""
	}
	start := nameStart(text, end)
	if start <= 0 {
		return ""
	}
	switch lastWord(strings.TrimSuffix(strings.TrimRight(text[:start], " "), " the")) {
	case "that", "which", "survey", "poll":
		return cleanName(text[start:end])
	}
	return ""
}

// splitClient parts "Langer Research for ESPN"; "Centre for Democracy" stays
// whole. The registry knows which.
func splitClient(maker string, registry *pollster.Registry) (string, string) {
	if registry == nil || !strings.Contains(maker, " for ") {
		return maker, ""
	}
	before, _, _ := strings.Cut(maker, " for ")
	if k := strings.LastIndex(maker, " for "); isHouse(before) && (strings.Contains(maker[:k], " for ") || strings.Contains(maker[:k], " of ")) && !isCause(maker[k+len(" for "):]) {
		return maker[:k], maker[k+len(" for "):] // the University of Oslo for Delfi
	}
	if isHouseWord(before) {
		return maker, "" // the Directorate for European Integration
	}
	if before, client, ok := strings.Cut(maker, " for the "); ok && isKnown(before, registry) {
		return before, client
	}
	if a := registry.Resolve(maker); a.Client != "" {
		if isCause(a.Client) && !isKnown(before, registry) {
			return maker, "" // Europeans United for Democracy
		}
		if before, ok := strings.CutSuffix(maker, " for "+a.Client); ok {
			return before, a.Client
		}
	}
	return maker, ""
}

// isCause says that a name is what somebody can stand up for, no client.
func isCause(name string) bool {
	switch name {
	case "Peace", "Change", "Life", "Rights", "Justice", "Progress", "Reform":
		return true
	}
	return isNounLike(lowered(name))
}
