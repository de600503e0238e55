package parquet

import (
	"fmt"
	"os"
	"unsafe"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"pollard/export"
)

// chunkRows is how many rows are gathered before they are written column by
// column, which is how Parquet takes them fastest.
const chunkRows = 256

// groupRows is how many rows make a row group. What a table holds in memory is
// one row group, compressed.
var groupRows = 100_000

// The sizes of what a column gathers before it is compressed. With more than a
// hundred columns over all tables, the library's own, larger ones add up.
const (
	pageSize       = 128 << 10
	dictionarySize = 256 << 10
)

// codec is shared by all files, since each compressor keeps megabytes of what it
// has seen.
var codec = &zstd.Codec{Level: zstd.SpeedFastest}

// table is one file and the rows that wait to be written to it.
type table struct {
	*export.Table
	file    *os.File
	writer  *parquet.Writer //nolint:staticcheck // the schema is made at run time, and GenericWriter wants a type
	columns []column
	waiting int // rows in columns
	grouped int // rows written to the row group
}

// column gathers the values of one column.
type column struct {
	values []parquet.Value
}

// newTable begins the file of a table.
func newTable(t *export.Table, file *os.File) (*table, error) {
	docs, err := columnDocs(t)
	if err != nil {
		return nil, err
	}
	return &table{
		Table:   t,
		file:    file,
		columns: make([]column, len(t.Columns)),
		writer: parquet.NewWriter(file,
			schemaOf(t),
			parquet.Compression(codec),
			parquet.CreatedBy("pollard", export.SchemaVersion, "release"),
			parquet.PageBufferSize(pageSize),
			parquet.DictionaryMaxBytes(dictionarySize),
			parquet.KeyValueMetadata("pollard.table", t.Name),
			parquet.KeyValueMetadata("pollard.schema_version", export.SchemaVersion),
			parquet.KeyValueMetadata("pollard.columns", docs),
		),
	}, nil
}

// add takes one row.
func (t *table) add(row []export.Value) error {
	for i, v := range row {
		if err := t.columns[i].add(v, !t.Columns[i].Required); err != nil {
			return fmt.Errorf("table %s, column %s: %w", t.Name, t.Columns[i].Name, err)
		}
	}
	t.waiting++
	if t.waiting == chunkRows {
		return t.write()
	}
	return nil
}

// add takes one value. A text that must not be missing is empty where it is.
func (c *column) add(v export.Value, optional bool) error {
	if optional && v.IsNull() {
		c.values = append(c.values, parquet.Value{}) // levels 0
		return nil
	}
	var value parquet.Value
	switch v.Kind() {
	case export.Text:
		// The writer only reads the bytes, so that the string need not be copied.
		text := v.Text()
		value = parquet.ByteArrayValue(unsafe.Slice(unsafe.StringData(text), len(text)))
	case export.Integer:
		value = parquet.Int64Value(v.Int())
	case export.Date:
		value = parquet.Int32Value(int32(v.Days()))
	case export.Decimal:
		n, ok := v.Unscaled(scale)
		if !ok || n >= limit || n <= -limit {
			return fmt.Errorf("%s does not fit DECIMAL(%d,%d)", v, precision, scale)
		}
		value = parquet.Int32Value(int32(n))
	default:
		value = parquet.ByteArrayValue(nil)
	}
	level := 0
	if optional {
		level = 1
	}
	c.values = append(c.values, value.Level(0, level, 0))
	return nil
}

// limit is the least number that has more digits than a decimal.
const limit = 1_000_000_000

// write hands the waiting rows over, and ends the row group when it is full.
func (t *table) write() error {
	writers := t.writer.ColumnWriters()
	for i := range t.columns {
		c := &t.columns[i]
		if _, err := writers[i].WriteRowValues(c.values); err != nil {
			return fmt.Errorf("table %s, column %s: %w", t.Name, t.Columns[i].Name, err)
		}
		c.values = c.values[:0]
	}
	t.grouped += t.waiting
	t.waiting = 0
	if t.grouped < groupRows {
		return nil
	}
	t.grouped = 0
	return t.writer.Flush()
}

// close ends the file.
func (t *table) close() error {
	if err := t.write(); err != nil {
		return err
	}
	if err := t.writer.Close(); err != nil {
		return err
	}
	return t.file.Close()
}
