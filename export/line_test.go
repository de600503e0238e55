package export

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"pollard/normalize"
)

// standard is what encoding/csv writes.
func standard(t interface{ Fatal(...any) }, records [][]string) []byte {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	if err := w.WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestFieldsAsStandard(t *testing.T) {
	field := rapid.OneOf(
		rapid.String(),
		rapid.StringOfN(rapid.SampledFrom([]rune("\",\n\r\\. \tab\u00a0\u2003=")), 0, 8, -1),
	)
	rapid.Check(t, func(t *rapid.T) {
		record := rapid.SliceOfN(field, 2, 6).Draw(t, "record")
		var got []byte
		for i, f := range record {
			if i > 0 {
				got = append(got, ',')
			}
			got = appendField(got, f)
		}
		got = append(got, '\n')
		if want := standard(t, [][]string{record}); !bytes.Equal(got, want) {
			t.Fatalf("got %q, encoding/csv writes %q", got, want)
		}
	})
}

// TestRowsAsStandard writes rows of the real schema with any text in them.
func TestRowsAsStandard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.String().Draw(t, "title")
		path := rapid.SampledFrom([]string{"", `\.`, " a", "a,b", "\"", "a\r\nb"}).Draw(t, "path")
		b := Rows(&normalize.Dataset{Article: normalize.Article{ID: "a", Title: title, SourcePath: path}}, nil)
		var records [][]string
		for row := range b.Rows(Articles) {
			record := make([]string, len(row))
			for i, v := range row {
				record[i] = v.String()
			}
			records = append(records, record)
		}
		want := standard(t, records)
		for _, b := range []Batch{b, b.Keep(Format{Reads: Lines})} {
			if got := slices.Concat(slices.Collect(b.Lines(Articles))...); !bytes.Equal(got, want) {
				t.Fatalf("got %q, encoding/csv writes %q", got, want)
			}
		}
	})
}
