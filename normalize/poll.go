package normalize

import (
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

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
	p.Fieldwork = tb.dateOf(dates, date)
	if c := columns.publication; c >= 0 && isMissing(date) {
		if d := tb.readDate(tb.text(i, c, reading), r.dates); d.Err == nil {
			p.Fieldwork, p.DateKind, p.Columns.Fieldwork = d, PublicationDate, c
		}
	}
	p.Fieldwork.YearInferred = dates.inferred && p.Fieldwork.Err == nil
	if tb.isPublication(p, tb.told(p.Fieldwork.Raw, dated, p.Columns.Fieldwork, &dates.reading)) {
		p.DateKind = PublicationDate
	}
	p.Fieldwork.SortKey = tb.sortKey(dated, p.Columns.Fieldwork, &dates.reading)
	readMargin(&p.Margin, tb.text(i, columns.margin, reading), l.Shares)
	if !tb.sameCell(i, columns.Pollster, columns.Sample) {
		tb.sample(i, p, reading)
	}
	tb.names(i, p, reading)
	tb.share(&p.Total, i, columns.total, reading)
	p.Leader = tb.lead(&p.Lead, i, columns.Lead, reading)
	p.Group = tb.group
	p.Scenario = tb.scenario(i, p)
	if !tb.makersHead {
		p.Scenario = join(tb.group, p.Scenario)
	}
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
	p.ID = tb.pollID(p)
	tb.enter(i, PollRow, p.ID, "")
	if len(l.Questions) > 0 {
		tb.partQuestions(i, reading)
	}
}

// isPublication says that the date of a poll, which is perhaps what a cell was
// found to say, says itself that something was published on it.
func (tb *tableBuilder) isPublication(p *Poll, told *edtf.Reading) bool {
	if told != nil {
		return told.Published
	}
	return tb.room.dates.IsPublication(p.Fieldwork.Raw, tb.ds.Article.Language)
}

// sample reads how many were asked, and who they were where the cell says it.
func (tb *tableBuilder) sample(i int, p *Poll, reading *column.Reading) {
	row, cell := tb.whereSaid(i, p.Columns.Sample, reading)
	if cell < 0 {
		p.Sample.Missing = number.Blank
		return
	}
	raw := tb.rows[row][cell].Text
	text := raw
	if i := strings.Index(raw, "±"); i > 0 && tb.polls.margin < 0 { // "1,000 (LV) ± 3.0%"
		readMargin(&p.Margin, raw[i:], tb.layout.Shares)
		text = strings.TrimSpace(raw[:i])
	}
	size, population := cutPopulation(text)
	if size == raw {
		n, err := tb.layout.Count(row, cell)
		if err != nil {
			size, population = peopleBehind(text, tb.ds.Article.Language)
		}
		if size == raw {
			p.Sample.take(raw, n, err)
			return
		}
	}
	readFigure(&p.Sample, size, tb.layout.Counts, number.ParseCount)
	p.Population = population
	if p.Sample.Err != nil && size != text { // "500 (RV) 420 (LV)"
		p.Population = ""
		readFigure(&p.Sample, text, tb.layout.Counts, number.ParseCount)
	}
	p.Sample.Raw = raw
}

// origin is the grid place where the cell of row i, column c begins.
func (tb *tableBuilder) origin(i, c int) extract.Origin {
	if o := tb.source.Rows[i].Cells[c].Origin; o != nil {
		return *o
	}
	return extract.Origin{i, c}
}

// scenario numbers the polls that share one cell for the date and one for the
// pollster: the same people were asked several times who they would choose. Other
// people are told by what their row calls them.
func (tb *tableBuilder) scenario(i int, p *Poll) string {
	date, maker := p.Columns.Fieldwork, p.Columns.Pollster
	if date < 0 || maker < 0 || tb.source.CellsLost {
		return ""
	}
	first := tb.origin(i, maker)[0]
	if first == i && (i+1 == len(tb.rows) || tb.origin(i+1, maker) != tb.origin(i, maker)) {
		return ""
	}
	number, last, alike := 0, i, 0
	for k := first; k < len(tb.rows) && tb.origin(k, maker)[0] == first && tb.origin(k, date) == tb.origin(i, date); k++ {
		last = k
		if !tb.asksAlike(k, i) || tb.isSecondLine(k) {
			continue
		}
		alike++
		if k <= i {
			number++
		}
	}
	if last == first || alike == 1 || tb.origin(i, date) == (extract.Origin{i, date}) && first != i {
		return ""
	}
	return strconv.Itoa(number)
}

// asksAlike says that the columns for who was asked say the same in two rows.
func (tb *tableBuilder) asksAlike(i, k int) bool {
	for _, part := range tb.polls.parts {
		if part.kind != populationPart && part.kind != regionPart {
			continue
		}
		if c := part.column; c < len(tb.rows[i]) && c < len(tb.rows[k]) && tb.rows[i][c].Text != tb.rows[k][c].Text {
			return false
		}
	}
	return true
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
