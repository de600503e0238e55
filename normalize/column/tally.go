package column

// counts is how many cells of a column have each shape.
type counts [words + 1]int

// filled counts the cells that say something.
func (n *counts) filled() int {
	filled := 0
	for s := date; s <= words; s++ {
		filled += n[s]
	}
	return filled
}

// tally counts the shapes of every column.
func (l *Layout) tally() {
	l.tallies, l.tallied = l.detector.roomForTallies(len(l.Columns)), 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		if l.options.CellsLost && (l.isWordsOnly(i) || l.isAside(i)) {
			continue // its cells may stand under any header
		}
		l.tallied++
		for c := range row {
			// A cell that spans columns says nothing of the columns it reaches over,
			// unless their header reaches over the same.
			if n := row.span(c); n == 1 || n > 1 && n == l.headerSpan(c) {
				l.tallies[c][shapes[c]]++
			}
		}
	}
}

// headerSpan is how many columns the lowest header reaches over from a column on,
// 0 where it begins before.
func (l *Layout) headerSpan(column int) int {
	if l.HeaderRows == 0 {
		return 0
	}
	return l.rows[l.HeaderRows-1].span(column)
}

// isWordsOnly says that row i has neither a figure nor a date.
func (l *Layout) isWordsOnly(i int) bool {
	for _, s := range l.shapes[i] {
		if s == date || s.isFigure() {
			return false
		}
	}
	return true
}

// isAside says that row i has a date, words and several blanks, as a remark
// between polls has.
func (l *Layout) isAside(i int) bool {
	var n counts
	for _, s := range l.shapes[i] {
		n[s]++
	}
	return n[date] == 1 && n[words] == 1 && n[blank] > 2 && n[blank]+2 == len(l.shapes[i])
}

// findVoid marks the columns that are there only because a few rows have cells
// too many, and those whose cells were nothing but references, which are gone:
// they hold nothing, and nothing is read into them.
func (l *Layout) findVoid() {
	l.void = make([]bool, len(l.Columns))
	for i, c := range l.Columns {
		n := &l.tallies[i]
		l.void[i] = c.Header == "" && (n[missing]+n.filled())*2 < l.tallied && !l.isWithin(i) ||
			l.options.CellsLost && (c.Role == Client || c.Role == Ref || c.Role == Note) && n.filled()+n[missing] == 0
	}
}

// isWithin says that a column is one of shares that lost the picture in its
// header: it stands before others that have one, and most of its cells that say
// something are shares.
func (l *Layout) isWithin(column int) bool {
	n := &l.tallies[column]
	if shares := n[percent] + n[plain]; shares < 2 || shares*5 < n.filled()*3 {
		return false
	}
	for _, c := range l.Columns[column+1:] {
		if c.Header != "" && c.Role != Note && c.Role != Ref {
			return true
		}
	}
	return false
}
