package report

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// The most characters of a text that are shown: of one that names something, of
// one that says something, and of the references of a poll.
const (
	longestLabel = 160
	longestText  = 700
	longestRefs  = 90
)

// clip shortens a text to n characters and takes out what cannot stand in HTML
// or would turn the text around it.
func clip(s string, n int) string {
	var b strings.Builder
	count := 0
	for _, r := range s {
		if count++; count > n {
			return b.String() + "…"
		}
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			r = ' '
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF:
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
	}
	return b.String()
}

// label shortens what names something, text what says something.
func label(s string) string { return clip(s, longestLabel) }
func text(s string) string  { return clip(s, longestText) }

// plural is a number of things.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// grouped writes a number with a thin space between its thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	if n < 10_000 && n > -10_000 {
		return s
	}
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// percent writes a share with the places it needs, at most some.
func percent(share int64, most int) string {
	unit := int64(1)
	for range shareScale - most {
		unit *= 10
	}
	n := roundDiv(share, unit)
	return trimPoint(fixed(n, most))
}

// trimPoint takes the zeros at the end of a decimal off.
func trimPoint(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// fixed writes a whole number of units of the given place.
func fixed(n int64, places int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := strconv.FormatInt(n, 10)
	if places == 0 {
		return sign + s
	}
	for len(s) <= places {
		s = "0" + s
	}
	return sign + s[:len(s)-places] + "." + s[len(s)-places:]
}

// roundDiv divides by a positive number and rounds halves up.
func roundDiv(a, b int64) int64 {
	a = 2*a + b
	b *= 2
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// secondsADay is what a day has in UTC.
const secondsADay = 24 * 60 * 60

// dayTime is a day as the calendar has it.
func dayTime(day int64) time.Time { return time.Unix(day*secondsADay, 0).UTC() }

// dayInWords is a day as prose has it, "6 Oct 2017".
func dayInWords(day int64) string { return dayTime(day).Format("2 Jan 2006") }

// monthInWords is the month of a day, "Oct 2017".
func monthInWords(day int64) string { return dayTime(day).Format("Jan 2006") }

// list joins words with commas and an "and".
func list(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
