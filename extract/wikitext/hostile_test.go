package wikitext_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pollard/extract/wikitext"
)

// TestHostile reads what nobody writes in earnest: each takes a moment, not
// the square of its length.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	many := strings.Repeat
	for name, text := range map[string]string{
		"templates in templates": many("{{a|", 100_000) + many("}}", 100_000),
		"sort keys doubled":      many("{{sort|", 100_000) + "x" + many("}}", 100_000),
		"names of names":         many("{{", 100_000) + many("}}", 100_000),
		"tables in tables":       many("{|\n|\n", 100_000) + many("|}\n", 100_000),
		"tables never closed":    many("{|\n|\n", 100_000),
		"HTML tables":            many("<table><tr><td>", 100_000),
		"braces never closed":    many("a {{ ", 1_000_000),
		"links never closed":     many("[[a|", 500_000),
		"outer links":            many("[http://a ", 300_000),
		"refs never closed":      many("<ref>a", 500_000),
		"tags never closed":      many("<b>a</i>", 300_000),
		"comments never closed":  many("<!-- a", 500_000),
		"apostrophes":            many("'''a''b", 300_000),
		"spans":                  "{|\n| rowspan=20000000 colspan=20000000 | x\n" + many("|-\n| a || b\n", 50_000) + "|}\n",
		"signs":                  many("=", 2_000_000),
		"list":                   many("*", 2_000_000),
		"addresses":              many("http://", 500_000),
		"markers":                many("\x7f1\x7f", 300_000),
		"switch":                 "{{#switch:a|" + many("b=c|", 300_000) + "}}",
		"pictures in pictures":   many("[[File:a|", 100_000) + many("]]", 100_000),
		"tags without an end":    many("<ref ", 1_000_000),
		"templates not known":    unknownTemplates(200_000),
		"sum":                    "{{#expr:" + many("(", 300_000) + "}}",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			if _, err := (wikitext.Reader{}).Read(text); err != nil {
				t.Error(err)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// TestBounds wants a note where an article has more than is told or read.
func TestBounds(t *testing.T) {
	for code, text := range map[string]string{
		"templates-unknown":  "{{#expr:" + strings.Repeat("(", 10_000) + "1" + strings.Repeat(")", 10_000) + "}}" + unknownTemplates(1001),
		"too-many-templates": strings.Repeat("<!---->", 1_000_001) + "{{!}}",
	} {
		doc, err := (wikitext.Reader{}).Read(text)
		if err != nil {
			t.Fatal(err)
		}
		codes := map[string]int{}
		for _, n := range doc.Notes {
			codes[n.Code]++
		}
		if codes[code] != 1 || codes["template-unknown"] > 1000 {
			t.Errorf("%s: notes %v", code, codes)
		}
		if p := doc.Sections[0].Paragraphs; strings.Contains(text, "#expr") && !strings.HasPrefix(p[0].Text, "Expression error") {
			t.Errorf("%s: %.50q", code, p[0].Text)
		}
	}
}

// TestManyNotes wants a number that is grouped to keep its note, however many
// come before it.
func TestManyNotes(t *testing.T) {
	doc, err := (wikitext.Reader{}).Read(strings.Repeat("<ref>a</ref>", 1000) + "\n{|\n| {{formatnum:1234<ref>b</ref>}}\n|}\n")
	if err != nil {
		t.Fatal(err)
	}
	if c := doc.Tables[0].Rows[0].Cells[0]; c.Text != "1,234" || len(c.Refs) != 1 || c.Refs[0] != "b" {
		t.Errorf("%q, %q", c.Text, c.Refs)
	}
}

// unknownTemplates uses n templates that nobody knows.
func unknownTemplates(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{{nobody knows %d}}\n", i)
	}
	return b.String()
}
