// Package compiled keeps Go files that are made of lists of words true to the lists.
package compiled

import (
	"bytes"
	"go/format"
	"os"
	"testing"
)

// Check fails the test unless the Go file is what source, formatted, says; with update
// it writes the file anew instead. Source is Go code.
func Check(t testing.TB, file string, source []byte, update bool) {
	t.Helper()
	want, err := format.Source(source)
	if err != nil {
		t.Fatal(err)
	}
	if update {
		if err := os.WriteFile(file, want, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what its lists give: go test -update writes it anew (%v)", file, err)
	}
}
