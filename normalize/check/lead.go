package check

import (
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/number"
)

// leadJudgement is what the shares of a poll say of its stated lead.
type leadJudgement struct {
	stated   number.Interval
	computed number.Interval     // lead the shares allow
	exact    decimal.Decimal     // lead of the figures as they stand
	known    bool                // exact holds: both shares are there
	first    *normalize.Response // the response the lead is taken from
	second   *normalize.Response // and the one it is taken to
}

// doubtfulLead is a poll whose stated lead is not exactly what its shares give.
type doubtfulLead struct {
	poll *normalize.Poll
	leadJudgement
}

// doubtfulLeads gives those polls. The two rules about leads share them.
func (c *checker) doubtfulLeads() []doubtfulLead {
	if !c.asked.leads {
		c.asked.leads = true
		c.eachPoll(func(p *normalize.Poll) {
			if j, doubtful := judgeLead(p); doubtful {
				c.leads = append(c.leads, doubtfulLead{p, j})
			}
		})
	}
	return c.leads
}

// judgeLead compares the stated lead of a poll with the two shares it is the
// difference of: support and oppose, or the largest two of parties and
// candidates. A missing support or oppose is bounded by what the other shares
// leave of 100. There is nothing to doubt where the shares are not told or
// differ by the lead to the last digit.
func judgeLead(p *normalize.Poll) (j leadJudgement, doubtful bool) {
	if !p.Lead.Known || p.Lead.Err != nil {
		return j, false
	}
	j.first, j.second = p.Share(normalize.Support), p.Share(normalize.Oppose)
	ranked := j.first == nil && j.second == nil
	if ranked && !j.rank(p) || j.first == nil || j.second == nil || j.isExactly(p.Lead.Number) {
		return j, false
	}
	j.stated = p.Lead.Interval().Abs()
	if ranked {
		var err error
		j.computed = j.first.Share.Interval().Sub(j.second.Share.Interval()).Abs()
		j.exact, err = j.first.Share.Value.Sub(j.second.Share.Value)
		j.known = err == nil
		return j, j.known
	}
	s, sKnown := shareInterval(p, j.first)
	o, oKnown := shareInterval(p, j.second)
	if !sKnown && !oKnown {
		return j, false
	}
	j.computed = s.Sub(o).Abs()
	j.exact, j.known = p.LeadComputed()
	return j, true
}

// isExactly says, of most leads that it is so of, that the two shares are there
// and that far apart to the last digit.
func (j *leadJudgement) isExactly(lead number.Number) bool {
	if j.first.Missing != normalize.Present || j.second.Missing != normalize.Present {
		return false
	}
	var margin, stated number.Sum
	return margin.Add(j.first.Share.Number) && margin.Sub(j.second.Share.Number) && stated.Add(lead) && margin.IsAway(stated)
}

// rank finds the two largest shares of parties or candidates. It is false where
// there are fewer than two, or where one that is stated as a range or a bound
// may be among them.
func (j *leadJudgement) rank(p *normalize.Poll) bool {
	before := 0
	for i := range p.Responses {
		if r := &p.Responses[i]; stands(r) && r.Column < p.Columns.Lead {
			before++
		}
	}
	for i := range p.Responses {
		r := &p.Responses[i]
		// Behind the lead stand the shares of another question.
		if !stands(r) || before >= 2 && r.Column > p.Columns.Lead {
			continue
		}
		share, ok := r.ShareValue()
		switch {
		case !ok:
		case j.first == nil || j.first.Share.Value.Less(share):
			j.first, j.second = r, j.first
		case j.second == nil || j.second.Share.Value.Less(share):
			j.second = r
		}
	}
	if j.first == nil || j.second == nil {
		return false
	}
	for i := range p.Responses {
		r := &p.Responses[i]
		if r.Missing == normalize.Present && !r.Share.Known && j.second.Share.Value.Less(r.Share.High) {
			return false
		}
	}
	return true
}

// stands says that a response is one that can lead: a party or a candidate.
func stands(r *normalize.Response) bool {
	return r.Role == normalize.Party || r.Role == normalize.Candidate
}

// shareInterval is what a share stands for; where it is missing, what the
// stated shares leave of 100, and false.
func shareInterval(p *normalize.Poll, r *normalize.Response) (number.Interval, bool) {
	if r.Missing == normalize.Present {
		return r.Share.Interval(), true
	}
	rest := number.Interval{Lo: decimal.Hundred, Hi: decimal.Hundred}
	for i := range p.Responses {
		if other := &p.Responses[i]; other.Missing == normalize.Present {
			rest = rest.Sub(other.Share.Interval())
		}
	}
	bounds := number.Interval{Lo: decimal.Zero, Hi: decimal.Zero}
	if rest.Hi.IsPos() {
		bounds.Hi = rest.Hi
	}
	return bounds, false
}

// difference names the two shares and what they give.
func (j *leadJudgement) difference() string {
	return fmt.Sprintf("%s %s and %s %s, which differ by %s",
		lower(j.first), j.first.Share.Value, lower(j.second), j.second.Share.Value, j.exact)
}

// bounds is the part of an interval a lead can lie in, in words.
func bounds(v number.Interval) string {
	if v.Lo.Cmp(v.Hi) == 0 {
		return v.Lo.String()
	}
	return v.Lo.String() + " to " + v.Hi.String()
}

// otherPairs names the pairs of shares, the two that were compared aside, whose
// difference would be the stated lead: at most three of them.
func otherPairs(p *normalize.Poll, stated number.Interval, first, second *normalize.Response) string {
	var pairs []string
	for i := range p.Responses {
		for k := i + 1; k < len(p.Responses); k++ {
			a, b := &p.Responses[i], &p.Responses[k]
			if a == first && b == second || a == second && b == first || len(pairs) == 3 ||
				a.Missing != normalize.Present || b.Missing != normalize.Present || !a.Share.Known || !b.Share.Known {
				continue
			}
			if !a.Share.Interval().Sub(b.Share.Interval()).Abs().Meets(stated) {
				continue
			}
			if a.Share.Value.Less(b.Share.Value) {
				a, b = b, a
			}
			pairs = append(pairs, fmt.Sprintf("%s %s minus %s %s", lower(a), a.Share.Value, lower(b), b.Share.Value))
		}
	}
	return strings.Join(pairs, ", or ")
}
