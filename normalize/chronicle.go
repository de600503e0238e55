package normalize

import (
	"strings"
	"unicode/utf8"

	"pollard/extract"
	"pollard/normalize/bcp47"
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
	year := headedByYear(s.Path)
	r.Under(headedByDate(s.Path))
	b.lines(r, lines, year)
	for _, list := range s.Lists {
		items := make([]entry, len(list.Items))
		for i, item := range list.Items {
			items[i] = entry{item.Line, item.Text}
		}
		headed, intro := year, introduction(s, list.Line)
		if y, rest, ok := leadingYear(intro); ok && rest == "" {
			headed = y
		}
		rest := b.listed(s, items, r.Question)
		if strings.HasSuffix(intro, ":") && b.isEnglish() {
			r.Introduce(intro)
		}
		b.lines(r, rest, headed)
		r.Introduce("")
	}
}

func (b *builder) lines(r *prose.Reader, lines []entry, year int) {
	if leads := b.leads(lines, year); areOfChronicle(leads, year > 0) {
		b.chronicle(r, lines, leads)
		return
	}
	if !b.isEnglish() {
		return // "3. a 4. října 2025" is not the year 2025
	}
	for _, l := range lines {
		b.prose(r, l)
	}
}

// headedByYear is the year that the innermost heading is, 0 where it is something else.
func headedByYear(path string) int {
	_, heading := cutInnermost(path)
	if year, rest, ok := leadingYear(heading); ok && rest == "" {
		return year
	}
	return 0
}

// headedByDate is the day, month or year that the innermost heading is, a month of the year
// that the one around it is; zero where it is something else.
func headedByDate(path string) (date edtf.Date, raw string) {
	outer, heading := cutInnermost(path)
	if heading == "" || len(heading) > longestDate {
		return edtf.Date{}, ""
	}
	date, err := edtf.Parse(heading, edtf.Context{Year: headedByYear(outer)})
	if err != nil || date.Start.Year == 0 || date.Start.Year != date.End.Year {
		return edtf.Date{}, ""
	}
	return date, heading
}

// longestDate bounds a heading that is a date, in bytes.
const longestDate = len("30 September – 10 October 2014")

// isEnglish says that the sentences of the article are in English, as far as they tell.
func (b *builder) isEnglish() bool {
	code := bcp47.Primary(b.doc.Language)
	return code == "" || code == "en"
}

// lead is the date that a line of a chronicle begins with, and what is behind it.
type lead struct {
	date edtf.Date // zero where the line begins with none
	raw  string
	rest string
}

// isYear says that the line begins with a year alone.
func (l *lead) isYear() bool { return l.date.Precision == edtf.YearPrecision }

// leads gives what each of the lines begins with, nil where that is no date for the
// first: no chronicle begins so. The year is that of the heading, 0 where it is none.
func (b *builder) leads(lines []entry, year int) []lead {
	var leads []lead
	for i, l := range lines {
		found, ok := b.leadOf(l.text, year)
		if i == 0 {
			if !ok {
				return nil
			}
			leads = make([]lead, 0, len(lines))
		}
		leads = append(leads, found)
		if ok {
			year = found.date.Start.Year // of "3 June: …" below it
		}
	}
	return leads
}

// leadOf finds the date a line begins with: a year, or any date that a colon or a dash
// parts from what happened then.
func (b *builder) leadOf(text string, year int) (found lead, ok bool) {
	if at, next := beforeSign(text); at > 0 {
		if date, err := edtf.Parse(text[:at], edtf.Context{Year: year, Language: b.doc.Language}); err == nil && date.IsClosed() {
			return lead{date, text[:at], strings.TrimSpace(text[next:])}, true
		}
	}
	if _, rest, ok := leadingYear(text); ok {
		date, _ := edtf.Parse(text[:4], edtf.Context{})
		return lead{date, text[:4], rest}, true
	}
	return lead{rest: text}, false
}

// beforeSign gives the end of what stands before the first colon or dash near the
// begin of a line, and the begin of what stands behind it; 0 where there is none.
func beforeSign(text string) (at, next int) {
	const longest = 40 // bytes of a date
	for i, r := range text[:min(longest, len(text))] {
		switch r {
		case ':':
		case '–', '—', '-':
			if i == 0 || text[i-1] != ' ' {
				continue
			}
		default:
			continue
		}
		if next = i + utf8.RuneLen(r); next == len(text) || text[next] == ' ' {
			return len(strings.TrimRight(text[:i], " ")), next
		}
	}
	return 0, 0
}

// areOfChronicle says that lines form a chronicle: the first begins with a date, at
// least three do, unless their heading gives the year, and the dates never go back, or
// from line to line never forth.
func areOfChronicle(leads []lead, headed bool) bool {
	const fewest = 3
	dated, forth, back := 0, true, true
	var last edtf.Date
	for i := range leads {
		date := leads[i].date
		if date.IsZero() {
			back = false
			continue
		}
		if dated > 0 && !date.Overlaps(last) {
			if date.Start.Compare(last.Start) < 0 {
				forth = false
			} else {
				back = false
			}
		}
		dated, last = dated+1, date
	}
	return (dated >= fewest || headed && dated > 0 && 2*dated >= len(leads)) && (forth || back)
}

// chronicle takes lines that go from date to date for events, but for those that tell
// a poll. A line without a date belongs to the one above it.
func (b *builder) chronicle(r *prose.Reader, lines []entry, leads []lead) {
	var last edtf.Date
	for i, l := range lines {
		lead := &leads[i]
		e := Event{Place: Place{Line: l.line}, Kind: Chronicle, Label: lead.rest}
		if !lead.date.IsZero() {
			last = lead.date
		}
		if lead.date.IsZero() || lead.isYear() {
			e.Date = chronicleDate(lead.rest, last)
		} else {
			e.Date = Date{Raw: lead.raw, Date: lead.date}
		}
		if e.Label == "" || b.isEnglish() && b.tellsPoll(r, l, &e) {
			continue
		}
		e.ID = b.eventID(&e)
		b.ds.Events = append(b.ds.Events, e)
	}
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
// gives one; else the date it belongs to. The day of another year is not the line's.
func chronicleDate(text string, of edtf.Date) Date {
	year := of.Start.Year
	for _, m := range edtf.Find(text, edtf.Context{Year: year}) {
		if m.Date.Precision > edtf.YearPrecision && !m.Date.Start.IsZero() && m.Date.Start.Year == year {
			return Date{Date: m.Date}
		}
	}
	return Date{Date: of}
}
