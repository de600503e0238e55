package number

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pollard/normalize/internal/compiled"
)

// wordRow is a row of a file of words, one a language: class,phrase.
type wordRow struct{ file, class, phrase string }

// readWords reads the files of words.
func readWords(t *testing.T) (rows []wordRow) {
	t.Helper()
	files, err := filepath.Glob("words_*.csv")
	if err != nil || len(files) < 16 {
		t.Fatalf("%d languages (%v), want 16", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, lines, _ := strings.Cut(string(data), "\n")
		for line := range strings.Lines(lines) {
			class, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ",")
			rows = append(rows, wordRow{f, class, text})
		}
	}
	return rows
}

// dictionary holds what the phrases of all languages say.
type dictionary map[string]senses

// add takes a phrase as it is written and without the marks on its letters. It
// is false for a class that there is not, or a phrase too long or in two senses.
func (d dictionary) add(class, text string) bool {
	key := keyOf(text)
	for range 2 {
		if key == "" || len(key) > phrase || !d.put(class, key) {
			return false
		}
		key = withoutMarks(key)
	}
	return true
}

func (d dictionary) put(class, key string) bool {
	s := d[key]
	s.key = key
	ok := false
	switch class {
	case "approx":
		ok = put(&s.before, Approx)
	case "less":
		ok = put(&s.before, LessThan)
	case "most":
		ok = put(&s.before, AtMost)
	case "more":
		ok = put(&s.before, MoreThan)
	case "least":
		ok = put(&s.before, AtLeast)
	case "people":
		ok = put(&s.behind, saysPeople)
	case "thousand":
		ok = put(&s.behind, saysThousand)
	case "ten_thousand":
		ok = put(&s.behind, saysTenThousand)
	case "plus":
		ok = put(&s.behind, saysPlus)
	case "not_available":
		ok = put(&s.alone, NotAvailable)
	case "not_asked":
		ok = put(&s.alone, NotAsked)
	case "unknown":
		ok = put(&s.alone, Unknown)
	}
	d[key] = s
	return ok
}

// put is false where another value was put before.
func put[V ~uint8](place *V, value V) bool {
	if *place == 0 {
		*place = value
	}
	return *place == value
}

func withoutMarks(key string) string {
	ascii := true
	for i := range len(key) {
		ascii = ascii && key[i] < utf8.RuneSelf
	}
	if ascii {
		return key
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ł':
			return 'l'
		case r == 'đ':
			return 'd'
		}
		return r
	}, norm.NFD.String(key))
}

// TestTable compares words_table.go with the files of words, which it is made of.
func TestTable(t *testing.T) {
	d := dictionary{}
	for _, r := range readWords(t) {
		if !d.add(r.class, r.phrase) {
			t.Fatalf("%s: no phrase in %q", r.file, r.class+","+r.phrase)
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from words_*.csv by go test -update. DO NOT EDIT.\n\npackage number\n\nvar phrases = []senses{\n")
	for _, key := range slices.Sorted(maps.Keys(d)) {
		s := d[key]
		fmt.Fprintf(&b, "{%q, %d, %d, %d},\n", s.key, s.alone, s.before, s.behind)
	}
	b.WriteString("}\n")
	compiled.Check(t, "words_table.go", b.Bytes(), *update)
}

// keyOf is a phrase as it is looked up: in lower case, with no space around a
// stroke or behind a dot, and without its last dot.
func keyOf(text string) string {
	var key []byte
	for _, r := range text {
		key = appendKey(key, r)
	}
	return string(endKey(key))
}
