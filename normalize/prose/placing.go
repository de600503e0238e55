package prose

// placing is the name of one nobody knows that puts a share at a figure: "IMAS had
// support at 32%", "in May Delfi saw the Yes side at". It is no place and nobody of
// a nation, and no word of the lists.
func placing(text string, tokens []token, about *article) string {
	for i := 1; i+1 < len(tokens); i++ {
		switch tokens[i].word {
		case "had", "has", "put", "puts", "saw", "sees", "measured", "recorded", "placed", "pegged", "found", "gave":
		default:
			continue
		}
		next := i + 1
		if tokens[next].word == "the" && next+1 < len(tokens) {
			next++
		}
		if !isPlaced(tokens[next].word) || text[tokens[i].end:tokens[i+1].start] != " " {
			continue
		}
		end := finderEnd(tokens, i)
		start := nameStart(text, end)
		if start < 0 || start >= end {
			continue
		}
		name := cleanName(text[start:end])
		words := tokenize(name)
		if len(words) == 0 {
			continue
		}
		if first := words[0]; first.is(national) || isListed(first) && !first.is(firm) && !first.is(kind) || about.belongs(first.word) || about.owns(first.word, false) {
			continue
		}
		return name
	}
	return ""
}

// isPlaced says that a word is one for a share that is put at a figure.
func isPlaced(word string) bool {
	switch word {
	case "support", "opposition", "backing", "approval", "yes", "no", "those", "it", "this":
		return true
	}
	return isShareWord(word)
}
