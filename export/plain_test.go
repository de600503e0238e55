package export

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLook(t *testing.T) {
	text := rapid.OneOf(
		rapid.String(),
		rapid.StringOfN(rapid.SampledFrom([]rune("ab-.!+ \x7f~\u00a0ä")), 0, 30, -1),
		rapid.StringOfN(rapid.SampledFrom([]rune("ab-.! ,\"\n\x00\x1f\x7f")), 0, 30, -1),
	)
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "text")
		wantParts := strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == ',' || r == '"' })
		wantBeyond := strings.ContainsFunc(s, func(r rune) bool { return r > '\x7f' })
		if parts, beyond := look(s); parts != wantParts || beyond != wantBeyond {
			t.Fatalf("parts %v, beyond %v; want %v, %v", parts, beyond, wantParts, wantBeyond)
		}
	})
}
