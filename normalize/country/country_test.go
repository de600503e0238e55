package country

import (
	"os"
	"strings"
	"testing"
)

// TestFindInTitle: the one country that a title names, of testdata/titles.txt.
func TestFindInTitle(t *testing.T) {
	data, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		fields := strings.Split(line, "|")
		if len(fields) != 3 {
			t.Fatalf("%q has no three fields", line)
		}
		language, title, want := strings.TrimSpace(fields[0]), strings.TrimSpace(fields[1]), strings.TrimSpace(fields[2])
		if got, _ := In(language).FindInTitle(title); got != want {
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

// TestFind: a cell may have words beside a country's name, but an adjective is none.
func TestFind(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "Sweden (online)", "SE"},
		{"en", "Swedish", ""},
		{"en", "Swedish speakers in Finland", "FI"},
		{"en", "Northern Cyprus", ""},
		{"pl", "w Polsce", ""},
	} {
		if got, _ := In(c.language).Find(c.text); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// TestFound: an adjective gives the name of its country, by which sentences know its people.
func TestFound(t *testing.T) {
	for title, want := range map[string]string{
		"2022 Dutch general election":                        "netherlands",
		"2024 British general election":                      "united kingdom",
		"Hungarian politics and the 2022 vote in Hungary":    "hungary",
		"Opinion polling for the 2020 Ruritanian election":   "",
		"Opinion polling for the 2021 Papua New Guinea vote": "papua new guinea",
	} {
		if _, got := In("en").FindInTitle(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func BenchmarkFindInTitle(b *testing.B) {
	names := In("en")
	for b.Loop() {
		names.FindInTitle("Opinion polling for the 2022 Hungarian parliamentary election")
	}
}
