package prose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pollard/normalize/pollster"
)

// rawParagraphs are the paragraphs of the articles in raw, tables and headings
// left out.
func rawParagraphs(b testing.TB) (paragraphs []string) {
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
		}
	}
	return paragraphs
}

func sizeOf(paragraphs []string) (size int64) {
	for _, p := range paragraphs {
		size += int64(len(p))
	}
	return size
}

// BenchmarkRead is what a run does: polls and events together.
func BenchmarkRead(b *testing.B) {
	paragraphs := rawParagraphs(b)
	ctx := Context{Question: "NATO membership", Area: "Montenegro", Registry: pollster.Default()}
	b.SetBytes(sizeOf(paragraphs))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(ctx)
		for _, p := range paragraphs {
			r.Read(p)
		}
		r.Release()
	}
}
