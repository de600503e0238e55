package column

// RowKind says what a row of a poll table is before its cells are put into
// columns.
type RowKind uint8

// The kinds of rows.
const (
	Figures  RowKind = iota // anything with figures: a poll, or what should be one
	Empty                   // no cell says anything
	Repeated                // the header again
	Heading                 // one cell of words: a name for the rows that follow
	YearRow                 // one cell that is a year
	Remark                  // a date and words: something that happened
	BareDate                // a date and nothing else
)

// Line is a row's kind and the cells that carry what it says.
type Line struct {
	Kind  RowKind
	Date  int // index of the date or year of a Remark, BareDate or YearRow
	Label int // index of the words of a Remark or Heading
	// Wide says that one cell covers the whole row, as one does that names the
	// rows above or below it.
	Wide bool
}

// Classify tells the kind of row i of the table, 0-based, by the shapes of its
// cells. A place that a cell to its left spans counts with that cell.
func (l *Layout) Classify(i int) Line {
	line := Line{Date: -1, Label: -1, Wide: l.isFullWidth(i)}
	var n counts
	own := 0 // cells that say something and are not those of another row
	row, shapes := l.rows[i], l.shapes[i]
	for c := range row {
		from, shape := row[c].Copy, shapes[c]
		if from == FromLeft {
			continue
		}
		if n[shape]++; from == NotCopied && shape != blank {
			own++
		}
		switch shape {
		case date, year:
			line.Date = c
		case words:
			line.Label = c
		}
	}
	if own == 0 || n.filled() == 0 {
		line.Kind = Empty
	} else {
		l.findKind(i, &line, &n)
	}
	return line
}

// findKind gives the line of row i its kind; n are the shapes of its cells.
func (l *Layout) findKind(i int, line *Line, n *counts) {
	dates := n[date] + n[year]
	figures := n[percent] + n[plain] + n[count]
	switch {
	case l.repeatsHeader(i):
		line.Kind = Repeated
	case figures == 0 && dates == 1 && l.isBand(i, line):
		line.Kind = Remark
	case figures > 0 || n[missing] > 0:
	case dates == 0 && n[words] == 1:
		line.Kind = Heading
	case dates == 0 && l.options.CellsLost && l.wordsForDate(i):
		// Words that run over the edge of the first column of a flattened table.
		line.Kind = Heading
	case dates == 1 && n[words] == 0 && n[year] == 1:
		line.Kind = YearRow
	case dates == 1 && n[words] == 0:
		line.Kind = BareDate
	case dates == 1 && n[words] == 1 && line.Date < line.Label && !l.namesPollster(l.rows[i][line.Label].Text):
		// A row of a date and a pollster is a poll that lost its figures.
		line.Kind = Remark
	}
}

// isBand says that one cell covers all the shares of row i, with the words for
// what happened or with nothing beside words for it that are no pollster's name,
// and makes these the line's label.
func (l *Layout) isBand(i int, line *Line) bool {
	row, shapes := l.rows[i], l.shapes[i]
	first, shares := -1, 0
	for c := range row {
		if c >= len(l.Columns) || !l.Columns[c].Role.IsShare() {
			continue
		}
		from := c
		for from > 0 && row[from].Copy == FromLeft {
			from--
		}
		if shares++; first >= 0 && from != first || row[from].Copy != NotCopied {
			return false
		}
		first = from
	}
	switch {
	case shares < 2 || first < 0:
		return false
	case shapes[first] == words:
		line.Label = first
		return true
	case shapes[first] != blank || line.Label < 0:
		return false
	}
	return !l.namesPollster(row[line.Label].Text)
}

// wordsForDate says that row i begins with words where its date should stand.
func (l *Layout) wordsForDate(i int) bool {
	c := l.DateColumn()
	return c == 0 && len(l.shapes[i]) > 0 && l.shapes[i][0] == words
}

// repeatsHeader says that row i is the header again, or one that renames some
// of the columns: several of its cells say what they say above or name the role
// their column has, and as many as say anything else, or all are marked as a
// header's.
func (l *Layout) repeatsHeader(i int) bool {
	row := l.rows[i]
	for j := range row {
		if s := l.shapes[i][j]; s != words && s != year && row[j].Text != "" && row[j].Copy == NotCopied && row[j].Text != l.Columns[j].Header {
			return false
		}
	}
	same, other, marked := 0, 0, true
	for j := range row {
		c := &row[j]
		if c.Text == "" || c.Copy != NotCopied {
			continue
		}
		marked = marked && (c.Header || c.Bold)
		role := l.Columns[j].Role
		if c.Text == l.Columns[j].Header || role != Unknown && l.roleOf(c.Text) == role {
			same++
		} else {
			other++
		}
	}
	return same > 1 && (other <= same || marked)
}

// namesPollster says that words alone beside a date name a pollster, so that
// the row is a poll that lost its figures and no remark.
func (l *Layout) namesPollster(text string) bool {
	return l.knows(Pollster, text) || l.isPollster(text)
}
