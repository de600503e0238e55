package xlsx

import "strconv"

// lines are the rows of a sheet, as they are written.
type lines struct {
	rows   int    // begun; the number of the last one
	number []byte // of the last one, in digits
	text   []byte // the same and what follows it in a cell of text, up to the text
	line   []byte // what waits to be written
	body   *body
}

// beginRow appends the beginning of the next row to what waits.
func (l *lines) beginRow() []byte { return append(l.openRow(), `">`...) }

// openRow is [lines.beginRow] up to the attributes of the row.
func (l *lines) openRow() []byte {
	l.rows++
	l.number = strconv.AppendInt(l.number[:0], int64(l.rows), 10)
	l.text = append(append(append(l.text[:0], l.number...), '"'), beginText...)
	return append(append(l.line, `<row r="`...), l.number...)
}

// skipRow leaves a row free.
func (l *lines) skipRow() { l.rows++ }

// beginCell appends the beginning of a cell up to its style. Its reference may
// be left out behind another cell (ECMA-376 part 1, 18.3.1.4), which would make
// a third less to compress, but not every reader of workbooks counts for itself.
// The opening is that of its column.
func (l *lines) beginCell(line []byte, opening string) []byte {
	line = append(append(line, opening...), l.number...)
	return append(line, '"')
}

// textCell appends a cell that holds a text which needs no escapes and has no
// white space around it, as nearly all do.
func (l *lines) textCell(line []byte, opening, text string) []byte {
	line = append(append(line, opening...), l.text...)
	return append(append(line, text...), endText...)
}

// openingOf is how the cells of a column begin, up to the number of their row.
func openingOf(letters string) string { return `<c r="` + letters }

// endRow ends a row, and writes what waits once it is worth it.
func (l *lines) endRow(line []byte) error {
	l.line = append(line, "</row>"...)
	if len(l.line) < bodyChunk {
		return nil
	}
	return l.flush()
}

// flush writes the rows that wait.
func (l *lines) flush() error {
	err := l.body.write(l.line)
	l.line = l.line[:0]
	return err
}

// end finishes the rows.
func (l *lines) end() error {
	if err := l.flush(); err != nil {
		return err
	}
	l.line = nil
	return l.body.end()
}

// texts writes a row of texts in one style, from the first column on.
func (l *lines) texts(style string, texts []string) error {
	line := l.beginRow()
	for i, s := range texts {
		line = append(l.beginCell(line, openingOf(string(rune('A'+i)))), style...)
		line = appendText(line, s, false)
	}
	return l.endRow(line)
}
