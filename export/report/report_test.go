package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize"
	"pollard/normalize/check"
)

var update = flag.Bool("update", false, "rewrite testdata from what the report is now; then read the diff")

// write gives the files of a report of some batches.
func write(t interface {
	Fatal(...any)
	Helper()
}, dir string, batches ...export.Batch,
) map[string][]byte {
	t.Helper()
	sample.Write(t, dir, batches, Format)
	entries, err := os.ReadDir(filepath.Join(dir, Folder))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(dir, Folder, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// quoted is the sample with quotes of its findings.
func quoted() []export.Batch {
	batches := sample.Batches()
	batches[0].Quotes = map[string][]export.Quote{"lead-mismatch:x": {{Line: 11, Parts: []export.QuotePart{
		{Text: "| <b>8</b> | "}, {Text: "43.0", Mark: true}, {Text: " |"}}}}}
	return batches
}

func TestGolden(t *testing.T) {
	files := write(t, t.TempDir(), quoted()...)
	for _, name := range []string{"index.html", "serbia.html", "italy.html"} {
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, files[name], 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(files[name]), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if len(files) != 6 {
		t.Errorf("%d files", len(files))
	}
}

func TestSameBytes(t *testing.T) {
	var batches []export.Batch
	for seed := range 3 {
		ds, found := sample.Large(seed, 60)
		batches = append(batches, export.Rows(ds, found))
	}
	first := write(t, t.TempDir(), batches...)
	for range 3 {
		if diff := cmp.Diff(first, write(t, t.TempDir(), batches...)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestEmptyRun(t *testing.T) {
	files := write(t, t.TempDir())
	if !bytes.Contains(files["index.html"], []byte("No article was read.")) {
		t.Error("the overview does not say that it is empty")
	}
	wellFormed(t, files)
}

// TestBounds writes an article of more polls than a page shows.
func TestBounds(t *testing.T) {
	ds, found := sample.Large(1, maxPolls+500)
	files := write(t, t.TempDir(), export.Rows(ds, found))
	page := files["article-1.html"]
	if want := "This page shows the first 2000 of 2500 polls, in charts and tables alike. All are in polls.csv"; !bytes.Contains(page, []byte(want)) {
		t.Errorf("the page does not say %q", want)
	}
	if n := bytes.Count(page, []byte("<tr")); n != maxPolls+1 {
		t.Errorf("%d rows", n)
	}
	if len(page) > 4<<20 {
		t.Errorf("%d bytes", len(page))
	}
	// What is left out is still counted.
	if !bytes.Contains(page, []byte("<b>2500</b> polls")) || !bytes.Contains(files["index.html"], []byte(`<td class="num">2500</td>`)) {
		t.Error("the polls are not counted")
	}
}

func TestPageNames(t *testing.T) {
	names := pageNames{}
	got := map[string]bool{}
	for _, id := range []string{"serbia", "Serbia", "index", "a/../b", "..", "a~2", strings.Repeat("é", 200), "", "javascript:x"} {
		name := names.take(id)
		if got[strings.ToLower(name)] || len(name) > 255 || strings.ContainsAny(name, "/\\:") || strings.HasPrefix(name, ".") || name == "index.html" {
			t.Errorf("%q has the page %q", id, name)
		}
		got[strings.ToLower(name)] = true
	}
	if !got["serbia.html"] || !got["a~2.html"] {
		t.Errorf("plain IDs do not name their pages: %v", got)
	}
}

// awkward are texts that break what is put together by hand.
var awkward = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `</title></svg><script>`, `--><!-- ]]>`,
	`{{template "page"}}`, `javascript:alert(1)`, "a\x00b\x01\x1f\x7f", "\xff\xfe", "\u202Egnp.exe", "\uFFFE\uFEFF", "&lt;&amp;&#x3c;",
	strings.Repeat("w", 100_000), strings.Repeat("<", 5000), "\n\r\n\t", "=1+1", "😀 é 漢字 שלום", `\`, "|=|", " ",
}

// TestEscapes puts awkward texts everywhere at once and reads the pages as a
// browser does.
func TestEscapes(t *testing.T) {
	clean := shape(t, write(t, t.TempDir(), awkwardBatch("plain"))["a.html"])
	for i, s := range awkward {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			files := write(t, t.TempDir(), awkwardBatch(s))
			wellFormed(t, files)
			if s != "\n\r\n\t" && s != " " { // nothing to show makes another page
				if diff := cmp.Diff(clean, shape(t, files["a.html"])); diff != "" {
					t.Errorf("the text changes the elements of the page:\n%s", diff)
				}
			}
		})
	}
}

func TestEscapesAny(t *testing.T) {
	piece := rapid.OneOf(rapid.String(), rapid.SampledFrom(awkward[:12]))
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(piece, 1, 4).Draw(rt, "text"), "")
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		wellFormed(rt, write(rt, dir, awkwardBatch(s)))
	})
}

// awkwardBatch is an article with a text in every place that articles fill.
func awkwardBatch(s string) export.Batch {
	ds, found := sample.Serbia()
	a := &ds.Article
	a.ID, a.Title, a.Language, a.SourcePath, a.SourceURL, a.RevisionID = "a", s, s, s, s, s
	for i := range ds.Tables {
		tb := &ds.Tables[i]
		tb.Section, tb.Caption, tb.Columns[0].Header = s, s, s
	}
	for i := range ds.Polls {
		p := &ds.Polls[i]
		p.Question, p.Scenario, p.Fieldwork.Raw, p.Note, p.Refs, p.Leader, p.Lead.Raw = s, s, s, s, []string{s}, s, s
		p.Pollster.Raw, p.Client.Name, p.Sample.Raw, p.Pollster.Parts = s, s, s, nil
		for j := range p.Responses {
			// The responses keep names of their own, or they would be one.
			p.Responses[j].Name, p.Responses[j].Share.Raw = fmt.Sprint(j, s), s
		}
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		e.Label, e.Group, e.Date.Raw = s, s, s
	}
	for i := range ds.Rows {
		ds.Rows[i].Reason = s
	}
	quotes := map[string][]export.Quote{}
	for i := range found {
		f := &found[i]
		f.ArticleID, f.Message, f.Suggestion, f.Stated, f.Column = "a", s, s, s, s
		quotes[f.ID] = []export.Quote{{Line: 1, Parts: []export.QuotePart{{Text: s}, {Text: s, Mark: true}}}}
	}
	found[1].Accepted = s
	b := export.Rows(ds, found)
	b.Quotes = quotes
	return b
}

// wellFormed reads the pages as HTML and looks for what must not be there.
func wellFormed(t interface {
	Errorf(string, ...any)
	Fatal(...any)
}, files map[string][]byte,
) {
	for name, content := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		balanced(t, name, content)
		root, err := html.Parse(bytes.NewReader(content))
		if err != nil {
			t.Fatal(name, err)
		}
		ids := map[string]bool{}
		for n := range root.Descendants() {
			if n.Type == html.CommentNode {
				t.Errorf("%s: a comment: %s", name, n.Data)
			}
			if n.Type == html.ElementNode && slices.Contains([]string{"img", "iframe", "object", "style", "form", "base"}, n.Data) {
				t.Errorf("%s: <%s>", name, n.Data)
			}
			if n.Type == html.ElementNode && n.Data == "script" && (n.FirstChild != nil || attribute(n, "src") != "report.js") {
				t.Errorf("%s: a script of its own", name)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: %s=%q", name, a.Key, a.Val)
				}
				if a.Key == "id" && ids[a.Val] {
					t.Errorf("%s: id %q twice", name, a.Val)
				}
				ids[a.Val] = ids[a.Val] || a.Key == "id"
				if a.Key == "href" && strings.Contains(strings.ToLower(a.Val), "javascript") {
					t.Errorf("%s: a link to %q", name, a.Val)
				}
			}
		}
	}
}

// void are the elements without an end.
var void = map[string]bool{"meta": true, "link": true, "input": true}

// balanced checks that every element that is opened is closed, in order, which
// a parser would mend in silence.
func balanced(t interface{ Errorf(string, ...any) }, name string, content []byte) {
	var open []string
	z := html.NewTokenizer(bytes.NewReader(content))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: left open: %v", name, open)
			}
			return
		case html.StartTagToken:
			if tag, _ := z.TagName(); !void[string(tag)] {
				open = append(open, string(tag))
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(tag) {
				t.Errorf("%s: </%s> closes %v", name, tag, open)
				return
			}
			open = open[:len(open)-1]
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// shape is the elements of a page, without texts.
func shape(t *testing.T, content []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			names = append(names, n.Data)
		}
	}
	return names
}

// TestEveryArticleHasAPage writes articles whose IDs want the same page.
func TestEveryArticleHasAPage(t *testing.T) {
	var batches []export.Batch
	for _, id := range []string{"index", "x", "x~2"} {
		batches = append(batches, export.Rows(&normalize.Dataset{Article: normalize.Article{ID: id, Title: "T " + id}}, []check.Finding{}))
	}
	files := write(t, t.TempDir(), batches...)
	if len(files) != 7 {
		t.Errorf("%d files", len(files))
	}
	wellFormed(t, files)
}
