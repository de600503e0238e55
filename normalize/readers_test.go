package normalize_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/pollster"
)

// TestSameDatasetFromEveryFormat: an article gives the same polls and events
// whether it is read as wikitext or as what MediaWiki's two parsers make of it.
// Only where it was read from may differ.
func TestSameDatasetFromEveryFormat(t *testing.T) {
	articles, err := filepath.Glob("../extract/wikitext/testdata/oracle/*.wikitext")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, article := range articles {
		t.Run(filepath.Base(article), func(t *testing.T) {
			want := statements(t, wikitext.Reader{}, article)
			if filepath.Base(article) == "election.wikitext" && strings.Count(want, "\npoll") != 7 {
				t.Errorf("expected 7 polls to compare:\n%s", want)
			}
			for _, ending := range []string{".html", ".parsoid.html"} {
				got := statements(t, html.Reader{}, strings.TrimSuffix(article, ".wikitext")+ending)
				if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("%s (-wikitext +html)\n%s", ending, diff)
				}
			}
		})
	}
}

// statements spells out what an article says, without where.
func statements(t *testing.T, reader extract.Reader, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := extract.Readers{reader}.Read("a", data)
	if err != nil {
		t.Fatal(err)
	}
	// Wikitext does not say what its page is called, nor in which language.
	doc.Title, doc.Language = "A page", "en"
	return told(normalize.FromDocument(doc, normalize.Source{}, pollster.Default()))
}

func told(ds *normalize.Dataset) string {
	var b strings.Builder
	for _, table := range ds.Tables {
		fmt.Fprintf(&b, "table %s %q %s %v\n", table.Section, table.Caption, table.Kind, table.Columns)
	}
	for _, r := range ds.Rows {
		fmt.Fprintf(&b, "row %s %d %s %s\n", r.TableID, r.Row, r.Disposition, r.RecordID)
	}
	for i := range ds.Polls {
		p := &ds.Polls[i]
		fmt.Fprintf(&b, "poll %s %q %s %q client %q sample %q lead %q leader %q scenario %q note %q refs %d sort %q\n", p.ID, p.Fieldwork.Raw, p.Fieldwork.EDTF,
			p.Pollster.Raw, p.Client.Name, p.Sample.Raw, p.Lead.Raw, p.Leader, p.Scenario, p.Note, len(p.Refs), p.Fieldwork.SortKey)
		for _, r := range p.Responses {
			fmt.Fprintf(&b, "  %s %s %q %s %s\n", r.Name, r.Role, r.Share.Raw, r.Missing, r.MergedWith)
		}
	}
	for _, e := range ds.Events {
		fmt.Fprintf(&b, "event %s %s %q %s\n", e.ID, e.Kind, e.Label, e.Date.EDTF)
	}
	return b.String()
}
