package html_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/internal/extracttest"
)

// FuzzRead reads any bytes as HTML: they are a Document whose places are true,
// twice the same, or an error.
func FuzzRead(f *testing.F) {
	for _, page := range extracttest.Articles(f) {
		f.Add(page)
	}
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

// checkPlaces wants what [extracttest.CheckPlaces] does, sections in the order of their
// lines, no paragraph without words, and the source of every cell where it says.
func checkPlaces(t *testing.T, doc *extract.Document, text string) {
	t.Helper()
	extracttest.CheckPlaces(t, doc, text)
	last := 0
	for _, s := range doc.Sections {
		if s.Line < last {
			t.Errorf("a section at line %d comes after one at %d", s.Line, last)
		}
		last = s.Line
		for _, p := range s.Paragraphs {
			if p.Text == "" {
				t.Errorf("line %d: an empty paragraph", p.Line)
			}
		}
	}
	starts := lineStarts(text)
	for _, table := range doc.Tables {
		for _, row := range table.Rows {
			for _, cell := range row.Cells {
				if cell.Column > 0 && cell.Origin == nil {
					checkCell(t, cell, text, starts)
				}
			}
		}
	}
}

// lineStarts is where each line of a text begins, in bytes.
func lineStarts(text string) []int {
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
	return starts
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
