package prose

import (
	"slices"
	"strconv"
	"strings"

	"pollard/normalize/edtf"
)

// yearsApart is the year of a figure that is told of so many years before or
// after the poll of the sentence, "and a year later 27 percent did", "compared
// to 31 percent two years earlier", with the words for it; no words where none
// says so.
func (r *Reader) yearsApart(i int, from edtf.Date) (edtf.Date, string) {
	if i == 0 {
		return r.yearBehind(i)
	}
	if r.seen&interval == 0 {
		return edtf.Date{}, ""
	}
	begin, end := r.figures[i-1].end, beforeNext(r.text, r.figures, i)
	if k := strings.IndexAny(r.text[r.figures[i].end:end], ",;:("); k >= 0 {
		end = r.figures[i].end + k
	}
	// "up six points from the year before, and 52%", but "; a year before, 38%"
	if k := strings.LastIndexAny(strings.TrimRight(r.text[begin:r.figures[i].start], " ,"), ",;"); k >= 0 {
		half := strings.LastIndexAny(r.text[begin:begin+k], ",;") + 1
		if half == 0 || !isInterval(between(r.words(), begin+half, begin+k)) { // "; ten years on, the firm found"
			half = k
		}
		begin += half
	}
	tokens := between(r.words(), begin, end)
	if d, raw := r.nearMonth(tokens, from); raw != "" {
		return d, raw
	}
	for k := range tokens {
		n, words := yearsAt(tokens[k:])
		if words == 0 {
			continue
		}
		if ago := tokens[k+words-1].word == "ago"; ago && isPresent(between(r.words(), 0, r.figures[i].start)) {
			n = -yearsOf(tokens[k:]) // from when the poll was told
		}
		raw := r.text[tokens[k].start:tokens[k+words-1].end]
		if from.Start.Year == 0 || n == 0 {
			return edtf.Date{}, raw
		}
		return yearDate(from.Start.Year + n), raw
	}
	return edtf.Date{}, ""
}

// nearMonth is the month next to a date that words tell of: "the following August", "the
// previous December".
func (r *Reader) nearMonth(tokens []token, from edtf.Date) (edtf.Date, string) {
	for k := 0; k+1 < len(tokens); k++ {
		forth := tokens[k].word == "following" || tokens[k].word == "next"
		if !forth && tokens[k].word != "previous" && tokens[k].word != "preceding" || !tokens[k+1].is(calendar) {
			continue
		}
		raw := r.text[tokens[k+1].start:tokens[k+1].end]
		d, err := edtf.Parse(raw, edtf.Context{Year: from.Start.Year})
		if err != nil || d.IsZero() || from.Start.Month == 0 || d.Start.Month == 0 {
			continue
		}
		switch {
		case forth && d.Start.Month <= from.Start.Month:
			d, err = edtf.Parse(raw, edtf.Context{Year: from.Start.Year + 1})
		case !forth && d.Start.Month >= from.Start.Month:
			d, err = edtf.Parse(raw, edtf.Context{Year: from.Start.Year - 1})
		}
		if err == nil {
			return d, raw
		}
	}
	return edtf.Date{}, ""
}

// isInterval says that words are those of so many years after or before, and of nothing
// else but what joins them.
func isInterval(tokens []token) bool {
	if len(tokens) > 0 && tokens[0].is(joining) {
		tokens = tokens[1:]
	}
	_, words := yearsAt(tokens)
	return words > 0 && words == len(tokens)
}

// yearBehind is the year that stands directly behind the i-th figure as so many after or
// before the poll of the sentence before: "it rose to 51% the following year".
func (r *Reader) yearBehind(i int) (edtf.Date, string) {
	if r.last == nil || r.last.date.Start.Year == 0 || r.seen&interval == 0 {
		return edtf.Date{}, ""
	}
	tokens := tokensFrom(r.words(), r.figures[i].end)
	n, words := yearsAt(tokens)
	if words == 0 || n == 0 || r.text[r.figures[i].end:tokens[0].start] != " " {
		return edtf.Date{}, ""
	}
	return yearDate(r.last.date.Start.Year + n), r.text[tokens[0].start:tokens[words-1].end]
}

// yearsOn is the date that a sentence without one before its figures has by telling how
// many years lie between its poll and the one before: "Five years on, a poll found".
func (r *Reader) yearsOn() (edtf.Date, string) {
	if r.recent == nil || r.recent.date.Start.Year == 0 || r.seen&interval == 0 {
		return edtf.Date{}, ""
	}
	end := len(r.text)
	if len(r.figures) > 0 {
		end = r.figures[0].start
	}
	tokens := between(r.words(), 0, end)
	if d, raw := r.nearMonth(tokens, r.recent.date); raw != "" {
		return d, raw
	}
	if mentions := r.mentions(); len(mentions) > 0 && mentions[0].Start < end {
		return edtf.Date{}, ""
	}
	for k := range tokens {
		if n, words := yearsAt(tokens[k:]); words > 0 && n != 0 {
			return yearDate(r.recent.date.Start.Year + n), r.text[tokens[k].start:tokens[k+words-1].end]
		}
	}
	return edtf.Date{}, ""
}

// yearDate is the date of a year.
func yearDate(year int) edtf.Date {
	d, _ := edtf.Parse(strconv.Itoa(year), edtf.Context{})
	return d
}

// isOfEvent says that a time is counted from something that is named: "two years
// after the vote".
func isOfEvent(tokens []token) bool {
	if len(tokens) < 4 || tokens[2].word != "after" && tokens[2].word != "before" || tokens[3].start-tokens[2].end != 1 {
		return false
	}
	switch tokens[3].word {
	case "that", "this":
		return len(tokens) > 4 && tokens[4].start-tokens[3].end == 1 // "a year after that" is of no event
	case "the", "a", "an", "its", "his", "her", "their", "it", "he", "she":
		return true
	}
	return false
}

// lastYear is the end of a span of years, within which a share became what it is
// at its end.
func lastYear(d edtf.Date) edtf.Date {
	if d.Precision != edtf.YearPrecision || d.Start.Year == d.End.Year || d.End.Year == 0 {
		return d
	}
	return yearDate(d.End.Year)
}

// yearsAt reads "a year later", "two years earlier", "the year before", "the
// following year", and how many words that are.
func yearsAt(tokens []token) (years, words int) {
	if len(tokens) < 3 {
		return 0, 0
	}
	first, second, third := tokens[0], tokens[1], tokens[2]
	if isOfEvent(tokens) {
		return 0, 0
	}
	if first.word == "the" && (third.word == "year" || third.word == "month") {
		return yearBeside(second.word, third.word)
	}
	if third.word == "ago" {
		switch second.word {
		case "year", "years", "decade", "decades", "month", "months", "weeks":
			return 0, 3 // from when it was written
		}
	}
	n := countOf(first)
	if (second.word == "months" || second.word == "month" || second.word == "weeks" || second.word == "week") && n > 0 {
		switch third.word {
		case "later", "after", "earlier", "before", "previously":
			return 0, 3 // of which year cannot be told
		}
	}
	switch second.word {
	case "year", "years":
	case "decade", "decades":
		n *= 10
	default:
		return 0, 0
	}
	if n == 0 {
		return 0, 0
	}
	switch third.word {
	case "later", "after", "on":
		return n, 3
	case "earlier", "before", "previously":
		return -n, 3
	}
	return 0, 0
}

// weeksApart says that a sentence tells before its first figure that its poll was so many weeks or
// months from the one before: "a follow-up two weeks later put it at". Of which date it is cannot
// be told.
func (r *Reader) weeksApart() bool {
	if r.seen&interval == 0 || len(r.figures) == 0 {
		return false
	}
	tokens := between(r.words(), 0, r.figures[0].start)
	for k := range tokens {
		n, words := yearsAt(tokens[k:])
		if words != 3 || n != 0 || k+words < len(tokens) && tokens[k+words].gap == 0 && isProper(r.text[tokens[k+words].start:]) && tokens[k+2].word != "later" && tokens[k+2].word != "earlier" {
			continue // "a month after Brexit"
		}
		return tokens[k+2].word == "later" || tokens[k+2].word == "earlier"
	}
	return false
}

// yearBeside is [yearsAt] of "the following year", "the previous month", by their words.
func yearBeside(which, unit string) (years, words int) {
	switch which {
	case "following", "next":
		years = 1
	case "previous", "preceding":
		years = -1
	default:
		return 0, 0
	}
	if unit == "month" {
		years = 0 // of which year cannot be told
	}
	return years, 3
}

// countOf is how many a word tells: 2 of "two", 1 of "a".
func countOf(t token) int {
	if t.number == 0 && (t.word == "a" || t.word == "one" || t.word == "the") {
		return 1
	}
	return t.number
}

// yearsOf is how many years "nine years ago" or "a decade ago" tells; 0 where it tells
// other times.
func yearsOf(tokens []token) int {
	switch tokens[1].word {
	case "year", "years":
		return countOf(tokens[0])
	case "decade", "decades":
		return 10 * countOf(tokens[0])
	}
	return 0
}

// dateInTurn is the date of the i-th figure where as many dates as figures are
// listed before them: "polls in 2012 and 2014 found 21 and 26 percent,
// respectively".
func (r *Reader) dateInTurn(i int) *edtf.Mention {
	if len(r.figures) < 2 || r.seen&inturn == 0 && !r.listsPolls() {
		return nil
	}
	mentions := r.mentions()
	n := 0
	for n < len(mentions) && mentions[n].End <= r.figures[0].start {
		if mentions[n].Date.IsZero() || n > 0 && !isListGap(r.text[mentions[n-1].End:mentions[n].Start]) {
			return nil
		}
		n++
	}
	if n == 1 && len(r.figures) == 2 {
		return monthOfTwo(r.text, mentions[0], i)
	}
	if n != len(r.figures) {
		return nil
	}
	return &mentions[i]
}

// monthOfTwo is one of two months that are told of together: "polls of May and June 2012".
func monthOfTwo(text string, m edtf.Mention, i int) *edtf.Mention {
	d := m.Date
	if !strings.Contains(text[m.Start:m.End], " and ") || d.Precision != edtf.MonthPrecision || d.Start.Month == 0 || d.End.Month == 0 || d.Start == d.End {
		return nil
	}
	year, month := d.Start.Year, d.Start.Month
	if i == 1 {
		year, month = d.End.Year, d.End.Month
	}
	one, err := edtf.Parse(strconv.Itoa(year)+"-"+twoDigits(month), edtf.Context{})
	if err != nil {
		return nil
	}
	m.Date = one
	return &m
}

// listsPolls says that a sentence tells of several polls before its figures, which are
// listed alone: "in two polls of 2014 and 2015, 72% and 69% were".
func (r *Reader) listsPolls() bool {
	for i := 1; i < len(r.figures); i++ {
		if !isListGap(r.text[r.figures[i-1].end:r.figures[i].start]) {
			return false
		}
	}
	before := r.text[:r.figures[0].start]
	return strings.HasPrefix(before, "Polls ") || strings.HasPrefix(before, "Surveys ") || strings.Contains(before, " polls ") || strings.Contains(before, " surveys ") || strings.Contains(before, " polls, ") || strings.Contains(before, " surveys, ")
}

// pointers point at the time told before.
var pointers = [...]string{"he same month", "hat month", "he same week", "hat week", "he same year", "hat year"}

// pointsToTime says that a sentence points at a time that was told before it.
func pointsToTime(text string) bool {
	return slices.ContainsFunc(pointers[:], func(words string) bool { return strings.Contains(text, words) })
}

// toldFirst is the date that a sentence itself tells before it points at that: "which has
// asked since 2016, reported in that year".
func (r *Reader) toldFirst() (date edtf.Date) {
	for _, words := range pointers {
		at := strings.Index(r.text, words)
		if at < 0 {
			continue
		}
		for _, m := range r.mentions() {
			if m.End < at && !m.Date.IsZero() {
				date = m.Date
			}
		}
		return date
	}
	return date
}

// sameTime is the month or the year of the poll before where a sentence says
// that its own is of the same: "a poll of the same month", "later that year".
func (r *Reader) sameTime() (edtf.Date, string) {
	if !strings.Contains(r.text, "hat ") && !strings.Contains(r.text, "he same ") {
		return edtf.Date{}, ""
	}
	date := r.toldFirst()
	if date.IsZero() && r.recent != nil {
		date = r.recent.date
	}
	if date.IsZero() && pointsToTime(r.text) {
		date, _ = r.toldBefore()
	}
	if date.IsZero() {
		return edtf.Date{}, ""
	}
	start := date.Start
	if m := r.monthOf(r.words(), start.Year); m != nil {
		return m.Date, r.text[m.Start:m.End]
	}
	return pointedTime(date, r.text)
}

// pointedTime is the month or the year of a date that words point at.
func pointedTime(date edtf.Date, text string) (edtf.Date, string) {
	if date.Start.Year == 0 {
		return edtf.Date{}, ""
	}
	for _, words := range pointers {
		at := strings.Index(text, words)
		if at <= 0 {
			continue
		}
		when := strconv.Itoa(date.Start.Year)
		month := date.Precision != edtf.YearPrecision
		if strings.HasSuffix(words, "month") || strings.HasSuffix(words, "week") && month {
			if !month {
				return edtf.Date{}, ""
			}
			when += "-" + twoDigits(date.Start.Month)
		}
		d, err := edtf.Parse(when, edtf.Context{})
		if err != nil {
			return edtf.Date{}, ""
		}
		return d, text[at-1 : at+len(words)]
	}
	return edtf.Date{}, ""
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
