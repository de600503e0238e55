package export

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/govalues/decimal"
)

// Value is one cell. Its zero value is a missing one. It is small because a run
// over many articles makes millions of them.
type Value struct {
	text string
	num  uint64 // coefficient of a decimal, two's complement of an integer or of days
	form        // apart: the compiler keeps a struct of few fields in registers
}

// form is what a value is besides its digits or characters.
type form struct {
	kind  Type
	scale uint8
	neg   bool
	plain bool // a text that CSV has without quotes; false for some of them
}

// secondsADay is what a day has in UTC.
const secondsADay = 24 * 60 * 60

// textValue makes a cell of s. Every table is UTF-8, whatever the source was,
// so a byte that is not becomes U+FFFD here, once for all formats.
func textValue(s string) Value {
	if s == "" {
		return Value{}
	}
	parts, beyond := look(s)
	if beyond && !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	first := s[0]
	plain := !parts && ' ' < first && first != '\\' && first < utf8.RuneSelf
	return Value{text: s, form: form{kind: Text, plain: plain}}
}

// wordValue makes a cell of one of the words of an [Enum], which need no look.
func wordValue[S ~string](word S) Value {
	if word == "" {
		return Value{}
	}
	return Value{text: string(word), form: form{kind: Text, plain: true}}
}

// integerValue makes a cell of n.
func integerValue[N int | int64](n N) Value {
	return Value{num: uint64(n), form: form{kind: Integer}}
}

// positiveValue makes a cell of n, missing where n is 0: for numbers that count
// from 1.
func positiveValue(n int) Value {
	if n == 0 {
		return Value{}
	}
	return integerValue(n)
}

// decimalValue makes a cell of d with the scale it has, missing where ok is
// false.
func decimalValue(d decimal.Decimal, ok bool) Value {
	if !ok {
		return Value{}
	}
	return Value{num: d.Coef(), form: form{kind: Decimal, scale: uint8(d.Scale()), neg: d.IsNeg()}}
}

// The most digits a Decimal has, and how many of them stand after the point:
// what Parquet's DECIMAL(9,4) holds. The reader of shares keeps to it.
const (
	decimalDigits = 9
	decimalScale  = 4
)

// computedValue is [decimalValue] of a figure that was computed of others, and
// so can be too large for its column where they are nonsense: it is missing then.
func computedValue(d decimal.Decimal, ok bool) Value {
	return decimalValue(d, ok && d.Prec()-d.Scale() <= decimalDigits-decimalScale)
}

// dateValue makes a cell of the day that is so many days after 1970-01-01.
func dateValue(days int) Value {
	return Value{num: uint64(int64(days)), form: form{kind: Date}}
}

// Kind is the type of the value: 0 for a missing one, Text for an [Enum].
func (v Value) Kind() Type { return v.kind }

// IsNull says that the value is missing.
func (v Value) IsNull() bool { return v.kind == 0 }

// Text returns the characters of a Text value.
func (v Value) Text() string { return v.text }

// Has says that a Text value holds a character of one of the kinds.
func (v Value) Has(kinds Marks) bool { return marksOf(v.text)&kinds != 0 }

// Int returns an Integer.
func (v Value) Int() int64 { return int64(v.num) }

// Days returns a Date as days since 1970-01-01.
func (v Value) Days() int64 { return int64(v.num) }

// Scale returns how many places after the point a Decimal was stated with.
func (v Value) Scale() int { return int(v.scale) }

// Unscaled returns a Decimal times ten to the power of scale. It is false where
// the value has places beyond scale that are not 0, or does not fit.
func (v Value) Unscaled(scale int) (int64, bool) {
	n := v.num
	for s := int(v.scale); s > scale; s-- {
		if n%10 != 0 {
			return 0, false
		}
		n /= 10
	}
	for s := int(v.scale); s < scale; s++ {
		if n > math.MaxInt64/10 {
			return 0, false
		}
		n *= 10
	}
	if n > math.MaxInt64 {
		return 0, false
	}
	if v.neg {
		return -int64(n), true
	}
	return int64(n), true
}

// Append appends the value as CSV has it, before quoting: ISO dates, a decimal
// point, no exponent, nothing at all for a missing value.
func (v Value) Append(dst []byte) []byte {
	switch v.kind {
	case Text:
		return append(dst, v.text...)
	case Integer:
		return strconv.AppendInt(dst, v.Int(), 10)
	case Date:
		return appendDay(dst, v.Days())
	case Decimal:
		return v.appendDecimal(dst)
	}
	return dst
}

// appendDay writes a day as ISO 8601 does.
func appendDay(dst []byte, days int64) []byte {
	day := time.Unix(days*secondsADay, 0).UTC()
	year, month, d := day.Date()
	if year < 1000 || year > 9999 {
		return day.AppendFormat(dst, time.DateOnly)
	}
	dst = strconv.AppendInt(dst, int64(year), 10)
	return append(dst, '-', '0'+byte(month)/10, '0'+byte(month)%10, '-', '0'+byte(d)/10, '0'+byte(d)%10)
}

// appendDecimal writes the coefficient from its last digit on, the point on the
// way, and zeros where it is shorter than its scale.
func (v Value) appendDecimal(dst []byte) []byte {
	size := max(digitsOf(v.num), int(v.scale)+1)
	if v.scale > 0 {
		size++
	}
	if v.neg {
		dst = append(dst, '-')
	}
	dst = slices.Grow(dst, size)
	i, n := len(dst)+size, v.num
	dst = dst[:i]
	for places := int(v.scale); places > 0; places-- {
		i--
		dst[i] = '0' + byte(n%10)
		n /= 10
	}
	if v.scale > 0 {
		i--
		dst[i] = '.'
	}
	for {
		i--
		dst[i] = '0' + byte(n%10)
		if n /= 10; n == 0 {
			return dst
		}
	}
}

// digitsOf is how many digits a number has.
func digitsOf(n uint64) int {
	digits := 1
	for ; n >= 1000; n /= 1000 {
		digits += 3
	}
	switch {
	case n >= 100:
		return digits + 2
	case n >= 10:
		return digits + 1
	}
	return digits
}

// String returns what [Value.Append] appends.
func (v Value) String() string { return string(v.Append(nil)) }
