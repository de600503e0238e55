package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// sentenceQuestion is the question a sentence says its poll asked, empty where
// it is the article's own or none is told. own says that it tells so. The forms are
// tried in their order.
func sentenceQuestion(text string, tokens []token, about *article) (question string, own bool) {
	if question, own = questionAsked(text, tokens, about); own || question != "" {
		return question, own
	}
	if question = fronted(text); question != "" {
		if about.isOn(question) {
			return "", true
		}
		return question, false
	}
	if question, own = questionWhether(text, tokens, about); own || question != "" {
		return question, own
	}
	return questionPolledOn(text, tokens, about)
}

// questionAsked reads "asked if they would join", "asked about the euro".
func questionAsked(text string, tokens []token, about *article) (question string, own bool) {
	for i := range tokens {
		if tokens[i].word != "asked" || tellsWhose(tokens, i) || isAnswered(text, tokens, i) || asksToName(tokens, i) {
			continue
		}
		q := beforePoll(askedIf(text[tokens[i].end:]))
		topic, isTopic := strings.CutPrefix(q, "about ")
		switch {
		case isTopic:
			q = strings.TrimPrefix(topic, "the ")
			own = isTopicWord(q) || about.isOn(q)
		case q != "":
			own = about.isWhether(q)
		}
		if own {
			return "", true
		}
		if q != "" {
			return q, false
		}
	}
	return "", false
}

// questionWhether reads "on whether they would join".
func questionWhether(text string, tokens []token, about *article) (question string, own bool) {
	for i := range tokens {
		if tokens[i].word != "whether" || isCondition(tokens[:i]) {
			continue
		}
		q := strings.TrimSpace(beforePoll(phraseAt(text[tokens[i].start:])))
		if i > 0 && tokens[i-1].word == "on" {
			q = text[tokens[i].start:embeddedEnd(tokens[i:], tokens[i].start+len(q))]
		}
		if about.isWhether(q) {
			return "", true
		}
		return q, false
	}
	return "", false
}

// questionPolledOn reads "a poll on the treaty", "split over the reform".
func questionPolledOn(text string, tokens []token, about *article) (question string, own bool) {
	for i := range tokens {
		q := pollOn(text, tokens, i)
		if q == "" {
			q = dividedOver(text, tokens[i:])
		}
		switch {
		case q == "":
		case about.isOn(q):
			own = true
		case !edtf.Looks(q + " 2000"):
			return q, false
		}
	}
	return "", own
}

// embeddedEnd is where the clause of tokens ends that ends before a place at the latest: before
// the verb and its participle of what the clause is only the object in, "opinion on whether
// it was fair was divided".
func embeddedEnd(tokens []token, end int) int {
	n := 0
	for n < len(tokens) && tokens[n].end <= end {
		n++
	}
	if n < 5 || !tokens[n-2].is(be) || !tokens[n-1].is(past) && !strings.HasSuffix(tokens[n-1].word, "ed") {
		return end
	}
	if slices.ContainsFunc(tokens[1:n-2], func(t token) bool { return t.is(be | having | modal) }) {
		return tokens[n-3].end
	}
	return end
}

// askedIf reads "if they would join" behind "asked".
func askedIf(rest string) string {
	const reach = 30 // bytes of whom was asked
	rest = phraseAt(rest)
	at := -1
	for _, word := range [...]string{" if ", " about ", " how ", " what ", " why "} {
		if i := strings.Index(rest, word); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 || at > reach+1 {
		return ""
	}
	return strings.TrimSpace(rest[at+1:])
}

// tellsWhose says that "asked" only tells whose the answer is that comes next: "29% of
// those asked said".
func tellsWhose(tokens []token, asked int) bool {
	if asked == 0 || asked+1 == len(tokens) {
		return false
	}
	before, next := tokens[asked-1], tokens[asked+1]
	if before.word != "those" && before.word != "people" && !before.is(group) {
		return false
	}
	switch next.word {
	case "said", "thought", "believed", "think", "say":
		return true
	}
	return next.is(saying | viewing)
}

// isAnswered says that "asked" is what people did who answered, not the poll: "thought it
// unimportant and asked why anything should change".
func isAnswered(text string, tokens []token, asked int) bool {
	if asked == 0 || asked+1 == len(tokens) || tokens[asked-1].word != "and" {
		return false
	}
	next := tokens[asked+1].word
	return (next == "why" || next == "what" || next == "for") && (wordIndex(tokens[:asked], "percent") >= 0 || strings.Contains(text[:tokens[asked].start], "%"))
}

// asksToName says that people were asked at token i for an answer in words of their own: "asked
// to name what", "asked for their views on".
func asksToName(tokens []token, i int) bool {
	if i+2 >= len(tokens) {
		return false
	}
	switch tokens[i+1].word {
	case "to":
		switch tokens[i+2].word {
		case "name", "list", "describe", "say", "mention":
			return true
		}
	case "for":
		return tokens[i+2].word == "their" || tokens[i+2].word == "his" || tokens[i+2].word == "her"
	}
	return false
}

// isCondition says that words end in those that make what follows only what an answer
// hangs on: "depending on whether".
func isCondition(before []token) bool {
	n := len(before) - 1
	if n < 1 {
		return false
	}
	switch before[n-1].word {
	case "depending", "dependent", "depended", "depends":
		return before[n].word == "on"
	case "regardless", "irrespective":
		return before[n].word == "of"
	}
	return false
}
