package normalize

import (
	"testing"

	"github.com/govalues/decimal"
)

func TestComparePercent(t *testing.T) {
	for _, c := range []struct {
		a, b, c string
		want    int
		ok      bool
	}{
		{"46", "42", "52.27", 1, true}, // 52.2727…
		{"46", "42", "52.28", -1, true},
		{"1", "3", "25", 0, true},
		{"0", "40", "0", 0, true},
		{"0", "0", "50", 0, false},
		{"-1", "0.5", "50", 0, false},
	} {
		got, ok := comparePercent(decimal.MustParse(c.a), decimal.MustParse(c.b), decimal.MustParse(c.c))
		if got != c.want || ok != c.ok {
			t.Errorf("100 * %s / (%s + %s) to %s: %d, %t; want %d, %t", c.a, c.a, c.b, c.c, got, ok, c.want, c.ok)
		}
	}
}
