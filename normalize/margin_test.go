package normalize

import (
	"testing"

	"pollard/normalize/number"
)

func TestMarginOfError(t *testing.T) {
	for raw, want := range map[string]string{
		"±3.1%":                        "3.1",
		"±3.1%p":                       "3.1",
		"± 2.0 percentage points":      "2.0",
		"±3.1 pp (95% CL)":             "3.1",
		"± 2.5 pp, 19 times out of 20": "2.5",
		"3.5 points":                   "3.5",
		"± 3.1 of the women":           "",
		"about three":                  "",
	} {
		var f Figure
		readMargin(&f, raw, number.Format{})
		got := ""
		if f.Err == nil && f.Known {
			got = f.Value.String()
		}
		if got != want || f.Raw != raw {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}
