package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// sentence reads the polls of the sentence, which has a percent word or not, or
// two numbers that may be a lead, and says whether it told any.
func (r *Reader) sentence(percent bool) bool {
	text := r.text
	r.figures = r.figures[:0]
	if percent {
		r.figures = appendFigures(r.figures, text, r.words())
	}
	bare := !percent && r.sentences[r.number].poll && maybeLead(text)
	if bare {
		r.figures = appendLead(r.figures, text, r.words())
	}
	figs := r.figures
	if len(figs) == 0 {
		r.announcement()
		return false
	}
	tokens := r.words()
	about := subjectsIn(tokens)
	if r.last == nil && !about.asking && !about.election && !about.referendum && !maySide(tokens) && !pollsterFound(text, tokens, r.Registry) && !r.toldNext() && !strings.Contains(text, " asked ") {
		return false // figures of something else, and nobody was asked
	}
	var last *told // of the sentence before
	var side class
	if r.last != nil {
		last, side = &r.before, r.last.side
	} else if strings.Contains(text, " it ") {
		side = r.spokenOf()
	}
	r.now.n = 0
	r.sides = appendStances(r.sides[:0], text, tokens, figs, side, last)
	sides := r.sides
	voted := r.dropResults()
	if voted && !slices.ContainsFunc(sides, func(s stance) bool { return s.class != unclassed }) {
		r.last, r.voted = nil, true
		return false
	}
	if !slices.ContainsFunc(sides, func(s stance) bool { return s.class != unclassed }) {
		return false
	}
	if !about.asking && (r.last == nil && r.toldNext() || !about.election && pollsterFound(text, tokens, r.Registry)) {
		about.asking, about.polled = true, true
	}
	if !about.asking && !about.election && !about.referendum && strings.Contains(text, " asked ") && r.asksPeople() {
		about.asking, about.polled = true, true
	}
	if !about.asking && r.last == nil && !about.election && !about.referendum && takesSides(sides) && strings.Contains(text, " found ") && placing(text, tokens, r.article) != "" {
		about.asking, about.polled = true, true // "Delfi found in May that 60% were for it"
	}
	r.later = ""
	if !about.asking && r.last == nil && !about.election && !about.referendum && takesSides(sides) {
		if r.later = r.toldLater(); r.later != "" {
			about.asking, about.polled = true, true
		}
	}
	if bare && (!about.polled || about.election) {
		return false
	}
	if about.cast || tookVotes(text, tokens, figs) || about.election && strings.Contains(text, " a turnout of") {
		about.asking, about.election = false, true
	}
	leaning := !about.asking && r.last != nil && !about.election
	electoral := about.election || about.referendum
	if electoral || about.asking {
		r.voted = !about.asking
	}
	if !about.asking && !leaning && (electoral || r.voted || r.afterVote() || votersDid(text, sides)) {
		r.last = nil
		return false
	}
	ownWords := tokens
	if n := len(figs) - 1; n > 0 && sides[n].skip {
		ownWords = between(tokens, 0, figs[n].start) // "fell to 56% from 63% in a January survey"
	}
	again := about.asking && bringsPoll(text, ownWords)
	if about.asking && !again && r.last == nil {
		r.last = r.recent
	}
	before := len(r.polls)
	var src source
	var question string // the sentence's
	var told string     // the question of the figure before
	var asked *string   // the same, nil where there is none
	begun, goesOn := false, false
	taken := false
	apart := -2 // the last figure of another time than the sentence's poll
	nation := r.article
	if r.Area == "" && strings.HasPrefix(text, "In ") && !severalPlaces(text, figs, sides) {
		nation = r.in(text)
	}
	for i := range figs {
		f, side := &figs[i], &sides[i]
		if side.class == unclassed || side.guessed && !about.polled && !leaning && len(r.polls) == before {
			continue
		}
		silent := !about.asking && !leaning // nothing says that people were asked
		if silent && (side.class == said || !taken && !side.left && (electoral || !oneClause(text, f, side))) {
			continue
		}
		population := populationOf(text, tokens, figs, sides, i, nation, about.nation)
		switch {
		case about.asking && !about.polled && side.class == said && population.name != "" && !isOpinionated(text[side.from:side.to]):
			continue // "a study found that 14 percent of patients felt worse"
		case about.asking:
		case side.left && !electoral && side.class.isSide() && r.isShareOfSupport(side):
			taken = true
		case leaning, taken, !electoral && !ofVoters(text[f.end:]) && population.general && !population.pronoun && oneClause(text, f, side) && !r.throughGroup(f, side):
			taken = true
		default:
			continue
		}
		if !begun {
			// Only a poll that is told needs a maker and a date.
			begun = true
			own := false
			src = r.source(about, again)
			question, own = sentenceQuestion(text, tokens, r.article)
			goesOn = r.last != nil && (leaning || !again) && (src.pollster == "" || src.pollster == r.last.pollster || isSameSubject(text))
			if question == "" && !own && r.last != nil && (goesOn || !r.last.announced) {
				told, asked = r.last.question, &told // "in a poll of May it had come down to"
				if goesOn && r.last.announced {
					question = r.last.question
				}
			}
		}
		share := Share{
			Role: roleOf(side.class), Raw: f.raw, Number: f.number,
			Start: r.at.Start + f.start, End: r.at.Start + f.end,
		}
		if share.Role == Other {
			if share.Answer = answer(side.object); share.Answer == "" {
				continue
			}
		}
		question := r.question(side, question, asked, len(r.polls) == before)
		if population.pronoun && len(r.polls) > before && strings.HasPrefix(text[f.end:], " of them ") {
			population.name = r.polls[len(r.polls)-1].Population
		} else if population == (people{}) && len(r.polls) > before {
			// "62 percent of Serbs opposed it, 21 percent supported it"
			if last := &r.polls[len(r.polls)-1]; !last.has(share.Role) || share.Role == Other || last.Question != question && !bringsPoll(text, between(tokens, figs[i-1].end, f.start)) {
				population.name = last.Population
			}
		}
		if i > 0 && population == (people{}) && len(r.polls) > before && strings.Contains(text[figs[i-1].end:f.start], ", where ") {
			population.name = r.polls[len(r.polls)-1].Population // "in the east, where it had been"
		}
		if population.name == "" && !population.nation {
			population.name = src.people
		}
		dated := false
		if m := r.newDate(i); m != nil {
			src.date, src.dateRaw = m.Date, text[m.Start:m.End]
			dated = true
		} else if m := r.monthBehind(i, src.date); m != nil {
			src.date, src.dateRaw = m.Date, text[m.Start:m.End]
			dated = true
		} else if m := r.dateInTurn(i); m != nil {
			src.date, src.dateRaw = m.Date, text[m.Start:m.End]
		}
		if maker, client, ok := r.newMaker(i); ok && len(r.polls) > before {
			src.pollster, src.client, src.lent = maker, client, false
			if d, raw := sameMonth(text[figs[i-1].end:f.start], src.date); raw != "" && !dated {
				src.date, src.dateRaw = d, raw
			}
		}
		stated := src
		if side.changed {
			stated.date = lastYear(stated.date)
			if m := r.dateBehind(i); m != nil {
				stated.date, stated.dateRaw = m.Date, text[m.Start:m.End]
			}
		}
		m := r.comparedDate(i)
		if m == nil && i+1 < len(figs) && i > 1 && comparesPair(text[figs[i-1].end:f.start]) && isListGap(text[f.end:figs[i+1].start]) {
			m = r.dateBehind(i + 1) // "compared to 22% and 73% in 2022"
		} else if m == nil && i > 2 && comparesPair(text[figs[i-2].end:figs[i-1].start]) && isListGap(text[figs[i-1].end:f.start]) {
			m = r.dateBehind(i)
		}
		if m != nil {
			if m.Date.Start.IsZero() || strings.HasSuffix(text[:m.Start], " before ") {
				continue // "compared to 61% before 2013" is of no one poll
			}
			stated.date, stated.dateRaw = m.Date, text[m.Start:m.End]
			if r.movesOn(i) {
				src.date, src.dateRaw = stated.date, stated.dateRaw
			}
		} else if m := r.dateBehind(i); m != nil && !dated && !side.changed {
			stated.date, stated.dateRaw = m.Date, text[m.Start:m.End]
		} else if m := r.dateApiece(i); m != nil && !dated {
			stated.date, stated.dateRaw = m.Date, text[m.Start:m.End]
		} else if d, raw := r.yearsApart(i, r.countedFrom(i, before, src.date)); raw != "" && !dated {
			stated.date, stated.dateRaw = d, raw
			apart = i
		} else if i > 0 && apart == i-1 && isListGap(text[figs[i-1].end:f.start]) && len(r.polls) > before {
			last := &r.polls[len(r.polls)-1]
			stated.date, stated.dateRaw = last.Date, last.DateRaw // "six years earlier they had been 26% and 48%"
		}
		if src.side == unclassed && side.class.isSide() {
			src.side = side.class
		}
		r.now.add(side, population.name, question)
		told = question
		asked = &told
		if src.lent && told != "" && told != r.last.question {
			stated.pollster, stated.client = "", "" // another poll, on another question
		}
		if leaning && told != "" && told != r.last.question && (r.Question == "" || r.last.question != "") && nameEnd(told, 0) == len(told) && stated.date == r.last.date {
			stated.date, stated.dateRaw, stated.pollster, stated.client = edtf.Date{}, "", "", "" // another one's approval
		}
		r.add(before, &stated, population.name, told, share, pointsBack(side.object))
	}
	if !goesOn {
		r.dropWeak(before)
	}
	if len(r.polls) > before {
		src.question = question
		if asked != nil {
			src.question = *asked
		}
		r.tell(src)
		return true
	}
	if !about.asking {
		r.last = nil
	}
	return false
}

// countedFrom is the date that years are counted from that a figure is told to lie
// apart: the sentence's, or that of the figure before where they are counted after
// "that". before is how many polls were read before the sentence.
func (r *Reader) countedFrom(i, before int, date edtf.Date) edtf.Date {
	if len(r.polls) > before && strings.Contains(r.text[r.figures[i].start:], " after that") {
		return r.polls[len(r.polls)-1].Date
	}
	return date
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
	for _, stem := range [...]string{"agree", "disagree", "believ", "consider", "thought", "think"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return strings.Contains(verb, "opinion") || strings.Contains(verb, "view")
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
	for _, opening := range [...]string{"This is ", "This was ", "These are ", "These were ", "That is ", "That was ", "This shows "} {
		if strings.HasPrefix(text, opening) {
			r.clause = appendListed(r.clause[:0], text, 0)
			return subjectsIn(r.clause).polled
		}
	}
	return false
}

// isShareOfSupport says that a figure is told as the part of the people who
// take a side in the article's question: "support for NATO membership stood at
// 40 percent". That needs no word for asking.
func (r *Reader) isShareOfSupport(s *stance) bool {
	if word, _, _ := strings.Cut(lowered(r.text[s.from:s.to]), " "); !isMarked(word, siding) {
		return false
	}
	object := trimObject(s.object)
	return r.Question != "" && object != "" && !r.isArea(object) && (r.isNamedBy(object) || r.isOwnQuestion(object))
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

// announcement takes note of a sentence that tells of a poll without figures:
// "A survey by Ipsos was conducted in May 2020." The next ones lean on it.
func (r *Reader) announcement() {
	text := r.text
	last := r.last
	if r.last = nil; isQuestion(text) || strings.HasPrefix(text, "Support ") || strings.HasPrefix(text, "Opposition ") {
		r.last = last // what was asked, or found without a figure; the answers follow
	}
	found := strings.Contains(text, " found ") && (strings.HasPrefix(text, "A ") || strings.HasPrefix(text, "The "))
	if !found && !maybeAsks(text) && !strings.HasPrefix(text, "It was ") {
		return
	}
	tokens := r.words()
	about := subjectsIn(tokens)
	about.asking = about.asking || found && pollsterFound(text, tokens, r.Registry)
	if !strings.HasPrefix(text, "It was ") && !about.asking && !r.asksPeople() {
		return
	}
	src := source{announced: true}
	r.now.n = 0
	src.pollster, src.client = pollsterOf(text, tokens, r.article)
	src.date, src.dateRaw = r.dateOf(len(text), 0)
	if last != nil && isSameSubject(text) && (about.asking || src.pollster != "") {
		r.fillBack(last, &src)
	}
	src.question, _ = sentenceQuestion(text, tokens, r.article)
	src.people = sampledPeople(text, tokens, r.article, about.nation, true)
	src.side = sideOfMost(tokens)
	if r.recent != nil && !bringsPoll(text, tokens) {
		src.goOn(r.recent)
	}
	r.tell(src)
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
