package number

import (
	"math/rand/v2"
	"testing"

	"github.com/govalues/decimal"
)

// TestPlainFigure asks that what plainFigure reads, the scanner reads alike.
func TestPlainFigure(t *testing.T) {
	const signs = "0123456789012345678900.,.,%% -"
	read := 0
	for seed := range uint64(200_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := make([]byte, r.IntN(8))
		for i := range text {
			text[i] = signs[r.IntN(len(signs))]
		}
		for _, as := range []use{asShare, asCount, asAny} {
			for _, f := range []Format{{}, {Decimal: '.'}, {Decimal: ','}, {Group: '.'}, {Group: ','}, {Group: ' '}} {
				p, ok := plainFigure(string(text), f, as)
				if !ok || as == asAny && f != (Format{}) { // a first look knows of no format
					continue
				}
				read++
				got := p.reading()
				s := scanner{cursor: cursor{text: string(text)}, format: f, as: as}
				bad := s.cell()
				if bad.want != "" || got != s.reading {
					t.Fatalf("%q as %d with %v: %+v, the scanner reads %+v (%s)", text, as, f, got, s.reading, bad.want)
				}
				if n := s.number(); p.number() != n {
					t.Fatalf("%q is %+v, the scanner's number %+v", text, p.number(), n)
				}
			}
		}
	}
	if read < 1000 {
		t.Errorf("only %d figures were read", read)
	}
}

// TestShortcuts asks that cells that are told without the scanner are what the
// scanner tells.
func TestShortcuts(t *testing.T) {
	parts := []string{
		"1", "12", "43.5", ",200", ".", ",", " ", "–", "-", "—", "−", "‐", "―", "(", "[", ")", "]", "[a]", "(+2)", "%", "?", "½", "~", "é",
		"percent", "pp", "points", "to", "n=", "c.", "about ", "under ", "at least ", "n/a", "N/A", "tbd", "no", " data", "May", "Oct", " lv", "z", "t", "p",
		"unbekannt", "rund ", " Befragte", "约", "人", " të", "ok. ", " mil", "над ", "k.A.", "NC",
	}
	for seed := range uint64(200_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := ""
		for range 1 + r.IntN(4) {
			text += parts[r.IntN(len(parts))]
		}
		read, bad := scan(text, Format{}, asAny)
		if isDash(text) && read.missing != Dash {
			t.Fatalf("%q is a dash, the scanner finds %v", text, read.missing)
		}
		if text != "" && (isName(text) || isDigitsAndWord(text)) && bad.want == "" {
			t.Fatalf("%q is no number, the scanner reads %+v", text, read)
		}
	}
}

func sameDecimal(a, b decimal.Decimal) bool { return a.CmpTotal(b) == 0 }

// TestIntervalOfFigure asks that the bounds are those that sums of decimals
// give, to the last zero.
func TestIntervalOfFigure(t *testing.T) {
	for _, text := range []string{"0", "0.0", "-0.5", "7.6", "43", "8.0", "-12.34", "99999.9999", "100", "99999999999999999", "999999999999999999"} {
		value := decimal.MustParse(text)
		got := Number{Value: value, Known: true}.Interval()
		half := decimal.MustNew(5, value.Scale()+1)
		want := Interval{add(value, half.Neg(), false), add(value, half, true)}
		if !sameDecimal(got.Lo, want.Lo) || !sameDecimal(got.Hi, want.Hi) {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// reading is what the scanner would give.
func (p *plain) reading() reading {
	return reading{first: p.value(), signs: p.signs, percent: p.percent, long: p.long}
}
