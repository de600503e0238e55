package edtf

import (
	"slices"
	"strings"
)

// Order is the order of day and month in numeric dates.
type Order uint8

// The orders; a year in front (2015/04/03) is always recognised.
const (
	UnknownOrder Order = iota
	DayMonth
	MonthDay
)

// String is "", "day-month" or "month-day".
func (o Order) String() string {
	switch o {
	case DayMonth:
		return "day-month"
	case MonthDay:
		return "month-day"
	}
	return ""
}

// Context is what is known about a date from elsewhere: a heading, a row, a
// chronicle's year. Zero fields are unknown. What the text itself says wins.
type Context struct {
	// Year is the year of a date that states none: of its end, where the months
	// run backwards (28 Dec – 3 Jan).
	Year int
	// Month is the month of a bare range of days (6–12); it needs Year too.
	Month int
	// Order decides 03/04/2015.
	Order Order
	// Language is that of the page, a BCP 47 tag ("de", "pt-BR"). Its words are
	// read before all others, those of English next. Of the other languages a
	// word is read if it means the same in all that have it; if not ("listopad"
	// is October in Croatian and November in Polish), the text is [Ambiguous].
	Language string
}

// maxSides bounds the single dates a cell may list.
const maxSides = 8

type parser struct {
	lexer
	ctx   Context
	asked asked
	n     int
	sides [maxSides]side
	ends  [maxSides]int // the token after each side

	from, between      bool // the word in front
	openStart, openEnd bool
}

// Parse reads text as one date or one range. Footnote marks, weekdays and a
// time of day are passed over. An error is always an [*Error].
func Parse(text string, ctx Context) (Date, error) {
	var r Reader
	return r.Parse(text, ctx)
}

// Reader reads dates as [Parse] and [LooksIn] do, one after another. Asked of
// the text that it read last, for another year or order, it does not look its
// words up again. The zero Reader is ready; it is for one goroutine at a time.
type Reader struct {
	parser
	language string
	ready    bool // the tokens are those of the text in the language
}

// speak makes language the one of the page.
func (r *Reader) speak(language string) {
	if r.dictionary == nil || r.language != language {
		r.language, r.dictionary, r.ready = language, dictionaryOf(language), false
	}
}

// take makes the tokens of a text, where they are not there from the last time.
func (r *Reader) take(text, language string) *parser {
	p := &r.parser
	p.from, p.between, p.openStart, p.openEnd = false, false, false, false
	r.speak(language)
	if r.ready && r.text == text {
		return p
	}
	r.ready = true
	p.lex(text, 0, false)
	return p
}

// Parse is [Parse].
func (r *Reader) Parse(text string, ctx Context) (Date, error) {
	r.speak(ctx.Language)
	if date, ok := r.dictionary.plainDate(text); ok && (date.b.y != 0 || ctx.valid().Year != 0) {
		if s, ok := date.in(ctx.valid().Year); ok {
			return s.date(), nil
		}
	}
	p := r.take(text, ctx.Language)
	p.ctx = ctx.valid()
	s, f := p.whole()
	if f.kind == 0 {
		return s.date(), nil
	}
	var d Date
	var err error
	if p.spoken.differs != 0 {
		d, err = p.inEachLanguage(f)
	} else {
		d, err = p.failed(f)
	}
	if err != nil && asError(err).Kind == Unreadable {
		if d, err, ok := p.week(ctx); ok {
			return d, err
		}
		if rest, ok := p.withoutRemark(); ok {
			return inRest(text, rest, ctx, err)
		}
	}
	return d, err
}

// inEachLanguage reads a text in the languages in which one of its words means
// different things. It is a date if all that can read it agree.
func (p *parser) inEachLanguage(f fault) (Date, error) {
	var readings []Date
	err := error(&Error{Kind: f.kind, Text: p.text, Offset: f.offset, Want: f.want})
	for code := range codes(p.spoken.differs) {
		q := parser{ctx: p.ctx}
		q.suppose(p.text, code)
		s, f := q.whole()
		switch {
		case q.spoken.differs != 0:
		case f.kind != 0:
			if f.kind != Unreadable && len(readings) == 0 {
				_, err = q.failed(f)
			}
		case !slices.Contains(readings, s.date()):
			readings = append(readings, s.date())
		}
	}
	switch len(readings) {
	case 0:
		return Date{}, err
	case 1:
		return readings[0], nil
	}
	return Date{}, &Error{Kind: Ambiguous, Text: p.text, Offset: f.offset, Readings: readings[:2]}
}

// asked is what of the Context was asked for, whatever it has.
type asked uint8

const (
	askedYear asked = 1 << iota
	askedMonth
	askedOrder
)

// year, month and order are those that are handed down to the text.
func (p *parser) handedYear() int {
	p.asked |= askedYear
	return p.ctx.Year
}

func (p *parser) handedMonth() int {
	p.asked |= askedMonth
	return p.ctx.Month
}

func (p *parser) handedOrder() Order {
	p.asked |= askedOrder
	return p.ctx.Order
}

// suppose reads the tokens of text as if its page were in a language: its words
// are known, but no more trusted than foreign ones.
func (p *parser) suppose(text, code string) {
	p.dictionary, p.supposed = dictionaryOf(code), true
	p.lex(text, 0, false)
}

// valid drops what no date can have.
func (c Context) valid() Context {
	if c.Year < 2 || c.Year > 9000 {
		c.Year = 0
	}
	if c.Month < 1 || c.Month > 12 {
		c.Month = 0
	}
	return c
}

// failed is the slow path: is the cell just empty, is it EDTF already?
func (p *parser) failed(f fault) (Date, error) {
	if f.kind == Unreadable && p.isMissing() {
		return Date{}, &Error{Kind: Missing, Text: p.text}
	}
	if f.kind == Unreadable && strings.Contains(p.text, "..") {
		if d, err := ParseEDTF(strings.TrimSpace(p.text)); err == nil {
			return d, nil
		}
	}
	e := &Error{Kind: f.kind, Text: p.text, Offset: min(f.offset, len(p.text)), Want: f.want}
	if f.kind == Ambiguous {
		a, _ := p.resolve(p.n, 0)
		b, _ := p.resolve(p.n, 1)
		e.Readings = []Date{a.date(), b.date()}
	}
	return Date{}, e
}

// isMissing reports a cell that says that there is nothing to say.
func (l *lexer) isMissing() bool {
	text := l.text
	i := 0
	for i < l.n && (l.tokens[i].kind == kDash || l.tokens[i].kind == kDot) {
		i++
	}
	if i == l.n && l.tokens[i].kind == kEnd && !l.timed && l.passed == 0 {
		return true
	}
	const longest = 32
	if len(text) > longest {
		return false
	}
	switch strings.ToLower(strings.Trim(text, " \t\r\n\u00a0()*.")) {
	case "n/a", "na", "n.a", "n.d", "nd", "?", "??", "…", "unknown", "none", "tba", "tbd", "tbc", "undated", "not available", "not stated":
		return true
	}
	return false
}

// whole reads all tokens as one date.
func (p *parser) whole() (span, fault) {
	t := &p.tokens
	i := p.prefix(0)
	next := p.sequence(i)
	if p.n == 0 {
		return span{}, p.unread(next, "a date")
	}
	i = p.ends[p.n-1]
	if next > i {
		return span{}, p.unread(next, "a date after "+p.text[t[i].start:t[i].end])
	}
	for {
		switch t[i].kind {
		case kDot, kComma:
			i++
			continue
		case kOnward:
			p.openEnd = true
			i++
			continue
		case kTilde, kCirca:
			p.sides[0].flags |= approximate
			i++
			continue
		case kPartAfter:
			if p.n > 1 || p.sides[0].has(dayTold) {
				return span{}, p.unread(i, wantRest)
			}
			p.sides[0].flags |= approximate | inexact | isPart
			i++
			continue
		}
		break
	}
	if t[i].kind != kEnd {
		return span{}, p.unread(i, wantRest)
	}
	if !p.spoken.fits() {
		return span{}, p.unread(0, "words of one language")
	}
	if p.between && p.n < 2 {
		return span{}, p.unread(i, "a second date")
	}
	switch {
	case p.from && p.n == 1:
		p.openEnd = true
	case p.openEnd && p.n > 1 && t[p.sides[p.n-1].tok-1].kind == kTo:
		p.openEnd = false // since 2014 until 2016
	}
	if p.weekday && !p.tellsDay() {
		return span{}, p.unread(i, "a day beside the weekday") // The Sun 2015
	}
	if p.openStart && p.openEnd {
		return span{}, p.unread(i, "one date")
	}
	return p.choose(p.n)
}

func (p *parser) tellsDay() bool {
	for i := range p.sides[:p.n] {
		if p.sides[i].has(dayTold) {
			return true
		}
	}
	return false
}

func (p *parser) unread(i int, want string) fault {
	return fault{Unreadable, int(p.tokens[i].start), want}
}

// prefix reads "before", "since", "from" and their like.
func (p *parser) prefix(i int) int {
	t := &p.tokens
	for {
		switch k := t[i].kind; {
		case k == kIn || k == kThe:
		case k == kOf && (t[i].value == 1 || i > 0 && t[i-1].kind == kIn):
		case k == kOf && i > 0 && (t[i-1].kind == kBefore || t[i-1].kind == kAfter): // antes de
		case k == kFrom && t[i].value == 1 && (p.openStart || p.openEnd): // antes del
		case k == kTo && i > 0 && p.openStart && t[i-1].kind == kTo: // fino al
		case k == kBefore && t[i].value == 1 && p.isFirst(i):
			return i
		case k == kBefore, k == kTo && t[i].value == 1:
			p.openStart = true
		case k == kUp && t[i+1].kind == kTo:
			p.openStart = true
			i++
		case k == kAfter:
			p.openEnd = true
		case k == kFrom:
			p.from = true
		case k == kBetween:
			p.between = true
		default:
			return i
		}
		i++
	}
}

// sequence reads sides and the signs between them from token i on. It returns
// where it stopped: after the last side, or at what should have been one.
func (p *parser) sequence(i int) int {
	p.n = 0
	var prev *side
	for p.n < maxSides {
		s := &p.sides[p.n]
		next, ok := p.side(i, prev, s)
		if !ok || prev != nil && p.prose && !p.fits(prev, s) {
			return next
		}
		p.ends[p.n] = next
		p.n++
		prev = s
		i, ok = p.separator(next, s)
		if !ok {
			return next
		}
	}
	return i
}

// separator reads what stands between two sides.
func (p *parser) separator(i int, left *side) (int, bool) {
	t := &p.tokens
	k := t[i].kind
	if k == kDot && !p.prose && left.has(ownYear) && (t[i+1].kind == kDash || t[i+1].kind == kTo || t[i+1].kind == kAnd) {
		i++ // 12. 10. 2014. – 14. 10. 2014.
		k = t[i].kind
	}
	day := left.has(bareDay) && !left.has(monthFirst)
	switch k {
	case kDash:
		return i + 1, true
	case kTo:
		if t[i+1].kind == kTo {
			i++ // fino al
		}
		return i + 1, true
	case kSlash:
		return i + 1, !p.prose || t[i].flags&spaced == 0
	case kAnd:
		return i + 1, !p.prose || day || p.between || left.has(alone)
	case kComma:
		if t[i+1].kind == kEnd || p.prose && !day {
			return i, false
		}
		if t[i+1].kind == kAnd {
			i++
		}
		return i + 1, true
	}
	return i, false
}
