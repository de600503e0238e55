package edtf

// Looks reports whether text has the shape of a date, so that the role of a
// column can be told from its cells. A date without a year, an ambiguous and an
// impossible one have the shape, and so has 28.12. with its two dots; figures do
// not: a bare number (also 2015, and c. 2015), 6–12, 43.75 and 12/14 need a
// [Context] to be dates.
//
// Looks takes the words of all languages, as [Parse] does without a
// [Context.Language].
func Looks(text string) bool { return LooksIn(text, "") }

// LooksIn is Looks for a page in a language, a BCP 47 tag.
func LooksIn(text, language string) bool {
	var r Reader
	return r.LooksIn(text, language)
}

// LooksIn is [LooksIn].
func (r *Reader) LooksIn(text, language string) bool {
	p := r.take(text, language)
	p.ctx = Context{}
	return p.looks() || p.looksOtherwise(language)
}

// Reading is what a text says of a date by itself, in a page of one language.
type Reading struct {
	Looks     bool // what [LooksIn] says
	Published bool // what [Reader.IsPublication] says
	// Date is what [Parse] gives in every [Context] of the language; zero where the
	// rest of that decides, or where there is no date.
	Date Date
	// NoYear says that the text lacks but its year, as Parse says in every Context
	// without one; Date is then what it gives in those whose Year is [LeapYear].
	NoYear bool
}

// LeapYear is a year that has every day.
const LeapYear = 2000

// Read reads a text whose context is not known yet but for the language of its
// page, a BCP 47 tag.
func (r *Reader) Read(text, language string) (d Reading) {
	if plain, ok := r.ReadPlain(text, language); ok {
		return plain
	}
	p := r.take(text, language)
	p.ctx, p.asked = Context{}, 0
	if p.begins() {
		s, f := p.whole()
		if d.Looks = p.isShaped(f); d.Looks {
			d.Published = p.spoken.published
			switch {
			case f.kind == 0 && p.asked == 0:
				d.Date = s.date()
			case f.kind == NoYear && p.asked == askedYear:
				d.Date = r.inLeapYear()
				d.NoYear = !d.Date.IsZero()
			}
			return d
		}
	}
	d.Looks = p.looksOtherwise(language)
	return d
}

// ReadPlain is Read of a plain date, as most are: "6–12 October 2017", "30 Sep –
// 2 Oct". It is false of any other text.
func (r *Reader) ReadPlain(text, language string) (d Reading, ok bool) {
	r.speak(language)
	date, ok := r.dictionary.plainDate(text)
	if !ok {
		return d, false
	}
	s, ok := date.in(LeapYear)
	if !ok {
		return d, false
	}
	return Reading{Looks: true, Date: s.date(), NoYear: date.b.y == 0}, true
}

// looksOtherwise says of a text whose words, in the language of the page, are no
// date that it looks like one: in one of the languages that differ on them, as a
// week, or without a remark.
func (p *parser) looksOtherwise(language string) bool {
	if p.spoken.differs != 0 && p.looksInEach() || p.looksWeek(language) {
		return true
	}
	rest, ok := p.withoutRemark()
	return ok && LooksIn(rest, language)
}

// inLeapYear reads the text that lacks but its year, zero where it lacks more.
func (r *Reader) inLeapYear() Date {
	p := r.take(r.text, r.language)
	p.ctx = Context{Year: LeapYear}
	if s, f := p.whole(); f.kind == 0 && p.asked == askedYear {
		return s.date()
	}
	return Date{}
}

// anyYear stands for the one that a date without a year would be handed; in it
// every day is one.
const anyYear = 2024

func (p *parser) looksInEach() bool {
	if tellsNoDate(p.text) {
		return false
	}
	for code := range codes(p.spoken.differs) {
		var q parser
		q.suppose(p.text, code)
		if q.spoken.differs == 0 && q.looks() {
			return true
		}
	}
	return false
}

// begins says that the text begins with a word or sign that dates have.
func (p *parser) begins() bool { return p.tokens[0].kind > kBad }

func (p *parser) looks() bool {
	if !p.begins() {
		return false
	}
	_, f := p.whole()
	return p.isShaped(f)
}

// isShaped says that what whole has just read, with this fault, has the shape of
// a date.
func (p *parser) isShaped(f fault) bool {
	if f.kind == Unreadable {
		return false
	}
	first := &p.sides[0]
	switch {
	case p.n == 1 && first.has(bareYear):
		return first.has(inexact) || p.openStart || p.openEnd
	case p.n == 1 && first.has(isPart) && !first.has(inexact|dayTold):
		return first.has(ownYear) // Spring is a name as well
	}
	for i := range p.sides[:p.n] {
		if s := &p.sides[i]; s.flags&(ownYear|noLetters) != noLetters || s.has(dotted) {
			return true
		}
	}
	return false
}

// IsPublication reports whether text, a cell of a page in a language (BCP 47
// tag, or "" where it is not known), has the shape of a date and says itself
// that something was published on it: "Released 5 May 2019", "5 May 2019
// (published)". Parse reads such a date as any other one.
func (r *Reader) IsPublication(text, language string) bool {
	p := r.take(text, language)
	p.ctx = Context{}
	return p.spoken.published && p.looks()
}

// IsAnd reports whether a word of a page in a language (BCP 47 tag, or "" where it is
// not known) joins the last two of a list: "and".
func IsAnd(word, language string) bool {
	w, ok := dictionaryOf(language).lookup(word)
	return ok && w.kind == kAnd
}

// IsOf reports whether a word of a page in a language (BCP 47 tag, or "" where it is
// not known) stands between "date" and what it is the date of: "of", "the".
func IsOf(word, language string) bool {
	w, ok := dictionaryOf(language).lookup(word)
	return ok && (w.kind == kOf || w.kind == kThe || w.kind == kFrom && w.value == 1)
}
