package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// source is what a sentence says of the poll itself.
type source struct {
	date     edtf.Date
	dateRaw  string
	pollster string
	client   string
	question string // of its last figure
	people   string // whom it asked; empty for everybody
	side     class  // of its first figure that takes one
	// announced says that the sentence told of the poll and no figure.
	announced bool
	// lent says that the maker is the one of the poll before, though the date
	// is the sentence's own.
	lent bool
}

// goOn takes what a sentence on the same poll leaves out from the one before.
func (s *source) goOn(before *source) {
	if s.pollster == "" {
		s.pollster, s.client = before.pollster, before.client
	} else if s.pollster != before.pollster && before.pollster != "" {
		return
	}
	if s.date.IsZero() {
		s.date, s.dateRaw = before.date, before.dateRaw
	}
	if s.question == "" && before.announced {
		s.question = before.question
	}
	if s.people == "" {
		s.people = before.people
	}
}

// takeDate makes a date of the text the one of the poll.
func (s *source) takeDate(text string, m *edtf.Mention) {
	s.date, s.dateRaw = m.Date, text[m.Start:m.End]
}

// source finds when and by whom the poll of a sentence was made. A sentence
// that names neither, or says "the poll", goes on about the one before. again
// says that it brings in a poll that was not told before.
func (r *Reader) source(about subjectOf, again bool) source {
	var src source
	turned := r.findMaker(&src)
	r.findDate(&src, turned, about.asking)
	if about.asking {
		src.people = sampledPeople(r.text, r.words(), r.article, about.nation && !r.comparesNations(), false)
		if src.pollster != "" && (strings.Contains(src.people, src.pollster) || src.people != "" && strings.HasPrefix(src.pollster, src.people+" ")) {
			src.people = "" // "a poll of the broadcaster NHK"
		}
	}
	if r.last == nil || src.pollster != "" && src.pollster != r.last.pollster && !isSameSubject(r.text) {
		return src
	}
	if src.pollster == "" && isSameSubject(r.text) {
		src.pollster, src.client = r.last.pollster, r.last.client
	}
	if !about.asking || !again {
		r.leanOnLast(&src)
	}
	return src
}

// findMaker finds who made the poll of a sentence, and where it turns to that poll, -1 where it
// does not.
func (r *Reader) findMaker(src *source) (turned int) {
	own, tokens := r.ownPart()
	src.pollster, src.client = pollsterOf(own, tokens, r.article)
	maker, client, turned := r.lastTurn()
	if maker == "" {
		turned = -1
	} else {
		src.pollster, src.client = maker, client
	}
	if src.pollster == "" {
		src.pollster = r.later
	}
	if src.pollster == "" && r.recent != nil && (pointsToMaker(own, tokens) || pointsByKind(own, tokens, r.recent.pollster) || pointsToPoll(own)) {
		src.pollster, src.client = r.recent.pollster, r.recent.client
	}
	return turned
}

// findDate finds when the poll of a sentence was made: what is found last counts.
func (r *Reader) findDate(src *source, turned int, asking bool) {
	year := r.headed.Start.Year
	if r.last != nil && !r.last.date.IsZero() {
		year = r.last.date.Start.Year
	}
	first := r.figures[0].start
	src.date, src.dateRaw = r.dateOf(first, year, src.pollster)
	if m := r.dateWhen(0); m != nil {
		src.takeDate(r.text, m) // "higher than in 2014, when it was"
	}
	if m := r.monthOf(r.words(), src.date.Start.Year); m != nil && src.date.Precision == edtf.YearPrecision && !r.isOfLater(m) {
		src.takeDate(r.text, m) // "in 2012 … a poll that December"
	}
	if turned >= 0 {
		for _, m := range r.mentions() {
			if m.Start <= turned || m.End > first {
				continue
			}
			if whole := completed(r.text, m, year); !whole.Date.IsZero() {
				src.takeDate(r.text, &whole)
			}
		}
	}
	switch {
	case !src.date.IsZero():
	case r.last == nil:
		if asking && src.dateRaw == "" {
			src.date, src.dateRaw = r.whenPublished()
		}
	case r.last.announced && r.last.pollster == "":
		src.date, src.dateRaw = r.last.date, r.last.dateRaw // "Two polls came out in May. The first, by Alfa,"
	}
}

// leanOnLast takes what a sentence leaves out from the one before, whose poll it goes on with.
func (r *Reader) leanOnLast(src *source) {
	if src.people == "" {
		src.people = r.last.people
	}
	if _, words := yearsAt(r.words()); src.date.IsZero() && words == 0 && !r.weeksApart() {
		src.date, src.dateRaw = r.last.date, r.last.dateRaw
	}
	if src.pollster == "" {
		src.pollster, src.client = r.last.pollster, r.last.client
		src.lent = src.date != r.last.date
	}
}
