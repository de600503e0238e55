package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

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
		if strings.IndexByte(r.text[r.figures[i].end:m.Start], ';') >= 0 {
			return nil // "in 2012 the figure was 58%; in 2015 it was 61%"
		}
		if next := i + 1; !compared && next < len(r.figures) && m.End <= r.figures[next].start && isRightBefore(r.text[m.End:r.figures[next].start]) && strings.HasPrefix(r.text[r.figures[i].end:m.Start], " and ") {
			return nil // "in 2012 at 45% and in 2014 at 50%"
		}
		if compared && m.Date.Start.IsZero() && !strings.ContainsAny(r.text[r.figures[i].end:m.Start], ",;") {
			return m // "compared to 61% in the time before 2013"
		}
		if (compared || leaning && !strings.ContainsAny(r.text[r.figures[i].end:m.Start], ",;:()")) && r.leadsToDate(r.figures[i].end, m.Start) || isWithin(r.text[r.figures[i].end:m.Start]) {
			return m
		}
		return nil
	}
	return nil
}

// comparedDateOfPair is comparedDate, or the date behind a pair of figures that are
// compared with two before: "compared to 22% and 73% in 2022".
func (r *Reader) comparedDateOfPair(i int) *edtf.Mention {
	figs := r.figures
	gap := func(k int) string { return r.text[figs[k].end:figs[k+1].start] }
	m := r.comparedDate(i)
	switch {
	case m != nil || i < 2:
	case i+1 < len(figs) && comparesPair(gap(i-1)) && isListGap(gap(i)):
		return r.dateBehind(i + 1)
	}
	return m
}

// thatMonth says that words point at a month of the year told before: "that
// October".
func thatMonth(tokens []token) bool {
	return len(tokens) > 1 && tokens[0].word == "that" && tokens[1].is(calendar)
}

// monthOfThat is the month that words name with the year told before, "August that
// year", or that they point at.
func monthOfThat(tokens []token) *token {
	switch {
	case thatMonth(tokens):
		return &tokens[1]
	case len(tokens) > 2 && tokens[0].is(calendar) && tokens[1].word == "that" && tokens[2].word == "year",
		len(tokens) > 3 && tokens[0].is(calendar) && tokens[1].word == "of" && tokens[2].word == "that" && tokens[3].word == "year":
		return &tokens[0]
	}
	return nil
}

// monthOf is the date of the month that words point at, of a year.
func (r *Reader) monthOf(tokens []token, year int) *edtf.Mention {
	for k := range tokens {
		month := monthOfThat(tokens[k:])
		if month == nil || year == 0 {
			continue
		}
		m := edtf.Mention{Start: month.start, End: month.end}
		if m = completed(r.text, m, year); !m.Date.IsZero() {
			return &m
		}
	}
	return nil
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
	end := beforeNext(r.text, r.figures, i)
	if k := strings.IndexAny(r.text[r.figures[i].end:end], ",;:"); i > 0 {
		stop := end
		if k >= 0 {
			stop = r.figures[i].end + k
		}
		words := between(r.words(), r.figures[i].end, stop)
		if m := r.monthOf(words, of.Start.Year); m != nil {
			return m
		}
		if len(words) > 1 && words[0].word == "by" && words[1].is(calendar) {
			m := completed(r.text, edtf.Mention{Start: words[1].start, End: words[1].end}, of.Start.Year)
			if !m.Date.IsZero() {
				return &m // "had reached 37% by March"
			}
		}
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

// dateApiece is the date of the i-th figure where each figure of a sentence has one
// behind it: "64% were opposed in 2015 and 46% in favour by 2019".
func (r *Reader) dateApiece(i int) *edtf.Mention {
	mentions := r.mentions()
	if len(r.figures) < 2 || len(mentions) != len(r.figures) || mentions[0].Start < r.figures[0].end {
		return nil
	}
	for k := range r.figures {
		m := &mentions[k]
		if m.Date.IsZero() || m.Start < r.figures[k].end || k+1 < len(r.figures) && m.End > r.figures[k+1].start || strings.ContainsAny(r.text[r.figures[k].end:m.Start], ",;:()") {
			return nil
		}
	}
	return &mentions[i]
}

// halfDate is the date behind the i-th figure where that is set against the same
// answer of another time: "23% support it, while only 14% did so in 2012".
func (r *Reader) halfDate(i int) *edtf.Mention {
	if i == 0 || i >= len(r.sides) || !r.sides[i].class.isSide() || r.sides[i].class != r.sides[i-1].class {
		return nil
	}
	end := beforeNext(r.text, r.figures, i)
	set := strings.Contains(r.text[r.figures[i-1].end:r.figures[i].start], ";") || slices.ContainsFunc(between(r.words(), r.figures[i-1].end, r.figures[i].start), func(t token) bool { return t.is(joining) && t.word != "and" })
	if people := peopleAt(r.text, between(r.words(), r.figures[i].end, end), r.figures[i].end); !set || people != "" && !isEverybody(people) {
		return nil
	}
	mentions := r.mentions()
	for k := range mentions {
		if m := &mentions[k]; m.Start >= r.figures[i].end && m.End <= end && !m.Date.IsZero() {
			if gap := r.text[r.figures[i].end:m.Start]; strings.HasSuffix(gap, " in ") && !strings.ContainsAny(gap, ",;:()") {
				return m
			}
			return nil
		}
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
	words := between(r.words(), begin, end)
	month := monthAt(r.text, words, end)
	if !dated && month.End == 0 {
		return nil
	}
	if m := r.dateRightBefore(i); m != nil {
		return m
	}
	gap := r.text[begin:end]
	turn := strings.LastIndex(gap, ";")
	for _, t := range [...]string{" and in ", ", and in ", " but in ", ", while in ", " but by ", " and by ", ", while by ", " but on ", " and one of ", " and one in ", " and one by ", " and one from ", " while that of ", " whereas that of ", " and that of ", " but that of ", ": in ", " (in ", " (on "} {
		turn = max(turn, strings.LastIndex(gap, t))
	}
	// "while a 2010 survey found", "and another poll of May had"
	for _, t := range [...]string{" while ", " whereas ", " and ", " but ", " whilst ", ", a ", ", an ", ", another "} {
		if k := strings.LastIndex(gap, t); k > turn && (turn < 0 || r.datedBetween(begin+k, end)) && (maybeAsks(gap[k:]) || strings.Contains(gap[k:], "nother ")) && (bringsPoll(r.text, between(r.words(), begin+k, end)) || namesBarometer(between(r.words(), begin+k, end))) && (t[0] != ',' || leadsOn(r.text, between(r.words(), begin+k, end), end)) {
			turn = k
		}
	}
	for k := 2; k+1 < len(words); k++ {
		if isYear(words[k].word) && words[k-1].word == "the" && words[k-2].is(joining) && (words[k+1].word == "one" || isPoll(words[k+1].word)) {
			turn = max(turn, words[k-1].start-begin) // "while the 2015 one shows it at"
		}
	}
	if k := r.accordingAgain(i); k >= 0 {
		turn = max(turn, words[k].start-begin) // "according to the 2012 Report, 79%"
	}
	if k := nationalOne(words); k >= 0 {
		turn = max(turn, words[k].start-begin) // "while a Danish one from May found"
	}
	for k := 0; k+1 < len(words); k++ {
		if w := words[k]; (w.word == "which" || w.word == "who") && r.text[w.start-2] == ',' && (words[k+1].is(finding) || words[k+1].is(saying)) {
			turn = max(turn, w.start-begin) // ", which reported in May 2004 that"
		}
	}
	if m := r.dateWhen(i); m != nil {
		return m
	}
	if month.End > 0 && strings.HasSuffix(r.text[:month.Start], ", in ") {
		turn = max(turn, month.Start-begin-len(", in "))
	}
	if turn < 0 {
		return nil
	}
	year := 0 // of the dates told before
	if r.last != nil {
		year = r.last.date.Start.Year
	}
	for k := range mentions {
		m := &mentions[k]
		if m.Start > begin+turn && m.End <= end {
			if whole := completed(r.text, *m, year); !whole.Date.IsZero() {
				return &whole
			}
		}
		if !m.Date.IsZero() && m.Start < begin+turn {
			year = m.Date.Start.Year
		}
	}
	if whole := completed(r.text, month, year); month.Start > begin+turn && !whole.Date.IsZero() {
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

// dateOfCompared is the date of the figure before the i-th one, which that in brackets is only
// compared with: "62% in 2015 (compared to 26% who saw it unfavourably)".
func (r *Reader) dateOfCompared(i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	begin := r.figures[i-1].end
	before, inside, ok := strings.Cut(r.text[begin:r.figures[i].start], " (")
	if !ok || strings.IndexByte(inside, ')') >= 0 {
		return nil
	}
	compared := false
	for _, t := range tokenize(inside) {
		compared = compared || t.word == "compared" || t.word == "against" || t.word == "versus"
		if !compared && !t.is(filler) || compared && !t.is(filler) && t.word != "compared" && t.word != "to" && t.word != "with" && t.word != "against" && t.word != "versus" {
			return nil
		}
	}
	if !compared {
		return nil
	}
	m := r.dateBehind(i - 1)
	if m == nil || m.End > begin+len(before) {
		return nil
	}
	return m
}
