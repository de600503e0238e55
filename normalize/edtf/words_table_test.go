package edtf

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pollard/normalize/internal/compiled"
)

// languageWords are one file of words.
type languageWords struct {
	language
	words []entry
	lacks []string // classes the file says the language has no word for
}

type entry struct {
	key  string // as foldWord leaves it
	text string
	word word
}

// readLanguages reads the files of words.
func readLanguages(t *testing.T) []languageWords {
	t.Helper()
	files, err := filepath.Glob("words_*.csv")
	if err != nil || len(files) < 16 || len(files) > maxLanguages {
		t.Fatalf("%d languages (%v), want 16 to %d", len(files), err, maxLanguages)
	}
	list := make([]languageWords, len(files))
	for i, name := range files {
		list[i].code = strings.TrimSuffix(strings.TrimPrefix(name, "words_"), ".csv")
		if err := list[i].load(name); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return list
}

// load reads a file whose fields hold no comma and no quotes.
func (l *languageWords) load(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	_, rows, _ := strings.Cut(string(data), "\n")
	n := strings.Count(rows, "\n")
	l.words = make([]entry, 0, n)
	seen := make(map[string]word, n)
	for row := range strings.Lines(rows) {
		class, rest, _ := strings.Cut(strings.TrimSuffix(row, "\n"), ",")
		value, text, ok := strings.Cut(rest, ",")
		if !ok || text == "" || strings.ContainsAny(text, "\",\r") {
			return fmt.Errorf("%q is not class,value,word", row)
		}
		if class == "lacks" {
			l.lacks = append(l.lacks, text)
			continue
		}
		if class == "order" {
			if err := l.setOrder(value, text); err != nil {
				return err
			}
			continue
		}
		e, err := newEntry(class, value, text)
		if err != nil {
			return err
		}
		if other, ok := seen[e.key]; ok && (other.kind != e.word.kind || other.value != e.word.value) {
			return fmt.Errorf("%q stands there in two senses", text)
		}
		seen[e.key] = e.word
		l.words = append(l.words, e)
	}
	return nil
}

// setOrder takes what a file says of the order of numeric dates.
func (l *languageWords) setOrder(value, where string) error {
	order := Order(value[0] - '0')
	switch {
	case len(value) != 1 || order != DayMonth && order != MonthDay:
		return fmt.Errorf("no order %q", value)
	case where == "always":
		l.order, l.apart = order, order
	case where == "apart":
		l.apart = order
	default:
		return fmt.Errorf("an order is %q", where)
	}
	return nil
}

func newEntry(class, value, text string) (entry, error) {
	k, ok := classes[class]
	if !ok {
		return entry{}, fmt.Errorf("%q: no class %q", text, class)
	}
	v, err := strconv.ParseUint(value, 10, 8)
	if err != nil {
		return entry{}, fmt.Errorf("%q: %w", text, err)
	}
	key := marks[k] + string(foldWord(nil, text))
	if len(text) > maxLongWord || len(text) > maxWord && text[0] < utf8.RuneSelf {
		return entry{}, fmt.Errorf("%q: longer than is looked up", text)
	}
	short := class == "month-short" || k == kYearSign || k == kCirca && len(text) < 7
	return entry{key, text, word{kind: k, value: uint8(v), short: short}}, nil
}

// TestTable compares words_table.go with the files of words, which it is made of.
func TestTable(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("// Code generated from words_*.csv by go test -update. DO NOT EDIT.\n\npackage edtf\n\nvar languages = []language{\n")
	var all []sense
	for i, l := range readLanguages(t) {
		fmt.Fprintf(&b, "{%q, %d, %d},\n", l.code, l.order, l.apart)
		for _, e := range l.words {
			all = append(all, sense{e.key, e.word, 1 << i})
		}
	}
	b.WriteString("}\n\nvar senses = []sense{\n")
	slices.SortFunc(all, func(x, y sense) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.word.kind, y.word.kind), cmp.Compare(x.word.value, y.word.value),
			cmp.Compare(strconv.FormatBool(x.word.short), strconv.FormatBool(y.word.short)), cmp.Compare(x.speakers, y.speakers))
	})
	for i, s := range all {
		if i+1 < len(all) && all[i+1].key == s.key && all[i+1].word == s.word {
			all[i+1].speakers |= s.speakers
			continue
		}
		short := ""
		if s.word.short {
			short = ", short: true"
		}
		fmt.Fprintf(&b, "{%q, word{kind: %d, value: %d%s}, %#x},\n", s.key, s.word.kind, s.word.value, short, s.speakers)
	}
	b.WriteString("}\n")
	compiled.Check(t, "words_table.go", b.Bytes(), *update)
}
