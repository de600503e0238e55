package listed

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pollard/normalize/pollster"
)

// FuzzRead reads any line: every share has its figure in the line.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile(lines)
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if _, text, ok := strings.Cut(line, " | "); ok && !strings.HasPrefix(line, " ") {
			f.Add(strings.TrimSpace(text), true)
		}
	}
	f.Fuzz(func(t *testing.T, line string, polls bool) {
		p, ok := Read(line, Context{Language: "en", Polls: polls, Registry: pollster.Default()})
		if !ok {
			return
		}
		if p.Date.EDTF == "" || len(p.Shares) == 0 {
			t.Errorf("a poll without a date or a share: %+v", p)
		}
		for _, s := range p.Shares {
			if line[s.Start:s.End] != s.Raw || !utf8.ValidString(s.Answer) && utf8.ValidString(line) {
				t.Errorf("share %+v of %q", s, line)
			}
		}
	})
}
