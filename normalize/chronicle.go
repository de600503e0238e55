package normalize

import (
	"strings"

	"pollard/extract"
	"pollard/normalize/edtf"
	"pollard/normalize/prose"
)

// entry is one line that may belong to a chronicle.
type entry struct {
	line int
	text string
}

// section reads what a section says outside its tables: its paragraphs and its
// lists, each a chronicle or prose. One that lists sources says nothing itself.
func (b *builder) section(s *extract.Section) {
	if len(s.Paragraphs) == 0 && len(s.Lists) == 0 || isApparatus(s.Path) {
		return
	}
	r := b.reader()
	defer r.Release()
	lines := make([]entry, len(s.Paragraphs))
	for i, p := range s.Paragraphs {
		lines[i] = entry{p.Line, p.Text}
	}
	b.lines(r, lines)
	for _, list := range s.Lists {
		items := make([]entry, len(list.Items))
		for i, item := range list.Items {
			items[i] = entry{item.Line, item.Text}
		}
		b.lines(r, b.listed(s, items, r.Question))
	}
}

func (b *builder) lines(r *prose.Reader, lines []entry) {
	if isChronicle(lines) {
		b.chronicle(lines)
		return
	}
	if !b.isEnglish() {
		return // "3. a 4. října 2025" is not the year 2025
	}
	for _, l := range lines {
		b.prose(r, l)
	}
}

// isEnglish says that the sentences of the article are in English, as far as they tell.
func (b *builder) isEnglish() bool {
	base, _, _ := strings.Cut(b.doc.Language, "-")
	return base == "" || base == "en"
}

// chronicle takes lines that go from year to year for events. A line without a
// year belongs to the year above it.
func (b *builder) chronicle(lines []entry) {
	year := 0
	for _, l := range lines {
		label := l.text
		if y, rest, ok := leadingYear(l.text); ok {
			year, label = y, rest
		}
		if label == "" {
			continue
		}
		e := Event{Place: Place{Line: l.line}, Kind: Chronicle, Label: label, Date: chronicleDate(label, year)}
		e.ID = b.eventID(&e)
		b.ds.Events = append(b.ds.Events, e)
	}
}

// isChronicle says that lines form a chronicle: the first begins with a year,
// at least three do, and the years never go back.
func isChronicle(lines []entry) bool {
	years, last := 0, 0
	for i, l := range lines {
		y, _, ok := leadingYear(l.text)
		switch {
		case !ok && i == 0, ok && y < last:
			return false
		case ok:
			years, last = years+1, y
		}
	}
	return years >= 3
}

// leadingYear cuts the year off that a line begins with.
func leadingYear(text string) (year int, rest string, ok bool) {
	if len(text) < 4 || text[:2] != "19" && text[:2] != "20" {
		return 0, "", false
	}
	for _, c := range text[:4] {
		if c < '0' || c > '9' {
			return 0, "", false
		}
		year = year*10 + int(c-'0')
	}
	rest = strings.TrimLeft(text[4:], " \u00a0")
	switch cut := strings.TrimLeft(rest, ":–—-"); {
	case cut != rest:
		rest = strings.TrimLeft(cut, " \u00a0")
	case len(rest) == len(text)-4 && rest != "":
		return 0, "", false // "2000s", "1999,"
	}
	return year, rest, true
}

// chronicleDate is the line's own date, a month or a day in its year, where it
// gives one; else the year. The day of another year is not the line's.
func chronicleDate(text string, year int) Date {
	for _, m := range edtf.Find(text, edtf.Context{Year: year}) {
		if m.Date.Precision > edtf.YearPrecision && !m.Date.Start.IsZero() && m.Date.Start.Year == year {
			return Date{Date: m.Date}
		}
	}
	return readDate("", edtf.Context{Year: year}).withoutError()
}

// withoutError is the date as handed down, where nothing is missing.
func (d Date) withoutError() Date {
	d.Err = nil
	return d
}
