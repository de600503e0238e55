package edtf

// plain is what most cells of dates hold: one day or two, each with a month or
// both with the same, and a year or none. y of both is 0 where none is told.
type plain struct{ a, b point }

// plainDate reads what most cells of dates hold, at a fraction of what the
// grammar takes: "6–12 October 2017", "5 May", "30 Sep – 2 Oct 2020". It says
// nothing of any other text, and of those it reads what the grammar would.
func (d *dictionary) plainDate(text string) (p plain, ok bool) {
	first, i := dayAt(text, 0)
	if i == 0 {
		return p, false
	}
	p.a.d, p.b.d = first, first
	ranged := false
	if next := dashAt(text, i); next > i {
		if p.b.d, i = dayAt(text, next); i == next {
			return p, false
		}
		ranged = true
	}
	month, i := d.monthAt(text, spaceAt(text, i), i)
	if month == 0 {
		return p, false
	}
	p.a.m, p.b.m = month, month
	if next := dashAt(text, i); next > i && !ranged {
		if p.b.d, i = dayAt(text, next); i == next {
			return p, false
		}
		if p.b.m, i = d.monthAt(text, spaceAt(text, i), i); p.b.m == 0 {
			return p, false
		}
	}
	if i == len(text) {
		return p, true
	}
	next := spaceAt(text, i)
	year, known := digits(text[next:])
	if next == i || !known || len(text)-next != 4 || !isYear(year) {
		return p, false
	}
	p.a.y, p.b.y = year, year
	return p, true
}

// in gives the span of the date in a year that it does not tell. It is false
// where a calendar has no such days or the second comes before the first.
func (p plain) in(year int) (span, bool) {
	if p.b.y == 0 {
		p.b.y = year
	}
	p.a.y = p.b.y
	if p.a.m > p.b.m {
		p.a.y--
	}
	return span{a: p.a, b: p.b}, p.a.isDay() && p.b.isDay() && p.b.last().Compare(p.a.first()) >= 0
}

func (p point) isDay() bool { return 1 <= p.d && p.d <= daysIn(p.y, p.m) }

// dayAt reads a number of one or two digits at i; next is i where there is none.
func dayAt(text string, i int) (day, next int) {
	for next = i; next < len(text) && next < i+2 && isDigit(text[next]); next++ {
		day = day*10 + int(text[next]-'0')
	}
	return day, next
}

// spaceAt is the place behind a space at i, i where there is none.
func spaceAt(text string, i int) int {
	const hard = "\u00a0"
	switch {
	case i < len(text) && text[i] == ' ':
		return i + 1
	case i+1 < len(text) && text[i:i+len(hard)] == hard:
		return i + len(hard)
	}
	return i
}

// dashAt is the place behind a dash at i, with or without a space on each side,
// i where there is none.
func dashAt(text string, i int) int {
	const dash = "–"
	at := spaceAt(text, i)
	switch {
	case at < len(text) && text[at] == '-':
		return spaceAt(text, at+1)
	case at+len(dash) <= len(text) && text[at:at+len(dash)] == dash:
		return spaceAt(text, at+len(dash))
	}
	return i
}

// monthAt reads the name of a month at i, in the language of the page or in
// English; it is 0 where none stands there, or no space before it from before on.
func (d *dictionary) monthAt(text string, i, before int) (month, next int) {
	const fewest = 3 // of letters; I and V are Roman months
	for next = i; next < len(text) && isASCIILetter(text[next]); next++ {
	}
	if i == before || next-i < fewest || next-i > maxWord || text[i] == 'I' || text[i] == 'V' || text[i] == 'X' {
		return 0, next
	}
	if w, ok := d.words.GetIn(text, i, next); ok && w.kind == kMonth && !w.foreign {
		return int(w.value), next
	}
	return 0, next
}
