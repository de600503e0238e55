package wikitext

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pollard/extract"
)

// parserTests are MediaWiki's own cases; they are not part of pollard.
var parserTests = filepath.Join("..", "..", "..", "shared", "corpus-real", "tables", "parserTests.txt")

// TestParserTests reads the wikitext of every case of MediaWiki that has a
// table and compares the tables with those of the HTML MediaWiki expects. The
// cases that may differ are listed with the reason in
// testdata/parsertests_differ.txt.
func TestParserTests(t *testing.T) {
	file, err := os.ReadFile(parserTests)
	if err != nil {
		t.Skipf("MediaWiki's parser tests are not here: %v", err)
	}
	differ := knownDifferences(t)
	templates := testTemplates(string(file))
	cases, same, known := 0, 0, 0
	for _, c := range tableCases(string(file)) {
		cases++
		got := describe(read(c.wikitext, templates).Tables)
		want := describe(expectedTables(c.html))
		reason, listed := differ[c.name]
		delete(differ, c.name)
		switch {
		case got == want && listed:
			t.Errorf("%q is listed as a difference (%s) and is the same", c.name, reason)
		case got == want:
			same++
		case listed:
			known++
		default:
			t.Errorf("%q\n%s\n--- got\n%s--- want\n%s", c.name, c.wikitext, got, want)
		}
	}
	for name := range differ {
		t.Errorf("%q is listed as a difference and is no case", name)
	}
	t.Logf("%d cases with a table: %d the same, %d differ for a known reason", cases, same, known)
	if cases < 200 {
		t.Errorf("%d cases; the file has more", cases)
	}
}

// knownDifferences reads "name: reason" lines, a tab between them.
func knownDifferences(t *testing.T) map[string]string {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", "parsertests_differ.txt"))
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for line := range strings.SplitSeq(string(file), "\n") {
		if line == "" || line[0] == ';' {
			continue
		}
		name, reason, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("no reason in %q", line)
		}
		list[name] = reason
	}
	return list
}

type parserCase struct{ name, wikitext, html string }

var (
	caseStart   = regexp.MustCompile(`(?m)^!! ?test *$`)
	sectionMark = regexp.MustCompile(`(?m)^!! ?([a-z/+*]+) *$`)
)

// tableCases cuts the file into its cases and keeps those with a table that
// have HTML to compare with.
func tableCases(file string) []parserCase {
	var cases []parserCase
	starts := caseStart.FindAllStringIndex(file, -1)
	for _, start := range starts {
		sections := sectionsOf(file[start[0]:])
		c := parserCase{name: strings.TrimSpace(sections["test"]), wikitext: sections["wikitext"]}
		for _, kind := range []string{"html/php+tidy", "html+tidy", "html/php", "html", "html/*", "html/parsoid", "html/php+untidy"} {
			if h, ok := sections[kind]; ok {
				c.html = h
				break
			}
		}
		has := strings.Contains(strings.ToLower(c.name), "table") || strings.Contains(c.wikitext, "{|") || strings.Contains(c.wikitext, "<table")
		options := sections["options"]
		if !has || c.html == "" || regexp.MustCompile(`\b(disabled|pst|msg|preload)\b`).MatchString(options) {
			continue
		}
		cases = append(cases, c)
	}
	return cases
}

// sectionsOf reads the sections of the case that file begins with.
func sectionsOf(file string) map[string]string {
	sections := map[string]string{}
	marks := sectionMark.FindAllStringSubmatchIndex(file, 30)
	for i, m := range marks {
		name := file[m[2]:m[3]]
		if name == "end" || i+1 == len(marks) {
			break
		}
		text := file[min(m[1]+1, len(file)):marks[i+1][0]]
		if _, again := sections[name]; !again {
			sections[name] = text
		}
	}
	return sections
}

// testTemplates makes a library of the templates the file defines.
func testTemplates(file string) *library {
	l := &library{bodies: map[string]*pattern{}}
	article := regexp.MustCompile(`(?s)!! ?article\nTemplate:([^\n]*)\n!! ?text\n(.*?)!! ?endarticle`)
	redirects := map[string]string{}
	for _, m := range article.FindAllStringSubmatch(file, -1) {
		name, text := templateName(m[1]), strings.TrimSuffix(m[2], "\n")
		if target, ok := redirect(text); ok {
			redirects[name] = templateName(strings.TrimPrefix(target, "Template:"))
			continue
		}
		l.bodies[name] = &pattern{text: text}
	}
	for name, target := range redirects {
		l.bodies[name] = l.bodies[target]
	}
	return l
}

// describe spells tables out, a line a row.
func describe(tables []extract.Table) string {
	var b strings.Builder
	for _, t := range tables {
		fmt.Fprintf(&b, "table %q\n", t.Caption)
		for y, row := range t.Rows {
			for x, c := range row.Cells {
				sign := "|"
				if c.Header {
					sign = "!"
				}
				fmt.Fprintf(&b, " %s%q", sign, c.Text)
				if c.Rowspan != 0 || c.Colspan != 0 {
					fmt.Fprintf(&b, "(%d,%d)", c.Rowspan, c.Colspan)
				}
				if c.Origin != nil && *c.Origin != (extract.Origin{y, x}) {
					fmt.Fprintf(&b, "=%v", *c.Origin)
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// expectedTables reads the tables of a piece of HTML.
func expectedTables(text string) []extract.Table {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		panic(err)
	}
	var tables []extract.Table
	each(root, func(n *html.Node) {
		if n.Data != "table" {
			return
		}
		var t extract.Table
		var g extract.Grid
		each(n, func(c *html.Node) {
			if owner(c) != n {
				return
			}
			switch c.Data {
			case "caption":
				if t.Caption == "" {
					t.Caption = wordsOf(c)
				}
			case "thead", "tbody", "tfoot":
				g.EndGroup()
			case "tr":
				g.StartRow(1)
			case "td", "th":
				g.Add(extract.Cell{Text: wordsOf(c), Header: c.Data == "th"}, spanAttr(c, "rowspan"), spanAttr(c, "colspan"))
			}
		})
		t.Rows, _ = g.Rows()
		if len(t.Rows) > 0 && len(t.Rows[0].Cells) > 0 {
			tables = append(tables, t)
		}
	})
	return tables
}

func each(n *html.Node, do func(*html.Node)) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			do(c)
		}
		each(c, do)
	}
}

func owner(n *html.Node) *html.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == "table" {
			return p
		}
	}
	return nil
}

func nodeAttr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func spanAttr(n *html.Node, name string) int {
	if v := nodeAttr(n, name); v != "" {
		return spanValue(v)
	}
	return 1
}

// wordsOf is the text of a node as a reader sees it, nested tables and
// references left out.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type != html.ElementNode || c.Data == "style" || c.Data == "script":
			case c.Data == "table":
				b.WriteByte(' ')
			case c.Data == "sup" && (strings.Contains(nodeAttr(c, "class"), "reference") || strings.Contains(nodeAttr(c, "typeof"), "Extension/ref")):
			case c.Data == "figure" || strings.HasPrefix(nodeAttr(c, "typeof"), "mw:File") || strings.HasPrefix(nodeAttr(c, "typeof"), "mw:Image"):
			case htmlTags[c.Data] == line || htmlTags[c.Data] == block:
				b.WriteByte(' ')
				walk(c)
				b.WriteByte(' ')
			default:
				walk(c)
			}
		}
	}
	walk(n)
	w := writer{at: -1}
	w.text(b.String(), 0, 0)
	w.endPiece()
	return w.all()
}
