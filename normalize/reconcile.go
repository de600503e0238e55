package normalize

import (
	"github.com/govalues/decimal"

	"pollard/normalize/number"
)

// reconcile finds, for every poll told in a sentence, the table row that tells
// the same one: compatible dates, compatible pollsters, and figures equal at
// their stated precision, as they stand or with the undecided left out of the
// base. Of several rows that fit, none is taken.
func (b *builder) reconcile() {
	for i := range b.ds.Polls {
		if p := &b.ds.Polls[i]; p.Origin == FromProse && p.Population == "" && !p.Fieldwork.IsZero() {
			b.match(p)
		}
	}
}

func (b *builder) match(told *Poll) {
	var near, fits *Poll
	var nears, fit int
	figures := figuresTold(told)
	for i := range b.ds.Polls {
		row := &b.ds.Polls[i]
		if row.Origin != FromTable || row.Fieldwork.IsZero() || !row.Fieldwork.Overlaps(told.Fieldwork.Date) ||
			row.Question != told.Question || !mayBeSame(row.Pollster, told.Pollster) {
			continue
		}
		near, nears = row, nears+1
		if figures.meet(row) {
			fits, fit = row, fit+1
		}
	}
	switch {
	case fit == 1:
		told.Matches = fits.ID
	case fit == 0 && nears == 1:
		told.Rival = near.ID
	}
}

// mayBeSame says that two attributions can mean one poll: they share a
// pollster, or one of them names none.
func mayBeSame(a, b Attribution) bool {
	if len(a.Parts) == 0 || len(b.Parts) == 0 {
		return true
	}
	for _, x := range a.Parts {
		for _, y := range b.Parts {
			if x.ID == y.ID {
				return true
			}
		}
	}
	return false
}

// toldFigures are support and oppose as far as a sentence tells them.
type toldFigures struct {
	support, oppose stake
	// The same as parts of the decided only, once a row asks for them.
	reckoned                       bool
	decidedSupport, decidedOpposed stake
}

// stake is what a share stands for, where it is known.
type stake struct {
	number.Interval
	known bool
}

func figuresTold(told *Poll) toldFigures {
	return toldFigures{support: stated(told.Share(Support)), oppose: stated(told.Share(Oppose))}
}

// meet says that the figures are those of the row: as they stand, or as parts
// of the decided only.
func (t *toldFigures) meet(row *Poll) bool {
	if !t.support.known && !t.oppose.known {
		return false
	}
	support, oppose := stated(row.Share(Support)), stated(row.Share(Oppose))
	if agree(&t.support, &support) && agree(&t.oppose, &oppose) {
		return true
	}
	if !t.support.known || !t.oppose.known || row.Share(Neutral, Undecided) != nil {
		return false
	}
	if !t.reckoned {
		t.decidedSupport = ofDecided(t.support, t.oppose)
		t.decidedOpposed = ofDecided(t.oppose, t.support)
		t.reckoned = true
	}
	return agree(&t.decidedSupport, &support) && agree(&t.decidedOpposed, &oppose)
}

// stated is what a share stands for, not known where it is missing.
func stated(r *Response) stake {
	if r == nil || r.Missing != Present || r.Share.Err != nil {
		return stake{}
	}
	return stake{r.Share.Interval(), true}
}

// agree says that a told figure, if there is one, meets the row's.
func agree(told, row *stake) bool {
	return !told.known || row.known && told.Meets(row.Interval)
}

// ofDecided is a share as percentage of itself and the other one.
func ofDecided(share, other stake) stake {
	low, ok := percentOf(share.Lo, other.Hi)
	if !ok {
		return stake{}
	}
	high, ok := percentOf(share.Hi, other.Lo)
	if !ok {
		return stake{}
	}
	return stake{number.Interval{Lo: low, Hi: high}, true}
}

// percentOf is 100 a / (a + b).
func percentOf(a, b decimal.Decimal) (decimal.Decimal, bool) {
	sum, err := a.Add(b)
	if err != nil || !sum.IsPos() {
		return decimal.Decimal{}, false
	}
	part, err := a.Quo(sum)
	if err != nil {
		return decimal.Decimal{}, false
	}
	percent, err := part.Mul(decimal.Hundred)
	return percent, err == nil
}
