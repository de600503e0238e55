package html

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// tables reads the tables that were cut out.
type tables struct {
	page *page
	src  string
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
	if c.tree != nil {
		t.each(goquery.NewDocumentFromNode(c.tree))
		return
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(c.marked))
	if err != nil {
		t.page.note(line, "table-too-deep", "the table is not read: more than 512 elements are open in each other")
		c.marked = nil
		t.inner(c)
		return
	}
	t.strays(doc)
	t.each(doc)
}

// each reads all tables of a tree.
func (t *tables) each(doc *goquery.Document) {
	doc.Find("table").Each(func(_ int, s *goquery.Selection) {
		t.table(s.Nodes[0])
	})
}

// strays makes a paragraph of words that stand in a table but in no cell: a
// browser shows them above it.
func (t *tables) strays(doc *goquery.Document) {
	outside := doc.Find("body").Contents()
	if outside.Length() < 2 {
		return
	}
	t.cell.clear(t.page)
	outside.Each(func(_ int, s *goquery.Selection) {
		if n := s.Nodes[0]; n.Type == html.TextNode {
			t.cell.text(n.Data, state{})
		} else if n.Type == html.ElementNode {
			t.cell.element(n, state{})
		}
	})
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
		inside := cut(&l, token, &footnotes{})
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
func (t *tables) place(n *html.Node) (p place, ok bool) {
	for _, a := range n.Attr {
		if a.Key == markName {
			i, err := len(a.Val), error(nil)
			if t.cut.tree == nil {
				i, err = strconv.Atoi(a.Val)
			}
			if err != nil || i < 0 || i >= len(t.cut.marks) {
				return place{}, false
			}
			return t.cut.marks[i], true
		}
	}
	return place{}, false
}

// table reads one table.
func (t *tables) table(n *html.Node) {
	start := t.cut.start
	if p, ok := t.place(n); ok {
		start = p.tag
	}
	if isHiddenNode(n) {
		return
	}
	line := t.page.lines.line(start)
	if t.left.laid < 0 {
		t.page.note(line, "table-too-long", "the tables of the page hold too much, and this one is not read")
		return
	}
	var grid extract.Grid
	var feet []*html.Node
	table := extract.Table{Section: t.sectionPath()}
	captioned := false
	last := start
	shown := t.cell.enter(n, state{})
	group := func(n *html.Node) {
		s := t.cell.enter(n, shown)
		for r := n.FirstChild; r != nil; r = r.NextSibling {
			if r.DataAtom == atom.Tr && r.Type == html.ElementNode {
				last = t.row(&grid, r, last, s)
			}
		}
		grid.EndGroup()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Caption:
			if !captioned {
				captioned = true
				t.cell.read(c, t.page, shown)
				table.Caption = t.cell.words.String()
			}
		case atom.Thead, atom.Tbody:
			group(c)
		case atom.Tfoot:
			feet = append(feet, c)
		case atom.Tr:
			last = t.row(&grid, c, last, shown)
		}
	}
	for _, foot := range feet { // below all others, wherever they stand
		group(foot)
	}
	rows, lost := grid.Rows()
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
func (t *tables) row(grid *extract.Grid, n *html.Node, last int, s state) int {
	at, ok := t.place(n)
	for c := n.FirstChild; c != nil && !ok; c = c.NextSibling {
		at, ok = t.place(c)
	}
	if ok {
		last = at.tag
	}
	grid.StartRow(t.page.lines.line(last))
	s = t.cell.enter(n, s)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		cell := t.cell.read(c, t.page, s)
		inside := place{from: last, to: last}
		if p, ok := t.place(c); ok {
			inside = p
		}
		cell.Raw = t.src[inside.from:inside.to]
		cell.Line, cell.Column = t.page.lines.place(min(inside.from, len(t.src)-1))
		grid.Add(cell, spanOf(attrOf(c, "rowspan", "1")), spanOf(attrOf(c, "colspan", "1")))
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

// attrOf gives an attribute of a node, or what counts where it has none.
func attrOf(n *html.Node, name, none string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return none
}

// attributesOf gives the attributes of a node that say what it is.
func attributesOf(n *html.Node) (at attributes) {
	for i := len(n.Attr) - 1; i >= 0; i-- { // the first counts
		a := &n.Attr[i]
		switch a.Key {
		case "id":
			at.id = a.Val
		case "class":
			at.class = a.Val
		case "style":
			at.style = a.Val
		case "role":
			at.role = a.Val
		case "rel":
			at.rel = a.Val
		case "typeof":
			at.typeof = a.Val
		case "href":
			at.href = a.Val
		case "hidden":
			at.hidden = true
		}
	}
	return at
}

// isHiddenNode says whether a table, or what it stands in, is not shown.
func isHiddenNode(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type != html.ElementNode || len(n.Attr) == 0 {
			continue
		}
		if at := attributesOf(n); isHidden(&at) || isChrome(n.DataAtom, &at) {
			return true
		}
	}
	return false
}

// foldable says whether a click unfolds rows of the table n stands in.
func foldable(n *html.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table {
			return strings.Contains(attrOf(n, "class", ""), "collaps")
		}
	}
	return false
}
