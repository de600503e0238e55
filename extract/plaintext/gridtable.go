package plaintext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/extract"
)

// maxMarks bounds the places of edges kept while a grid table is read.
const maxMarks = 4 * maxCells

// grid is the drawing of a grid table: what its lines of dashes and pipes part.
type grid struct {
	edges []int // display columns at which cells begin or end
	lines []gridLine
	bands []band
}

// gridLine is one source line of the drawing.
type gridLine struct {
	source string
	at     []int // byte of each edge, -1 where the line has none there
	// closed says of each column that the line draws an edge below it; nil for
	// a line that draws none.
	closed []bool
	header bool // the edge is the one below the header
}

// band is the lines between two lines that draw edges.
type band struct {
	from, to int // lines
	closed   []bool
	open     []bool // edges at which no pipe parts the columns
}

// gridTable reads a grid table: edges drawn by +, - and |, a header above the
// edge of =, cells of several lines, cells that cover several rows or columns. Only
// reStructuredText has one far from the margin, below what holds it.
func (b *builder) gridTable(i int) (t *table, next int, ok bool) {
	if b.lines[i].indent > 3 && !b.directed || i+1 >= len(b.lines) {
		return nil, i, false
	}
	next = i
	for next < len(b.lines) && (b.lines[next].shape == border || b.lines[next].shape == row || b.isPartialBorder(next)) {
		next++
	}
	if next == i+1 {
		return nil, i, false
	}
	t = &table{ruled: true}
	g := grid{}
	for j := i; j < next; j++ {
		if b.lines[j].shape != border {
			continue
		}
		if n := strings.Count(b.lines[j].text, "+") - 1; n > maxColumns {
			t.tooWide(b.lines[j].number, n)
			return t, next, true
		}
		g.addEdges(b.lines[j])
		if len(g.edges) > maxColumns+1 {
			t.tooWide(b.lines[j].number, len(g.edges)-1)
			return t, next, true
		}
	}
	if (next-i)*len(g.edges) > maxMarks {
		t.tooLong(b.lines[i].number)
		return t, next, true
	}
	g.lines = make([]gridLine, 0, next-i)
	for j := i; j < next; j++ {
		g.addLine(b.sources[j], b.lines[j])
	}
	g.findBands()
	if len(g.bands)*(len(g.edges)-1) > maxCells {
		t.tooLong(b.lines[i].number)
		return t, next, true
	}
	g.fill(t, b.lines[i].number)
	return t, next, true
}

// isPartialBorder says that line i, which begins with +, draws edges and has
// words of cells that go on below.
func (b *builder) isPartialBorder(i int) bool {
	text := b.lines[i].text
	if !strings.HasPrefix(text, "+") {
		return false
	}
	return strings.HasSuffix(text, "|") || strings.HasSuffix(text, "+") && (strings.HasPrefix(text, "+ ") || strings.Contains(text, "-+ "))
}

// addEdges adds the columns at which a line from edge to edge has a +.
func (g *grid) addEdges(l line) {
	var found []int
	for i := range len(l.text) {
		if l.text[i] == '+' {
			found = append(found, l.indent+i)
		}
	}
	if slices.Equal(found, g.edges) {
		return
	}
	g.edges = append(g.edges, found...)
	slices.Sort(g.edges)
	g.edges = slices.Compact(g.edges)
}

// addLine finds the edges of one line.
func (g *grid) addLine(source string, l line) {
	gl := gridLine{source: source, at: g.places(source)}
	if l.shape == border {
		gl.closed = make([]bool, len(g.edges)-1)
		for k := range gl.closed {
			gl.closed[k] = g.edges[k] >= l.indent && g.edges[k+1] < l.indent+len(l.text)
		}
		gl.header = strings.IndexByte(l.text, '=') >= 0
		g.lines = append(g.lines, gl)
		return
	}
	left := -1 // the edge before, which a cell of several columns has none next to
	for k, to := range gl.at {
		if to < 0 {
			continue
		}
		if left >= 0 && (source[gl.at[left]] == '+' || source[to] == '+') {
			if between := source[gl.at[left]+1 : to]; between != "" && strings.Trim(between, "-=:") == "" {
				if gl.closed == nil {
					gl.closed = make([]bool, len(g.edges)-1)
				}
				for j := left; j < k; j++ {
					gl.closed[j] = true
				}
				gl.header = gl.header || between[0] == '='
			}
		}
		left = k
	}
	if gl.closed == nil {
		g.byCount(&gl)
	}
	g.lines = append(g.lines, gl)
}

// places gives the byte of every edge of a line, -1 where it has no pipe or
// plus sign.
func (g *grid) places(source string) []int {
	at := make([]int, len(g.edges))
	plain := strings.IndexFunc(source, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	i, column, last := 0, 0, -1
	for k, edge := range g.edges {
		for i < len(source) && column < edge {
			r, size := utf8.DecodeRuneInString(source[i:])
			if r == '\t' {
				column += 4 - column%4
			} else {
				column += displayWidth(r)
			}
			i += size
		}
		at[k] = -1
		switch {
		case i < len(source) && column == edge && (source[i] == '|' || source[i] == '+'):
			at[k] = i
		case !plain:
			at[k] = pipeNear(source, i)
		}
		if at[k] <= last {
			at[k] = -1 // the pipe of an edge before
		} else {
			last = at[k]
		}
	}
	return at
}

// pipeNear gives the pipe nearest to byte i of a line, -1 where none is near:
// what made the table may think a letter to be of another width than it is.
func pipeNear(source string, i int) int {
	for d := range 4 {
		if i-d >= 0 && i-d < len(source) && source[i-d] == '|' {
			return i - d
		}
		if i+d < len(source) && source[i+d] == '|' {
			return i + d
		}
	}
	return -1
}

// byCount takes the pipes of a line for its edges one by one, where they are
// as many but stand elsewhere.
func (g *grid) byCount(gl *gridLine) {
	if !slices.Contains(gl.at, -1) {
		return
	}
	var pipes []int
	for i := range len(gl.source) {
		if gl.source[i] == '|' && !escaped(gl.source, i) {
			if pipes = append(pipes, i); len(pipes) > len(g.edges) {
				return
			}
		}
	}
	if len(pipes) == len(g.edges) {
		gl.at = pipes
	}
}

// findBands parts the lines at those that draw edges.
func (g *grid) findBands() {
	columns := len(g.edges) - 1
	from := -1
	end := func(to int, closed []bool) {
		if from >= 0 {
			g.bands = append(g.bands, g.newBand(from, to, closed))
		} else if n := len(g.bands); n > 0 {
			// Two edges with nothing between them are one.
			for k := range closed {
				g.bands[n-1].closed[k] = g.bands[n-1].closed[k] || closed[k]
			}
		}
		from = -1
	}
	for i := range g.lines {
		switch closed := g.lines[i].closed; {
		case closed != nil:
			end(i, slices.Clone(closed))
		case from < 0:
			from = i
		}
	}
	if from >= 0 {
		closed := make([]bool, columns)
		for k := range closed {
			closed[k] = true
		}
		end(len(g.lines), closed)
	}
}

func (g *grid) newBand(from, to int, closed []bool) band {
	bd := band{from: from, to: to, closed: closed, open: make([]bool, len(g.edges))}
	for _, l := range g.lines[from:to] {
		for k, at := range l.at {
			bd.open[k] = bd.open[k] || at < 0
		}
	}
	return bd
}

// fill makes the rows of the table, the first line being number first.
func (g *grid) fill(t *table, first int) {
	columns := len(g.edges) - 1
	for i := range g.lines {
		if g.lines[i].header {
			for t.headed < len(g.bands) && g.bands[t.headed].from < i {
				t.headed++
			}
			break
		}
	}
	for y, bd := range g.bands {
		for i := bd.from; i < bd.to; i++ {
			if strings.Trim(g.lines[i].source, "| \t") != "" {
				bd.from = i
				break
			}
		}
		g.bands[y].from = bd.from
		t.addRow(first+bd.from, make([]extract.Cell, columns))
	}
	t.placed = g.hasSpans()
	taken := make([][]bool, len(g.bands))
	for y := range taken {
		taken[y] = make([]bool, columns)
	}
	for y := range g.bands {
		for x := range columns {
			if !taken[y][x] {
				g.cell(t, taken, y, x)
			}
		}
		if cells := t.rows[y].Cells; !t.placed {
			parted := partFused(cells, y < t.headed)
			if len(parted) > maxColumns {
				t.tooWide(t.rows[y].Line, len(parted))
				return
			}
			t.rows[y].Cells, t.wide = parted, max(t.wide, len(parted))
		}
	}
	if len(t.rows)*t.wide > maxCells {
		t.tooLong(t.rows[0].Line)
	}
}

// hasSpans says that a cell of the drawing covers several rows or columns.
func (g *grid) hasSpans() bool {
	for y, bd := range g.bands {
		if slices.Contains(bd.open[1:len(bd.open)-1], true) || y < len(g.bands)-1 && slices.Contains(bd.closed, false) {
			return true
		}
	}
	return false
}

// cell reads the cell whose first place is row y, column x, and sets it in all
// the places it covers.
func (g *grid) cell(t *table, taken [][]bool, y, x int) {
	wide, high := 1, 1
	for x+wide < len(taken[y]) && g.bands[y].open[x+wide] && !taken[y][x+wide] {
		wide++
	}
	for y+high < len(g.bands) && !g.bands[y+high-1].closed[x] && !taken[y+high][x] {
		high++
	}
	from, to := g.bands[y].from, g.bands[y+high-1].to
	var parts []string
	offset := 0
	for i := from; i < to; i++ {
		start, end := g.between(i, x, x+wide)
		if i == from {
			offset = start
		}
		parts = append(parts, strings.TrimPrefix(g.lines[i].source[start:end], " "))
	}
	offset += len(g.lines[from].source[offset:]) - len(strings.TrimPrefix(g.lines[from].source[offset:], " "))
	c := cellOfLines(parts, offset)
	if len(parts) == 1 {
		c = newCell(parts[0], offset)
	}
	if c.Raw == "" {
		c.Column = min(c.Column, offset+1)
	}
	if t.placed {
		c.Rowspan, c.Colspan = high, wide
		if high == 1 {
			c.Rowspan = 0
		}
		if wide == 1 {
			c.Colspan = 0
		}
	}
	origin := &extract.Origin{y, x}
	for dy := range high {
		for dx := range wide {
			if taken[y+dy][x+dx] {
				continue // another one reaches over it, where the edges are broken
			}
			taken[y+dy][x+dx] = true
			t.rows[y+dy].Cells[x+dx] = c
			if dy > 0 || dx > 0 {
				t.rows[y+dy].Cells[x+dx].Origin = origin
			}
		}
	}
}

// between gives the bytes of a line that lie between two edges, none where it
// lacks the left one: what stands there is the cell's before.
func (g *grid) between(i, left, right int) (start, end int) {
	l := &g.lines[i]
	end = len(strings.TrimRight(l.source, " \t\r"))
	for k := right; k < len(l.at); k++ {
		if l.at[k] >= 0 {
			end = l.at[k]
			break
		}
	}
	if l.at[left] < 0 && left > 0 {
		return end, end
	}
	return min(l.at[left]+1, end), end
}
