package extract_test

import (
	"testing"
	"unicode"

	"pollard/extract"
)

// TestStandsAlone wants no space and no sign without width to begin with a byte
// that is told to stand alone.
func TestStandsAlone(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		blank := unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) || r >= 0x200b && r <= 0x2060 || r == 0xfeff
		if lead := string(r)[0]; blank && extract.StandsAlone(lead) {
			t.Errorf("%U begins with 0x%02x", r, lead)
		}
	}
	for _, c := range []byte("a0|\x7f\x80\xbf\xc3\xd0\xe0\xe4\xff") {
		if !extract.StandsAlone(c) {
			t.Errorf("0x%02x does not stand alone", c)
		}
	}
}
