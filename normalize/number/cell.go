package number

// Cell is what one look at a cell has told of its figure, so that the cell need
// not be read again for each question that is asked of it. Those of its methods
// that want a text want that of the cell.
type Cell struct {
	plain plain // of a figure that is one
	read  bool  // plain is the figure
	shape Shape
}

// LookAt looks at a cell.
func LookAt(text string) Cell {
	if c, ok := LookAtFigure(text); ok {
		return c
	}
	return Cell{shape: looks(text)}
}

// LookAtFigure looks at a cell of a plain figure, as most are; it is false of any
// other one.
func LookAtFigure(text string) (c Cell, ok bool) {
	if c.plain, c.read = plainFigure(text, Format{}, asAny); c.read {
		c.shape = c.plain.shape()
	}
	return c, c.read
}

// Shape is what [Looks] gives.
func (c *Cell) Shape() Shape { return c.shape }

// Parse is [Parse].
func (c *Cell) Parse(text string, f Format) (Number, error) {
	if n, ok := c.Share(); ok {
		return n, nil
	}
	return Parse(text, f)
}

// Share is what Parse reads from the cell in every [Format], false where the text
// must be read for it.
func (c *Cell) Share() (n Number, ok bool) {
	if !c.isShare() {
		return n, false
	}
	return c.plain.number(), true
}

// TakeShare is Share of a number that is large to move.
func (c *Cell) TakeShare(n *Number) bool {
	if !c.isShare() {
		return false
	}
	*n = Number{Known: true, Percent: c.plain.percent}
	n.Value = c.plain.value()
	return true
}

// isShare says that the figure is one in every format: with three digits behind
// its comma it may be a count, or one of more decimals.
func (c *Cell) isShare() bool { return c.read && c.plain.signs&eitherComma == 0 }

// Whole is the figure of a cell that holds a whole one of a few digits and no
// more, false of any other cell.
func (c *Cell) Whole() (int, bool) {
	return int(c.plain.coef), c.isShare() && c.plain.scale == 0 && !c.plain.percent
}

// IsCount says that the cell holds a whole figure of at most six digits and no
// more, which [Cell.ParseCount] reads without its text.
func (c *Cell) IsCount(f Format) bool {
	return c.read && !c.plain.percent && c.plain.scale == 0 && (c.plain.signs&eitherComma == 0 || f.Decimal != ',')
}

// ParseCount is [ParseCount].
func (c *Cell) ParseCount(text string, f Format) (Number, error) {
	if c.IsCount(f) {
		return c.plain.number(), nil
	}
	return ParseCount(text, f)
}
