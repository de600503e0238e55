package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostCuts bounds the places where Cut tries to part a text.
const mostCuts = 12

// Cut parts a text that ends or begins with a date from the name beside it: "Gallup,
// 3–5 May 2012", "Ipsos (June 2012)", "May 2012: YouGov". The longest date is taken; it
// has to name its year, or ctx does. raw is the date as written. Where the text is
// nothing but a date, or ends and begins with none, ok is false.
func Cut(text string, ctx Context) (d Date, raw, rest string, ok bool) {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return Date{}, "", "", false
	}
	if _, _, all := whole(text, ctx); all {
		return Date{}, "", "", false
	}
	tries := 0
	for at := strings.IndexByte(text, ' '); at >= 0 && tries < mostCuts; tries++ {
		if d, raw, ok = whole(text[at+1:], ctx); ok {
			rest = strings.TrimRightFunc(text[:at], parts)
			return d, raw, rest, rest != "" && d.IsClosed()
		}
		next := strings.IndexByte(text[at+1:], ' ')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	tries = 0
	for at := strings.LastIndexByte(text, ' '); at > 0 && tries < mostCuts; at = strings.LastIndexByte(text[:at], ' ') {
		if d, raw, ok = whole(text[:at], ctx); ok {
			rest = strings.TrimLeftFunc(text[at:], parts)
			if strings.HasPrefix(rest, "(") || strings.Count(rest, "(") < strings.Count(rest, ")") {
				rest = strings.TrimSuffix(rest, ")")
			}
			return d, raw, rest, rest != "" && d.IsClosed()
		}
		tries++
	}
	return Date{}, "", "", false
}

// whole reads a text that is a date but for the signs around it.
func whole(text string, ctx Context) (d Date, raw string, ok bool) {
	raw = strings.TrimFunc(text, func(r rune) bool { return parts(r) || r == ')' || r == ']' })
	if first, _ := utf8.DecodeRuneInString(raw); !unicode.IsDigit(first) && !unicode.IsLetter(first) {
		return Date{}, "", false
	}
	d, err := Parse(raw, ctx)
	return d, raw, err == nil
}

// parts reports whether a sign can part a date from a name.
func parts(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([,;:–—-/", r) }
