package bcp47

import "testing"

func TestPrimary(t *testing.T) {
	for tag, want := range map[string]string{
		"": "", "en": "en", "pt-BR": "pt", "zh_Hant": "zh", "sr-Latn": "sr", "sh": "sr", "no": "nb", "nn": "nb", "NB": "nb", "xx": "xx",
	} {
		if got := Primary(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}
