package edtf

import (
	"strings"
	"time"
)

// weekPhrases tell a week by its first or its last day, in English.
var weekPhrases = [...]struct {
	words string
	ends  bool // the day is the last
}{
	{"week beginning ", false},
	{"week commencing ", false},
	{"week starting ", false},
	{"w/c ", false},
	{"week ending ", true},
	{"w/e ", true},
}

// longestWeek bounds the texts that are looked at for a week.
const longestWeek = 60

const wantWeek = "a week of its year"

// week reads a text that tells a week: by its number, by its first or last day,
// or by one of its days. It is not ok where the text tells none.
func (p *parser) week(ctx Context) (d Date, err error, ok bool) {
	if len(p.text) > longestWeek {
		return Date{}, nil, false
	}
	if d, ok := inWeek(p.text, ctx); ok {
		return d, nil, true
	}
	at := p.weekWord()
	if at < 0 {
		return Date{}, nil, false
	}
	if first, last, year, told := p.weekNumbers(at); told && p.spoken.fits() {
		d, err = p.numberedWeeks(first, last, year)
		return d, err, true
	}
	return p.weekOf(at, ctx)
}

// weekWord is the token of the word for a week, -1 where there is none.
func (p *parser) weekWord() int {
	for i := range p.tokens[:p.lexer.n] {
		if k := p.tokens[i].kind; k == kWeek || k == kWeekNo {
			return i
		}
	}
	return -1
}

// looksWeek says that the text is a week as [Looks] knows one. "Week 12" needs
// its year, as the column may be anything; KW 12 does not.
func (p *parser) looksWeek(language string) bool {
	at := p.weekWord()
	if at < 0 && !startsWeek(p.text) {
		return false
	}
	_, err, ok := p.week(Context{Year: anyYear, Language: language})
	if !ok || err != nil && asError(err).Kind == Unreadable {
		return false
	}
	if at >= 0 && (p.tokens[at].kind == kWeek || p.tokens[at].value == 1) {
		_, _, year, told := p.weekNumbers(at)
		return !told || year != 0
	}
	return true
}

// weekNumbers reads KW 35/2021, week 12–13, 2023, 35. KW 2021 and 2021-W35; at is
// the token of the word. year is 0 where none is told.
func (p *parser) weekNumbers(at int) (first, last, year int, told bool) {
	w := weekReader{tokens: &p.tokens}
	w.passIn()
	if w.takeYear() {
		w.passSigns()
	}
	if ordinal := w.i < at; ordinal {
		told = w.takeWeeks(ordinal) && w.i == at
		w.i++
	} else {
		w.i++
		w.passDot()
		told = w.takeWeeks(ordinal)
	}
	if !told {
		return 0, 0, 0, false
	}
	if w.year == 0 {
		w.passSigns()
		w.takeYear()
	}
	for k := w.kind(); k == kDot || k == kComma; k = w.kind() {
		w.i++
	}
	return w.first, w.last, w.year, w.kind() == kEnd
}

// weekReader goes over the tokens of a text that tells weeks by their numbers.
type weekReader struct {
	tokens            *[maxTokens + lookahead]token
	i                 int // the token that it stands at
	first, last, year int
}

func (w *weekReader) kind() kind { return w.tokens[w.i].kind }

// passIn passes over "in the".
func (w *weekReader) passIn() {
	for k := w.kind(); k == kThe || k == kIn; k = w.kind() {
		w.i++
	}
}

// passSigns passes over what may part a year from weeks.
func (w *weekReader) passSigns() {
	for k := w.kind(); k == kThe || k == kIn || k == kComma || k == kDot || k == kOf || k == kSlash || k == kDash; k = w.kind() {
		w.i++
	}
}

func (w *weekReader) passDot() {
	if w.kind() == kDot {
		w.i++
	}
}

// takeYear reads the year, of which there is one.
func (w *weekReader) takeYear() bool {
	t := &w.tokens[w.i]
	if t.kind != kNum || t.digits != 4 || !isBareYear(int(t.num)) || w.year != 0 {
		return false
	}
	w.year = int(t.num)
	w.i++
	return true
}

// takeWeeks reads the number of a week, or those of the first and the last of several. A
// dot may make ordinals of them.
func (w *weekReader) takeWeeks(ordinal bool) (ok bool) {
	if w.first, ok = w.number(); !ok {
		return false
	}
	w.last = w.first
	if ordinal {
		w.passDot()
	}
	next := &w.tokens[w.i+1]
	if k := w.kind(); (k == kDash || k == kTo || k == kSlash || k == kAnd) && next.kind == kNum && next.digits <= 2 {
		w.i++
		w.last, _ = w.number()
		if ordinal {
			w.passDot()
		}
	}
	return true
}

func (w *weekReader) number() (v int, ok bool) {
	t := &w.tokens[w.i]
	if t.kind != kNum || t.digits > 2 || t.flags&apostrophe != 0 {
		return 0, false
	}
	w.i++
	return int(t.num), true
}

// numberedWeeks gives the days of the weeks of ISO 8601 from first to last. A
// first one that is later in its year is of the year before.
func (p *parser) numberedWeeks(first, last, year int) (Date, error) {
	if year == 0 {
		year = p.handedYear()
	}
	if year == 0 {
		return Date{}, &Error{Kind: NoYear, Text: p.text, Offset: len(p.text), Want: "a year"}
	}
	from := year
	if first > last {
		from--
	}
	a, okA := mondayOf(from, first)
	b, okB := mondayOf(year, last)
	if !okA || !okB || b.Sub(a) > 40*7*24*time.Hour {
		return Date{}, &Error{Kind: Impossible, Text: p.text, Want: wantWeek}
	}
	return span{a: pointOf(a), b: pointOf(b.AddDate(0, 0, 6))}.date(), nil
}

// mondayOf is the first day of a week of ISO 8601: the first week of a year is
// that of 4 January.
func mondayOf(year, week int) (time.Time, bool) {
	monday := mondayBefore(time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)).AddDate(0, 0, 7*(week-1))
	y, w := monday.ISOWeek()
	return monday, y == year && w == week
}

func mondayBefore(day time.Time) time.Time {
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
}

// weekOf reads "week of 6 May 2024", "semaine du 7 au 13 mars 2022". Said of a
// Monday it is the week that begins there. Of any other day it may be that week
// or the one the day lies in.
func (p *parser) weekOf(at int, ctx Context) (d Date, err error, ok bool) {
	t := &p.tokens
	i := at + 1
	for k := t[i].kind; k == kOf || k == kFrom || k == kThe || k == kAfter; k = t[i].kind {
		i++
	}
	if t[at].kind != kWeek || i == at+1 || t[i].kind == kEnd || at > 1 || at == 1 && t[0].kind != kThe && t[0].kind != kIn {
		return Date{}, nil, false
	}
	rest := p.text[t[i].start:]
	d, err = Parse(rest, ctx)
	if err != nil {
		e := asError(err)
		if e.Kind != NoYear && e.Kind != Impossible {
			return Date{}, nil, false
		}
		e.Text, e.Offset = p.text, e.Offset+int(t[i].start)
		return Date{}, e, true
	}
	if d.Precision != DayPrecision || d.Approximate || d.Start.IsZero() || d.End.IsZero() || d.End.Ordinal()-d.Start.Ordinal() > 6 {
		return Date{}, nil, false
	}
	if d.Start != d.End {
		return d, nil, true
	}
	day := timeOf(d.Start)
	begins, holds := weekFrom(day), weekFrom(mondayBefore(day))
	if begins == holds {
		return begins, nil, true
	}
	return Date{}, &Error{Kind: Ambiguous, Text: p.text, Offset: int(t[i].start), Readings: []Date{begins, holds}}, true
}

// startsWeek says that a text may begin with one of the phrases.
func startsWeek(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (text[0]|0x20 == 'w' || text[0]|0x20 == 't')
}

// inWeek reads "week beginning 2 September 2024" as the seven days from the 2nd
// on, and "week ending 8 September 2024" as those up to the 8th.
func inWeek(text string, ctx Context) (Date, bool) {
	const article = "the "
	if !startsWeek(text) {
		return Date{}, false
	}
	text = strings.TrimSpace(text)
	if len(text) > len(article) && strings.EqualFold(text[:len(article)], article) {
		text = text[len(article):]
	}
	for _, p := range weekPhrases {
		if len(text) <= len(p.words) || !strings.EqualFold(text[:len(p.words)], p.words) {
			continue
		}
		d, err := Parse(text[len(p.words):], ctx)
		if err != nil || d.Approximate || d.Precision != DayPrecision || d.Start != d.End {
			return Date{}, false
		}
		first := timeOf(d.Start)
		if p.ends {
			first = first.AddDate(0, 0, -6)
		}
		return weekFrom(first), true
	}
	return Date{}, false
}

// weekFrom is the seven days from the first on.
func weekFrom(first time.Time) Date {
	return span{a: pointOf(first), b: pointOf(first.AddDate(0, 0, 6))}.date()
}

func timeOf(d Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func pointOf(t time.Time) point { return point{t.Year(), int(t.Month()), t.Day()} }
