package jsonl

import (
	"bytes"
	"encoding/json"
	"strings"

	"pollard/export"
)

// rowWriter writes the rows of one table. The names and the marks between
// values are made once; numbers go without a string of their own.
type rowWriter struct {
	before  []string // what stands before each value: the comma or brace, the name, the colon
	text    *bytes.Buffer
	encoder *json.Encoder // writes into text
}

func newRowWriter(t *export.Table) rowWriter {
	w := rowWriter{text: new(bytes.Buffer)}
	w.encoder = json.NewEncoder(w.text)
	w.encoder.SetEscapeHTML(false)
	for i, c := range t.Columns {
		mark := `,"`
		if i == 0 {
			mark = `{"`
		}
		w.before = append(w.before, mark+c.Name+`":`) // names of columns are ASCII words
	}
	return w
}

// append appends one object and the end of its line.
func (w *rowWriter) append(dst []byte, row []export.Value) ([]byte, error) {
	for i := range row {
		dst = append(dst, w.before[i]...)
		switch v := &row[i]; v.Kind() {
		case export.Integer, export.Decimal:
			dst = v.Append(dst)
		case export.Date:
			dst = append(dst, '"')
			dst = v.Append(dst)
			dst = append(dst, '"')
		case export.Text:
			if plain(v) {
				dst = append(dst, '"')
				dst = append(dst, v.Text()...)
				dst = append(dst, '"')
				break
			}
			w.text.Reset()
			if err := w.encoder.Encode(v.Text()); err != nil {
				return dst, err
			}
			dst = append(dst, bytes.TrimSuffix(w.text.Bytes(), []byte("\n"))...)
		default:
			dst = append(dst, "null"...)
		}
	}
	return append(dst, '}', '\n'), nil
}

// plain says that a text stands in JSON as it is. It is false for some that do.
func plain(v *export.Value) bool {
	return !v.Has(export.Separators|export.Markup) && !strings.ContainsAny(v.Text(), "\t\u2028\u2029")
}
