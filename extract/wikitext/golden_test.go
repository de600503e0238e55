package wikitext_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/wikitext"
)

var update = flag.Bool("update", false, "rewrite the expected documents in testdata; then read the diff")

// TestGolden reads the article of every archive and compares the Document with
// the one beside it.
func TestGolden(t *testing.T) {
	for _, file := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(readArticle(t, archive.Files[0].Data))
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

// TestTemplates reads testdata/templates.txt: a template on one line, below it
// what a cell with it says.
func TestTemplates(t *testing.T) {
	file := filepath.Join("testdata", "templates.txt")
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	lines := strings.Split(strings.TrimRight(string(source), "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		out.WriteString(lines[i] + "\n")
		if lines[i] == "" || lines[i][0] == ';' {
			continue
		}
		doc := readArticle(t, []byte("{|\n|"+lines[i]+"\n|}\n"))
		got := "    no table"
		if len(doc.Tables) > 0 {
			var cells []string
			for _, row := range doc.Tables[0].Rows {
				for _, c := range row.Cells {
					cells = append(cells, dumpCell(c, false))
				}
			}
			got = "    " + strings.Join(cells, " | ")
		}
		for _, n := range doc.Notes {
			got += " note " + n.Code
		}
		out.WriteString(got + "\n")
		want := ""
		if i+1 < len(lines) && strings.HasPrefix(lines[i+1], "    ") {
			i++
			want = lines[i]
		}
		if got != want && !*update {
			t.Errorf("line %d, %s\n got %s\nwant %s", i, lines[i-1], got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
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

func readArticle(t testing.TB, source []byte) *extract.Document {
	t.Helper()
	doc, err := extract.Readers{always{}}.Read("a", source)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// always is the reader, sure of any text.
type always struct{ wikitext.Reader }

func (always) Sniff(string) int { return 100 }

// dump spells a Document out, a line for each thing in it, numbers first being
// source lines.
func dump(doc *extract.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
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
		line("%d-%d table %s in %q, caption %q", t.Line, t.LineEnd, t.ID, t.Section, t.Caption)
		for _, row := range t.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = dumpCell(c, true)
			}
			line("  %d %s", row.Line, strings.Join(cells, " | "))
		}
	}
	for _, n := range doc.Notes {
		line("%d:%d note %s: %s", n.Line, n.Column, n.Code, n.Text)
	}
	return b.String()
}

// dumpCell is a cell's text with all that is told besides; its column and
// source too, if placed.
func dumpCell(c extract.Cell, placed bool) string {
	var b strings.Builder
	if c.Origin != nil {
		return fmt.Sprintf("=%d,%d", c.Origin[0], c.Origin[1])
	}
	if c.Column == 0 && placed {
		return "+"
	}
	if c.Header {
		b.WriteString("! ")
	}
	if placed {
		fmt.Fprintf(&b, "%d ", c.Column)
	}
	fmt.Fprintf(&b, "%q", c.Text)
	if placed && c.Raw != c.Text {
		fmt.Fprintf(&b, " from %q", c.Raw)
	}
	if c.Bold {
		b.WriteString(" bold")
	}
	if c.Rowspan != 0 || c.Colspan != 0 {
		fmt.Fprintf(&b, " spans %d,%d", c.Rowspan, c.Colspan)
	}
	if c.SortValue != "" {
		fmt.Fprintf(&b, " sort %q", c.SortValue)
	}
	if c.Hidden != "" {
		fmt.Fprintf(&b, " hidden %q", c.Hidden)
	}
	for _, list := range []struct {
		name  string
		texts []string
	}{{"parts", c.Parts}, {"refs", c.Refs}, {"links", c.Links}} {
		if len(list.texts) > 0 {
			fmt.Fprintf(&b, " %s %q", list.name, list.texts)
		}
	}
	return b.String()
}

// TestLineEnds wants lines of any kind of end to be the same lines.
func TestLineEnds(t *testing.T) {
	want := dump(readArticle(t, []byte("== a ==\nb\n\nc\n{|\n| d\n| e\n|}\n")))
	if got := dump(readArticle(t, []byte("== a ==\r\nb\r\r\nc\r\n{|\r\n| d\r| e\r\n|}\r\n"))); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
