package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
)

// TestRelease: what one document leaves behind does not show in another, and a
// document that is not released keeps what it has.
func TestRelease(t *testing.T) {
	sources, err := filepath.Glob("wikitext/testdata/oracle/election*")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	text := "= T =\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n"
	readers := extract.Readers{plaintext.Reader{}, html.Reader{}, wikitext.Reader{}}
	read := func(source string) *extract.Document {
		doc, err := readers.ReadString("a", source)
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	texts := []string{text}
	for _, name := range sources {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	same := cmpopts.IgnoreUnexported(extract.Document{})
	var kept, again []*extract.Document
	for _, source := range texts {
		kept = append(kept, read(source))
	}
	for range 3 {
		for i, source := range texts {
			doc := read(source)
			if diff := cmp.Diff(kept[i], doc, same); diff != "" {
				t.Errorf("document %d reads otherwise in memory used before (-fresh +used)\n%s", i, diff)
			}
			doc.Release()
			doc.Release() // does nothing any more
			if len(doc.Tables) > 0 {
				t.Errorf("document %d still has tables", i)
			}
		}
	}
	for _, source := range texts {
		again = append(again, read(source))
	}
	if diff := cmp.Diff(again, kept, same); diff != "" {
		t.Errorf("a document that was kept is another one now\n%s", diff)
	}
	new(extract.Document).Release()
}
