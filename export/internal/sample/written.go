package sample

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
)

// Write writes batches into a folder, in all of the formats.
func Write(t interface {
	Fatal(...any)
	Helper()
}, dir string, batches []export.Batch, formats ...export.Format,
) {
	t.Helper()
	w, err := export.Start(dir, formats...)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		if err := w.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// Golden compares the files of all tables in a folder, which end in ending, with
// those of the same name in testdata; an update writes these anew.
func Golden(t *testing.T, dir, ending string, update bool) {
	t.Helper()
	for _, table := range export.Tables() {
		got, err := os.ReadFile(filepath.Join(dir, table.Name+ending))
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", table.Name+ending)
		if update {
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
