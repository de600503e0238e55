package edtf

import (
	"maps"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/wordmap"
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

// A date can begin with these words, and with the letters of c. 2015 and Q1.
var (
	starters wordmap.Map[bool]
	// startLengths holds the lengths of these words, a bit each, by their first
	// letter: few words of a text need more than a look at that.
	startLengths [256]uint16
)

// loadEnglish makes what running text is read with.
var loadEnglish = sync.OnceFunc(func() {
	en := languages[englishAt:][:1]
	englishOnly = newDictionary(english, sensesOf(en))
	list := map[string]bool{}
	for _, e := range en[0].entries() {
		if isStart(e.word) && len(e.key) > 1 && len(e.key) <= longestStart {
			list[e.key] = true
			startLengths[e.key[0]] |= 1 << len(e.key)
		}
	}
	starters = wordmap.New(len(list), maps.All(list))
})

const longestStart = len("approximately")

func isStart(w word) bool {
	switch w.kind {
	case kMonth, kWeekday, kSeason, kPart, kCirca, kOrdinal:
		return true
	}
	return false
}

// starts reports whether a date can begin with this word of ASCII letters.
func starts(w string) bool {
	if len(w) == 1 {
		return w == "c" || w == "C" || w == "Q" || w == "H"
	}
	return startLengths[w[0]|0x20]>>len(w)&1 != 0 && starters.Has(w)
}

// startsMarked is starts for a word that has other letters too: Márch.
func startsMarked(w string) bool {
	if len(w) > longestStart {
		return false
	}
	// Only marks go from the letters beyond ASCII, so all others stay.
	if startLengths[w[0]|0x20]&(2<<len(w)-1)>>asciiIn(w) == 0 {
		return false
	}
	known, ok := lookup(w)
	return ok && isStart(known)
}

// figureEnd is the end of the figure at i, 1,228.5 included.
func figureEnd(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; {
		case isWordByte(c):
			i++
		case (c == ',' || c == '.') && i+1 < len(text) && isDigit(text[i+1]):
			i++
		default:
			return i
		}
	}
	return i
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
			if fault.kind != 0 && fault.kind != NoYear {
				continue
			}
			last := f.ends[n-1] - 1
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

// fitsProse reports whether the first n sides are a date in prose and not a
// name, a verb or half a date.
func (f *Finder) fitsProse(text string, n int, before place) bool {
	first := &f.sides[0]
	for i := range f.sides[:n] {
		s := &f.sides[i]
		if s.has(isPart) && !s.has(ownYear) && (!s.has(inexact) || s.a.m == 0) {
			return false // the first half; Spring
		}
		if t := f.tokens[s.monTok]; t.kind == kMonth && 'a' <= text[t.start] && text[t.start] <= 'z' {
			may := t.value == 5
			march := t.value == 3 && t.end-t.start == int32(len("march"))
			switch {
			case (may || march) && !(s.has(dayTold) && s.has(ownYear)),
				!s.has(dayTold) && !s.has(ownYear):
				return false
			}
		}
	}
	end := f.endOf(n)
	if r, _ := utf8.DecodeRuneInString(text[end:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false
	}
	switch word := text[before.start:before.end]; {
	case n == 1 && first.has(alone) && !first.has(approximate), n > 1 && f.allAlone(n):
		return f.monthAlone(word, first.a.m, text)
	case n == 1 && f.tokens[0].kind == kMonth && f.tokens[0].value == 5 && first.has(dayTold) && !first.has(ownYear):
		return word != "" // "May 5 people speak?"
	case first.has(bareYear) && f.tokens[first.tok].kind == kCirca && f.tokens[first.tok].value == 1:
		return f.tokens[f.ends[0]-1].num%50 != 0 // "about 2000 took part"
	case f.weekday:
		return first.has(dayTold)
	}
	return true
}

func (f *Finder) allAlone(n int) bool {
	for i := range f.sides[:n] {
		if !f.sides[i].has(alone) || f.sides[i].has(approximate) {
			return false
		}
	}
	return true
}

// monthAlone reports whether the word before lets a month without day and year
// stand for one: "in April", but not "April said". March and May, being verbs
// and names, need more than the others.
func (f *Finder) monthAlone(word string, month int, text string) bool {
	switch strings.ToLower(word) {
	case "in", "last", "since", "this", "next", "early", "late", "mid", "until":
		return true
	case "during", "till", "by", "from", "before", "after", "between", "through", "throughout", "of":
		return month != 3 && month != 5
	case "and", "or", "":
		// "in March, June and October": the list goes on.
		if k := len(f.found); k > 0 {
			m := &f.found[k-1]
			return m.Month != 0 && m.Day == 0 && listGap(text[m.End:f.tokens[0].start])
		}
	}
	return false
}

// listGap reports what may stand between two members of a list.
func listGap(s string) bool {
	switch strings.TrimSpace(s) {
	case ",", "and", "or", ", and", ", or", "&":
		return true
	}
	return false
}

// isFigure reports whether the number at token last counts or
// measures something, or names a resolution.
func (f *Finder) isFigure(text string, last int, before place) bool {
	t := &f.tokens[last]
	end := int(t.end)
	if isJoined(text, end) {
		return true
	}
	first := &f.sides[0]
	year := t.digits == 4 && t.flags&apostrophe == 0
	plain := first.has(bareYear) || first.a.m == 0
	w := wordAfter(text, end)
	if known, ok := lookup(text[w.start:w.end]); ok {
		switch {
		case known.kind == kUnit:
			return true
		case known.kind != kCount:
		case !year:
			return true
		case !plain:
			if t.num%100 == 0 {
				return true
			}
		default:
			switch strings.ToLower(text[before.start:before.end]) {
			case "in", "since", "during", "until", "before", "after":
			default:
				return true
			}
		}
	}
	if !plain {
		return false
	}
	if before.start == before.end && text[w.start:w.end] == "of" {
		return true // "1995 of them"
	}
	return isNumbered(text, before) || afterFigure(text, int(f.tokens[0].start))
}

// afterFigure reports that a figure stands before i, as in 381 2011.
func afterFigure(text string, i int) bool {
	rest := strings.TrimRight(text[:i], " \u00a0")
	return len(rest) < i && rest != "" && isDigit(rest[len(rest)-1])
}

// isJoined reports that the number ending at end goes on: 2000-strong, 1995.5,
// 2000%, 2000 €.
func isJoined(text string, end int) bool {
	rest := text[end:]
	if rest == "" {
		return false
	}
	r, size := utf8.DecodeRuneInString(rest)
	after, _ := utf8.DecodeRuneInString(rest[size:])
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r), r == '%', r == '_', unicode.Is(unicode.Sc, r):
		return true
	case r == '-', r == '‑', r == '‐':
		return unicode.IsLetter(after) || unicode.IsDigit(after)
	case isDashRune(r), r == '.', r == ',', r == '/', r == ':':
		return unicode.IsDigit(after)
	case r == ' ', r == '\u00a0':
		return after == '%' || unicode.Is(unicode.Sc, after)
	}
	return false
}

// isNumbered reports a word before a bare year that makes a number of it.
func isNumbered(text string, before place) bool {
	w := text[before.start:before.end]
	if w == "of" {
		two := wordBefore(text, before.start)
		known, ok := lookup(text[two.start:two.end])
		return ok && known.kind == kSize && text[two.start:two.end] != "survey" // "the survey of 2015" is its year
	}
	known, ok := lookup(w)
	if !ok {
		return false
	}
	dotted := before.end < len(text) && text[before.end] == '.'
	switch known.kind {
	case kLabel:
		return dotted || len(w) > 2 || w == "No" || w == "Nos"
	case kAbout, kSize:
		return !dotted && w != "survey"
	}
	return false
}

// bounded reports whether a date can begin at i, given what stands before it.
func bounded(text string, i int) bool {
	if i == 0 {
		return true
	}
	r, size := utf8.DecodeLastRuneInString(text[:i])
	before, _ := utf8.DecodeLastRuneInString(text[:i-size])
	if i == size {
		before = ' '
	}
	if !isDigit(text[i]) {
		if r == '.' && unicode.IsLetter(before) && (i+1 == len(text) || !isASCIILetter(text[i+1])) {
			return false // the C of D.C.
		}
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Sc, r),
		r == '_', r == '/', r == '=', r == '#', r == '@', r == '+', r == '<', r == '>', r == '×', r == '§', r == '\\':
		return false
	case r == '.', r == ',', r == ':', r == '\'', r == '’':
		return !unicode.IsDigit(before)
	case r == '-', r == '‑', r == '‐':
		// post-2015 tells a year, COVID-2019 does not.
		w := wordBefore(text, i-size)
		if w.end != i-size {
			return !unicode.IsDigit(before)
		}
		switch strings.ToLower(text[w.start:w.end]) {
		case "pre", "post":
			return true
		}
		return false
	case isDashRune(r):
		return !unicode.IsDigit(before)
	case r == ' ' || r == '\u00a0':
		return !unicode.Is(unicode.Sc, before)
	}
	return true
}

func isDashRune(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return true
	}
	return false
}

// place is a byte range, empty where there is no word.
type place struct{ start, end int }

// wordBefore is the word that stands before i with nothing but spaces, a
// hyphen or an abbreviation's dot between.
func wordBefore(text string, i int) place {
	end := i
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if r != ' ' && r != '\u00a0' && r != '\u202f' && r != '\n' && r != '\t' {
			break
		}
		end -= size
	}
	if end > 0 && (text[end-1] == '-' || text[end-1] == '.') {
		end--
	}
	start := end
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	return place{start, end}
}

// wordAfter is the word after i, across one space.
func wordAfter(text string, i int) place {
	for _, space := range [...]string{" ", "\u00a0", "\u202f"} {
		if rest, ok := strings.CutPrefix(text[i:], space); ok {
			start := len(text) - len(rest)
			return place{start, wordEnd(text, start)}
		}
	}
	return place{i, i}
}

// prepositions gives the words that can stand before a date in lower case.
var prepositions = func() wordmap.Map[string] {
	list := map[string]string{}
	for _, p := range [...]string{"in", "on", "by", "since", "before", "after", "until", "from", "during", "between", "till", "through"} {
		list[p] = p
	}
	return wordmap.New(len(list), maps.All(list))
}()

func preposition(text string, before place) string {
	w := text[before.start:before.end]
	if before.end < len(text) && text[before.end] == '.' {
		return ""
	}
	if strings.EqualFold(w, "of") {
		as := wordBefore(text, before.start)
		if strings.EqualFold(text[as.start:as.end], "as") {
			return "as of"
		}
	}
	p, _ := prepositions.Get(w)
	return p
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
