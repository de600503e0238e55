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
)

// Grid lays the cells of a table out as the HTML standard does ("forming a
// table"): spans cover the places below and to the right, a cell takes the
// first free place of its row, and a span ends with its group of rows. It
// departs from the standard where browsers do: a span makes no rows of its own.
// The zero Grid is an empty one.
type Grid struct {
	rows  []Row
	taken []bool // places of the current row that have a cell
	next  int    // first place of the current row that may be free
	down  []span // by column: what still covers the rows below
	wide  int    // columns in which a cell begins
	cells int // places of all rows, an upper bound
	lost  *Note
}

// span is a cell that covers rows below its own.
type span struct {
	left   int // rows it still covers, -1 to the end of the group
	origin *Origin
}

// StartRow begins a row on the 1-based source line.
func (g *Grid) StartRow(line int) {
	if g.lost != nil {
		return
	}
	y := len(g.rows)
	if g.cells += len(g.taken); g.cells > MaxCells {
		g.lose("table-too-long", "the table has more than %d cells and is not read", MaxCells)
		return
	}
	g.rows = append(g.rows, Row{Line: line})
	g.next = 0
	clear(g.taken)
	for x := range g.down {
		if s := &g.down[x]; s.left != 0 {
			if s.left > 0 {
				s.left--
			}
			g.put(y, x, g.copied(s.origin))
		}
	}
}

// Add puts a cell into the current row. Spans out of the standard's bounds are
// clamped: a rowspan of 0 reaches to the end of the group, any other bad value
// counts as 1. It begins a row where there is none.
func (g *Grid) Add(c Cell, rowspan, colspan int) {
	if len(g.rows) == 0 {
		g.StartRow(0)
	}
	if g.lost != nil {
		return
	}
	if colspan < 1 {
		colspan = 1
	}
	if rowspan < 0 {
		rowspan = 1
	}
	colspan, rowspan = min(colspan, MaxColspan), min(rowspan, MaxRowspan)
	y, x := len(g.rows)-1, g.next
	for x < len(g.taken) && g.taken[x] {
		x++
	}
	if x+1 > MaxColumns {
		g.lose("table-too-wide", "the table has a row of more than %d cells and is not read", MaxColumns)
		return
	}
	colspan = min(colspan, MaxColumns-x)
	if g.cells += max(0, x+colspan-len(g.taken)); g.cells > MaxCells {
		g.lose("table-too-long", "the table has more than %d cells and is not read", MaxCells)
		return
	}
	c.Rowspan, c.Colspan, c.Origin = 0, 0, nil
	if rowspan != 1 {
		c.Rowspan = rowspan
	}
	if colspan > 1 {
		c.Colspan = colspan
	}
	g.wide = max(g.wide, x+1)
	g.next = x + colspan
	g.put(y, x, c)
	origin := &Origin{y, x}
	for dx := range colspan {
		if dx > 0 && (x+dx >= len(g.taken) || !g.taken[x+dx]) {
			g.put(y, x+dx, g.copied(origin))
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
			*s = span{left: rowspan - 1, origin: origin}
		}
	}
}

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
	if len(g.rows)*g.wide > MaxCells {
		g.lose("table-too-long", "the table has more than %d cells and is not read", MaxCells)
		return nil, g.lost
	}
	for y := range g.rows {
		r := &g.rows[y]
		if len(r.Cells) > g.wide {
			r.Cells = r.Cells[:g.wide]
		}
		for len(r.Cells) < g.wide {
			r.Cells = append(r.Cells, Cell{})
		}
	}
	return g.rows, nil
}

// put sets the cell at row y, column x, and makes room for it.
func (g *Grid) put(y, x int, c Cell) {
	r := &g.rows[y]
	for len(r.Cells) <= x {
		r.Cells = append(r.Cells, Cell{})
	}
	for len(g.taken) <= x {
		g.taken = append(g.taken, false)
	}
	r.Cells[x], g.taken[x] = c, true
}

// copied is the cell at origin as a place it covers repeats it.
func (g *Grid) copied(origin *Origin) Cell {
	c := g.rows[origin[0]].Cells[origin[1]]
	c.Origin = origin
	return c
}

func (g *Grid) lose(code, format string, args ...any) {
	line := 0
	if n := len(g.rows); n > 0 {
		line = g.rows[n-1].Line
	}
	g.lost = &Note{Line: line, Code: code, Text: fmt.Sprintf(format, args...)}
	g.rows, g.down, g.taken = nil, nil, nil
}
