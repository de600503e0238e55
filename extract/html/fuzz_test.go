package html_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/html"
)

func addPages(f *testing.F) {
	for _, file := range archives(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, page := range archive.Files {
			if !strings.HasSuffix(page.Name, ".want") {
				f.Add(input(f, page))
			}
		}
	}
}

// FuzzRead reads any bytes as HTML: they are a Document whose places are true,
// twice the same, or an error.
func FuzzRead(f *testing.F) {
	addPages(f)
	readers := extract.Readers{html.Reader{}}
	f.Fuzz(func(t *testing.T, source []byte) {
		text, err := extract.Decode(source)
		if err != nil {
			return
		}
		doc, err := html.Reader{}.Read(text)
		if err != nil {
			return
		}
		again, err := html.Reader{}.Read(text)
		if err != nil {
			t.Fatalf("read once, but not again: %v", err)
		}
		if diff := cmp.Diff(doc, again, cmpopts.IgnoreUnexported(extract.Document{})); diff != "" {
			t.Errorf("(-once +again)\n%s", diff)
		}
		checkPlaces(t, doc, text)
		_, _ = readers.Read("a", source)
	})
}

// TestRealPlaces checks the places of real pages, which are not part of the
// repository.
func TestRealPlaces(t *testing.T) {
	for _, file := range realPages(t) {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, source)
		if len(doc.Tables) == 0 {
			t.Errorf("%s: no tables", file)
		}
		checkPlaces(t, doc, string(source))
	}
}

func realPages(t testing.TB) []string {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/corpus-real/pages/*.html")
	more, _ := filepath.Glob("../../../shared/corpus-real/tables/wtq/page/*/*.html")
	if files = append(files, more...); len(files) == 0 {
		t.Skip("no real pages in ../shared/corpus-real beside the repository")
	}
	return files
}

// checkPlaces wants every place in the Document to be one of the source, and
// to hold what the Document says.
func checkPlaces(t *testing.T, doc *extract.Document, text string) {
	t.Helper()
	lines := extract.Lines(text)
	rest := text // what begins at each line, with its line ends
	starts := make([]int, len(lines))
	for i, line := range lines {
		starts[i] = len(text) - len(rest)
		rest = rest[len(line):]
		if strings.HasPrefix(rest, "\r\n") {
			rest = rest[2:]
		} else if rest != "" {
			rest = rest[1:]
		}
	}
	within := func(what string, line int) {
		t.Helper()
		if line < 1 || line > len(lines) {
			t.Fatalf("%s at line %d of %d", what, line, len(lines))
		}
	}
	last := 0
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
			if p.Text == "" {
				t.Errorf("line %d: an empty paragraph", p.Line)
			}
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
		within("note", n.Line)
	}
	for _, table := range doc.Tables {
		if len(table.Rows) == 0 || len(table.Rows[0].Cells) == 0 {
			t.Fatalf("table at line %d has no cells", table.Line)
		}
		if !paths[table.Section] {
			t.Errorf("table at line %d stands in section %q, which is none", table.Line, table.Section)
		}
		for _, row := range table.Rows {
			within("row", row.Line)
			if row.Line < table.Line || row.Line > table.LineEnd {
				t.Errorf("a row at line %d of a table from %d to %d", row.Line, table.Line, table.LineEnd)
			}
			if len(row.Cells) != len(table.Rows[0].Cells) {
				t.Fatalf("the row at line %d has %d cells, the first one %d", row.Line, len(row.Cells), len(table.Rows[0].Cells))
			}
			for _, cell := range row.Cells {
				if cell.Column > 0 && cell.Origin == nil {
					checkCell(t, cell, text, starts)
				}
			}
		}
	}
}

// checkCell wants the source of a cell to stand at its line and column.
func checkCell(t *testing.T, c extract.Cell, text string, starts []int) {
	t.Helper()
	if c.Line < 1 || c.Line > len(starts) {
		t.Fatalf("%.80q at line %d of %d", c.Raw, c.Line, len(starts))
	}
	if at := starts[c.Line-1] + c.Column - 1; at > len(text) || !strings.HasPrefix(text[at:], c.Raw) {
		t.Errorf("%.80q is not at %d:%d", c.Raw, c.Line, c.Column)
	}
}
