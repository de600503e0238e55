package normalize

import (
	"slices"
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

const (
	noYear        yearSource = iota
	ownYear                  // the date states it
	keyYear                  // the hidden key does by which its row is sorted
	headingYear              // a heading, or a row that is one
	neighbourYear            // the dates around it and the order they keep
	titleYear                // the article's title
)

// readYears says what each row below the header says of years, and hands them
// down.
func (tb *tableBuilder) readYears(read []rowReading, order edtf.Order) {
	rows := tb.room.years.take(len(tb.rows))
	clear(rows)
	plain := edtf.Context{Order: order, Language: tb.ds.Article.Language}
	month := monthOfHeading(tb.source.Section, plain)
	for i := tb.layout.HeaderRows; i < len(tb.rows); i++ {
		r := &rows[i]
		text, told := tb.dateText(i, &read[i])
		if read[i].line.Kind == column.YearRow || read[i].line.Kind == column.Heading {
			if y := yearOfRow(text); y > 0 {
				r.marker, r.year, r.source = true, y, ownYear
				read[i].line.Kind = column.YearRow
			}
			continue
		}
		ctx := plain
		ctx.Month = month
		if text == "" {
			continue
		}
		switch d, lacking, ok := tb.stated(text, told, ctx); {
		case !ok:
		case read[i].line.Kind == column.BareDate && d.Precision == edtf.MonthPrecision && (!lacking || read[i].line.Wide && !d.End.IsZero()):
			month = d.End.Month
			if !lacking {
				r.marker, r.year, r.source = true, d.End.Year, ownYear
			}
			read[i].line.Kind = column.YearRow
			continue
		case d.End.IsZero():
		case lacking:
			r.days = d.End.Month*31 + d.End.Day
			r.key = tb.keyYear(i, &read[i], r.days)
			r.crosses = d.Start.Year < d.End.Year
		default:
			r.year, r.source, r.days = d.End.Year, ownYear, d.End.Month*31+d.End.Day
			read[i].date = d
		}
		read[i].month = ctx.Month
	}
	// A saved page may have its title among the headings.
	section := strings.TrimPrefix(strings.TrimPrefix(tb.source.Section, tb.doc.Title), " > ")
	heading := tb.yearOfTitle()
	if heading == 0 {
		heading = yearOfHeading(section, tb.ds.Article.Language)
	}
	last := lastYearOfHeading(tb.heading, tb.ds.Article.Language)
	tb.findVotes(rows, read)
	handDownYears(rows[tb.layout.HeaderRows:], heading, last)
	for i := range read {
		ctx := &read[i].dates
		*ctx = plain
		ctx.Month = read[i].month
		ctx.Year = rows[i].year
		if rows[i].source == ownYear {
			ctx.Year = 0
		} else {
			read[i].date = edtf.Date{}
		}
		read[i].inferred = rows[i].source == neighbourYear || rows[i].source == titleYear
	}
}

// findVotes says which dates are those of votes, where others state no year.
func (tb *tableBuilder) findVotes(rows []rowYear, read []rowReading) {
	if !slices.ContainsFunc(rows, func(r rowYear) bool { return r.lacks() }) {
		return
	}
	for i := range rows {
		if rows[i].source != ownYear {
			continue
		}
		switch r := &read[i]; {
		case r.line.Kind == column.Remark && r.line.Label >= 0:
			rows[i].vote = column.IsResult(tb.rows[i][r.line.Label].Text)
		case r.line.Kind == column.Figures && tb.polls.Pollster >= 0:
			name := tb.text(i, tb.polls.Pollster, &r.reading)
			rows[i].vote = name != "" && tb.maker(name).result && tb.isResult(i, r, name)
		}
	}
}

// yearOfTitle is the year that the lowest row over the whole table, above its
// header, names; 0 where there is none. The year of the vote that the polls are
// about is not theirs.
func (tb *tableBuilder) yearOfTitle() int {
	found := 0
	for i, row := range tb.rows[:tb.layout.HeaderRows] {
		if len(row) < 2 || tb.origin(i, len(row)-1) != (extract.Origin{i, 0}) {
			break
		}
		if y := yearOfHeading(row[0].Text, tb.ds.Article.Language); y > 0 && !column.IsResult(row[0].Text) && !column.NamesPolling(row[0].Text) {
			found = y
		}
	}
	return found
}

// keyYear is the year that the sort key of the date of row i tells, 0 where it
// tells none.
func (tb *tableBuilder) keyYear(i int, r *rowReading, days int) int {
	if r.line.Kind != column.Figures || r.reading.Unread != "" {
		return 0
	}
	return yearOfSortKey(tb.sortKey(i, tb.polls.Fieldwork, &r.reading), days)
}

// dateText is the text that dates row i, as it was read, and what its cell was
// found to say, nil where it was found to say nothing or several cells give the
// date.
func (tb *tableBuilder) dateText(i int, r *rowReading) (text string, told *edtf.Reading) {
	cell := -1
	switch r.line.Kind {
	case column.Remark, column.BareDate, column.YearRow:
		cell = r.line.Date
	case column.Heading:
		cell = r.line.Label
	case column.Figures:
		if r.reading.Unread == "" {
			text = tb.date(i, &r.reading)
			return text, tb.told(text, i, tb.polls.Fieldwork, &r.reading)
		}
	}
	if cell < 0 {
		return "", nil
	}
	return tb.rows[i][cell].Text, tb.layout.DateIn(i, cell)
}

// yearOfRow is the year that a row of one cell names for other rows: the year
// alone or a few words around it, 0 where it says anything else.
func yearOfRow(text string) int {
	if len(strings.Fields(text)) > 3 || column.IsResult(text) {
		return 0
	}
	if y, _, n := yearsIn(text); n == 1 {
		return y
	}
	return 0
}
