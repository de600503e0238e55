package wikitext_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
	"pollard/extract/internal/extracttest"
)

// FuzzRead reads any text: it is a Document whose places are those of the
// source, and the same one again.
func FuzzRead(f *testing.F) {
	for _, article := range extracttest.Articles(f) {
		f.Add(article)
	}
	f.Add([]byte("<s\r\x00"))
	readers := extract.Readers{always{}}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc, err := readers.Read("a", source)
		if err != nil {
			return
		}
		again, err := readers.Read("a", bytes.Clone(source))
		if err != nil {
			t.Fatalf("read once, but not again: %v", err)
		}
		if diff := cmp.Diff(doc, again, cmpopts.IgnoreUnexported(extract.Document{})); diff != "" {
			t.Errorf("(-once +again)\n%s", diff)
		}
		text, err := extract.Decode(source)
		if err != nil {
			t.Fatalf("read, but not decoded: %v", err)
		}
		extracttest.CheckPlaces(t, doc, text)
		checkRows(t, doc)
	})
}

// checkRows wants the rows of a table to be in the order of their lines.
func checkRows(t *testing.T, doc *extract.Document) {
	t.Helper()
	for _, table := range doc.Tables {
		last := table.Line
		if table.Line != table.Rows[0].Line {
			t.Errorf("table %s begins at line %d, its first row at %d", table.ID, table.Line, table.Rows[0].Line)
		}
		for _, row := range table.Rows {
			if row.Line < last {
				t.Errorf("a row at line %d comes after one at %d", row.Line, last)
			}
			last = row.Line
		}
	}
}
