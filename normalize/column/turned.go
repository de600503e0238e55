package column

import "pollard/normalize/edtf"

// MayBeTurned says that a table that is read as nothing may have its polls side by
// side: one of its first rows names when polls were made, or by whom, and rows below
// it are of figures, named by words.
func (l *Layout) MayBeTurned() bool {
	if l.Kind != Other || l.Why != "" || len(l.rows) < 3 || len(l.Columns) < 3 || len(l.Columns) > mostTurned {
		return false
	}
	for i := range min(len(l.rows)-2, mostHeaderRows) {
		if l.namesPolls(i) {
			return l.countShareRows(i+1) >= fewestPolls
		}
	}
	return false
}

// mostTurned bounds the polls that stand side by side.
const mostTurned = 200

// namesPolls says that a row has dates or the names of known pollsters from its
// second cell on.
func (l *Layout) namesPolls(row int) bool {
	filled, named := 0, 0
	for j, c := range l.rows[row] {
		if j == 0 || c.Text == "" || c.Copy == FromLeft {
			continue
		}
		filled++
		switch s := l.shapes[row][j]; {
		case s == date, s == year, l.isPollster(c.Text), s == words && l.dateBeside(c.Text) != edtf.NoPrecision:
			named++
		}
	}
	return named >= fewestPolls && named*3 >= filled*2
}

// dateBeside is the precision of the date that words begin or end with: "Gallup, 3–5
// May 2012".
func (l *Layout) dateBeside(text string) edtf.Precision {
	d, _, _, _ := edtf.Cut(text, edtf.Context{Language: l.options.Language})
	return d.Precision
}

// countShareRows counts the rows from one on that are named by words and have
// figures a share can be in most of their other cells.
func (l *Layout) countShareRows(from int) (n int) {
	for i := from; i < len(l.rows); i++ {
		filled, shares := 0, 0
		for j, c := range l.rows[i] {
			if j == 0 || c.Text == "" {
				continue
			}
			filled++
			if s := l.shapes[i][j]; s == percent || s == plain {
				shares++
			}
		}
		if shares >= fewestPolls && shares*3 >= filled*2 && l.shapes[i][0] == words {
			n++
		}
	}
	return n
}

// makersTellDates says that most cells of the column of pollsters name a date beside
// them that is finer than a year.
func (l *Layout) makersTellDates() bool {
	c := l.find(Pollster)
	if c < 0 {
		return false
	}
	told := 0
	for _, row := range l.rows[l.HeaderRows:] {
		if c < len(row) && l.dateBeside(row[c].Text) >= edtf.MonthPrecision {
			told++
		}
	}
	return told >= fewestPolls && 2*told > l.tallied
}
