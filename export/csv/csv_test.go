package csv

import (
	stdcsv "encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
	"pollard/export/internal/sample"
)

func TestReadBack(t *testing.T) {
	dir := t.TempDir()
	batches := append(sample.Batches(), sample.LargeBatches(1000)...) // more than flushSize
	sample.Write(t, dir, batches, Format)
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
