package datapackage

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"pollard/export"
)

// dictionaryTable is the table of dictionary.csv.
var dictionaryTable = export.Table{
	Name: "dictionary", Doc: "One row a column of the other tables, and what it holds.", Key: []string{"table", "column"},
	Columns: []export.Column{
		{Name: "table", Type: export.Text, Required: true, Example: "polls", Doc: "Name of the table"},
		{Name: "column", Type: export.Text, Required: true, Example: "support", Doc: "Name of the column"},
		{Name: "position", Type: export.Integer, Required: true, Example: "27", Doc: "Place of the column in its table, counted from 1"},
		{Name: "type", Type: export.Enum, Required: true, Values: []string{"text", "enum", "integer", "decimal", "date"}, Example: "decimal",
			Doc: "What its values are; an enum is text out of the list its description gives"},
		{Name: "unit", Type: export.Text, Example: "percent", Doc: "Unit of a number; missing where it counts or has none"},
		{Name: "required", Type: export.Enum, Required: true, Values: []string{"false", "true"}, Example: "false", Doc: "Whether a value is never missing"},
		{Name: "key", Type: export.Text, Example: "references articles.article_id",
			Doc: "primary for a column that tells the rows apart, alone or with the other ones; and the column of another table its values are those of"},
		{Name: "description", Type: export.Text, Required: true, Example: "Share in favour", Doc: "What the column holds"},
		{Name: "example", Type: export.Text, Required: true, Example: "43.0", Doc: "A value as CSV has it"},
	},
}

// dictionaryOf makes dictionary.csv.
func dictionaryOf(tables []*export.Table) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	header := make([]string, len(dictionaryTable.Columns))
	for i, c := range dictionaryTable.Columns {
		header[i] = c.Name
	}
	records := [][]string{header}
	for _, t := range tables {
		for i := range t.Columns {
			c := &t.Columns[i]
			records = append(records, []string{
				t.Name, c.Name, strconv.Itoa(i + 1), c.Type.String(), c.Unit, strconv.FormatBool(c.Required),
				keys(t, c.Name, tables), description(c), c.Example,
			})
		}
	}
	_ = w.WriteAll(records) // never fails
	return b.Bytes()
}

// keys says which keys a column takes part in.
func keys(t *export.Table, column string, tables []*export.Table) string {
	var all []string
	for _, k := range t.Key {
		if k == column {
			all = append(all, "primary")
		}
	}
	for _, r := range t.Refs {
		if r.Column == column {
			all = append(all, "references "+r.Table+"."+strings.Join(keyOf(tables, r.Table), ", "))
		}
	}
	return strings.Join(all, "; ")
}

// description is the words of a column, and the values it can have.
func description(c *export.Column) string {
	if len(c.Values) == 0 {
		return c.Doc
	}
	return c.Doc + " (one of " + strings.Join(c.Values, ", ") + ")"
}
