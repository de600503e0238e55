package wikitext_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/extract"
	"pollard/extract/internal/extracttest"
	"pollard/extract/wikitext"
)

var update = flag.Bool("update", false, "rewrite the expected documents in testdata; then read the diff")

func TestGolden(t *testing.T) { extracttest.Golden(t, *update, read) }

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
		doc := read(t, []byte("{|\n|"+lines[i]+"\n|}\n"))
		got := "    no table"
		if len(doc.Tables) > 0 {
			var cells []string
			for _, row := range doc.Tables[0].Rows {
				for k := range row.Cells {
					cells = append(cells, extracttest.Said(&row.Cells[k]))
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

func read(t testing.TB, source []byte) *extract.Document {
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

// TestLineEnds wants lines of any kind of end to be the same lines.
func TestLineEnds(t *testing.T) {
	want := extracttest.Dump(read(t, []byte("== a ==\nb\n\nc\n{|\n| d\n| e\n|}\n")))
	if got := extracttest.Dump(read(t, []byte("== a ==\r\nb\r\r\nc\r\n{|\r\n| d\r| e\r\n|}\r\n"))); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
