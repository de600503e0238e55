package parquet

import (
	"fmt"
	"os"
	"unsafe"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"pollard/export"
)

// chunkRows is how many rows at most are written at a time.
const chunkRows = 64

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

// table is one file.
type table struct {
	*export.Table
	file    *os.File
	writer  *parquet.Writer //nolint:staticcheck // the schema is made at run time, and GenericWriter wants a type
	levels  []uint8         // the definition level of a value of each column that is there
	values  []parquet.Value // of a chunk, those of one column behind those of another
	grouped int             // rows written to the row group
}

// newTable begins the file of a table.
func newTable(t *export.Table, file *os.File) (*table, error) {
	docs, err := columnDocs(t)
	if err != nil {
		return nil, err
	}
	return &table{
		Table:  t,
		file:   file,
		levels: levelsOf(t),
		values: make([]parquet.Value, len(t.Columns)*chunkRows),
		writer: parquet.NewWriter(file,
			schemaOf(t),
			parquet.Compression(codec),
			parquet.CreatedBy("pollard", export.SchemaVersion, "release"),
			parquet.PageBufferSize(pageSize),
			parquet.DictionaryMaxBytes(dictionarySize),
			parquet.DataPageStatistics(false), // the index of the pages has them too
			parquet.KeyValueMetadata("pollard.table", t.Name),
			parquet.KeyValueMetadata("pollard.schema_version", export.SchemaVersion),
			parquet.KeyValueMetadata("pollard.columns", docs),
		),
	}, nil
}

// levelsOf gives the definition level of a value of each column that is there.
func levelsOf(t *export.Table) []uint8 {
	levels := make([]uint8, len(t.Columns))
	for i := range t.Columns {
		if !t.Columns[i].Required {
			levels[i] = 1
		}
	}
	return levels
}

// add takes rows, the cells of one behind those of another, and writes them
// column by column, which is how Parquet takes them fastest.
func (t *table) add(cells []export.Value) error {
	width := len(t.Columns)
	for len(cells) > 0 {
		rows := min(len(cells)/width, chunkRows)
		for row := range rows {
			if err := t.gather(cells[row*width:][:width], row); err != nil {
				return err
			}
		}
		for i, w := range t.writer.ColumnWriters() {
			if _, err := w.WriteRowValues(t.values[i*chunkRows:][:rows]); err != nil {
				return t.columnError(i, err)
			}
		}
		clear(t.values) // they hold the text of articles
		cells = cells[rows*width:]
		if err := t.count(rows); err != nil {
			return err
		}
	}
	return nil
}

// columnError says in which column something went wrong.
func (t *table) columnError(column int, err error) error {
	return fmt.Errorf("table %s, column %s: %w", t.Name, t.Columns[column].Name, err)
}

// count ends the row group when it is full.
func (t *table) count(rows int) error {
	t.grouped += rows
	if t.grouped < groupRows {
		return nil
	}
	t.grouped = 0
	return t.writer.Flush()
}

// gather puts the values of one row of a chunk into their columns.
func (t *table) gather(cells []export.Value, row int) error {
	for i := range cells {
		v, value := &cells[i], &t.values[i*chunkRows+row]
		switch v.Kind() {
		case export.Text:
			// The writer only reads the bytes, so that the string need not be copied.
			text := v.Text()
			*value = parquet.ByteArrayValue(unsafe.Slice(unsafe.StringData(text), len(text)))
		case export.Integer:
			*value = parquet.Int64Value(v.Int())
		case export.Date:
			*value = parquet.Int32Value(int32(v.Days()))
		case export.Decimal:
			n, ok := v.Unscaled(scale)
			if !ok || n >= limit || n <= -limit {
				return t.columnError(i, fmt.Errorf("%s does not fit DECIMAL(%d,%d)", v, precision, scale))
			}
			*value = parquet.Int32Value(int32(n))
		default:
			*value = parquet.Value{} // of level 0
			if t.levels[i] == 0 {
				*value = parquet.ByteArrayValue(nil) // a text that must not be missing is empty
			}
			continue
		}
		value.SetDefinitionLevel(int(t.levels[i])) // [parquet.Value.Level] would copy the value twice
	}
	return nil
}

// limit is the least number that has more digits than a decimal.
const limit = 1_000_000_000

// close ends the file.
func (t *table) close() error {
	if err := t.writer.Close(); err != nil {
		return err
	}
	return t.file.Close()
}
