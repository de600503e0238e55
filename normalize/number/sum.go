package number

import "github.com/govalues/decimal"

// Sum adds figures up in whole hundred-thousandths, which is as fine as half
// the last digit of a share can be, so that the many sums that are as they
// should be cost no arithmetic of decimals. The zero value is the sum of none.
type Sum struct{ value, half int64 }

// finest is the scale of a Sum.
const finest = maxDecimals + 1

// mostSummed is the largest figure that is added, more than any share: sums of
// as many columns as there can be stay inside 64 bits.
const mostSummed = 100_000

// Add adds a figure to the sum. It is false for one that has no value of its
// own or one beyond what shares can be, about which the sum says nothing.
func (s *Sum) Add(n *Number) bool {
	t, ok := ticks(n)
	s.value += t.value
	s.half += t.half
	return ok
}

// AddCell adds the share that a cell holds, as [Cell.Parse] reads it in every
// [Format]. It is false where the cell's text must be read for it.
func (s *Sum) AddCell(c *Cell) bool {
	if !c.isShare() {
		return false
	}
	unit := int64(powers[finest-int(c.plain.scale)])
	s.value += int64(c.plain.coef) * unit
	s.half += unit / 2
	return true
}

// AddValue adds a figure that stands for nothing but itself. It is false for one
// beyond what shares can be, about which the sum says nothing.
func (s *Sum) AddValue(d decimal.Decimal) bool {
	t, ok := ticks(&Number{Value: d, Known: true})
	s.value += t.value
	return ok
}

// Whole is the whole number nearest to the sum, the even one of two.
func (s Sum) Whole() int64 {
	const one, half = 1e5, 1e5 / 2 // of finest
	v := max(s.value, -s.value)
	whole, rest := v/one, v%one
	if rest > half || rest == half && whole%2 == 1 {
		whole++
	}
	if s.value < 0 {
		return -whole
	}
	return whole
}

// Sub takes a figure from the sum.
func (s *Sum) Sub(n *Number) bool {
	t, ok := ticks(n)
	s.value -= t.value
	s.half += t.half
	return ok
}

func ticks(n *Number) (t Sum, ok bool) {
	scale, coef := n.Value.Scale(), n.Value.Coef()
	if !n.Known || n.Qualifier != Exact && n.Qualifier != Approx || scale >= finest || coef > mostSummed*powers[scale] {
		return t, false
	}
	unit := powers[finest-scale]
	t.value, t.half = int64(coef*unit), int64(unit/2)
	if n.Value.IsNeg() {
		t.value = -t.value
	}
	return t, true
}

// Is says that the sum is exactly d.
func (s Sum) Is(d decimal.Decimal) bool {
	whole, ok := ticks(&Number{Value: d, Known: true})
	return ok && s.value == whole.value
}

// IsAway says that s and o are exactly as far from 0.
func (s Sum) IsAway(o Sum) bool { return s.value == o.value || s.value == -o.value }

// CanBe says that the figures can sum up to d within what they round to.
func (s Sum) CanBe(d decimal.Decimal) bool {
	whole, ok := ticks(&Number{Value: d, Known: true})
	return ok && max(s.value-whole.value, whole.value-s.value) <= s.half
}
