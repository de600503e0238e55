package normalize

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// polls reads the rows below the header of a table of polls.
func (tb *tableBuilder) polls() {
	tb.dates = edtf.Context{Year: yearOfHeading(tb.source.Section), Order: tb.dateOrder()}
	question := questionOf(tb.doc.Title, tb.source.Section, tb.table.Columns)
	twoWay := tb.table.IsTwoWay()
	for _, c := range tb.layout.Columns {
		if c.Role.IsShare() {
			tb.shares++
		}
	}
	tb.ds.Polls = slices.Grow(tb.ds.Polls, len(tb.rows)-tb.layout.HeaderRows)
	for i := tb.layout.HeaderRows; i < len(tb.rows); i++ {
		line := tb.layout.Classify(i)
		switch line.Kind {
		case column.Empty:
			tb.enter(i, BlankRow, "", "")
		case column.Repeated:
			tb.enter(i, RepeatedHeader, "", "")
		case column.Heading:
			tb.enter(i, SectionRow, "", "")
		case column.YearRow:
			d, err := edtf.Parse(tb.rows[i][line.Date].Text, edtf.Context{})
			if err == nil {
				tb.dates.Year = d.Start.Year
			}
			tb.enter(i, SectionRow, "", "")
		case column.BareDate:
			tb.unread(i, column.Reading{Unread: "it holds a date and nothing else"})
		case column.Remark:
			tb.remark(i, line)
		default:
			tb.poll(i, question, twoWay)
		}
	}
}

// dateOrder tells from the table's own dates whether day or month comes first
// in 03/04/2015.
func (tb *tableBuilder) dateOrder() edtf.Order {
	c := tb.layout.DateColumn()
	if c < 0 {
		return edtf.UnknownOrder
	}
	var cells []string
	for _, row := range tb.rows[tb.layout.HeaderRows:] {
		if c < len(row) && row[c].Text != "" {
			cells = append(cells, row[c].Text)
		}
	}
	return edtf.DetectOrder(cells)
}

// remark takes a dated remark inside a poll table for an event.
func (tb *tableBuilder) remark(i int, line column.Line) {
	tb.event(i, Event{
		Kind:  Annotation,
		Label: tb.rows[i][line.Label].Text,
		Date:  readDate(tb.rows[i][line.Date].Text, tb.dates),
	})
}

// poll reads row i as a poll, or says why it cannot be read.
func (tb *tableBuilder) poll(i int, question string, twoWay bool) {
	l := tb.layout
	reading := l.Align(i)
	if reading.Unread != "" {
		tb.unread(i, reading)
		return
	}
	text := func(c int) string { return tb.text(i, c, reading) }
	dateColumn := l.DateColumn()
	p := Poll{
		Place: tb.place(i), Origin: FromTable, Area: tb.area, Question: question,
		Fieldwork: readDate(text(dateColumn), tb.dates),
		DateKind:  dateKind(l, dateColumn),
		Columns: Columns{
			Fieldwork: dateColumn, Pollster: l.Find(column.Pollster), Client: l.Find(column.Client),
			Sample: l.Find(column.Sample), Lead: l.Find(column.Lead),
		},
		Cells: reading.Cells,
	}
	p.Pollster.Raw = text(p.Columns.Pollster)
	attribution := tb.registry.Resolve(p.Pollster.Raw)
	p.Pollster.Parts = attribution.Parts
	p.Client = Client{Raw: text(p.Columns.Client), Name: attribution.Client}
	if !isMissing(p.Client.Raw) {
		p.Client.Name = p.Client.Raw
	}
	p.Sample = readFigure(text(p.Columns.Sample), l.Counts, number.ParseCount)
	p.Margin = readFigure(text(l.Find(column.MarginOfError)), l.Shares, number.Parse)
	p.Total = readFigure(text(l.Find(column.Total)), l.Shares, number.Parse)
	p.Lead = readLead(text(p.Columns.Lead), l.Shares)
	p.Responses = make([]Response, 0, tb.shares)
	for c, col := range l.Columns {
		switch {
		case col.Role.IsShare():
			p.Responses = append(p.Responses, readResponse(len(p.Responses)+1, c, col, text(c), l.Shares))
		case col.Role == column.Note:
			p.Note = join(p.Note, text(c))
		case col.Role == column.Unknown && text(c) != "":
			p.Note = join(p.Note, label(col.Header, text(c)))
		case col.Role == column.Ref && text(c) != "":
			p.Refs = append(p.Refs, text(c))
		}
	}
	for _, c := range tb.source.Rows[i].Cells {
		p.Refs = append(p.Refs, c.Refs...)
	}
	p.Basis = AllRespondents
	if total, ok := p.TotalComputed(); ok && twoWay && total.Cmp(decimal.Hundred) == 0 {
		p.Basis = DecidedOnly
	}
	if reading.Moved {
		p.Repair = &Repair{Stated: tb.found(i), Read: l.Describe(i, reading.Cells)}
	}
	p.ID = tb.unique(tb.doc.ArticleID + ":" + orElse(p.Fieldwork.EDTF, "undated") + ":" + orElse(pollsterIDs(&p), "unknown"))
	tb.ds.Polls = append(tb.ds.Polls, p)
	tb.enter(i, PollRow, p.ID, "")
}

func (tb *tableBuilder) unread(i int, r column.Reading) {
	reason := r.Unread
	for n, rival := range r.Rivals {
		reason += fmt.Sprintf("; (%d) %s", n+1, tb.layout.Describe(i, rival))
	}
	tb.enter(i, UnreadRow, "", reason)
	tb.ds.Rows[len(tb.ds.Rows)-1].Text = tb.found(i)
}

func dateKind(l *column.Layout, c int) DateKind {
	if c >= 0 {
		switch l.Columns[c].Role {
		case column.Fieldwork:
			return FieldworkDate
		case column.Publication:
			return PublicationDate
		}
	}
	return UnknownDate
}

// readFigure reads a figure with parse; a blank one is missing.
func readFigure(raw string, format number.Format, parse func(string, number.Format) (number.Number, error)) Figure {
	f := Figure{Raw: raw}
	var err error
	if f.Number, err = parse(raw, format); err != nil {
		if !errors.As(err, &f.Err) {
			f.Err = &number.Error{Text: raw, Want: err.Error()}
		}
	}
	return f
}

// readLead reads a lead; a tie is a lead of 0.
func readLead(raw string, format number.Format) Figure {
	switch strings.ToLower(raw) {
	case "tie", "tied", "draw", "even":
		return Figure{Raw: raw, Number: number.Number{Known: true, Value: decimal.Zero}}
	}
	return readFigure(raw, format, number.Parse)
}

func readResponse(position, c int, col column.Column, raw string, format number.Format) Response {
	r := Response{Position: position, Raw: col.Header, Role: roleOf(col.Role), Column: c}
	r.Name = responseName(r.Role, col.Header)
	r.Share = readFigure(raw, format, number.Parse)
	r.Missing = missingOf(r.Share)
	return r
}

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

func missingOf(f Figure) Missing {
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

func pollsterIDs(p *Poll) string {
	ids := make([]string, len(p.Pollster.Parts))
	for i, part := range p.Pollster.Parts {
		ids[i] = part.ID
	}
	return strings.Join(ids, "+")
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// join puts two notes together.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

func label(header, text string) string {
	if header == "" {
		return text
	}
	return header + ": " + text
}
