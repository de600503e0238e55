package csv

import (
	"bytes"
	stdcsv "encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize"
)

// standard is what encoding/csv writes.
func standard(t interface{ Fatal(...any) }, records [][]string) []byte {
	var buf bytes.Buffer
	w := stdcsv.NewWriter(&buf)
	if err := w.WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestFieldsAsStandard(t *testing.T) {
	field := rapid.OneOf(
		rapid.String(),
		rapid.StringOfN(rapid.SampledFrom([]rune("\",\n\r\\. \tab\u00a0\u2003=")), 0, 8, -1),
	)
	rapid.Check(t, func(t *rapid.T) {
		record := rapid.SliceOfN(field, 2, 6).Draw(t, "record")
		var got []byte
		for i, f := range record {
			if i > 0 {
				got = append(got, ',')
			}
			got = appendField(got, f)
		}
		got = append(got, '\n')
		if want := standard(t, [][]string{record}); !bytes.Equal(got, want) {
			t.Fatalf("got %q, encoding/csv writes %q", got, want)
		}
	})
}

// TestRowsAsStandard writes rows of the real schema with any text in them.
func TestRowsAsStandard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.String().Draw(t, "title")
		path := rapid.SampledFrom([]string{"", `\.`, " a", "a,b", "\"", "a\r\nb"}).Draw(t, "path")
		b := export.Rows(&normalize.Dataset{Article: normalize.Article{ID: "a", Title: title, SourcePath: path}}, nil)
		var records [][]string
		for row := range b.Rows(export.Articles) {
			record := make([]string, len(row))
			for i, v := range row {
				record[i] = v.String()
			}
			records = append(records, record)
		}
		var got []byte
		lines := 0
		for range b.Lines(export.Articles, &got, appendField) {
			lines++
		}
		if lines != len(records) {
			t.Fatalf("%d lines, want %d", lines, len(records))
		}
		if want := standard(t, records); !bytes.Equal(got, want) {
			t.Fatalf("got %q, encoding/csv writes %q", got, want)
		}
	})
}

func TestReadBack(t *testing.T) {
	dir := t.TempDir()
	w, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	batches := append(sample.Batches(), sample.LargeBatches(1000)...) // more than flushSize
	for _, b := range batches {
		if err := w.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for i, table := range export.Tables() {
		file, err := os.Open(filepath.Join(dir, table.Name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		got, err := stdcsv.NewReader(file).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		var header []string
		for _, c := range table.Columns {
			header = append(header, c.Name)
		}
		want := [][]string{header}
		for _, b := range batches {
			for row := range b.Rows(i) {
				record := make([]string, len(row))
				for j, v := range row {
					record[j] = v.String()
				}
				want = append(want, record)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", table.Name, diff)
		}
	}
}

func TestNoFolder(t *testing.T) {
	if _, err := New(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a folder that is not there")
	}
}
