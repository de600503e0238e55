package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// telling is what has been read of the polls of a sentence so far.
type telling struct {
	about     subjectOf
	nation    *article // the article, or what the sentence narrows it to
	apart     bool     // a place it names is a part of whom it tells of, and not all of them
	electoral bool     // the sentence speaks of a vote
	leaning   bool     // it only goes on with the sentence before
	again     bool     // it brings in a poll that was not told before
	before    int      // how many polls were read before it

	taken    bool // a figure before said that the country's people take a side
	begun    bool // a figure before was one of a poll
	goesOn   bool // the poll is the one of the sentence before
	src      source
	question string // the sentence's
	told     string // the question of the figure before
	asked    bool   // there is one
	timed    int    // the last figure of another time than the sentence's poll
	outside  source // where a date in brackets holds to their end
	closes   int    // where they do, 0 where none are open
}

// any says that a poll of the sentence was read.
func (r *Reader) any(t *telling) bool { return len(r.polls) > t.before }

// share reads the i-th figure of a sentence into its poll.
func (r *Reader) share(t *telling, i int) {
	f, side := &r.figures[i], &r.sides[i]
	population, ok := r.counted(t, i)
	if !ok {
		return
	}
	if !t.begun {
		// Only a poll that is told needs a maker and a date.
		r.beginPoll(t)
	}
	share := Share{
		Role: roleOf(side.class), Raw: f.raw, Number: f.number,
		Start: r.at.Start + f.start + f.lead, End: r.at.Start + f.end,
	}
	if share.Role == Other {
		if share.Answer = answer(side.object); share.Answer == "" {
			return
		}
	}
	question := r.question(i, inquiry{sentence: t.question, before: t.told, known: t.asked, first: !r.any(t)})
	people := r.peopleGoingOn(t, i, population, share.Role, question)
	stated, ok := r.stated(t, i)
	if !ok {
		return
	}
	if maker, client, ok := r.toldOf(i); ok {
		stated.pollster, stated.client = maker, client
		if m := r.dateToldOf(i); m != nil {
			stated.takeDate(r.text, m)
		}
	}
	if t.src.side == unclassed && side.class.isSide() {
		t.src.side = side.class
	}
	r.now.add(side, people, question)
	t.told, t.asked = question, true
	r.dropLent(t, &stated, people, question, side.asked)
	r.add(t.before, &stated, people, question, share, pointsBack(side.object), isMilder(r.text, side))
}

// dropLent takes from where the poll of a figure is said to be what is only lent by the
// sentence before, where it is of another people or on another question. asked says that what
// the figure is on was known before.
func (r *Reader) dropLent(t *telling, stated *source, people, question string, asked bool) {
	if t.src.lent && r.Area != "" && r.isOfElsewhere(people) {
		stated.pollster, stated.client = "", "" // what another country thinks, at another time
	}
	if question == "" || r.last == nil || question == r.last.question {
		return
	}
	if t.src.lent && !asked {
		stated.pollster, stated.client = "", "" // another poll, on another question
	}
	if t.leaning && !r.views && (r.Question == "" || r.last.question != "") && nameEnd(question, 0) == len(question) && stated.date == r.last.date {
		stated.date, stated.dateRaw, stated.pollster, stated.client = edtf.Date{}, "", "", "" // another one's approval
	}
}

// isOfElsewhere says that a sentence is first said to be on another place than the article's,
// whose people a figure counts: "In Sweden".
func (r *Reader) isOfElsewhere(people string) bool {
	if people == "" || r.isArea(people) || nameEnd(people, 0) != len(people) {
		return false
	}
	return strings.HasPrefix(r.text, "In "+people+" ") || strings.HasPrefix(r.text, "In the "+people+" ")
}

// counted says that the i-th figure is one of a poll, and whom it counts.
func (r *Reader) counted(t *telling, i int) (population people, ok bool) {
	if !r.mayCount(t, i) {
		return people{}, false
	}
	population = populationOf(r.text, r.words(), r.figures, r.sides, i, t.nation, t.about.nation && (r.Area != "" || !t.apart), t.apart)
	if r.sides[i].byVerb && !hasOpinions(population.name) {
		return people{}, false
	}
	if isMarked(firstWord(population.name), calendar) {
		population = people{} // "figures from IBRiS, of November 2020,"
	}
	return population, r.answers(t, i, population)
}

// mayCount says that the i-th figure can be one of a poll, whomever it counts.
func (r *Reader) mayCount(t *telling, i int) bool {
	f, side := &r.figures[i], &r.sides[i]
	switch {
	case side.class == unclassed,
		side.guessed && !t.about.polled && !t.leaning && !r.any(t),
		t.leaning && r.rested && side.class == said,
		side.byVerb && !r.mayCountByVerb(t, f),
		r.isOfVoteWhen(i):
		return false
	case t.about.asking, t.leaning:
		return true
	}
	// Nothing says that people were asked.
	return side.class != said && (t.taken || side.left || !t.electoral && oneClause(r.text, f, side))
}

// mayCountByVerb says that a figure with a verb that no list has can be one of a poll.
func (r *Reader) mayCountByVerb(t *telling, f *figure) bool {
	goesOn := r.any(t) || t.leaning && !r.rested && countsOn(r.text[:f.start])
	asking := t.about.asking && t.about.polled && !t.about.named && !t.electoral
	return (goesOn || asking && r.asksOpinions()) && r.asksPeopleOnly()
}

// answers says that those the i-th figure counts were asked, or take a side in what nobody
// knows without asking.
func (r *Reader) answers(t *telling, i int, population people) bool {
	text, f, side := r.text, &r.figures[i], &r.sides[i]
	unsure := t.about.asking && (!t.about.polled || t.about.named) || !t.about.asking && r.rested
	if unsure && !mayAnswer(population.name) && !r.isOwnQuestion(side.object) && !r.isNamedBy(trimObject(side.object)) {
		return false // "Gallup said that 12% of its offices"
	}
	if t.about.asking {
		// not "a study found that 14 percent of patients felt worse"
		return t.about.polled || side.class != said || population.name == "" || isOpinionated(text[side.from:side.to])
	}
	t.taken = t.taken || t.leaning || !t.electoral && (side.left && side.class.isSide() && r.isShareOfSupport(side) || r.ofNation(f, side, population))
	return t.taken
}

// ofNation says that a figure is told as the part of the country's people who take a side.
func (r *Reader) ofNation(f *figure, side *stance, population people) bool {
	return !ofVoters(r.text[f.end:]) && r.isNation(population) && !population.pronoun && oneClause(r.text, f, side) && !r.throughGroup(f, side)
}

// countsOn says that the words before a figure count more of those who were asked: "a further
// 13% shrugged at it".
func countsOn(before string) bool {
	switch lowered(lastWord(before)) {
	case "another", "further", "additional", "remaining", "other":
		return true
	}
	return false
}

// asksPeopleOnly says that whom the poll of a sentence is told to be of have an opinion: not
// "a survey of 300 firms found that 40% used computers".
func (r *Reader) asksPeopleOnly() bool {
	return hasOpinions(sampledPeople(r.text, r.words(), r.article, false, false))
}

// hasOpinions says that a name is of those who can be asked what they think.
func hasOpinions(name string) bool { return mayAnswer(name) && !countsThings(name) }

// asksOpinions says that a sentence tells of a poll and not of a survey that may have
// counted what people do or have: by a word that no such survey has, by a figure of those who
// take a side or say what they think, or by who made it.
func (r *Reader) asksOpinions() bool {
	tokens := r.words()
	for i := range tokens {
		if tokens[i].begins&(1<<pollWord) == 0 || !asks(tokens, i) {
			continue
		}
		switch tokens[i].word {
		case "survey", "surveys", "study", "research", "participants", "fieldwork", "interviews", "questionnaire":
		default:
			return true
		}
	}
	for i := range r.sides {
		if s := &r.sides[i]; s.class != unclassed && !s.guessed && !s.inherited {
			return true
		}
	}
	if r.Registry == nil {
		return false
	}
	maker, _ := pollsterOf(r.text, tokens, r.article)
	return isKnown(maker, r.Registry) || onlyKnown(r.text, tokens, r.article) != ""
}

// countsThings says that a name is one of what people run or live in.
func countsThings(name string) bool {
	switch lastWord(name) {
	case "firms", "companies", "businesses", "households", "schools", "hospitals", "farms", "homes", "families":
		return true
	}
	return false
}

// countsPolls says that a figure is the part of polls that had a result: "68% of which had
// a majority", "in 40% of the polls".
func countsPolls(rest string) bool {
	rest, ok := strings.CutPrefix(rest, " of ")
	if !ok {
		return false
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "the "), "these ")
	word := firstWord(rest)
	return word == "polls" || word == "surveys" || word == "which"
}

// mayAnswer says that what a figure counts can be asked: everybody, people, a place
// or what has a name.
func mayAnswer(name string) bool {
	return name == "" || isProper(name) || isDigit(name[0]) || isPeople(name) || placeAt(name) != ""
}

// beginPoll finds what a sentence says of the poll itself.
func (r *Reader) beginPoll(t *telling) {
	t.begun = true
	t.src = r.source(t.about, t.again)
	if r.headedRaw != "" && t.src.date.IsZero() && t.src.dateRaw == "" {
		if _, apart := yearsAt(r.words()); apart == 0 {
			t.src.date, t.src.dateRaw = r.headed, r.headedRaw
		}
	}
	if t.src.pollster == "" && t.about.asking {
		own, tokens := r.text, r.words()
		if r.turning { // as the source has found
			own, tokens = r.ownPart()
		}
		t.src.pollster = onlyKnown(own, tokens, r.article)
	}
	question, own := sentenceQuestion(r.text, r.words(), r.article)
	if t.question = question; r.last == nil {
		return
	}
	t.goesOn = (t.leaning || !t.again) && (t.src.pollster == "" || t.src.pollster == r.last.pollster || isSameSubject(r.text))
	if t.question == "" && !own && (t.goesOn || !r.last.announced) {
		t.told, t.asked = r.last.question, true // "in a poll of May it had come down to"
		if t.goesOn && r.last.announced {
			t.question = r.last.question
		}
	}
}

// peopleGoingOn is whom the i-th figure counts, where it does not say the people of
// the figure before or those of the whole poll.
func (r *Reader) peopleGoingOn(t *telling, i int, population people, role Role, question string) string {
	if name := r.ofTwo(population.name); name != "" {
		return name
	}
	switch {
	case r.any(t):
		population.name = r.peopleInTurn(i, population, role, question)
	case population == (people{}) && t.leaning && t.src.people == "":
		if name := r.samePeople(i); name != "" {
			return name
		}
	}
	if population.name == "" && !population.nation {
		if t.src.people == "" && t.leaning {
			return r.countryBefore()
		}
		return t.src.people
	}
	return population.name
}

// peopleInTurn is whom the i-th figure counts behind another one of the sentence's, by its own
// words or as that one does.
func (r *Reader) peopleInTurn(i int, population people, role Role, question string) string {
	last := &r.polls[len(r.polls)-1]
	left := between(r.words(), behindLast(r.figures, i), r.figures[i].start)
	switch k := nationalOne(left); {
	case k >= 0 && population == (people{}) && !r.belongs(left[k+1].word):
		return r.text[left[k+1].start:left[k+1].end] // "while a Danish one from May found"
	case population.pronoun && strings.HasPrefix(r.text[r.figures[i].end:], " of them "),
		population == (people{}) && r.goesOnWith(last, i, role, question):
		return last.Population // "62 percent of Serbs opposed it, 21 percent supported it"
	}
	return population.name
}

// goesOnWith says that the i-th figure is of the people of the poll of the one before: a share
// of that poll, or one of another time.
func (r *Reader) goesOnWith(last *Poll, i int, role Role, question string) bool {
	if role == Other || !last.has(role) || isMilder(r.text, &r.sides[i]) || r.halfDate(i) != nil {
		return true
	}
	from, to := r.figures[i-1].end, r.figures[i].start
	if strings.Contains(r.text[from:to], ", where ") {
		return true // "in the east, where it had been"
	}
	return last.Question != question && !bringsPoll(r.text, between(r.words(), from, to))
}
