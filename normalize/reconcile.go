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
	var near, fits []*Poll
	for i := range b.ds.Polls {
		row := &b.ds.Polls[i]
		if row.Origin != FromTable || row.Question != told.Question || row.Fieldwork.IsZero() ||
			!row.Fieldwork.Overlaps(told.Fieldwork.Date) || !mayBeSame(row.Pollster, told.Pollster) {
			continue
		}
		near = append(near, row)
		if sameFigures(told, row) {
			fits = append(fits, row)
		}
	}
	switch {
	case len(fits) == 1:
		told.Matches = fits[0].ID
	case len(fits) == 0 && len(near) == 1:
		told.Rival = near[0].ID
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

// sameFigures says that support and oppose, as far as the sentence tells them,
// are those of the row: as they stand, or as parts of the decided only.
func sameFigures(told, row *Poll) bool {
	support, oppose := stated(told.Share(Support)), stated(told.Share(Oppose))
	if support == nil && oppose == nil {
		return false
	}
	if agree(support, stated(row.Share(Support))) && agree(oppose, stated(row.Share(Oppose))) {
		return true
	}
	if support == nil || oppose == nil || row.Share(Neutral, Undecided) != nil {
		return false
	}
	return agree(ofDecided(*support, *oppose), stated(row.Share(Support))) &&
		agree(ofDecided(*oppose, *support), stated(row.Share(Oppose)))
}

// stated is what a share stands for, nil where it is missing.
func stated(r *Response) *number.Interval {
	if r == nil || r.Missing != Present || r.Share.Err != nil {
		return nil
	}
	i := r.Share.Interval()
	return &i
}

// agree says that a told figure, if there is one, meets the row's.
func agree(told, row *number.Interval) bool {
	return told == nil || row != nil && told.Meets(*row)
}

// ofDecided is a share as percentage of itself and the other one.
func ofDecided(share, other number.Interval) *number.Interval {
	low, ok := percentOf(share.Lo, other.Hi)
	if !ok {
		return nil
	}
	high, ok := percentOf(share.Hi, other.Lo)
	if !ok {
		return nil
	}
	return &number.Interval{Lo: low, Hi: high}
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
