package extract_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pollard/extract"
	"pollard/extract/plaintext"
)

// fake is a reader that is as sure of everything.
type fake struct {
	sure int
	doc  extract.Document
	err  error
}

func (f fake) Sniff(string) int { return f.sure }

func (f fake) Read(string) (*extract.Document, error) {
	doc := f.doc
	return &doc, f.err
}

func titled(sure int, title string) fake {
	return fake{sure: sure, doc: extract.Document{Title: title}}
}

func TestReaders(t *testing.T) {
	for _, c := range []struct {
		name           string
		readers        extract.Readers
		title, trouble string
	}{
		{"the surest", extract.Readers{titled(10, "a"), titled(90, "b"), titled(50, "c")}, "b", ""},
		{"the earlier of two as sure", extract.Readers{titled(50, "a"), titled(50, "b")}, "a", ""},
		{"the id where there is no title", extract.Readers{titled(1, "")}, "id", ""},
		{"nobody", extract.Readers{titled(0, "a")}, "", "expected an article as plain text"},
		{"none", nil, "", "expected an article as plain text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := c.readers.Read("id", []byte("words"))
			checkError(t, err, c.trouble)
			if err == nil && (doc.Title != c.title || doc.ArticleID != "id") {
				t.Errorf("%s %q, want id %q", doc.ArticleID, doc.Title, c.title)
			}
		})
	}
	trouble := errors.New("trouble")
	if _, err := (extract.Readers{fake{sure: 1, err: trouble}}).Read("id", nil); !errors.Is(err, trouble) {
		t.Errorf("error %v, want the reader's", err)
	}
	if _, err := (extract.Readers{titled(1, "a")}).Read("id", []byte("\x00")); err == nil {
		t.Error("bytes that are no text were handed to a reader")
	}
}

// TestReadersComplete wants names for the tables and no null in the JSON.
func TestReadersComplete(t *testing.T) {
	doc, err := extract.Readers{fake{sure: 1, doc: extract.Document{
		Language: "xx", Tables: make([]extract.Table, 2), Sections: make([]extract.Section, 1),
	}}}.Read("id", nil)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Tables[0].ID != "id#t1" || doc.Tables[1].ID != "id#t2" {
		t.Errorf("table ids %q and %q", doc.Tables[0].ID, doc.Tables[1].ID)
	}
	if doc.Language != "xx" {
		t.Errorf("language %q, want the reader's", doc.Language)
	}
	doc.Tables = doc.Tables[:0] // a table a reader gives has rows
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "null") {
		t.Errorf("null in %s", text)
	}
}

func TestLanguage(t *testing.T) {
	for want, text := range map[string]string{
		"en": "The relations of the two countries were strained by the war, and it was not until the summit that they met.",
		"de": "Die Beziehungen zwischen den beiden Ländern sind nicht einfach, und das ist auch nach dem Krieg so geblieben.",
		"fr": "Les relations entre les deux pays ne sont pas simples, et la guerre qui a suivi est dans toutes les mémoires.",
	} {
		if got := languageOf(t, text); got != want {
			t.Errorf("language %q, want %s, of %s", got, want, text)
		}
	}
	for name, text := range map[string]string{
		"too short":     "The end.",
		"names only":    "Ipsos Gallup CEDEM NSPM DAMAR Ninamedia IRI KCSS.",
		"two languages": "The war and the peace of the two. Der Krieg und der Frieden der beiden und das Ende.",
		"no letters":    strings.Repeat("12 34 56 ", 100),
	} {
		if got := languageOf(t, text); got != "" {
			t.Errorf("%s: language %q, want none told", name, got)
		}
	}
}

func languageOf(t *testing.T, text string) string {
	t.Helper()
	doc, err := extract.Readers{plaintext.Reader{}}.Read("a", []byte("= A =\n\n"+text+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Language
}
