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
func (b *binding) takeAsked() {
	for i := range b.sides {
		if b.sides[i].class == unclassed && !b.sides[i].skip {
			if right := behind(b.tokens, b.figs, i); len(right) > 0 && isBare(right[0].word) && (len(right) == 1 || right[1].is(joining)) {
				b.sides[i] = stance{class: said, from: right[0].start, to: right[0].end, object: right[0].word, objectEnd: right[0].end, guessed: true}
			}
		}
		if b.sides[i].class != said || b.sides[i].left {
			continue
		}
		object := strings.TrimPrefix(strings.TrimPrefix(b.sides[i].object, "that "), "they ")
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
		for k := range b.tokens {
			if b.tokens[k].start >= b.figs[i].start {
				break
			}
			asked = asked || b.tokens[k].word == "asked"
			if !asked {
				continue
			}
			if p := at(b.tokens, k, isSideVerb); p != nil {
				b.sides[i].class, b.sides[i].object, b.sides[i].guessed = p.class, "", false
				if not {
					b.sides[i].class = opposite(p.class)
				}
				break
			}
		}
	}
}
