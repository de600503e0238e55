package plaintext_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
	"pollard/extract/internal/extracttest"
	"pollard/extract/plaintext"
)

// FuzzRead reads any bytes: they are a Document whose places are true, or an
// error.
func FuzzRead(f *testing.F) {
	for _, article := range extracttest.Articles(f) {
		f.Add(article)
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
		extracttest.CheckPlaces(t, doc, text)
		checkLines(t, doc, extract.Lines(text))
	})
}

// checkLines wants sections and rows to be in the order of their lines, none of two rows the
// same, and every cell to stand where it says.
func checkLines(t *testing.T, doc *extract.Document, lines []string) {
	t.Helper()
	last := 0
	for _, s := range doc.Sections {
		if s.Line < last {
			t.Errorf("a section at line %d comes after one at %d", s.Line, last)
		}
		last = s.Line
	}
	last = 0
	for _, table := range doc.Tables {
		if table.Line != table.Rows[0].Line || table.LineEnd != table.Rows[len(table.Rows)-1].Line {
			t.Errorf("table %s is at lines %d to %d, its rows at %d to %d", table.ID, table.Line, table.LineEnd, table.Rows[0].Line, table.Rows[len(table.Rows)-1].Line)
		}
		for _, row := range table.Rows {
			if row.Line <= last {
				t.Errorf("a row at line %d comes after one at %d", row.Line, last)
			}
			last = row.Line
			checkCells(t, row, lines)
		}
	}
}

func checkCells(t *testing.T, row extract.Row, lines []string) {
	t.Helper()
	end, line := 0, row.Line
	for _, c := range row.Cells {
		if c.Origin != nil || c.Column == 0 {
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
