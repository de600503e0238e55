package edtf

import "strings"

// ParseEDTF reads the part of EDTF (ISO 8601-2:2019) that this package writes:
// YYYY, YYYY-MM, YYYY-MM-DD and the seasons YYYY-21 to YYYY-24, each with or
// without ~, and intervals of them with .. for an open end. Only the form this
// package writes is accepted, so that ParseEDTF(d.EDTF) == d and nothing else
// spells d; any other text gives an [*Error].
func ParseEDTF(text string) (Date, error) {
	left, right, interval := strings.Cut(text, "/")
	var s span
	a, approxA, f := edtfEnd(left, 0)
	if f == nil && interval {
		var approxB bool
		s.b, approxB, f = edtfEnd(right, len(left)+1)
		s.a, s.approx = a, approxA || approxB
	} else if f == nil {
		s.a, s.b, s.approx = a, a, approxA
		if a.m > 20 {
			s.season = a.m - 20
			s.a, s.b = seasonMonths(a.y, s.season)
		}
	}
	if f == nil && s.a.y != 0 && s.b.y != 0 && s.a.m <= 12 && s.b.m <= 12 &&
		s.b.last().Compare(s.a.first()) < 0 {
		f = &fault{Impossible, len(left) + 1, wantOrder}
	}
	if f == nil && (s.a.m > 12 || s.b.m > 12) {
		f = &fault{Unreadable, 0, "months in an interval, not seasons"}
	}
	if f == nil && s.a.y == 0 && s.b.y == 0 {
		f = &fault{Unreadable, 0, "a year"}
	}
	if f == nil {
		if d := s.date(); d.EDTF == text {
			return d, nil
		}
		f = &fault{Unreadable, 0, "the canonical form"}
	}
	return Date{}, &Error{Kind: f.kind, Text: text, Offset: f.offset, Want: f.want}
}

// edtfEnd reads one end of an interval; offset is its place in the text.
func edtfEnd(text string, offset int) (p point, approx bool, f *fault) {
	if text == ".." {
		return point{}, false, nil
	}
	rest, approx := strings.CutSuffix(text, "~")
	var ok bool
	switch len(rest) {
	case 4, 7, 10:
		p.y, ok = digits(rest[:4])
		ok = ok && p.y > 0
		if ok && len(rest) > 4 {
			p.m, ok = digits(rest[5:7])
			ok = ok && rest[4] == '-'
		}
		if ok && len(rest) > 7 {
			p.d, ok = digits(rest[8:])
			ok = ok && rest[7] == '-'
		}
	}
	switch {
	case !ok:
		f = &fault{Unreadable, offset, "YYYY, YYYY-MM, YYYY-MM-DD or .."}
	case len(rest) == 7 && p.m > 20 && p.m < 25 && p.y < 9999:
	case len(rest) > 4 && (p.m < 1 || p.m > 12):
		f = &fault{Impossible, offset + 5, wantMonth}
	case len(rest) > 7 && (p.d < 1 || p.d > daysIn(p.y, p.m)):
		f = &fault{Impossible, offset + 8, wantDays(p.y, p.m)}
	}
	return p, approx, f
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
