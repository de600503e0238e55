package edtf

import (
	"errors"
	"strings"
	"unicode"
)

// withoutRemark blanks out the brackets at the ends of the text that are no
// part of its date: "3 Sep 2024 (online)". It is false where there are none, or
// where they may be a date as well.
func (p *parser) withoutRemark() (rest string, ok bool) {
	const longest, longestText = 40, 120
	if len(p.text) > longestText || strings.IndexByte(p.text, ')') < 0 {
		return "", false
	}
	rest = strings.TrimRightFunc(p.text, unicode.IsSpace)
	if strings.HasSuffix(rest, ")") {
		if i := strings.LastIndexByte(rest, '('); i > 0 && len(rest)-i <= longest && p.isRemark(rest[i+1:len(rest)-1]) {
			rest, ok = rest[:i], true
		}
	}
	if from := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace)); strings.HasPrefix(rest[from:], "(") {
		if i := strings.IndexByte(rest, ')'); i > 0 && i-from < longest && p.isRemark(rest[from+1:i]) {
			rest, ok = strings.Repeat(" ", i+1)+rest[i+1:], true // what follows keeps its place
		}
	}
	// "Smith (May)" is no date with a remark, nor is a word alone one.
	return rest, ok && strings.ContainsAny(rest, "0123456789")
}

// isRemark says that what stands in brackets tells of no date: it has neither a
// month nor a number of more than two digits, or it is the size of a sample,
// "n=1,012".
func (p *parser) isRemark(text string) bool {
	if n := strings.TrimLeft(text, "nN "); len(n) < len(text) && strings.HasPrefix(n, "=") {
		return true
	}
	digits := 0
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '(' || c == ')':
			return false
		case isDigit(c):
			if digits++; digits > 2 {
				return false
			}
			i++
			continue
		}
		digits = 0
		end := wordEnd(text, i)
		if end == i {
			i++
			continue
		}
		if w, ok := p.dictionary.lookup(text[i:end]); ok && w.kind == kMonth {
			return false
		}
		i = end
	}
	return true
}

// inRest reads what is left of text without its remarks. Where that is no date
// either, the error is that of the whole.
func inRest(text, rest string, ctx Context, whole error) (Date, error) {
	d, err := Parse(rest, ctx)
	if err == nil {
		return d.withDays(text), nil
	}
	e := asError(err)
	if e.Kind == Unreadable || e.Kind == Missing {
		return Date{}, whole
	}
	e.Text = text
	return Date{}, e
}

// withDays is a month of which the brackets at the end of a text tell the days:
// "May 2022 (10–16)".
func (d Date) withDays(text string) Date {
	month := point{d.Start.Year, d.Start.Month, 0}
	if d.Precision != MonthPrecision || d.Approximate || d.Start != month.first() || d.End != month.last() {
		return d
	}
	inner, ok := strings.CutSuffix(strings.TrimRightFunc(text, unicode.IsSpace), ")")
	from, to, ranged := strings.Cut(strings.ReplaceAll(inner[strings.LastIndexByte(inner, '(')+1:], "–", "-"), "-")
	first, isFirst := digits(strings.TrimSpace(from))
	last, isLast := digits(strings.TrimSpace(to))
	if !ok || !ranged || !isFirst || !isLast || first < 1 || first >= last || last > d.End.Day {
		return d
	}
	return span{a: point{month.y, month.m, first}, b: point{month.y, month.m, last}}.date()
}

// asError is an error of this package, of which all are an Error.
func asError(err error) *Error {
	e, _ := errors.AsType[*Error](err)
	return e
}
