package prose

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/normalize/pollster"
)

var update = flag.Bool("update", false, "rewrite the expected results")

// A case of sentences.txt is a paragraph behind "> ", then what is read from
// it, a line each, until a blank line: polls as
//
//	date | pollster | population | question | role figure, …
//
// and nothing where there is no poll. Lines that begin with # are remarks; "#
// article: Area; question" says what the article is about from there on, and "#
// gap: reason" that the next case is known not to be read right yet.
type goldenCase struct {
	line      int
	paragraph string
	want      []string
	ctx       Context
	gap       string // why it is not read right yet
}

func readCases(t testing.TB, name string) (cases []goldenCase, lines []string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines = strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	ctx := Context{Registry: pollster.Default()}
	gap := ""
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l, "# gap:"):
			gap = strings.TrimSpace(strings.TrimPrefix(l, "# gap:"))
		case strings.HasPrefix(l, "# article:"):
			area, question, _ := strings.Cut(strings.TrimPrefix(l, "# article:"), ";")
			ctx.Area, ctx.Question = strings.TrimSpace(area), strings.TrimSpace(question)
		case strings.HasPrefix(l, "> "):
			cases = append(cases, goldenCase{line: i + 1, paragraph: strings.TrimPrefix(l, "> "), ctx: ctx, gap: gap})
			gap = ""
		case l == "" || strings.HasPrefix(l, "#"):
		case len(cases) == 0:
			t.Fatalf("%s:%d: expected a paragraph behind \"> \"", name, i+1)
		default:
			c := &cases[len(cases)-1]
			c.want = append(c.want, l)
		}
	}
	return cases, lines
}

// spell writes a poll as the golden files do.
func spell(p *Poll) string {
	shares := make([]string, len(p.Shares))
	for i, s := range p.Shares {
		figure := s.Number.Value.String()
		if !s.Number.Known {
			figure = s.Number.Low.String() + " to " + s.Number.High.String()
		}
		shares[i] = fmt.Sprintf("%s %s", s.Role, figure)
		if s.Answer != "" {
			shares[i] += fmt.Sprintf(" (%s)", s.Answer)
		}
	}
	maker := p.Pollster
	if p.Client != "" {
		maker += " for " + p.Client
	}
	return fmt.Sprintf("%s | %s | %s | %s | %s", p.Date.EDTF, maker, p.Population, p.Question, strings.Join(shares, ", "))
}

func TestSentencesFile(t *testing.T) {
	cases, nothing := compareCases(t, "testdata/sentences.txt")
	if cases < 150 || nothing*5 < cases*2 {
		t.Errorf("%d cases, %d of which give nothing: expected 150 or more, half of them nothing", cases, nothing)
	}
}

// TestMakersFile wants the same of sentences that differ in how they name a maker or a date.
func TestMakersFile(t *testing.T) { compareCases(t, "testdata/makers.txt") }

// TestClausesFile wants the same of sentences that differ in their build alone.
func TestClausesFile(t *testing.T) { compareCases(t, "testdata/clauses.txt") }

// compareCases compares what is read of the cases of a file with what they expect,
// or rewrites that. It tells how many there are, and how many expect nothing.
func compareCases(t *testing.T, name string) (number, nothing int) {
	t.Helper()
	cases, lines := readCases(t, name)
	rewritten := map[int][]string{} // by the line of the paragraph
	for _, c := range cases {
		var got []string
		for _, p := range pollsIn(c.paragraph, c.ctx) {
			got = append(got, spell(&p))
		}
		if len(c.want) == 0 {
			nothing++
		}
		rewritten[c.line] = got
		if c.gap != "" {
			rewritten[c.line] = c.want
			if cmp.Equal(c.want, got) {
				t.Errorf("%s:%d is read right now: take its \"# gap:\" away", name, c.line)
			}
			continue
		}
		if *update {
			continue
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s:%d: %s\n(-want +got)\n%s", name, c.line, c.paragraph, diff)
		}
	}
	if !*update {
		return len(cases), nothing
	}
	var out []string
	for i, l := range lines {
		switch {
		case l == "" || strings.HasPrefix(l, "#"):
			out = append(out, l)
		case strings.HasPrefix(l, "> "):
			out = append(append(out, l), rewritten[i+1]...)
		}
	}
	if err := os.WriteFile(name, []byte(strings.Join(out, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return len(cases), nothing
}
