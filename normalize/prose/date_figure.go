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
	compared := r.isSetBeside(i)
	leaning := i < len(r.sides) && r.sides[i].inherited // "35 percent supported it, and 20 percent in May 2015"
	if !compared && !leaning {
		return nil
	}
	mentions := r.mentions()
	k := slices.IndexFunc(mentions, func(m edtf.Mention) bool { return m.Start >= r.figures[i].end && !m.Date.IsZero() })
	if k < 0 {
		return nil
	}
	m := &mentions[k]
	gap := r.text[r.figures[i].end:m.Start]
	switch {
	case strings.IndexByte(gap, ';') >= 0:
		return nil // "in 2012 the figure was 58%; in 2015 it was 61%"
	case !compared && strings.HasPrefix(gap, " and ") && r.isOfNext(m, i):
		return nil // "in 2012 at 45% and in 2014 at 50%"
	case compared && m.Date.Start.IsZero() && strings.IndexByte(gap, ',') < 0:
		return m // "compared to 61% in the time before 2013"
	case (compared || !strings.ContainsAny(gap, ",:()")) && r.leadsToDate(r.figures[i].end, m.Start), isWithin(gap):
		return m
	}
	return nil
}

// isSetBeside says that the i-th figure is compared with the one before by the words between.
func (r *Reader) isSetBeside(i int) bool {
	compared := false
	for _, t := range between(r.words(), r.figures[i-1].end, r.figures[i].start) {
		switch t.word {
		case "compared", "percentage", "figure", "share", "proportion", "versus", "up", "down", "than", "from":
			compared = true
		case "against":
			compared = onlyFills(r.text[t.end:r.figures[i].start])
		}
	}
	return compared
}

// isOfNext says that a date stands right before the figure behind the i-th one.
func (r *Reader) isOfNext(m *edtf.Mention, i int) bool {
	next := i + 1
	return next < len(r.figures) && m.End <= r.figures[next].start && isRightBefore(r.text[m.End:r.figures[next].start])
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
		switch {
		case t.word == "compared", t.word == "against", t.word == "versus":
			compared = true
		case t.is(filler), compared && (t.word == "to" || t.word == "with"):
		default:
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
