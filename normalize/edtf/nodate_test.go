package edtf

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestTellsNoDate: what is said to tell no date looks like one in no language,
// whatever words of all languages it is made of.
func TestTellsNoDate(t *testing.T) {
	for text, want := range map[string]bool{
		"The i": true, "do i NATO": true, "": true, " do  do ": true,
		"May": false, "the i May": false, "do 5": false, "début": false, "do VI": false, "first": false,
	} {
		if got := tellsNoDate(text); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
	senses := senses
	r := rand.New(rand.NewPCG(1, 2))
	none := 0
	for range 20_000 {
		var words []string
		for range 1 + r.IntN(3) {
			words = append(words, strings.TrimLeft(senses[r.IntN(len(senses))].key, "#@("))
		}
		text := strings.Join(words, " ")
		if !tellsNoDate(text) {
			continue
		}
		none++
		for i := range languages {
			var q parser
			q.suppose(text, languages[i].code)
			if q.looks() {
				t.Fatalf("%q looks like a date in %s", text, languages[i].code)
			}
		}
	}
	if none < 1000 {
		t.Errorf("only %d texts told no date", none)
	}
}
