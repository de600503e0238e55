package column

import (
	"slices"

	"pollard/normalize/number"
)

// countsSeats says that the figures of a table of parties are seats: its
// headings say so, or they are whole numbers of which some are over 100, or
// that add up to the same sum, not 100, in nearly every row, or they are ranges of
// whole numbers none of which add up to 100. Shares of answers
// to several questions exceed 100 as well, but by no fixed sum, unless those of
// parties too small for a seat stand between them with a percent sign.
func (l *Layout) countsSeats() bool {
	rows, whole, over, heavy, ranged, small := 0, 0, 0, 0, 0, false
	var seated []int // columns that can hold seats
	addsUp := l.addUp()
	for c := range l.Columns {
		switch role := l.Columns[c].Role; {
		case role == Party, role == OtherResponse, role == Unknown && !addsUp:
			seated = append(seated, c)
		}
	}
	var sums, others []int // of all figures, and of those but for the last column
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		sum, last, figures, integers, seats := 0, 0, 0, 0, false
		ranges, width := 0, 0 // of whole numbers, and by how much their ends may add up to more than sum
		for _, c := range seated {
			if c >= len(row) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
				continue
			}
			if v, ok := l.contents[i][c].figure.Whole(); ok && v <= 100 { // as most are
				figures++
				integers++
				last = 0
				if c == seated[len(seated)-1] {
					last = v
				}
				sum += v
				continue
			}
			n, err := l.figure(i, c, number.Format{})
			if err != nil || n.Missing != number.Present || n.Percent {
				small = small || n.Percent
				continue
			}
			if l.Columns[c].Role == Unknown && mayBe(n, manySeats) {
				continue // people, not seats
			}
			figures++
			if n.Scale() == 0 {
				integers++
			}
			if n.Qualifier == number.Range && n.Scale() == 0 {
				lo, _, _ := n.Low.Int64(0)
				hi, _, _ := n.High.Int64(0)
				ranges, sum, width = ranges+1, sum+int(lo), width+int(hi-lo)
			}
			if !n.Known || n.Qualifier == number.AtLeast || hundred.Less(n.Value) {
				seats = seats || mayBe(n, 102)
			}
			if v, _, ok := n.Value.Int64(0); ok {
				last = 0
				if c == seated[len(seated)-1] {
					last = int(v)
				}
				sum += int(v)
			}
		}
		if figures < 2 {
			continue
		}
		rows++
		most := sum + width
		switch {
		case ranges < 2:
		case sum > 103 || most < 97:
			ranged++
		default:
			sum, last = 100, 0 // they can be shares of one whole
		}
		if integers == figures {
			whole++
			sums, others = append(sums, sum), append(others, sum-last)
			if sum > 105 {
				heavy++
			}
		}
		if seats {
			over++
		}
	}
	if rows == 0 || whole*10 < rows*9 {
		return false
	}
	hasMajority := true // the last of most of what the others have; two rows may have one sum by chance
	for i, sum := range sums {
		hasMajority = hasMajority && (sum-others[i])*2 > others[i]
	}
	return hasWord(innermost(l.options.Heading), "seats") || over*2 >= rows || small && heavy*10 >= rows*9 || ranged > 1 && ranged == rows ||
		l.addUpToSeats(sums, rows) ||
		!addsUp && (rows > 2 || hasMajority) && l.addUpToSeats(others, rows) // the last may add up the government's
}

// mayBe says that a figure stands for so much or for more, to the nearest whole.
func mayBe(n number.Number, least int64) bool {
	v, _, ok := n.Interval().Hi.Int64(0)
	return ok && v >= least
}

// manySeats is more than a parliament has that is polled for.
const manySeats = 1000

// addUpToSeats says that the figures of nearly every row have the same sum, as
// the seats of a parliament do. Below 100 it may be what the undecided leave;
// where they have a column, the figures are shares.
func (l *Layout) addUpToSeats(sums []int, rows int) bool {
	if l.has(Undecided, NoAnswer, Neutral) || l.addUpInGroup() {
		return false
	}
	slices.Sort(sums)
	grouped := l.isGrouped() || l.addUpBeforeLead()
	inTwo := slices.ContainsFunc(sums, isTwice) && l.addUpInTwo()
	run := 0
	for i, sum := range sums {
		if run++; i > 0 && sum != sums[i-1] {
			run = 1
		}
		least := 2
		switch {
		case sum >= 97 && sum <= 103, grouped && (sum+3)%100 <= 6, inTwo && isTwice(sum):
			continue // shares of one question or of several
		case sum < 97:
			least = 5
		}
		if rows >= least && run*10 >= rows*8 {
			return true
		}
	}
	return false
}

// isTwice says that a sum is that of shares that add up to 100 twice.
func isTwice(sum int) bool { return sum >= 197 && sum <= 203 }

// addUpInTwo says that the shares to the left of some column add up to 100, and
// those from it on as well: those of parties, and of the blocs they form.
func (l *Layout) addUpInTwo() bool {
	for at := 2; at < len(l.Columns)-1; at++ {
		if l.Columns[at].Role.IsShare() && l.addUpOf(func(column int) bool { return column < at }) {
			return l.addUpOf(func(column int) bool { return column >= at })
		}
	}
	return false
}

// addUpInGroup says that the shares under one header of several columns add up to
// 100 by themselves: those of one question of several.
func (l *Layout) addUpInGroup() bool {
	before := -1
	for i, c := range l.Columns {
		if !c.Role.IsShare() {
			continue
		}
		group := l.groupOf(i)
		if group >= 0 && group != before && l.addUpOf(func(column int) bool { return l.groupOf(column) == group }) {
			return true
		}
		before = group
	}
	return false
}
