package export

import (
	"math"
	"testing"
	"time"
	"unsafe"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"
)

func TestValueSize(t *testing.T) {
	if size := unsafe.Sizeof(Value{}); size > 40 {
		t.Errorf("a Value takes %d bytes", size)
	}
}

func TestValueDecimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.MustNew(rapid.Int64Min(-math.MaxInt64).Draw(t, "coefficient"), rapid.IntRange(0, 19).Draw(t, "scale"))
		v := decimalValue(d, true)
		if got := v.String(); got != d.String() {
			t.Fatalf("%s, want %s", got, d)
		}
		n, ok := v.Unscaled(4)
		r := d.Rescale(4) // its coefficient may have a bit more than an int64
		fits := r.Equal(d) && r.Scale() == 4 && r.Coef() <= math.MaxInt64
		if ok != fits {
			t.Fatalf("%s: fits is %v, want %v", d, ok, fits)
		}
		if ok && !decimal.MustNew(n, 4).Equal(d) {
			t.Fatalf("%s times 10000 is %d", d, n)
		}
	})
}

func TestValueDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.IntRange(-719162, 2932896).Draw(t, "days") // years 1 to 9999
		want := time.Date(1970, 1, 1+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		if got := dateValue(days).String(); got != want {
			t.Fatalf("%s, want %s", got, want)
		}
	})
}

func TestValueText(t *testing.T) {
	for in, want := range map[string]string{"": "", "đ": "đ", "a\xffb": "a\uFFFDb", "\x00": "\x00"} {
		if got := textValue(in); got.String() != want || got.IsNull() != (in == "") {
			t.Errorf("%q became %q", in, got)
		}
	}
}

func TestSchemaIsWhole(t *testing.T) {
	for i, table := range Tables() {
		if table == nil || table.Name == "" || table.Doc == "" {
			t.Fatalf("table %d is not described", i)
		}
		seen := make(map[string]bool)
		for _, c := range table.Columns {
			if c.Doc == "" || c.Example == "" || c.Type.String() == "null" || seen[c.Name] {
				t.Errorf("%s.%s is not described, or there twice", table.Name, c.Name)
			}
			if (c.Type == Enum) != (len(c.Values) > 0) {
				t.Errorf("%s.%s: type %s with values %q", table.Name, c.Name, c.Type, c.Values)
			}
			seen[c.Name] = true
		}
	}
}
