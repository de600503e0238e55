package plaintext

import "pollard/extract"

// applySpans lays the cells of a table out anew by the spans that leaked into
// them, if every row is consistent with all of them: a row below a rowspan is
// short by that cell, or has a blank in its place. If one is not, the rows stay
// as they stand. It says whether every cell is in its column now.
func applySpans(rows []extract.Row, wide int) (placed bool) {
	leaked := false
	for _, r := range rows {
		for _, c := range r.Cells {
			leaked = leaked || c.Rowspan > 0 || c.Colspan > 0
		}
	}
	if !leaked {
		return false
	}
	laid := make([][]extract.Cell, len(rows))
	down := make([]cover, wide)
	placed = true
	for y := range rows {
		cells := trimBlank(rows[y].Cells)
		out, ok := layRow(y, cells, down, wide, len(rows)-y)
		if !ok {
			dropSpans(rows)
			return false
		}
		laid[y] = out
		if y > 0 && laid[0][0].Rowspan > y && lastSaid(out) > lastSaid(laid[0]) {
			dropSpans(rows) // it names columns for which the row above, which covers it, has no cell
			return false
		}
		placed = placed && (len(cells) <= 1 || out[wide-1].Column > 0 || out[wide-1].Origin != nil)
	}
	for y := range rows {
		for x := range laid[y] {
			if o := laid[y][x].Origin; o != nil {
				laid[y][x] = laid[o[0]][o[1]]
				laid[y][x].Origin = o
			}
		}
		rows[y].Cells = laid[y]
	}
	return placed
}

// lastSaid is the last column of a row that has a cell which says something or covers
// it.
func lastSaid(cells []extract.Cell) int {
	for x := len(cells) - 1; x >= 0; x-- {
		if cells[x].Raw != "" || cells[x].Origin != nil {
			return x
		}
	}
	return -1
}

// cover is what covers a column from above, for how many more rows.
type cover struct {
	left   int
	origin extract.Origin
}

// layRow lays out one row below what covers it, and takes the spans of its
// cells into account for the rows below, of which there are down to rest.
func layRow(y int, cells []extract.Cell, down []cover, wide, rest int) ([]extract.Cell, bool) {
	covered := 0
	for _, d := range down {
		if d.left > 0 {
			covered++
		}
	}
	// A row that would not fit was not shortened: the converter left a blank
	// where the cell from above belongs.
	inPlace := len(cells)+covered > wide
	out := make([]extract.Cell, 0, wide)
	next := 0
	for len(out) < wide {
		x := len(out)
		if down[x].left > 0 {
			down[x].left--
			origin := down[x].origin
			out = append(out, extract.Cell{Origin: &origin})
			if inPlace {
				if next < len(cells) && cells[next].Raw != "" {
					return nil, false
				}
				next++
			}
			continue
		}
		if next >= len(cells) {
			out = append(out, extract.Cell{})
			continue
		}
		c := cells[next]
		next++
		c.Rowspan = min(c.Rowspan, rest)
		free := 1
		for x+free < wide && down[x+free].left == 0 {
			free++
		}
		if last := next >= len(cells); last {
			c.Colspan = min(c.Colspan, free)
		}
		if c.Colspan > free {
			return nil, false
		}
		if c.Rowspan < 2 {
			c.Rowspan = 0
		}
		if c.Colspan < 2 {
			c.Colspan = 0
		}
		origin := extract.Origin{y, x}
		out = append(out, c)
		for dx := range max(c.Colspan, 1) {
			if dx > 0 {
				out = append(out, extract.Cell{Origin: &origin})
			}
			if c.Rowspan > 1 {
				down[x+dx] = cover{c.Rowspan - 1, origin}
			}
		}
	}
	return out, next >= len(cells)
}

// trimBlank leaves out the blank cells at the end, with which a converter
// fills up a short row.
func trimBlank(cells []extract.Cell) []extract.Cell {
	for len(cells) > 0 && cells[len(cells)-1].Raw == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// dropSpans takes back spans that the rows contradict, and only notes those over
// rows.
func dropSpans(rows []extract.Row) {
	for y := range rows {
		for x := range rows[y].Cells {
			c := &rows[y].Cells[x]
			c.Leaked, c.Rowspan, c.Colspan = c.Rowspan, 0, 0
		}
	}
}
