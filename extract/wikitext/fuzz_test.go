package wikitext_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
)

// FuzzRead reads any text: it is a Document whose places are those of the
// source, and the same one again.
func FuzzRead(f *testing.F) {
	for _, file := range archives(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
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
		checkPlaces(t, doc, text)
	})
}

// checkPlaces wants every place in the Document to be one of the source, and
// every table to be a grid.
func checkPlaces(t *testing.T, doc *extract.Document, text string) {
	t.Helper()
	lines := len(extract.Lines(text))
	within := func(what string, line int) {
		t.Helper()
		if line < 1 || line > max(1, lines) {
			t.Fatalf("%s at line %d of %d", what, line, lines)
		}
	}
	paths := map[string]bool{}
	for _, s := range doc.Sections {
		within("section", s.Line)
		paths[s.Path] = true
		for _, p := range s.Paragraphs {
			within("paragraph", p.Line)
		}
		for _, list := range s.Lists {
			within("list", list.Line)
			depth := -1
			for _, item := range list.Items {
				within("item", item.Line)
				if item.Depth < 0 || item.Depth > depth+1 {
					t.Errorf("the item at line %d is at depth %d below one at %d", item.Line, item.Depth, depth)
				}
				depth = item.Depth
			}
		}
	}
	for _, n := range doc.Notes {
		if n.Line == lines+1 && n.Line == len(extract.Lines(text+".")) {
			continue // on a NUL that was all of the last line
		}
		within("note", n.Line)
	}
	for _, table := range doc.Tables {
		if len(table.Rows) == 0 || table.Line != table.Rows[0].Line || table.LineEnd < table.Rows[len(table.Rows)-1].Line {
			t.Fatalf("table %s has %d rows at lines %d to %d", table.ID, len(table.Rows), table.Line, table.LineEnd)
		}
		within("table's end", table.LineEnd)
		if !paths[table.Section] {
			t.Errorf("table %s stands in section %q, which is none", table.ID, table.Section)
		}
		last := 0
		for _, row := range table.Rows {
			within("row", row.Line)
			if row.Line < last {
				t.Errorf("a row at line %d comes after one at %d", row.Line, last)
			}
			last = row.Line
			if len(row.Cells) != len(table.Rows[0].Cells) {
				t.Fatalf("the row at line %d has %d cells, the first of %s has %d", row.Line, len(row.Cells), table.ID, len(table.Rows[0].Cells))
			}
		}
	}
}
