package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// dateOf is the date of a sentence's poll: of those told before its first
// figure, or else of all, the one that stands closest to the word for a poll.
// A date without a year is of the year given.
func (r *Reader) dateOf(first, year int) (edtf.Date, string) {
	if d, raw := r.yearsOn(); raw != "" && !r.datesItself(raw, first) {
		return d, raw
	}
	if !mentionsDigit(r.text) {
		return r.monthBeforePoll(year)
	}
	mentions := r.mentions()
	if len(mentions) == 0 {
		if d, raw := r.sameTime(); raw != "" {
			return d, raw
		}
		return r.monthBeforePoll(year)
	}
	tokens := r.words()
	anchor := first
	for i := range tokens {
		if isClass(tokens, i, pollWord) {
			anchor = tokens[i].start
			break
		}
	}
	best, distance := edtf.Mention{}, -1
	for pass := range 2 {
		for _, m := range mentions {
			if pass == 0 && m.Start > first || leadsToComparison(r.text[:m.Start]) || r.isCompared(m) || r.isWhen(m) || r.isOfSkipped(m) || r.isLater(m) || m.Start > first && isOfEventAt(r.text[:m.Start]) {
				continue
			}
			if m = completed(r.text, m, year); m.Date.IsZero() {
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
		if distance >= 0 {
			return best.Date, r.text[best.Start:best.End]
		}
	}
	if d, raw := r.sameTime(); raw != "" {
		return d, raw
	}
	return r.monthBeforePoll(year)
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

// datesItself says that a sentence that begins "five years later" has a date of
// its own before its first figure: "Five years later, in 2016".
func (r *Reader) datesItself(opening string, first int) bool {
	for _, m := range r.mentions() {
		if m.Start > len(opening) && m.Start < first && !m.Date.IsZero() {
			return true
		}
	}
	return false
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
			if month := tokens[i+1]; month.is(calendar) && isProper(r.text[month.start:]) {
				raw := r.text[month.start:month.end]
				if d, err := edtf.Parse(raw, edtf.Context{Year: year}); err == nil {
					return d, raw // "a poll of March"
				}
			}
		}
		if month := tokens[i-1]; month.is(calendar) && isPoll(tokens[i].word) && isProper(r.text[month.start:]) {
			raw := r.text[month.start:month.end]
			if d, err := edtf.Parse(raw, edtf.Context{Year: year}); err == nil {
				return d, raw
			}
		}
	}
	return edtf.Date{}, ""
}

// comparedDate is the date that stands behind the i-th figure, where that is
// only compared with the one before: "while this share was 25 percent in 2012".
func (r *Reader) comparedDate(i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	before := r.figures[i-1].end
	compared := false
	for _, t := range between(r.words(), before, r.figures[i].start) {
		switch t.word {
		case "compared", "percentage", "figure", "share", "proportion", "versus", "up", "down", "than", "from":
			compared = true
		case "against":
			compared = onlyFills(r.text[t.end:r.figures[i].start])
		}
	}
	leaning := i < len(r.sides) && r.sides[i].inherited // "35 percent supported it, and 20 percent in May 2015"
	if !compared && !leaning {
		return nil
	}
	mentions := r.mentions()
	for k := range mentions {
		m := &mentions[k]
		if m.Start < r.figures[i].end || m.Date.IsZero() {
			continue
		}
		if compared && m.Date.Start.IsZero() && !strings.ContainsAny(r.text[r.figures[i].end:m.Start], ",;") {
			return m // "compared to 61% in the time before 2013"
		}
		if compared && r.leadsToDate(r.figures[i].end, m.Start) || isWithin(r.text[r.figures[i].end:m.Start]) {
			return m
		}
		return nil
	}
	return nil
}

// leadsToDate says that the words between a figure and a date only say that the
// figure is of that date: "in the last survey carried out in", "a year earlier,
// in".
func (r *Reader) leadsToDate(from, to int) bool {
	between := between(r.words(), from, to)
	if n := len(between); n == 0 || !isDated(between[n-1].word) && between[n-1].word != "before" {
		return false
	}
	for i, t := range between {
		switch {
		case isDated(t.word), t.is(beyond), asks(between, i):
			continue
		}
		switch t.word {
		case "the", "a", "an", "its", "their", "last", "previous", "similar", "time", "period", "same", "earlier", "year", "years", "month", "months", "one",
			"before", "out", "back", "opinion", "first", "ago", "late", "early", "support", "opposition", "approval", "against", "favour", "favor":
		default:
			return false
		}
	}
	return true
}

// dateBehind is the date that stands directly behind the i-th figure, "to 90% in
// May", of the year told before where it has none.
func (r *Reader) dateBehind(i int) *edtf.Mention {
	year := 0
	for _, m := range r.mentions() {
		if m.Start < r.figures[i].end {
			if !m.Date.IsZero() {
				year = m.Date.Start.Year
			}
			continue
		}
		if whole := completed(r.text, m, year); isWithin(r.text[r.figures[i].end:m.Start]) && !whole.Date.IsZero() {
			return &whole
		}
		return nil
	}
	return nil
}

// monthBehind is the month that stands behind the i-th figure in its own clause,
// of the year the sentence has told: "69% would back it in August, and 63% in
// September".
func (r *Reader) monthBehind(i int, of edtf.Date) *edtf.Mention {
	if of.Start.Year == 0 {
		return nil
	}
	end := len(r.text)
	if i+1 < len(r.figures) {
		end = r.figures[i+1].start
	}
	for _, m := range r.mentions() {
		if m.Start < r.figures[i].end {
			continue
		}
		gap := r.text[r.figures[i].end:min(m.Start, len(r.text))]
		if m.Start > end || !m.Date.IsZero() || !strings.HasSuffix(gap, " in ") || strings.ContainsAny(gap, ",;:()") {
			return nil
		}
		if whole := completed(r.text, m, of.Start.Year); !whole.Date.IsZero() {
			return &whole
		}
		return nil
	}
	return nil
}

// movesOn says that the i-th figure is what the one before it came to be, so that
// what follows is told of its date: "but it had fallen to 35% by May, with".
func (r *Reader) movesOn(i int) bool {
	if i >= len(r.sides) || !r.sides[i].inherited || !r.sides[i].left {
		return false
	}
	moved := false
	for _, t := range between(r.words(), r.figures[i-1].end, r.figures[i].start) {
		switch t.word {
		case "compared", "than", "from", "versus", "against":
			return false
		}
		moved = moved || t.is(change)
	}
	return moved
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

func isDated(word string) bool {
	switch word {
	case "in", "of", "from", "on", "the":
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

// isWhen says that a date is that of a later figure only.
func (r *Reader) isWhen(m edtf.Mention) bool {
	if len(r.figures) < 2 || !strings.Contains(r.text[m.End:], " when ") {
		return false
	}
	if r.isFirstOwn(m) {
		return false
	}
	for i := 1; i < len(r.figures); i++ {
		if w := r.dateWhen(i); w != nil && w.Start == m.Start {
			return true
		}
	}
	return false
}

// isFirstOwn says that a date stands directly behind the first figure: "68% in
// January 2013, when 29% were".
func (r *Reader) isFirstOwn(m edtf.Mention) bool {
	first := &r.figures[0]
	return first.end < m.Start && isWithin(r.text[first.end:m.Start])
}

// isLater says that a date is only that of a poll the sentence goes over to:
// "26% favor it; back in 1959, 60% did".
func (r *Reader) isLater(m edtf.Mention) bool {
	if len(r.figures) < 2 || m.Start < r.figures[0].end || r.isFirstOwn(m) {
		return false
	}
	sided := false
	for i := 1; i < len(r.figures); i++ {
		sided = sided || i <= len(r.sides) && r.sides[i-1].class != unclassed
		if d := r.newDate(i); sided && d != nil && d.Start == m.Start {
			return true
		}
	}
	return false
}

func mentionsDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

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
	text = strings.TrimSuffix(text, "the ")
	text = strings.TrimSuffix(text, "in ")
	for _, tail := range [...]string{"unlike ", "than ", "compared to ", "compared with ", "contrast to ", "since ", "prior to ", "as many as ", "as in ", "same as ", "as high as ", "as low as "} {
		if n := len(text) - len(tail); n >= 0 && strings.EqualFold(text[n:], tail) && (n == 0 || !isLetter(text[n-1])) {
			return true
		}
	}
	return false
}

// newDate is the date of another poll that a sentence goes over to before its
// i-th figure: "46% supported it; in the December 2015 poll 47% did".
func (r *Reader) newDate(i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	begin, end := r.figures[i-1].end, r.figures[i].start
	dated := false
	mentions := r.mentions()
	for k := range mentions {
		dated = dated || mentions[k].Start > begin && mentions[k].End <= end
	}
	if !dated {
		return nil
	}
	gap := r.text[begin:end]
	turn := strings.LastIndex(gap, ";")
	for _, t := range [...]string{" and in ", ", and in ", " but in ", ", while in ", " but by ", " and by ", ", while by ", " but on ", " and one of ", " and one in "} {
		turn = max(turn, strings.LastIndex(gap, t))
	}
	// "while a 2010 survey found", "and another poll of May had"
	for _, t := range [...]string{" while ", " whereas ", " and ", " but ", " whilst ", ", a ", ", an ", ", another "} {
		if k := strings.LastIndex(gap, t); k > turn && maybeAsks(gap[k:]) && bringsPoll(r.text, between(r.words(), begin+k, end)) && (t[0] != ',' || leadsOn(r.text, between(r.words(), begin+k, end), end)) {
			turn = k
		}
	}
	if m := r.dateWhen(i); m != nil {
		return m
	}
	if turn < 0 {
		return nil
	}
	year := 0 // of the dates told before
	for k := range mentions {
		m := &mentions[k]
		if m.Start > begin+turn && m.End <= end {
			if whole := completed(r.text, *m, year); !whole.Date.IsZero() {
				return &whole
			}
		}
		if !m.Date.IsZero() && m.Start < begin {
			year = m.Date.Start.Year
		}
	}
	return nil
}

// dateWhen is the date that a figure is told of by "when" behind it: "below
// that of 1994, when 80% of respondents were in favor".
func (r *Reader) dateWhen(i int) *edtf.Mention {
	mentions := r.mentions()
	for k := range mentions {
		m := &mentions[k]
		if m.Date.IsZero() || m.End > r.figures[i].start || i > 0 && m.Start < r.figures[i-1].end {
			continue
		}
		if isPoll(lastWord(strings.TrimSuffix(strings.TrimSuffix(r.text[:m.Start], "of "), "in "))) {
			continue // "in a poll of 2011, when 12% were in favour"
		}
		rest, ok := strings.CutPrefix(strings.TrimPrefix(r.text[m.End:r.figures[i].start], ","), " when")
		if ok && !strings.ContainsAny(rest, ",;") {
			return m
		}
	}
	return nil
}
