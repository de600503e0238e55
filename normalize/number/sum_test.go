package number

import (
	"math/rand/v2"
	"testing"

	"github.com/govalues/decimal"
)

// TestSum asks that sums say what those of decimals and of intervals say.
func TestSum(t *testing.T) {
	for seed := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var sum, values Sum
		exact, about := decimal.Zero, Point(decimal.Zero)
		for range 1 + r.IntN(6) {
			n := Number{Known: true, Value: decimal.MustNew(r.Int64N(900)-100, r.IntN(3))}
			if !sum.Add(&n) {
				t.Fatalf("%s is not added", n.Value)
			}
			exact, _ = exact.Add(n.Value)
			if !values.AddValue(n.Value) {
				t.Fatalf("the value %s is not added", n.Value)
			}
			about = about.Add(n.Interval())
		}
		if want, _, _ := exact.Int64(0); sum.Whole() != want || values.Whole() != want {
			t.Fatalf("%s is about %d and %d, want %d", exact, sum.Whole(), values.Whole(), want)
		}
		for _, d := range []decimal.Decimal{decimal.Hundred, decimal.Zero, exact, about.Hi, about.Lo} {
			if got, want := sum.Is(d), exact.Cmp(d) == 0; got != want {
				t.Fatalf("%s is %s: %v", exact, d, got)
			}
			if got, want := sum.CanBe(d), about.Contains(d); d.Scale() < finest && got != want {
				t.Fatalf("%s can be %s: %v", about, d, got)
			}
		}
	}
	var sum Sum
	for _, n := range []Number{{}, {Missing: Dash}, {Known: true, Qualifier: AtLeast}, {Known: true, Value: decimal.MustParse("100000.1")}, {Known: true, Value: decimal.MustParse("0.00001")}} {
		if sum.Add(&n) {
			t.Errorf("%+v is added", n)
		}
	}
}

// TestSumOfCells asks that cells add up as the figures read from them do.
func TestSumOfCells(t *testing.T) {
	var cells, figures Sum
	for _, text := range []string{"43", "7.6%", "0.25", "12,5", "100", "99999", "–", "1,100", "n=5", "<1", "~40"} {
		cell := LookAt(text)
		n, err := Parse(text, Format{})
		if cells.AddCell(&cell) && (err != nil || !figures.Add(&n)) {
			t.Errorf("%q is added, read as %+v, %v", text, n, err)
		}
		if cells != figures {
			t.Fatalf("with %q: %+v, want %+v", text, cells, figures)
		}
	}
	if want := int64(100_162); cells.Whole() != want {
		t.Errorf("the sum is %d, want %d", cells.Whole(), want)
	}
}
