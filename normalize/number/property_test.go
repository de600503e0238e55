package number

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"
)

// shares draws figures that Parse can hold.
func shares() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		scale := rapid.IntRange(0, maxDecimals).Draw(t, "scale")
		most := int64(powers[scale+5]) - 1
		return decimal.MustNew(rapid.Int64Range(-most, most).Draw(t, "coefficient"), scale)
	})
}

// anything draws decimals of any size, where sums overflow and round.
func anything() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		if rapid.IntRange(0, 9).Draw(t, "extreme") == 0 {
			return rapid.SampledFrom([]decimal.Decimal{limit, limit.Neg(), {}}).Draw(t, "limit")
		}
		return decimal.MustNew(rapid.Int64().Draw(t, "coefficient"), rapid.IntRange(0, decimal.MaxScale).Draw(t, "scale"))
	})
}

func between(a, b decimal.Decimal) Interval {
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	return Interval{a, b}
}

func intervals(of *rapid.Generator[decimal.Decimal]) *rapid.Generator[Interval] {
	return rapid.Custom(func(t *rapid.T) Interval { return between(of.Draw(t, "end"), of.Draw(t, "end")) })
}

// inside draws a point of i: an end, or another figure clamped to it.
func inside(t *rapid.T, i Interval, of *rapid.Generator[decimal.Decimal]) decimal.Decimal {
	d := of.Draw(t, "point")
	if d.Cmp(i.Lo) < 0 {
		return i.Lo
	}
	if d.Cmp(i.Hi) > 0 {
		return i.Hi
	}
	return d
}

func TestIntervalEnclosesPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := intervals(shares()).Draw(t, "a"), intervals(shares()).Draw(t, "b")
		x, y := inside(t, a, shares()), inside(t, b, shares())
		sum, err := x.AddExact(y, 4)
		if err != nil {
			t.Fatal(err)
		}
		difference, err := x.SubExact(y, 4)
		if err != nil {
			t.Fatal(err)
		}
		if !a.Add(b).Contains(sum) || !a.Sub(b).Contains(difference) || !a.Abs().Contains(x.Abs()) {
			t.Fatalf("%s and %s of %s and %s are not enclosed", x, y, a, b)
		}
		// Ends are reached: nothing is wider than it must be.
		if got := Point(x).Add(Point(y)); !got.Lo.Equal(sum) || !got.Hi.Equal(sum) {
			t.Fatalf("%s + %s = %s", x, y, got)
		}
		if width := a.Add(b).Width(); !width.Equal(add(a.Width(), b.Width(), true)) {
			t.Fatalf("%s + %s is %s wide", a, b, width)
		}
		both, meet := a.Intersect(b)
		if meet != a.Meets(b) || meet != a.Sub(b).Contains(decimal.Zero) {
			t.Fatalf("%s and %s: Intersect %v, Meets %v", a, b, meet, a.Meets(b))
		}
		if in := a.Contains(x) && b.Contains(x); in != (meet && both.Contains(x)) {
			t.Fatalf("%s in %s and %s is %v, in %s not", x, a, b, in, both)
		}
	})
}

func TestIntervalOfAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := intervals(anything()).Draw(t, "a"), intervals(anything()).Draw(t, "b")
		if a.Meets(b) != b.Meets(a) || !a.Meets(a) {
			t.Fatalf("Meets of %s and %s depends on the order", a, b)
		}
		x, y := inside(t, a, anything()), inside(t, b, anything())
		for _, i := range []Interval{a.Add(b), a.Sub(b), a.Abs()} {
			if i.Lo.Cmp(i.Hi) > 0 {
				t.Fatalf("%s and %s give %s", a, b, i)
			}
		}
		if a.Width().IsNeg() {
			t.Fatalf("%s is %s wide", a, a.Width())
		}
		// The library's own sum is rounded to the nearest; ours must still reach it.
		if sum, err := x.Add(y); err == nil && !a.Add(b).Contains(sum) {
			t.Fatalf("%s + %s is outside of %s", x, y, a.Add(b))
		}
		if difference, err := x.Sub(y); err == nil && !a.Sub(b).Contains(difference) {
			t.Fatalf("%s - %s is outside of %s", x, y, a.Sub(b))
		}
	})
}

// style is one way in which a figure can be written.
type style struct {
	format Format
	digits string // ten of them
}

func styles() *rapid.Generator[style] {
	return rapid.Custom(func(t *rapid.T) style {
		formats := []Format{{'.', 0}, {',', 0}, {'.', ','}, {',', '.'}, {'.', ' '}, {',', ' '}, {'.', '\''}, {',', '\''}}
		return style{
			rapid.SampledFrom(formats).Draw(t, "format"),
			rapid.SampledFrom([]string{"0123456789", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "०१२३४५६७८९"}).Draw(t, "digits"),
		}
	})
}

// write writes the absolute value of d.
func (s style) write(d decimal.Decimal) string {
	digits := []rune(s.digits)
	whole, decimals, _ := strings.Cut(d.Abs().String(), ".")
	var b strings.Builder
	for i, digit := range whole {
		if left := len(whole) - i; s.format.Group != 0 && i > 0 && left%3 == 0 {
			b.WriteRune(s.format.Group)
		}
		b.WriteRune(digits[digit-'0'])
	}
	if decimals != "" {
		b.WriteRune(s.format.Decimal)
		for _, digit := range decimals {
			b.WriteRune(digits[digit-'0'])
		}
	}
	return b.String()
}

func TestParseReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, s := shares().Draw(t, "share"), styles().Draw(t, "style")
		sign := ""
		if d.IsNeg() {
			sign = rapid.SampledFrom([]string{"-", "−", "–"}).Draw(t, "sign")
		}
		text := sign + s.write(d) + rapid.SampledFrom([]string{"", "%", " %", "\u00a0%", "[a]", "*", " (+1)"}).Draw(t, "behind")
		n, err := Parse(text, s.format)
		if err != nil || n.Value != d || !n.Known || n.Qualifier != Exact || n.Scale() != d.Scale() {
			t.Fatalf("Parse(%q, %q %q) = %v, %v, want %s", text, s.format.Decimal, s.format.Group, n.Value, err, d)
		}
		i := n.Interval()
		if !i.Contains(d) || !i.Width().Equal(d.ULP()) {
			t.Fatalf("%s stands for %s", d, i)
		}
		if got := Looks(text); got == NotNumber || got == Absent {
			t.Fatalf("Looks(%q) = %v", text, got)
		}
		// A column of one style is told from its figures, or they can be read without.
		format := DetectFormat([]string{text})
		if format.Decimal != 0 && format.Decimal != s.format.Decimal && n.Scale() != 3 {
			t.Fatalf("DetectFormat(%q) = %q %q", text, format.Decimal, format.Group)
		}
	})
}

func TestParseCountReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.MustNew(rapid.Int64Range(0, maxCount).Draw(t, "count"), 0)
		s := styles().Draw(t, "style")
		text := rapid.SampledFrom([]string{"", "n=", "N = ", "("}).Draw(t, "before") + s.write(d)
		if text[0] == '(' {
			text += ")"
		}
		for _, format := range []Format{s.format, {}} {
			n, err := ParseCount(text, format)
			if err != nil || n.Value != d || !n.Known {
				t.Fatalf("ParseCount(%q, %q %q) = %v, %v, want %s", text, format.Decimal, format.Group, n.Value, err, d)
			}
		}
	})
}

func TestParseNeverPanics(t *testing.T) {
	pieces := []string{"4", "31", "000", ".", ",", " ", "\u00a0", "'", "''", "%", "-", "–", "—", "+", "(", ")", "[", "]", "a", "c.", "to", "n=", "N/A",
		"?", "~", "<", ">", "=", "½", "±", "/", "▲", "*", "_", "percent", "per", "at least", "\xff", "٣", "٫", "…",
		"约", "人", "万", "多", "ok. ", "tys", "mil", "über ", "osób", "не познато", "k. A.", "İ", "ı", "ł"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 9).Draw(t, "pieces"), "")
		f := rapid.SampledFrom([]Format{{}, {'.', ','}, {',', '.'}, {0, ' '}, {0, '.'}, {',', ','}}).Draw(t, "format")
		check(t, "Parse", Parse, text, f)
		check(t, "ParseCount", ParseCount, text, f)
	})
}

// check holds for every text and format.
func check(t interface {
	Helper()
	Fatalf(string, ...any)
}, what string, parse func(string, Format) (Number, error), text string, f Format) {
	t.Helper()
	DetectFormat([]string{text, text})
	looks := Looks(text)
	n, err := parse(text, f)
	if err != nil {
		var e *Error
		if !errors.As(err, &e) || e.Text != text || e.Offset < 0 || e.Offset > len(text) || e.Want == "" || !utf8.ValidString(err.Error()) {
			t.Fatalf("%s(%q) fails with %#v", what, text, err)
		}
		if e.Offset < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[e.Offset]) {
			t.Fatalf("%s(%q) fails inside of a character, at %d", what, text, e.Offset)
		}
		if n != (Number{}) {
			t.Fatalf("%s(%q) fails and returns %v", what, text, n)
		}
		return
	}
	if looks == Absent != (n.Missing != Present) {
		t.Fatalf("%s(%q) is missing %q, Looks says %v", what, text, n.Missing, looks)
	}
	if n.Missing != Present {
		if n != (Number{Missing: n.Missing}) {
			t.Fatalf("%s(%q) is missing and more: %v", what, text, n)
		}
		return
	}
	i := n.Interval()
	switch {
	case i.Lo.Cmp(i.Hi) > 0:
		t.Fatalf("%s(%q) stands for %s", what, text, i)
	case n.Known && !i.Contains(n.Value):
		t.Fatalf("%s(%q) is %s outside of %s", what, text, n.Value, i)
	case n.Scale() > maxDecimals || what == "ParseCount" && (n.Scale() > 0 || n.Low.IsNeg() || n.Value.IsNeg() || n.Percent || n.Signed != 0):
		t.Fatalf("%s(%q) is %v", what, text, n)
	case !strings.ContainsFunc(text, func(r rune) bool { r = fold(r); return r >= '0' && r <= '9' || strings.ContainsRune("½¼¾", r) }):
		t.Fatalf("%s(%q) is a figure without a digit: %v", what, text, n)
	case n.Known && n.Qualifier == Exact:
		// Read again, what was read says the same.
		again, err := parse(n.Value.String(), Format{Decimal: '.'})
		if err != nil || again.Value != n.Value {
			t.Fatalf("%s(%q) is %s, read again %s, %v", what, text, n.Value, again.Value, err)
		}
	}
}

func fuzz(f *testing.F, file, what string, parse func(string, Format) (Number, error)) {
	for _, g := range inputs(f, file) {
		signs := g.signs()
		f.Add(g.input, signs.Decimal, signs.Group)
	}
	f.Fuzz(func(t *testing.T, text string, dec, group rune) { check(t, what, parse, text, Format{dec, group}) })
}

func FuzzParse(f *testing.F) { fuzz(f, "testdata/numbers.txt", "Parse", Parse) }

func FuzzParseCount(f *testing.F) { fuzz(f, "testdata/counts.txt", "ParseCount", ParseCount) }
