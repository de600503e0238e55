package parquet

import (
	"encoding/json"
	"reflect"

	"github.com/parquet-go/parquet-go"

	"pollard/export"
)

// The form of every decimal. On 32 bits nine digits are the most there are, and
// the reader of shares keeps to five before the point and four behind it.
const (
	precision = 9
	scale     = 4
)

// group is a parquet.Group whose fields keep the order they are given in;
// parquet.Group sorts them by name.
type group struct {
	parquet.Group
	fields []parquet.Field
}

// Fields implements parquet.Node.
func (g *group) Fields() []parquet.Field { return g.fields }

// GoType implements parquet.Node. No row is ever written as a Go value.
func (g *group) GoType() reflect.Type { return reflect.TypeFor[[]any]() }

// leaf is one column.
type leaf struct {
	parquet.Node
	name string
}

// Name implements parquet.Field.
func (l *leaf) Name() string { return l.name }

// Value implements parquet.Field. No row is ever written as a Go value.
func (l *leaf) Value(reflect.Value) reflect.Value { return reflect.Value{} }

// schemaOf turns a table into a Parquet schema.
func schemaOf(t *export.Table) *parquet.Schema {
	g := &group{Group: parquet.Group{}}
	for _, c := range t.Columns {
		node := nodeOf(c)
		g.Group[c.Name] = node
		g.fields = append(g.fields, &leaf{node, c.Name})
	}
	return parquet.NewSchema(t.Name, g)
}

// nodeOf turns a column into a Parquet column.
func nodeOf(c export.Column) parquet.Node {
	var node parquet.Node
	switch c.Type {
	case export.Integer:
		node = parquet.Int(64)
	case export.Decimal:
		node = parquet.Decimal(scale, precision, parquet.Int32Type)
	case export.Date:
		node = parquet.Date()
	case export.Text:
		if c.Distinct {
			node = parquet.Encoded(parquet.String(), &parquet.DeltaLengthByteArray)
			break
		}
		fallthrough
	default:
		// Nearly every other text comes again: the IDs of articles and tables, dates,
		// pollsters, the figures as written.
		node = parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	}
	if c.Required {
		return node
	}
	return parquet.Optional(node)
}

// columnDoc is what the metadata say of a column.
type columnDoc struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Unit string `json:"unit,omitempty"`
	Doc  string `json:"doc"`
}

// columnDocs describes the columns of a table as JSON.
func columnDocs(t *export.Table) (string, error) {
	docs := make([]columnDoc, len(t.Columns))
	for i, c := range t.Columns {
		docs[i] = columnDoc{c.Name, c.Type.String(), c.Unit, c.Doc}
	}
	text, err := json.Marshal(docs)
	return string(text), err
}
