package edtf

// Looks reports whether text has the shape of a date, so that the role of a
// column can be told from its cells. A date without a year, an ambiguous and an
// impossible one have the shape; figures do not: a bare number (also 2015, and
// c. 2015), 6–12, 43.75 and 12/14 need a [Context] to be dates.
func Looks(text string) bool {
	var p parser
	p.lex(text, 0, false)
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
	case p.n == 1 && first.has(isPart) && !first.has(inexact):
		return first.has(ownYear) // Spring is a name as well
	}
	for i := range p.sides[:p.n] {
		if s := &p.sides[i]; s.flags&(ownYear|noLetters) != noLetters {
			return true
		}
	}
	return false
}
