package export

import (
	"pollard/normalize"
)

// eventRecord is what a row of events is made of.
type eventRecord struct {
	*normalize.Event
	article Value
}

var events = define("events", "One row a dated statement.", []field[eventRecord]{
	{Column{Name: "event_id", Type: Text, Distinct: true, Required: true, Example: "serbia:2012-03-01:candidate-status",
		Doc: "ID of the event: article:date:label, with ~2 for a second one"},
		func(r eventRecord) Value { return textValue(r.ID) }},
	{Column{Name: "article_id", Type: Text, Required: true, Example: "serbia",
		Doc: "Article the event was read from"},
		func(r eventRecord) Value { return r.article }},
	{Column{Name: "table_id", Type: Text, Example: "serbia#t2",
		Doc: "Table the event was read from; missing outside tables"},
		func(r eventRecord) Value { return textValue(r.TableID) }},
	{Column{Name: "row", Type: Integer, Example: "3",
		Doc: "Row of the table, counted from 1, header rows included; of a table whose polls are its columns, the column"},
		func(r eventRecord) Value { return placeRow(r.Place) }},
	{Column{Name: "source_line", Type: Integer, Example: "71",
		Doc: "Line of the source, counted from 1"},
		func(r eventRecord) Value { return positiveValue(r.Line) }},
	{Column{Name: "kind", Type: Enum, Values: []string{"annotation", "timeline", "chronicle", "result", "prose"}, Example: "timeline",
		Doc: "What sort of statement it is: a remark inside a poll table, a row of an event table, a line of a year-by-year list, a result inside a poll table, a sentence"},
		func(r eventRecord) Value { return wordValue(r.Kind) }},
	{Column{Name: "group", Type: Text, Example: "Ratification by",
		Doc: "Row that heads the event's rows; where a table dates several things in a row, to whom it happened, mostly a country; the accession step that a sentence or a line of a list tells"},
		func(r eventRecord) Value { return textValue(r.Group) }},
	{Column{Name: "label", Type: Text, Distinct: true, Example: "Candidate status",
		Doc: "What happened"},
		func(r eventRecord) Value { return textValue(r.Label) }},
	{Column{Name: "date_raw", Type: Text, Example: "1 March 2012",
		Doc: "Date as written"},
		func(r eventRecord) Value { return textValue(r.Date.Raw) }},
	{Column{Name: "date", Type: Text, Example: "2012-03-01",
		Doc: "Date as read (EDTF), no finer than it was written"},
		func(r eventRecord) Value { return textValue(r.Date.EDTF) }},
	{Column{Name: "date_start", Type: Date, Example: "2012-03-01",
		Doc: "First day the date covers"},
		func(r eventRecord) Value { return dayValue(r.Date.Start) }},
	{Column{Name: "date_end", Type: Date, Example: "2012-03-01",
		Doc: "Last day the date covers"},
		func(r eventRecord) Value { return dayValue(r.Date.End) }},
	{Column{Name: "date_precision", Type: Enum, Values: precisions, Example: "day",
		Doc: "How finely the date is stated"},
		func(r eventRecord) Value { return precisionValue(r.Date) }},
}).keyedBy("event_id").refers("article_id", "articles").refers("table_id", "tables").of(
	func(b Batch) int { return len(b.dataset.Events) },
	func(b Batch, yield func(eventRecord) bool) {
		article := b.article()
		for i := range b.dataset.Events {
			if !yield(eventRecord{&b.dataset.Events[i], article}) {
				return
			}
		}
	})
