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
	ranked   bool                // they are the largest two, not support and oppose
}

// verdict says how a stated lead and the shares go together.
type verdict uint8

const (
	notJudged verdict = iota
	agrees            // to the last digit
	rounded           // within rounding
	contradicts
)

// doubtfulLead is a poll whose stated lead is not exactly what its shares give.
type doubtfulLead struct {
	poll *normalize.Poll
	leadJudgement
}

// doubtfulLeads gives those polls. The two rules about leads share them.
func (c *checker) doubtfulLeads() []doubtfulLead {
	if !c.asked.leads {
		c.asked.leads = true
		c.pollsByTable(func(_ *normalize.Table, polls []*normalize.Poll) { c.judgeLeads(polls) })
	}
	return c.leads
}

// judgeLead compares the stated lead of a poll with the two shares it is the
// difference of: support and oppose, or the largest two of those that can lead.
// A missing support or oppose is bounded by what the other shares leave of 100.
// There is nothing to doubt where the shares are not told or differ by the lead
// to the last digit.
func judgeLead(p *normalize.Poll, r *leadReading) (j leadJudgement, v verdict) {
	if !p.Lead.Known || p.Lead.Err != nil {
		return j, notJudged
	}
	j.first, j.second = p.Share(normalize.Support), p.Share(normalize.Oppose)
	j.ranked = j.first == nil && j.second == nil
	switch {
	case j.ranked && (p.UnreadFigures || !j.rank(p, r)), j.first == nil || j.second == nil:
		return j, notJudged
	case j.isExactly(&p.Lead.Number):
		return j, agrees
	}
	j.stated = p.Lead.Interval().Abs()
	if j.ranked {
		var err error
		j.computed = j.first.Share.Interval().Sub(j.second.Share.Interval()).Abs()
		j.exact, err = j.first.Share.Value.Sub(j.second.Share.Value)
		j.known = err == nil
		return j, j.verdict()
	}
	s, sKnown := shareInterval(p, j.first)
	o, oKnown := shareInterval(p, j.second)
	if !sKnown && !oKnown {
		return j, notJudged
	}
	j.computed = s.Sub(o).Abs()
	j.exact, j.known = p.LeadComputed()
	if j.verdict() == contradicts && sKnown && oKnown && j.meetsSides(p) {
		return j, notJudged
	}
	return j, j.verdict()
}

// verdict says whether shares that do not give the lead exactly allow it.
func (j *leadJudgement) verdict() verdict {
	switch {
	case j.ranked && !j.known:
		return notJudged
	case j.stated.Meets(j.computed):
		return rounded
	}
	return contradicts
}

// isExactly says, of most leads that it is so of, that the two shares are there
// and that far apart to the last digit.
func (j *leadJudgement) isExactly(lead *number.Number) bool {
	if j.first.Missing != normalize.Present || j.second.Missing != normalize.Present {
		return false
	}
	var margin, stated number.Sum
	return margin.Add(&j.first.Share.Number) && margin.Sub(&j.second.Share.Number) && stated.Add(lead) && margin.IsAway(stated)
}

// rank finds the two largest shares of those that can lead. It is false where
// there are fewer than two, or where one that is stated as a range or a bound, or
// that could not be read, may be among them.
func (j *leadJudgement) rank(p *normalize.Poll, reading *leadReading) bool {
	j.first, j.second = nil, nil
	before := 0
	for i := range p.Responses {
		if r := &p.Responses[i]; reading.stands(r) && r.Column < p.Columns.Lead {
			before++
		}
	}
	for i := range p.Responses {
		r := &p.Responses[i]
		// Behind the lead stand the shares of another question.
		if !reading.stands(r) || before >= 2 && r.Column > p.Columns.Lead {
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
		switch {
		case r.Missing == normalize.Present && !r.Share.Known && j.second.Share.Value.Less(r.Share.High):
			return false
		case r.Missing == normalize.Unreadable && reading.stands(r):
			if rest, _ := shareInterval(p, r); j.second.Share.Value.Less(rest.Hi) {
				return false
			}
		}
	}
	return true
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
