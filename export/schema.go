// Package export writes datasets out, whole or not at all.
//
// It holds the schema of the output tables once, names, types, words and
// values side by side, and turns records into rows of it: cells, or lines of CSV.
// The formats, each in a package below this one, see only [Table]s and rows: they
// cannot disagree about a column. [Writer] feeds them side by side, and [Stage] puts what they
// wrote into place in one step.
package export

// SchemaVersion names the shape of the output tables: which tables there are,
// their columns, their order, types, keys and meanings. It follows Semantic
// Versioning 2.0.0, seen by whoever reads the tables:
//
//   - major: a table or column is gone, or stands elsewhere, or what it holds
//     has another type, unit, key or meaning;
//   - minor: a table, a column behind the others or a value of an [Enum] is new;
//   - patch: only words that describe the tables are others.
//
// It stands in datapackage.json and in the metadata of every Parquet file.
// docs/changelog.md says what each version changed, and testdata/schema.txt
// holds the schema it names: a test fails where the two part.
const SchemaVersion = "1.0.5"

// Type says what the values of a column are.
type Type uint8

// The types of columns.
const (
	Text    Type = iota + 1 // any UTF-8
	Enum                    // text out of a fixed list
	Integer                 // whole number
	Decimal                 // exact decimal number, with the places it was stated with
	Date                    // day of the proleptic Gregorian calendar
)

// String names the type as the docs do.
func (t Type) String() string {
	switch t {
	case Text:
		return "text"
	case Enum:
		return "enum"
	case Integer:
		return "integer"
	case Decimal:
		return "decimal"
	case Date:
		return "date"
	}
	return "null"
}

// Column describes one column of a table.
type Column struct {
	Name     string
	Type     Type
	Doc      string   // one or two plain sentences without a full stop at the end
	Unit     string   // of a number; empty where it counts or has none
	Example  string   // a value as CSV has it
	Values   []string // of an Enum: what a value that is not missing can be
	Required bool     // never missing: what a row is found by
	Distinct bool     // hardly any value comes twice: no use in a dictionary of them
}

// Table describes one table.
type Table struct {
	Name    string
	Doc     string
	Columns []Column
	Key     []string    // names of the columns that tell its rows apart, together
	Refs    []Reference // columns that name rows of a table by its key
}

// Reference says that a value of a column, where it is not missing, is that of
// the one key column of a row of a table, which may be the same table.
type Reference struct {
	Column string
	Table  string
}

// Column returns the column of a name, nil where the table has none.
func (t *Table) Column(name string) *Column {
	for i := range t.Columns {
		if t.Columns[i].Name == name {
			return &t.Columns[i]
		}
	}
	return nil
}

// The tables by their place in [Tables] and in a [Batch].
const (
	Articles = iota
	ArticleTables
	Polls
	Responses
	Events
	Ledger
	Findings
	Pollsters
	TableCount
)

// Tables returns the tables in the order the docs give them. Nothing may be
// changed in them.
func Tables() [TableCount]*Table {
	return [TableCount]*Table{
		Articles:      &articles.Table,
		ArticleTables: &tables.Table,
		Polls:         &polls.Table,
		Responses:     &responses.Table,
		Events:        &events.Table,
		Ledger:        &ledger.Table,
		Findings:      &findings.Table,
		Pollsters:     &pollsters.Table,
	}
}
