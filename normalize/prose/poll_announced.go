package prose

import "strings"

// isQuestion says that a sentence is a question, or the end of what was quoted.
func isQuestion(text string) bool {
	trimmed := strings.TrimRight(text, "\"”’') ")
	return strings.HasSuffix(trimmed, "?")
}

// toldNext says that the next sentence tells what this one was, as "This is
// shown by a survey of Gallup" does.
func (r *Reader) toldNext() bool {
	if r.number+1 >= len(r.sentences) {
		return false
	}
	next := r.sentences[r.number+1]
	text := r.paragraph[next.Start:next.End]
	if next.percent || !maybeAsks(text) {
		return false
	}
	if !beginsWith(text, "This is ", "This was ", "These are ", "These were ", "That is ", "That was ", "This shows ",
		"The poll was ", "The poll is ", "The survey was ", "The survey is ") {
		return false
	}
	r.clause = appendListed(r.clause[:0], text, 0)
	return subjectsIn(r.clause).polled
}

// announcement takes note of a sentence that tells of a poll without figures:
// "A survey by Ipsos was conducted in May 2020." The next ones lean on it.
func (r *Reader) announcement() {
	text, last := r.text, r.last
	switch {
	case isQuestion(text), beginsWith(text, "Support ", "Opposition "):
		// What was asked, or found without a figure; the answers follow.
	case last != nil && !r.rested && !tellsOfVote(text):
		r.rested = true // a remark, behind which the poll may go on
	default:
		r.last = nil
	}
	about, ok := r.announced()
	if !ok {
		return
	}
	tokens := r.words()
	src := source{announced: true}
	r.now.n = 0
	src.pollster, src.client = pollsterOf(text, tokens, r.article)
	if src.pollster == "" && about.asking {
		src.pollster = onlyKnown(text, tokens, r.article)
	}
	src.date, src.dateRaw = r.dateOf(len(text), 0, src.pollster)
	if last != nil && (isSameSubject(text) || tellsBack(text)) && (about.asking || src.pollster != "") {
		r.fillBack(last, &src)
	}
	if len(r.figures) == 0 { // else what was asked has been answered
		src.question, _ = sentenceQuestion(text, tokens, r.article)
	}
	src.people = sampledPeople(text, tokens, r.article, about.nation, true)
	src.side = sideOfMost(tokens)
	if r.recent != nil && !bringsPoll(text, tokens) {
		src.goOn(r.recent)
	}
	r.tell(src)
}

// announced says that a sentence without figures tells of a poll, and what it is about.
func (r *Reader) announced() (about subjectOf, ok bool) {
	goesOn := strings.HasPrefix(r.text, "It was ")
	found := beginsWith(r.text, "A ", "The ") && strings.Contains(r.text, " found ")
	if !found && !goesOn && !maybeAsks(r.text) {
		return subjectOf{}, false
	}
	about = subjectsIn(r.words())
	about.asking = about.asking || found && pollsterFound(r.text, r.words(), r.article)
	return about, goesOn || about.asking || r.asksPeople()
}

// tellsOfVote says that a sentence without figures may be about a vote, so that those
// behind it may be of that.
func tellsOfVote(text string) bool {
	for _, stem := range [...]string{"elect", "eferend", "vote", "Vote", "ballot", "plebiscit", "turnout"} {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// tellsOfPoll says that a sentence whose figures take no side tells of a poll that the
// next ones lean on: no other is spoken of, or it names the maker.
func (r *Reader) tellsOfPoll() bool {
	if r.recent == nil {
		return true
	}
	maker, _ := pollsterOf(r.text, r.words(), r.article)
	return maker != ""
}

// sideOfMost is the side that a sentence without figures says most people take.
func sideOfMost(tokens []token) class {
	many := false
	for i, t := range tokens {
		if t.is(quantity) {
			many = true
		}
		if p := at(tokens, i, isSideVerb); p != nil && many {
			return p.class
		}
	}
	return unclassed
}

// fillBack gives the polls told before what a sentence on the same poll tells
// later, "The poll was conducted on 13 June by Rating", where none of them has a
// date or a maker of its own.
func (r *Reader) fillBack(last, src *source) {
	if !last.date.IsZero() && last.pollster != "" {
		return
	}
	date, pollster := last.date, last.pollster
	for i := range r.polls {
		if p := &r.polls[i]; p.Date != date || p.Pollster != pollster {
			return
		}
	}
	for i := range r.polls {
		p := &r.polls[i]
		if date.IsZero() {
			p.Date, p.DateRaw = src.date, src.dateRaw
		}
		if pollster == "" {
			p.Pollster, p.Client = src.pollster, src.client
		}
	}
}

// tellsBack says that a sentence tells where the shares before it are from.
func tellsBack(text string) bool {
	return beginsWith(text, "These are the ", "These were the ", "This is the result", "This was the result",
		"The results are ", "The results were ", "The figures are ", "The figures were ")
}

// isSameSubject says that a sentence goes on about the poll before.
func isSameSubject(text string) bool {
	for _, opening := range [...]string{"It", "Its", "The poll", "The survey", "The same", "This poll", "This survey"} {
		if rest, ok := strings.CutPrefix(text, opening); ok && (rest == "" || !isLetter(rest[0]) && !isDigit(rest[0])) {
			return true
		}
	}
	return false
}
