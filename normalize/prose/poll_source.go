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

// source finds when and by whom the poll of a sentence was made. A sentence
// that names neither, or says "the poll", goes on about the one before. again
// says that it brings in a poll that was not told before.
func (r *Reader) source(about subjectOf, again bool) source {
	var src source
	year := r.headed.Start.Year
	if r.last != nil && !r.last.date.IsZero() {
		year = r.last.date.Start.Year
	}
	own, tokens := r.ownPart()
	src.pollster, src.client = pollsterOf(own, tokens, r.article)
	maker, client, turned := r.lastTurn()
	if maker != "" {
		src.pollster, src.client = maker, client
	}
	if src.pollster == "" {
		src.pollster = r.later
	}
	if src.pollster == "" && r.recent != nil && (pointsToMaker(own, tokens) || pointsByKind(own, tokens, r.recent.pollster) || pointsToPoll(own)) {
		src.pollster, src.client = r.recent.pollster, r.recent.client
	}
	src.date, src.dateRaw = r.dateOf(r.figures[0].start, year, src.pollster)
	if m := r.dateWhen(0); m != nil {
		src.date, src.dateRaw = m.Date, r.text[m.Start:m.End] // "higher than in 2014, when it was"
	}
	if m := r.monthOf(r.words(), src.date.Start.Year); m != nil && src.date.Precision == edtf.YearPrecision && !r.isOfLater(m) {
		src.date, src.dateRaw = m.Date, r.text[m.Start:m.End] // "in 2012 … a poll that December"
	}
	for _, m := range r.mentions() {
		if maker != "" && m.Start > turned && m.End <= r.figures[0].start {
			if whole := completed(r.text, m, year); !whole.Date.IsZero() {
				src.date, src.dateRaw = whole.Date, r.text[m.Start:m.End]
			}
		}
	}
	if about.asking {
		src.people = sampledPeople(r.text, r.words(), r.article, about.nation && !r.comparesNations(), false)
		if src.pollster != "" && (strings.Contains(src.people, src.pollster) || src.people != "" && strings.HasPrefix(src.pollster, src.people+" ")) {
			src.people = "" // "a poll of the broadcaster NHK"
		}
	}
	if r.last == nil && about.asking && src.date.IsZero() && src.dateRaw == "" {
		src.date, src.dateRaw = r.whenPublished()
	}
	if r.last != nil && r.last.announced && r.last.pollster == "" && src.date.IsZero() {
		src.date, src.dateRaw = r.last.date, r.last.dateRaw // "Two polls came out in May. The first, by Alfa,"
	}
	if r.last == nil || src.pollster != "" && src.pollster != r.last.pollster && !isSameSubject(r.text) {
		return src
	}
	if src.pollster == "" && isSameSubject(r.text) {
		src.pollster, src.client = r.last.pollster, r.last.client
	}
	if src.people == "" && (!about.asking || !again) {
		src.people = r.last.people
	}
	if !about.asking || !again {
		if _, words := yearsAt(r.words()); src.date.IsZero() && words == 0 && !r.weeksApart() {
			src.date, src.dateRaw = r.last.date, r.last.dateRaw
		}
		if src.pollster == "" {
			src.pollster, src.client = r.last.pollster, r.last.client
			src.lent = src.date != r.last.date
		}
	}
	return src
}
