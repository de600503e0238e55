package prose

import (
	"strings"
	"testing"
)

func TestInflected(t *testing.T) {
	for phrase, want := range map[string]string{
		"neutral":      "neutral",
		"frown~ on":    "frown on, frowns on, frowned on, frowning on",
		"deplore~":     "deplore, deplores, deplored, deploring",
		"agree~ with":  "agree with, agrees with, agreed with, agreeing with",
		"deny~":        "deny, denies, denied, denying",
		"obey~":        "obey, obeys, obeyed, obeying",
		"regret~t":     "regret, regrets, regretted, regretting",
		"abhor~r":      "abhor, abhors, abhorred, abhorring",
		"embellish~":   "embellish, embellishes, embellished, embellishing",
		"relax~ about": "relax about, relaxes about, relaxed about, relaxing about",
	} {
		if got := strings.Join(inflected(phrase), ", "); got != want {
			t.Errorf("%s: got %s, want %s", phrase, got, want)
		}
	}
}
