package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// stated is when and by whom the poll of the i-th figure was made: as the sentence
// says of all, but for what it goes over to before or tells behind it. ok is false
// where the figure is of no one poll.
func (r *Reader) stated(t *telling, i int) (stated source, ok bool) {
	t.leaveBrackets(r.figures[i].start)
	before := t.src
	dated, alone := r.goOverToDate(t, i)
	r.goOverToMaker(t, i, dated)
	stated = t.src
	if r.sides[i].changed {
		stated.date = lastYear(stated.date)
		if m := r.dateBehind(i); m != nil {
			stated.takeDate(r.text, m)
		}
	}
	ok = true
	if m := r.comparedDateOfPair(i); m != nil {
		ok = r.compare(t, i, &stated, m)
	} else if !dated {
		r.dateApart(t, i, &stated)
	}
	if alone {
		t.src.date, t.src.dateRaw = before.date, before.dateRaw
	}
	return stated, ok
}

// goOverToDate takes the date that the sentence goes over to before the i-th figure for that
// one and those behind it. dated says that it is the figure's own; alone, that it is of no
// other.
func (r *Reader) goOverToDate(t *telling, i int) (dated, alone bool) {
	if m := r.newDate(i); m != nil {
		t.enterBrackets(r.text, m.Start)
		t.src.takeDate(r.text, m)
		return true, false
	}
	if m := r.monthBehind(i, t.src.date); m != nil {
		t.src.takeDate(r.text, m)
		return true, strings.HasPrefix(r.text[m.End:], ")") // "24.6% (26.5% in February)"
	}
	if m := r.dateInTurn(i); m != nil {
		t.src.takeDate(r.text, m)
	}
	return false, false
}

// goOverToMaker takes the maker that the sentence goes over to before the i-th figure for that
// one and those behind it. dated says that the figure has a date of its own.
func (r *Reader) goOverToMaker(t *telling, i int, dated bool) {
	if !r.any(t) {
		return
	}
	maker, client, ok := r.newMaker(i)
	if !ok {
		return
	}
	if src, gap := &t.src, r.text[r.figures[i-1].end:r.figures[i].start]; !dated {
		_, half, _ := strings.Cut(gap, "; ")
		if another := beginsWith(half, "another ", "a second ", "an earlier "); another && maker != src.pollster {
			src.date, src.dateRaw = edtf.Date{}, ""
		}
		if d, raw := pointedTime(src.date, gap); raw != "" {
			src.date, src.dateRaw = d, raw // "whereas YouGov's poll in the same month"
		}
	}
	t.src.pollster, t.src.client, t.src.lent = maker, client, false
}

// compare gives the i-th figure the date m of what it is compared with. It is false where that
// is the date of no one poll.
func (r *Reader) compare(t *telling, i int, stated *source, m *edtf.Mention) bool {
	if m.Date.Start.IsZero() || strings.HasSuffix(r.text[:m.Start], " before ") {
		return false // "compared to 61% before 2013"
	}
	stated.takeDate(r.text, m)
	if r.movesOn(i) {
		t.src.date, t.src.dateRaw = stated.date, stated.dateRaw
	}
	return true
}

// dateApart gives the i-th figure a date that is not the one of the whole sentence.
func (r *Reader) dateApart(t *telling, i int, stated *source) {
	if m := r.dateAlone(i); m != nil {
		stated.takeDate(r.text, m)
	} else if d, raw := r.yearsApart(i, r.countedFrom(t, i)); raw != "" {
		stated.date, stated.dateRaw = d, raw
		t.timed = i
	} else if i > 0 && t.timed == i-1 && r.any(t) && r.isOfTimeBefore(i) {
		last := &r.polls[len(r.polls)-1]
		stated.date, stated.dateRaw = last.Date, last.DateRaw // "six years earlier they had been 26% and 48%"
	}
}

// dateAlone is the date that is only the i-th figure's, or that of its pair or its half of the
// sentence, nil where it has none.
func (r *Reader) dateAlone(i int) *edtf.Mention {
	if m := r.pairDate(i); m != nil {
		return m
	}
	if m := r.halfDate(i); m != nil {
		return m
	}
	if m := r.dateBehind(i); m != nil && !r.sides[i].changed {
		return m
	}
	if m := r.dateApiece(i); m != nil {
		return m
	}
	return r.dateOfCompared(i)
}

// isOfTimeBefore says that the i-th figure is of the time of the one before it.
func (r *Reader) isOfTimeBefore(i int) bool {
	gap := r.text[r.figures[i-1].end:r.figures[i].start]
	return isListGap(gap) || isWith(gap) || r.hadBeen(i)
}

// isWith says that only "with" stands between two figures, so that both are of one time.
func isWith(gap string) bool {
	rest, ok := strings.CutPrefix(gap, ", with ")
	return ok && onlyFills(rest)
}

// enterBrackets takes note of brackets that a date at a place holds in: "(in June, 25.1%
// and 51%)".
func (t *telling) enterBrackets(text string, at int) {
	open := strings.LastIndexByte(text[:at], '(')
	if open < 0 || strings.IndexByte(text[open:at], ')') >= 0 {
		return
	}
	if n := strings.IndexByte(text[at:], ')'); n > 0 && t.closes == 0 {
		t.outside, t.closes = t.src, at+n
	}
}

// leaveBrackets goes back to the date before brackets that end before a place.
func (t *telling) leaveBrackets(at int) {
	if t.closes > 0 && t.closes <= at {
		t.src.date, t.src.dateRaw, t.closes = t.outside.date, t.outside.dateRaw, 0
	}
}

// countedFrom is the date that years are counted from that a figure is told to lie
// apart: the sentence's, or that of the figure before where they are counted after
// "that".
func (r *Reader) countedFrom(t *telling, i int) edtf.Date {
	if r.any(t) && strings.Contains(r.text[r.figures[i].start:], " after that") {
		return r.polls[len(r.polls)-1].Date
	}
	return t.src.date
}
