package number

import "github.com/govalues/decimal"

// limit is the largest decimal there is; sums beyond it are clamped to it.
var limit = decimal.MustParse("9999999999999999999")

// Interval is a closed range of exact decimals, Lo <= Hi. The zero value is the point 0.
//
// Sums are exact as long as they fit 19 digits, which figures read by this package always do. Beyond that a bound
// is rounded outward by at most two units of its last place, so that the result still encloses every sum of points, and a
// bound outside ±9999999999999999999 is clamped to it. Nothing here panics.
type Interval struct{ Lo, Hi decimal.Decimal }

// Point returns the interval that holds d alone.
func Point(d decimal.Decimal) Interval { return Interval{d, d} }

// Meets reports whether a and b have a point in common; touching ends count.
func (a Interval) Meets(b Interval) bool {
	return a.Lo.Cmp(b.Hi) <= 0 && b.Lo.Cmp(a.Hi) <= 0
}

// Contains reports whether d lies in a, ends included.
func (a Interval) Contains(d decimal.Decimal) bool {
	return a.Lo.Cmp(d) <= 0 && d.Cmp(a.Hi) <= 0
}

// Add returns every sum of a point of a and a point of b.
func (a Interval) Add(b Interval) Interval {
	return Interval{add(a.Lo, b.Lo, false), add(a.Hi, b.Hi, true)}
}

// Sub returns every difference of a point of a and a point of b. That a minus itself is wider than 0 is right:
// two figures stated alike need not be equal.
func (a Interval) Sub(b Interval) Interval {
	return Interval{add(a.Lo, b.Hi.Neg(), false), add(a.Hi, b.Lo.Neg(), true)}
}

// Abs returns the absolute values of the points of a.
func (a Interval) Abs() Interval {
	switch {
	case a.Lo.Sign() >= 0:
		return a
	case a.Hi.Sign() <= 0:
		return Interval{a.Hi.Neg(), a.Lo.Neg()}
	}
	hi := a.Lo.Neg()
	if hi.Cmp(a.Hi) < 0 {
		hi = a.Hi
	}
	return Interval{hi.Zero(), hi}
}

// Intersect returns the points that a and b share, and false where there is none.
func (a Interval) Intersect(b Interval) (Interval, bool) {
	if a.Lo.Cmp(b.Lo) < 0 {
		a.Lo = b.Lo
	}
	if a.Hi.Cmp(b.Hi) > 0 {
		a.Hi = b.Hi
	}
	if a.Lo.Cmp(a.Hi) > 0 {
		return Interval{}, false
	}
	return a, true
}

// Width returns Hi - Lo.
func (a Interval) Width() decimal.Decimal { return add(a.Hi, a.Lo.Neg(), true) }

// String returns "42.5 to 43.5".
func (a Interval) String() string { return a.Lo.String() + " to " + a.Hi.String() }

// add returns d + e, exact where that fits, else rounded upward or downward.
func add(d, e decimal.Decimal, up bool) decimal.Decimal {
	// Asked for the full scale, AddExact fails instead of rounding.
	sum, err := d.AddExact(e, max(d.Scale(), e.Scale()))
	if err == nil {
		return sum
	}
	sum, err = d.Add(e)
	if err != nil {
		return limit.CopySign(d) // only two of one sign overflow
	}
	// It was rounded to the nearest, at most half a unit away; one unit outward encloses it.
	unit := sum.ULP()
	if !up {
		unit = unit.Neg()
	}
	sum, err = sum.Add(unit)
	if err != nil {
		return limit.CopySign(unit)
	}
	return sum
}
