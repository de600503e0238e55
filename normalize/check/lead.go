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
	computed number.Interval // lead the shares allow
	exact    decimal.Decimal // lead of the figures as they stand
	known    bool            // exact holds: both shares are there
	support  *normalize.Response
	oppose   *normalize.Response
}

// judgeLead compares the stated lead of a poll with its support and oppose. A
// missing one of the two is bounded by what the other shares leave of 100.
func judgeLead(p *normalize.Poll) (j leadJudgement, ok bool) {
	if !p.Lead.Known || p.Lead.Err != nil || !p.YesNo() {
		return j, false
	}
	j.support, j.oppose = p.Share(normalize.Support), p.Share(normalize.Oppose)
	if j.support == nil || j.oppose == nil {
		return j, false
	}
	s, sKnown := shareInterval(p, j.support)
	o, oKnown := shareInterval(p, j.oppose)
	if !sKnown && !oKnown {
		return j, false
	}
	j.stated = p.Lead.Interval().Abs()
	j.computed = s.Sub(o).Abs()
	j.exact, j.known = p.LeadComputed()
	return j, true
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
		lower(j.support), j.support.Share.Value, lower(j.oppose), j.oppose.Share.Value, j.exact)
}

// bounds is the part of an interval a lead can lie in, in words.
func bounds(v number.Interval) string {
	if v.Lo.Cmp(v.Hi) == 0 {
		return v.Lo.String()
	}
	return v.Lo.String() + " to " + v.Hi.String()
}

// otherPairs names the pairs of shares, support and oppose aside, whose
// difference would be the stated lead.
func otherPairs(p *normalize.Poll, stated number.Interval, support, oppose *normalize.Response) string {
	var pairs []string
	for i := range p.Responses {
		for k := i + 1; k < len(p.Responses); k++ {
			a, b := &p.Responses[i], &p.Responses[k]
			if a == support && b == oppose || a == oppose && b == support ||
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
