package normalize

import (
	"fmt"
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// responses reads the shares of row i in the order of their columns.
func (tb *tableBuilder) responses(i int, reading column.Reading) []Response {
	l := tb.layout
	out := tb.roomForResponses()
	for c, col := range l.Columns {
		if !col.Role.IsShare() {
			continue
		}
		r := Response{Position: len(out) + 1, Raw: tb.headers[c], Role: roleOf(col.Role), Column: c}
		if c > 0 && l.Columns[c-1].Role == column.Name {
			r.Raw = tb.text(i, c-1, reading)
		}
		if r.Role == Party && tb.candidates {
			r.Role = Candidate
		}
		if r.Name = responseName(r.Role, r.Raw); r.Name == "" {
			r.Name = fmt.Sprintf("column %d", c+1)
		}
		raw := tb.text(i, c, reading)
		if tb.isCopy(i, c) && len(out) > 0 && tb.sameCell(i, c, out[len(out)-1].Column) {
			carrier := &out[len(out)-1]
			r.Missing, r.MergedWith = Merged, orElse(carrier.MergedWith, carrier.Name)
			if carrier.Missing != Present && carrier.Missing != Merged {
				r.Missing, r.MergedWith = carrier.Missing, ""
			}
		} else if name, ok := column.MergedInto(raw); ok {
			r.Share.Raw, r.Missing, r.MergedWith = raw, Merged, tb.responseCalled(name)
		} else {
			r.Share = readFigure(raw, l.Shares, number.Parse)
			r.Missing = missingOf(r.Share)
		}
		out = append(out, r)
	}
	return out
}

// roomForResponses makes room for those of one poll, in blocks for several.
func (tb *tableBuilder) roomForResponses() []Response {
	const atOnce = 16
	n := tb.shares
	if len(tb.room) < n {
		tb.room = make([]Response, n*min(atOnce, len(tb.rows)))
	}
	out := tb.room[:0:n]
	tb.room = tb.room[n:]
	return out
}

// responseCalled is the name of the response that another cell calls name, or
// name itself where the table has none of that name.
func (tb *tableBuilder) responseCalled(name string) string {
	want := pollster.Fold(name)
	for c, col := range tb.layout.Columns {
		if !col.Role.IsShare() {
			continue
		}
		header := pollster.Fold(tb.headers[c])
		if header == want || strings.HasPrefix(header, want+" ") || strings.HasSuffix(header, " "+want) {
			return responseName(roleOf(col.Role), tb.headers[c])
		}
	}
	return name
}
