package html_test

import (
	"flag"
	"testing"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/internal/extracttest"
)

var update = flag.Bool("update", false, "rewrite the expected documents in testdata; then read the diff")

func TestGolden(t *testing.T) { extracttest.Golden(t, *update, read) }

func read(t testing.TB, source []byte) *extract.Document {
	t.Helper()
	doc, err := extract.Readers{html.Reader{}}.Read("a", source)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
