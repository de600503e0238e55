package extract_test

import (
	"testing"
	"unicode"

	"pollard/extract"
)

// TestMayBlank wants no space and no format character to begin with a byte
// that is told to begin none.
func TestMayBlank(t *testing.T) {
	for r := rune(0x80); r <= 0xffff; r++ {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Bidi_Control, r) && (r < 0x200b || r > 0x2060) && r != 0xfeff {
			continue
		}
		if lead := string(r)[0]; !extract.MayBlank(lead) {
			t.Errorf("%U begins with 0x%02x", r, lead)
		}
	}
}
