package column

import (
	"slices"

	"pollard/normalize/number"
)

// likelier gives the one of several equally good readings that leaves a column
// of shares empty which is empty in most other rows, where each of the others
// leaves one empty that hardly any row does. It takes shares that add up to 100
// without the empty column, so that none can have been lost. It gives all
// readings where there is no such one.
func (l *Layout) likelier(readings [][]int, row Row, shapes []shape) [][]int {
	if l.Kind != Polls || len(l.whole) < fewestOthers {
		return readings
	}
	best := -1
	for k, pairs := range readings {
		cells := l.reading(pairs).Cells
		if !l.addsUp(cells, row) {
			return readings
		}
		common, rare := false, false
		for _, c := range l.figures.shares {
			if at := cells[c]; at >= 0 && shapes[at] != blank || l.emptyInAll(readings, c) {
				continue
			}
			empty, filled := l.emptiness(c, row)
			common = common || empty*2 > empty+filled
			rare = rare || filled*5 >= (empty+filled)*4
		}
		switch {
		case common && !rare && best < 0:
			best = k
		case !rare || common:
			return readings
		}
	}
	if best < 0 {
		return readings
	}
	return readings[best : best+1]
}

// agree says that readings differ only in where marks for a missing value stand
// among the columns that are no shares: their values are the same.
func (l *Layout) agree(readings [][]int, shapes []shape) bool {
	first := readings[0]
	for _, pairs := range readings[1:] {
		for i := 1; i < len(pairs); i += 2 {
			if pairs[i] == first[i] {
				continue
			}
			if shapes[pairs[i-1]] != missing || l.Columns[pairs[i]].Role.IsShare() || l.Columns[first[i]].Role.IsShare() {
				return false
			}
		}
	}
	return true
}

// withDate gives the first of several readings that puts no mark for a missing
// value where the date belongs, which the row above then gives; the first of all
// where rows that lost nothing have such marks there, or every reading does so.
func (l *Layout) withDate(readings [][]int, shapes []shape) []int {
	date := l.DateColumn()
	if date < 0 || slices.ContainsFunc(l.whole, func(i int) bool {
		return date < len(l.shapes[i]) && l.shapes[i][date] == missing
	}) {
		return readings[0]
	}
	for _, pairs := range readings {
		if at := l.reading(pairs).Cells[date]; at < 0 || shapes[at] != missing {
			return pairs
		}
	}
	return readings[0]
}

// fewestOthers is how many rows it takes to tell which column is mostly empty.
const fewestOthers = 3

// emptyInAll says that none of the readings, as pairs of cell and column, fills
// a column.
func (l *Layout) emptyInAll(readings [][]int, column int) bool {
	for _, pairs := range readings {
		for i := 1; i < len(pairs); i += 2 {
			if pairs[i] == column {
				return false
			}
		}
	}
	return true
}

// emptiness counts the other rows that lost nothing which have no figure in a
// column of shares, and those that have one.
func (l *Layout) emptiness(column int, row Row) (empty, filled int) {
	for _, i := range l.whole {
		switch other := l.rows[i]; {
		case &other[0] == &row[0], !l.reaches(l.shapes[i]):
		case column < len(other) && l.shapes[i][column].isFigure():
			filled++
		default:
			empty++
		}
	}
	return empty, filled
}

// addsUp says that the shares a reading has add up to exactly 100.
func (l *Layout) addsUp(cells []int, row Row) bool {
	sum := zero
	for _, c := range l.figures.shares {
		if cells[c] < 0 || row[cells[c]].Text == "" {
			continue
		}
		n, err := number.Parse(row[cells[c]].Text, l.Shares)
		if err != nil || !n.Known {
			return false
		}
		if sum, err = sum.Add(n.Value); err != nil {
			return false
		}
	}
	return sum.Cmp(hundred) == 0
}
