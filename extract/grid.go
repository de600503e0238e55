package extract

import (
	"fmt"
	"slices"
)

// Bounds of the HTML standard on what a cell may span, and of pollard on what
// one table may hold. A real table stays a hundred times below the latter; a
// hostile one would otherwise take memory without bound.
const (
	MaxColspan = 1000
	MaxRowspan = 65534
	MaxColumns = 1000
	MaxCells   = 2_000_000
	// MaxCopies and MaxCopied bound what spans repeat: the places they cover,
	// and the bytes of text and source in those.
	MaxCopies = 250_000
	MaxCopied = 32 << 20
)

// Grid lays the cells of a table out as the HTML standard does ("forming a
// table"): spans cover the places below and to the right, a cell takes the
// first free place of its row, and a span ends with its group of rows. It
// departs from the standard where browsers do: a span makes no rows of its own.
// The zero Grid is an empty one, of no document.
type Grid struct {
	doc *Document
	plan
	cells   []Cell
	origins []Origin // where each of the spanning cells begins
	next    int      // first place of the current row that may be free
	wide    int      // columns in which a cell begins
	laid    int      // places of all rows, kept when the table is lost
	lost    *Note
}

// plan is what a Grid needs until its rows are made.
type plan struct {
	lines    []int // of the rows
	starts   []int // where in places each row begins
	places   []int32
	spanning []int32 // numbers of the cells that cover more than one place
	down     []span  // by column: what still covers the rows below
}

// A place holds the number of the cell that covers it, counted from 1, and
// below 0 where it covers the place by a span; 0 is a place nothing covers.

// span is a cell that covers rows below its own.
type span struct {
	left int   // rows it still covers, -1 to the end of the group
	cell int32 // its number
}

// NewGrid gives an empty grid for a table of the document, which lives as long
// as the document.
func (doc *Document) NewGrid() Grid {
	g := Grid{doc: doc}
	if s := doc.cells; s != nil && len(s.plans) > 0 {
		n := len(s.plans) - 1
		g.plan, s.plans = s.plans[n], s.plans[:n]
	}
	return g
}

// mostPlans and mostPlaced bound the plans that are kept for other grids, and the
// places of each.
const (
	mostPlans  = 16
	mostPlaced = 1 << 13
)

// Done says that nothing will be asked of the grid any more: the next one of the
// document is laid out in its room.
func (g *Grid) Done() {
	if p := &g.plan; g.doc != nil && cap(p.places) <= mostPlaced && cap(p.lines) <= mostPlaced && len(g.doc.spare().plans) < mostPlans {
		*p = plan{p.lines[:0], p.starts[:0], p.places[:0], p.spanning[:0], p.down[:0]}
		g.doc.cells.plans = append(g.doc.cells.plans, *p)
	}
	g.plan = plan{}
}

// blankRows gives n blank rows.
func (g *Grid) blankRows(n int) []Row {
	if g.doc == nil {
		return make([]Row, n)
	}
	return take(&g.doc.spare().rows, n)
}

// blank gives n blank cells.
func (g *Grid) blank(n int) []Cell {
	if g.doc == nil {
		return make([]Cell, n)
	}
	return g.doc.Cells(n)
}

// mostReserved bounds the cells that room is made for before they are met.
const mostReserved = 1 << 16

// Reserve makes room for rows and cells that are to come. It is a guess, which
// may be wrong both ways.
func (g *Grid) Reserve(rows, cells int) {
	rows, cells = min(rows, mostReserved), min(cells, mostReserved)
	g.lines = slices.Grow(g.lines, rows)
	g.starts = slices.Grow(g.starts, rows)
	g.places = slices.Grow(g.places, cells)
	if cap(g.cells)-len(g.cells) < cells {
		g.grow(cells)
	}
}

// grow makes room for n more cells. A cell of the room was never written to,
// so that a new one need not be cleared.
func (g *Grid) grow(n int) {
	cells := g.blank(len(g.cells) + n)[:len(g.cells)]
	copy(cells, g.cells)
	g.cells = cells
}

// StartRow begins a row on the 1-based source line.
func (g *Grid) StartRow(line int) {
	if g.lost != nil {
		return
	}
	g.lines = append(g.lines, line)
	g.starts = append(g.starts, len(g.places))
	g.next = 0
	for x := range g.down {
		if s := &g.down[x]; s.left != 0 {
			if s.left > 0 {
				s.left--
			}
			g.put(x, -s.cell)
		}
	}
	g.bound()
}

// Add puts a cell into the current row, as Place does.
func (g *Grid) Add(c Cell, rowspan, colspan int) {
	own := g.Place(rowspan, colspan)
	c.Rowspan, c.Colspan, c.Origin = own.Rowspan, own.Colspan, nil
	*own = c
}

// Place puts a cell into the current row, to be filled in before anything else
// is done with the grid; its spans and its origin are the grid's. Spans out of
// the standard's bounds are clamped: a rowspan of 0 reaches to the end of the
// group, any other bad value counts as 1. It begins a row where there is none.
func (g *Grid) Place(rowspan, colspan int) *Cell {
	if g.lost != nil {
		return new(Cell)
	}
	if len(g.lines) == 0 {
		g.StartRow(0)
	}
	if colspan < 1 {
		colspan = 1
	}
	if rowspan < 0 {
		rowspan = 1
	}
	colspan, rowspan = min(colspan, MaxColspan), min(rowspan, MaxRowspan)
	y, x := len(g.lines)-1, g.next
	row := g.row(y)
	for x < len(row) && row[x] != 0 {
		x++
	}
	if x+1 > MaxColumns {
		g.lose("table-too-wide", "the table has a row of more than %d cells and is not read", MaxColumns)
		return new(Cell)
	}
	colspan = min(colspan, MaxColumns-x)
	g.wide = max(g.wide, x+1)
	g.next = x + colspan
	if len(g.cells) == cap(g.cells) {
		g.grow(max(16, len(g.cells)/2))
	}
	g.cells = g.cells[:len(g.cells)+1]
	n := int32(len(g.cells))
	c := &g.cells[n-1]
	if rowspan != 1 {
		c.Rowspan = rowspan
	}
	if colspan > 1 {
		c.Colspan = colspan
	}
	if rowspan != 1 || colspan > 1 {
		g.spanning, g.origins = append(g.spanning, n), append(g.origins, Origin{y, x})
	}
	for dx := range colspan {
		if dx == 0 {
			g.put(x, n)
		} else if row := g.row(y); x+dx >= len(row) || row[x+dx] == 0 {
			g.put(x+dx, -n)
		}
		if rowspan == 1 {
			continue
		}
		for len(g.down) <= x+dx {
			g.down = append(g.down, span{})
		}
		// What covers a place from above goes on covering it: cells that overlap
		// do not push each other aside.
		if s := &g.down[x+dx]; s.left == 0 {
			*s = span{left: rowspan - 1, cell: n}
		}
	}
	g.bound()
	return c
}

// Places is how many places were laid out, those included that Rows leaves out
// again: what the grid cost, when many tables of one article are to be bounded.
func (g *Grid) Places() int { return g.laid }

// EndGroup ends a group of rows (thead, tbody, tfoot), and with it all spans.
func (g *Grid) EndGroup() {
	clear(g.down)
}

// Rows gives the finished grid: every row has every column, up to the last in
// which a cell begins. A table that outgrew a bound has no rows and a Note that
// says which.
func (g *Grid) Rows() ([]Row, *Note) {
	if g.lost != nil {
		return nil, g.lost
	}
	if len(g.lines)*g.wide > MaxCells {
		g.tooLong()
		return nil, g.lost
	}
	copies, copied, mixed := 0, 0, 0
	for y := range g.lines {
		row := g.row(y)
		if g.plain(row) {
			continue
		}
		mixed++
		for _, n := range row[:min(len(row), g.wide)] {
			if n < 0 {
				c := &g.cells[-n-1]
				copies++
				copied += len(c.Text) + len(c.Raw)
			}
		}
	}
	if copies > MaxCopies || copied > MaxCopied {
		g.lose("table-too-long", "spans of the table cover more than %d cells or %d MiB, and it is not read", MaxCopies, MaxCopied>>20)
		return nil, g.lost
	}
	rows := g.blankRows(len(g.lines))
	all := g.blank(mixed * g.wide)
	for y := range rows {
		rows[y].Line = g.lines[y]
		row := g.row(y)
		if g.plain(row) {
			first := int(row[0]) - 1
			rows[y].Cells = g.cells[first : first+g.wide : first+g.wide]
			continue
		}
		cells := all[:g.wide:g.wide]
		all = all[g.wide:]
		for x, n := range row[:min(len(row), g.wide)] {
			switch {
			case n > 0:
				cells[x] = g.cells[n-1]
			case n < 0:
				cells[x] = g.cells[-n-1]
				k, _ := slices.BinarySearch(g.spanning, -n)
				cells[x].Origin = &g.origins[k]
			}
		}
		rows[y].Cells = cells
	}
	return rows, nil
}

// plain says that the cells of a row are those that were added for it, in
// every column one: they need not be copied.
func (g *Grid) plain(row []int32) bool {
	if len(row) < g.wide || g.wide == 0 || row[0] <= 0 {
		return false
	}
	for x, n := range row[:g.wide] {
		if n != row[0]+int32(x) {
			return false
		}
	}
	return true
}

// row gives the places of row y.
func (g *Grid) row(y int) []int32 {
	if y+1 < len(g.starts) {
		return g.places[g.starts[y]:g.starts[y+1]]
	}
	return g.places[g.starts[y]:]
}

// put sets place x of the current row, and makes room for it.
func (g *Grid) put(x int, n int32) {
	from := g.starts[len(g.starts)-1]
	for len(g.places)-from <= x {
		g.places = append(g.places, 0)
		g.laid++
	}
	g.places[from+x] = n
}

// bound loses a table with too many places.
func (g *Grid) bound() {
	if len(g.places)+len(g.lines) > MaxCells+MaxRowspan {
		g.tooLong()
	}
}

func (g *Grid) tooLong() {
	g.lose("table-too-long", "the table has more than %d cells and is not read", MaxCells)
}

func (g *Grid) lose(code, format string, args ...any) {
	line := 0
	if n := len(g.lines); n > 0 {
		line = g.lines[n-1]
	}
	g.lost = &Note{Line: line, Code: code, Text: fmt.Sprintf(format, args...)}
	g.plan, g.cells, g.origins = plan{}, nil, nil
}
