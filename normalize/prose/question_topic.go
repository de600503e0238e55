package prose

import "strings"

// openings bring in what a sentence, or its half behind a semicolon, tells of.
var openings = [...]string{"when it comes to ", "as for ", "as to ", "as regards ", "regarding ", "concerning ", "with regard to ", "in regard to ", "on the issue of ", "on the question of "}

// opened reads what a sentence says first it is about.
func opened(text string) string {
	if text == "" || strings.IndexByte("WARCOFI", text[0]) < 0 {
		return ""
	}
	if rest, ok := strings.CutPrefix(text, "For "); ok {
		q, rest, ok := strings.Cut(rest, ", ")
		rest = strings.TrimPrefix(rest, "the ")
		if !ok || strings.ContainsAny(q, ";:0123456789") || !isMarked(firstWord(rest), sharing) || isGroup(q) {
			return ""
		}
		return strings.TrimPrefix(q, "the ")
	}
	return broughtIn(text)
}

// broughtIn reads what a clause is about, "as for the euro, 40 percent", where that is
// no people.
func broughtIn(clause string) string {
	for _, opening := range openings {
		if len(clause) <= len(opening) || clause[0]|0x20 != opening[0] || clause[1:len(opening)] != opening[1:] {
			continue
		}
		q, _, ok := strings.Cut(clause[len(opening):], ", ")
		digit := strings.IndexAny(q, "0123456789")
		if numbered := digit > 0 && isProper(lastWord(q[:digit])) && !isMarked(lastWord(q[:digit]), calendar); !ok || strings.ContainsAny(q, ";:") || digit >= 0 && !numbered || isGroup(q) {
			return ""
		}
		return q[skipArticle(q, 0):] // "Article 9"
	}
	return ""
}

// isGroup says that the noun of a phrase is one for people: "supporters of the party".
func isGroup(phrase string) bool {
	head, _, _ := strings.Cut(phrase, " of ")
	tokens := tokenize(head)
	return len(tokens) > 0 && namesPeople(head, tokens[len(tokens)-1:])
}

// openedHalf is what the half of the i-th figure, behind a semicolon, says first it is
// about: "; on alcohol, 20%".
func (r *Reader) openedHalf(i int) string {
	turn := strings.LastIndexByte(r.text[:r.figures[i].start], ';')
	if turn < 0 {
		return ""
	}
	half := trimConjunctions(strings.TrimSpace(r.text[turn+1:]))
	if rest, ok := strings.CutPrefix(half, "on "); ok && !isMarked(firstWord(rest), calendar) {
		if q, _, ok := strings.Cut(rest, ", "); ok && !isAside(q) {
			half = "as to " + rest
		}
	}
	return broughtIn(half)
}

// fronted reads "On joining the euro, a poll found" and "As for the euro, 40
// percent".
func fronted(text string) string {
	const reach = 60 // bytes to the word for a poll
	if q := opened(text); q != "" {
		return beforeBallot(q)
	}
	rest, ok := strings.CutPrefix(text, "On ")
	if !ok || rest == "" || isProper(rest) {
		return ""
	}
	q, rest, ok := strings.Cut(rest, ", ")
	if !ok || strings.ContainsAny(q, ",;:0123456789") || isAside(q) || isOccasion(q) {
		return ""
	}
	for _, word := range [...]string{"poll", "survey"} {
		if i := strings.Index(rest, word); i >= 0 && i <= reach && (i == 0 || !isLetter(rest[i-1])) {
			return strings.TrimSpace(q)
		}
	}
	if leadsToFigure(rest) {
		return strings.TrimSpace(strings.TrimPrefix(q, "the ")) // "On the treaty, just 40% were"
	}
	return ""
}

// leadsToFigure says that a clause begins with a figure, or with a word before one: "40%
// were", "only 40% were".
func leadsToFigure(clause string) bool {
	for range 3 {
		if clause == "" || isDigit(clause[0]) {
			return clause != ""
		}
		word, rest, _ := strings.Cut(clause, " ")
		if !isMarked(word, filler) {
			return false
		}
		clause = rest
	}
	return false
}

// isTopicWord says that words only point at what was told before: "this issue", "the
// matter".
func isTopicWord(topic string) bool {
	switch lastWord(topic) {
	case "issue", "matter", "subject", "topic", "question", "issues", "matters":
	default:
		return false
	}
	before, _, _ := strings.Cut(topic, " ")
	switch before {
	case "this", "that", "the", "same", "these":
		return strings.Count(topic, " ") <= 2
	}
	return before == topic
}

// isAside says that what stands behind "On" is no question: "the other hand".
func isAside(q string) bool {
	for _, end := range [...]string{"hand", "side", "average", "contrary", "whole"} {
		if strings.HasSuffix(q, end) {
			return true
		}
	}
	return false
}

// isOccasion says that words tell when a poll was made: "the day the treaty was signed".
func isOccasion(q string) bool {
	q = strings.TrimPrefix(strings.TrimPrefix(q, "the "), "same ")
	switch firstWord(q) {
	case "day", "days", "eve", "morning", "evening", "night", "week", "weekend", "date", "anniversary", "occasion":
		return true
	}
	return false
}

// pollOn reads "on joining the euro" behind the word for a poll at token i.
func pollOn(text string, tokens []token, i int) string {
	if !asksOn(tokens, i) {
		return ""
	}
	for k, reach := i+1, i+3; k < min(reach, len(tokens)); k++ {
		if isOfDate(tokens[k:]) {
			reach++ // "a poll of 11–15 December 2009 on its result"
			continue
		}
		if tokens[k].gap != 0 {
			return ""
		}
		switch tokens[k].word {
		case "on", "about", "regarding", "towards":
			switch tokens[i].word {
			case "opinion", "opinions", "views", "attitudes":
				return viewsOn(text, tokens[k+1:])
			}
			return pollTopic(text, tokens[k+1:])
		}
	}
	return ""
}

// asksOn says that the word at token i can say behind it what people were asked on: one for a
// poll or for what people think.
func asksOn(tokens []token, i int) bool {
	switch tokens[i].word {
	case "poll", "polls", "survey", "surveys", "polling", "referendum", "opinion", "opinions", "views", "attitudes":
		asked := i > 2 && tokens[i-1].word == "their" && tokens[i-2].word == "for" && tokens[i-3].word == "asked"
		return !asked // asksToName
	case "one":
		return i > 0 && tokens[i-1].word == "in"
	}
	return false
}

// isOfDate says that words begin with a part of a date, or with what leads to one.
func isOfDate(tokens []token) bool {
	if tokens[0].is(calendar) || isDigit(tokens[0].word[0]) {
		return true
	}
	return len(tokens) > 1 && tokens[0].is(dated) && (tokens[1].is(calendar) || isDigit(tokens[1].word[0]))
}

// pollTopic is what the words behind "on" say that a poll was on, empty where they tell how it
// was made or only point at what was told: "a survey on the web", "polls found on average",
// "a referendum on this issue".
func pollTopic(text string, tokens []token) string {
	if len(tokens) > 0 && (tokens[0].word == "behalf" || len(tokens) > 1 && tokens[1].word == "behest") {
		return ""
	}
	if q := topic(text, tokens); !isAside(q) && !isTopicWord(q) && q != "web" && q != "internet" {
		return q
	}
	return ""
}

// dividedOver reads what words begin to say that people are at odds about: "split over the
// reform: 44%".
func dividedOver(text string, tokens []token) string {
	if len(tokens) < 3 || tokens[0].word != "divided" && tokens[0].word != "split" || tokens[1].word != "over" && tokens[1].word != "on" && tokens[1].word != "about" {
		return ""
	}
	q := topic(text, tokens[2:])
	if q == "" || isTopicWord(q) || isMarked(lastWord(q), calendar) || isGroup(q) {
		return ""
	}
	return q
}

// popularBefore is what a clause before a colon says to be popular or not: "the reform was
// unpopular: 60% rejected it".
func popularBefore(text string, left []token) string {
	n := 0
	for n < len(left) && !strings.HasPrefix(text[left[n].end:], ":") {
		n++
	}
	if n < 2 || n == len(left) || left[n].word != "popular" && left[n].word != "unpopular" && left[n].word != "controversial" {
		return ""
	}
	from := n
	for from > 0 && left[from].gap == 0 && left[from-1].word != "that" {
		from--
	}
	end := from
	for end < n && !left[end].is(be|modal|being) {
		end++
	}
	if end == from || end == n || namesPeople(text, left[from:end]) || tellsOfPoll(left[from:end]) {
		return ""
	}
	return lowerFirst(text[left[from].start:left[end-1].end])
}

// viewsOn reads what opinions are told to be on: "opinions on adoption were more
// divided".
func viewsOn(text string, tokens []token) string {
	for i, t := range tokens {
		switch t.word {
		case "were", "was", "are", "is", "have", "had":
			if q := topic(text, tokens[:i]); !onlyPoints(q) {
				return q
			}
			return ""
		}
	}
	return ""
}

// topic is what a poll was on: up to the verb that says what it found.
func topic(text string, tokens []token) string {
	if len(tokens) > 1 && tokens[0].word == "the" {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return ""
	}
	if isOccasion(text[tokens[0].start:]) {
		return "" // when it was made
	}
	switch tokens[0].word {
	case "matter", "issue", "subject", "topic", "question", "matters":
		if len(tokens) == 1 || tokens[1].word != "of" {
			return "" // what was told before
		}
	}
	start, end := tokens[0].start, tokens[0].end
	for i := 1; i < len(tokens) && !endsTopic(text, tokens, i); i++ {
		end = tokens[i].end
	}
	q := text[start:end]
	if strings.ContainsAny(q, "0123456789%") || strings.HasSuffix(q, " Day") {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSpace(q), " and")
}

// endsTopic says that what a poll was on ends before token i.
func endsTopic(text string, tokens []token, i int) bool {
	t, gap := &tokens[i], text[tokens[i-1].end:tokens[i].start]
	switch t.word {
	case "should", "would", "will":
		return true
	}
	return strings.ContainsAny(gap, ",;:.%") || gap == " " && (t.is(ending) || isDigit(text[t.start]))
}
