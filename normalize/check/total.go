package check

import (
	"slices"

	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/column"
	"pollard/normalize/number"
)

// totalJudgement is what the shares of a poll add up to.
type totalJudgement struct {
	shares   []normalize.Response
	exact    decimal.Decimal
	interval number.Interval
}

// doubtfulTotal is a poll whose shares are all there, are meant to add up to
// 100, and do not exactly.
type doubtfulTotal struct {
	poll  *normalize.Poll
	table *normalize.Table
	totalJudgement
}

// doubtfulTotals gives those polls. The two rules about totals share them.
func (c *checker) doubtfulTotals() []doubtfulTotal {
	if !c.asked.totals {
		c.asked.totals = true
		c.pollsByTable(func(t *normalize.Table, polls []*normalize.Poll) {
			if len(polls) == 0 || !addsUp(t) {
				return
			}
			parts := asksSeveral(t) && slices.ContainsFunc(polls, hasNoSide)
			for _, p := range polls {
				if addsUpExactly(p.Responses) || parts && !hasNoSide(p) {
					continue
				}
				if j, ok := judgeTotal(p.Responses); ok {
					c.totals = append(c.totals, doubtfulTotal{p, t, j})
				}
			}
		})
	}
	return c.totals
}

// asksSeveral says that a table has the answers to several questions side by side.
func asksSeveral(t *normalize.Table) bool {
	supports := 0
	for _, col := range t.Columns {
		if col.Role == column.Support {
			supports++
		}
	}
	return supports > 1
}

// hasNoSide says that a poll has an answer for those who took no side. One
// without leaves them out where the same table has them for another question.
func hasNoSide(p *normalize.Poll) bool {
	return slices.ContainsFunc(p.Responses, func(r normalize.Response) bool {
		return r.Role != normalize.Support && r.Role != normalize.Oppose
	})
}

// addsUpExactly says, of most polls that it is so of, that the shares add up to
// 100 to the last digit.
func addsUpExactly(shares []normalize.Response) bool {
	var sum number.Sum
	for i := range shares {
		switch r := &shares[i]; r.Missing {
		case normalize.Merged:
		case normalize.Present:
			if !sum.Add(&r.Share.Number) {
				return false
			}
		default:
			return false
		}
	}
	return sum.Is(decimal.Hundred)
}

// judgeTotal adds up shares of which none is missing.
func judgeTotal(shares []normalize.Response) (j totalJudgement, ok bool) {
	j.shares = shares
	if j.exact, ok = (&normalize.Poll{Responses: shares}).TotalComputed(); !ok || len(shares) < 2 {
		return j, false
	}
	j.interval = number.Point(decimal.Zero)
	for i := range shares {
		if r := &shares[i]; r.Missing == normalize.Present {
			j.interval = j.interval.Add(r.Share.Interval())
		}
	}
	return j, true
}

// terms spells the sum of the shares out.
func (j *totalJudgement) terms() string {
	var room [64]byte
	terms := room[:0]
	for i := range j.shares {
		r := &j.shares[i]
		if r.Missing != normalize.Present {
			continue
		}
		if len(terms) > 0 {
			terms = append(terms, " + "...)
		}
		terms, _ = r.Share.Value.AppendText(terms) // fails for no decimal
	}
	return string(terms)
}

// fewRows is how many complete rows a table must have before its rows, rather
// than its columns, say whether shares are meant to add up to 100.
const fewRows = 5

// addsUp says that the shares of a complete row of t are meant to add up to
// 100: most of its rows do, four in five where it has no column for those who
// took no side. Of a table of few rows, that column alone decides.
func addsUp(t *normalize.Table) bool {
	s := t.Sums
	adding := s.Exact + s.Rounded
	answers := false
	for _, col := range t.Columns {
		answers = answers || col.Role == column.Support || col.Role == column.Oppose
	}
	for _, col := range t.Columns {
		if !answers {
			// Columns of parties and candidates may belong to several questions.
			break
		}
		if col.Role == column.Neutral || col.Role == column.Undecided {
			return s.Complete < fewRows || adding*2 > s.Complete
		}
	}
	return s.Complete >= fewRows && adding*5 >= s.Complete*4
}
