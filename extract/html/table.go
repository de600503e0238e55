package html

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// tables reads the tables that were cut out.
type tables struct {
	page *page
	src  string
	tree *tree
	cut  *cutout
	left budget
	cell cellReader
}

// budget is what the tables of one page may still hold. Spans and nested tables
// make much of little source.
type budget struct {
	places int // of all grids
	laid   int // of all grids, with what spans cover beyond the last cell
	bytes  int // of their words and their source
	again  int // bytes of source that may be parsed a second time
}

// read reads a table and the tables in it. A table that nests too deep for the
// parser is noted, and those in it are read for themselves.
func (t *tables) read(c *cutout) {
	t.cut = c
	line := t.page.lines.line(c.start)
	if c.large() {
		t.page.note(line, "table-too-long", "the table has more than %d elements or %d MiB and is not read", mostTags, mostSource>>20)
		return
	}
	if c.grown {
		t.each(c.from, c.to)
		return
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(c.marked))
	if err != nil {
		t.page.note(line, "table-too-deep", "the table is not read: more than 512 elements are open in each other")
		c.marked = nil
		t.inner(c)
		return
	}
	before := t.tree.size()
	t.tree.graft(doc.Nodes[0], -1, len(c.marks))
	t.strays(before.nodes)
	t.each(before.nodes, len(t.tree.nodes))
	t.tree.shrink(before)
}

// each reads all tables among the nodes.
func (t *tables) each(from, to int) {
	for n := from; n < to; n++ {
		if t.tree.nodes[n].atom == atom.Table {
			t.table(int32(n))
		}
	}
}

// strays makes a paragraph of words that stand in a table but in no cell: a
// browser shows them above it.
func (t *tables) strays(from int) {
	nodes := t.tree.nodes
	body := slices.IndexFunc(nodes[from:], func(n node) bool { return n.atom == atom.Body })
	if body < 0 {
		return
	}
	t.cell.clear(t.page, new(extract.Cell))
	t.cell.powers = no // of no table
	t.cell.end = nodes[from+body].end
	t.cell.children(int32(from+body), state{})
	i := t.cut.section
	if t.cell.words.empty() || i >= len(t.page.doc.Sections) {
		return
	}
	stray := extract.Paragraph{Line: t.page.lines.line(t.cut.start), Text: t.cell.words.String()}
	s := &t.page.doc.Sections[i]
	at, _ := slices.BinarySearchFunc(s.Paragraphs, stray, func(a, b extract.Paragraph) int { return cmp.Compare(a.Line, b.Line) })
	s.Paragraphs = slices.Insert(s.Paragraphs, at, stray)
}

// inner reads the tables in the cells of c, each cut out anew.
func (t *tables) inner(c *cutout) {
	l := lexer{src: t.src[:c.end], pos: c.start}
	first := true
	for {
		token, ok := l.next()
		if !ok {
			return
		}
		if token.kind != startTag || token.atom != atom.Table {
			continue
		}
		if first {
			first = false
			continue
		}
		inside := cut(&l, &token, &footnotes{}, false)
		inside.section = c.section
		if t.left.again -= len(inside.marked); t.left.again < 0 {
			t.page.note(t.page.lines.line(inside.start), "table-too-deep", "the table stands in too many others and is not read, nor are those behind it in the same table")
			return
		}
		t.read(inside)
		if t.left.again < 0 {
			return
		}
	}
}

// place gives where an element stands in the source; ok is false for one that
// the parser put in.
func (t *tables) place(n int32) (p place, ok bool) {
	mark := t.tree.nodes[n].mark
	if mark < 0 {
		return place{}, false
	}
	return t.cut.marks[mark], true
}

// table reads one table.
func (t *tables) table(n int32) {
	start := t.cut.start
	if p, ok := t.place(n); ok {
		start = p.tag
	}
	if t.tree.isHidden(n) {
		return
	}
	line := t.page.lines.line(start)
	if t.left.laid < 0 {
		t.page.note(line, "table-too-long", "the tables of the page hold too much, and this one is not read")
		return
	}
	nodes := t.tree.nodes
	t.cell.table, t.cell.powers = n, unasked
	grid := t.page.doc.NewGrid()
	grid.Reserve(t.tree.count(n))
	var feet []int32
	table := extract.Table{Section: t.sectionPath()}
	captioned := false
	last := start
	shown := t.cell.enter(n, state{})
	group := func(n int32) {
		s := t.cell.enter(n, shown)
		for r := n + 1; r < nodes[n].end; r = nodes[r].end {
			if nodes[r].atom == atom.Tr {
				last = t.row(&grid, r, last, s)
			}
		}
		grid.EndGroup()
	}
	for c := n + 1; c < nodes[n].end; c = nodes[c].end {
		switch nodes[c].atom {
		case atom.Caption:
			if !captioned {
				captioned = true
				t.cell.read(c, t.page, shown, new(extract.Cell))
				table.Caption = t.cell.words.String()
			}
		case atom.Thead, atom.Tbody:
			group(c)
		case atom.Tfoot:
			feet = append(feet, c)
		}
	}
	for _, foot := range feet { // below all others, wherever they stand
		group(foot)
	}
	rows, lost := grid.Rows()
	grid.Done()
	t.left.laid -= grid.Places()
	if lost != nil {
		if lost.Line == 0 {
			lost.Line = line
		}
		t.page.doc.Notes = append(t.page.doc.Notes, *lost)
		return
	}
	if len(rows) == 0 || len(rows[0].Cells) == 0 {
		t.page.note(line, "table-empty", "the table has no row of cells")
		return
	}
	if !t.afford(rows) {
		t.page.note(line, "table-too-long", "the tables of the page hold too much, and this one is not read")
		return
	}
	table.Line, table.LineEnd, table.Rows = rows[0].Line, rows[0].Line, rows
	for _, r := range rows {
		table.Line, table.LineEnd = min(table.Line, r.Line), max(table.LineEnd, r.Line)
	}
	t.page.doc.Tables = append(t.page.doc.Tables, table)
}

// row puts a row into the grid and gives the offset it stands at; one without a
// tag of its own stands where its first cell does.
func (t *tables) row(grid *extract.Grid, n int32, last int, s state) int {
	at, ok := t.place(n)
	nodes := t.tree.nodes
	for c := n + 1; c < nodes[n].end && !ok; c = nodes[c].end {
		at, ok = t.place(c)
	}
	if ok {
		last = at.tag
	}
	grid.StartRow(t.page.lines.line(last))
	s = t.cell.enter(n, s)
	for c := n + 1; c < nodes[n].end; c = nodes[c].end {
		if !isCell(nodes[c].atom) {
			continue
		}
		rowspan, colspan := 1, 1
		if t.tree.hasAttributes(c) {
			rowspan, colspan = spanOf(t.tree.attr(c, attrRowspan, "1")), spanOf(t.tree.attr(c, attrColspan, "1"))
		}
		cell := grid.Place(rowspan, colspan)
		t.cell.cellOf(c, t.page, s, cell)
		inside := place{from: last, to: last}
		if p, ok := t.place(c); ok {
			inside = p
		}
		cell.Raw = t.src[inside.from:inside.to]
		cell.Line, cell.Column = t.page.lines.place(min(inside.from, len(t.src)-1))
	}
	return last
}

// afford says whether the page may hold these rows as well.
func (t *tables) afford(rows []extract.Row) bool {
	places, size := len(rows)*len(rows[0].Cells), 0
	for _, r := range rows {
		for i := range r.Cells {
			size += len(r.Cells[i].Text) + len(r.Cells[i].Raw)
		}
	}
	if places > t.left.places || size > t.left.bytes {
		return false
	}
	t.left.places -= places
	t.left.bytes -= size
	return true
}

// sectionPath is the path of the section the table stands in.
func (t *tables) sectionPath() string {
	if i := t.cut.section; i < len(t.page.doc.Sections) {
		return t.page.doc.Sections[i].Path
	}
	return ""
}

// count gives how many rows and cells a table has.
func (t *tree) count(n int32) (rows, cells int) {
	for c := n + 1; c < t.nodes[n].end; c = t.nodes[c].end {
		switch a := t.nodes[c].atom; {
		case isGroup(a):
			r, c := t.count(c)
			rows, cells = rows+r, cells+c
		case a == atom.Tr:
			rows++
			for i := c + 1; i < t.nodes[c].end; i = t.nodes[i].end {
				if isCell(t.nodes[i].atom) {
					cells++
				}
			}
		}
	}
	return rows, cells
}

// isHidden says whether a table, or what it stands in, is not shown.
func (t *tree) isHidden(n int32) bool {
	for ; n >= 0; n = t.nodes[n].parent {
		if !t.hasAttributes(n) {
			continue
		}
		if at := t.attributes(n); isHidden(&at) || isChrome(t.nodes[n].atom, &at) && !t.folds(n) {
			return true
		}
	}
	return false
}

// folds says whether a table that looks like a box which leads to other articles
// only folds tables of this one away.
func (t *tree) folds(n int32) bool {
	if t.nodes[n].atom != atom.Table {
		return false
	}
	for i := n + 1; i < t.nodes[n].end; i++ {
		if t.nodes[i].atom == atom.Table && hasClass(t.attr(i, attrClass, ""), "wikitable") {
			return true
		}
	}
	return false
}

// foldable says whether a click unfolds rows of the table n stands in.
func (t *tree) foldable(n int32) bool {
	for n = t.nodes[n].parent; n >= 0; n = t.nodes[n].parent {
		if t.nodes[n].atom == atom.Table {
			return strings.Contains(t.attr(n, attrClass, ""), "collaps")
		}
	}
	return false
}
