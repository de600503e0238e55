package check

import (
	"slices"

	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/number"
)

// withoutDecided drops the leads of a table that contradict its shares where they
// are those of the decided alone: all of several do, and only as such they hold.
func withoutDecided(leads []doubtfulLead) []doubtfulLead {
	contradicting := 0
	for i := range leads {
		if l := &leads[i]; !l.ranked && l.verdict() == contradicts {
			if contradicting++; !l.isOfDecided() {
				return leads
			}
		}
	}
	if contradicting < 2 {
		return leads
	}
	return slices.DeleteFunc(leads, func(l doubtfulLead) bool { return !l.ranked && l.verdict() == contradicts })
}

// isOfDecided says that the lead is how far support and oppose are apart among
// those who are for either.
func (j *leadJudgement) isOfDecided() bool {
	if j.first.Missing != normalize.Present || j.second.Missing != normalize.Present || !j.first.Share.Known || !j.second.Share.Known {
		return false
	}
	decided, err := j.first.Share.Value.Add(j.second.Share.Value)
	if err != nil || decided.Cmp(decimal.Hundred) >= 0 {
		return false
	}
	of := func(lead decimal.Decimal) (decimal.Decimal, bool) {
		d, err := lead.Mul(decided)
		if err == nil {
			d, err = d.Quo(decimal.Hundred)
		}
		return d, err == nil
	}
	lo, low := of(j.stated.Lo)
	hi, high := of(j.stated.Hi)
	return low && high && j.computed.Meets(number.Interval{Lo: lo, Hi: hi})
}
