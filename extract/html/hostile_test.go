package html_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"pollard/extract"
	"pollard/extract/html"
)

// TestHostile wants pages nobody meant for readers to end soon, in bounded
// memory, with a note of what was not read, and the good table behind each to
// be read all the same.
func TestHostile(t *testing.T) {
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	const good = "\n</table><table id=good><tr><td>good</table>"
	for _, c := range []struct {
		name, page string
		note       string // code of a note; empty for none
		bare       bool   // no good table can stand behind it
	}{
		{"spans of 20 million", `<table><tr><td rowspan=20000000 colspan=20000000>a` + many(100, "<tr><td>c") + "</table>", "table-too-wide", false},
		{"spans times rows", `<table><tr><td rowspan=20000000 colspan=20000000>a` + many(100_000, "<tr>") + "</table>", "table-too-long", false},
		{"spans in many tables", many(20_000, `<table><tr><td rowspan=0 colspan=1000>a`+many(50, "<tr>")+"</table>"), "table-too-long", true},
		{"spans of long words", `<table><tr><td rowspan=0 colspan=1000>` + many(100_000, "words ") + many(1000, "<tr>") + "</table>", "table-too-long", false},
		{"100,000 cells in a row", "<table><tr>" + many(100_000, "<td>a") + "</table>", "table-too-wide", false},
		{"nested tags", many(100_000, "<div>") + many(100_000, "</div>"), "", false},
		{"nested tags in a cell", "<table><tr><td>" + many(100_000, "<div>a") + "</table>", "table-too-deep", false},
		{"nested inline tags in a cell", "<table><tr><td>" + many(100_000, "<b><i>a") + "</table>", "table-too-deep", false},
		{"formatting that is never closed", "<table><tr><td>" + many(400, "<font size=1>") + many(100_000, "<p>a") + "</table>", "", false},
		{"nested tables", many(100_000, "<table><tr><td>a"), "table-too-deep", true},
		{"nested tables with much in them", many(200, "<table><tr><td>a") + many(1_000_000, "words ") + many(200, "</table>"), "table-too-deep", false},
		{"tables in tables", many(100_000, "<table>"), "table-empty", true},
		{"nothing is closed", many(20_000, "<table><tr><td><p><b>a<ul><li>b"), "table-too-deep", true},
		{"lists never closed", many(100_000, "<ul><li>a"), "", false},
		{"blocks of one item", "<ul><li>" + many(500_000, "<p>a"), "", false},
		{"headings never closed", many(100_000, "<h2>a<p>b"), "", false},
		{"long headings", many(200, "<h1>"+many(20_000, "a ")+"</h1><h2>"+many(20_000, "b ")+"</h2><p>c</p>"), "", false},
		{"end tags of nothing", "a" + many(500_000, "</i>a</div>"), "", false},
		{"end tags of nothing in a cell", "<table><tr><td>a" + many(500_000, "</i>a</div>a</td x></tr>a</caption>"), "", false},
		{"end tags of nothing between rows", "<table>" + many(500_000, "a</i>a</tr>"), "table-empty", false},
		{"tags passed over", "<table><tr><td>" + many(50_000, "a<form>b<select>c<body>d</html>e<frame>"), "", false},
		{"end tags far from their start", many(50_000, "<span>") + many(200_000, "</i></span>"), "", false},
		{"options", "<table><tr><td><select>" + many(100_000, "<option>a<b>"), "table-too-deep", false},
		{"angles", many(1_000_000, "<"), "", false},
		{"a tag that never ends", "<p>a</p><table><tr><td " + many(1_000_000, `a="`), "table-empty", true},
		{"attributes", "<table><tr><td " + many(300_000, `a=1 `) + ">b</table>", "", false},
		{"comments never closed", many(500_000, "<!-"), "", true},
		{"scripts in scripts", "<script><!--" + many(200_000, "<script></script") + "</script></script>", "", true},
		{"raw text never closed", "<table><tr><td>a<style>" + many(500_000, "</styl"), "", true},
		{"references", "<table><tr><td>" + many(300_000, "&amp;&#1234;&nosuch;&#99999999999;"), "", false},
		{"footnotes asked for again and again", "<table>" + many(20_000, `<tr><td>a<sup class=reference><a href="#n">[1]</a></sup>`) +
			"</table><ol><li id=n>" + many(100_000, "word ") + "</ol>", "", false},
		{"marks never closed", "<table><tr><td>" + many(200, "<sup>") + many(100_000, "a") + "</table><p>" + many(50_000, "<sup><a href=#x>[1]"), "", false},
		{"one long line", "<p>" + many(20<<20, "a"), "line-too-long", false},
		{"a cell of one long word", "<table><tr><td>" + many(20<<20, "a") + "</table>", "table-too-long", false},
		{"many cells", "<table>" + many(60_000, "<tr><td>a<td>b<td>c<td>d<td>e<td>f<td>g<td>h<td>i") + "</table>", "table-too-long", false},
		{"NULs and broken bytes", "<table><tr><td>" + many(100_000, "\x00\xff\xc4"), "nul-dropped", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := "<!DOCTYPE html>" + c.page
			if !c.bare {
				page += good
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			doc, err := extract.Readers{html.Reader{}}.Read("a", []byte(page))
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			t.Logf("%d KiB of page: %d ms, %d MiB allocated", len(page)>>10, took.Milliseconds(), (after.TotalAlloc-before.TotalAlloc)>>20)
			if err != nil {
				t.Fatal(err)
			}
			if took > 10*time.Second*slowdown {
				t.Errorf("took %v", took)
			}
			codes := map[string]int{}
			for _, n := range doc.Notes {
				codes[n.Code]++
				if n.Line < 1 {
					t.Errorf("note without a line: %+v", n)
				}
			}
			if c.note == "" && len(codes) > 0 || c.note != "" && codes[c.note] == 0 {
				t.Errorf("notes %v, want %q", codes, c.note)
			}
			size := 0
			for _, table := range doc.Tables {
				for _, r := range table.Rows {
					for _, cell := range r.Cells {
						size += len(cell.Text) + len(cell.Raw)
					}
				}
			}
			if size > 100<<20 {
				t.Errorf("the tables hold %d MiB of words", size>>20)
			}
			if c.bare {
				return
			}
			if n := len(doc.Tables); n == 0 || doc.Tables[n-1].Rows[0].Cells[0].Text != "good" {
				t.Errorf("the table behind it was not read, only %d others", n)
			}
		})
	}
}

// TestTooManyLines wants one clear error.
func TestTooManyLines(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n"} {
		if _, err := (html.Reader{}).Read(strings.Repeat(end, 2_000_000)); err != nil {
			t.Errorf("2,000,000 times %q: %v", end, err)
		}
		_, err := html.Reader{}.Read(strings.Repeat(end, 2_000_001))
		if want := fmt.Sprintf("%d: expected at most %d lines", 2_000_000, 2_000_000); err == nil || err.Error() != want {
			t.Errorf("2,000,001 times %q: %v, want %s", end, err, want)
		}
	}
}
