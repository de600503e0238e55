package html_test

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
	"pollard/extract/html"
)

var update = flag.Bool("update", false, "rewrite the expected documents in testdata; then read the diff")

// TestGolden reads the pages of every archive. Each is a file "name", and the
// Document it gives the file "name.want" behind it. In a file "name.escaped"
// Go's escapes (\u00a0, \t, \\) are read, for signs nobody sees.
func TestGolden(t *testing.T) {
	for _, file := range archives(t) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		theme := strings.TrimSuffix(filepath.Base(file), ".txtar")
		var written []txtar.File
		for i, f := range archive.Files {
			if strings.HasSuffix(f.Name, ".want") {
				continue
			}
			t.Run(theme+"/"+f.Name, func(t *testing.T) {
				got := dump(read(t, input(t, f)))
				written = append(written, f, txtar.File{Name: f.Name + ".want", Data: []byte(got)})
				if *update {
					return
				}
				if i+1 == len(archive.Files) || archive.Files[i+1].Name != f.Name+".want" {
					t.Fatalf("expected a file %s.want behind it", f.Name)
				}
				if diff := cmp.Diff(string(archive.Files[i+1].Data), got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			})
		}
		if *update {
			archive.Files = written
			if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
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

func input(t testing.TB, f txtar.File) []byte {
	t.Helper()
	if !strings.HasSuffix(f.Name, ".escaped") {
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
	doc, err := extract.Readers{html.Reader{}}.Read("a", source)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// dump spells a Document out, a line for each thing in it, numbers first being
// source lines. A cell is its column and its text; # marks a header, * words
// that are all bold, a cell in brackets is the copy of one that spans, a plus
// sign fills a row up.
func dump(doc *extract.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if doc.Title != doc.ArticleID {
		line("title %q", doc.Title)
	}
	for _, said := range [][2]string{{"language", doc.Language}, {"url", doc.SourceURL}, {"revision", doc.RevisionID}} {
		if said[1] != "" {
			line("%s %s", said[0], said[1])
		}
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
		place := ""
		if t.Section != "" {
			place = fmt.Sprintf(" in %q", t.Section)
		}
		if t.Caption != "" {
			place += fmt.Sprintf(", caption %q", t.Caption)
		}
		line("%d-%d table %s%s", t.Line, t.LineEnd, t.ID, place)
		for _, row := range t.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = dumpCell(c)
			}
			line("  %d %s", row.Line, strings.Join(cells, " | "))
		}
	}
	for _, n := range doc.Notes {
		line("%d note %s: %s", n.Line, n.Code, n.Text)
	}
	return b.String()
}

func dumpCell(c extract.Cell) string {
	if c.Column == 0 {
		return "+"
	}
	if c.Origin != nil {
		return fmt.Sprintf("(%d,%d %s)", c.Origin[0], c.Origin[1], c.Text)
	}
	s := fmt.Sprintf("%d ", c.Column)
	if c.Header {
		s += "#"
	}
	if c.Bold {
		s += "*"
	}
	s += strconv.Quote(c.Text)
	if c.Rowspan != 0 {
		s += fmt.Sprintf(" r%d", c.Rowspan)
	}
	if c.Colspan != 0 {
		s += fmt.Sprintf(" c%d", c.Colspan)
	}
	for _, list := range []struct {
		name   string
		values []string
	}{{"parts", c.Parts}, {"refs", c.Refs}, {"links", c.Links}} {
		if len(list.values) > 0 {
			s += fmt.Sprintf(" %s %q", list.name, list.values)
		}
	}
	if c.SortValue != "" {
		s += fmt.Sprintf(" sort %q", c.SortValue)
	}
	if c.Hidden != "" {
		s += fmt.Sprintf(" hidden %q", c.Hidden)
	}
	return s
}
