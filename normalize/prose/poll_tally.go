package prose

// isTally says that the figures of a sentence come from one who counts people, a census or an
// office of statistics, and are on no side: "when asked in the census, 22% said that they had no
// religion".
func (r *Reader) isTally() bool {
	tokens, counted := r.words(), false
	for i := range tokens {
		switch word := tokens[i].word; {
		case isPollStem(word) && word != "polled" && word != "study":
			return false
		case isClass(tokens, i, tally):
			counted = counted || word == "census" || r.isSourceAt(tokens, i)
		}
	}
	return counted && !takesSides(r.sides)
}

// isSourceAt says that the word at token i is of a name that a sentence is according to, or that
// says something in it.
func (r *Reader) isSourceAt(tokens []token, i int) bool {
	const reach = 8 // words of a name
	for k := i; k > 0 && k > i-reach && tokens[k].gap == 0; k-- {
		if tokens[k-1].word == "to" && k > 1 && tokens[k-2].word == "according" {
			return true
		}
	}
	for k := i + 1; k < len(tokens) && k < i+reach && tokens[k].gap == 0; k++ {
		if tokens[k].is(finding | saying | publishing) {
			return true
		}
	}
	return false
}
