package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// programme is a poll that has a name of its own and is made by nobody else
// that the sentence names: "the National Annenberg Election Survey".
func programme(text string, tokens []token, registry *pollster.Registry) string {
	for i := 2; i < len(tokens); i++ {
		switch tokens[i].word {
		case "survey", "poll", "barometer", "study", "panel":
		default:
			continue
		}
		if tokens[i].word == "barometer" && i+2 < len(tokens) && tokens[i+1].word == "of" && isProper(text[tokens[i].start:]) && isProper(text[tokens[i+2].start:]) && !tokens[i+2].is(calendar) {
			return nameAt(text, tokens[i].start) // the Barometer of Public Opinion
		}
		if !isProper(text[tokens[i].start:]) || !isProper(text[tokens[i-1].start:]) {
			continue
		}
		if start := nameStart(text, tokens[i].end); start >= 0 {
			end := tokens[i].end
			if next := nameWordEnd(text, min(end+1, len(text))); end+1 < len(text) && text[end] == ' ' && isProper(text[end+1:]) && !isDateWord(text[end+1:next]) {
				end = next // the Election Study Center
			}
			if n := cleanName(text[start:end]); strings.Contains(n, " ") {
				if own := strings.TrimSuffix(n, " Poll"); registry == nil || !isKnown(n, registry) {
					return own // a poll's own name is its maker's
				}
				return n
			}
		}
	}
	return ""
}
