package export_test

import (
	"flag"
	"testing"

	"pollard/export/csv"
	"pollard/export/internal/sample"
)

var update = flag.Bool("update", false, "write testdata anew")

func TestGolden(t *testing.T) {
	dir := t.TempDir()
	sample.Write(t, dir, sample.Batches(), csv.Format)
	sample.Golden(t, dir, ".csv", *update)
}
