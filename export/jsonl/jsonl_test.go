package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize"
)

var update = flag.Bool("update", false, "write testdata anew")

// written writes batches and gives the folder they are in.
func written(t *testing.T, batches []export.Batch) string {
	t.Helper()
	dir := t.TempDir()
	sample.Write(t, dir, batches, Format)
	return dir
}

func TestGolden(t *testing.T) { sample.Golden(t, written(t, sample.Batches()), ".jsonl", *update) }

// TestReadBack reads every line with encoding/json and wants the values of the
// batches with their types, numbers to the last zero.
func TestReadBack(t *testing.T) {
	batches := append(sample.Batches(), sample.LargeBatches(1000)...) // more than flushSize
	dir := written(t, batches)
	for i, table := range export.Tables() {
		file, err := os.Open(filepath.Join(dir, table.Name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		for _, b := range batches {
			for row := range b.Rows(i) {
				if !lines.Scan() {
					t.Fatalf("%s: too few lines", table.Name)
				}
				got := object(t, lines.Bytes())
				if len(got) != len(row) {
					t.Fatalf("%s: %d members, want %d", table.Name, len(got), len(row))
				}
				for j, v := range row {
					if want := asJSON(v); got[table.Columns[j].Name] != want {
						t.Fatalf("%s.%s: %#v, want %#v", table.Name, table.Columns[j].Name, got[table.Columns[j].Name], want)
					}
				}
			}
		}
		if lines.Scan() {
			t.Errorf("%s: too many lines", table.Name)
		}
	}
}

func object(t interface{ Fatal(...any) }, line []byte) map[string]any {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.UseNumber()
	var got map[string]any
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(string(line), err)
	}
	return got
}

// asJSON is what a value has to be in JSON.
func asJSON(v export.Value) any {
	switch v.Kind() {
	case export.Integer, export.Decimal:
		return json.Number(v.String())
	case export.Text, export.Date:
		return v.String()
	}
	return nil
}

// TestText writes any text, and wants it back.
func TestText(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune("\"\\/<>&_\t\r\n\x00\x1f\u2028\u2029\ufffe đ🙂")), 1, 8, -1))
	w := newRowWriter(export.Tables()[export.Articles])
	rapid.Check(t, func(t *rapid.T) {
		title := text.Draw(t, "title")
		for row := range export.Rows(&normalize.Dataset{Article: normalize.Article{ID: "a", Title: title}}, nil).Rows(export.Articles) {
			line, err := w.append(nil, row)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.IndexByte(line, '\n') != len(line)-1 {
				t.Fatalf("%q is more than a line", line)
			}
			if got := object(t, line)["title"]; got != asJSON(row[1]) {
				t.Fatalf("%q became %q in %s", title, got, line)
			}
		}
	})
}

func TestNoFolder(t *testing.T) {
	if _, err := New(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a folder that is not there")
	}
}
