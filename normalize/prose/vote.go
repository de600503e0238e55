package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// What a vote gave is no poll, however like one it is told: "a referendum in 2008
// returned 77% support". Each figure is that of the source closest before it in
// its sentence, or else behind it.

// dropResults takes the sides of figures that are results of votes back, and says
// whether there were any.
func (r *Reader) dropResults() bool {
	text, tokens, figs := r.text, r.words(), r.figures
	if !mayVote(tokens) {
		return false
	}
	dropped, before := false, false
	for i := range figs {
		left, right, begin, _ := around(text, tokens, figs, i)
		switch source := sourceBefore(text, left, right); {
		case source != 0:
			before = source == fromVote
		case i == 0 || strings.ContainsAny(text[begin:figs[i].start], ";"):
			before = heldBehind(text, right)
		}
		if before {
			r.sides[i] = stance{skip: true}
			dropped = true
		}
	}
	return dropped
}

// Where a figure can come from.
const (
	fromVote = 1 + iota
	fromPoll
)

// mayVote is a cheap test for a word for a vote.
func mayVote(tokens []token) bool {
	for i := range tokens {
		if isVote(tokens, i) {
			return true
		}
	}
	return false
}

// sourceBefore is what the words before a figure say it comes from: the one closest
// to it of the votes and polls they name, 0 where they name none.
func sourceBefore(text string, left, right []token) int {
	for k := len(left) - 1; k >= 0; k-- {
		switch {
		case asks(left, k):
			return fromPoll
		case isVote(left, k) && gives(text, left, k) && !isImagined(left[k:]) && !isImagined(right):
			return fromVote
		}
	}
	return 0
}

// gives says that the vote at token k is what the figure behind it comes from: it
// begins its clause, as its subject or behind "in", and something is told of it.
func gives(text string, left []token, k int) bool {
	if n := len(left); n > k+2 && left[n-1].word == "which" && left[n-2].word == "in" && !strings.ContainsAny(text[left[k].start:left[n-1].start], ";:") {
		return true // "after the plebiscite of 1993, in which"
	}
	from := k
	for from > 0 && left[from].gap == 0 && isOfVote(text, left[from-1]) {
		from--
	}
	adjunct := from > 0 && left[from].gap == 0 && (left[from-1].word == "in" || left[from-1].word == "at" || left[from-1].word == "by")
	if adjunct {
		if (left[from].word == "a" || left[from].word == "an") && !tellsTime(left[from:]) {
			return false // "in a referendum 40% would"
		}
		from--
	}
	if from > 0 && left[from].gap == 0 && !left[from-1].is(joining) && left[from-1].word != "when" {
		return false // "supported a referendum", "before the vote"
	}
	return adjunct || hasDone(text, left, k)
}

// tellsTime says that a year or a month is among words.
func tellsTime(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return isYear(t.word) || t.is(calendar) })
}

// hasDone says that the words behind the vote at token k tell what it did, and more than when
// and on what it was; not what people think of it.
func hasDone(text string, left []token, k int) bool {
	for i := k + 1; i < len(left); i++ {
		if left[i].begins&(1<<support|1<<oppose|1<<said) != 0 && isTaken(left, i) {
			return false // "a referendum was supported by"
		}
	}
	for _, t := range left[k+1:] {
		switch t.word {
		case "of", "in", "on", "the", "a", "an", "and", "for", "to", "with", "by", "at":
		default:
			if !isYear(t.word) && !t.is(calendar) && !t.is(filler) && !isProper(text[t.start:]) {
				return true
			}
		}
	}
	return false
}

// isOfVote says that a word can stand between the article and the word for a vote:
// "the non-binding 1994".
func isOfVote(text string, t token) bool {
	switch t.word {
	case "in", "at", "by", "before", "after", "since", "until", "on", "about", "for", "of", "to", "from", "and", "but", "or", "that", "when", "while", "whereas", "though", "although", "this", "with", "if":
		return false
	case "the", "a", "an":
		return true
	}
	return isProper(text[t.start:]) || isDigit(t.word[0]) || t.marks&^(filler|kind|national|neutral|pointer) == 0 && t.begins&^(1<<general|1<<election|1<<referendum) == 0
}

// heldBehind says that the words behind a figure tell in which vote it was: "77%
// voted for it in the referendum of 2008".
func heldBehind(text string, right []token) bool {
	for k := range right {
		if asks(right, k) || right[k].word == "who" {
			return false
		}
		if !isVote(right, k) {
			continue
		}
		from := k
		for from > 0 && right[from].gap == 0 && isOfVote(text, right[from-1]) {
			from--
		}
		if from == 0 || right[from-1].word != "in" && right[from-1].word != "at" || isImagined(right) {
			return false
		}
		return !slices.ContainsFunc(right[k+1:], func(t token) bool { return t.is(plan) })
	}
	return false
}

// isVote says that a word names a vote that people took part in.
func isVote(tokens []token, k int) bool {
	switch tokens[k].word {
	case "referendum", "referendums", "referenda", "plebiscite", "plebiscites", "election", "elections", "consultation", "census", "censuses":
		return true
	case "vote", "ballot":
		if k == 0 {
			return false
		}
		switch before := tokens[k-1]; before.word {
		case "the", "a", "this", "that", "postal", "popular", "public", "first", "second", "third", "final":
			return true
		default:
			return isYear(before.word)
		}
	case "result", "results", "count":
		if k == 0 {
			return false
		}
		switch tokens[k-1].word {
		case "final", "official", "preliminary", "end", "provisional":
			return true
		}
	}
	return false
}

// isImagined says that words tell of a vote that was not held, or of what people
// only mean to do.
func isImagined(tokens []token) bool {
	for i, t := range tokens {
		switch t.word {
		case "would", "if", "could", "should", "will", "might", "intend", "intended", "intending", "planned", "plan", "plans", "proposed", "want", "wanted", "hypothetical", "future",
			"possible", "potential", "upcoming", "coming", "today", "tomorrow", "now", "likely", "going", "forecast", "expected", "hold", "holding", "call", "calling":
			return true
		case "held":
			if i > 0 && tokens[i-1].word == "be" || i > 1 && tokens[i-1].word == "were" && tokens[i-2].word != "referendums" {
				return true
			}
		}
	}
	return false
}

// afterVote says that the sentence before is about a vote, so that the figures
// of this one are its results.
func (r *Reader) afterVote() bool {
	if r.number == 0 {
		return false
	}
	before := r.sentences[r.number-1]
	text := r.paragraph[before.Start:before.End]
	for _, stem := range [...]string{"eferend", "lection", "urnout", "allot", "lebiscite", " voted "} {
		if strings.Contains(text, stem) {
			return !maybeAsks(text)
		}
	}
	return false
}

// tookVotes says that a figure of a sentence is of votes: "he polled 38%", "the
// party took 41 percent in the poll".
func tookVotes(text string, tokens []token, figs []figure) bool {
	const part = " of the vote"
	if i := strings.Index(text, part); i > 0 && !continues(text[i+len(part):]) && (text[i-1] == '%' || strings.HasSuffix(text[:i], "cent")) {
		return true
	}
	for i := range figs {
		left, _, _, _ := around(text, tokens, figs, i)
		n := withoutFillers(left)
		if n == 0 || text[left[n-1].end] != ' ' || text[figs[i].start-1] == '(' {
			continue
		}
		if n > 1 && left[n-1].word == "polled" && (left[n-2].word == "those" || left[n-2].is(group|national) || isClass(left, n-2, general)) {
			continue // "a third of those polled – 34% –"
		}
		switch left[n-1].word {
		case "won", "took", "polled", "secured", "garnered", "captured", "scored":
			return true
		}
	}
	return false
}

// ofVoters says that those behind a figure cast votes, so that no poll is told
// unless a sentence says so.
func ofVoters(rest string) bool {
	for _, head := range [...]string{" of ", "the ", "all "} {
		rest = strings.TrimPrefix(rest, head)
	}
	for _, word := range [...]string{"voters", "those voting", "those who voted", "electorate", "electors", "members", "those who took part", "those taking part", "those who participated", "those who cast", "valid votes", "ballots"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// votersDid says that a sentence tells what voters did, by a verb of the past behind
// them, or behind the people of a nation with the month or day they did it: "Voters rejected
// the model by 55% to 45%", "Swedes rejected the euro on 14 September 2003".
func (r *Reader) votersDid() bool {
	tokens := r.words()
	for i := 0; i+1 < len(tokens); i++ {
		if next, ok := r.nationDid(tokens, i); ok {
			if r.didSide(tokens, i, next) {
				return true
			}
			continue
		}
		switch t := tokens[i]; {
		case t.word == "voters", t.word == "electors", t.word == "electorate":
		case t.is(national) || t.word == "citizens":
			if !slices.ContainsFunc(r.mentions(), func(m edtf.Mention) bool {
				return m.Date.Precision == edtf.DayPrecision || m.Date.Precision == edtf.MonthPrecision
			}) {
				continue
			}
		default:
			continue
		}
		first, next := i, i+1
		for first > 0 && tokens[first-1].is(national) {
			first-- // "Maltese voters"
		}
		if r.didSide(tokens, first, next) {
			return true
		}
	}
	return false
}

// didSide says that those whose name begins a clause at token first took a side, by a verb
// of the past at token next: not "62% of voters rejected it".
func (r *Reader) didSide(tokens []token, first, next int) bool {
	if tokens[next].is(having) && next+1 < len(tokens) {
		next++
	}
	p, before := at(tokens, next, isSideVerb), r.text[:tokens[first].start]
	return p != nil && strings.HasSuffix(p.words[0], "ed") && (beginsClause(before) || isWhen(before))
}
