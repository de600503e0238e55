package check

import (
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/number"
)

// totalJudgement is what the shares of a poll add up to.
type totalJudgement struct {
	exact    decimal.Decimal
	interval number.Interval
	terms    string // the sum, spelled out
}

// judgeTotal adds up the shares of a poll of which none is missing.
func judgeTotal(p *normalize.Poll) (j totalJudgement, ok bool) {
	if j.exact, ok = p.TotalComputed(); !ok || len(p.Responses) < 2 {
		return j, false
	}
	var terms []string
	j.interval = number.Point(decimal.Zero)
	for i := range p.Responses {
		if r := &p.Responses[i]; r.Missing == normalize.Present {
			j.interval = j.interval.Add(r.Share.Interval())
			terms = append(terms, r.Share.Value.String())
		}
	}
	j.terms = strings.Join(terms, " + ")
	return j, true
}

// fewRows is how many complete rows a table must have before its rows, rather
// than its columns, say whether shares are meant to add up to 100.
const fewRows = 5

// addsUp says that the shares of a complete row of t are meant to add up to
// 100: its other rows do, or, where they are few, it has a column for those
// who took no side.
func addsUp(t *normalize.Table) bool {
	if t.Closed || t.TwoWay.Complete >= fewRows {
		return t.Closed
	}
	for _, col := range t.Columns {
		switch string(col.Role) {
		case string(normalize.Neutral), string(normalize.Undecided):
			return true
		}
	}
	return false
}
