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
	rows := 0 // tables are read before sentences
	for rows < len(b.ds.Polls) && b.ds.Polls[rows].Origin == FromTable {
		rows++
	}
	for i := rows; i < len(b.ds.Polls); i++ {
		if p := &b.ds.Polls[i]; p.Population == "" && !p.Fieldwork.IsZero() {
			p.match(b.ds.Polls[:rows])
		}
	}
}

// match finds the one row that tells the same poll, or the one it contradicts.
func (told *Poll) match(rows []Poll) {
	var near, fits *Poll
	var nears, fit int
	figures := figuresTold(told)
	for i := range rows {
		row := &rows[i]
		if row.Fieldwork.IsZero() || !row.Fieldwork.Overlaps(told.Fieldwork.Date) ||
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
type toldFigures struct{ support, oppose stake }

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
	return agreeDecided(&t.support, &t.oppose, &support) && agreeDecided(&t.oppose, &t.support, &oppose)
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

// agreeDecided says that a told share as percentage of itself and the other one,
// if that can be reckoned, meets the row's.
func agreeDecided(share, other, row *stake) bool {
	least, ok := comparePercent(share.Lo, other.Hi, row.Hi)
	if !ok {
		return true
	}
	most, ok := comparePercent(share.Hi, other.Lo, row.Lo)
	return !ok || row.known && least <= 0 && most >= 0
}

// comparePercent compares 100 a / (a + b) with c, without dividing: that takes
// many times as long, and is not exact. It is false where there is no such
// percentage.
func comparePercent(a, b, c decimal.Decimal) (int, bool) {
	sum, err := a.Add(b)
	if err != nil || !sum.IsPos() {
		return 0, false
	}
	part, err := a.Mul(decimal.Hundred)
	if err != nil {
		return 0, false
	}
	bound, err := sum.Mul(c)
	return part.Cmp(bound), err == nil
}
