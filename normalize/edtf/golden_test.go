package edtf

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata with what the package gives now; then read the diff")

const findFile = "testdata/find.txt"

var dateFiles = []string{"testdata/dates.txt", "testdata/tables.txt", "testdata/languages.txt", "testdata/pages.txt"}

// readContext reads "2015", "2015-06", "dm", "2016 md", "2016 de" and "".
func readContext(t testing.TB, text string) Context {
	var ctx Context
	for _, field := range strings.Fields(text) {
		switch field {
		case "dm":
			ctx.Order = DayMonth
		case "md":
			ctx.Order = MonthDay
		default:
			if code, _, _ := strings.Cut(field, "-"); languageIndex(code) >= 0 {
				ctx.Language = field
				continue
			}
			year, month, _ := strings.Cut(field, "-")
			ctx.Year, _ = strconv.Atoi(year)
			ctx.Month, _ = strconv.Atoi(month)
			if ctx.Year == 0 && ctx.Month == 0 {
				t.Fatalf("context %q", text)
			}
		}
	}
	return ctx
}

type dateCase struct {
	line           int
	input, ctx     string
	want, original string
}

// readDates reads a file of lines: input | context | outcome. An input in
// double quotes is a Go string.
func readDates(t testing.TB, datesFile string) (cases []dateCase, lines []string) {
	data, err := os.ReadFile(datesFile)
	if err != nil {
		t.Fatal(err)
	}
	lines = strings.Split(string(data), "\n")
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 3 {
			t.Fatalf("%s:%d: want input | context | outcome", datesFile, i+1)
		}
		c := dateCase{i, strings.TrimSpace(f[0]), strings.TrimSpace(f[1]), strings.TrimSpace(f[2]), strings.TrimSpace(f[0])}
		if strings.HasPrefix(c.input, `"`) {
			if c.input, err = strconv.Unquote(c.input); err != nil {
				t.Fatalf("%s:%d: %v", datesFile, i+1, err)
			}
		}
		cases = append(cases, c)
	}
	return cases, lines
}

func outcome(d Date, err error) string {
	var e *Error
	switch {
	case err == nil:
		s := []string{d.EDTF, d.Start.String(), d.End.String(), d.Precision.String()}
		for i := range s {
			if s[i] == "" {
				s[i] = "-"
			}
		}
		return strings.Join(s, " ")
	case !errors.As(err, &e):
		return "! not an *Error: " + err.Error()
	}
	s := "! " + e.Kind.String()
	if e.Kind == Impossible {
		s += ": " + e.Want
	}
	for i, r := range e.Readings {
		s += [...]string{": ", " or "}[i] + r.EDTF
	}
	return s
}

func TestDates(t *testing.T) {
	total := 0
	for _, name := range dateFiles {
		total += testDates(t, name)
	}
	if total < 400 {
		t.Errorf("%d cases, want 400", total)
	}
}

func testDates(t *testing.T, datesFile string) int {
	cases, lines := readDates(t, datesFile)
	for _, c := range cases {
		got := outcome(Parse(c.input, readContext(t, c.ctx)))
		if *update {
			lines[c.line] = fmt.Sprintf("%s | %s | %s", c.original, c.ctx, got)
		} else if got != c.want {
			t.Errorf("%s:%d: %q: got %s, want %s", datesFile, c.line+1, c.input, got, c.want)
		}
	}
	if *update {
		write(t, datesFile, lines)
	}
	return len(cases)
}

type findCase struct {
	line, end int // lines[line:end] are the mentions
	text, ctx string
	want      []string
}

// readFind reads testdata/find.txt: a line "> [context] sentence" and below it
// one indented line a mention: "date words" EDTF preposition flags.
func readFind(t testing.TB) (cases []findCase, lines []string) {
	data, err := os.ReadFile(findFile)
	if err != nil {
		t.Fatal(err)
	}
	lines = strings.Split(string(data), "\n")
	for i, line := range lines {
		if s, ok := strings.CutPrefix(line, "> "); ok {
			c := findCase{line: i + 1, end: i + 1, text: s}
			if rest, ok := strings.CutPrefix(s, "["); ok {
				c.ctx, c.text, _ = strings.Cut(rest, "] ")
			}
			cases = append(cases, c)
		} else if s, ok := strings.CutPrefix(line, "\t"); ok {
			c := &cases[len(cases)-1]
			c.end = i + 1
			c.want = append(c.want, s)
		}
	}
	return cases, lines
}

func describe(text string, m Mention) string {
	s := strconv.Quote(text[m.Start:m.End])
	if m.Date.IsZero() {
		s += fmt.Sprintf(" month=%d day=%d", m.Month, m.Day)
	} else {
		s += " " + m.Date.EDTF
	}
	if m.Preposition != "" {
		s += " after " + strconv.Quote(m.Preposition)
	}
	if !m.HasYear {
		s += " no-year"
	}
	if m.Qualified && m.Date.IsZero() {
		s += " qualified"
	}
	return s
}

func TestFind(t *testing.T) {
	cases, lines := readFind(t)
	var out []string
	at, none := 0, 0
	for _, c := range cases {
		var got []string
		for _, m := range Find(c.text, readContext(t, c.ctx)) {
			got = append(got, describe(c.text, m))
		}
		if len(got) == 0 {
			none++
		}
		if diff := cmp.Diff(c.want, got); diff != "" && !*update {
			t.Errorf("%s:%d: %s\n%s", findFile, c.line, c.text, diff)
		}
		out = append(out, lines[at:c.line]...)
		for _, g := range got {
			out = append(out, "\t"+g)
		}
		at = c.end
	}
	if *update {
		write(t, findFile, append(out, lines[at:]...))
	}
	if len(cases) < 60 || none*3 < len(cases) {
		t.Errorf("%d sentences, %d of them without a date: want 60 and a third", len(cases), none)
	}
}

func write(t *testing.T, name string, lines []string) {
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}
