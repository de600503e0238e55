package column

import (
	"math"

	"pollard/normalize/number"
)

// addUp says that the shares of most rows add up to about 100.
func (l *Layout) addUp() bool { return l.addUpOf(func(int) bool { return true }) }

// addUpOfChoices says so of the shares of those who chose.
func (l *Layout) addUpOfChoices() bool {
	return l.addUpOf(func(column int) bool { return !l.Columns[column].Role.isNoChoice() })
}

// addUpBeforeLead says so of the shares to the left of the lead.
func (l *Layout) addUpBeforeLead() bool {
	lead := l.find(Lead)
	return lead >= 0 && l.addUpOf(func(column int) bool { return column < lead })
}

// addUpOf says so of the shares in the columns that are taken.
func (l *Layout) addUpOf(taken func(column int) bool) bool {
	const about = 3
	return l.addUpTo(about, taken)
}

// addUpTo says that they add up to 100 within so much, in most rows.
func (l *Layout) addUpTo(within int64, taken func(column int) bool) bool {
	rows, adding := l.countSumsIn(100-within, 100+within, taken)
	return adding*2 > rows
}

// countSumsIn counts the rows with several of these shares, and those in which
// they add up to no less and no more.
func (l *Layout) countSumsIn(least, most int64, taken func(column int) bool) (rows, adding int) {
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		var sum number.Sum
		figures := 0
		for c := range min(len(row), len(l.Columns)) {
			if !l.Columns[c].Role.IsShare() || !taken(c) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
				continue
			}
			if sum.AddCell(&l.contents[i][c].figure) {
				figures++
				continue
			}
			n, err := l.figure(i, c, number.Format{})
			if err != nil || n.Missing != number.Present {
				continue
			}
			sum.AddValue(n.Value)
			figures++
		}
		if figures < 2 {
			continue
		}
		rows++
		if v := sum.Whole(); v >= least && v <= most {
			adding++
		}
	}
	return rows, adding
}

// fallsShort says that the shares of no row add up to half of 100, as the ratings
// of one station do not.
func (l *Layout) fallsShort() bool {
	_, halves := l.countSumsIn(50, math.MaxInt64, func(int) bool { return true })
	return halves == 0
}

// noFigure are the shapes of cells that number.Parse reads nothing from.
var noFigure = setOf(blank, date, words)

// isGrouped says that group headers stand above the shares, as those of two
// questions do.
func (l *Layout) isGrouped() bool {
	for i, h := range l.headings(len(l.Columns)) {
		if l.Columns[i].Role.IsShare() && !h.own {
			return true
		}
	}
	return false
}
