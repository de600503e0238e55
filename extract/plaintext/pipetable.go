package plaintext

import (
	"strings"

	"pollard/extract"
)

// pipeTable reads rows of | cells |. The rule below the first row, where there
// is one, makes that row the header. A row whose cells end in two backslashes goes
// on in the next one, as Org has the lines of a cell.
func (b *builder) pipeTable(i int) (t *table, next int) {
	end, rule := i, -1
	for end < len(b.lines) && b.lines[end].shape == row {
		if rule < 0 && isRule(b.lines[end].text) {
			rule = end
		}
		end = b.rowEnd(end)
	}
	t = &table{doc: b.doc, rows: make([]extract.Row, 0, end-i)}
	if b.isBrokenHeader(i, rule) {
		t.addPieces(b, i, rule)
		i = rule
	}
	for ; i < end; i = next {
		next = b.rowEnd(i)
		switch {
		case next > i+1:
			t.addBroken(b, i, next)
		case !isRule(b.lines[i].text):
			t.add(b.lines[i].number, b.lines[i].text)
			if n := len(t.rows); n > 1 && goesOnInNext(t.rows[n-2].Cells, t.rows[n-1].Cells) {
				t.joinLast()
			}
		default:
			t.ruled = true
			if len(t.rows) == 1 {
				t.headed = 1
			}
		}
	}
	return t, end
}

// isBrokenHeader says that the lines from i to the rule below them, none of which has
// as many cells as it, together have: a converter broke the header where its cells
// break their lines.
func (b *builder) isBrokenHeader(i, rule int) bool {
	if rule < i+2 || rule-i > most {
		return false
	}
	width, pipes := strings.Count(strings.TrimSpace(b.lines[rule].text), "|")-1, 0
	for j := i; j < rule; j++ {
		text := strings.TrimSpace(b.sources[j])
		n := strings.Count(text, "|") - strings.Count(text, `\|`)
		if n > width {
			return false
		}
		if j > i && strings.HasPrefix(text, "|") {
			n-- // the pipe that opens the line is no other cell
		}
		if j < rule-1 && strings.HasSuffix(text, "|") {
			n--
		}
		pipes += n
	}
	return pipes == width+1
}

// addPieces adds the row that the lines of pipes from one to before another have
// together, the last cell of each going on in the first of the next.
func (t *table) addPieces(b *builder, from, to int) {
	var cells []extract.Cell
	for i := from; i < to; i++ {
		more := t.cellsOfPiece(b.sources[i])
		if n := len(cells); n > 0 {
			last, line := &cells[n-1], cells[n-1].Line
			*last = cellOfLines([]string{last.Raw, more[0].Raw}, last.Column-1)
			last.Line = line
			more = more[1:]
			for k := range more {
				more[k].Line = b.lines[i].number
			}
		}
		cells = append(cells, more...)
	}
	t.addRow(b.lines[from].number, cells)
}

// cellsOfPiece cuts a line of pipes that may begin within a cell.
func (t *table) cellsOfPiece(source string) []extract.Cell {
	pipe := strings.IndexByte(source, '|')
	switch {
	case pipe < 0:
		return []extract.Cell{newCell(source, 0)}
	case strings.TrimSpace(source[:pipe]) == "":
		return t.splitCells(source)
	case strings.TrimSpace(source[pipe+1:]) == "":
		return []extract.Cell{newCell(source[:pipe], 0)}
	}
	return append([]extract.Cell{newCell(source[:pipe], 0)}, t.splitCells(source)...)
}

// goesOnInNext says that cells of a row break their lines at the end, and the row
// below says something in none but these.
func goesOnInNext(upper, lower []extract.Cell) bool {
	goes := false
	for i := range lower {
		broken := i < len(upper) && strings.HasSuffix(upper[i].Raw, `\\`)
		if goes = goes || broken; lower[i].Raw != "" && !broken {
			return false
		}
	}
	return goes
}

// joinLast makes the last two rows one, cell by cell.
func (t *table) joinLast() {
	n := len(t.rows) - 1
	upper, lower := t.rows[n-1].Cells, t.rows[n].Cells
	for i := range upper {
		if i < len(lower) && lower[i].Raw != "" {
			lines := []string{strings.TrimSuffix(upper[i].Raw, `\\`), lower[i].Raw}
			c := cellOfLines(lines, upper[i].Column-1)
			c.Raw, c.Line = upper[i].Raw+"\n"+lower[i].Raw, upper[i].Line
			upper[i] = c
		}
	}
	t.rows = t.rows[:n]
}

// rowEnd gives the line after the row of pipes that begins at line i. Inside the
// tag of a link a converter breaks the row where it breaks all lines, and some break
// it where the cell does, so that it ends without a pipe.
func (b *builder) rowEnd(i int) int {
	source := b.sources[i]
	if !endsInTag(source) {
		return b.openRowEnd(i)
	}
	for next := i + 1; next < len(b.lines) && next-i < most && b.lines[next].shape == prose; next++ {
		if source := b.sources[next]; strings.IndexByte(source, '>') >= 0 && !endsInTag(source) {
			return next + 1
		}
	}
	return i + 1
}

// openRowEnd is the end of a row of pipes that ends without one, if it goes on in
// the lines below up to one that ends with it.
func (b *builder) openRowEnd(i int) int {
	const most = 8
	if i+1 >= len(b.lines) || b.lines[i+1].shape != prose || endsInPipe(b.sources[i]) {
		return i + 1
	}
	for next := i + 1; next < len(b.lines) && next-i < most && b.lines[next].shape == prose; next++ {
		if endsInPipe(b.sources[next]) {
			return next + 1
		}
	}
	return i + 1
}

func endsInPipe(source string) bool {
	return strings.HasSuffix(strings.TrimRight(source, " \t\r"), "|")
}

// endsInTag says that the last tag of a line is not closed.
func endsInTag(source string) bool {
	i := strings.LastIndexByte(source, '<')
	return i >= 0 && strings.IndexByte(source[i:], '>') < 0 && tagName(source[i:]) != ""
}

// addBroken adds the row of pipes that is broken over the lines from one to before
// another.
func (t *table) addBroken(b *builder, from, to int) {
	d := delimited{b: b, sign: '|'}
	cells := d.cells(from, to)[1:] // before the pipe that opens the row stands nothing
	if n := len(cells); n > 1 && cells[n-1].Raw == "" {
		cells = cells[:n-1]
	}
	t.addRow(b.lines[from].number, cells)
}
