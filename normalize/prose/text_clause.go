package prose

import (
	"strings"
	"unicode"
)

// lastWord is what stands behind the last space inside a text.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// clauseObject takes what only joins clauses off the beginning of a subject.
func clauseObject(object string) string {
	return lowerFirst(strings.TrimSpace(strings.TrimPrefix(trimConjunctions(object), "however, ")))
}

// trimConjunctions takes the words off the beginning of a clause that join it to
// the one before, with the space behind them.
func trimConjunctions(clause string) string {
	for _, conjunction := range [...]string{"and ", "while ", "whereas ", "but "} {
		clause = strings.TrimPrefix(clause, conjunction)
	}
	return clause
}

// lastClause is the text behind its last comma or conjunction; found says that
// there is one.
func lastClause(text string) (clause string, found bool) {
	// The comma of "; among women, 41%" is the clause's own.
	text = strings.TrimSuffix(strings.TrimRight(text, " "), ",")
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] != ' ' {
			continue
		}
		if i > 0 && (text[i-1] == ',' || text[i-1] == ';' || text[i-1] == ':') {
			return text[i+1:], true
		}
		if word, rest, spaced := strings.Cut(text[i+1:], " "); spaced && isMarked(word, joining) {
			return rest, true
		}
	}
	return "", false
}

// trimFillers takes "as many as" and their like off the end.
func trimFillers(text string) string {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], text)
	n := withoutFillers(tokens)
	if n == 0 {
		return ""
	}
	return text[:tokens[n-1].end]
}

// isGrouping says that the comma at i parts thousands.
func isGrouping(text string, i int) bool {
	return text[i] == ',' && i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
}

// clauseBegin is the first word behind the last comma or conjunction before a
// place; "and" is none here, being in names.
func clauseBegin(text string, tokens []token, end int) int {
	return parted(text, tokens, end, func(t *token) bool { return t.is(joining) && t.word != "and" || t.word == "that" })
}

// parted is the first word that no comma and no word that parts clauses stands behind
// before a place.
func parted(text string, tokens []token, end int, parts func(*token) bool) int {
	n := len(tokens)
	if n > 0 && strings.ContainsAny(text[tokens[n-1].end:end], ",;:") {
		return n
	}
	for i := n; i > 0; i-- {
		if i < n && tokens[i].gap&(comma|pause) != 0 || parts(&tokens[i-1]) {
			return i
		}
	}
	return 0
}

// allFill says that words only make what stands with them more or less exact: "as many as".
func allFill(tokens []token) bool {
	for _, t := range tokens {
		if !t.is(filler) {
			return false
		}
	}
	return true
}

// phraseAt is what a text begins with, up to a comma or a stop.
func phraseAt(text string) string {
	if i := strings.IndexAny(text, ",;:."); i >= 0 {
		return text[:i]
	}
	return text
}

// isListGap says that what stands between two figures makes a list of them.
func isListGap(gap string) bool {
	switch strings.TrimSpace(gap) {
	case ",", "and", ", and":
		return true
	}
	return false
}

// boundTo gives the last tokens before a figure that no comma and no conjunction parts
// from it.
func boundTo(text string, tokens []token, figure int) []token {
	return tokens[parted(text, tokens, figure, func(t *token) bool { return t.is(joining) || t.word == "compared" || t.word == "versus" }):]
}

// newClause says that words behind a verb begin a clause on a share: "membership
// and by 2020 the number".
func newClause(tokens []token) bool {
	joined := false
	for _, t := range tokens {
		joined = joined || t.is(joining)
		if joined && (t.is(sharing) || t.word == "number" || t.word == "it") {
			return true
		}
	}
	return false
}

// onlyFills is allFill of a text.
func onlyFills(text string) bool {
	var buffer [roomFor]token
	return allFill(appendTokens(buffer[:0], text))
}

// lowerFirst takes the capital of a sentence's beginning off, not that of a
// name.
func lowerFirst(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if strings.HasSuffix(first, "ing") || first == "The" || first == "A" {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// beforeLink is how many words are left where the verbs that lead to a figure are
// taken off the end, "the share had been only": up to their subject. It is 0 where
// there are no such verbs.
func beforeLink(left []token) int {
	end := withoutFillers(left)
	n := end
	for n > 0 && (left[n-1].is(joint|change|having) || n < end && n > 1 && left[n-2].is(change|having) && strings.HasSuffix(left[n-1].word, "ly")) {
		n-- // "had fallen slightly to"
	}
	if n == end {
		return 0
	}
	return n
}

// withoutFillers is how many words are left where the fillers at their end are
// taken off: "as many as", "only".
func withoutFillers(tokens []token) int {
	n := len(tokens)
	for n > 0 && tokens[n-1].is(filler) {
		n--
	}
	if n > 2 && tokens[n-1].is(threshold) {
		return besideBound(tokens, n)
	}
	return n
}

// besideBound leaves a bound out that only tells which side of a figure a share lies on, "at
// just below", where n words are left with it.
func besideBound(tokens []token, n int) int {
	switch tokens[n-2].word {
	case "just", "slightly", "little", "shade", "marginally", "fractionally":
	default:
		return n
	}
	k := n - 2
	for k > 0 && tokens[k-1].is(filler) {
		k--
	}
	if k > 0 && tokens[k-1].word == "at" {
		return k
	}
	return n
}

// beginsWith says that a text begins with one of several others.
func beginsWith(text string, beginnings ...string) bool {
	for _, beginning := range beginnings {
		if strings.HasPrefix(text, beginning) {
			return true
		}
	}
	return false
}

// firstWord is the letters and digits that a text begins with.
func firstWord(text string) string { return text[:wordEnd(text, 0)] }

// beforePoll cuts the words off that say in which poll, and end what was asked:
// " in a poll by Ipsos", " in 2014".
func beforePoll(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' && leadsToPoll(text[i+1:]) {
			return text[:i]
		}
	}
	return text
}

// pollReach is how many words can stand between "in the" and "poll".
const pollReach = 4

// leadsToPoll says that words begin to say in which poll: "in a poll by Ipsos", "as of 2014".
func leadsToPoll(rest string) bool {
	word, rest, _ := strings.Cut(rest, " ")
	switch word {
	case "in":
		if isTime(rest) {
			return true
		}
	case "between":
		return isTime(rest) && (!isDigit(rest[0]) || isYear(firstWord(rest)))
	case "on", "during", "since":
		return isTime(rest)
	case "as":
		of, ok := strings.CutPrefix(rest, "of ")
		return ok && isTime(of)
	case "of", "from", "by", "for", "to":
	case "according":
		if word, rest, _ = strings.Cut(rest, " "); word != "to" {
			return false
		}
	default:
		return false
	}
	return isPollPhrase(rest)
}

// isPollPhrase says that words begin with a poll: "a June poll".
func isPollPhrase(text string) bool {
	for _, article := range [...]string{"a ", "an ", "the ", "its "} {
		if after, ok := strings.CutPrefix(text, article); ok {
			text = after
			break
		}
	}
	for range pollReach + 1 {
		end := pollWordEnd(text)
		switch text[:end] {
		case "poll", "polls", "survey", "surveys", "Eurobarometer", "barometer":
			return true
		case "in", "by", "from", "to", "with":
			return false // "in favour of the law in a poll"
		}
		if end == 0 || end == len(text) || text[end] != ' ' {
			return false
		}
		text = text[end+1:]
	}
	return false
}

// pollWordEnd is where the first word of a text ends, what a hyphen, a dash or a stroke joins
// to it included: "May–June".
func pollWordEnd(text string) int {
	for i, r := range text {
		switch r {
		case '–', '-', '\'', '’', '/':
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(text)
}

// isTime says that words begin with a year or a month and a figure.
func isTime(text string) bool {
	for _, part := range [...]string{"late ", "early ", "mid ", "mid-"} {
		text = strings.TrimPrefix(text, part)
	}
	if text == "" || isDigit(text[0]) {
		return text != ""
	}
	if text[0] < 'A' || text[0] > 'Z' {
		return false
	}
	_, after, _ := strings.Cut(text, " ")
	return after != "" && isDigit(after[0])
}
