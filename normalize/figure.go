package normalize

import (
	"errors"
	"strings"
	"unicode"

	"github.com/govalues/decimal"

	"pollard/normalize/column"
	"pollard/normalize/number"
)

// readFigure reads a figure with parse; a blank one is missing.
func readFigure(f *Figure, raw string, format number.Format, parse func(string, number.Format) (number.Number, error)) {
	n, err := parse(raw, format)
	f.take(raw, n, err)
}

// take keeps a figure as written and as read.
func (f *Figure) take(raw string, n number.Number, err error) {
	f.Raw, f.Number = raw, n
	if err != nil {
		f.Err = asNumber(raw, err)
	}
}

// share reads the share, the total or the lead of row i in a column.
func (tb *tableBuilder) share(f *Figure, i, c int, reading *column.Reading) {
	cell := cellOf(c, reading)
	if cell < 0 {
		f.Missing = number.Blank
		return
	}
	f.Raw = tb.rows[i][cell].Text
	if err := tb.layout.TakeShare(&f.Number, i, cell); err != nil {
		f.Err = asNumber(f.Raw, err)
	}
}

// sampled is how many row i says were asked.
func (tb *tableBuilder) sampled(i int, reading *column.Reading) (number.Number, error) {
	cell := cellOf(tb.polls.Sample, reading)
	if cell < 0 {
		return number.Number{Missing: number.Blank}, nil
	}
	return tb.layout.Count(i, cell)
}

func asNumber(raw string, err error) *number.Error {
	if e, ok := errors.AsType[*number.Error](err); ok {
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
	if found := marginOfError().FindStringSubmatch(raw); found != nil {
		var m Figure
		if readFigure(&m, found[1], format, number.Parse); m.Err == nil {
			m.Raw = raw
			*f = m
		}
	}
}

var marginOfError = pattern(`^((?:±|\+/-)?\s*\d+(?:[.,]\d+)?)\s*(?:%[ -]?(?:p|points?)|pp|p\.p\.|percentage points?|points?|pts?|%)?\s*(?:$|[,;(])`)

// lead reads the lead of row i in column c, and the name of who leads where the cell gives
// it: "5", "Tie", "Labour +5", "5 (Yes)".
func (tb *tableBuilder) lead(f *Figure, i, c int, reading *column.Reading) (leader string) {
	raw, format := tb.text(i, c, reading), tb.layout.Shares
	if raw != "" && !startsWithDigit(raw) && column.IsTie(raw) {
		*f = Figure{Raw: raw, Number: number.Number{Known: true, Value: decimal.Zero}}
		return ""
	}
	if tb.share(f, i, c, reading); f.Err == nil {
		return ""
	}
	at := figureInLead().FindStringIndex(raw)
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

var figureInLead = pattern(`\d+(?:[.,]\d+)?\s*%?`)

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
