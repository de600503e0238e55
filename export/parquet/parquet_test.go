package parquet

import (
	"crypto/sha256"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"
	"github.com/parquet-go/parquet-go"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize"
	"pollard/normalize/number"
)

// write writes batches into a new folder.
func write(t *testing.T, batches []export.Batch) string {
	t.Helper()
	dir := t.TempDir()
	sample.Write(t, dir, batches, Format)
	return dir
}

// open opens the file of a table.
func open(t *testing.T, dir string, table *export.Table) *parquet.File {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, table.Name+".parquet"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	file, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// read returns all rows of a file.
func read(t *testing.T, file *parquet.File) []parquet.Row {
	t.Helper()
	var all []parquet.Row
	for _, group := range file.RowGroups() {
		rows := group.Rows()
		buf := make([]parquet.Row, 64)
		for {
			n, err := rows.ReadRows(buf)
			for _, row := range buf[:n] {
				all = append(all, row.Clone())
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// text is a value as CSV has it, a decimal with all four places.
func text(c export.Column, v parquet.Value) string {
	switch {
	case v.IsNull():
		return ""
	case c.Type == export.Decimal:
		return decimal.MustNew(int64(v.Int32()), scale).String()
	case c.Type == export.Date:
		return time.Unix(int64(v.Int32())*86400, 0).UTC().Format(time.DateOnly)
	}
	return v.String()
}

func TestReadBack(t *testing.T) {
	batches := append(sample.Batches(), sample.LargeBatches(2000)...)
	defer func(n int) { groupRows = n }(groupRows)
	groupRows = 1000
	dir := write(t, batches)
	for i, table := range export.Tables() {
		rows := read(t, open(t, dir, table))
		n := 0
		for _, b := range batches {
			for row := range b.Rows(i) {
				for j, v := range row {
					want := v.String()
					if v.Kind() == export.Decimal {
						d, err := decimal.Parse(want)
						if err != nil {
							t.Fatal(err)
						}
						want = d.Pad(scale).String()
					}
					c := table.Columns[j]
					if got := text(c, rows[n][j]); got != want {
						t.Fatalf("%s row %d, column %s: %q, want %q", table.Name, n, c.Name, got, want)
					}
					if v.IsNull() && !c.Required != rows[n][j].IsNull() {
						t.Fatalf("%s row %d, column %s: null is %v", table.Name, n, c.Name, rows[n][j].IsNull())
					}
				}
				n++
			}
		}
		if n != len(rows) {
			t.Errorf("%s: %d rows, want %d", table.Name, len(rows), n)
		}
	}
}

func TestSchema(t *testing.T) {
	dir := write(t, sample.Batches())
	types := map[export.Type]string{
		export.Text: "STRING", export.Enum: "STRING", export.Integer: "INT(64,true)",
		export.Decimal: "DECIMAL(9,4)", export.Date: "DATE",
	}
	physical := map[export.Type]parquet.Kind{
		export.Text: parquet.ByteArray, export.Enum: parquet.ByteArray, export.Integer: parquet.Int64,
		export.Decimal: parquet.Int32, export.Date: parquet.Int32,
	}
	for _, table := range export.Tables() {
		file := open(t, dir, table)
		fields := file.Schema().Fields()
		if len(fields) != len(table.Columns) {
			t.Fatalf("%s: %d columns, want %d", table.Name, len(fields), len(table.Columns))
		}
		for i, c := range table.Columns {
			f := fields[i]
			if f.Name() != c.Name {
				t.Errorf("%s: column %d is %s, want %s", table.Name, i, f.Name(), c.Name)
			}
			if f.Optional() == c.Required {
				t.Errorf("%s.%s: optional is %v", table.Name, c.Name, f.Optional())
			}
			if got := f.Type().LogicalType().String(); got != types[c.Type] {
				t.Errorf("%s.%s: %s, want %s", table.Name, c.Name, got, types[c.Type])
			}
			if got := f.Type().Kind(); got != physical[c.Type] {
				t.Errorf("%s.%s: stored as %s, want %s", table.Name, c.Name, got, physical[c.Type])
			}
		}

		name, _ := file.Lookup("pollard.table")
		version, _ := file.Lookup("pollard.schema_version")
		if name != table.Name || version != export.SchemaVersion {
			t.Errorf("%s: metadata name %q, version %q", table.Name, name, version)
		}
		var docs []columnDoc
		text, _ := file.Lookup("pollard.columns")
		if err := json.Unmarshal([]byte(text), &docs); err != nil {
			t.Fatal(err)
		}
		if len(docs) != len(table.Columns) || docs[0].Name != table.Columns[0].Name || docs[0].Doc != table.Columns[0].Doc {
			t.Errorf("%s: columns described as %s", table.Name, text)
		}
		if by := file.Metadata().CreatedBy; !strings.HasPrefix(by, "pollard version 1") {
			t.Errorf("%s: created by %q", table.Name, by)
		}
	}
}

func TestRowGroups(t *testing.T) {
	defer func(n int) { groupRows = n }(groupRows)
	groupRows = 500
	dir := write(t, sample.LargeBatches(2000))
	polls := export.Tables()[export.Polls]
	groups := open(t, dir, polls).RowGroups()
	if len(groups) < 3 {
		t.Errorf("%d row groups for 2000 polls", len(groups))
	}
	for i, g := range groups {
		if g.NumRows() > int64(groupRows+chunkRows) {
			t.Errorf("row group %d has %d rows", i, g.NumRows())
		}
	}
}

func TestSameBytes(t *testing.T) {
	batches := append(sample.Batches(), sample.LargeBatches(2000)...)
	var want map[string][32]byte
	for range 5 {
		dir := write(t, batches)
		got := make(map[string][32]byte)
		for _, table := range export.Tables() {
			data, err := os.ReadFile(filepath.Join(dir, table.Name+".parquet"))
			if err != nil {
				t.Fatal(err)
			}
			got[table.Name] = sha256.Sum256(data)
		}
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestTooLarge(t *testing.T) {
	for _, share := range []string{"100000", "-100000", "1.00001"} {
		value := decimal.MustParse(share)
		b := export.Rows(&normalize.Dataset{Polls: []normalize.Poll{{ID: "p", Margin: normalize.Figure{
			Raw: share, Number: number.Number{Value: value, Known: true},
		}}}}, nil)
		w, err := New(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		err = w.Write(b)
		w.Abort()
		want := "table polls, column margin_of_error: " + share + " does not fit DECIMAL(9,4)"
		if err == nil || err.Error() != want {
			t.Errorf("%s: got error %v, want %s", share, err, want)
		}
	}
}
