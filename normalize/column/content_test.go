package column

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/normalize/number"
)

// TestPlainDatesAreNoFigures asks that no cell is a date and a figure as well, of
// which the date is looked for first.
func TestPlainDatesAreNoFigures(t *testing.T) {
	files, err := filepath.Glob("../edtf/words_*.csv")
	if err != nil || len(files) < 16 {
		t.Fatalf("%d languages, %v", len(files), err)
	}
	dates := 0
	for _, file := range files {
		language := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "words_"), ".csv")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(data)) {
			fields := strings.Split(strings.TrimSpace(row), ",")
			if !strings.HasPrefix(fields[0], "month") {
				continue
			}
			for _, form := range []string{"5 %", "6–12 %", "6-12 %", "12 % 2017", "30 % – 31 % 2020", "1 %-3 %"} {
				text := strings.ReplaceAll(form, "%", fields[2])
				d := Detector{language: language}
				if _, ok := d.reader.ReadPlain(text, language); !ok {
					continue
				}
				dates++
				if s := number.Looks(text); s != number.NotNumber {
					t.Errorf("%s: %q is a date, and %v", language, text, s)
				}
				if _, merged := MergedInto(text); merged {
					t.Errorf("%s: %q is a date, and merged", language, text)
				}
			}
		}
	}
	if dates < 1000 {
		t.Errorf("only %d dates", dates)
	}
}

// shapeOf tells what a cell looks like in a page of a language (BCP 47 tag).
func shapeOf(text, language string) shape {
	d, c := Detector{language: language}, content{}
	return d.lookClosely(text, &c)
}
