package normalize

import (
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/prose"
)

// matrix reads the events of a row that has a date in several columns: what happened
// is the label, to whom the group. A dash or blank is nothing that happened, and cells
// that reach down from the row above tell what that row told.
func (tb *tableBuilder) matrix(i int, m *column.Matrix, reading *column.Reading, ctx edtf.Context) {
	name, told := tb.text(i, m.Names, reading), tb.isFromAbove(i, m.Names, reading)
	first := ""
	for _, c := range m.Dates {
		raw := tb.text(i, c, reading)
		if isMissing(raw) || told && tb.isFromAbove(i, c, reading) {
			continue
		}
		date, more := tb.cellDate(raw, ctx)
		first = orElse(first, tb.dated(i, c, name, more, m, date))
	}
	switch {
	case first == "" && told:
		first = tb.ds.Rows[len(tb.ds.Rows)-1].RecordID
	case first == "" && m.HeadersTell:
		tb.enter(i, BlankRow, "", "no cell tells a date")
		return
	case first == "":
		tb.event(i, Event{Kind: Timeline, Label: name, Step: prose.Step(name), Date: tb.readDate("", ctx)})
		return
	}
	tb.enter(i, EventRow, first, "")
}

// cellDate reads a cell of a matrix of dates: a date, one among words, which are given
// with it ("Candidate since June 2014"), or words why there is none ("No").
func (tb *tableBuilder) cellDate(raw string, ctx edtf.Context) (date Date, more string) {
	date = tb.readDate(raw, ctx)
	if date.Err == nil || date.Err.Kind != edtf.Unreadable {
		return date, ""
	}
	if !strings.ContainsAny(raw, "0123456789") {
		date.Err = &edtf.Error{Kind: edtf.Missing, Text: raw}
		return date, ""
	}
	if told := edtf.Find(raw, ctx); len(told) == 1 && told[0].HasYear && !told[0].Date.IsZero() {
		return Date{Raw: raw, Date: told[0].Date}, raw
	}
	return date, ""
}

// isFromAbove says that the cell a row has in a column begins in a row above.
func (tb *tableBuilder) isFromAbove(i, c int, reading *column.Reading) bool {
	cell := cellOf(c, reading)
	return cell >= 0 && tb.rows[i][cell].Copy == column.FromAbove
}

// dated keeps what the date of row i in column c is the date of, with more words of the
// cell, and gives the ID of that event, which tells to whom it happened.
func (tb *tableBuilder) dated(i, c int, name, more string, m *column.Matrix, date Date) string {
	header := tb.table.Columns[c].Header
	e := Event{Place: tb.place(i), Kind: Timeline, Group: header, Header: header, Label: name, Date: date}
	if m.HeadersTell {
		e.Group, e.Label = name, tb.happened(c)
	}
	e.Step = prose.Step(e.Label)
	if more != "" {
		e.Label += ": " + more
	}
	named := e
	named.Label = strings.TrimSpace(e.Group + " " + e.Label)
	e.ID = tb.eventID(&named)
	tb.ds.Events = append(tb.ds.Events, e)
	return e.ID
}

// happened is what a column of dates says that happened: its header without the words
// for a date, or, where it has no other, the innermost heading.
func (tb *tableBuilder) happened(c int) string {
	if what := column.WhatDated(tb.table.Columns[c].Header, tb.ds.Article.Language); what != "" {
		return what
	}
	_, heading := cutInnermost(tb.source.Section)
	return orElse(tb.source.Caption, heading)
}
