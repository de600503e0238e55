package extract

import "fmt"

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
// The zero Grid is an empty one.
type Grid struct {
	lines  []int // of the rows
	starts []int // where in places each row begins
	places []int32
	cells  []placed
	next   int    // first place of the current row that may be free
	down   []span // by column: what still covers the rows below
	wide   int    // columns in which a cell begins
	laid   int    // places of all rows, kept when the table is lost
	lost   *Note
}

// placed is a cell and where it begins.
type placed struct {
	cell   Cell
	origin *Origin // nil where it covers one place
}

// A place holds the number of the cell that covers it, counted from 1, and
// below 0 where it covers the place by a span; 0 is a place nothing covers.

// span is a cell that covers rows below its own.
type span struct {
	left int   // rows it still covers, -1 to the end of the group
	cell int32 // its number
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

// Add puts a cell into the current row. Spans out of the standard's bounds are
// clamped: a rowspan of 0 reaches to the end of the group, any other bad value
// counts as 1. It begins a row where there is none.
func (g *Grid) Add(c Cell, rowspan, colspan int) {
	if g.lost != nil {
		return
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
		return
	}
	colspan = min(colspan, MaxColumns-x)
	c.Rowspan, c.Colspan, c.Origin = 0, 0, nil
	if rowspan != 1 {
		c.Rowspan = rowspan
	}
	if colspan > 1 {
		c.Colspan = colspan
	}
	g.wide = max(g.wide, x+1)
	g.next = x + colspan
	own := placed{cell: c}
	if rowspan != 1 || colspan > 1 {
		own.origin = &Origin{y, x}
	}
	g.cells = append(g.cells, own)
	n := int32(len(g.cells))
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
	copies, copied := 0, 0
	for y := range g.lines {
		row := g.row(y)
		for _, n := range row[:min(len(row), g.wide)] {
			if n < 0 {
				c := &g.cells[-n-1].cell
				copies++
				copied += len(c.Text) + len(c.Raw)
			}
		}
	}
	if copies > MaxCopies || copied > MaxCopied {
		g.lose("table-too-long", "spans of the table cover more than %d cells or %d MiB, and it is not read", MaxCopies, MaxCopied>>20)
		return nil, g.lost
	}
	rows := make([]Row, len(g.lines))
	all := make([]Cell, len(g.lines)*g.wide)
	for y := range rows {
		cells := all[y*g.wide : (y+1)*g.wide : (y+1)*g.wide]
		row := g.row(y)
		for x, n := range row[:min(len(row), g.wide)] {
			switch {
			case n > 0:
				cells[x] = g.cells[n-1].cell
			case n < 0:
				cells[x] = g.cells[-n-1].cell
				cells[x].Origin = g.cells[-n-1].origin
			}
		}
		rows[y] = Row{Line: g.lines[y], Cells: cells}
	}
	return rows, nil
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
	g.lines, g.starts, g.places, g.cells, g.down = nil, nil, nil, nil, nil
}
