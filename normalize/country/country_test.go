package country

import (
	"os"
	"strings"
	"testing"
)

// TestFind: the one country that a title names, of testdata/titles.txt.
func TestFind(t *testing.T) {
	data, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "|")
		if len(fields) != 3 {
			t.Fatalf("%q has no three fields", line)
		}
		language, title, want := strings.TrimSpace(fields[0]), strings.TrimSpace(fields[1]), strings.TrimSpace(fields[2])
		if got, _ := In(language).Find(title); got != want {
			t.Errorf("%s: %q: got %q, want %q", language, title, got, want)
		}
	}
}

// TestCode: the names of a country in its languages, and what is none.
func TestCode(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "North Macedonia", "MK"},
		{"en", "Türkiye", "TR"},
		{"en", "Polen", ""},
		{"en", "New Mexico", ""},
		{"en", "in Poland", ""},
		{"de", "Polen", "PL"},
		{"de", "Großbritannien", "GB"},
		{"he", "קוסובו", "XK"},
		{"sq", "Kosova", "XK"},
	} {
		if got := In(c.language).Code(c.text); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.language, c.text, got, c.want)
		}
	}
}
