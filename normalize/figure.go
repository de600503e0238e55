package normalize

import (
	"errors"
	"regexp"
	"strings"
	"unicode"

	"github.com/govalues/decimal"

	"pollard/normalize/column"
	"pollard/normalize/number"
)

// readFigure reads a figure with parse; a blank one is missing.
func readFigure(f *Figure, raw string, format number.Format, parse func(string, number.Format) (number.Number, error)) {
	var err error
	f.Raw = raw
	if f.Number, err = parse(raw, format); err != nil {
		f.Err = asNumber(raw, err)
	}
}

func asNumber(raw string, err error) *number.Error {
	var e *number.Error
	if errors.As(err, &e) {
		return e
	}
	return &number.Error{Text: raw, Want: err.Error()}
}

// readMargin reads a margin of error. A unit and how often it holds may follow
// it: "± 2.5 pp, 19 times out of 20", "±3.1%p".
func readMargin(f *Figure, raw string, format number.Format) {
	readFigure(f, raw, format, number.Parse)
	if f.Err == nil {
		return
	}
	if found := marginOfError.FindStringSubmatch(raw); found != nil {
		var m Figure
		if readFigure(&m, found[1], format, number.Parse); m.Err == nil {
			m.Raw = raw
			*f = m
		}
	}
}

var marginOfError = regexp.MustCompile(`^((?:±|\+/-)?\s*\d+(?:[.,]\d+)?)\s*(?:%[ -]?(?:p|points?)|pp|p\.p\.|percentage points?|points?|pts?|%)?\s*(?:$|[,;(])`)

// readLead reads a lead, and the name of who leads where the cell gives it:
// "5", "Tie", "Labour +5", "5 (Yes)".
func readLead(f *Figure, raw string, format number.Format) (leader string) {
	if raw != "" && !startsWithDigit(raw) && column.IsTie(raw) {
		*f = Figure{Raw: raw, Number: number.Number{Known: true, Value: decimal.Zero}}
		return ""
	}
	readFigure(f, raw, format, number.Parse)
	if f.Err == nil {
		return ""
	}
	at := figureInLead.FindStringIndex(raw)
	if at == nil {
		return ""
	}
	var named Figure
	if readFigure(&named, strings.TrimSpace(raw[at[0]:at[1]]), format, number.Parse); named.Err != nil {
		return ""
	}
	words := strings.Fields(raw[:at[0]] + " " + raw[at[1]:])
	for i, w := range words {
		words[i] = strings.Trim(w, "()[]+:,;–- ")
	}
	leader = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	for _, word := range [...]string{" by", " lead", " ahead"} {
		leader = strings.TrimSuffix(leader, word)
	}
	if leader != "" && !strings.ContainsFunc(leader, unicode.IsLetter) {
		return "" // "31.5.5"
	}
	*f = named
	f.Raw = raw
	return leader
}

var figureInLead = regexp.MustCompile(`\d+(?:[.,]\d+)?\s*%?`)

func roleOf(r column.Role) Role {
	switch r {
	case column.Support:
		return Support
	case column.Oppose:
		return Oppose
	case column.Neutral:
		return Neutral
	case column.Undecided:
		return Undecided
	case column.NoAnswer:
		return NoAnswer
	case column.Party:
		return Party
	}
	return Other
}

// responseName is the plain name of an answer: that of its role where it has
// one, else the header.
func responseName(r Role, header string) string {
	switch r {
	case Support:
		return "Support"
	case Oppose:
		return "Oppose"
	case Neutral:
		return "Neutral"
	case Undecided:
		return "Undecided"
	case NoAnswer:
		return "No answer"
	}
	return header
}

func missingOf(f *Figure) Missing {
	if f.Err != nil {
		return Unreadable
	}
	switch f.Missing {
	case number.Present:
		return Present
	case number.Blank:
		return Blank
	case number.NotAsked, number.NotAvailable:
		return NotAsked
	case number.Unknown:
		return Unreadable
	}
	return Dash
}

// isMissing says that a cell of words holds none: it is blank or a dash.
func isMissing(raw string) bool { return number.Looks(raw) == number.Absent }
