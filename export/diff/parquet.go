package diff

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// parquetBatch is how many rows are taken out of a file at a time.
const parquetBatch = 128

// parquetTable is the table of a Parquet file.
func parquetTable(name, path string) (*table, error) {
	file, closer, err := openParquet(path)
	if err != nil {
		return nil, err
	}
	t := &table{name: name, file: path, format: ".parquet", open: func() (reader, error) { return newParquetReader(path) }}
	for _, field := range file.Schema().Fields() {
		if !field.Leaf() {
			_ = closer.Close()
			return nil, fmt.Errorf("%s: column %s: expected one value a row, found a group", path, field.Name())
		}
		t.columns = append(t.columns, field.Name())
		t.types = append(t.types, parquetType(field))
	}
	t.columns = distinct(t.columns)
	return t, closer.Close()
}

// parquetType names a column's type as the docs of the tables do.
func parquetType(node parquet.Node) string {
	if logical := node.Type().LogicalType(); logical != nil {
		switch logical.Value.(type) {
		case *format.StringType, *format.EnumType:
			return "text"
		case *format.DecimalType:
			return "decimal"
		case *format.DateType:
			return "date"
		case *format.IntType:
			return "integer"
		}
	}
	return strings.ToLower(node.Type().String())
}

func openParquet(path string) (*parquet.File, io.Closer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, nil, err
	}
	file, err := parquet.OpenFile(f, info.Size(), parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		_ = f.Close()
		return nil, nil, fmt.Errorf("%s: expected a Parquet file: %w", path, err)
	}
	return file, f, nil
}

// parquetReader reads a Parquet file row by row.
type parquetReader struct {
	path   string
	file   io.Closer
	groups []parquet.RowGroup
	rows   parquet.Rows
	print  []func([]byte, parquet.Value) []byte
	buf    []parquet.Row
	next   []parquet.Row
	record []string
	text   []byte
	ends   []int
	done   int // rows given so far
}

func newParquetReader(path string) (*parquetReader, error) {
	file, closer, err := openParquet(path)
	if err != nil {
		return nil, err
	}
	r := &parquetReader{path: path, file: closer, groups: file.RowGroups(), buf: make([]parquet.Row, parquetBatch)}
	for _, field := range file.Schema().Fields() {
		r.print = append(r.print, parquetPrinter(field))
	}
	r.record = make([]string, len(r.print))
	return r, nil
}

func (r *parquetReader) read() (record []string, err error) {
	for len(r.next) == 0 {
		if r.rows == nil {
			if len(r.groups) == 0 {
				return nil, io.EOF
			}
			r.rows, r.groups = r.groups[0].Rows(), r.groups[1:]
		}
		n, err := r.rows.ReadRows(r.buf)
		r.next = r.buf[:n]
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: row %d: %w", r.path, r.done+1, err)
		}
		if err != nil || n == 0 {
			err := r.rows.Close()
			r.rows = nil
			if err != nil {
				return nil, fmt.Errorf("%s: %w", r.path, err)
			}
		}
	}
	row := r.next[0]
	r.next = r.next[1:]
	r.done++
	r.text, r.ends = r.text[:0], r.ends[:0]
	at := 0
	for i := range r.print {
		// Values come in the order of columns; one that repeats is joined.
		for ; at < len(row) && row[at].Column() == i; at++ {
			if !row[at].IsNull() {
				r.text = r.print[i](r.text, row[at])
			}
		}
		r.ends = append(r.ends, len(r.text))
	}
	all, start := string(r.text), 0
	for i, end := range r.ends {
		r.record[i] = all[start:end]
		start = end
	}
	return r.record, nil
}

func (r *parquetReader) close() error {
	if r.rows != nil {
		_ = r.rows.Close() // only read from
	}
	return r.file.Close()
}

// parquetPrinter writes the values of a column as CSV has them.
func parquetPrinter(node parquet.Node) func([]byte, parquet.Value) []byte {
	kind := node.Type().Kind()
	if logical := node.Type().LogicalType(); logical != nil {
		switch logical := logical.Value.(type) {
		case *format.DateType:
			return func(dst []byte, v parquet.Value) []byte {
				return time.Unix(int64(v.Int32())*24*60*60, 0).UTC().AppendFormat(dst, time.DateOnly)
			}
		case *format.DecimalType:
			scale := int(logical.Scale)
			switch kind {
			case parquet.Int32:
				return func(dst []byte, v parquet.Value) []byte { return appendUnscaled(dst, int64(v.Int32()), scale) }
			case parquet.Int64:
				return func(dst []byte, v parquet.Value) []byte { return appendUnscaled(dst, v.Int64(), scale) }
			}
		}
	}
	switch kind {
	case parquet.Int32:
		return func(dst []byte, v parquet.Value) []byte { return strconv.AppendInt(dst, int64(v.Int32()), 10) }
	case parquet.Int64:
		return func(dst []byte, v parquet.Value) []byte { return strconv.AppendInt(dst, v.Int64(), 10) }
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return func(dst []byte, v parquet.Value) []byte { return append(dst, v.ByteArray()...) }
	}
	return func(dst []byte, v parquet.Value) []byte { return append(dst, v.String()...) }
}

// appendUnscaled writes n divided by ten to the power of scale, without the
// zeros at the end that a column of fixed scale adds to every number.
func appendUnscaled(dst []byte, n int64, scale int) []byte {
	for ; scale > 0 && n%10 == 0; scale-- {
		n /= 10
	}
	start := len(dst)
	dst = strconv.AppendInt(dst, n, 10)
	if scale == 0 {
		return dst
	}
	if n < 0 {
		start++
	}
	for len(dst)-start <= scale {
		dst = append(dst, 0)
		copy(dst[start+1:], dst[start:])
		dst[start] = '0'
	}
	dst = append(dst, 0)
	point := len(dst) - 1 - scale
	copy(dst[point+1:], dst[point:])
	dst[point] = '.'
	return dst
}
