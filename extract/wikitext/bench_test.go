package wikitext_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/extract/wikitext"
)

// BenchmarkRead reads an article of poll tables, a hundred times over.
func BenchmarkRead(b *testing.B) {
	var all strings.Builder
	for _, name := range []string{"referendum", "mixed", "leads"} {
		source, err := os.ReadFile(filepath.Join("testdata", "oracle", name+".wikitext"))
		if err != nil {
			b.Fatal(err)
		}
		all.Write(source)
		all.WriteByte('\n')
	}
	text := strings.Repeat(all.String(), 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (wikitext.Reader{}).Read(text); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSniff tells the format of a long text without markup.
func BenchmarkSniff(b *testing.B) {
	text := strings.Repeat("A line of words, and nothing else that matters.\n", 10_000)
	for b.Loop() {
		if (wikitext.Reader{}).Sniff(text) != 0 {
			b.Fatal("taken for wikitext")
		}
	}
}

// BenchmarkReadPage reads one article, as short as most are.
func BenchmarkReadPage(b *testing.B) {
	source, err := os.ReadFile(filepath.Join("testdata", "oracle", "referendum.wikitext"))
	if err != nil {
		b.Fatal(err)
	}
	text := string(source)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (wikitext.Reader{}).Read(text); err != nil {
			b.Fatal(err)
		}
	}
}
