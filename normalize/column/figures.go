package column

import (
	"github.com/govalues/decimal"

	"pollard/normalize/number"
)

var (
	zero        = decimal.Zero
	hundred     = decimal.Hundred
	percentages = number.Interval{Lo: zero, Hi: hundred}
)

// figures knows which columns take part in the two sums of a poll row: shares
// that add up to 100, and a lead that is the difference of two of them.
type figures struct {
	shares  []int // columns of shares, in order
	parties []int // those of them that are of parties or candidates
	first   int   // column the lead is taken from: support
	second  int   // and the one it is taken to: oppose
	lead    int   // -1 where the table states none
}

func newFigures(columns []Column) figures {
	f := figures{first: -1, second: -1, lead: -1}
	for i, c := range columns {
		switch {
		case c.Role.IsShare():
			f.shares = append(f.shares, i)
			switch c.Role {
			case Support:
				f.first = i
			case Oppose:
				f.second = i
			case Party:
				f.parties = append(f.parties, i)
			}
		case c.Role == Lead:
			f.lead = i
		}
	}
	return f
}

// total says what a row's shares add up to.
type total uint8

const (
	sumMissing total = iota // a share is missing or cannot be read
	sumExact                // exactly 100
	sumRounded              // 100 within the precision stated
	sumOther
)

// sumOf tells what the shares of row i add up to.
func (l *Layout) sumOf(i int) total {
	shares, row := l.figures.shares, l.rows[i]
	if len(shares) < 2 {
		return sumMissing
	}
	var quick number.Sum
	for k, c := range shares {
		if c >= len(row) {
			return sumMissing
		}
		if row[c].Copy == FromLeft && k > 0 && shares[k-1] == c-1 {
			continue // merged with the share before it, which counts
		}
		if quick.AddCell(&l.contents[i][c].figure) {
			continue
		}
		n, err := l.Share(i, c)
		if err != nil || !n.Known {
			return sumMissing
		}
		if !quick.Add(&n) {
			return sumMissing // a bound has no value of its own
		}
	}
	switch {
	case quick.Is(hundred):
		return sumExact
	case quick.CanBe(hundred):
		return sumRounded
	}
	return sumOther
}

// evidence is what arithmetic says of one reading of a row.
type evidence struct {
	possible bool // no equation is contradicted
	proof    int  // equations that hold, less the unknowns they hold for
}

// judge weighs one reading: values gives the interval each column's figure
// stands for, and known whether the reading has one. An unknown share is
// bounded by what the others leave of 100.
func (f figures) judge(values []number.Interval, known []bool, closed bool) evidence {
	sum := number.Point(zero)
	unknown, unknowns := -1, 0
	for _, i := range f.shares {
		if known[i] {
			sum = sum.Add(values[i])
		} else {
			unknown = i
			unknowns++
		}
	}
	if sum.Lo.Cmp(hundred) > 0 {
		return evidence{}
	}
	rest, fits := number.Point(hundred).Sub(sum).Intersect(percentages)
	if !fits {
		return evidence{}
	}
	e := evidence{possible: true}
	switch {
	case closed && unknowns == 0:
		if !sum.Contains(hundred) {
			return evidence{}
		}
		e.proof++
	case !closed || unknowns > 1:
		rest.Lo = zero
	}
	share := func(i int) number.Interval {
		if known[i] {
			return values[i]
		}
		return rest
	}
	if f.lead < 0 || !known[f.lead] {
		return e
	}
	if f.first < 0 || f.second < 0 {
		if f.leadHolds(values, known, rest) {
			e.proof++
		}
		return e
	}
	difference := share(f.first).Sub(share(f.second)).Abs()
	if !difference.Meets(values[f.lead]) {
		return evidence{}
	}
	e.proof++
	switch {
	case closed && unknowns == 1:
		// The total gives the missing share and the lead confirms it, or the
		// lead does not need it.
		if unknown != f.first && unknown != f.second {
			break
		}
	default:
		for _, i := range []int{f.first, f.second} {
			if !known[i] {
				e.proof--
			}
		}
	}
	return e
}

// leadHolds says that the lead of a table of parties is the difference of the two
// largest of them, which no share that is not known can outdo. That it is not
// contradicts nothing: what such a lead is taken from differs from table to table.
func (f figures) leadHolds(values []number.Interval, known []bool, rest number.Interval) bool {
	first, second := -1, -1
	for _, i := range f.parties {
		switch {
		case !known[i]:
		case first < 0 || values[first].Lo.Less(values[i].Lo):
			first, second = i, first
		case second < 0 || values[second].Lo.Less(values[i].Lo):
			second = i
		}
	}
	if second < 0 {
		return false
	}
	for _, i := range f.parties {
		if !known[i] && values[second].Lo.Less(rest.Hi) {
			return false
		}
	}
	return values[first].Sub(values[second]).Abs().Meets(values[f.lead])
}
