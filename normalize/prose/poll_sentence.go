package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// sentence reads the polls of the sentence, which has a percent word or not, or
// two numbers that may be a lead, and says whether it told any.
func (r *Reader) sentence(percent bool) bool {
	bare := r.findFigures(percent)
	if len(r.figures) == 0 {
		r.announcement()
		return false
	}
	r.comeBack()
	if slices.ContainsFunc(r.figures, func(f figure) bool { return countsPolls(r.text[f.end:]) }) {
		return false
	}
	findWords(r.figures, r.words())
	about := subjectsIn(r.words())
	if r.last == nil && !r.mayTell(&about) {
		return false // figures of something else, and nobody was asked
	}
	r.bindSides()
	voted := r.dropResults()
	if !slices.ContainsFunc(r.sides, func(s stance) bool { return s.class != unclassed }) {
		if voted {
			r.last, r.voted = nil, true
		} else if about.polled && r.tellsOfPoll() {
			r.announcement()
		}
		return false
	}
	r.whoAsked(&about)
	if bare && (!about.polled || about.election) {
		return false
	}
	t := telling{about: about, before: len(r.polls), nation: r.article, timed: -2}
	if !r.beginTelling(&t) {
		r.last = nil
		return false
	}
	for i := range r.figures {
		r.share(&t, i)
		for side := &r.sides[i]; side.also != ""; {
			side.people, side.also = firstListed(side.also)
			r.share(&t, i)
		}
	}
	return r.endTelling(&t)
}

// findFigures finds the figures of the sentence; bare says that they have no word for
// percent.
func (r *Reader) findFigures(percent bool) (bare bool) {
	switch {
	case percent:
		r.figures = appendFigures(r.figures[:0], r.text, r.words())
	case r.sentences[r.number].poll && maybeLead(r.text):
		r.figures = appendLead(r.figures[:0], r.text, r.words())
		return true
	}
	return false
}

// mayTell says that a sentence behind none on a poll has a word of one that tells of polls or
// votes.
func (r *Reader) mayTell(about *subjectOf) bool {
	return about.asking || about.election || about.referendum || maySide(r.words()) || pollsterFound(r.text, r.words(), r.article) ||
		r.toldNext() || strings.Contains(r.text, " asked ")
}

// bindSides finds what those of each figure answered, with what the sentence before told.
func (r *Reader) bindSides() {
	var last *told
	var side class
	if r.last != nil {
		last, side = &r.before, r.last.side
	} else if strings.Contains(r.text, " it ") {
		side = r.spokenOf()
	}
	r.now.n = 0
	b := binding{r.text, r.words(), r.figures, r.sides[:0], side, last, r.seen, r.views}
	b.bind()
	r.sides = b.sides
}

// beginTelling finds what holds for all figures of the sentence. It is false where they are
// of a vote.
func (r *Reader) beginTelling(t *telling) bool {
	about := &t.about
	t.leaning = !about.asking && r.last != nil && !about.election
	t.electoral = about.election || about.referendum
	if t.electoral || about.asking {
		r.voted = !about.asking
	}
	if !about.asking && !t.leaning && (t.electoral || r.voted || r.afterVote() || r.votersDid()) {
		return false
	}
	ownWords := r.words()
	if n := len(r.figures) - 1; n > 0 && r.sides[n].skip {
		ownWords = between(ownWords, 0, r.figures[n].start) // "fell to 56% from 63% in a January survey"
	}
	t.again = about.asking && bringsPoll(r.text, ownWords)
	if about.asking && !t.again && r.last == nil {
		r.last = r.recent
	}
	r.findPlaces(t)
	return true
}

// findPlaces finds whether the places a sentence names part those its figures count.
func (r *Reader) findPlaces(t *telling) {
	t.apart = r.Area != "" || r.comparesNations() || severalPlaces(r.text, r.figures, r.sides) || r.listsNations()
	switch {
	case !t.apart && strings.HasPrefix(r.text, "In "):
		t.nation = r.in(r.text)
	case t.apart && r.Area == "":
		r.placeObjects()
	}
}

// endTelling hands on what the next sentences may lean on, and says whether a poll was told.
func (r *Reader) endTelling(t *telling) bool {
	if !t.goesOn {
		r.dropWeak(t.before)
	}
	if r.any(t) {
		t.leaveBrackets(len(r.text))
		t.src.question = t.question
		if t.asked {
			t.src.question = t.told
		}
		if last := &r.polls[len(r.polls)-1]; t.timed == len(r.figures)-1 && last.Date.Start.Year > t.src.date.Start.Year && last.Date.Precision == edtf.YearPrecision {
			t.src.date, t.src.dateRaw = last.Date, last.DateRaw // "; a year later it had fallen to 70%. Now"
		}
		r.tell(t.src)
		return true
	}
	switch {
	case !t.about.asking:
		r.last = nil
	case t.about.polled && r.recent == nil && r.seen&change == 0:
		r.announcement() // no figure of it could be read, but the next ones lean on it
	}
	return false
}

// whoAsked finds what else than its words for a poll says that the figures of a
// sentence are one's, or that they are of votes.
func (r *Reader) whoAsked(about *subjectOf) {
	voting := about.election || about.referendum
	switch {
	case about.asking:
	case !about.election && pollsterFound(r.text, r.words(), r.article):
		about.asking, about.polled, about.named = true, true, true
	case r.last == nil && r.toldNext(), !voting && r.tellsAsking():
		about.asking, about.polled = true, true
	}
	if about.asking && r.isTally() {
		about.asking, about.polled, about.election = false, false, true
	}
	r.later = ""
	if !about.asking && r.last == nil && !voting && takesSides(r.sides) {
		if r.later = r.toldLater(); r.later != "" {
			about.asking, about.polled = true, true
		}
	}
	if r.countsVotes(about) {
		about.asking, about.election = false, true
	}
}

// countsVotes says that a sentence tells how many voted, or how they did.
func (r *Reader) countsVotes(about *subjectOf) bool {
	text, tokens := r.text, r.words()
	if about.asking && onlyAsked(tokens) && (about.election && figureVoted(text, tokens, r.figures) || tellsTurnout(text, tokens, r.figures)) {
		return true
	}
	return about.cast || tookVotes(text, tokens, r.figures) || about.election && strings.Contains(text, " a turnout of")
}

// tellsAsking says that a sentence without a word for a poll tells what only those know who
// ask people.
func (r *Reader) tellsAsking() bool {
	if strings.Contains(r.text, " asked ") && r.asksPeople() || r.toldInWork() {
		return true
	}
	return r.last == nil && (r.placeFound() || r.tellsOpinion())
}

// placeFound says that who found the figures of a sentence has a name, and those take sides:
// "Delfi found in May that 60% were for it".
func (r *Reader) placeFound() bool {
	return takesSides(r.sides) && strings.Contains(r.text, " found ") && placing(r.text, r.words(), r.article, false) != ""
}

// tellsOpinion says that a sentence tells what the country's people think, which nobody
// knows without asking: after somebody it names, "73% of Turks believed that it would be good,
// according to Alfa", or in a clause of its own, "55% of Turks thought that it would".
func (r *Reader) tellsOpinion() bool {
	if len(r.sides) == 0 || r.sides[0].class != said || r.sides[0].left || !isOpinionated(r.text[r.sides[0].from:r.sides[0].to]) && !takesFor(r.text, &r.sides[0]) {
		return false
	}
	if !strings.HasPrefix(r.sides[0].object, "that ") && !takesFor(r.text, &r.sides[0]) {
		n := naming{text: r.text, tokens: r.words(), about: r.article}
		if !strings.Contains(r.text, "ccording to ") || n.accordingTo() == "" {
			return false
		}
	}
	return populationOf(r.text, r.words(), r.figures, r.sides, 0, r.article, false, true).nation
}

// spokenOf is the side that the sentence before speaks of without telling a share
// of it, for "it" to point at: "Support has hardly been above 30% since the crisis".
func (r *Reader) spokenOf() class {
	const reach = 3 // words to the one for the side
	if r.number == 0 {
		return unclassed
	}
	before := r.sentences[r.number-1]
	r.clause = appendListed(r.clause[:0], r.paragraph[before.Start:before.End], 0)
	for i := range min(reach, len(r.clause)) {
		if !r.clause[i].is(siding) {
			continue
		}
		if p := at(r.clause, i, isSide); p != nil {
			return p.class
		}
	}
	return unclassed
}

// maySide says that a word of a sentence can begin one for a side.
func maySide(tokens []token) bool {
	for i := range tokens {
		if tokens[i].begins&(1<<support|1<<oppose) != 0 {
			return true
		}
	}
	return false
}

// isOpinionated says that a verb tells what people think, also in a study.
func isOpinionated(verb string) bool {
	return beginsWith(verb, "agree", "disagree", "believ", "consider", "thought", "think") || strings.Contains(verb, "opinion") || strings.Contains(verb, "view")
}

// isShareOfSupport says that a figure is told as the part of the people who
// take a side in the article's question: "support for NATO membership stood at
// 40 percent". That needs no word for asking.
func (r *Reader) isShareOfSupport(s *stance) bool {
	if word, _, _ := strings.Cut(lowered(r.text[s.from:s.to]), " "); !isMarked(word, siding) {
		return false
	}
	object := trimObject(s.object)
	return r.Question != "" && object != "" && !r.isArea(object) && r.isOn(object)
}

// oneClause says that no comma and no "and" stands between a figure and what it
// says.
func oneClause(text string, f *figure, s *stance) bool {
	return s.from < f.end || !strings.Contains(text[f.end:s.from], ",") && !strings.Contains(text[f.end:s.from], " and ")
}

// throughGroup says that a figure counts those who belong to a group, and that
// only the group takes a side: "8% are members of the movement against it".
func (r *Reader) throughGroup(f *figure, s *stance) bool {
	if s.from < f.end {
		return false
	}
	for _, t := range between(r.words(), f.end, s.from) {
		if t.is(group) {
			return true
		}
	}
	return false
}

// takesSides says that a figure of the sentence is told of people who support or
// oppose something, by words of its own.
func takesSides(sides []stance) bool {
	for i := range sides {
		if s := &sides[i]; s.class.isSide() && !s.guessed {
			return true
		}
	}
	return false
}

// takesFor says that people see something as what it is not by itself, as only they can: "regarded
// it as a threat", "take them for allies".
func takesFor(text string, s *stance) bool {
	verb := lowered(text[s.from:s.to])
	verb = firstWord(verb)
	switch verb {
	case "regard", "regards", "regarded", "see", "sees", "saw", "view", "viewed", "perceive", "perceived":
		return strings.Contains(s.object, " as ")
	case "take", "took", "consider", "considered":
		return strings.Contains(s.object, " for a") || strings.Contains(s.object, " to be ")
	}
	return false
}
