package edtf

import (
	"strings"
	"unicode/utf8"
)

// wideNumber reads the full-width digits at i: ２０１９.
func (l *lexer) wideNumber(i int, gap mark) int {
	t := token{kind: kNum, flags: gap, start: int32(i)}
	for i < len(l.text) {
		r, size := utf8.DecodeRuneInString(l.text[i:])
		if r < '０' || r > '９' {
			break
		}
		if t.digits < 4 {
			t.num = t.num*10 + r - '０'
		}
		t.digits = min(t.digits+1, 5)
		i += size
	}
	t.end = int32(i)
	l.add(t)
	return i
}

// hanDigits are the digits of Chinese from 0 on, three bytes each.
const hanDigits = "〇一二三四五六七八九"

func hanDigit(r rune) int {
	if r == '零' {
		return 0
	}
	if i := strings.IndexRune(hanDigits, r); i >= 0 {
		return i / len("一")
	}
	return -1
}

// hanNumber reads a number in the words of Chinese where it is a year or a day by
// the sign behind it: 二〇一九年, 二十三日. Months so written are words.
func (l *lexer) hanNumber(i int, r rune, gap mark) (end int, ok bool) {
	if hanDigit(r) < 0 && r != '十' {
		return i, false
	}
	const ten, longest = '十', 4 // signs
	t := token{kind: kNum, flags: gap, start: int32(i)}
	v, n, tens := 0, 0, -1
	for end = i; n <= longest; n++ {
		r, size := utf8.DecodeRuneInString(l.text[end:])
		d := hanDigit(r)
		switch {
		case d >= 0:
			v = v*10 + d
		case r == ten && tens < 0 && n < 2 && v < 10:
			tens, v = max(v, 1), 0
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		end += size
	}
	year := tens < 0 && n == longest
	if tens >= 0 {
		v += tens * 10
	}
	sign, _, known := l.notSpaced(word{}, end, wordEnd(l.text, end), false)
	switch {
	case !known || n > longest:
		return i, false
	case sign.kind == kYearSign && year:
		t.digits = 4
	case sign.kind == kDaySign && !year && v < 100 && n <= 3 && (tens >= 0 || n == 1):
		t.digits = 2
	default:
		return i, false
	}
	t.num, t.end = int32(v), int32(end)
	l.add(t)
	return end, true
}

// weekdaySign passes over a weekday that stands alone in the brackets that open
// before i: 10月3日（五）.
func (l *lexer) weekdaySign(i int) int {
	r, size := utf8.DecodeRuneInString(l.text[i:])
	behind, _ := utf8.DecodeRuneInString(l.text[min(i+size, len(l.text)):])
	if r < utf8.RuneSelf || behind != ')' && behind != '）' {
		return i
	}
	var buf [1 + utf8.UTFMax]byte
	w, ok := l.dictionary.lookup(string(utf8.AppendRune(append(buf[:0], '('), r)))
	if !ok || w.kind != kWeekSign {
		return i
	}
	if w.foreign || l.supposed {
		l.spoken.other |= ^l.dictionary.speakers[w.speakers]
		l.spoken.little = true
	}
	l.weekday = true
	return i + size
}

// roman reads a month in Roman capitals behind a day: 5 VI 2023. A day behind it
// makes it a word: 5 I 7 CZERWCA.
func (l *lexer) roman(i int, gap mark) (end int, ok bool) {
	const longest = len("VIII")
	before := &l.tokens[l.n-1]
	if before.kind == kDot && l.n > 1 {
		before = &l.tokens[l.n-2]
	}
	end = wordEnd(l.text, i)
	if before.kind != kNum || before.digits > 2 || end-i > longest || strings.Trim(l.text[i:end], "IVX") != "" {
		return i, false
	}
	next := strings.TrimLeft(l.text[end:], ". \u00a0")
	if n := len(next) - len(strings.TrimLeft(next, "0123456789")); n > 0 && n != 4 {
		return i, false
	}
	var buf [1 + longest]byte
	w, known := l.dictionary.lookup(string(append(append(buf[:0], '@'), l.text[i:end]...)))
	if !known || w.kind != kRoman {
		return i, false
	}
	speakers := l.dictionary.speakers[w.speakers]
	t := token{kind: kMonth, value: w.value, flags: gap, start: int32(i), end: int32(end)}
	if w.foreign || l.supposed {
		t.flags |= foreign
		l.spoken.other |= ^speakers
	}
	l.spoken.months |= speakers
	if end < len(l.text) && l.text[end] == '.' {
		end++
	}
	l.add(t)
	return end, true
}
