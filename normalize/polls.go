package normalize

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// rowReading is what is known of one row of a table of polls before its polls
// are read.
type rowReading struct {
	line     column.Line
	reading  column.Reading // of a row of figures
	dates    edtf.Context   // what headings and other rows hand down
	month    int            // month a heading hands down
	inferred bool           // dates has a year that no heading names
}

// polls reads the rows below the header of a table of polls.
func (tb *tableBuilder) polls() {
	l := tb.layout
	for _, c := range l.Columns {
		if c.Role.IsShare() {
			tb.shares++
		}
		tb.headers = append(tb.headers, c.Header)
	}
	read := make([]rowReading, len(tb.rows))
	for i := l.HeaderRows; i < len(tb.rows); i++ {
		if read[i].line = l.Classify(i); read[i].line.Kind == column.Figures {
			read[i].reading = l.Align(i)
		}
	}
	tb.readYears(read, tb.dateOrder())
	question := questionOf(tb.doc.Title, tb.source.Section, tb.table.Columns)
	tb.candidates = column.AreCandidates(tb.heading)
	tb.twoWay = tb.table.IsTwoWay()
	tb.growPolls(len(tb.rows) - l.HeaderRows)
	for i := l.HeaderRows; i < len(tb.rows); i++ {
		r := &read[i]
		switch r.line.Kind {
		case column.Empty:
			tb.enter(i, BlankRow, "", "")
		case column.Repeated:
			tb.rename(i)
			tb.enter(i, RepeatedHeader, "", "")
		case column.Heading, column.YearRow:
			tb.enter(i, SectionRow, "", "")
		case column.BareDate:
			tb.unread(i, column.Reading{Unread: "it holds a date and nothing else"})
		case column.Remark:
			tb.remark(i, r)
		default:
			tb.figures(i, r, question)
		}
	}
}

// growPolls makes room for n polls, and if few are left in the article for
// those of the tables to come as well: polls are large to move.
func (tb *tableBuilder) growPolls(n int) {
	const few = 2000
	if free := cap(tb.ds.Polls) - len(tb.ds.Polls); free < n {
		tb.ds.Polls = slices.Grow(tb.ds.Polls, max(n, min(cap(tb.ds.Rows)-len(tb.ds.Rows), few)))
	}
}

// figures reads row i as what its pollster's name says it is: a poll, the
// result of a vote or an average of polls.
func (tb *tableBuilder) figures(i int, r *rowReading, question string) {
	if r.reading.Unread != "" {
		tb.unread(i, r.reading)
		return
	}
	l := tb.layout
	name := tb.text(i, l.Find(column.Pollster), r.reading)
	date := tb.text(i, l.DateColumn(), r.reading)
	if tb.sameCell(i, l.DateColumn(), l.Find(column.Pollster)) {
		// The day of the vote takes the place of who asked.
		name = ""
	}
	switch {
	case name == "" && date != "" && tb.sameCell(i, l.DateColumn(), l.Find(column.Pollster)) && !tb.namesAverage(date):
		tb.event(i, Event{Kind: Result, Label: date, Date: readDate(date, r.dates)})
	case isMissing(name) && column.IsResult(date):
		d := Date{Raw: date}
		for _, m := range edtf.Find(date, r.dates) {
			d.Date = m.Date
			break
		}
		tb.event(i, Event{Kind: Result, Label: date, Date: d})
	case name != "" && tb.namesResult(name) && tb.isResult(i, r, name):
		tb.event(i, Event{Kind: Result, Label: name, Date: readDate(date, r.dates)})
	case tb.averages(name, date):
		tb.enter(i, AggregateRow, "", "it is an average of polls")
	default:
		tb.poll(i, r, question)
	}
}

// isResult says that a row named after a vote is its result and not a poll by
// somebody of such a name: no pollster is called so and nobody was sampled, or
// as many people as only vote.
func (tb *tableBuilder) isResult(i int, r *rowReading, name string) bool {
	if _, known := tb.registry.Lookup(name); known {
		return false
	}
	c := tb.layout.Find(column.Sample)
	sample := tb.text(i, c, r.reading)
	if c < 0 || isMissing(sample) || sample == name {
		return true
	}
	n, err := number.ParseCount(sample, tb.layout.Counts)
	return err != nil || n.Interval().Lo.Cmp(mostSampled) > 0
}

// mostSampled is more than any poll asks.
var mostSampled = decimal.MustNew(100_000, 0)

// averages says that a row of this name and date is an average of polls.
func (tb *tableBuilder) averages(name, date string) bool {
	return name != "" && tb.namesAverage(name) && (isMissing(date) || date == name || tb.namesAverage(date)) ||
		name == "" && tb.namesAverage(date)
}

// rename takes the names of responses from a header that is repeated inside
// the table with other names.
func (tb *tableBuilder) rename(i int) {
	for c, cell := range tb.rows[i] {
		if cell.Text != "" && cell.Copy != column.FromAbove && tb.layout.Columns[c].Role == column.Party {
			tb.headers[c] = cell.Text
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

// remark takes a dated remark inside a poll table for an event, or the result
// of a vote without its figures.
func (tb *tableBuilder) remark(i int, r *rowReading) {
	tb.event(i, Event{
		Kind:  Annotation,
		Label: tb.rows[i][r.line.Label].Text,
		Date:  readDate(tb.rows[i][r.line.Date].Text, r.dates),
	})
}

// poll reads row i as a poll.
func (tb *tableBuilder) poll(i int, r *rowReading, question string) {
	l, reading := tb.layout, r.reading
	text := func(c int) string { return tb.text(i, c, reading) }
	dateColumn := l.DateColumn()
	p := Poll{
		Place: tb.place(i), Origin: FromTable, Area: tb.area, Question: question,
		Fieldwork: readDate(text(dateColumn), r.dates),
		DateKind:  dateKind(l, dateColumn),
		Columns: Columns{
			Fieldwork: dateColumn, Pollster: l.Find(column.Pollster), Client: l.Find(column.Client),
			Sample: l.Find(column.Sample), Lead: l.Find(column.Lead),
		},
		Cells: reading.Cells,
	}
	p.Fieldwork.YearInferred = r.inferred && p.Fieldwork.Err == nil
	if edtf.IsPublication(p.Fieldwork.Raw, tb.doc.Language) {
		p.DateKind = PublicationDate
	}
	p.Fieldwork.SortKey = tb.sortKey(i, dateColumn, reading)
	p.Pollster.Raw = text(p.Columns.Pollster)
	name, client := tb.splitClient(withoutArchive(p.Pollster.Raw))
	attribution := tb.resolve(name)
	p.Pollster.Parts = attribution.Parts
	p.Client = Client{Name: orElse(client, attribution.Client)}
	if !tb.sameCell(i, p.Columns.Pollster, p.Columns.Client) {
		p.Client.Raw = text(p.Columns.Client)
	}
	if !isMissing(p.Client.Raw) {
		p.Client.Name = withoutArchive(p.Client.Raw)
	}
	if !tb.sameCell(i, p.Columns.Pollster, p.Columns.Sample) {
		p.Sample = readFigure(text(p.Columns.Sample), l.Counts, number.ParseCount)
	}
	p.Margin = readMargin(text(l.Find(column.MarginOfError)), l.Shares)
	p.Total = readFigure(text(l.Find(column.Total)), l.Shares, number.Parse)
	p.Lead, p.Leader = readLead(text(p.Columns.Lead), l.Shares)
	p.Scenario = tb.scenario(i, &p)
	p.Responses = tb.responses(i, reading)
	for c, col := range l.Columns {
		if tb.isCopy(i, c) {
			continue
		}
		switch {
		case col.Role.IsShare() && reading.Cells[c] >= 0:
			if more := below(&tb.source.Rows[i].Cells[reading.Cells[c]]); more != "" {
				p.Note = join(p.Note, label(tb.headers[c], more))
			}
		case col.Role == column.Note:
			p.Note = join(p.Note, text(c))
		case col.Role == column.Population:
			p.Population = join(p.Population, text(c))
		case col.Role == column.Ref && text(c) != "":
			p.Refs = append(p.Refs, text(c))
		case isAside(col.Role) && text(c) != "":
			p.Note = join(p.Note, label(col.Header, text(c)))
		}
	}
	for _, c := range tb.source.Rows[i].Cells {
		if c.Origin == nil || c.Origin[0] != i {
			p.Refs = append(p.Refs, c.Refs...)
		}
	}
	p.Basis = AllRespondents
	if total, ok := p.TotalComputed(); ok && tb.twoWay && total.Cmp(decimal.Hundred) == 0 {
		p.Basis = DecidedOnly
	}
	if reading.Moved {
		p.Repair = &Repair{Stated: tb.found(i), Read: l.Describe(i, reading.Cells)}
	}
	p.ID = tb.unique(tb.doc.ArticleID + ":" + orElse(p.Fieldwork.EDTF, "undated") + ":" + orElse(pollsterIDs(&p), "unknown"))
	tb.ds.Polls = append(tb.ds.Polls, p)
	tb.enter(i, PollRow, p.ID, "")
}

// sortKey is the hidden key of the date of row i.
func (tb *tableBuilder) sortKey(i, c int, reading column.Reading) string {
	if c < 0 || reading.Cells[c] < 0 {
		return ""
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	return orElse(cell.SortValue, cell.Hidden)
}

// splitClient parts "GAD3/ABC" in a column whose header names both the pollster
// and the client.
func (tb *tableBuilder) splitClient(text string) (name, client string) {
	i := strings.LastIndex(text, "/")
	if i <= 0 || !column.NamesClient(tb.headers[tb.layout.Find(column.Pollster)]) {
		return text, ""
	}
	name, client = strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:])
	if _, known := tb.registry.Lookup(client); known || name == "" {
		return text, ""
	}
	return name, client
}

// isAside says that what stands in a column of this role goes into the note.
func isAside(r column.Role) bool {
	switch r {
	case column.Unknown, column.Seats, column.Turnout, column.Region, column.Method, column.Question:
		return true
	}
	return false
}

// isCopy says that the place of row i in column c only repeats the cell to its
// left.
func (tb *tableBuilder) isCopy(i, c int) bool {
	return c < len(tb.rows[i]) && tb.rows[i][c].Copy == column.FromLeft
}

// sameCell says that one cell of row i covers both columns.
func (tb *tableBuilder) sameCell(i, a, b int) bool {
	if a < 0 || b < 0 || tb.source.CellsLost {
		return false
	}
	return tb.origin(i, a) == tb.origin(i, b)
}

// origin is the grid place where the cell of row i, column c begins.
func (tb *tableBuilder) origin(i, c int) extract.Origin {
	if o := tb.source.Rows[i].Cells[c].Origin; o != nil {
		return *o
	}
	return extract.Origin{i, c}
}

// scenario numbers the polls that share one cell for the date and one for the
// pollster: the same people were asked several times who they would choose.
func (tb *tableBuilder) scenario(i int, p *Poll) string {
	date, maker := p.Columns.Fieldwork, p.Columns.Pollster
	if date < 0 || maker < 0 || tb.source.CellsLost {
		return ""
	}
	first := tb.origin(i, maker)[0]
	if first == i && (i+1 == len(tb.rows) || tb.origin(i+1, maker) != tb.origin(i, maker)) {
		return ""
	}
	number, last := 0, i
	for k := first; k < len(tb.rows) && tb.origin(k, maker)[0] == first && tb.origin(k, date) == tb.origin(i, date); k++ {
		last = k
		if k <= i {
			number++
		}
	}
	if last == first || tb.origin(i, date) == (extract.Origin{i, date}) && first != i {
		return ""
	}
	return strconv.Itoa(number)
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
		f.Err = asNumber(raw, err)
	}
	return f
}

func asNumber(raw string, err error) *number.Error {
	var e *number.Error
	if errors.As(err, &e) {
		return e
	}
	return &number.Error{Text: raw, Want: err.Error()}
}

// readMargin reads a margin of error. How often it holds may follow it: "± 2.5
// pp, 19 times out of 20".
func readMargin(raw string, format number.Format) Figure {
	f := readFigure(raw, format, number.Parse)
	if margin, _, ok := strings.Cut(raw, ", "); ok && f.Err != nil {
		if m := readFigure(margin, format, number.Parse); m.Err == nil {
			m.Raw = raw
			return m
		}
	}
	return f
}

// readLead reads a lead, and the name of who leads where the cell gives it:
// "5", "Tie", "Labour +5", "5 (Yes)".
func readLead(raw string, format number.Format) (f Figure, leader string) {
	if column.IsTie(raw) {
		return Figure{Raw: raw, Number: number.Number{Known: true, Value: decimal.Zero}}, ""
	}
	f = readFigure(raw, format, number.Parse)
	if f.Err == nil {
		return f, ""
	}
	at := figureInLead.FindStringIndex(raw)
	if at == nil {
		return f, ""
	}
	named := readFigure(strings.TrimSpace(raw[at[0]:at[1]]), format, number.Parse)
	if named.Err != nil {
		return f, ""
	}
	named.Raw = raw
	words := strings.Fields(raw[:at[0]] + " " + raw[at[1]:])
	for i, w := range words {
		words[i] = strings.Trim(w, "()[]+:,;–- ")
	}
	leader = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	for _, word := range [...]string{" by", " lead", " ahead"} {
		leader = strings.TrimSuffix(leader, word)
	}
	return named, leader
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
