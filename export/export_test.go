package export_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/internal/sample"
)

var update = flag.Bool("update", false, "write testdata anew")

func TestGolden(t *testing.T) {
	dir := t.TempDir()
	w, err := csv.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range sample.Batches() {
		if err := w.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, table := range export.Tables() {
		got, err := os.ReadFile(filepath.Join(dir, table.Name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", table.Name+".csv")
		if *update {
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", table.Name, diff)
		}
	}
}
