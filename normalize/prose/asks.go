package prose

import "strings"

// asksPeople says that a sentence tells that people were asked, without the
// words for a poll: "Officers were asked in March 2012", "when Ipsos asked
// again". Who is asked to do something answers nothing.
func (r *Reader) asksPeople() bool {
	tokens := r.words()
	for i := range tokens {
		if tokens[i].word != "asked" || i+1 < len(tokens) && (tokens[i+1].word == "to" || tokens[i+1].word == "for") {
			continue
		}
		if passivePeople(r.text, tokens, i) != "" {
			return true
		}
		if end := finderEnd(tokens, i); end > 0 {
			if start := nameStart(r.text, end); start >= 0 && (countsPeople(r.text, tokens, i, start) ||
				r.Registry != nil && isKnown(cleanName(r.text[start:end]), r.Registry)) {
				return true
			}
		}
	}
	return false
}

// isQuestion says that a sentence is a question, or the end of what was quoted.
func isQuestion(text string) bool {
	trimmed := strings.TrimRight(text, "\"”’') ")
	return strings.HasSuffix(trimmed, "?")
}

// askingStems are parts of the words of class pollWord.
var askingStems = [...]string{"oll", "urvey", "espond", "tudy", "esearch", "articipant", "ntervie", "uestion", "asked", "arometer", "racker"}

// askingFirst and askingNext have a bit for each stem that begins with a letter, and
// that has it behind its first.
var askingFirst, askingNext = func() (first, second [256]uint16) {
	for i, stem := range askingStems {
		first[stem[0]] |= 1 << i
		second[stem[1]] |= 1 << i
	}
	return first, second
}()

// maybeAsks is a cheap test for the words of class pollWord.
func maybeAsks(text string) bool {
	for i := nextAsking(text, 0); i+2 < len(text); i = nextAsking(text, i+1) {
		for _, stem := range askingStems {
			if text[i] == stem[0] && strings.HasPrefix(text[i:], stem) {
				return true
			}
		}
	}
	return false
}

// nextAsking is the next place from i on where two letters begin a stem, or one
// of the last two of the text. Eight places at a time are passed over.
func nextAsking(text string, i int) int {
	for ; i+8 < len(text); i += 8 {
		s := text[i : i+9]
		if askingFirst[s[0]]&askingNext[s[1]]|askingFirst[s[1]]&askingNext[s[2]]|askingFirst[s[2]]&askingNext[s[3]]|askingFirst[s[3]]&askingNext[s[4]]|
			askingFirst[s[4]]&askingNext[s[5]]|askingFirst[s[5]]&askingNext[s[6]]|askingFirst[s[6]]&askingNext[s[7]]|askingFirst[s[7]]&askingNext[s[8]] != 0 {
			break
		}
	}
	for i+2 < len(text) && askingFirst[text[i]]&askingNext[text[i+1]] == 0 {
		i++
	}
	return i
}
