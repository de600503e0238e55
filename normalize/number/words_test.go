package number

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWordsAreFound looks every phrase of every file up as it is written, in
// capitals and without the marks on its letters.
func TestWordsAreFound(t *testing.T) {
	files, err := wordFiles.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 16 {
		t.Errorf("%d languages, want 16", len(files))
	}
	for _, f := range files {
		data, err := wordFiles.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		classes := map[string]int{}
		for row := range strings.Lines(string(data)) {
			class, text, _ := strings.Cut(strings.TrimSuffix(row, "\n"), ",")
			if class == "class" {
				continue
			}
			classes[class]++
			for _, s := range []string{text, strings.ToUpper(text), withoutMarks(keyOf(text))} {
				testWord(t, f.Name(), class, s)
			}
		}
		for _, class := range []string{"approx", "least", "people", "not_available", "unknown"} {
			if classes[class] == 0 {
				t.Errorf("%s has no word for %s", f.Name(), class)
			}
		}
	}
}

func testWord(t *testing.T, file, class, s string) {
	t.Helper()
	tight := ""
	if r, _ := utf8.DecodeRuneInString(s); r < 0x3000 {
		tight = " "
	}
	text, want := s+tight+"1000", Exact
	switch class {
	case "approx":
		want = Approx
	case "less":
		want = LessThan
	case "most":
		want = AtMost
	case "more", "least":
		want = AtLeast
	case "people":
		text = "1000" + tight + s
	case "plus":
		text, want = "1000"+tight+s, AtLeast
	case "thousand", "ten_thousand":
		text, want = "2"+tight+s, Approx
	default:
		if n, err := ParseCount(s, Format{}); err != nil || n.Missing.String() != class || Looks(s) != Absent {
			t.Errorf("%s: %s: %q is %+v, %v", file, class, s, n, err)
		}
		return
	}
	if n, err := ParseCount(text, Format{}); err != nil || n.Qualifier != want {
		t.Errorf("%s: %s: %q is %v, %v", file, class, text, n.Qualifier, err)
	}
}

func TestDictionaryRefuses(t *testing.T) {
	d := dictionary{map[string]Missing{}, map[string]Qualifier{}, map[string]sense{}, words.begins, words.follows}
	for class, text := range map[string]string{"approx": "", "aprox": "um", "unknown": strings.Repeat("x", phrase+1)} {
		if d.add(class, text) {
			t.Errorf("%s: %q was taken", class, text)
		}
	}
	if !d.add("approx", "um") || d.add("least", "um") || !d.add("approx", "um") {
		t.Error("one phrase in two senses was taken")
	}
}
