package column

import (
	"slices"
	"unicode"

	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// content is what a cell was found to hold when its shape was told. That of a
// cell that nobody looked at closely is empty, and its text is read again.
type content struct {
	figure number.Cell
	date   int32 // 1 and its place among the dates of the table, 0 for none
}

// look looks at every cell, once for all that is asked of it from then on.
func (d *Detector) look(rows []Row) {
	n := 0
	for _, row := range rows {
		n += len(row)
	}
	d.cells, d.shapes = slices.Grow(d.cells[:0], n)[:n], slices.Grow(d.shapes[:0], len(rows))[:len(rows)]
	d.held, d.contents = slices.Grow(d.held[:0], n)[:n], slices.Grow(d.contents[:0], len(rows))[:len(rows)]
	d.dates = d.dates[:0]
	at := 0
	for i, row := range rows {
		end := at + len(row)
		shapes, contents := d.cells[at:end:end], d.held[at:end:end]
		d.shapes[i], d.contents[i] = shapes, contents
		at = end
		for j := range row {
			cell := &row[j]
			if cell.Copy == FromAbove && i > 0 && j < len(rows[i-1]) && rows[i-1][j].Text == cell.Text {
				shapes[j], contents[j] = d.shapes[i-1][j], d.contents[i-1][j]
				continue
			}
			shapes[j] = d.lookAt(cell.Text, &contents[j])
		}
	}
}

// lookAt looks at one cell. Words are looked at once an article, and it is
// forgotten what else they hold.
func (d *Detector) lookAt(text string, c *content) shape {
	if len(text) <= shortText || '0' <= text[0] && text[0] <= '9' {
		return d.lookClosely(text, c)
	}
	s, known := d.names[text]
	if known {
		*c = content{}
		return s
	}
	if s = d.lookClosely(text, c); s != date && len(d.names) < mostKnown {
		d.names[text] = s
	}
	return s
}

// lookClosely tells the shape of a cell and what it holds.
func (d *Detector) lookClosely(text string, c *content) shape {
	*c = content{}
	if text == "" {
		return blank
	}
	if '0' <= text[0] && text[0] <= '9' {
		// What most such cells hold is told without a look at all they could.
		if figure, ok := number.LookAtFigure(text); ok {
			c.figure = figure
			return shapeOfFigure(text, figure.Shape())
		}
		if r, ok := d.reader.ReadPlain(text, d.language); ok {
			return d.dated(c, &r)
		}
	} else if _, merged := MergedInto(text); merged {
		return missing
	}
	c.figure = number.LookAt(text)
	if s := c.figure.Shape(); s != number.NotNumber {
		return shapeOfFigure(text, s)
	}
	if r := d.reader.Read(text, d.language); r.Looks {
		return d.dated(c, &r)
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return words
		}
	}
	return missing
}

// dated keeps what a cell says of a date.
func (d *Detector) dated(c *content, r *edtf.Reading) shape {
	d.dates = append(d.dates, *r)
	c.date = int32(len(d.dates))
	return date
}

// shapeOfFigure is the shape of a cell that looks like a figure of some kind.
func shapeOfFigure(text string, s number.Shape) shape {
	switch s {
	case number.Absent:
		return missing
	case number.Percent:
		return percent
	case number.Plain:
		return plain
	}
	if isYear(text) {
		return year
	}
	return count
}

// figure reads the cell of a row, both counted from 0, as a share, whatever its
// column is.
func (l *Layout) figure(row, cell int, f number.Format) (number.Number, error) {
	if n, ok := l.contents[row][cell].figure.Share(); ok {
		return n, nil
	}
	return number.Parse(l.rows[row][cell].Text, f)
}

// Share reads the cell of a row, both counted from 0, as the table writes its
// shares. An error is a [number.Error].
func (l *Layout) Share(row, cell int) (number.Number, error) { return l.figure(row, cell, l.Shares) }

// TakeShare is Share of a number that is large to move.
func (l *Layout) TakeShare(n *number.Number, row, cell int) error {
	if l.contents[row][cell].figure.TakeShare(n) {
		return nil
	}
	var err error
	*n, err = number.Parse(l.rows[row][cell].Text, l.Shares)
	return err
}

// Count reads the cell of a row, both counted from 0, as the table writes the
// sizes of its samples. An error is a [number.Error].
func (l *Layout) Count(row, cell int) (number.Number, error) {
	return l.contents[row][cell].figure.ParseCount(l.rows[row][cell].Text, l.Counts)
}

// IsFew says that the cell of a row, both counted from 0, holds a plain whole
// figure as Count reads it, of six digits at most.
func (l *Layout) IsFew(row, cell int) bool { return l.contents[row][cell].figure.IsCount(l.Counts) }

// DateIn is what the cell of a row, both counted from 0, says of a date by
// itself, nil where it has not the shape of one.
func (l *Layout) DateIn(row, cell int) *edtf.Reading {
	if at := l.contents[row][cell].date; at > 0 {
		return &l.dates[at-1]
	}
	return nil
}
