package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// pollsterFound says that a sentence's facts are those of a pollster that the
// registry knows: "Gallup reported that", "according to Gallup".
func pollsterFound(text string, tokens []token, registry *pollster.Registry) bool {
	if registry == nil {
		return false
	}
	if n := ofReport(text, tokens); n != "" && isKnown(n, registry) {
		return true
	}
	for i := 1; i < len(tokens); i++ {
		switch t, before := tokens[i], tokens[i-1]; {
		case t.word == "by" && (before.is(finding) || before.is(asking)),
			t.word == "to" && before.word == "according",
			isSays(t.word) && strings.HasPrefix(text[before.end:], ", "): // ", said Ipsos"
			if isKnown(nameAt(text, skipArticle(text, t.end+1)), registry) {
				return true
			}
		case t.is(finding), t.is(asking):
			if isHaving(t.word) && !hasShare(tokens, i) {
				continue
			}
			if end := finderEnd(tokens, i); end > 0 {
				if start := nameStart(text, end); start >= 0 && isKnown(cleanName(text[start:end]), registry) {
					return true
				}
			}
		}
	}
	return false
}

// isSays says that a verb tells what somebody said.
func isSays(verb string) bool { return verb == "said" || verb == "says" }

// hasShare says that a share or what has one follows the verb at token i: "had Yes
// at", "had figures of", not "had tracked it".
func hasShare(tokens []token, i int) bool {
	if i+1 == len(tokens) {
		return false
	}
	next := tokens[i+1]
	return isPlaced(next.word) || next.is(filler) || isDigit(next.word[0])
}

// finderEnd is where the words before "found" end, the adverb at the verb left
// out: "Ipsos further found", "Gallup has found".
func finderEnd(tokens []token, i int) int {
	for n := 0; i > 1 && n < 2; n++ {
		switch tokens[i-1].word {
		case "regularly", "repeatedly", "often", "frequently", "since", "twice", "further", "also", "later", "then", "has", "had", "have", "recently", "again", "first", "last", "next", "still", "only":
			i--
			continue
		}
		break
	}
	return tokens[i].start - 1
}

// active reads "the Washington Post (WaPo) published a poll".
func active(text string, tokens []token, i int) string {
	const reach = 4 // words between the verb and the poll
	for k := i - 1; k > 0 && k >= i-reach; k-- {
		if strings.ContainsAny(text[tokens[k].end:tokens[k+1].start], ",;:.()") {
			return ""
		}
		if !tokens[k].is(making|publishing) && tokens[k].word != "conducts" {
			continue
		}
		verb := k
		if verb > 1 && (tokens[verb-1].word == "has" || tokens[verb-1].word == "had" || tokens[verb-1].word == "have") {
			verb--
		}
		end := tokens[verb].start - 1
		if strings.HasSuffix(text[:end], ",") {
			// "Cadena Ser, a radio station of Spain, published a poll"
			if name, _, ok := strings.Cut(text[:end-1], ", "); ok && nameStart(text, len(name)) == 0 {
				return cleanName(name)
			}
			return ""
		}
		if rest := text[:tokens[verb].start]; strings.HasSuffix(rest, ") ") {
			if end = strings.LastIndex(rest, " ("); end < 0 {
				return ""
			}
		}
		start := nameStart(text, end)
		if start < 0 {
			return ""
		}
		return cleanName(text[start:end])
	}
	return ""
}
