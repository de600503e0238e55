package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// date_other.go tells the dates of other things apart from those of polls.

// isOfOther says that a date is of something that the sentence only speaks of, or of another
// poll than the one it tells first.
func (r *Reader) isOfOther(m edtf.Mention) bool {
	return r.isAhead(m) || r.isOfAside(m) || r.isOfVoters(m) || r.isForeseen(m) || r.isAfterOnly(m) || r.isBeside(m) ||
		r.isFromEvent(m) || r.isObject(m) || leadsToComparison(r.text[:m.Start]) || r.isCompared(m) || r.isOfSkipped(m) || r.isLater(m)
}

// isAhead says that a date behind a figure is that of a vote which the poll was before: "were
// undecided ahead of the vote on 18 September".
func (r *Reader) isAhead(m edtf.Mention) bool {
	const reach = 6 // words from "before" to the date
	tokens := between(r.words(), 0, m.Start)
	n := len(tokens)
	if n < 3 || len(r.figures) == 0 || m.Start < r.figures[0].end || tokens[n-1].gap != 0 || !tokens[n-1].is(dated) || !isOfEventAt(r.text[:tokens[n-2].end]+" of ") {
		return false
	}
	for k := n - 3; k >= 0 && k > n-reach; k-- {
		if tokens[k+1].gap != 0 {
			return false
		}
		switch tokens[k].word {
		case "before", "until", "till":
			return true
		case "of":
			return k > 0 && tokens[k-1].word == "ahead"
		case "to":
			return k > 0 && (tokens[k-1].word == "prior" || tokens[k-1].word == "up")
		}
	}
	return false
}

// isOfVoteWhen says that a figure is told of the time of a vote, as what that gave: "since the
// referendum of 1994, when 52% were against".
func (r *Reader) isOfVoteWhen(i int) bool {
	if !strings.Contains(r.text[:r.figures[i].start], ", when ") {
		return false
	}
	m := r.dateWhen(i)
	if m == nil || !isOfEventAt(r.text[:m.Start]) {
		return false
	}
	switch lastWord(strings.TrimSuffix(r.text[:m.Start], " of ")) {
	case "vote", "referendum", "election", "elections":
		return true
	}
	return false
}

// isOfAside says that a date stands in an aside on a place or on people before the first
// figure, which is of no poll: "in Spain, where it was made lawful in 2005, 60%".
func (r *Reader) isOfAside(m edtf.Mention) bool {
	if len(r.figures) == 0 || m.End > r.figures[0].start {
		return false
	}
	from := max(strings.LastIndex(r.text[:m.Start], ", where "), strings.LastIndex(r.text[:m.Start], ", whose "))
	if from < 0 || strings.IndexByte(r.text[from+1:m.End], ',') >= 0 || !strings.HasPrefix(r.text[m.End:], ", ") {
		return false
	}
	return !maybeAsks(r.text[from:m.Start])
}

// isOfVoters says that a date only tells in which vote people voted who are counted:
// "respondents who voted Leave in 2016".
func (r *Reader) isOfVoters(m edtf.Mention) bool {
	from := strings.LastIndex(r.text[:m.Start], " who ")
	if from < 0 || strings.ContainsAny(r.text[from:m.Start], ",;:(") {
		return false
	}
	clause := r.text[from+len(" who ") : m.Start]
	return strings.HasPrefix(strings.TrimPrefix(strings.TrimPrefix(clause, "had "), "have "), "voted ")
}

// isForeseen says that a date is when people think that something will come: "think that it
// will happen by 2030".
func (r *Reader) isForeseen(m edtf.Mention) bool {
	tokens := between(r.words(), 0, m.Start)
	for k := len(tokens) - 1; k >= 0 && (len(r.figures) == 0 || tokens[k].start > r.figures[0].end); k-- {
		if tokens[k].word == "will" {
			return true
		}
		if tokens[k].gap&(comma|pause) != 0 {
			return false
		}
	}
	return false
}

// isAfterOnly says that a date is one after which polls were made: "surveys taken after 2001".
func (r *Reader) isAfterOnly(m edtf.Mention) bool {
	if m.Start == len("Before ") && (strings.HasPrefix(r.text, "Before ") || strings.HasPrefix(r.text, "Until ")) || m.Start == len("Until ") && strings.HasPrefix(r.text, "Until ") {
		return true // "Before 2014 polls had shown"
	}
	before, ok := strings.CutSuffix(r.text[:m.Start], " after ")
	return ok && isMarked(lastWord(before), making)
}

// isBeside says that a date before the figures is that of an event which the poll, that has a
// date of its own, was before or after: "in May 2012, shortly after the crisis of 2010".
func (r *Reader) isBeside(m edtf.Mention) bool {
	const reach = 5 // words to the event
	if len(r.figures) == 0 || m.End > r.figures[0].start || !isOfEventAt(r.text[:m.Start]) {
		return false
	}
	dated := false
	for _, o := range r.mentions() {
		dated = dated || o.Start != m.Start && o.End <= r.figures[0].start && !o.Date.IsZero() && !isOfEventAt(r.text[:o.Start])
	}
	tokens := between(r.words(), 0, m.Start)
	for k := len(tokens) - 2; dated && k >= 0 && k > len(tokens)-2-reach && tokens[k+1].gap == 0; k-- {
		if w := tokens[k].word; w == "after" || w == "before" || w == "since" || w == "following" {
			return true
		}
	}
	return false
}

// isFromEvent says that a date is the one of an event from which a time is counted:
// "seven months before the attacks of September 11".
func (r *Reader) isFromEvent(m edtf.Mention) bool {
	const reach = 7 // words back to the time
	tokens := between(r.words(), 0, m.Start)
	for k := len(tokens) - 1; k > 0 && k > len(tokens)-reach; k-- {
		if gap := r.text[tokens[k].end:m.Start]; strings.ContainsAny(gap, ",;:()") || isPollStem(tokens[k].word) || k == len(tokens)-1 && tokens[k].word == "in" {
			return false
		}
		if tokens[k].word != "before" && tokens[k].word != "after" {
			continue
		}
		switch tokens[k-1].word {
		case "day", "days", "week", "weeks", "month", "months", "year", "years":
			return k+1 < len(tokens)
		}
		return false
	}
	return false
}

// yearsListed is the span of two years in a row in which polls were made that are told of
// together: "polls of 2005 and 2006 showed".
func (r *Reader) yearsListed() (edtf.Date, string) {
	mentions := r.mentions()
	for k := 0; k+1 < len(mentions); k++ {
		one, two := &mentions[k], &mentions[k+1]
		if one.Date.Precision != edtf.YearPrecision || two.Date.Precision != edtf.YearPrecision || one.Date.Start.Year+1 != two.Date.Start.Year || r.text[one.End:two.Start] != " and " || len(r.figures) > 0 && two.End > r.figures[0].start {
			continue
		}
		before := between(r.words(), 0, one.Start)
		n := len(before)
		if n < 2 || !before[n-1].is(dated) || before[n-2].word != "polls" && before[n-2].word != "surveys" {
			continue
		}
		raw := r.text[one.Start:two.End]
		if d, err := edtf.Parse(r.text[one.Start:one.End]+"/"+r.text[two.Start:two.End], edtf.Context{}); err == nil {
			return d, raw
		}
	}
	return edtf.Date{}, ""
}

// isObject says that a date without a year is no time of a poll but what people were
// asked about: "keeping 26 January", "that 26 January is offensive".
func (r *Reader) isObject(m edtf.Mention) bool {
	if !m.Date.IsZero() {
		return false
	}
	before := lastWord(r.text[:m.Start])
	if before == "that" {
		rest := strings.TrimPrefix(r.text[m.End:], " ")
		switch rest[:wordEnd(rest, 0)] {
		case "is", "was", "should", "has", "remains", "would", "must":
			return true
		}
	}
	return strings.HasSuffix(before, "ing") && before != "during" && before != "following" || isMarked(before, deed)
}
