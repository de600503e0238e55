package plaintext

import (
	"slices"
	"strings"
)

// gapped is what stands between blank lines, with how many of these above it.
type gapped struct{ line, gap int }

// gappedRow is a run of such lines that one blank line parts, or more for blank
// cells between them, so that their number is odd; an even one ends the row.
type gappedRow []gapped

// findGapped looks for tables whose cells stand one a line with a blank line between
// them, and two blank lines between the rows, as the words of a page of HTML do that
// are taken out one by one. It says whether there is any.
func (b *builder) findGapped() bool {
	var rows []gappedRow
	var r gappedRow
	gap, found := 0, len(b.stacks)
	for i := range b.lines {
		switch l := &b.lines[i]; {
		case l.shape == blank:
			gap++
		case gap == 0:
			b.addGapped(rows, r) // lines right below each other are no cells
			rows, r = nil, gappedRow{{i, 0}}
		default:
			if gap%2 == 0 && len(r) > 0 {
				rows, r = append(rows, r), nil
			}
			r, gap = append(r, gapped{i, gap}), 0
		}
		if l := &b.lines[i]; l.shape != blank && len(l.text) > longestStacked {
			b.addGapped(rows, r)
			rows, r = nil, nil
		}
	}
	b.addGapped(rows, r)
	return len(b.stacks) > found
}

// addGapped makes a table of rows of which the first ends with its header, and the
// last one, which is not among them yet, may have what stands below it.
func (b *builder) addGapped(rows []gappedRow, last gappedRow) {
	if len(rows) >= fewestTurns {
		rows = append(rows, last)
	}
	widths := make([]int, len(rows))
	for k, r := range rows {
		widths[k] = r.width()
	}
	for len(rows) > fewestTurns {
		n := b.gappedTable(rows, widths)
		rows, widths = rows[n:], widths[n:]
	}
}

// gappedTable makes a table of the first of some rows, up to one that is longer: that
// has the last cells of the table and what stands below it, perhaps the header of the
// next. It says how many rows were looked at, at least one.
func (b *builder) gappedTable(rows []gappedRow, widths []int) (n int) {
	usual, width := map[int]int{}, 0
	for _, n := range widths[1:min(len(rows), 1+most)] {
		usual[n]++
	}
	for n := range usual {
		if usual[n] > 1 {
			width = max(width, n) // rows without the merged cells of the one above may be more
		}
	}
	if width < fewestAligned {
		return 1
	}
	top, below := rows[0].aboveBlanks(width)
	head, marked := top.header(width)
	if len(head) < 2 {
		return 1
	}
	end := 1
	for end < len(rows) && widths[end] <= width {
		end++
	}
	body := rows[1:min(end+1, len(rows))]
	if len(body) < fewestTurns || b.figuresIn(body)*2 < len(body) {
		return end
	}
	s := stacked{from: head[0].line, gaps: true, headed: marked}
	s.rows = append(s.rows, head.cells())
	if below != nil {
		s.rows = append(s.rows, below.cells())
	}
	for k, r := range body {
		if k+1 == end {
			r = r.untilHeader()
		}
		cells := r.cells()
		if k+1 == end && len(cells) < 2 {
			break // a heading between two tables
		}
		s.rows = append(s.rows, cells[:min(len(cells), width)])
	}
	for _, i := range s.rows[len(s.rows)-1] {
		s.next = max(s.next, i+1)
	}
	b.stacks = append(b.stacks, s)
	return end
}

// figuresIn counts the rows that have a cell of a figure.
func (b *builder) figuresIn(rows []gappedRow) int {
	n := 0
	for _, r := range rows {
		if slices.ContainsFunc(r, func(c gapped) bool {
			text := b.lines[c.line].text
			return isFigureCell(text) && strings.ContainsAny(text, "0123456789")
		}) {
			n++
		}
	}
	return n
}

// width counts the cells of a row.
func (r gappedRow) width() int {
	n := len(r)
	for k := 1; k < len(r); k++ {
		n += blanksAt(r[k].gap)
	}
	return n
}

// blanksAt is how many blank cells stand in a gap, up to more than a table has.
func blanksAt(gap int) int { return min((gap-1)/2, maxColumns) }

// cells gives the lines of a row's cells, -1 for blank ones.
func (r gappedRow) cells() []int {
	cells := make([]int, 0, len(r))
	for k, c := range r {
		for range blanksAt(c.gap) {
			if k > 0 {
				cells = append(cells, -1)
			}
		}
		cells = append(cells, c.line)
	}
	return cells
}

// aboveBlanks parts a row in two where as many blank cells as a row has stand in it: a
// row of nothing else stands there, as one of colours does below a header.
func (r gappedRow) aboveBlanks(width int) (above, below gappedRow) {
	for k := len(r) - 1; k > 0; k-- {
		if (r[k].gap-1)/2 >= width {
			return r[:k], r[k:]
		}
	}
	return r, nil
}

// untilHeader is a row without the header of another table behind it.
func (r gappedRow) untilHeader() gappedRow {
	for k := len(r) - 1; k > 0; k-- {
		if r[k].gap > 2 {
			return r[:k]
		}
	}
	return r
}

// header is the end of a row that begins where more than one blank line is above it,
// which marks the header, or else has as many cells as a usual row.
func (r gappedRow) header(width int) (head gappedRow, marked bool) {
	for k := len(r) - 1; k >= 0 && len(r)-k <= width; k-- {
		if r[k].gap > 2 {
			return r[k:], true
		}
	}
	return r[max(0, len(r)-width):], false
}
