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
	addsUp := l.addUp()
	seated := l.mayBeSeats(addsUp)
	var t seatTally
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row := l.seatsOf(i, seated)
		t.add(&row)
	}
	if t.rows == 0 || t.whole*10 < t.rows*9 {
		return false
	}
	hasMajority := t.hasMajority() // asked here, for the sums get sorted
	switch {
	case hasWord(innermost(l.options.Heading), "seats"),
		t.over*2 >= t.rows,
		t.percent && t.heavy*10 >= t.rows*9,
		t.ranged > 1 && t.ranged == t.rows,
		l.addUpToSeats(t.sums, t.rows):
		return true
	}
	// The last may add up the government's; two rows may have one sum by chance.
	return !addsUp && (t.rows > 2 || hasMajority) && l.addUpToSeats(t.others, t.rows)
}

// mayBeSeats gives the columns that can hold seats: those of parties and, where shares do
// not add up, those that nothing tells of.
func (l *Layout) mayBeSeats(addsUp bool) (columns []int) {
	for c := range l.Columns {
		switch role := l.Columns[c].Role; {
		case role == Party, role == OtherResponse, role == Unknown && !addsUp:
			columns = append(columns, c)
		}
	}
	return columns
}

// seatRow is what the figures of a row are, taken for seats.
type seatRow struct {
	figures, whole int
	sum, last      int  // of all figures, and the figure of the last column, 0 for none
	ranges, width  int  // ranges of whole numbers, and by how much their ends may add up to more than sum
	over           bool // a figure is over 100, or may be
	percent        bool // a figure has a percent sign
}

// seatTally is what the rows of a table tell of seats.
type seatTally struct {
	rows         int   // of two figures or more
	whole        int   // rows of whole numbers
	over         int   // rows with a figure over 100
	heavy        int   // rows of whole numbers that add up to clearly more than 100
	ranged       int   // rows of ranges none of which add up to 100
	percent      bool  // a figure has a percent sign
	sums, others []int // of all figures of rows of whole numbers, and of those but for the last column
}

// seatsOf reads the figures of row i in the columns that can hold seats.
func (l *Layout) seatsOf(i int, seated []int) (r seatRow) {
	row, shapes := l.rows[i], l.shapes[i]
	for _, c := range seated {
		if c >= len(row) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
			continue
		}
		isLast := c == seated[len(seated)-1]
		if v, ok := l.contents[i][c].figure.Whole(); ok && v <= 100 { // as most are
			r.figures++
			r.whole++
			r.sumUp(v, isLast)
			continue
		}
		n, err := l.figure(i, c, number.Format{})
		switch {
		case err != nil || n.Missing != number.Present || n.Percent:
			r.percent = r.percent || n.Percent
		case l.Columns[c].Role == Unknown && mayBe(n, manySeats): // people, not seats
		default:
			r.add(n, isLast)
		}
	}
	return r
}

// add takes a figure of any kind in.
func (r *seatRow) add(n number.Number, isLast bool) {
	r.figures++
	if n.Scale() == 0 {
		r.whole++
	}
	if n.Qualifier == number.Range && n.Scale() == 0 {
		lo, _, _ := n.Low.Int64(0)
		hi, _, _ := n.High.Int64(0)
		r.ranges, r.sum, r.width = r.ranges+1, r.sum+int(lo), r.width+int(hi-lo)
	}
	if !n.Known || n.Qualifier == number.AtLeast || hundred.Less(n.Value) {
		r.over = r.over || mayBe(n, 102)
	}
	if v, _, ok := n.Value.Int64(0); ok {
		r.sumUp(int(v), isLast)
	}
}

func (r *seatRow) sumUp(v int, isLast bool) {
	r.sum += v
	if r.last = 0; isLast {
		r.last = v
	}
}

// add takes a row in.
func (t *seatTally) add(r *seatRow) {
	t.percent = t.percent || r.percent
	if r.figures < 2 {
		return
	}
	t.rows++
	sum, last := r.sum, r.last
	switch most := r.sum + r.width; {
	case r.ranges < 2:
	case r.sum > 103 || most < 97:
		t.ranged++
	default:
		sum, last = 100, 0 // they can be shares of one whole
	}
	if r.whole == r.figures {
		t.whole++
		t.sums, t.others = append(t.sums, sum), append(t.others, sum-last)
		if sum > 105 {
			t.heavy++
		}
	}
	if r.over {
		t.over++
	}
}

// hasMajority says that the last figure of every row is most of what the others have.
func (t *seatTally) hasMajority() bool {
	for i, sum := range t.sums {
		if (sum-t.others[i])*2 <= t.others[i] {
			return false
		}
	}
	return true
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
