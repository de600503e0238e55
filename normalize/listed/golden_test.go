package listed

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/normalize/pollster"
)

var update = flag.Bool("update", false, "write what is read into testdata/lines.txt")

const lines = "testdata/lines.txt"

// TestGolden reads the lines of testdata/lines.txt: a line, behind its language and
// "polls" where its list is one of polls, and below it what it tells.
func TestGolden(t *testing.T) {
	data, err := os.ReadFile(lines)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(data)) {
		switch {
		case strings.HasPrefix(line, "  "):
		case strings.HasPrefix(line, "#"), line == "\n":
			got.WriteString(line)
		default:
			head, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " | ")
			if !ok {
				t.Fatalf("%q: want language | line", line)
			}
			language, polls := strings.CutSuffix(head, " polls")
			fmt.Fprintf(&got, "%s  %s\n", line, told(text, Context{Language: language, Polls: polls, Registry: pollster.Default()}))
		}
	}
	if *update {
		if err := os.WriteFile(lines, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func told(line string, ctx Context) string {
	p, ok := Read(line, ctx)
	if !ok {
		return "nothing"
	}
	var s strings.Builder
	fmt.Fprintf(&s, "%s | %s", p.Date.EDTF, p.Pollster)
	for _, x := range p.Shares {
		fmt.Fprintf(&s, " | %s %s", x.Role, x.Number.Value)
		if x.Answer != "" {
			fmt.Fprintf(&s, " %q", x.Answer)
		}
	}
	for _, x := range [...]struct{ name, raw string }{{"sample", p.Sample}, {"margin", p.Margin}} {
		if x.raw != "" {
			fmt.Fprintf(&s, " | %s %s", x.name, x.raw)
		}
	}
	return s.String()
}
