package export

import (
	"strings"

	"pollard/normalize"
	"pollard/normalize/column"
)

// tableRecord is what a row of tables is made of.
type tableRecord struct {
	*normalize.Table
	article Value
}

var tables = define("tables", "One row a table of an article, and how its columns were read.", []field[tableRecord]{
	{Column{Name: "table_id", Type: Text, Required: true, Example: "serbia#t1",
		Doc: "ID of the table: the article and its place in the document"},
		func(r tableRecord) Value { return textValue(r.ID) }},
	{Column{Name: "article_id", Type: Text, Required: true, Example: "serbia",
		Doc: "Article the table stands in"},
		func(r tableRecord) Value { return r.article }},
	{Column{Name: "section", Type: Text, Example: "Public opinion > Opinion polls",
		Doc: "Headings the table stands under, from the outermost inwards"},
		func(r tableRecord) Value { return textValue(r.Section) }},
	{Column{Name: "caption", Type: Text, Example: "Support for membership",
		Doc: "Caption of the table"},
		func(r tableRecord) Value { return textValue(r.Caption) }},
	{Column{Name: "kind", Type: Enum, Values: []string{"polls", "timeline", "other"}, Example: "polls",
		Doc: "What the table is a table of"},
		func(r tableRecord) Value { return wordValue(r.Kind) }},
	{Column{Name: "header_rows", Type: Integer, Example: "1",
		Doc: "Rows at the top that name the columns"},
		func(r tableRecord) Value { return integerValue(r.HeaderRows) }},
	{Column{Name: "columns", Type: Integer, Example: "7",
		Doc: "Columns of the table"},
		func(r tableRecord) Value { return integerValue(len(r.Columns)) }},
	{Column{Name: "rows", Type: Integer, Example: "48",
		Doc: "Rows of the table, header rows counted"},
		func(r tableRecord) Value { return integerValue(r.Rows) }},
	{Column{Name: "source_line", Type: Integer, Example: "112",
		Doc: "Line of the source the table begins on, counted from 1"},
		func(r tableRecord) Value { return positiveValue(r.Line) }},
	{Column{Name: "source_line_end", Type: Integer, Example: "160",
		Doc: "Line of the source the table ends on"},
		func(r tableRecord) Value { return positiveValue(r.LineEnd) }},
	{Column{Name: "columns_map", Type: Text, Example: "Dates conducted=fieldwork|Pollster=pollster",
		Doc: "What each column was read as, by its words, its cells or hints.csv: header=role, joined by |, the role ignore where it was not read; a backslash stands before a |, = or \\ that is part of a header"},
		func(r tableRecord) Value { return textValue(columnsMap(r.Columns)) }},
}).keyedBy("table_id").refers("article_id", "articles").of(
	func(b Batch) int { return len(b.dataset.Tables) },
	func(b Batch, yield func(tableRecord) bool) {
		article := b.article()
		for i := range b.dataset.Tables {
			if !yield(tableRecord{&b.dataset.Tables[i], article}) {
				return
			}
		}
	})

// headerEscaper keeps a header apart from the marks around it.
var headerEscaper = strings.NewReplacer(`\`, `\\`, `|`, `\|`, `=`, `\=`)

// columnsMap joins headers and roles as tables.columns_map has them.
func columnsMap(columns []column.Column) string {
	var b strings.Builder
	for i, c := range columns {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(headerEscaper.Replace(c.Header))
		b.WriteByte('=')
		b.WriteString(string(c.Role))
	}
	return b.String()
}
