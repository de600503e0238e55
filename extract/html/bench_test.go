package html_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/extract/html"
)

// BenchmarkRead reads a generated page, and the real ones beside the
// repository.
func BenchmarkRead(b *testing.B) {
	b.Run("generated", func(b *testing.B) { bench(b, generated()) })
	files, _ := filepath.Glob("../../../shared/corpus-real/pages/*.html")
	if len(files) == 0 {
		b.Log("no real pages in ../shared/corpus-real beside the repository")
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(file), func(b *testing.B) { bench(b, string(source)) })
	}
}

func bench(b *testing.B, page string) {
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (html.Reader{}).Read(page); err != nil {
			b.Fatal(err)
		}
	}
}

// generated is an article of 20 tables of 50 polls among as much text.
func generated() string {
	var s strings.Builder
	s.WriteString(`<!DOCTYPE html><html lang="en"><head><title>Polls - Wikipedia</title></head><body><div id="mw-content-text"><div class="mw-parser-output">`)
	for i := range 20 {
		fmt.Fprintf(&s, "<h2><span class=\"mw-headline\">Year %d</span></h2>\n", 2000+i)
		for range 10 {
			s.WriteString("<p>" + strings.Repeat(`Some <a href="/wiki/Words" title="Words">words</a> about polls. `, 10) + "</p>\n")
		}
		s.WriteString("<table class=\"wikitable sortable\"><tbody><tr><th>Date</th><th>Firm</th><th>Sample<br />size</th><th>Yes</th><th>No</th></tr>\n")
		for k := range 50 {
			fmt.Fprintf(&s, `<tr><td data-sort-value="%d">%d May %d</td><td><a href="/wiki/Ipsos" title="Ipsos">Ipsos</a><sup class="reference" id="cite_ref-%d"><a href="#cite_note-%d">[%d]</a></sup></td>`+
				`<td>1,%03d</td><td style="background:#cfc;"><b>%d%%</b></td><td>%d%%</td></tr>`+"\n", k, k%28+1, 2000+i, k, k, k, k, 50+k%10, 30+k%10)
		}
		s.WriteString("</tbody></table>\n")
	}
	return s.String() + "</div></div></body></html>"
}
