package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFaultCostsOneArticle: without its registry the pipeline fails in any
// article that has a poll, and says where.
func TestFaultCostsOneArticle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "good.txt")
	if err := os.WriteFile(path, []byte(goodArticle), 0o600); err != nil {
		t.Fatal(err)
	}
	var p pipeline
	a := p.article(input{id: "good", file: path, path: "good.txt"})
	if a.err == nil || a.input.id != "good" || a.dataset != nil {
		t.Fatalf("got %v, %+v", a.err, a.input)
	}
	for _, want := range []string{"a fault of pollard itself", "nil pointer", "pollard/normalize/pollster.", ", line "} {
		if !strings.Contains(a.err.Error(), want) {
			t.Errorf("%q lacks %q", a.err, want)
		}
	}
}
