package prose

import "strings"

// takeAsked turns answers that only say that people did, or did not, what they
// were asked into sides: "asked if they were in favour, with 60 percent saying
// that they were not".
func takeAsked(out []stance, tokens []token, figs []figure) {
	for i := range out {
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
			if p := at(tokens, k, func(p *phrase) bool { return (p.class == support || p.class == oppose) && p.where == "any" }); p != nil {
				out[i].class, out[i].object = p.class, ""
				if not {
					out[i].class = opposite(p.class)
				}
				break
			}
		}
	}
}
