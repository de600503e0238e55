package prose

import "strings"

// isOneOfIts says that the name of a poll that begins at a place is told as one of several, so
// that what it is called but for "Survey" made it: "a 2012 Pew Global Attitudes Survey".
func isOneOfIts(text string, start int) bool {
	before := strings.TrimRight(text[:start], " ")
	for {
		switch word := lastWord(before); {
		case word == "a", word == "A", word == "an", word == "An":
			return true
		case word != "" && (isYear(word) || isDateWord(word)):
			before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
		default:
			return false
		}
	}
}

// isAdverbial says that the word that a sentence begins with only joins it to the one before:
// "However, a survey by".
func isAdverbial(text, first string) bool {
	if !strings.HasPrefix(text[len(first):], ", ") {
		return false
	}
	switch word := lowered(first); word {
	case "however", "moreover", "meanwhile", "furthermore", "nevertheless", "nonetheless", "today", "still", "then", "also", "instead":
		return true
	default:
		return isMarked(word, joining|neutral) || strings.HasSuffix(word, "ly")
	}
}

// inReport reads a known maker whose report a sentence begins with: "In a June 2022 Ipsos
// report, 30%", "According to a Gallup analysis".
func (n *naming) inReport() string {
	k := 0
	for k < len(n.tokens) && k < 2 && (n.tokens[k].word == "in" || n.tokens[k].word == "according" || n.tokens[k].word == "to") {
		k++
	}
	for k < len(n.tokens) && (n.tokens[k].word == "a" || n.tokens[k].word == "an" || n.tokens[k].word == "the" || n.tokens[k].is(calendar) || isYear(n.tokens[k].word)) {
		k++
	}
	if k == 0 || k == len(n.tokens) || n.about.Registry == nil {
		return ""
	}
	end := nameEnd(n.text, n.tokens[k].start)
	if end == 0 {
		return ""
	}
	if rest := tokensFrom(n.tokens, end); len(rest) == 0 || rest[0].gap != 0 || !rest[0].is(foundword) {
		return ""
	}
	return n.known(n.tokens[k].start, end)
}

// whoseRespondents reads who asked those that a figure counts: "16% of the Levada Center's
// respondents".
func (n *naming) whoseRespondents() string {
	for i := 1; i < len(n.tokens); i++ {
		if !isRespondent(n.tokens[i].word) || n.tokens[i].gap != 0 {
			continue
		}
		if name := possessor(n.text, n.tokens[:i+1], i); name != "" && !n.isCountry(name) && !isMarked(lowered(name), national) {
			return name
		}
	}
	return ""
}

// isRespondent says that a word stands for those who answered a poll.
func isRespondent(word string) bool {
	return word == "respondents" || word == "interviewees"
}

// isAskedBySomebody says that a name of people only tells who asked them: "the Levada Center's
// respondents".
func isAskedBySomebody(name string, tokens []token) bool {
	n := len(tokens) - 1
	if n < 1 || !isRespondent(tokens[n].word) || tokens[n].gap != 0 || !isProper(name[tokens[0].start:]) {
		return false
	}
	owner := name[:tokens[n-1].end]
	return (strings.HasSuffix(owner, "'s") || strings.HasSuffix(owner, "’s")) && !isCountry(owner[:strings.LastIndexAny(owner, "'’")])
}

// isOfOffice says that "elected" at token i only tells what people in office are: "elected
// officials", but not "was elected".
func isOfOffice(tokens []token, i int) bool {
	if i+1 == len(tokens) || tokens[i+1].gap != 0 || i > 0 && tokens[i-1].is(be|having|modal) {
		return false
	}
	switch tokens[i+1].word {
	case "officials", "representatives", "politicians", "leaders", "members", "officeholders", "lawmakers", "government", "parliament":
		return true
	}
	return false
}

// isTopicNoun says that the word at token i, behind a name and before a word for a poll, tells
// what that was on: "a Zogby immigration poll".
func isTopicNoun(text string, tokens []token, i int) bool {
	if i == 0 || tokens[i].gap != 0 || isProper(text[tokens[i].start:]) || !isProper(text[tokens[i-1].start:]) {
		return false
	}
	word := tokens[i].word
	return strings.HasSuffix(word, "ion") || strings.HasSuffix(word, "ism")
}

// ownPoll reads who told what its poll found: "Gallup made known that according to its poll".
func (n *naming) ownPoll() (maker, client string) {
	const reach = 3 // words from "its" to the poll
	for _, i := range n.polls {
		its := i - 1
		for its > 0 && i-its < reach && n.tokens[its].word != "its" {
			its--
		}
		if its <= 0 || n.tokens[its].word != "its" {
			continue
		}
		for k := its - 1; k > 0 && n.tokens[k+1].gap&pause == 0; k-- {
			t := &n.tokens[k]
			if !t.is(publishing|saying|finding) && !(t.word == "made" && n.tokens[k+1].word == "known") {
				continue
			}
			end := finderEnd(n.text, n.tokens, k)
			if start := nameStart(n.text, end); start >= 0 && start < end {
				if name := cleanName(n.text[start:end]); name != "" && !n.isCountry(name) {
					return name, ""
				}
			}
		}
	}
	return "", ""
}
