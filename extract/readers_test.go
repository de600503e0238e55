package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
)

// TestReadersAgree reads the same article as wikitext, as the HTML that
// MediaWiki makes of it and as Parsoid's: its tables have the same cells.
func TestReadersAgree(t *testing.T) {
	files, err := filepath.Glob("wikitext/testdata/oracle/*.wikitext")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".wikitext")
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := readTables(t, wikitext.Reader{}, source)
		for _, form := range []string{".html", ".parsoid.html"} {
			t.Run(name+form, func(t *testing.T) {
				page, err := os.ReadFile(strings.TrimSuffix(file, ".wikitext") + form)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, readTables(t, html.Reader{}, page)); diff != "" {
					t.Errorf("(-wikitext +HTML)\n%s", diff)
				}
			})
		}
	}
}

// readTables spells out the grids of an article's tables, a line a row.
func readTables(t *testing.T, r extract.Reader, source []byte) string {
	t.Helper()
	doc, err := r.Read(string(source))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, table := range doc.Tables {
		fmt.Fprintf(&b, "table %q in %q\n", table.Caption, table.Section)
		for _, row := range table.Rows {
			b.WriteString(" ")
			for _, c := range row.Cells {
				fmt.Fprintf(&b, " | %q", c.Text)
				if c.Header {
					b.WriteString(" header")
				}
				if c.Bold && !c.Header {
					b.WriteString(" bold")
				}
				if len(c.Parts) > 0 {
					fmt.Fprintf(&b, " parts %q", c.Parts)
				}
				if c.Rowspan != 0 || c.Colspan != 0 {
					fmt.Fprintf(&b, " spans %d,%d", c.Rowspan, c.Colspan)
				}
				if c.Origin != nil {
					fmt.Fprintf(&b, " of %v", *c.Origin)
				}
				if c.SortValue != "" {
					fmt.Fprintf(&b, " sort %q", c.SortValue)
				}
				if len(c.Refs) > 0 {
					fmt.Fprintf(&b, " %d refs", len(c.Refs))
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// TestScrapsOfMarkup reads what a converter made of a page, with scraps of
// wikitext it left: its rulers tell what it is.
func TestScrapsOfMarkup(t *testing.T) {
	readers := extract.Readers{html.Reader{}, wikitext.Reader{}, plaintext.Reader{}}
	table := "  Date    Firm    Yes\n  ------- ------- -------------\n  3 May   Alpha   %s\n"
	for _, scrap := range []string{"''' 51 '''", "[[51]]", "{{x|51}}", "<ref>a</ref>51", "'''5''' '''1''' [[a]] {{b}}"} {
		text := fmt.Sprintf(table, scrap) + "\nSee [[Alpha]], {{lang|de|Beta}} and '''Gamma'''.\n"
		doc, err := readers.ReadString("a", text)
		if err != nil {
			t.Fatal(err)
		}
		if doc.Format != extract.Text || len(doc.Tables) != 1 {
			t.Errorf("%q is read as %s with %d tables", text, doc.Format, len(doc.Tables))
		}
	}
	if doc, err := readers.ReadString("a", "{|\n|-\n| [[a]]\n|}\n<pre>\n--- ---\n</pre>\n"); err != nil || doc.Format != extract.Wikitext {
		t.Errorf("a wiki table is read as %s, %v", doc.Format, err)
	}
}
