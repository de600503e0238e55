package plaintext_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/plaintext"
)

var update = flag.Bool("update", false, "rewrite the expected documents in testdata; then read the diff")

// TestGolden reads the article of every archive and compares the Document with
// the one beside it. The article is the file "input", or "input.escaped" where
// signs nobody sees matter: there Go's escapes (\u00a0, \t, \\) are read.
func TestGolden(t *testing.T) {
	for _, file := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(read(t, input(t, archive)))
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "document", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) != 2 {
				t.Fatal("expected two files in the archive: the article and its document")
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func archives(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	return files
}

func input(t testing.TB, archive *txtar.Archive) []byte {
	t.Helper()
	f := archive.Files[0]
	if f.Name != "input.escaped" {
		return f.Data
	}
	text, err := strconv.Unquote(`"` + strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(string(f.Data)) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return []byte(text)
}

func read(t testing.TB, source []byte) *extract.Document {
	t.Helper()
	doc, err := extract.Readers{plaintext.Reader{}}.Read("a", source)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// dump spells a Document out, a line for each thing in it, numbers first being
// source lines. A cell is its column and its text, followed by its source where
// that differs; a cell put in to fill a row up is a plus sign, a copy of a spanned
// cell the place (row, column) of what it copies.
func dump(doc *extract.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("title %q", doc.Title)
	if doc.Language != "" {
		line("language %s", doc.Language)
	}
	if doc.RevisionID != "" {
		line("revision %q", doc.RevisionID)
	}
	for _, s := range doc.Sections {
		line("%d section, level %d: %q", s.Line, s.Level, s.Path)
		for _, p := range s.Paragraphs {
			line("  %d paragraph: %q", p.Line, p.Text)
		}
		for _, list := range s.Lists {
			line("  %d list", list.Line)
			for _, item := range list.Items {
				line("    %d %s%q", item.Line, strings.Repeat("  ", item.Depth), item.Text)
			}
		}
	}
	for _, t := range doc.Tables {
		placed, caption := "", ""
		if !t.CellsLost {
			placed = ", every cell in place"
		}
		if t.Caption != "" {
			caption = fmt.Sprintf(", caption %q", t.Caption)
		}
		line("%d-%d table %s in %q%s%s", t.Line, t.LineEnd, t.ID, t.Section, caption, placed)
		for _, row := range t.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = dumpCell(c)
			}
			header := ""
			if row.Cells[0].Header {
				header = "header: "
			}
			line("  %d %s%s", row.Line, header, strings.Join(cells, " | "))
		}
	}
	for _, n := range doc.Notes {
		line("%d note %s: %s", n.Line, n.Code, n.Text)
	}
	return b.String()
}

func dumpCell(c extract.Cell) string {
	if c.Origin != nil {
		return fmt.Sprintf("(%d, %d)", c.Origin[0], c.Origin[1])
	}
	if c.Column == 0 {
		return "+"
	}
	s := fmt.Sprintf("%d %q", c.Column, c.Text)
	if c.Raw != c.Text {
		s += fmt.Sprintf(" from %q", c.Raw)
	}
	if len(c.Parts) > 0 {
		s += fmt.Sprintf(" parts %q", c.Parts)
	}
	if c.Leaked > 0 {
		s += fmt.Sprintf(" leaked %d", c.Leaked)
	}
	if len(c.Refs) > 0 {
		s += fmt.Sprintf(" refs %q", c.Refs)
	}
	if c.SortValue != "" {
		s += fmt.Sprintf(" sort %q", c.SortValue)
	}
	if c.Rowspan > 0 || c.Colspan > 0 {
		s += fmt.Sprintf(" spans %d×%d", max(c.Rowspan, 1), max(c.Colspan, 1))
	}
	if c.Bold {
		s += " bold"
	}
	if len(c.Links) > 0 {
		s += fmt.Sprintf(" links %q", c.Links)
	}
	if c.Hidden != "" {
		s += fmt.Sprintf(" hidden %q", c.Hidden)
	}
	return s
}
