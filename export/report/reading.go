package report

import (
	"cmp"
	"fmt"
	"strings"
)

// tableView says how a table was read.
type tableView struct {
	ID, Section, Caption, Kind, Lines string
	Columns                           []columnReading
	MoreColumns                       string
	Rows                              string
	Unread                            []unreadRow
	MoreUnread                        string
}

// columnReading says what a column was taken for.
type columnReading struct{ Header, Role string }

// maxReadings is how many columns of a table are put into words.
const maxReadings = 60

var kindsInWords = map[string]string{"polls": "a table of polls", "timeline": "a timeline of events", "other": "a table of something else, which gives no polls"}

// rolesInWords say what a column was taken for.
var rolesInWords = map[string]string{
	"unknown": "not read", "fieldwork": "dates of the fieldwork", "publication": "date of publication", "date": "date",
	"pollster": "pollster", "client": "client, who paid", "sample_size": "sample size", "support": "share in favour",
	"oppose": "share against", "neutral": "share in between", "undecided": "share of the undecided", "no_answer": "share without an answer",
	"other": "share of all others", "party": "share of a party or candidate", "lead": "lead as stated", "total": "total as stated",
	"margin_of_error": "margin of error", "event": "what happened", "note": "remark", "ref": "references", "seats": "seats, not read",
	"turnout": "turnout, not read", "region": "region that was polled", "method": "method", "question": "question",
	"population": "who was asked", "name": "name of the response in the next column", "aggregator": "who averages polls",
}

// dispositionsInWords are in the order they are told in.
var dispositionsInWords = []struct{ name, one, many string }{
	{"header", "header", "headers"}, {"poll", "poll", "polls"}, {"event", "event", "events"}, {"result", "result", "results"},
	{"aggregate", "average of polls", "averages of polls"}, {"section", "heading", "headings"},
	{"repeated_header", "repeated header", "repeated headers"}, {"blank", "blank", "blank"}, {"unread", "not read", "not read"},
}

func (p *page) addTables(a *article) {
	for _, t := range a.tables {
		p.Tables = append(p.Tables, newTableView(t))
	}
	if more := a.tableCount - len(a.tables); more > 0 {
		p.TableNote = fmt.Sprintf("The first %s of %s are shown. All are in tables.csv.", grouped(len(a.tables)), plural(a.tableCount, "table", "tables"))
	}
}

func newTableView(t *table) tableView {
	v := tableView{
		ID: label(t.id), Section: label(strings.ReplaceAll(t.section, sectionSeparator, " › ")), Caption: label(t.caption),
		Kind: cmp.Or(kindsInWords[t.kind], t.kind), Lines: linesInWords(t.line, t.lineEnd), Unread: t.unread,
	}
	columns := splitColumnsMap(t.columns)
	for i, c := range columns {
		if i == maxReadings {
			v.MoreColumns = plural(len(columns)-i, "column more is", "columns more are") + " in tables.csv."
			break
		}
		v.Columns = append(v.Columns, columnReading{label(c.Header), cmp.Or(rolesInWords[c.Role], c.Role)})
	}
	var parts []string
	for _, d := range dispositionsInWords {
		if n := t.dispositions[d.name]; n > 0 {
			parts = append(parts, plural(n, d.one, d.many))
		}
	}
	v.Rows = plural(t.rows, "row", "rows")
	if len(parts) > 0 {
		v.Rows += ": " + list(parts)
	}
	if more := t.unreadCount - len(t.unread); more > 0 {
		v.MoreUnread = plural(more, "row", "rows") + " more in rows.csv."
	}
	return v
}

func linesInWords(first, last int) string {
	switch {
	case first == 0:
		return ""
	case last <= first:
		return fmt.Sprintf("line %d", first)
	}
	return fmt.Sprintf("lines %d to %d", first, last)
}

// splitColumnsMap takes tables.columns_map apart: header=role, joined by |,
// with a backslash before a |, = or \ of a header.
func splitColumnsMap(s string) []columnReading {
	if s == "" {
		return nil
	}
	var columns []columnReading
	var b strings.Builder
	var c columnReading
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if i++; i < len(s) {
				b.WriteByte(s[i])
			}
		case '=':
			c.Header = b.String()
			b.Reset()
		case '|':
			c.Role = b.String()
			b.Reset()
			columns = append(columns, c)
			c = columnReading{}
		default:
			b.WriteByte(s[i])
		}
	}
	c.Role = b.String()
	return append(columns, c)
}
