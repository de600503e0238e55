package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// What a people did at the ballot box, told without a word for the vote: "the Danish
// people rejected it on 28 September by 53% to 47%".

// nationDid says that the word at token i begins a clause in which a whole people, or the
// country, took a side on a day, and gives the place of the verb.
func (r *Reader) nationDid(tokens []token, i int) (verb int, ok bool) {
	day := func(m edtf.Mention) bool { return m.Date.Precision == edtf.DayPrecision }
	t := &tokens[i]
	next := i + 1
	switch {
	case t.is(national) && isWholePeople(tokens[next].word):
		next++ // "the Danish people"
	case t.word == "people" && i+2 < len(tokens) && tokens[next].word == "of":
		end := nameEnd(r.text, skipArticle(r.text, tokens[next].end+1))
		if end == 0 {
			return 0, false
		}
		next = len(tokens) - len(tokensFrom(tokens, end)) // "the people of Denmark"
	case r.Area != "" && (tokens[next].begins&(1<<support|1<<oppose) != 0 || tokens[next].is(having)) && isProper(r.text[t.start:]) && r.isArea(r.text[t.start:t.end]):
	default:
		return 0, false
	}
	return next, next < len(tokens) && slices.ContainsFunc(r.mentions(), day)
}

// isWholePeople says that a word behind the adjective of a nation names all its people.
func isWholePeople(word string) bool {
	switch word {
	case "people", "public", "electorate", "nation", "population":
		return true
	}
	return false
}

// figureVoted says that those a figure counts voted: "98% of the islanders voted No". It
// looks for no more than a few words between the two.
func figureVoted(text string, tokens []token, figs []figure) bool {
	const reach = 5 // words of who they are
	for i := range figs {
		k := figs[i].to
		for k < len(tokens) && k < figs[i].to+reach && tokens[k].gap&^apart == 0 && (tokens[k].word == "of" || tokens[k].word == "the" || tokens[k].word == "all" || tokens[k].is(national|group|neutral) || tokens[k].lexeme == unlisted && isProper(text[tokens[k].start:]) || isClass(tokens, k, general)) {
			k++
		}
		if k < len(tokens) && tokens[k].word == "voted" && tokens[k].gap&^apart == 0 {
			return true
		}
	}
	return false
}

// tellsTurnout says that a figure is how many took part in a vote: "with only 44% of voters
// taking part". One of those who would not is a poll's.
func tellsTurnout(text string, tokens []token, figs []figure) bool {
	for i := range figs {
		left, right, _, _ := around(text, tokens, figs, i)
		n := withoutFillers(left)
		if n == 0 || left[n-1].word != "with" {
			continue
		}
		k := 0
		for k < len(right) && (right[k].word == "of" || right[k].word == "the" || right[k].word == "all" || right[k].is(neutral|group) || isClass(right, k, general)) && right[k].gap&^apart == 0 {
			k++
		}
		if k < len(right) && right[k].gap&^apart == 0 && (right[k].word == "participating" || right[k].word == "taking" && k+1 < len(right) && right[k+1].word == "part") {
			return true
		}
	}
	return false
}

// onlyAsked says that no word for a poll says that people were asked, but the verb.
func onlyAsked(tokens []token) bool {
	for i := range tokens {
		if !strings.HasSuffix(tokens[i].word, "asked") && tokens[i].word != "when" && asks(tokens, i) {
			return false
		}
	}
	return true
}
