package column

import "pollard/normalize/number"

// IsMissing says that the cell of a row, both counted from 0, holds no word and
// no figure: it is blank, a dash, or says that there is nothing.
func (l *Layout) IsMissing(row, cell int) bool {
	switch l.shapes[row][cell] {
	case blank:
		return true
	case missing:
		return l.contents[row][cell].figure.Shape() == number.Absent || number.Looks(l.rows[row][cell].Text) == number.Absent
	}
	return false
}

// IsDated says that the cell of a row, both counted from 0, looks like a date.
func (l *Layout) IsDated(row, cell int) bool {
	s := l.shapes[row][cell]
	return s == date || s == year
}

// IsFigure says that the cell of a row looks like a figure of any kind.
func (l *Layout) IsFigure(row, cell int) bool { return l.shapes[row][cell].isFigure() }

// IsPercent says that the cell of a row looks like a share with its percent sign.
func (l *Layout) IsPercent(row, cell int) bool { return l.shapes[row][cell] == percent }
