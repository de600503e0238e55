package diff

import (
	"encoding/json"
	"io"
	"strings"
)

// jsonVersion is the version of the shape of the JSON form. It changes when a
// program that reads it would have to.
const jsonVersion = "1"

// jsonStyle is a report for programs: one JSON value, an article a line.
type jsonStyle struct{ articles int }

func (j *jsonStyle) begin(w io.Writer, schema []SchemaChange) error {
	j.articles = 0
	if schema == nil {
		schema = []SchemaChange{}
	}
	text, err := asJSON(schema)
	if err != nil {
		return err
	}
	return writeAll(w, `{"version":`+jsonVersion+`,"schema":`, text, `,"articles":[`)
}

func (j *jsonStyle) article(w io.Writer, a *Article) error {
	text, err := asJSON(a)
	if err != nil {
		return err
	}
	comma := "\n"
	if j.articles++; j.articles > 1 {
		comma = ",\n"
	}
	return writeAll(w, comma, text)
}

func (j *jsonStyle) head(io.Writer, *Summary) error { return nil }

func (j *jsonStyle) tail(w io.Writer, s *Summary) error {
	copied := *s
	if copied.Kinds == nil {
		copied.Kinds = []KindCount{}
	}
	if copied.Tables == nil {
		copied.Tables = []Count{}
	}
	text, err := asJSON(&copied)
	if err != nil {
		return err
	}
	return writeAll(w, "\n],\n\"summary\":", text, "}\n")
}

// asJSON is JSON in which < and > stand as they are.
func asJSON(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

func writeAll(w io.Writer, texts ...string) error {
	for _, text := range texts {
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	return nil
}
