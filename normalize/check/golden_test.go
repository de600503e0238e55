package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

var update = flag.Bool("update", false, "rewrite the expected results")

// TestGolden reads the article of every archive and compares what is read and
// found with the rest of the archive.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			ds := datasetOf(t, archive.Files[0])
			findings := check.Dataset(ds)
			for i := range findings {
				if n := slices.IndexFunc(findings, func(f check.Finding) bool { return f.ID == findings[i].ID }); n != i {
					t.Errorf("the ID %s stands twice", findings[i].ID)
				}
			}
			got := dump(ds, findings)
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "expected", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) != 2 {
				t.Fatal("expected two files in the archive: the article and what is expected")
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// datasetOf reads an article by the ending of its name.
func datasetOf(t testing.TB, article txtar.File) *normalize.Dataset {
	t.Helper()
	readers := extract.Readers{plaintext.Reader{}}
	switch filepath.Ext(article.Name) {
	case ".html":
		readers[0] = html.Reader{}
	case ".wikitext":
		readers[0] = wikitext.Reader{}
	case ".md":
		readers = append(readers, html.Reader{}) // for the tables of HTML in it
	}
	return read(t, article.Data, readers...)
}

func read(t testing.TB, article []byte, readers ...extract.Reader) *normalize.Dataset {
	t.Helper()
	doc, err := extract.Readers(readers).Read("a", article)
	if err != nil {
		t.Fatal(err)
	}
	return normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
}

// dump spells a dataset and its findings out, a line each.
func dump(ds *normalize.Dataset, findings []check.Finding) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	for _, t := range ds.Tables {
		var roles []string
		for _, c := range t.Columns {
			roles = append(roles, string(c.Role))
		}
		line("table %s %s: %s", t.ID, t.Kind, strings.Join(roles, " | "))
	}
	for _, r := range ds.Rows {
		line("row %d line %d %s", r.Row, r.Line, strings.TrimSpace(string(r.Disposition)+" "+r.Reason))
	}
	for i := range ds.Polls {
		p := &ds.Polls[i]
		var shares []string
		for _, r := range p.Responses {
			shares = append(shares, strings.TrimSpace(fmt.Sprintf("%s %s %s", r.Name, shareText(r), r.MergedWith)))
		}
		line("poll %s line %d %s: %s; lead %s; sample %s%s%s%s%s%s%s%s", p.ID, p.Line, orDash(p.Fieldwork.EDTF, "undated"),
			strings.Join(shares, ", "), orDash(figure(p.Lead), "-"), orDash(figure(p.Sample), "-"),
			prefixed("; leader ", p.Leader), prefixed("; question ", owned(ds, p, func(q *normalize.Poll) string { return q.Question })),
			prefixed("; population ", p.Population), prefixed("; scenario ", p.Scenario),
			prefixed("; area ", owned(ds, p, func(q *normalize.Poll) string { return q.Area })),
			prefixed("; client ", p.Client.Name), prefixed("; note ", p.Note))
	}
	for _, e := range ds.Events {
		line("event %s line %d %s %s: %s%s", e.ID, e.Line, e.Kind, orDash(e.Date.EDTF, "undated"), orDash(e.Label, "-"), prefixed("; group ", e.Group))
	}
	for _, f := range findings {
		line("%s %s line %d: %s%s", f.Severity, f.Code, f.Line, f.Message, prefixed(" ", f.Suggestion))
	}
	return b.String()
}

func shareText(r normalize.Response) string {
	if r.Missing != normalize.Present {
		return string(r.Missing)
	}
	return figure(r.Share)
}

func figure(f normalize.Figure) string {
	switch {
	case f.Err != nil || f.Missing != 0:
		return ""
	case f.Known:
		return f.Value.String()
	}
	i := f.Interval()
	return i.String()
}

func orDash(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// owned is what p says of a thing, where polls of its table differ in it.
func owned(ds *normalize.Dataset, p *normalize.Poll, of func(*normalize.Poll) string) string {
	for i := range ds.Polls {
		if q := &ds.Polls[i]; q.TableID == p.TableID && of(q) != of(p) {
			return of(p)
		}
	}
	return ""
}
