package number

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
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
			got, ok := plainFigure(string(text), as)
			if !ok {
				continue
			}
			read++
			for _, f := range []Format{{}, {Decimal: '.'}, {Decimal: ','}, {Group: '.'}, {Group: ','}, {Group: ' '}} {
				s := scanner{cursor: cursor{text: string(text)}, format: f, as: as}
				bad := s.cell()
				if bad.want != "" || !cmp.Equal(got, s.reading, cmp.AllowUnexported(reading{}), cmp.Comparer(sameDecimal)) {
					t.Fatalf("%q as %d with %v: %+v, the scanner reads %+v (%s)", text, as, f, got, s.reading, bad.want)
				}
			}
		}
	}
	if read < 1000 {
		t.Errorf("only %d figures were read", read)
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
