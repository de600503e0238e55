package number

import (
	"fmt"
	"unicode/utf8"

	"github.com/govalues/decimal"
)

// Maximum is the upper bound of a figure that states a lower one only ("≥ 5", "1,000+"): the largest count that
// [ParseCount] reads. Whoever knows that the figure is a share intersects with 0 to 100.
var Maximum = decimal.MustNew(maxCount, 0)

// Qualifier says in which way a figure was stated.
type Qualifier uint8

// The qualifiers.
const (
	Exact    Qualifier = iota // 43
	Approx                    // ~40, c. 40, about 40, rund 40, 约40, 40 (?)
	LessThan                  // <1, under 1
	AtMost                    // ≤ 3, up to 3
	MoreThan                  // >90, more than 90; of a count it is AtLeast
	AtLeast                   // ≥ 5, at least 5, over 5, 1,000+, 1000多
	Range                     // 28–32, 28 to 32
)

var qualifiers = [...]string{"", "approx", "less_than", "at_most", "more_than", "at_least", "range"}

// String returns the qualifier as the output tables write it: "" for Exact, "approx", "less_than", "at_most",
// "more_than", "at_least", "range".
func (q Qualifier) String() string {
	if int(q) < len(qualifiers) {
		return qualifiers[q]
	}
	return fmt.Sprintf("Qualifier(%d)", uint8(q))
}

// Number is what one cell states. The zero value states 0 bounds and no value; it is returned beside every error.
type Number struct {
	// Value is the figure with the scale it was stated in, percent as a number: 7.6 % is 7.6.
	// It is valid only where Known; for AtLeast it is the bound.
	Value decimal.Decimal
	// Low and High are the bounds where the Qualifier is neither Exact nor Approx. A bound that was not stated is 0
	// below (or -Maximum, where the stated one is negative) and Maximum above.
	Low, High decimal.Decimal
	// Known is true for Exact, Approx and AtLeast. "<1", "≤ 3", ">90" and "28–32" state bounds and no value.
	Known     bool
	Qualifier Qualifier
	// Missing says what stood there instead of a figure; all else is zero then.
	Missing Missing
	// Percent is true where a percent sign or word stood there.
	Percent bool
	// Signed is -1 or +1 where an explicit sign stood there (of a range: before its first figure).
	Signed int8
}

// Interval returns what the stated figure stands for: half a unit of its last digit to either side (11 is 10.5 to
// 11.5, 8.0 is 7.95 to 8.05, ~40 is like 40), or the bounds it states (<1 is 0 to 1, 28–32 is 28 to 32, ≥ 5 is 5 to
// [Maximum]). It is not cut to what a share can be: 0 is -0.5 to 0.5. Where Missing is not Present it means nothing.
func (n Number) Interval() Interval {
	if n.Qualifier != Exact && n.Qualifier != Approx {
		return Interval{n.Low, n.High}
	}
	if coef, scale := n.Value.Coef(), n.Value.Scale()+1; coef < 1e17 && scale <= decimal.MaxScale {
		tenfold := int64(coef) * 10
		if n.Value.IsNeg() {
			tenfold = -tenfold
		}
		lo, below := decimal.New(tenfold-5, scale)
		hi, above := decimal.New(tenfold+5, scale)
		if below == nil && above == nil {
			return Interval{lo, hi}
		}
	}
	half, err := decimal.New(5, n.Value.Scale()+1)
	if err != nil {
		half = n.Value.ULP()
	}
	return Interval{add(n.Value, half.Neg(), false), add(n.Value, half, true)}
}

// Scale returns how many decimals the figure was stated with, of a range the larger number; 0 where it is missing.
func (n Number) Scale() int {
	if n.Known {
		return n.Value.Scale()
	}
	return max(n.Low.Scale(), n.High.Scale())
}

// Error says why a cell could not be read.
type Error struct {
	Text   string // the whole cell
	Offset int    // byte in Text where reading failed, len(Text) for its end
	Want   string // what was looked for there
}

// Error returns one line that quotes at most 60 bytes of the cell.
func (e *Error) Error() string {
	const most = 60
	text, more := e.Text, ""
	if len(text) > most {
		cut := most
		for cut > most-utf8.UTFMax && !utf8.RuneStart(text[cut]) {
			cut--
		}
		text, more = text[:cut], "…"
	}
	return fmt.Sprintf("figure %q%s: at byte %d: want %s", text, more, e.Offset, e.Want)
}
