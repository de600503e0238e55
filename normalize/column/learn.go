package column

// learn takes from the rows that lost nothing what the others are read by: how
// far a row reaches, which names stand in which column, and whether shares add
// up to 100.
func (l *Layout) learn() {
	rows, shapes := l.rows, l.shapes
	whole := l.detector.whole[:0]
	for i := l.HeaderRows; i < len(rows); i++ {
		if l.fitsInPlace(shapes[i]) && hasFigure(shapes[i]) {
			whole = append(whole, i)
		}
	}
	l.detector.whole, l.whole = whole, whole
	l.extent = l.usualExtent(whole)
	l.names = make([]vocabulary, len(l.Columns))
	for _, i := range whole {
		if !l.reaches(shapes[i]) {
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

// fitsInPlace says that no cell of a row stands in a column it cannot belong
// to.
func (l *Layout) fitsInPlace(row []shape) bool {
	for i, s := range row {
		if !l.suits[i].has(s) {
			return false
		}
	}
	return true
}

func hasFigure(row []shape) bool {
	for _, s := range row {
		if s.isFigure() {
			return true
		}
	}
	return false
}

// usualExtent is how many columns most whole rows fill, counted to the last
// cell that is not blank.
func (l *Layout) usualExtent(whole []int) int {
	ends := l.detector.roomForEnds(len(l.Columns) + 1)
	for _, i := range whole {
		ends[lastFilled(l.shapes[i])]++
	}
	// The extent is the median: half of the rows reach it.
	left := (len(whole) + 1) / 2
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
