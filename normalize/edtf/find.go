package edtf

import (
	"strings"
	"unicode/utf8"
)

// Mention is a date told in running text.
type Mention struct {
	// Start and End are the byte range of the date words: "early 2009", "6 to
	// 12 October", without the preposition. Parse reads that text by itself;
	// that is how a mention without a year is completed.
	Start, End int
	// Date is zero if the year is neither told nor handed down.
	Date Date
	// HasYear says that the text tells the year.
	HasYear bool
	// Month and Day are those of the first day as far as told, 0 otherwise.
	Month, Day int
	// Qualified is set by circa, early, late and their like; it holds also
	// where Date is zero.
	Qualified bool
	// Preposition is the word directly before, or before "the" of "the end of
	// 2015" and "the 9th of March", in lower case: in, on, by, since, before, after, until, from, as
	// of, during, between, till, through; or "".
	Preposition string
}

// Find returns every date or range told in running English text, in order and
// not overlapping, the longest where several could be read. A year that is not
// told comes from ctx.Year. Numbers that are figures (2000 tonnes, 1,995,
// Resolution 1970), months that are names or verbs, and numeric dates whose
// order is open are left out, as are dates no calendar has.
func Find(text string, ctx Context) []Mention {
	var f Finder
	return f.Find(text, ctx)
}

// Finder finds dates in one text after another. The zero Finder is ready.
type Finder struct {
	parser
	found []Mention
}

// Find is [Find]. What it returns holds until it is called again.
func (f *Finder) Find(text string, ctx Context) []Mention {
	loadEnglish()
	f.ctx = Context{Year: ctx.Year, Order: ctx.Order}.valid()
	f.found = f.found[:0]
	for i := 0; i < len(text); {
		if i = passOver(text, i); i == len(text) {
			break
		}
		c := text[i]
		switch {
		case isASCIILetter(c):
			end := i + 1
			for end < len(text) && isASCIILetter(text[end]) {
				end++
			}
			begins := false
			if end == len(text) || text[end] < utf8.RuneSelf {
				begins = starts(text[i:end])
			} else {
				end = wordEnd(text, end)
				begins = startsMarked(text[i:end])
			}
			if begins {
				next, ok := f.mention(text, i)
				if ok || next > end {
					end = next
				}
			}
			i = end
		case isDigit(c):
			next, ok := f.mention(text, i)
			if !ok {
				next = max(next, figureEnd(text, i))
			}
			i = next
		case c == '[':
			i = max(i+1, footnote(text, i, false))
		case c >= utf8.RuneSelf:
			_, size := utf8.DecodeRuneInString(text[i:])
			i = max(i+size, wordEnd(text, i))
		default:
			i++
		}
	}
	f.shareYears(text)
	return f.found
}

// mention reads the date at i and appends it. It returns where to go on.
func (f *Finder) mention(text string, i int) (next int, ok bool) {
	if !bounded(text, i) {
		return i, false
	}
	f.lex(text, i, true)
	before := wordBefore(text, i)
	f.from, f.between = strings.EqualFold(text[before.start:before.end], "from"), strings.EqualFold(text[before.start:before.end], "between")
	for {
		f.sequence(0)
		cut := -1
		for n := f.n; n > 0; n-- {
			s, fault := f.choose(n)
			if fault.kind == Impossible && n == 1 && f.sides[0].has(ownYear) {
				// Not 31 September 2015, but not September 2015 either.
				return f.endOf(1), false
			}
			last := f.ends[n-1] - 1
			if fault.kind != 0 && fault.kind != NoYear {
				if fault.kind == Impossible && f.tokens[last].kind == kNum && f.isFigure(text, last, before) {
					cut = last // "in June 40% of them"
				}
				continue
			}
			if f.tokens[last].kind == kNum && f.isFigure(text, last, before) {
				cut = last
				continue
			}
			if !f.fitsProse(text, n, before) {
				continue
			}
			f.append(text, i, n, s, fault.kind == NoYear, before)
			return f.endOf(n), true
		}
		if cut < 1 {
			return i, false
		}
		// The last number is a figure: read again without it.
		f.n = 0
		end := f.tokens[cut]
		f.lexer.n = cut
		f.stop(kBad, int(end.start), int(end.end))
	}
}

func (f *Finder) endOf(n int) int { return int(f.tokens[f.ends[n-1]-1].end) }

func (f *Finder) append(text string, i, n int, s span, noYear bool, before place) {
	first := &f.sides[0]
	m := Mention{Start: i, End: f.endOf(n), Month: first.a.m, Day: first.a.d}
	if !noYear {
		m.Date = s.date()
	}
	for k := range f.sides[:n] {
		m.HasYear = m.HasYear || f.sides[k].has(ownYear)
		m.Qualified = m.Qualified || f.sides[k].has(approximate)
	}
	if (first.has(isPart) || f.tokens[0].flags&ordinal != 0) && strings.EqualFold(text[before.start:before.end], "the") {
		before = wordBefore(text, before.start)
	}
	m.Preposition = preposition(text, before)
	f.found = append(f.found, m)
}

// shareYears gives "in March and October 2014" its year twice.
func (f *Finder) shareYears(text string) {
	for i := len(f.found) - 2; i >= 0; i-- {
		m, right := &f.found[i], &f.found[i+1]
		if m.HasYear || !right.HasYear || right.Month == 0 || right.Date.Start.IsZero() ||
			!listGap(text[m.End:right.Start]) {
			continue
		}
		year := right.Date.Start.Year
		if m.Month > right.Month {
			year--
		}
		d, err := Parse(text[m.Start:m.End], Context{Year: year, Order: f.ctx.Order})
		if err == nil {
			m.Date, m.HasYear = d, true
		}
	}
}
