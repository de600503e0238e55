package normalize

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
	date     edtf.Date      // of a row that states all of it, else none
	month    int            // month a heading hands down
	inferred bool           // dates has a year that no heading names
}

// dateOf reads the date of the row, whose cell says raw.
func (r *rowReading) dateOf(raw string) Date {
	if !r.date.IsZero() {
		return Date{Raw: raw, Date: r.date}
	}
	return readDate(raw, r.dates)
}

// dateWithin reads the date of a row whose cell for it also says what happened.
func (r *rowReading) dateWithin(raw string) Date {
	if d := r.dateOf(raw); d.Err == nil {
		return d
	}
	return dateIn(raw, r.dates)
}

// dateIn is the first date that the words of a label tell, none where they tell
// none.
func dateIn(label string, ctx edtf.Context) Date {
	d := Date{Raw: label}
	for _, m := range edtf.Find(label, ctx) {
		d.Date = m.Date
		break
	}
	return d
}

// pollColumns are the columns of a table that a poll's parts are read from, -1
// for those it does not have.
type pollColumns struct {
	Columns
	margin, total int
	publication   int // the column of its own for that day
	dateKind      DateKind
	client        column.ClientPlace // of the clients that the pollsters' column names
	parts         []part
}

// part is a column whose cells go into what a poll says besides its figures.
type part struct {
	column int
	kind   partKind
}

type partKind uint8

const (
	sharePart partKind = iota // what stands below a share
	notePart
	populationPart
	refPart
	asidePart
)

// findColumns finds the columns that polls are read from.
func (tb *tableBuilder) findColumns() {
	l := tb.layout
	tb.polls = pollColumns{
		Columns: Columns{
			Fieldwork: l.DateColumn(), Pollster: l.Find(column.Pollster), Client: l.Find(column.Client),
			Sample: l.Find(column.Sample), Lead: l.Find(column.Lead),
		},
		margin: l.Find(column.MarginOfError), total: l.Find(column.Total),
	}
	if tb.polls.publication = l.Find(column.Publication); tb.polls.publication == tb.polls.Fieldwork {
		tb.polls.publication = -1
	}
	tb.polls.dateKind = dateKind(l, tb.polls.Fieldwork)
	if tb.polls.Pollster >= 0 {
		tb.polls.client = l.ClientPlace(tb.polls.Pollster)
	}
	for c := range l.Columns {
		switch role := l.Columns[c].Role; {
		case role.IsShare():
			tb.polls.parts = append(tb.polls.parts, part{c, sharePart})
		case role == column.Note:
			tb.polls.parts = append(tb.polls.parts, part{c, notePart})
		case role == column.Population:
			tb.polls.parts = append(tb.polls.parts, part{c, populationPart})
		case role == column.Ref:
			tb.polls.parts = append(tb.polls.parts, part{c, refPart})
		case isAside(role):
			tb.polls.parts = append(tb.polls.parts, part{c, asidePart})
		}
	}
}

// readPolls reads the rows below the header of a table of polls.
func (tb *tableBuilder) readPolls() {
	l := tb.layout
	tb.headers = make([]string, len(l.Columns))
	for c := range l.Columns {
		tb.headers[c] = l.Columns[c].Header
	}
	tb.findColumns()
	read := tb.room.read.take(len(tb.rows))
	clear(read)
	for i := l.HeaderRows; i < len(tb.rows); i++ {
		if read[i].line = l.Classify(i); read[i].line.Kind == column.Figures {
			read[i].reading = l.Align(i)
		}
	}
	tb.read = read
	tb.continued.forget(len(l.Columns))
	tb.readYears(read, tb.dateOrder())
	question := tb.questionOf(tb.source.Section, tb.table.Columns)
	tb.candidates = column.AreCandidates(tb.heading)
	tb.twoWay = tb.table.IsTwoWay()
	tb.findAnswers()
	tb.growPolls(len(tb.rows) - l.HeaderRows)
	grouped := tb.isParted(read)
	for i := l.HeaderRows; i < len(tb.rows); i++ {
		r := &read[i]
		switch r.line.Kind {
		case column.Empty:
			tb.enter(i, BlankRow, "", "")
		case column.Repeated:
			tb.rename(i)
			tb.enter(i, RepeatedHeader, "", "")
		case column.Heading, column.YearRow:
			if r.line.Kind == column.Heading {
				label := tb.rows[i][r.line.Label].Text
				if d, what, ok := datedRemark(label, r.dates); ok {
					tb.event(i, Event{Kind: Annotation, Label: what, Date: d})
					continue
				}
				if grouped && r.line.Wide {
					tb.group = label
				}
			}
			tb.enter(i, SectionRow, "", "")
		case column.BareDate:
			tb.unread(i, column.Reading{Unread: "it holds a date and nothing else"})
		case column.Remark:
			tb.remark(i, r)
		default:
			if tb.figures(i, r, question) {
				continue
			}
		}
		if r.line.Kind != column.Empty {
			tb.continued.forget(len(l.Columns))
		}
	}
}

// isParted says that rows which are all words part the rows of a table into
// groups, as polls in several regions: the first row is one, so that no poll is
// left outside, and it is not the only one.
func (tb *tableBuilder) isParted(read []rowReading) bool {
	groups := 0
	for i := tb.layout.HeaderRows; i < len(read); i++ {
		switch line := &read[i].line; {
		case line.Kind == column.Heading && line.Wide:
			if _, _, dated := datedRemark(tb.rows[i][line.Label].Text, read[i].dates); !dated {
				groups++
			}
		case line.Kind != column.Empty && line.Kind != column.Repeated && groups == 0:
			return false
		}
	}
	return groups > 1
}

// growPolls makes room for n polls, and if few are left in the article for
// those of the tables to come as well: polls are large to move.
func (tb *tableBuilder) growPolls(n int) {
	const few = 2000
	if free := cap(tb.ds.Polls) - len(tb.ds.Polls); free < n {
		tb.ds.Polls = slices.Grow(tb.ds.Polls, max(n, min(n+tb.rowsToCome(), few)))
	}
}

// rowsToCome counts the rows of the tables behind this one that have as many
// columns as polls hardly do without.
func (tb *tableBuilder) rowsToCome() int {
	const fewColumns = 3
	n := 0
	for i := len(tb.ds.Tables); i < len(tb.doc.Tables); i++ {
		if rows := tb.doc.Tables[i].Rows; len(rows) > 0 && len(rows[0].Cells) >= fewColumns {
			n += len(rows)
		}
	}
	return n
}

// date is what the cells of row i say of its date, which two columns may give
// together: a year and days, or a first and a last day.
func (tb *tableBuilder) date(i int, reading *column.Reading) string {
	text := tb.text(i, tb.polls.Fieldwork, reading)
	if tb.layout.EndColumn < 0 && tb.layout.YearColumn < 0 || isMissing(text) {
		return text
	}
	if last := tb.text(i, tb.layout.EndColumn, reading); !isMissing(last) && last != text {
		text += " – " + last
	}
	if y := tb.text(i, tb.layout.YearColumn, reading); yearOfRow(y) > 0 {
		if _, _, n := yearsIn(text); n == 0 {
			text += " " + y
		}
	}
	return text
}

// figures reads row i as what its pollster's name says it is: a poll, the
// result of a vote or an average of polls.
func (tb *tableBuilder) figures(i int, r *rowReading, question string) (poll bool) {
	if r.reading.Unread != "" {
		tb.unread(i, r.reading)
		return false
	}
	if tb.isShifted(i, &r.reading) {
		tb.unread(i, column.Reading{Unread: "a figure stands where its pollster should, and a share where the size of its sample should"})
		return false
	}
	name := tb.text(i, tb.polls.Pollster, &r.reading)
	date := tb.date(i, &r.reading)
	// Where it covers both, the day of the vote takes the place of who asked.
	one := tb.sameCell(i, tb.polls.Fieldwork, tb.polls.Pollster)
	if one && tb.isAsked(i, r, name) {
		one, date = false, ""
	}
	if one {
		name = ""
	}
	m := tb.maker(name)
	switch {
	case one && date != "" && !tb.maker(date).average:
		tb.event(i, Event{Kind: Result, Label: date, Date: r.dateWithin(date)})
	case m.missing && column.IsResult(date):
		tb.event(i, Event{Kind: Result, Label: date, Date: dateIn(date, r.dates)})
	case tb.namesVote(i, &r.reading, date) && edtf.LooksIn(name, tb.ds.Article.Language):
		// The day stands where the pollster should, and what it was the day of
		// where the date should.
		tb.event(i, Event{Kind: Result, Label: date, Date: readDate(name, r.dates)})
	case tb.namesVote(i, &r.reading, date) && !tb.knows(name) && edtf.Find(date, r.dates) != nil:
		tb.event(i, Event{Kind: Result, Label: date, Date: dateIn(date, r.dates)})
	case name != "" && (m.result && tb.isResult(i, r, name) || tb.isVote(i, r, name, date)):
		tb.event(i, Event{Kind: Result, Label: name, Date: r.dateOf(date)})
	case tb.averages(m, name, date), tb.isMean(i, r, m, date):
		tb.enter(i, AggregateRow, "", "it is an average of polls")
	default:
		tb.poll(i, r, question)
		return true
	}
	return false
}

// isShifted says that the cells of row i stand a column too far to the left, as
// they do where a converter lost the pollster's cell.
func (tb *tableBuilder) isShifted(i int, reading *column.Reading) bool {
	maker, sample := tb.polls.Pollster, tb.polls.Sample
	if maker < 0 || sample != maker+1 || reading.Cells[maker] < 0 || reading.Cells[sample] < 0 {
		return false
	}
	return tb.layout.IsFigure(i, reading.Cells[maker]) && tb.layout.IsPercent(i, reading.Cells[sample])
}

// namesVote says that words stand where the date of row i should, and tell of a
// vote.
func (tb *tableBuilder) namesVote(i int, reading *column.Reading, date string) bool {
	c := tb.polls.Fieldwork
	return c >= 0 && reading.Cells[c] >= 0 && !tb.layout.IsDated(i, reading.Cells[c]) && column.IsResult(date)
}

// isResult says that a row named after a vote is its result and not a poll by
// somebody of such a name: no pollster is called so and nobody was sampled, or
// as many people as only vote.
func (tb *tableBuilder) isResult(i int, r *rowReading, name string) bool {
	if tb.knows(name) {
		return false
	}
	c := tb.polls.Sample
	sample := tb.text(i, c, &r.reading)
	if c < 0 || isMissing(sample) || sample == name {
		return true
	}
	n, err := number.ParseCount(sample, tb.layout.Counts)
	return err != nil || n.Interval().Lo.Cmp(mostSampled) > 0
}

// mostSampled is more than any poll asks.
var mostSampled = decimal.MustNew(100_000, 0)

// isVote says that so many have answered on one day as only vote, and that no
// pollster is called as the row is.
func (tb *tableBuilder) isVote(i int, r *rowReading, name, date string) bool {
	n, err := number.ParseCount(tb.text(i, tb.polls.Sample, &r.reading), tb.layout.Counts)
	if err != nil || n.Missing != number.Present || n.Interval().Lo.Cmp(fewestVotes) <= 0 {
		return false
	}
	d := r.dateOf(date)
	return d.Precision == edtf.DayPrecision && d.Start == d.End && !tb.knows(name)
}

// fewestVotes is more than any poll asks by far, so that a slip of the pen in a
// sample size hardly reaches it.
var fewestVotes = decimal.MustNew(1_000_000, 0)

// isAsked says that a known pollster stands in the row, perhaps with who paid
// for the poll, and tells how many were asked, so that it is a poll although
// its date is missing.
func (tb *tableBuilder) isAsked(i int, r *rowReading, name string) bool {
	n, err := number.ParseCount(tb.text(i, tb.polls.Sample, &r.reading), tb.layout.Counts)
	if err != nil || n.Missing != number.Present {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if tb.knows(strings.TrimSpace(part)) {
			return true
		}
	}
	return tb.knows(name)
}

// isMean says that a dated row is an average or a model of polls: it is called
// so, which no pollster is, and tells of nobody who was asked where other rows
// do.
func (tb *tableBuilder) isMean(i int, r *rowReading, m *maker, date string) bool {
	if c := tb.polls.Sample; c < 0 || isMissing(date) || !isMissing(tb.text(i, c, &r.reading)) {
		return false
	}
	return (m.average || strings.HasSuffix(strings.ToLower(m.name), " model")) && !tb.knows(m.name)
}

// knows says that a name is that of a pollster of the registry.
func (tb *tableBuilder) knows(name string) bool {
	_, known := tb.registry.Lookup(name)
	return known
}

// averages says that a row of this name and date is an average of polls.
func (tb *tableBuilder) averages(m *maker, name, date string) bool {
	if name == "" {
		return tb.maker(date).average
	}
	return m.average && (isMissing(date) || date == name || tb.maker(date).average)
}

// rename takes the names of responses from a header that is repeated inside
// the table with other names.
func (tb *tableBuilder) rename(i int) {
	for c, cell := range tb.rows[i] {
		if cell.Text != "" && cell.Copy != column.FromAbove && tb.layout.Columns[c].Role == column.Party {
			tb.headers[c] = cell.Text
		}
	}
	tb.findAnswers()
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
		if c < len(row) && mayOrder(row[c].Text) {
			cells = append(cells, row[c].Text)
		}
	}
	if len(cells) == 0 {
		return edtf.UnknownOrder
	}
	if order := edtf.DetectOrder(cells); order != edtf.UnknownOrder {
		return order
	}
	switch language, _, _ := strings.Cut(tb.ds.Article.Language, "-"); language {
	case "", "en", "zh":
		return edtf.UnknownOrder
	}
	return edtf.DayMonth // as all other languages have it that dates are read in
}

// mayOrder says that a date has the signs of one all in numbers, which alone
// can tell whether day or month comes first: a stroke, or two dashes.
func mayOrder(text string) bool {
	dashes := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '/':
			return true
		case c == '-':
			dashes++
		case c < utf8.RuneSelf:
		case strings.HasPrefix(text[i:], "–"):
			dashes++
			i += len("–") - 1
		default:
			return true // it may be any sign
		}
	}
	return dashes > 1
}

// remark takes a dated remark inside a poll table for an event, or the result
// of a vote without its figures.
func (tb *tableBuilder) remark(i int, r *rowReading) {
	tb.event(i, Event{
		Kind:  Annotation,
		Label: tb.rows[i][r.line.Label].Text,
		Date:  r.dateOf(tb.rows[i][r.line.Date].Text),
	})
}

// poll reads row i as a poll.
func (tb *tableBuilder) poll(i int, r *rowReading, question string) {
	l, reading, columns := tb.layout, &r.reading, &tb.polls
	tb.ds.Polls = append(tb.ds.Polls, Poll{})
	p := &tb.ds.Polls[len(tb.ds.Polls)-1] // a poll is large to move
	p.Place, p.Origin, p.Area, p.Question = tb.place(i), FromTable, tb.area, question
	p.Columns, p.Cells = columns.Columns, reading.Cells
	p.DateKind = columns.dateKind
	date, dated, dates := "", i, r
	if tb.source.CellsLost {
		tb.takeOver(i, reading)
		if from := tb.takenFrom(columns.Fieldwork); from >= 0 {
			dated, dates = from, &tb.read[from]
		}
	}
	if !tb.sameCell(i, columns.Fieldwork, columns.Pollster) {
		date = tb.date(dated, &dates.reading)
	}
	p.Fieldwork = dates.dateOf(date)
	if c := columns.publication; c >= 0 && isMissing(date) {
		if d := readDate(tb.text(i, c, reading), r.dates); d.Err == nil {
			p.Fieldwork, p.DateKind, p.Columns.Fieldwork = d, PublicationDate, c
		}
	}
	p.Fieldwork.YearInferred = dates.inferred && p.Fieldwork.Err == nil
	if edtf.IsPublication(p.Fieldwork.Raw, tb.ds.Article.Language) {
		p.DateKind = PublicationDate
	}
	p.Fieldwork.SortKey = tb.sortKey(dated, p.Columns.Fieldwork, &dates.reading)
	readMargin(&p.Margin, tb.text(i, columns.margin, reading), l.Shares)
	if !tb.sameCell(i, columns.Pollster, columns.Sample) {
		tb.sample(i, p, reading)
	}
	tb.names(i, p, reading)
	readFigure(&p.Total, tb.text(i, columns.total, reading), l.Shares, number.Parse)
	p.Leader = readLead(&p.Lead, tb.text(i, columns.Lead, reading), l.Shares)
	p.Group = tb.group
	p.Scenario = join(tb.group, tb.scenario(i, p))
	p.Responses = tb.responses(i, reading)
	tb.asides(i, p, reading)
	p.Basis = AllRespondents
	if tb.twoWay {
		if total, ok := p.TotalComputed(); ok && total.Cmp(decimal.Hundred) == 0 {
			p.Basis = DecidedOnly
		}
	}
	if taken := tb.takenOver(); reading.Moved || taken != "" {
		p.Repair = &Repair{Stated: tb.found(i), Read: l.Describe(i, reading.Cells), Moved: reading.Moved, Taken: taken}
	}
	tb.keep(i, p, reading)
	p.ID = tb.unique(tb.doc.ArticleID + ":" + orElse(p.Fieldwork.EDTF, "undated") + ":" + orElse(pollsterIDs(p), "unknown"))
	tb.enter(i, PollRow, p.ID, "")
}

// sample reads how many were asked, and who they were where the cell says it.
func (tb *tableBuilder) sample(i int, p *Poll, reading *column.Reading) {
	raw := tb.said(i, p.Columns.Sample, reading)
	text := raw
	if i := strings.Index(raw, "±"); i > 0 && tb.polls.margin < 0 { // "1,000 (LV) ± 3.0%"
		readMargin(&p.Margin, raw[i:], tb.layout.Shares)
		text = strings.TrimSpace(raw[:i])
	}
	size, population := cutPopulation(text)
	readFigure(&p.Sample, size, tb.layout.Counts, number.ParseCount)
	p.Population = population
	if p.Sample.Err != nil && size != text {
		readFigure(&p.Sample, text, tb.layout.Counts, number.ParseCount)
	}
	p.Sample.Raw = raw
}

// names reads who asked, and for whom.
func (tb *tableBuilder) names(i int, p *Poll, reading *column.Reading) {
	p.Pollster.Raw = tb.said(i, p.Columns.Pollster, reading)
	if p.Columns.Pollster < 0 {
		p.Pollster.Raw = tb.makerOfHeading(tb.source)
	}
	name, below, note := tb.cutBelow(i, p.Pollster.Raw, reading)
	if p.Columns.Sample < 0 {
		var sample, margin string
		if name, sample, margin = cutLabelled(name); sample != "" {
			readFigure(&p.Sample, sample, tb.layout.Counts, number.ParseCount)
		}
		if margin != "" {
			readMargin(&p.Margin, margin, tb.layout.Shares)
		}
	}
	p.Pollster.Raw, p.Client.Raw = name, below
	m, client := tb.splitClient(tb.maker(name))
	attribution := tb.resolve(m)
	p.Pollster.Parts = attribution.Parts
	p.Client.Name, p.Note = orElse(below, orElse(client, attribution.Client)), note
	if p.Columns.Client < 0 {
		return
	}
	if !tb.sameCell(i, p.Columns.Pollster, p.Columns.Client) {
		p.Client.Raw = tb.said(i, p.Columns.Client, reading)
	}
	if !isMissing(p.Client.Raw) {
		p.Client.Name = withoutArchive(p.Client.Raw)
	}
}

// asides reads what a row says besides the figures: notes, sources, who was
// asked.
func (tb *tableBuilder) asides(i int, p *Poll, reading *column.Reading) {
	for _, part := range tb.polls.parts {
		c := part.column
		if reading.Cells[c] < 0 || tb.isCopy(i, c) {
			continue
		}
		text := tb.text(i, c, reading)
		switch part.kind {
		case sharePart:
			if more := moreOf(&tb.source.Rows[i].Cells[reading.Cells[c]]); more != "" {
				p.Note = join(p.Note, label(tb.headers[c], more))
			}
		case notePart:
			p.Note = join(p.Note, text)
		case populationPart:
			p.Population = join(p.Population, text)
		case refPart:
			if text != "" {
				p.Refs = append(p.Refs, text)
			}
		case asidePart:
			if text != "" {
				p.Note = join(p.Note, label(tb.layout.Columns[c].Header, text))
				p.UnreadFigures = p.UnreadFigures || isFigures(text) && tb.isAmongShares(c)
			}
		}
	}
	p.Refs = append(p.Refs, tb.refsTaken()...)
	cells := tb.source.Rows[i].Cells
	for j := range cells {
		if c := &cells[j]; len(c.Refs) > 0 && (c.Origin == nil || c.Origin[0] != i) {
			p.Refs = append(p.Refs, c.Refs...)
		}
	}
}

// sortKey is the hidden key of the date of row i.
func (tb *tableBuilder) sortKey(i, c int, reading *column.Reading) string {
	if c < 0 || reading.Cells[c] < 0 {
		return ""
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	return orElse(cell.SortValue, cell.Hidden)
}

// splitClient parts "GAD3/ABC" in a column whose header names both the pollster
// and the client.
func (tb *tableBuilder) splitClient(m *maker) (name *maker, client string) {
	var i int
	switch tb.polls.client {
	case column.NoClient:
		return m, ""
	case column.ClientLast:
		i = strings.LastIndexByte(m.name, '/')
	case column.ClientFirst:
		i = strings.IndexByte(m.name, '/')
	}
	if i <= 0 {
		return m, ""
	}
	first, client := strings.TrimSpace(m.name[:i]), strings.TrimSpace(m.name[i+1:])
	if tb.polls.client == column.ClientFirst {
		first, client = client, first
	}
	if tb.knows(client) || first == "" || client == "" {
		return m, ""
	}
	return tb.maker(first), client
}

// cutBelow parts a name from what stands in a line of its own below it, in the
// cell of a pollster: who paid for the poll where the first line is a known
// pollster, or the number of a register.
func (tb *tableBuilder) cutBelow(i int, raw string, reading *column.Reading) (name, client, note string) {
	c := tb.polls.Pollster
	if c < 0 || reading.Cells[c] < 0 {
		return raw, "", ""
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	if len(cell.Parts) != 2 || cell.Text != raw || tb.knows(raw) {
		return raw, "", ""
	}
	first, below := cell.Parts[0], cell.Parts[1]
	switch {
	case isNumbered(below):
		return first, "", below
	case tb.knows(first) && !tb.knows(below):
		return first, strings.Trim(below, "()"), ""
	}
	return raw, "", ""
}

// isNumbered says that a text is the number of a register: "BR-08245/2018".
func isNumbered(text string) bool {
	digits, words := 0, 0
	for _, field := range strings.Fields(text) {
		if strings.IndexFunc(field, isDigitRune) >= 0 {
			digits++
		} else {
			words++
		}
	}
	return digits > 0 && words <= 1
}

// isAside says that what stands in a column of this role goes into the note.
func isAside(r column.Role) bool {
	switch r {
	case column.Unknown, column.Seats, column.Turnout, column.Region, column.Method, column.Question:
		return true
	}
	return false
}

// isAmongShares says that a column of no known role stands beside one of shares.
func (tb *tableBuilder) isAmongShares(c int) bool {
	columns := tb.layout.Columns
	left, right := c, c
	for left > 0 && columns[left].Role == column.Unknown {
		left--
	}
	for right < len(columns)-1 && columns[right].Role == column.Unknown {
		right++
	}
	return columns[c].Role == column.Unknown && !columns[c].IsMeasure() &&
		(columns[left].Role.IsShare() || columns[right].Role.IsShare())
}

// isFigures says that a text begins with a figure and has no words.
func isFigures(text string) bool {
	return startsWithDigit(text) && !strings.ContainsFunc(text, unicode.IsLetter)
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
	*f = named
	f.Raw = raw
	words := strings.Fields(raw[:at[0]] + " " + raw[at[1]:])
	for i, w := range words {
		words[i] = strings.Trim(w, "()[]+:,;–- ")
	}
	leader = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	for _, word := range [...]string{" by", " lead", " ahead"} {
		leader = strings.TrimSuffix(leader, word)
	}
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
