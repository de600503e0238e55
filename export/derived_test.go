package export_test

import (
	"testing"

	"github.com/govalues/decimal"

	"pollard/export"
	"pollard/normalize"
	"pollard/normalize/number"
)

// TestDerived checks what polls.csv says of shares, column by column.
func TestDerived(t *testing.T) {
	yes := func(role normalize.Role, share string) normalize.Response {
		r := normalize.Response{Role: role, Missing: normalize.Dash}
		if share != "" {
			r.Missing = normalize.Present
			r.Share = normalize.Figure{Raw: share, Number: number.Number{Value: decimal.MustParse(share), Known: true}}
		}
		return r
	}
	bounded := normalize.Response{Role: normalize.Party, Share: normalize.Figure{Raw: "<1", Number: number.Number{
		Qualifier: number.LessThan, High: decimal.MustParse("1")}}}
	merged := normalize.Response{Role: normalize.Party, Missing: normalize.Merged}
	huge := yes(normalize.Party, "99999")

	const s, o, n, p, u = normalize.Support, normalize.Oppose, normalize.Neutral, normalize.Party, normalize.Undecided
	for name, c := range map[string]struct {
		responses           []normalize.Response
		margin, total, lead string
	}{
		"behind":           {[]normalize.Response{yes(s, "43"), yes(o, "51")}, "-8", "94", "8"},
		"ahead":            {[]normalize.Response{yes(s, "54.2"), yes(o, "45.8")}, "8.4", "100.0", "8.4"},
		"two places":       {[]normalize.Response{yes(s, "49.88"), yes(o, "50.12")}, "-0.24", "100.00", "0.24"},
		"finer of the two": {[]normalize.Response{yes(s, "43.0"), yes(o, "43"), yes(n, "14")}, "0.0", "100.0", "0.0"},
		"one missing":      {[]normalize.Response{yes(s, "43"), yes(o, "")}, "", "", ""},
		"only one asked":   {[]normalize.Response{yes(s, "43"), yes(u, "57")}, "", "100", ""},
		"parties":          {[]normalize.Response{yes(p, "20"), yes(u, "50"), yes(p, "30.5")}, "", "100.5", "10.5"},
		"tie":              {[]normalize.Response{yes(p, "30"), yes(p, "30"), yes(p, "")}, "", "", "0"},
		"merged":           {[]normalize.Response{yes(p, "30"), merged, yes(p, "70")}, "", "100", "40"},
		"only merged":      {[]normalize.Response{merged}, "", "", ""},
		"bound":            {[]normalize.Response{yes(p, "30"), bounded}, "", "", ""},
		"sum too large":    {[]normalize.Response{huge, huge}, "", "", "0"},
		"nothing":          {nil, "", "", ""},
	} {
		b := export.Rows(&normalize.Dataset{Polls: []normalize.Poll{{ID: "p", Responses: c.responses}}}, nil)
		want := map[string]string{"margin": c.margin, "total": c.total, "lead_computed": c.lead}
		for row := range b.Rows(export.Polls) {
			for i, column := range export.Tables()[export.Polls].Columns {
				if w, ok := want[column.Name]; ok && row[i].String() != w {
					t.Errorf("%s: %s is %q, want %q", name, column.Name, row[i], w)
				}
			}
		}
	}
}
