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
	if p.spoken.differs != 0 && p.looksInEach() || p.looks() {
		return true
	}
	if p.looksWeek(language) {
		return true
	}
	rest, ok := p.withoutRemark()
	return ok && LooksIn(rest, language)
}

// anyYear stands for the one that a date without a year would be handed; in it
// every day is one.
const anyYear = 2024

func (p *parser) looksInEach() bool {
	for _, code := range codes(p.spoken.differs) {
		var q parser
		q.suppose(p.text, code)
		if q.spoken.differs == 0 && q.looks() {
			return true
		}
	}
	return false
}

func (p *parser) looks() bool {
	if p.n == 0 && p.tokens[0].kind <= kBad {
		return false
	}
	_, f := p.whole()
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
func IsPublication(text, language string) bool {
	var p parser
	p.dictionary = dictionaryOf(language)
	p.lex(text, 0, false)
	return p.spoken.published && p.looks()
}
