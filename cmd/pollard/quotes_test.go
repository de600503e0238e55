package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"pollard/export"
	"pollard/normalize/pollster"
)

// marked writes a quote in a line, what took part in brackets.
func marked(q export.Quote) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d: ", q.Line)
	for _, p := range q.Parts {
		if p.Mark {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestQuotes(t *testing.T) {
	p := pipeline{registry: pollster.Default()}
	inputs, err := findInputs([]string{"../../raw/kosovo.txt", "../../raw/montenegro.txt"})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]export.Quote{}
	findings := 0
	for _, in := range inputs {
		a := p.article(in)
		if a.err != nil {
			t.Fatal(a.err)
		}
		findings += len(a.findings)
		for id, q := range quotes(&a) {
			all[id] = q
		}
	}
	if len(all) != findings {
		t.Errorf("%d of %d findings are quoted", len(all), findings)
	}
	for id, want := range map[string]string{
		"lead-mismatch:kosovo:2018-11:iri:lead":       "37: | November 2018 | IRI | 1,019 | [81%] | [—] | [18%] | [63%] | |",
		"lead-mismatch:montenegro:2017-06:cedem:lead": "35: | June 2017 | CEDEM | [54.2] | [45.8] | [10.0] |",
	} {
		if len(all[id]) != 1 || marked(all[id][0]) != want {
			t.Errorf("%s: %v, want %s", id, all[id], want)
		}
	}
}

// TestParts cuts any line at any places.
func TestParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringN(0, 600, -1).Draw(t, "line")
		var spans []span
		for range rapid.IntRange(0, 5).Draw(t, "spans") {
			spans = append(spans, span{rapid.IntRange(-1, len(line)+1).Draw(t, "from"), rapid.IntRange(-1, len(line)+1).Draw(t, "to")})
		}
		size := 0
		var b strings.Builder
		for _, p := range parts(line, spans) {
			if p.Text == "" || !utf8.ValidString(p.Text) {
				t.Fatalf("a part %q", p.Text)
			}
			size += len(p.Text)
			b.WriteString(p.Text)
		}
		if size > 3*longestPiece {
			t.Fatalf("%d bytes of a line of %d", size, len(line))
		}
		if len(line) <= longestPiece && len(spans) == 0 && b.String() != line {
			t.Fatalf("%q became %q", line, b.String())
		}
	})
	long := strings.Repeat("x", 1000) + "[42]" + strings.Repeat("y", 1000)
	got := marked(export.Quote{Line: 1, Parts: parts(long, []span{{1000, 1004}})})
	if !strings.HasPrefix(got, "1: …"+strings.Repeat("x", 100)+"[[42]]y") || !strings.HasSuffix(got, "y…") {
		t.Error(got)
	}
}
