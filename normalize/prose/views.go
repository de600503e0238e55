package prose

import "strings"

// behind are the words between a figure and the next one.
func behind(tokens []token, figs []figure, i int) []token {
	if i+1 < len(figs) {
		return between(tokens, figs[i].end, figs[i+1].start)
	}
	return tokensFrom(tokens, figs[i].end)
}

// takeAsked turns answers that only say that people did, or did not, what they
// were asked into sides: "asked if they were in favour, with 60 percent saying
// that they were not".
func takeAsked(out []stance, tokens []token, figs []figure) {
	for i := range out {
		if out[i].class == unclassed && !out[i].skip {
			if right := behind(tokens, figs, i); len(right) > 0 && isBare(right[0].word) && (len(right) == 1 || right[1].is(joining)) {
				out[i] = stance{class: said, from: right[0].start, to: right[0].end, object: right[0].word, objectEnd: right[0].end, guessed: true}
			}
		}
		if out[i].class != said || out[i].left {
			continue
		}
		object := strings.TrimPrefix(strings.TrimPrefix(out[i].object, "that "), "they ")
		not := false
		if rest, ok := strings.CutSuffix(object, " not"); ok {
			object, not = rest, true
		}
		switch object {
		case "were", "did", "would", "do", "are", "was", "should":
		default:
			continue
		}
		asked := false
		for k := range tokens {
			if tokens[k].start >= figs[i].start {
				break
			}
			asked = asked || tokens[k].word == "asked"
			if !asked {
				continue
			}
			if p := at(tokens, k, isSideVerb); p != nil {
				out[i].class, out[i].object, out[i].guessed = p.class, "", false
				if not {
					out[i].class = opposite(p.class)
				}
				break
			}
		}
		if out[i].class == said && out[i].guessed && isBare(out[i].object) {
			out[i] = stance{}
		}
	}
}
