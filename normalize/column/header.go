package column

import "strings"

// headerRows counts the rows that head the table: those the source marks as a
// header or writes in bold; or else a first row of words of which at least one
// names a role. A title that spans the whole table may stand above them.
func (l *Layout) headerRows() int {
	n := 0
	for n < len(l.rows) && n < mostHeaderRows && l.isMarkedHeader(n) {
		n++
	}
	if n == 0 {
		title := 0
		for title < len(l.rows) && title < mostHeaderRows-1 && l.isAbove(title) {
			title++
		}
		if title < len(l.rows) && l.isWordHeader(title) {
			n = title + 1
		}
	}
	if 0 < n && n < len(l.rows) && n < mostHeaderRows && l.areTitles(n) && l.isWordHeader(n) {
		n++ // the header, which nothing marks, below a title, which is
	}
	if n == 0 && l.options.CellsLost && len(l.rows) > 1 && l.isGroupRow(0) && l.isWordHeader(1) {
		n = 2
	}
	for n > 0 && n < len(l.rows) && n < mostHeaderRows && l.isUnderHeader(n) {
		n++
	}
	if l.options.CellsLost {
		for n > 0 && n < len(l.rows) && n < mostHeaderRows && l.isFurtherHeader(n) {
			n++
		}
	}
	return n
}

// mostHeaderRows bounds a header; a table whose every row is marked as one has
// no body, and says so by what lies below.
const mostHeaderRows = 8

// isMarkedHeader says that row i goes on with the header: all it adds to the
// rows above is marked as a header or bold and is no figure and no date, or is
// blank.
func (l *Layout) isMarkedHeader(i int) bool {
	row := l.rows[i]
	own, marked := 0, 0
	for j, c := range row {
		if c.Copy != NotCopied {
			continue
		}
		switch s := l.shapes[i][j]; {
		case s == blank:
		case !c.Header && !c.Bold:
			return false
		case i > 0 && s != words && s != year && s != missing && !(c.Header && l.isReached(i)):
			return false // "Above 2%" below a group of leads is no share
		case s != blank:
			own++
		}
		if c.Header || c.Bold && c.Text != "" {
			marked++
		}
	}
	switch {
	case i == 0:
		return marked > 0
	case own == 0:
		return marked > 0 || l.isReached(i)
	case i > 0 && l.options.CellsLost && lastText(row) == 1:
		return false // a bold year, of which the span is lost
	case l.isFullWidth(i):
		// A row that names the rows below it; only above the header itself is it
		// a title.
		return l.isTitle(i - 1)
	}
	return true
}

// isReached says that header cells from above reach down into row i, as into
// the blank one that wiki tables have below the names of parties, with cells in
// their colours.
func (l *Layout) isReached(i int) bool {
	for _, c := range l.rows[i] {
		if c.Copy == FromAbove && c.Header {
			return true
		}
	}
	return false
}

// isUnderHeader says that cells of the row above, one of the header though nothing
// marks it as one, reach down into row i, and that all it adds are words.
func (l *Layout) isUnderHeader(i int) bool {
	reached := false
	for j, c := range l.rows[i] {
		switch s := l.shapes[i][j]; {
		case c.Copy == FromAbove:
			reached = reached || s != blank
		case s != blank && s != words && !isPercentSign(c.Text):
			return false
		}
	}
	return reached
}

// areTitles says that each of the first n rows is one cell over the whole table.
func (l *Layout) areTitles(n int) bool {
	for i := range n {
		if !l.isFullWidth(i) {
			return false
		}
	}
	return true
}

// isFullWidth says that one cell with words covers all of row i, or most of it
// with nothing behind: who wrote it counted the columns wrong.
func (l *Layout) isFullWidth(i int) bool {
	row := l.rows[i]
	if len(row) < 2 || row[0].Text == "" || row[0].Copy == FromAbove {
		return false
	}
	covered := row.span(0)
	for _, c := range row[covered:] {
		if c.Text != "" || c.Copy != NotCopied {
			return false
		}
	}
	return covered == len(row) || covered*4 >= len(row)*3 && !l.options.CellsLost
}

// isAbove says that row i is one cell over the whole table, or one of words that may
// have lost its span.
func (l *Layout) isAbove(i int) bool {
	return l.isFullWidth(i) || l.options.CellsLost && lastText(l.rows[i]) == 1 && l.shapes[i][0] == words
}

// isTitle says that row i and those above it are titles of the table.
func (l *Layout) isTitle(i int) bool {
	for ; i >= 0; i-- {
		if !l.isFullWidth(i) {
			return false
		}
	}
	return true
}

func (l *Layout) isWordHeader(i int) bool {
	row, shapes := l.rows[i], l.shapes[i]
	named := 0
	for i, c := range row {
		switch shapes[i] {
		case blank, missing:
		case words:
			if l.roleOf(c.Text) != Unknown {
				named++
			}
		default:
			return false
		}
	}
	return named > 0
}

// isFurtherHeader says that row i of a table that lost its merged cells is a
// second row of the header: words only, several of them, one that names a role
// or as many as the row above has gaps for.
func (l *Layout) isFurtherHeader(i int) bool {
	if l.fillsGaps(i) || l.isInPlace(i) {
		return true
	}
	filled := 0
	for j := range l.rows[i] {
		switch l.shapes[i][j] {
		case words:
			filled++
		case blank:
		default:
			return false
		}
	}
	return filled >= 3 && l.isWordHeader(i)
}

// fillsGaps says that row i has words, or question marks, from its beginning
// on, one for each of several gaps of the header's first row.
func (l *Layout) fillsGaps(i int) bool {
	if i != 1 {
		return false
	}
	gaps := len(gapsOf(l.rows[0], lastText(l.rows[i])))
	if gaps < 2 || lastText(l.rows[i]) != gaps {
		return false
	}
	named := 0
	for j := range gaps {
		switch s := l.shapes[i][j]; {
		case s == words:
			named++
		case s == missing && l.rows[i][j].Text == "?":
		default:
			return false
		}
	}
	return named >= 2
}

// isInPlace says that row i, right below the header, has several words and
// nothing else, and blanks below what a poll is known by, several where no word
// says what that is: no row of a table has them there but one of the header that
// kept its places.
func (l *Layout) isInPlace(i int) bool {
	keys := 0
	for keys < len(l.rows[0]) && l.roleOf(l.rows[0][keys].Text).IsKey() {
		keys++
	}
	if keys == 0 {
		keys = 2
	}
	named := 0
	for j, c := range l.rows[i] {
		switch {
		case c.Text == "":
		case j < keys || l.shapes[i][j] != words:
			return false
		default:
			named++
		}
	}
	return named >= 2
}

// isGroupRow says that row i has words for some columns, none for the first and
// nothing else: they head groups of columns.
func (l *Layout) isGroupRow(i int) bool {
	named := 0
	for j := range l.rows[i] {
		switch s := l.shapes[i][j]; {
		case s == words && j > 0:
			named++
		case s != blank:
			return false
		}
	}
	return named > 0
}

// isPicture says that a text is the name of a picture's file and nothing else.
func isPicture(text string) bool {
	dot := strings.LastIndexByte(text, '.')
	if dot <= 0 || len(text)-dot > len(".jpeg") {
		return false
	}
	switch strings.ToLower(text[dot:]) {
	case ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp":
		return true
	}
	return false
}
