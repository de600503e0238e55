package number

import (
	"math/rand/v2"
	"testing"
)

// TestCellReadsAlike asks that a cell that has been looked at is read as its
// text is, in every format.
func TestCellReadsAlike(t *testing.T) {
	const signs = "0123456789012345678900.,.,%% -–"
	for seed := range uint64(100_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		runes := []rune(signs)
		text := ""
		for range r.IntN(10) {
			text += string(runes[r.IntN(len(runes))])
		}
		cell := LookAt(text)
		if got, want := cell.Shape(), Looks(text); got != want {
			t.Fatalf("%q looks like %v, the text like %v", text, got, want)
		}
		if v, ok := cell.Whole(); ok {
			if n, err := Parse(text, Format{}); err != nil || n.Percent || n.Scale() != 0 || !n.Known || n.Value.Coef() != uint64(v) {
				t.Fatalf("%q is %d, read as %+v, %v", text, v, n, err)
			}
		}
		for _, f := range []Format{{}, {Decimal: '.'}, {Decimal: ','}, {Group: '.'}, {Group: ','}, {Group: ' '}} {
			got, err := cell.Parse(text, f)
			want, wantErr := Parse(text, f)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Fatalf("%q with %v: %+v, %v; the text %+v, %v", text, f, got, err, want, wantErr)
			}
			got, err = cell.ParseCount(text, f)
			want, wantErr = ParseCount(text, f)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Fatalf("%q as a count with %v: %+v, %v; the text %+v, %v", text, f, got, err, want, wantErr)
			}
		}
	}
}
