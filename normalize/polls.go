package normalize

import (
	"fmt"
	"slices"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// pollColumns are the columns of a table that a poll's parts are read from, -1
// for those it does not have.
type pollColumns struct {
	Columns
	margin, total int
	publication   int // the column of its own for that day
	country       int // of the country each poll was taken in
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
	countryPart
	regionPart
	questionPart
)

// findColumns finds the columns that polls are read from.
func (tb *tableBuilder) findColumns() {
	l := tb.layout
	parts := tb.room.parts[:0]
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
	tb.polls.country = tb.countryColumn()
	tb.polls.dateKind = dateKind(l, tb.polls.Fieldwork)
	if tb.polls.Pollster >= 0 {
		tb.polls.client = l.ClientPlace(tb.polls.Pollster)
	}
	for c := range l.Columns {
		switch role := l.Columns[c].Role; {
		case role.IsShare():
			parts = append(parts, part{c, sharePart})
		case role == column.Note:
			parts = append(parts, part{c, notePart})
		case role == column.Population:
			parts = append(parts, part{c, populationPart})
		case role == column.Ref:
			parts = append(parts, part{c, refPart})
		case c == tb.polls.country, role == column.Unknown && column.NamesCountry(l.Columns[c].Header):
			parts = append(parts, part{c, countryPart})
		case role == column.Region:
			parts = append(parts, part{c, regionPart})
		case role == column.Question:
			parts = append(parts, part{c, questionPart})
		case isAside(role):
			parts = append(parts, part{c, asidePart})
		}
	}
	tb.polls.parts, tb.room.parts = parts, parts
}

// readPolls reads the rows below the header of a table of polls.
func (tb *tableBuilder) readPolls() {
	l := tb.layout
	tb.headers = tb.room.headers.take(len(l.Columns))
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
	tb.forgetRow()
	tb.readYears(read, tb.dateOrder())
	question := tb.questionOf(tb.source.Section+" > "+tb.source.Caption, tb.table.Columns)
	tb.candidates = column.AreCandidates(tb.heading)
	tb.twoWay = tb.table.IsTwoWay()
	tb.findAnswers()
	tb.growPolls((len(tb.rows) - l.HeaderRows) * max(1, len(l.Questions)))
	tb.makersHead = l.PartedByMaker()
	grouped := tb.makersHead || tb.isParted(read)
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
			tb.forgetRow()
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

// figures reads row i as what its pollster's name says it is: a poll, the
// result of a vote or an average of polls.
func (tb *tableBuilder) figures(i int, r *rowReading, question string) (poll bool) {
	if tb.isSecondLine(i) && tb.secondLine(i) {
		return false
	}
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
		tb.event(i, Event{Kind: Result, Label: date, Date: tb.dateWithin(r, date)})
	case m.missing && column.IsResult(date):
		tb.event(i, Event{Kind: Result, Label: date, Date: dateIn(date, r.dates)})
	case tb.namesVote(i, &r.reading, date) && edtf.LooksIn(name, tb.ds.Article.Language):
		// The day stands where the pollster should, and what it was the day of
		// where the date should.
		tb.event(i, Event{Kind: Result, Label: date, Date: tb.readDate(name, r.dates)})
	case tb.namesVote(i, &r.reading, date) && !tb.knows(name) && edtf.Find(date, r.dates) != nil:
		tb.event(i, Event{Kind: Result, Label: date, Date: dateIn(date, r.dates)})
	case name != "" && (m.result && tb.isResult(i, r, name) || tb.isVote(i, r, name, date)):
		tb.event(i, Event{Kind: Result, Label: name, Date: tb.dateOf(r, date)})
	case (tb.averages(m, name, date) || tb.isMean(i, r, m, name, date)) && !tb.asks(name):
		tb.enter(i, AggregateRow, "", "it is an average of polls")
	case name != "" && tb.saysNothing(i, &r.reading) && !tb.asksElsewhere(name) && tb.dateOf(r, date).EDTF != "":
		tb.event(i, Event{Kind: Annotation, Label: name, Date: tb.dateOf(r, date)})
	default:
		tb.poll(i, r, question)
		return true
	}
	return false
}

// remark takes a dated remark inside a poll table for an event, or the result
// of a vote without its figures.
func (tb *tableBuilder) remark(i int, r *rowReading) {
	tb.event(i, Event{
		Kind:  Annotation,
		Label: tb.rows[i][r.line.Label].Text,
		Date:  tb.dateOf(r, tb.rows[i][r.line.Date].Text),
	})
}

// sortKey is the hidden key of the date of row i.
func (tb *tableBuilder) sortKey(i, c int, reading *column.Reading) string {
	if c < 0 || reading.Cells[c] < 0 {
		return ""
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	return orElse(cell.SortValue, cell.Hidden)
}

func (tb *tableBuilder) unread(i int, r column.Reading) {
	reason := r.Unread
	for n, rival := range r.Rivals {
		reason += fmt.Sprintf("; (%d) %s", n+1, tb.layout.Describe(i, rival))
	}
	tb.enter(i, UnreadRow, "", reason)
	tb.ds.Rows[len(tb.ds.Rows)-1].Text = tb.found(i)
}
