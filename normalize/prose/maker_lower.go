package prose

// inLowerCase reads a known maker that writes itself without a capital, where only who asked
// can stand: "conducted by forsa", "according to infas". A word of the lists is none.
func (n *naming) inLowerCase() (maker, client string) {
	if n.about.Registry == nil {
		return "", ""
	}
	for i := 1; i < len(n.tokens); i++ {
		t, before := &n.tokens[i], &n.tokens[i-1]
		if t.lexeme != unlisted || t.gap != 0 || isDigit(t.word[0]) || isProper(n.text[t.start:]) {
			continue
		}
		switch {
		case before.word == "by" && i > 1 && (n.tokens[i-2].is(making) || isPollStem(n.tokens[i-2].word)):
		case before.word == "to" && i > 1 && n.tokens[i-2].word == "according":
		default:
			continue
		}
		if name := n.text[t.start:t.end]; isKnown(name, n.about.Registry) {
			return name, ""
		}
	}
	return "", ""
}
