package normalize_test

import (
	"os"
	"path/filepath"
	"testing"

	"pollard/extract"
	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/pollster"
)

// TestRelease: what one dataset leaves behind does not show in another, and a
// dataset that is not released keeps what it has.
func TestRelease(t *testing.T) {
	articles, err := filepath.Glob("../extract/wikitext/testdata/oracle/*.wikitext")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var documents []*extract.Document
	for _, article := range articles {
		data, err := os.ReadFile(article)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := extract.Readers{wikitext.Reader{}}.Read("a", data)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, doc)
	}
	var kept []*normalize.Dataset
	var want []string
	for _, doc := range documents {
		ds := normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
		kept, want = append(kept, ds), append(want, told(ds))
	}
	for range 3 {
		for i, doc := range documents {
			ds := normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
			if got := told(ds); got != want[i] {
				t.Errorf("%s reads otherwise in memory used before:\n%s", articles[i], got)
			}
			ds.Release()
			ds.Release() // does nothing any more
		}
	}
	for i, ds := range kept {
		if told(ds) != want[i] {
			t.Errorf("%s was written over", articles[i])
		}
	}
	new(normalize.Dataset).Release()
}
