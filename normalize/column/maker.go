package column

import "slices"

// findPollster finds the column of who asked where no header names it: of the
// columns of words left of the figures the first that has pollsters' names, or
// the only one there is in a table that says how many were asked. Without one,
// the column of those who had them asked is the pollsters'. Sources whose names are
// pollsters' are those who asked as well.
func (l *Layout) findPollster() {
	if l.has(Pollster, Event, Aggregator) || !l.hasDate() {
		return
	}
	var found []int
	for i, c := range l.Columns {
		if c.Role == Unknown && l.holdsNames(i) {
			found = append(found, i)
		}
		if c.Role.IsShare() || c.Role == Unknown && l.holdsShares(i) {
			break
		}
	}
	for i, c := range l.Columns {
		if c.Role == Ref && hasWord(c.Header, "source") && l.holdsNames(i) {
			found = append(found, i)
		}
	}
	for _, i := range found {
		if l.holdsPollsters(i) {
			l.Columns[i].Role = Pollster
			return
		}
	}
	found = slices.DeleteFunc(found, func(i int) bool { return l.Columns[i].Role == Ref })
	switch i := l.find(Client); {
	case i >= 0:
		l.Columns[i].Role = Pollster
	case len(found) == 1 && l.has(Sample) && !hasWord(l.Columns[found[0]].Header, "candidates") && !hasWord(l.Columns[found[0]].Header, "locality"):
		l.Columns[found[0]].Role = Pollster
	}
}

// holdsNames says that most rows have words in a column.
func (l *Layout) holdsNames(column int) bool {
	n := &l.tallies[column]
	return n[words]*5 >= n.filled()*4 && n[words]*2 >= len(l.rows)-l.HeaderRows && n[words] > 0
}

// holdsPollsters says that one in five rows has a known pollster in a column; no
// row has in column -1.
func (l *Layout) holdsPollsters(column int) bool {
	known := l.countPollsters(column)
	return known*5 >= len(l.rows)-l.HeaderRows && known > 0
}

// countPollsters counts the cells of a column that name known pollsters.
func (l *Layout) countPollsters(column int) int {
	known := 0
	for _, row := range l.rows[l.HeaderRows:] {
		if 0 <= column && column < len(row) && l.isPollster(row[column].Text) {
			known++
		}
	}
	return known
}

// PartedByMaker says that rows of one cell part a table whose columns do not tell
// whose its polls are into those of several pollsters, or head it with one's name:
// the first stands above all polls, and most are known pollsters.
func (l *Layout) PartedByMaker() bool {
	if l.has(Pollster, Client, Aggregator) {
		return false
	}
	heads, known := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		switch line := l.Classify(i); {
		case line.Kind == Heading && line.Wide:
			heads++
			if l.isPollster(l.rows[i][line.Label].Text) {
				known++
			}
		case line.Kind != Empty && line.Kind != Repeated && heads == 0:
			return false
		}
	}
	return known*2 > heads
}
