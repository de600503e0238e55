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
	Date  int // index of the date or year of a Remark or YearRow
	Label int // index of the words of a Remark or Heading
}

// Classify tells the kind of row i of the table, 0-based, by the shapes of its
// cells. A cell that repeats the one before it, as a spanned cell does, counts
// once.
func (l *Layout) Classify(i int) Line {
	row, shapes := l.rows[i], l.shapes[i]
	var dates, years, labels, others, gaps int
	line := Line{Date: -1, Label: -1}
	previous := ""
	for i, c := range row {
		if i > 0 && c.Text == previous && c.Text != "" && !l.options.CellsLost {
			continue
		}
		previous = c.Text
		switch shapes[i] {
		case blank:
		case missing:
			gaps++
		case date:
			dates++
			line.Date = i
		case year:
			years++
			line.Date = i
		case words:
			labels++
			line.Label = i
		default:
			others++
		}
	}
	switch {
	case dates+years+labels+others == 0:
		line.Kind = Empty
	case l.repeatsHeader(row):
		line.Kind = Repeated
	case others > 0 || gaps > 0:
	case dates == 0 && years == 0 && labels == 1:
		line.Kind = Heading
	case years == 1 && dates == 0 && labels == 0:
		line.Kind = YearRow
	case dates == 1 && years == 0 && labels == 0:
		line.Kind = BareDate
	case dates+years == 1 && labels == 1 && line.Date < line.Label && !l.namesPollster(row[line.Label].Text):
		line.Kind = Remark
	}
	return line
}

func (l *Layout) repeatsHeader(row Row) bool {
	same := 0
	for i, c := range row {
		if c.Text == "" {
			continue
		}
		if i >= len(l.Columns) || c.Text != l.Columns[i].Header {
			return false
		}
		same++
	}
	return same > 1
}

// namesPollster says that words alone beside a date name a pollster, so that
// the row is a poll that lost its figures and no remark.
func (l *Layout) namesPollster(text string) bool {
	return l.knows(Pollster, text) || l.isPollster(text)
}
