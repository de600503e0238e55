package normalize

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/bcp47"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
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

// told is what the cell of row i in a column was found to say of a date, if all
// it says is text; nil where it has not the shape of one.
func (tb *tableBuilder) told(text string, i, c int, reading *column.Reading) *edtf.Reading {
	cell := cellOf(c, reading)
	if cell < 0 || tb.rows[i][cell].Text != text {
		return nil
	}
	return tb.layout.DateIn(i, cell)
}

// stated reads what a date, perhaps one that told has, states itself: all of it,
// or all but its year, and then the day it is in a leap year.
func (b *builder) stated(text string, told *edtf.Reading, ctx edtf.Context) (d edtf.Date, lacking, ok bool) {
	if told != nil && !told.Date.IsZero() {
		return told.Date, told.NoYear, true
	}
	d, err := b.room.dates.Parse(text, ctx)
	if err == nil || asEDTF(err).Kind != edtf.NoYear {
		return d, false, err == nil
	}
	ctx.Year = edtf.LeapYear
	d, err = b.room.dates.Parse(text, ctx)
	return d, true, err == nil
}

// dateOf reads the date of a row, whose cell says raw.
func (b *builder) dateOf(r *rowReading, raw string) Date {
	if !r.date.IsZero() {
		return Date{Raw: raw, Date: r.date}
	}
	return b.readDate(raw, r.dates)
}

// dateWithin reads the date of a row whose cell for it also says what happened.
func (b *builder) dateWithin(r *rowReading, raw string) Date {
	if d := b.dateOf(r, raw); d.Err == nil {
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

// date is what the cells of row i say of its date, which two columns may give
// together: a year or a month and days, or a first and a last day.
func (tb *tableBuilder) date(i int, reading *column.Reading) string {
	text := tb.text(i, tb.polls.Fieldwork, reading)
	if tb.layout.EndColumn < 0 && tb.layout.YearColumn < 0 && tb.layout.MonthColumn < 0 {
		return text
	}
	month := tb.text(i, tb.layout.MonthColumn, reading)
	if isMissing(text) {
		if !isMissing(month) {
			return month
		}
		return text
	}
	if last := tb.text(i, tb.layout.EndColumn, reading); !isMissing(last) && last != text {
		text += " – " + last
	}
	if !isMissing(month) && !strings.ContainsFunc(text, unicode.IsLetter) {
		text += " " + month
	}
	if y := tb.text(i, tb.layout.YearColumn, reading); yearOfRow(y) > 0 {
		if _, _, n := yearsIn(text); n == 0 {
			text += " " + y
		}
	}
	return text
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
	switch bcp47.Primary(tb.ds.Article.Language) {
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

// readDate reads a date cell. A blank one takes the year a heading hands down,
// and still says that its own date is missing.
func (b *builder) readDate(raw string, ctx edtf.Context) Date {
	d := Date{Raw: raw}
	var err error
	if day, ok := dayAlone(raw); ok && ctx.Month > 0 && ctx.Year > 0 {
		d.Date, err = edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", ctx.Year, ctx.Month, day), ctx)
	} else {
		d.Date, err = b.room.dates.Parse(raw, ctx)
	}
	if err != nil {
		d.Err = asEDTF(err)
		if d.Err.Kind == edtf.Missing && ctx.Year > 0 {
			d.Date, _ = edtf.Parse(fmt.Sprintf("%04d", ctx.Year), edtf.Context{})
		}
	}
	return d
}

// dayAlone is the day of a cell that gives no month, which a heading does.
func dayAlone(raw string) (day int, ok bool) {
	if raw == "" || len(raw) > 2 {
		return 0, false
	}
	day, err := strconv.Atoi(raw)
	return day, err == nil
}

func asEDTF(err error) *edtf.Error {
	if e, ok := errors.AsType[*edtf.Error](err); ok {
		return e
	}
	return &edtf.Error{Kind: edtf.Unreadable, Want: err.Error()}
}
