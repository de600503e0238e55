package prose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/normalize/pollster"
)

// rawParagraphs are the paragraphs of the articles in raw, tables and headings
// left out, and their length in bytes.
func rawParagraphs(b *testing.B) (paragraphs []string, size int64) {
	b.Helper()
	names, err := filepath.Glob("../../raw/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatalf("no articles in raw: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		for _, l := range strings.Split(string(data), "\n") {
			if l == "" || l[0] == '|' || l[0] == '=' {
				continue
			}
			paragraphs = append(paragraphs, l)
			size += int64(len(l))
		}
	}
	return paragraphs, size
}

// BenchmarkRead is what a run does: polls and events together.
func BenchmarkRead(b *testing.B) {
	paragraphs, size := rawParagraphs(b)
	ctx := Context{Question: "NATO membership", Area: "Montenegro", Registry: pollster.Default()}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			Read(p, ctx)
		}
	}
}

func BenchmarkPolls(b *testing.B) {
	paragraphs, size := rawParagraphs(b)
	ctx := Context{Question: "NATO membership", Area: "Montenegro", Registry: pollster.Default()}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			Polls(p, ctx)
		}
	}
}

func BenchmarkEvents(b *testing.B) {
	paragraphs, size := rawParagraphs(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			Events(p)
		}
	}
}
