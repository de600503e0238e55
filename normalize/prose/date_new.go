package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// date_new.go has the dates of other polls that a sentence goes over to.

// newDate is the date of another poll that a sentence goes over to before its
// i-th figure: "46% supported it; in the December 2015 poll 47% did".
func (r *Reader) newDate(i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	begin, end := r.figures[i-1].end, r.figures[i].start
	words := between(r.words(), begin, end)
	month := monthAt(r.text, words, end)
	if month.End == 0 && !r.datedBetween(begin, end) {
		return nil
	}
	if m := r.dateRightBefore(i); m != nil {
		return m
	}
	if m := r.dateWhen(i); m != nil {
		return m
	}
	turn := max(r.turnByWords(i), turnToPoll(r.text, words))
	if k := r.accordingAgain(i); k >= 0 {
		turn = max(turn, words[k].start) // "according to the 2012 Report, 79%"
	}
	if month.End > 0 && strings.HasSuffix(r.text[:month.Start], ", in ") {
		turn = max(turn, month.Start-len(", in "))
	}
	if turn < 0 {
		return nil
	}
	return r.dateFrom(turn, end, month)
}

// datedTurns are the words with which a sentence goes over to another date or poll.
var datedTurns = [...]string{";", " and in ", ", and in ", " but in ", ", while in ", " but by ", " and by ", ", while by ", " but on ", " and one of ", " and one in ", " and one by ", " and one from ", " while that of ", " whereas that of ", " and that of ", " but that of ", ": in ", " (in ", " (on "}

// turnByWords is the last place before the i-th figure at which a sentence goes over to
// another poll by what joins the two, -1 where it does not.
func (r *Reader) turnByWords(i int) int {
	begin, end := r.figures[i-1].end, r.figures[i].start
	gap := r.text[begin:end]
	turn := -1
	for _, t := range datedTurns {
		turn = max(turn, strings.LastIndex(gap, t))
	}
	// "while a 2010 survey found", "and another poll of May had"
	for _, t := range [...]string{" while ", " whereas ", " and ", " but ", " whilst ", ", a ", ", an ", ", another "} {
		if k := strings.LastIndex(gap, t); k > turn && (turn < 0 || r.datedBetween(begin+k, end)) && r.tellsAnother(begin+k, end) && (t[0] != ',' || leadsOn(r.text, between(r.words(), begin+k, end), end)) {
			turn = k
		}
	}
	if turn < 0 {
		return -1
	}
	return begin + turn
}

// tellsAnother says that the words between two places bring in a poll.
func (r *Reader) tellsAnother(begin, end int) bool {
	gap := r.text[begin:end]
	if !maybeAsks(gap) && !strings.Contains(gap, "nother ") {
		return false
	}
	words := between(r.words(), begin, end)
	return bringsPoll(r.text, words) || namesBarometer(words)
}

// turnToPoll is the last place at which words go over to a poll of a year, of another country,
// or to what its maker reported; -1 where they do not.
func turnToPoll(text string, words []token) int {
	turn := -1
	for k := 2; k+1 < len(words); k++ {
		if isYear(words[k].word) && words[k-1].word == "the" && words[k-2].is(joining) && (words[k+1].word == "one" || isPoll(words[k+1].word)) {
			turn = words[k-1].start // "while the 2015 one shows it at"
		}
	}
	if k := nationalOne(words); k >= 0 {
		turn = max(turn, words[k].start) // "while a Danish one from May found"
	}
	for k := 0; k+1 < len(words); k++ {
		if w := words[k]; (w.word == "which" || w.word == "who") && text[w.start-2] == ',' && (words[k+1].is(finding) || words[k+1].is(saying)) {
			turn = max(turn, w.start) // ", which reported in May 2004 that"
		}
	}
	return turn
}

// dateFrom is the first date between a place at which a sentence goes over to another poll and
// the figure of that, or else the month right before the figure; of the year told before where
// it has none.
func (r *Reader) dateFrom(turn, end int, month edtf.Mention) *edtf.Mention {
	year := r.lastDate().Start.Year
	for _, m := range r.mentions() {
		if m.Start > turn && m.End <= end {
			if whole := completed(r.text, m, year); !whole.Date.IsZero() {
				return &whole
			}
		}
		if !m.Date.IsZero() && m.Start < turn {
			year = m.Date.Start.Year
		}
	}
	if whole := completed(r.text, month, year); month.Start > turn && !whole.Date.IsZero() {
		return &whole
	}
	return nil
}

// nationalOne is the word at which words go over to a poll in another country, "a Danish one
// from", -1 where none do.
func nationalOne(words []token) int {
	for k := 0; k+3 < len(words); k++ {
		if (words[k].word == "a" || words[k].word == "an") && words[k+1].is(national) && words[k+2].word == "one" && words[k+3].is(dated) {
			return k
		}
	}
	return -1
}

// datedBetween says that a date is told between two places.
func (r *Reader) datedBetween(begin, end int) bool {
	return slices.ContainsFunc(r.mentions(), func(m edtf.Mention) bool { return m.Start > begin && m.End <= end })
}

// dateRightBefore is the date that stands between a comma or bracket and the i-th figure,
// ", in September 2011 73% were", "and, in 2015, at 61%", "(2010: 54%)", of the year told
// before where it has none.
func (r *Reader) dateRightBefore(i int) *edtf.Mention {
	mentions := r.mentions()
	year := 0
	for k := range mentions {
		m := &mentions[k]
		if m.End > r.figures[i].start {
			break
		}
		if m.Start > r.figures[i-1].end && r.text[m.End:r.figures[i].start] == " (" && strings.IndexByte(r.text[r.figures[i-1].end:m.Start], ')') >= 0 {
			if whole := completed(r.text, *m, year); !whole.Date.IsZero() {
				return &whole // "in 2005 (57% were for it), on 11 December 2008 (59%)"
			}
		}
		if m.Start > r.figures[i-1].end && isRightBefore(r.text[m.End:r.figures[i].start]) {
			for _, lead := range [...]string{", in ", ", by ", ", on ", " (", " (in "} {
				if strings.HasSuffix(r.text[:m.Start], lead) {
					if whole := completed(r.text, *m, year); !whole.Date.IsZero() {
						return &whole
					}
				}
			}
		}
		if !m.Date.IsZero() {
			year = m.Date.Start.Year
		}
	}
	return nil
}

// isRightBefore says that no words but those before a share stand between a date and a
// figure.
func isRightBefore(gap string) bool {
	switch strings.TrimPrefix(gap, ",") {
	case " ", " at ", " to ", ": ":
		return true
	}
	return false
}

// monthAt is the month right before a figure, which no date is found in: "in March 70%",
// "in March of that year 70%".
func monthAt(text string, words []token, figure int) (m edtf.Mention) {
	n := len(words) - 1
	end := figure
	if n > 2 && words[n].word == "year" && (words[n-1].word == "that" || words[n-1].word == "same") {
		for n -= 2; n > 1 && (words[n].word == "of" || words[n].word == "the"); n-- {
		}
		if strings.Trim(text[words[len(words)-1].end:figure], ",") != " " {
			return m
		}
		end = words[n].end + 1
	}
	if n > 0 && words[n].is(calendar) && words[n-1].is(dated) && isProper(text[words[n].start:]) && strings.Trim(text[words[n].end:end], ",") == " " {
		m.Start, m.End = words[n].start, words[n].end
	}
	return m
}

// isOfLater says that a month of the year told before is that of a figure behind the
// first: "in early 1949, 76% were in favour, and in May of that year 67%".
func (r *Reader) isOfLater(month *edtf.Mention) bool {
	for i := 1; i < len(r.figures); i++ {
		begin := r.figures[i-1].end
		if m := monthAt(r.text, between(r.words(), begin, r.figures[i].start), r.figures[i].start); m.End > 0 && m.Start == month.Start {
			return true
		}
	}
	return false
}

// dateWhen is the date that a figure is told of by "when" behind it: "below
// that of 1994, when 80% of respondents were in favor".
func (r *Reader) dateWhen(i int) *edtf.Mention {
	mentions := r.mentions()
	var before edtf.Date
	for k := range mentions {
		m := &mentions[k]
		if m.Date.IsZero() && !before.IsZero() && looksBack(r.text[:m.Start]) {
			if whole := r.earlierOf(*m, before.Start.Year, before); !whole.Date.IsZero() {
				m = &whole // "a poll of January 2016, fewer than in November, when"
			}
		}
		if before = m.Date; m.Date.IsZero() || m.End > r.figures[i].start || i > 0 && m.Start < r.figures[i-1].end {
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
