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
		if !tokens[i].is(payer) && (tokens[i].word != "for" || !tokens[i-1].is(making) && tokens[i-1].word != "out" && !isPollStem(tokens[i-1].word)) {
			continue
		}
		poll := i
		for poll >= 0 && i-poll <= clientReach && !isPollStem(tokens[poll].word) {
			poll--
		}
		if poll < 0 || i-poll > clientReach {
			continue
		}
		switch tokens[i].word {
		case "for":
			if i+1 == len(tokens) || i != poll+1 && !tokens[i-1].is(making) && tokens[i-1].word != "out" {
				continue
			}
			if next := tokens[i+1]; !next.is(national) && !next.is(calendar) && !about.owns(next.word, false) && !about.belongs(next.word) {
				if n := nameAt(text, skipKind(text, tokens[i].end+1)); n != "" {
					return n
				}
			}
		case "commissioned", "ordered", "funded", "sponsored", "requested":
			if i+1 < len(tokens) && tokens[i+1].word == "by" {
				return nameAt(text, skipKind(text, tokens[i+1].end+1))
			}
			if n := subjectName(text, tokens, i); n != "" {
				return n
			}
		case "paid":
			if i+2 < len(tokens) && tokens[i+1].word == "for" && tokens[i+2].word == "by" {
				return nameAt(text, skipKind(text, tokens[i+2].end+1))
			}
		case "behalf", "behest":
			if i+1 < len(tokens) && tokens[i+1].word == "of" {
				return nameAt(text, skipKind(text, tokens[i+1].end+1))
			}
		}
	}
	return ""
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
