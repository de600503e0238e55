package column

import (
	"slices"

	"pollard/normalize/number"
)

// learn takes from the rows that lost nothing what the others are read by: how
// far a row reaches, which names stand in which column, and whether shares add
// up to 100.
func (l *Layout) learn() {
	rows, shapes := l.rows, l.shapes
	whole := l.detector.whole[:0]
	for i := l.HeaderRows; i < len(rows); i++ {
		if l.fitsInPlace(i) && hasFigure(shapes[i]) {
			whole = append(whole, i)
		}
	}
	l.detector.whole, l.whole = whole, whole
	l.extent = l.reachedBy(whole, 2)
	l.names = make([]vocabulary, len(l.Columns))
	if l.countSums(); l.Closed {
		l.lengthen()
	} else {
		l.extend()
	}
}

// countSums counts what the shares of the rows that reach as far as others do
// add up to.
func (l *Layout) countSums() {
	l.Complete, l.Exact, l.Rounded = 0, 0, 0
	for _, i := range l.whole {
		if !l.reaches(l.shapes[i]) {
			continue
		}
		switch l.sumOf(i) {
		case sumExact:
			l.Exact++
			l.Complete++
		case sumOther:
			l.Complete++
		case sumRounded:
			l.Complete++
			l.Rounded++
		}
	}
	adding := l.Exact + l.Rounded
	l.Closed = l.Complete >= 2 && adding*5 >= l.Complete*4
}

// extend takes the longer rows for the whole ones where the shares of these add
// up to 100 and those of the others do not: half of the rows or more have lost a
// cell, and their leads stand under the last share.
func (l *Layout) extend() {
	if !l.options.CellsLost {
		return
	}
	usual := l.extent
	for l.extent < len(l.Columns) {
		l.extent++
		if l.countSums(); l.Closed {
			return
		}
	}
	l.extent = usual
	l.countSums()
}

// lengthen takes the longer rows for the whole ones where there are several whose
// shares add up to 100 with those that most rows do not reach, at least half of them:
// these, which add up to 100 as well, have two merged. Few of them will do for the
// rest, which is asked of everybody; a party that only they have may be a new one.
func (l *Layout) lengthen() {
	usual, in := l.extent, 4
	if l.Columns[len(l.Columns)-1].Role == OtherResponse {
		in = max(in, len(l.whole)/2)
	}
	longer := l.reachedBy(l.whole, in)
	isShare := func(c Column) bool { return c.Role.IsShare() }
	if !l.options.CellsLost || !slices.ContainsFunc(l.Columns[usual:longer], isShare) || !l.shortAddUp(longer) {
		return
	}
	l.extent = longer
	if l.countSums(); l.Exact+l.Rounded < 2 || (l.Exact+l.Rounded)*2 < l.Complete {
		l.extent = usual
		l.countSums()
	}
}

// shortAddUp says that the figures which the rows that end before a column have for
// shares add up to 100, in most of those that lack none up to their end.
func (l *Layout) shortAddUp(end int) bool {
	short, adding := 0, 0
	for _, i := range l.whole {
		reach := lastFilled(l.shapes[i])
		if reach >= end {
			continue
		}
		var sum number.Sum
		lacking := false
		for _, c := range l.figures.shares {
			if n, err := l.Share(i, c); err == nil && n.Known {
				sum.Add(&n)
			} else if c < reach {
				lacking = true
				break
			}
		}
		if lacking {
			continue
		}
		if short++; sum.CanBe(hundred) {
			adding++
		}
	}
	return short > 0 && adding*5 >= short*4
}

// vocabulary is that of a column, gathered when somebody asks: in most tables
// nobody does.
func (l *Layout) vocabulary(c int) vocabulary {
	if l.names[c] == nil {
		l.names[c] = vocabulary{}
		for _, i := range l.whole {
			if row, shapes := l.rows[i], l.shapes[i]; c < len(row) && shapes[c] == words && l.reaches(shapes) {
				l.names[c][row[c].Text] = true
			}
		}
	}
	return l.names[c]
}

// fitsInPlace says that no cell of row i stands in a column it cannot belong
// to.
func (l *Layout) fitsInPlace(i int) bool {
	for c, s := range l.shapes[i] {
		if !l.suits[c].has(s) && !l.isTie(s, l.rows[i][c].Text, c) {
			return false
		}
		if l.Columns[c].Role.excludes(l.rows[i][c].Text) {
			return false
		}
	}
	return true
}

// isTie says that a cell of words says of a column of leads that nobody leads.
func (l *Layout) isTie(s shape, text string, column int) bool {
	return s == words && l.Columns[column].Role == Lead && IsTie(text)
}

func hasFigure(row []shape) bool {
	for _, s := range row {
		if s.isFigure() {
			return true
		}
	}
	return false
}

// reachedBy is how many columns one whole row in so many fills, counted to the last
// cell that is not blank: of two, it is the median.
func (l *Layout) reachedBy(whole []int, in int) int {
	ends := l.detector.roomForEnds(len(l.Columns) + 1)
	for _, i := range whole {
		ends[lastFilled(l.shapes[i])]++
	}
	left := (len(whole) + in - 1) / in
	for end := len(l.Columns); end > 0; end-- {
		if left -= ends[end]; left <= 0 {
			return end
		}
	}
	return len(l.Columns)
}

// lastFilled counts a row's cells up to and with the last that is not blank.
func lastFilled(row []shape) int {
	for i := len(row); i > 0; i-- {
		if row[i-1] != blank {
			return i
		}
	}
	return 0
}

func (l *Layout) reaches(row []shape) bool { return lastFilled(row) >= l.extent }
