package edtf

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, number or sign of the grammar, with its place in the text.
type token struct {
	kind       kind
	value      uint8 // of a word
	digits     uint8 // how many a number has; 5 stands for more than 4
	flags      mark
	num        int32
	start, end int32
}

type mark uint8

const (
	spaced     mark = 1 << iota // white space or a footnote before it
	ordinal                     // 6th
	apostrophe                  // '15
	foreign                     // a month name that is not English
	hyphen                      // a dash that is a hyphen, as ISO 8601 has it
	heads                       // a year in front of a day: 2022. gada 3. septembris
)

const (
	maxTokens = 32
	lookahead = 8 // zero tokens kept after the last one
)

// lexer holds the tokens of one text. Footnote marks, weekdays and times of
// day yield no token.
type lexer struct {
	text  string
	prose bool // stop at the first thing that is no part of a date
	n     int
	// weekday says that a weekday was passed over; in prose, in front.
	weekday bool
	passed  int
	timed   bool // a time of day was passed over
	era     int  // 1 and the number of the token that is a year of an era, 0 for none

	dictionary *dictionary // nil: of no language
	supposed   bool        // the language of the dictionary is only tried
	spoken     spoken
	tokens     [maxTokens + lookahead]token
}

// lex reads the tokens of text from offset i on. The last token is kEnd, or
// kBad where something stands that no date has.
func (l *lexer) lex(text string, i int, prose bool) {
	l.text, l.prose, l.n, l.weekday, l.passed, l.timed, l.era = text, prose, 0, false, 0, false, 0
	l.spoken = spoken{}
	if prose {
		l.dictionary = englishOnly
	} else if l.dictionary == nil {
		l.dictionary = dictionaryOf("")
	}
	var gap mark
	for l.n < maxTokens {
		if i >= len(text) {
			l.stop(kEnd, i, i)
			return
		}
		more := true
		switch c := text[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i, gap = i+1, spaced
		case isDigit(c):
			i, more = l.number(i, gap)
			gap = 0
		case isASCIILetter(c):
			i, more = l.word(i, gap)
			gap = 0
		case signs[c] != 0:
			l.addSign(signs[c], i, i+1, gap)
			i, gap = i+1, 0
		default:
			i, gap, more = l.rest(i, gap)
		}
		if !more {
			return
		}
	}
	l.n = maxTokens - 1
	l.stop(kBad, int(l.tokens[l.n].start), int(l.tokens[l.n].end))
}

// signs are the signs of the grammar that are a byte each and need no second look.
var signs = [256]kind{'/': kSlash, '.': kDot, ',': kComma, '&': kAnd}

// rest reads what else stands at i: another sign, or a letter beyond ASCII. behind is the
// gap before the next token; more is false after the last one.
func (l *lexer) rest(i int, gap mark) (next int, behind mark, more bool) {
	r, size := rune(l.text[i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(l.text[i:])
	}
	end := i + size
	switch r {
	case '\u00a0', '\u2007', '\u2009', '\u200a', '\u202f', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2008', '\u3000', '\u000b', '\u000c':
		return end, spaced, true
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u00ad': // print nothing
		return end, gap, true
	case '[':
		next = footnote(l.text, i, gap != 0 || l.n == 0)
		if next < 0 {
			l.stop(kBad, i, end)
			return end, 0, false
		}
		return next, gap | spaced, true
	case '-', '‐', '‑':
		l.dash(i, end, gap, hyphen)
	case '‒', '–', '—', '―', '−', '﹣', '－':
		l.dash(i, end, gap, 0)
	case '⁄', '∕':
		l.addSign(kSlash, i, end, gap)
	case '~', '≈':
		k := kTilde
		if !l.prose && l.joinsDays(end, gap) {
			k = kDash // 3~5 September
		}
		l.addSign(k, i, end, gap)
	case '\'', '’', '‘', 'ʼ':
		if next, ok := l.shortYear(i, end, gap); ok {
			return next, 0, true
		}
		l.stop(kBad, i, end)
		return end, 0, false
	default:
		if l.prose {
			l.stop(kEnd, i, end)
			return end, 0, false
		}
		return l.restOfCell(r, i, end, gap)
	}
	return end, 0, true
}

// restOfCell is rest for what only the dates of cells have: the sign or letter r, which
// stands from i to end.
func (l *lexer) restOfCell(r rune, i, end int, gap mark) (next int, behind mark, more bool) {
	switch r {
	case '*', '†', '‡', '§', '¶', '#', '^', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', 'ª', 'º':
		return end, gap | spaced, true
	case '(', '（':
		return l.weekdaySign(end), spaced, true
	case ')', '）':
		return end, spaced, true
	case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９':
		return l.wideNumber(i, gap), 0, true
	case '／':
		l.addSign(kSlash, i, end, gap)
	case '．', ':':
		l.addSign(kDot, i, end, gap)
	case '～', '〜':
		l.addSign(kDash, i, end, gap)
	case '、', '，', '・', '·':
		l.addSign(kComma, i, end, gap)
	case ';', '+':
		l.addSign(kAnd, i, end, gap)
	case '°':
		if l.n == 0 || gap != 0 || l.tokens[l.n-1].kind != kNum {
			l.stop(kBad, i, end)
			return end, 0, false
		}
		l.tokens[l.n-1].flags |= ordinal // 1° maggio
		return end, spaced, true
	default:
		if next, ok := l.hanNumber(i, r, gap); ok {
			return next, 0, true
		}
		if unicode.IsLetter(r) {
			next, more = l.word(i, gap)
			return next, 0, more
		}
		l.stop(kBad, i, end)
		return end, 0, false
	}
	return end, 0, true
}

func (l *lexer) add(t token) {
	l.tokens[l.n] = t
	l.n++
}

// addSign adds the token of a sign.
func (l *lexer) addSign(k kind, i, end int, gap mark) {
	l.add(token{kind: k, flags: gap, start: int32(i), end: int32(end)})
}

// dash adds a dash; one right behind another makes that one longer than a hyphen: "--".
func (l *lexer) dash(i, end int, gap, length mark) {
	if l.n > 0 && gap == 0 {
		if last := &l.tokens[l.n-1]; last.kind == kDash && int(last.end) == i {
			last.end, last.flags = int32(end), last.flags&^hyphen
			return
		}
	}
	l.addSign(kDash, i, end, gap|length)
}

// joinsDays says that a tilde before offset i stands between two numbers, with
// as much space on either side. A dot or a weekday in brackets may follow the
// first.
func (l *lexer) joinsDays(i int, gap mark) bool {
	before := l.n - 1
	if before > 0 && l.tokens[before].kind == kDot {
		before--
	}
	if before < 0 || l.tokens[before].kind != kNum {
		return false
	}
	if l.weekday && i > 1 && l.text[i-2] == ')' {
		gap = 0
	}
	after := i < len(l.text) && l.text[i] == ' '
	if after {
		i++
	}
	return after == (gap != 0) && i < len(l.text) && isDigit(l.text[i])
}

// stop ends the tokens with one of kind k, which is not counted in n, and with
// zero tokens, so that the grammar may look ahead without counting.
func (l *lexer) stop(k kind, start, end int) {
	l.tokens[l.n] = token{kind: k, flags: spaced, start: int32(start), end: int32(end)}
	tail := l.tokens[l.n+1 : l.n+lookahead]
	clear(tail)
}

// number reads the digits at i: a number, with what makes an ordinal of it, or a time of
// day. It returns false after the last token.
func (l *lexer) number(i int, gap mark) (end int, more bool) {
	text, v := l.text, int32(0)
	for end = i; end < len(text) && isDigit(text[end]); end++ {
		if end-i < 4 {
			v = v*10 + int32(text[end]-'0')
		}
	}
	if end-i <= 2 && isSixtieth(text, end) {
		if end = timeEnd(text, end); end == len(text) || !isDigit(text[end]) {
			return l.timeOfDay(i, end)
		} // else 09:465 counts as one long number, which no date has
	}
	t := token{kind: kNum, num: v, digits: uint8(min(end-i, 5)), flags: gap, start: int32(i)}
	from := false // other days follow
	if t.digits <= 2 && end < len(text) && (isWordByte(text[end]) || text[end] == '-') {
		var ok bool
		if end, from, ok = l.ordinalEnd(end); ok {
			t.flags |= ordinal
		}
	}
	t.end = int32(end)
	l.add(t)
	if from && l.n < maxTokens && end+1 < len(text) && text[end] == ' ' && text[end+1] != '-' {
		l.add(token{kind: kTo, start: t.end, end: t.end}) // 5-től 9-ig
	}
	return end, true
}

// isSixtieth reports the minutes or seconds of a time of day at i: :46.
func isSixtieth(text string, i int) bool {
	return i+2 < len(text) && text[i] == ':' && isDigit(text[i+1]) && isDigit(text[i+2])
}

// timeEnd is the end of the time of day whose minutes stand at i, with its seconds.
func timeEnd(text string, i int) int {
	i += len(":46")
	if isSixtieth(text, i) {
		i += len(":30")
	}
	return i
}

// timeOfDay passes over the time of day from i to end. Running text says no more of a
// date behind one.
func (l *lexer) timeOfDay(i, end int) (next int, more bool) {
	if l.prose {
		l.stop(kEnd, i, i)
		return i, false
	}
	l.timed = true
	for l.n == 0 && end < len(l.text) && l.text[end] == ',' {
		end++ // 09:46, 6 June 2017
	}
	return end, true
}

// ordinalEnd passes over what makes an ordinal of the number before i, where a word or a
// hyphen stands: 6th, 1er, 5-én.
// from says that other days follow.
func (l *lexer) ordinalEnd(i int) (end int, from, ok bool) {
	text := l.text
	if i+2 <= len(text) && (i+2 == len(text) || !isWordByte(text[i+2])) {
		switch text[i : i+2] {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			return i + 2, false, true
		}
	}
	if l.prose {
		return i, false, false
	}
	start := i
	if text[i] == '-' && i+1 < len(text) && !isDigit(text[i+1]) {
		start++ // 5-én
	}
	if start >= len(text) || !isWordByte(text[start]) {
		return i, false, false
	}
	end = wordEnd(text, start)
	if from, ok = l.suffix(text[start:end], start > i); !ok {
		return i, false, false
	}
	return end, from, true
}

// shortYear reads '15, whose apostrophe is text[i:digits].
func (l *lexer) shortYear(i, digits int, gap mark) (end int, ok bool) {
	end = digits + 2
	if end > len(l.text) || !isDigit(l.text[digits]) || !isDigit(l.text[digits+1]) ||
		end < len(l.text) && isWordByte(l.text[end]) {
		return 0, false
	}
	v := int32(l.text[digits]-'0')*10 + int32(l.text[digits+1]-'0')
	l.add(token{kind: kNum, num: v, digits: 2, flags: gap | apostrophe, start: int32(i), end: int32(end)})
	return end, true
}

// word reads the word at i. It returns false after the last token.
func (l *lexer) word(i int, gap mark) (end int, more bool) {
	if c := l.text[i]; (c == 'I' || c == 'V' || c == 'X') && !l.prose && l.n > 0 {
		if end, ok := l.roman(i, gap); ok {
			return end, true
		}
	}
	w, end, ok := l.wordAt(i)
	if l.timed && (w.kind == kClock || l.text[i:end] == "Z") {
		return end, true
	}
	if !ok || w.kind >= kClock || w.foreign || l.supposed && w.kind != kBad {
		return l.oddWord(w, ok, i, end, gap)
	}
	dotted := end < len(l.text) && l.text[end] == '.'
	switch w.kind {
	case kWeekday:
		l.weekday = l.weekday || l.n == 0 || !l.prose
		return l.pass(i, end)
	case kCirca:
		if end-i == 1 && !dotted && l.prose {
			l.stop(kBad, i, end)
			return end, false
		}
	case kBad: // a time of day joined to an ISO date
		return end, true
	case kMonth:
		l.spoken.months |= l.dictionary.speakers[w.speakers]
	}
	l.add(token{kind: w.kind, value: w.value, flags: gap, start: int32(i), end: int32(end)})
	if dotted && (w.short || w.kind == kMonth && !l.prose) {
		end++
	}
	return end, true
}

// wordAt finds where the word at i ends and what it means; ok is false where that is
// not known.
func (l *lexer) wordAt(i int) (w word, end int, ok bool) {
	text := l.text
	for end = i; end < len(text) && isASCIILetter(text[end]); {
		end++
	}
	ascii := end == len(text) || text[end] < utf8.RuneSelf
	if !ascii {
		end = wordEnd(text, end)
	}
	if end == i+1 {
		if w, end, ok = l.joined(i, end); ok {
			return w, end, true
		}
	}
	if !ascii {
		w, ok = l.dictionary.lookup(text[i:end])
	} else if end-i <= maxWord {
		w, ok = l.dictionary.words.GetIn(text, i, end)
	}
	if !l.prose && (text[i] >= utf8.RuneSelf || end < len(text) && (text[end] == '\'' || text[end] == '/' || text[end] >= utf8.RuneSelf)) {
		return l.notSpaced(w, i, end, ok)
	}
	return w, end, ok
}

// pass passes over the word at i without a token, and so is bounded here: Mon
// Mon Mon ...
func (l *lexer) pass(i, end int) (int, bool) {
	if l.passed++; l.passed > maxTokens {
		l.stop(kBad, i, end)
		return end, false
	}
	for end < len(l.text) && (l.text[end] == '.' || l.text[end] == ',' || l.text[end] == ':' && !l.prose) {
		end++
	}
	return end, true
}

// joined reads what is a letter and digits in one: Q1, H2, and the time of day
// in 2006-12-14T10:00:00Z, for which it returns kBad.
func (l *lexer) joined(i, end int) (word, int, bool) {
	text := l.text
	if end != i+1 || end >= len(text) || !isDigit(text[end]) {
		return word{}, end, false
	}
	after := end + 1
	switch c := text[i] | 0x20; {
	case c == 'q' && '1' <= text[end] && text[end] <= '4' && (after == len(text) || !isWordByte(text[after])):
		return word{kind: kQuarter, value: text[end] - '0'}, after, true
	case c == 'h' && '1' <= text[end] && text[end] <= '2' && (after == len(text) || !isWordByte(text[after])):
		return word{kind: kHalf, value: text[end] - '0'}, after, true
	case c == 't' && l.n > 0 && int(l.tokens[l.n-1].end) == i && l.tokens[l.n-1].kind == kNum &&
		end+2 < len(text) && isDigit(text[end+1]) && text[end+2] == ':':
		for end < len(text) && (isWordByte(text[end]) || text[end] == ':' || text[end] == '.' || text[end] == '+') {
			end++
		}
		return word{kind: kBad}, end, true
	}
	return word{}, end, false
}

// footnote returns the end of the mark [12], [a] or [note 1] at i, or -1. A
// year in brackets is a mark only where it is joined to what stands before it.
func footnote(text string, i int, apart bool) int {
	const longest = 24
	for j := i + 1; j < len(text) && j < i+longest; j++ {
		switch text[j] {
		case '[', '\n':
			return -1
		case ']':
			if v, ok := digits(text[i+1 : j]); ok && apart && isBareYear(v) {
				return -1
			}
			return j + 1
		}
	}
	return -1
}

// wordEnd is the end of the run of letters at i.
func wordEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if !isASCIILetter(c) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
		i += size
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isWordByte reports a letter or digit; of the rest of Unicode only letters of
// two bytes are looked for, which has no dash or quote among them.
func isWordByte(c byte) bool {
	return isDigit(c) || isASCIILetter(c) || 0xc3 <= c && c < 0xe0
}

// isBareYear reports whether a number that stands alone can be a year.
func isBareYear(v int) bool { return 1900 <= v && v <= 2100 }
