package column

import "slices"

// LooksLikePolls says that a table that is read as nothing has all that a table of
// polls has, and nothing that tells what else it is: several shares, and two of
// dates, names of pollsters, and samples or a heading that speaks of polls. Its
// header may have been lost.
func (l *Layout) LooksLikePolls() bool {
	if l.Kind != Other || l.Why != "" {
		return false
	}
	dates, makers := l.columnOfDates(), l.columnOfPollsters()
	if dates < 0 && (makers < 0 || !l.holdsCounts()) {
		return false
	}
	columns := slices.Clone(l.Columns)
	defer func() { copy(l.Columns, columns) }()
	if makers >= 0 && !l.has(Pollster) {
		l.Columns[makers].Role = Pollster
	}
	shares := 0
	for c := range l.Columns {
		if l.Columns[c].Role == Unknown && l.holdsShares(c) {
			l.Columns[c].Role = Party
		}
		if l.Columns[c].Role.IsShare() {
			shares++
		}
	}
	if shares < 2 || makers < 0 && (!l.isUnderPolls() || !l.mayAddUp() || !l.differs(dates) || l.has(Turnout) || l.hasPlaces("place")) {
		return false
	}
	return l.whatElse(l.has(Party)) == ""
}

// columnOfDates is the column in which most rows have a date finer than a year, -1
// where there is none.
func (l *Layout) columnOfDates() int {
	return slices.IndexFunc(l.tallies, func(n counts) bool {
		return n[date] >= fewestPolls && 5*n[date] >= 3*n.filled() && 2*n[date] > l.tallied
	})
}

// differs says that hardly two rows that follow each other have the same in a column,
// as places have that vote on one day.
func (l *Layout) differs(column int) bool {
	same := 0
	for i := l.HeaderRows + 1; i < len(l.rows); i++ {
		row, before := l.rows[i], l.rows[i-1]
		if column < min(len(row), len(before)) && row[column].Text == before[column].Text {
			same++
		}
	}
	return 4*same < len(l.rows)-l.HeaderRows
}

// holdsCounts says that most rows have a count in one column.
func (l *Layout) holdsCounts() bool {
	return slices.ContainsFunc(l.tallies, func(n counts) bool {
		return n[count] >= fewestPolls && 5*n[count] >= 3*n.filled() && 2*n[count] > l.tallied
	})
}

// columnOfPollsters is the column in which half of the rows or more have a known
// pollster, -1 where there is none.
func (l *Layout) columnOfPollsters() int {
	for c := range l.Columns {
		if known := l.countPollsters(c); known >= fewestPolls && 2*known >= l.tallied {
			return c
		}
	}
	return -1
}

// fewestPolls is how many rows with dates, or names of pollsters, are no chance.
const fewestPolls = 2
