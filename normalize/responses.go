package normalize

import (
	"fmt"
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

// answer is a column of shares.
type answer struct {
	column int
	named  int // column of the names of who has the share, -1 where the header names it
	role   Role
	raw    string
	name   string
}

// findAnswers says what the columns of shares are the shares of, as they are
// headed now.
func (tb *tableBuilder) findAnswers() {
	tb.answers = tb.room.answers[:0]
	group := tb.layout.CommonGroup() + " "
	for c, col := range tb.layout.Columns {
		if !col.Role.IsShare() {
			continue
		}
		a := answer{column: c, named: -1, role: roleOf(col.Role), raw: tb.headers[c]}
		if a.role == Party && tb.candidates {
			a.role = Candidate
		}
		if c > 0 && tb.layout.Columns[c-1].Role == column.Name {
			a.named = c - 1
		}
		a.name = nameOf(a.role, strings.TrimPrefix(a.raw, group), c)
		tb.answers = append(tb.answers, a)
	}
	tb.room.answers = tb.answers
}

// nameOf is the name of a response, which never is none.
func nameOf(role Role, raw string, c int) string {
	if name := responseName(role, raw); name != "" {
		return name
	}
	return fmt.Sprintf("column %d", c+1)
}

// responses reads the shares of row i in the order of their columns.
func (tb *tableBuilder) responses(i int, reading *column.Reading) []Response {
	out := tb.ds.store.responsesFor(len(tb.answers))
	for k := range tb.answers {
		a, r := &tb.answers[k], &out[k]
		r.Position, r.Raw, r.Name, r.Role, r.Column = k+1, a.raw, a.name, a.role, a.column
		if a.named >= 0 {
			r.Raw = tb.text(i, a.named, reading)
			r.Name = nameOf(r.Role, r.Raw, r.Column)
		}
		if at := reading.Cells[r.Column]; at >= 0 {
			if name, _, ok := namedShare(&tb.source.Rows[i].Cells[at]); ok {
				r.Raw, r.Name = name, name
			}
		}
		raw := tb.text(i, r.Column, reading)
		if k > 0 && tb.isCopy(i, r.Column) && tb.sameCell(i, r.Column, out[k-1].Column) {
			carrier := &out[k-1]
			r.Missing, r.MergedWith = Merged, orElse(carrier.MergedWith, carrier.Name)
			if carrier.Missing != Present && carrier.Missing != Merged {
				r.Missing, r.MergedWith = carrier.Missing, ""
			}
		} else if name, ok := column.MergedInto(raw); ok {
			r.Share.Raw, r.Missing, r.MergedWith = raw, Merged, tb.responseCalled(name)
		} else {
			tb.share(&r.Share, i, r.Column, reading)
			r.Missing = missingOf(&r.Share)
		}
	}
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
