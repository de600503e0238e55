package plaintext_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/plaintext"
)

// FuzzRead reads any bytes: they are a Document whose places are true, or an
// error.
func FuzzRead(f *testing.F) {
	for _, file := range archives(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(input(f, archive))
	}
	articles, err := filepath.Glob("../../raw/*.txt")
	if err != nil || len(articles) == 0 {
		f.Fatalf("no articles: %v", err)
	}
	for _, file := range articles {
		source, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(source)
	}
	readers := extract.Readers{plaintext.Reader{}}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc, err := readers.Read("a", source)
		if err != nil {
			return
		}
		again, err := readers.Read("a", source)
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
		checkPlaces(t, doc, extract.Lines(text))
	})
}

// checkPlaces wants every place in the Document to be one of the source, and
// to hold what the Document says.
func checkPlaces(t *testing.T, doc *extract.Document, lines []string) {
	t.Helper()
	last := 0
	within := func(what string, line int) {
		t.Helper()
		if line < 1 || line > len(lines) {
			t.Fatalf("%s at line %d of %d", what, line, len(lines))
		}
	}
	paths := map[string]bool{}
	for _, s := range doc.Sections {
		within("section", s.Line)
		if s.Line < last {
			t.Errorf("a section at line %d comes after one at %d", s.Line, last)
		}
		last = s.Line
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
		if n.Code == "nul-dropped" && n.Line == len(lines)+1 {
			continue // the NUL was all of the last line
		}
		within("note", n.Line)
	}
	last = 0
	for _, table := range doc.Tables {
		if len(table.Rows) == 0 || table.Line != table.Rows[0].Line || table.LineEnd != table.Rows[len(table.Rows)-1].Line {
			t.Fatalf("table %s has %d rows at lines %d to %d", table.ID, len(table.Rows), table.Line, table.LineEnd)
		}
		if !paths[table.Section] {
			t.Errorf("table %s stands in section %q, which is none", table.ID, table.Section)
		}
		for _, row := range table.Rows {
			within("row", row.Line)
			if row.Line <= last {
				t.Errorf("a row at line %d comes after one at %d", row.Line, last)
			}
			last = row.Line
			if len(row.Cells) != len(table.Rows[0].Cells) {
				t.Fatalf("the row at line %d has %d cells, the first of %s has %d", row.Line, len(row.Cells), table.ID, len(table.Rows[0].Cells))
			}
			checkCells(t, table.Rows, row, lines)
		}
	}
}

func checkCells(t *testing.T, rows []extract.Row, row extract.Row, lines []string) {
	t.Helper()
	end, line := 0, row.Line
	for _, c := range row.Cells {
		if o := c.Origin; o != nil {
			if of := rows[o[0]].Cells[o[1]]; of.Origin != nil || of.Text != c.Text || of.Raw != c.Raw {
				t.Errorf("line %d: a copy of %v says %q, and not %q", row.Line, *o, c.Raw, of.Raw)
			}
			continue
		}
		if c.Column == 0 {
			if c.Raw != "" || c.Text != "" {
				t.Errorf("line %d: a cell without a place says %q", row.Line, c.Raw)
			}
			continue
		}
		if c.Line > 0 && c.Line != line {
			if c.Line < line || c.Line > len(lines) {
				t.Fatalf("line %d: %q stands in line %d", line, c.Raw, c.Line)
			}
			line, end = c.Line, 0
		}
		source := lines[line-1]
		// The parts of a cell of several lines are parted by line ends; the first
		// stands in the row's line, or in the cell's.
		raw, _, _ := strings.Cut(c.Raw, "\n")
		from := c.Column - 1
		if from < end || from+len(raw) > len(source) || source[from:from+len(raw)] != raw {
			t.Fatalf("line %d: %q is not at column %d of %q", line, raw, c.Column, source)
		}
		end = from + len(raw)
	}
}
