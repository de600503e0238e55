package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spoken keeps account of the languages that the words of a text have in
// common, so that "5 do 7 June" is no date although "5 do 7 juna" is.
type spoken struct {
	other  uint64 // complement of the languages that have all foreign words
	months uint64 // languages that have a month named
	little bool   // a foreign word that is no month's name
	// differs are the languages of a word that means one thing in one of them
	// and another in another.
	differs   uint64
	published bool // a word says that this is the day of publication
}

// fits reports whether some language has all the words: a foreign word of no
// weight by itself needs a month of its language beside it.
func (s *spoken) fits() bool {
	return s.other != ^uint64(0) && (!s.little || s.months&^s.other != 0)
}

// oddWord reads what is no plain word of the grammar: a foreign one, or one
// that only cells have.
func (l *lexer) oddWord(w word, ok bool, i, end int, gap mark) (int, bool) {
	if !ok || l.prose || w.kind >= kClock && w.kind < kPass {
		l.stop(kBad, i, end)
		return end, false
	}
	speakers := l.dictionary.speakers[w.speakers]
	if w.kind == kDiffers {
		l.spoken.differs = speakers
		l.stop(kBad, i, end)
		return end, false
	}
	t := token{kind: w.kind, value: w.value, flags: gap, start: int32(i), end: int32(end)}
	if w.foreign || l.supposed && speakers&englishBit == 0 {
		t.flags |= foreign
		l.spoken.other |= ^speakers
		l.spoken.little = l.spoken.little || w.kind != kMonth && w.kind != kMonthSign && w.kind != kPublished && (w.kind != kWeekNo || w.value == 1)
	}
	if w.kind == kMonth || w.kind == kMonthSign {
		l.spoken.months |= speakers
	}
	switch w.kind {
	case kWeekday:
		l.weekday = true
		return l.pass(i, end)
	case kPublished:
		l.spoken.published = true
		return l.pass(i, end)
	case kPass:
		return l.pass(i, end)
	case kYearSign, kMonthSign, kDaySign:
		if !l.sign(t) {
			l.stop(kBad, i, end)
			return end, false
		}
		if w.short && end < len(l.text) && l.text[end] == '.' {
			end++
		}
		return end, true
	case kEra:
		l.era = l.n + 1
		return end, true
	case kSuffix, kRoman, kWeekSign:
		l.stop(kBad, i, end)
		return end, false
	}
	if end < len(l.text) && l.text[end] == '.' && (w.short || w.kind == kMonth) {
		end++
	}
	l.add(t)
	return end, true
}

// sign gives the number before it its sense: 2023年5月6日, 2019. godine.
func (l *lexer) sign(t token) bool {
	if l.n == 0 {
		return false
	}
	last := &l.tokens[l.n-1]
	if t.kind == kYearSign && last.kind == kDot && l.n > 1 {
		last = &l.tokens[l.n-2]
	}
	if last.kind != kNum || last.flags&apostrophe != 0 {
		return false
	}
	if l.era != 0 || t.kind == kYearSign && t.value == 1 && last.digits == 3 {
		return l.ofEra(t, last)
	}
	switch t.kind {
	case kYearSign:
		if t.value == 2 {
			last.flags |= heads
		}
		return last.digits == 4
	case kDaySign:
		last.flags |= ordinal
		return last.digits <= 2
	}
	if last.digits > 2 || last.flags&ordinal != 0 || last.num < 1 || last.num > 12 {
		return false
	}
	last.kind, last.value, last.end = kMonth, uint8(last.num), t.end
	last.flags |= t.flags & foreign
	return true
}

// ofEra makes a year of 108年, which is counted from 1911 (ISO 8601's 2019);
// one of two digits needs its era in front.
func (l *lexer) ofEra(t token, last *token) bool {
	const first, latest = 1911, 199
	named := l.era == l.n
	if t.kind != kYearSign || t.value != 1 || l.era != 0 && !named || last.num < 1 || last.num > latest || last.digits > 3 {
		return false
	}
	l.era = 0
	last.num += first
	last.digits = 4
	return true
}

// What makes an ordinal of a number: it follows at once (1er) or behind a hyphen
// (5-én), and there it may say that the day is the first of several (5-től).
const (
	suffixed uint8 = iota
	suffixedByHyphen
	suffixedFrom
)

// suffix reports what makes an ordinal of the number before it, and whether it
// says that other days follow.
func (l *lexer) suffix(text string, hyphen bool) (from, ok bool) {
	const longest = 6
	if len(text) > longest {
		return false, false
	}
	if hyphen { // 1-Jan-2015 and 5-I-2015 have months, not endings
		if w, ok := l.dictionary.lookup(text); ok && w.kind == kMonth || strings.ToLower(text) != text {
			return false, false
		}
	}
	var buf [1 + longest]byte
	marked := append(append(buf[:0], '#'), text...)
	w, ok := l.dictionary.lookup(string(marked))
	if !ok || (w.value != suffixed) != hyphen {
		return false, false
	}
	if w.foreign || l.supposed {
		l.spoken.other |= ^l.dictionary.speakers[w.speakers]
		l.spoken.little = true
	}
	return w.value == suffixedFrom, true
}

// notSpaced finds a word that a sign joins to the next (dell'8, t/m), and the
// words of a script that puts no spaces between them.
func (l *lexer) notSpaced(w word, i, end int, ok bool) (word, int, bool) {
	text := l.text
	switch r, size := utf8.DecodeRuneInString(text[end:]); {
	case r == '\'' || r == '’':
		var buf [maxLongWord]byte
		if end-i < len(buf) {
			elided := append(append(buf[:0], text[i:end]...), '\'')
			if found, known := l.dictionary.lookup(string(elided)); known {
				return found, end + size, true
			}
		}
	case r == '/' && end == i+1 && end+1 < len(text):
		if found, known := l.dictionary.lookup(text[i : end+2]); known {
			return found, end + 2, true
		}
	}
	if first, _ := utf8.DecodeRuneInString(text[i:]); ok || !unicode.In(first, unicode.Han, unicode.Hangul) {
		return w, end, ok
	}
	const longest = 4 // signs
	longer := end
	for cut, n := i, 0; n < longest && cut < longer; n++ {
		_, size := utf8.DecodeRuneInString(text[cut:])
		cut += size
		if found, known := l.dictionary.lookup(text[i:cut]); known {
			w, end, ok = found, cut, true
		}
	}
	return w, end, ok
}
