package column

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pollard/normalize/internal/compiled"
)

// languageWords are the reviewed header words of one language.
type languageWords struct {
	code  string
	lacks []string // roles the file says the language has no word for
	rows  []phrase
}

// readLanguages reads the files of words.
func readLanguages(t *testing.T) (list []languageWords) {
	t.Helper()
	files, err := filepath.Glob("words_*.csv")
	if err != nil || len(files) < 16 || len(files) > 64 {
		t.Fatalf("%d languages (%v), want 16 to 64", len(files), err)
	}
	for i, name := range files {
		l, err := readLanguage(name, 1<<i)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		list = append(list, l)
	}
	return list
}

// readLanguage reads a file of rows role,phrase,match, whose fields hold no
// comma and no quotes.
func readLanguage(name string, bit languageSet) (languageWords, error) {
	l := languageWords{code: strings.TrimSuffix(strings.TrimPrefix(name, "words_"), ".csv")}
	data, err := os.ReadFile(name)
	if err != nil {
		return l, err
	}
	_, lines, _ := strings.Cut(string(data), "\n")
	for line := range strings.Lines(lines) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), ",")
		if len(f) != 3 || f[1] == "" || strings.ContainsAny(line, "\"\r") {
			return l, fmt.Errorf("%q is not role,phrase,match", line)
		}
		if f[0] == "lacks" {
			l.lacks = append(l.lacks, f[1])
			continue
		}
		text := strings.Join(headerWords(f[1]), " ")
		if text == "" {
			return l, fmt.Errorf("%q has no word", line)
		}
		l.rows = append(l.rows, phrase{text, Role(f[0]), f[2], isUpper(f[1]), bit})
	}
	return l, nil
}

// isUpper says that a text has no letter that can be larger.
func isUpper(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r }) < 0
}

// readSubjects reads subjects.csv, the phrases of a subject and of those the ones
// with one first byte together.
func readSubjects(t *testing.T) (list []subjectPhrase) {
	t.Helper()
	data, err := os.ReadFile("subjects.csv")
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatalf("subjects.csv: %v", err)
	}
	for _, r := range records[1:] {
		text, open := strings.CutSuffix(r[2], "*")
		words := headerWords(text)
		if len(words) == 0 {
			t.Fatalf("subjects.csv: %q has no word", r)
		}
		list = append(list, subjectPhrase{r[0], words, open, len(words[0]), words[0][len(words[0])-1]})
	}
	slices.SortStableFunc(list, func(x, y subjectPhrase) int {
		return cmp.Or(cmp.Compare(x.subject, y.subject), cmp.Compare(x.words[0][0], y.words[0][0]))
	})
	return list
}

// TestTable compares words_table.go with the lists it is made of.
func TestTable(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("// Code generated from words_*.csv and subjects.csv by go test -update. DO NOT EDIT.\n\npackage column\n\nvar languages = []string{")
	var all []phrase
	for _, l := range readLanguages(t) {
		fmt.Fprintf(&b, "%q, ", l.code)
		all = append(all, l.rows...)
	}
	b.WriteString("}\n\nvar phrases = []phrase{\n")
	slices.SortStableFunc(all, func(x, y phrase) int {
		return cmp.Or(cmp.Compare(x.text, y.text), cmp.Compare(x.role, y.role), cmp.Compare(x.match, y.match))
	})
	for i, p := range all {
		if i+1 < len(all) {
			if next := &all[i+1]; next.text == p.text && next.role == p.role && next.match == p.match && next.short == p.short {
				next.languages |= p.languages
				continue
			}
		}
		fmt.Fprintf(&b, "{%q, %q, %q, %t, %#x},\n", p.text, p.role, p.match, p.short, uint64(p.languages))
	}
	b.WriteString("}\n\nvar subjectPhrases = []subjectPhrase{\n")
	for _, p := range readSubjects(t) {
		fmt.Fprintf(&b, "{%q, %#v, %t, %d, %q},\n", p.subject, p.words, p.open, p.length, p.last)
	}
	b.WriteString("}\n")
	compiled.Check(t, "words_table.go", b.Bytes(), *update)
}
