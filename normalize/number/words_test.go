package number

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWordsAreFound looks every phrase of every file up as it is written, in
// capitals and without the marks on its letters.
func TestWordsAreFound(t *testing.T) {
	classes := map[string]map[string]bool{}
	for _, r := range readWords(t) {
		if classes[r.file] == nil {
			classes[r.file] = map[string]bool{}
		}
		classes[r.file][r.class] = true
		for _, s := range []string{r.phrase, strings.ToUpper(r.phrase), withoutMarks(keyOf(r.phrase))} {
			testWord(t, r.file, r.class, s)
		}
	}
	for file, has := range classes {
		for _, class := range []string{"approx", "least", "people", "not_available", "unknown"} {
			if !has[class] {
				t.Errorf("%s has no word for %s", file, class)
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
	d := dictionary{}
	for class, text := range map[string]string{"approx": "", "aprox": "um", "unknown": strings.Repeat("x", phrase+1)} {
		if d.add(class, text) {
			t.Errorf("%s: %q was taken", class, text)
		}
	}
	if !d.add("approx", "um") || d.add("least", "um") || !d.add("approx", "um") {
		t.Error("one phrase in two senses was taken")
	}
}
