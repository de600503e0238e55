package pollster

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed media.txt
var mediaFile string

// TestMediaFile checks the reviewed file: sorted, each name once, none that the
// registry knows to ask people itself.
func TestMediaFile(t *testing.T) {
	last := ""
	for i, name := range strings.Split(strings.TrimSuffix(mediaFile, "\n"), "\n") {
		if strings.HasPrefix(name, "#") {
			continue
		}
		key := mediumKey(name)
		if key == "" || strings.TrimSpace(name) != name {
			t.Errorf("line %d: %q is no name", i+1, name)
		}
		if key <= last {
			t.Errorf("line %d: %q stands behind %q: sorted by its key %q, each once", i+1, name, last, key)
		}
		last = key
		if p, ok := Default().Lookup(name); ok {
			t.Errorf("line %d: %q is a pollster, %s", i+1, name, p.ID)
		}
		if pieces := Default().split("YouGov / " + name); len(pieces) != 2 || !isMedium(pieces[1].text) {
			t.Errorf("line %d: %q is not found beside a pollster", i+1, name)
		}
	}
}
