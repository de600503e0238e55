package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		// "By March, 52% did": it begins the sentence, and the month stands alone.
		return month != 3 && month != 5 || word == "By" && strings.HasPrefix(text[f.endOf(1):], ",")
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
		return ok && known.kind == kSize && !strings.EqualFold(text[two.start:two.end], "survey") // "the survey of 2015" is its year
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
		return !dotted && !strings.EqualFold(w, "survey")
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
