package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// dateOf is the date of a sentence's poll: of those told before its first
// figure, or else of all, the one that stands closest to the word for a poll.
// A date without a year is of the year given. The year in the name of its maker is none.
func (r *Reader) dateOf(first, year int, maker string) (edtf.Date, string) {
	if d, raw := r.yearsOn(); raw != "" {
		return d, raw
	}
	if d, raw := r.yearsListed(); raw != "" {
		return d, raw
	}
	if d, raw := r.thenDate(); !d.IsZero() && len(r.mentions()) == 0 {
		return d, raw
	}
	if mentionsDigit(r.text) {
		mentions := r.mentions()
		for k := 0; k < len(mentions) && year == 0; k++ {
			year = mentions[k].Date.Start.Year // "said on 5 May 2014 that a poll taken in March"
		}
		if m := r.closestDate(first, year, maker); !m.Date.IsZero() {
			return m.Date, r.text[m.Start:m.End]
		}
		if d, raw := r.sameTime(); raw != "" {
			return d, raw
		}
	}
	return r.monthBeforePoll(year)
}

// closestDate is the date that stands closest to the word for a poll: of those before the
// first figure on which nobody only told of it, or else of all before that, or else of all.
func (r *Reader) closestDate(first, year int, maker string) edtf.Mention {
	mentions := r.mentions()
	if len(mentions) == 0 {
		return edtf.Mention{}
	}
	anchor := r.dateAnchor(first)
	best, distance := edtf.Mention{}, -1
	for pass := 0; pass < 3 && distance < 0; pass++ {
		for _, m := range mentions {
			late := m.Start > first
			if late && pass < 2 || pass == 0 && r.isWhenTold(m) || r.isOfOther(m) || late && r.isOfAnswer(m) || strings.HasSuffix(maker, " "+r.text[m.Start:m.End]) {
				continue
			}
			if m = r.earlierOf(m, year, r.lastDate()); m.Date.IsZero() {
				continue
			}
			d := m.Start - anchor
			if d < 0 {
				d = anchor - m.End
			}
			if distance < 0 || d < distance {
				best, distance = m, d
			}
		}
	}
	return best
}

// dateAnchor is the place that the date of a poll stands close to: its word, or the first
// figure where there is none, or that has a date of its own.
func (r *Reader) dateAnchor(first int) int {
	tokens := r.words()
	for i := range tokens {
		if isClass(tokens, i, pollWord) {
			if r.datedFirst(tokens[i].start) {
				return first
			}
			return tokens[i].start
		}
	}
	return first
}

// isOfAnswer says that a date behind the first figure is one that the answer speaks of: "would
// leave after 2030", "that the vote of 2016 was right".
func (r *Reader) isOfAnswer(m edtf.Mention) bool {
	before := r.text[:m.Start]
	return r.isIfThen(m) || strings.HasSuffix(before, " after ") || strings.HasSuffix(before, " before ") || isOfEventAt(before) && !isAfterEvent(r.text[r.figures[0].end:m.Start])
}

// isIfThen says that a date only tells when what an answer hangs on would be: "would leave if it
// still ruled in 2047".
func (r *Reader) isIfThen(m edtf.Mention) bool {
	clause := r.text[r.figures[0].end:m.Start]
	k := strings.LastIndex(clause, " if ")
	return k >= 0 && !strings.ContainsAny(clause[k:], ",;:()") && !maybeAsks(clause[k:])
}

// datedFirst says that the first figure has a date behind it, before the next one, and that the
// word for a poll at a place is told only later.
func (r *Reader) datedFirst(poll int) bool {
	return len(r.figures) > 1 && poll > r.figures[1].end && strings.IndexByte(r.text[:poll], '(') < 0 && r.datedBetween(r.figures[0].end, r.figures[1].start)
}

// isWhenTold says that a date is the one on which somebody told of a poll: "said on 5 May
// that a poll taken in April".
func (r *Reader) isWhenTold(m edtf.Mention) bool {
	before, ok := strings.CutSuffix(r.text[:m.Start], " on ")
	return ok && isMarked(lastWord(before), saying) && strings.HasPrefix(r.text[m.End:], " that ")
}

// isOfEventAt says that a date behind a text is that of a vote or the like, which
// people were asked about: "that the vote of ".
func isOfEventAt(before string) bool {
	before, ok := strings.CutSuffix(before, " of ")
	if !ok {
		return false
	}
	switch lastWord(before) {
	case "vote", "referendum", "election", "elections", "war", "crisis", "treaty", "law", "constitution", "decision", "ruling", "agreement", "reform", "attack", "attacks", "coup", "invasion":
		return true
	}
	return false
}

// isAfterEvent says that words between a figure and a date only tell that the figure
// is of the time of an event: " after the attacks of ".
func isAfterEvent(gap string) bool {
	return strings.HasPrefix(gap, " after the ") && isOfEventAt(gap) && !strings.ContainsAny(gap, ",;:()")
}

// monthBeforePoll reads "in a September poll", which no date is found in, of
// the year of the poll before.
func (r *Reader) monthBeforePoll(year int) (edtf.Date, string) {
	tokens := r.words()
	if n := len(r.sides) - 1; n > 0 && n < len(r.figures) && r.sides[n].skip {
		tokens = between(tokens, 0, r.figures[n].start) // "from 63 percent in a January survey"
	}
	for i := 1; i < len(tokens) && year > 0; i++ {
		if i+1 < len(tokens) && isPoll(tokens[i-1].word) && (tokens[i].word == "of" || tokens[i].word == "from" || tokens[i].word == "in") {
			if d, raw := r.monthNamed(&tokens[i+1], year); raw != "" {
				return d, raw // "a poll of March"
			}
		}
		if isPoll(tokens[i].word) {
			if d, raw := r.monthNamed(&tokens[i-1], year); raw != "" {
				return d, raw
			}
		}
	}
	return edtf.Date{}, ""
}

// monthNamed is the month that a word names, of a year.
func (r *Reader) monthNamed(t *token, year int) (edtf.Date, string) {
	if !t.is(calendar) || !isProper(r.text[t.start:]) {
		return edtf.Date{}, ""
	}
	raw := r.text[t.start:t.end]
	d, err := edtf.Parse(raw, edtf.Context{Year: year})
	if err != nil {
		return edtf.Date{}, ""
	}
	return d, raw
}

// leadsToDate says that the words between a figure and a date only say that the
// figure is of that date: "in the last survey carried out in", "a year earlier,
// in".
func (r *Reader) leadsToDate(from, to int) bool {
	between := between(r.words(), from, to)
	if n := len(between); n == 0 || !between[n-1].is(dated) && between[n-1].word != "before" {
		return false
	}
	for i, t := range between {
		switch {
		case t.is(dated), t.is(beyond), asks(between, i):
			continue
		}
		switch t.word {
		case "the", "a", "an", "its", "their", "last", "previous", "similar", "time", "period", "same", "earlier", "year", "years", "month", "months", "one",
			"before", "out", "back", "opinion", "first", "second", "third", "another", "ago", "late", "early", "support", "opposition", "approval", "against", "favour", "favor":
		default:
			return false
		}
	}
	return true
}

// isWithin says that nothing but "in" and its like stands between a figure and a
// date.
func isWithin(gap string) bool {
	switch gap {
	case " in ", " by ", " on ", " as of ", " at the ", " by the ", " in the ":
		return true
	}
	return false
}

// isCompared says that a date belongs to a figure that is only compared with.
func (r *Reader) isCompared(m edtf.Mention) bool {
	for i := range r.figures {
		if c := r.comparedDate(i); c != nil && c.Start == m.Start {
			return true
		}
	}
	return false
}

// isOfSkipped says that a date belongs to a figure that is only what was before:
// "fell from 70% in September 2019 to 38%".
func (r *Reader) isOfSkipped(m edtf.Mention) bool {
	for i := range r.sides {
		if i < len(r.figures) && r.sides[i].skip && m.Start > r.figures[i].end && r.text[r.figures[i].end:m.Start] == " in " {
			return true
		}
	}
	return false
}

// isLater says that a date is only that of a poll the sentence goes over to:
// "26% favor it; back in 1959, 60% did".
func (r *Reader) isLater(m edtf.Mention) bool {
	if len(r.figures) < 2 || m.Start < r.figures[0].end {
		return false
	}
	sided := false
	for i := 1; i < len(r.figures); i++ {
		if d := r.halfDate(i); d != nil && d.Start == m.Start {
			return true
		}
		sided = sided || i <= len(r.sides) && r.sides[i-1].class != unclassed
		if d := r.newDate(i); sided && d != nil && d.Start == m.Start {
			return true
		}
	}
	return false
}

// completed gives a date without a year that of the year handed down.
func completed(text string, m edtf.Mention, year int) edtf.Mention {
	if m.Date.IsZero() && year > 0 {
		if d, err := edtf.Parse(text[m.Start:m.End], edtf.Context{Year: year}); err == nil {
			m.Date = d
		}
	}
	return m
}

// leadsToComparison says that a text ends in words that lead to the date of
// another poll: "unlike in the".
func leadsToComparison(text string) bool {
	for _, link := range [...]string{" in ", " of ", " from "} {
		rest, ok := strings.CutSuffix(text, link)
		if poll := lastWord(rest); ok && isPoll(poll) {
			rest = strings.TrimSuffix(strings.TrimSuffix(rest, poll), " ")
			switch which := lastWord(rest); which {
			case "previous", "last", "earlier", "preceding", "first":
				text = strings.TrimSuffix(rest, which) // "compared with the previous survey in"
			}
		}
	}
	text = strings.TrimSuffix(text, "the ")
	text = strings.TrimSuffix(text, "in ")
	for _, tail := range [...]string{"unlike ", "than ", "compared to ", "compared with ", "contrast to ", "since ", "prior to ", "as many as ", "as in ", "same as ", "as high as ", "as low as "} {
		if n := len(text) - len(tail); n >= 0 && strings.EqualFold(text[n:], tail) && (n == 0 || !isLetter(text[n-1])) {
			return true
		}
	}
	return false
}
