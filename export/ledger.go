package export

import (
	"pollard/normalize"
)

var ledger = define("rows", "The ledger: one row for every row of every table, and what became of it.", []field[*normalize.RowRecord]{
	{Column{Name: "table_id", Type: Text, Required: true, Example: "serbia#t1",
		Doc: "Table the row belongs to"},
		func(r *normalize.RowRecord) Value { return textValue(r.TableID) }},
	{Column{Name: "row", Type: Integer, Required: true, Example: "14",
		Doc: "Row of the table, counted from 1, header rows included; of a table whose polls are its columns, the column"},
		func(r *normalize.RowRecord) Value { return placeRow(r.Place) }},
	{Column{Name: "source_line", Type: Integer, Example: "125",
		Doc: "Line of the source, counted from 1"},
		func(r *normalize.RowRecord) Value { return positiveValue(r.Line) }},
	{Column{Name: "disposition", Type: Enum, Example: "poll",
		Values: []string{"header", "poll", "event", "section", "result", "aggregate", "repeated_header", "blank", "unread"},
		Doc:    "What became of the row"},
		func(r *normalize.RowRecord) Value { return wordValue(r.Disposition) }},
	{Column{Name: "record_id", Type: Text, Distinct: true, Example: "serbia:2017-10-06/2017-10-12:ipsos",
		Doc: "Poll or event the row became"},
		func(r *normalize.RowRecord) Value { return textValue(r.RecordID) }},
	{Column{Name: "reason", Type: Text, Example: "no figure in any share column",
		Doc: "Why, in words, where the disposition needs one"},
		func(r *normalize.RowRecord) Value { return textValue(r.Reason) }},
}).keyedBy("table_id", "row").refers("table_id", "tables").of(
	func(b Batch) int { return len(b.dataset.Rows) },
	func(b Batch, yield func(*normalize.RowRecord) bool) { eachOf(b.dataset.Rows, yield) })
