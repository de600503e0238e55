package edtf

import (
	"math/rand/v2"
	"testing"
)

// TestPlainDate asks that what plainDate reads, the grammar reads alike.
func TestPlainDate(t *testing.T) {
	parts := [][]string{
		{"1", "6", "12", "28", "29", "30", "31", "32", "0", "05", "123", ""},
		{"", "–", "-", " – ", " - ", "– ", "\u00a0–\u00a0", "/", " ", "."},
		{"", "", "1", "8", "14", "29", "31", "3 May", "2 Jan"},
		{" ", "\u00a0", "", "  ", ". ", "-"},
		{"May", "Feb", "December", "sept", "JAN", "März", "Juni", "listopada", "juin", "de mayo", "V", "Ipsos", "Oct.", "in"},
		{"", "", "–2 Mar", " – 30 Sept", "-3 Juli", " –", ","},
		{"", " 2017", "\u00a02020", " 2021", " 17", " '17", "2020", " 20170", " 3017", " 2017 "},
	}
	whole, lacking := 0, 0
	for seed := range uint64(1_000_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := ""
		for _, choice := range parts {
			text += choice[r.IntN(len(choice))]
		}
		language := []string{"", "de", "hr", "fr", "zh", "hu"}[r.IntN(6)]
		date, ok := dictionaryOf(language).plainDate(text)
		if !ok {
			continue
		}
		for _, year := range []int{0, 1999, LeapYear} {
			if date.b.y == 0 && year == 0 {
				continue
			}
			got, ok := date.in(year)
			if !ok {
				continue
			}
			var grammar Reader
			p := grammar.take(text, language)
			p.ctx = Context{Year: year}
			want, f := p.whole()
			if f.kind != 0 || got != want || !p.isShaped(f) || p.spoken.published || p.asked != 0 != (date.b.y == 0) {
				t.Fatalf("%q in %d of %q: %+v, the grammar reads %+v (%+v)", text, year, language, got, want, f)
			}
			whole++
			if date.b.y != 0 {
				continue
			}
			p, lacking = grammar.take(text, language), lacking+1
			p.ctx, p.asked = Context{}, 0
			if _, f := p.whole(); f.kind != NoYear || p.asked != askedYear || !p.isShaped(f) {
				t.Fatalf("%q of %q lacks but a year; the grammar: %+v", text, language, f)
			}
		}
	}
	if whole < 5000 || lacking < 1000 {
		t.Errorf("only %d dates were read, and %d that lack a year", whole, lacking)
	}
}
