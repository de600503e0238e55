package html

import (
	"strconv"

	"golang.org/x/net/html/atom"
)

// cutout is a table cut out of a page, with the tables in it.
type cutout struct {
	start, end int
	section    int     // place of its section in the Document
	marked     []byte  // its source, tags marked with their place in marks
	marks      []place // of the tags of tables, rows, cells and captions
	tags       int     // start tags
	// grown says that the tree of the table was built right away, as the nodes
	// from one place to the other; marked is empty then.
	grown    bool
	from, to int
}

// place is where an element stands in the source.
type place struct {
	tag      int // offset of its start tag
	from, to int // its inside
}

// mostTags and mostSource bound the elements and the bytes of a table that is
// parsed: a node of the tree takes a hundred bytes and more.
const (
	mostTags   = 300_000
	mostSource = 16 << 20
)

// large says whether a table is too large to be parsed.
func (c *cutout) large() bool { return c.tags > mostTags || len(c.marked) > mostSource }

// markName is the attribute that carries the place of a tag.
const markName = "p"

// level is a table that is open while it is cut.
type level struct {
	table int       // place in marks
	cell  int       // place in marks of the cell or caption that is open, -1 for none
	name  atom.Atom // td, th or caption, of cell
	group atom.Atom // thead, tbody or tfoot, 0 for none
	row   bool
	open  []element // inside the cell
}

// cutter cuts one table.
type cutter struct {
	*cutout
	lexer  *lexer
	src    string
	copied int // offset up to which src is in marked
	levels []level
	blind  bool // only its end is wanted
}

// cutTable cuts the table that t opens out of the page, and builds its tree if
// that can be done at once. Of one that nobody reads it only finds the end.
func (p *page) cutTable(t *token, unread bool) *cutout {
	if unread {
		return cut(&p.lexer, t, p.notes, true)
	}
	if p.plain && !p.arena.full() {
		id, from, depth := p.notes.id, p.notes.from, p.notes.depth
		if c := grow(&p.lexer, t, p.notes, p.arena); c != nil {
			return c
		}
		p.lexer.pos, p.lexer.raw = t.end, ""
		p.notes.id, p.notes.from, p.notes.depth = id, from, depth
	}
	return cut(&p.lexer, t, p.notes, false)
}

// cut reads on to the end of the table that t opens. It follows the insertion
// modes of the standard (13.2.6.4.9 to 15) as far as they say which tag ends a
// cell, a row or a table.
//
// Tags that a parser passes over are left out, since the words on both sides of
// one would be put together again and again.
func cut(l *lexer, t *token, notes *footnotes, blind bool) *cutout {
	c := cutter{cutout: &cutout{start: t.start}, lexer: l, src: l.src, copied: t.start, blind: blind}
	c.openTable(t)
	var next token
	for t = &next; len(c.levels) > 0; {
		if !l.read(t) {
			c.end = len(l.src)
			c.closeAll(c.end)
			break
		}
		switch t.kind {
		case startTag:
			if t.atom == atom.Li || t.atom == atom.Ol || t.atom == atom.Ul || t.atom == atom.Cite || t.atom == atom.Span {
				at := t.attributes()
				notes.start(t, &at)
			}
			c.startTag(t)
		case endTag:
			notes.end(t)
			c.endTag(t)
		}
	}
	c.keep(c.end)
	return c.cutout
}

// keep copies the source up to an offset.
func (c *cutter) keep(offset int) {
	if c.blind || c.large() {
		return
	}
	c.marked = append(c.marked, c.src[c.copied:offset]...)
	c.copied = offset
}

// drop leaves a tag out.
func (c *cutter) drop(t *token) {
	c.keep(t.start)
	c.copied = t.end
}

// mark notes the place of a tag and puts it into the tag.
func (c *cutter) mark(t *token) int {
	n := len(c.marks)
	if n > 0 && c.blind || c.large() {
		return n - 1 // it is not going to be parsed
	}
	c.marks = append(c.marks, place{t.start, t.end, t.end})
	c.keep(t.nameEnd)
	c.marked = append(c.marked, " "+markName+"="...)
	c.marked = strconv.AppendInt(c.marked, int64(n), 10)
	if c.src[t.nameEnd] == '/' { // which would be the value's
		c.marked = append(c.marked, ' ')
	}
	return n
}

func (c *cutter) openTable(t *token) {
	c.levels = append(c.levels, level{table: c.mark(t), cell: -1})
}

// closeTable ends the innermost table.
func (c *cutter) closeTable(from, to int) {
	top := &c.levels[len(c.levels)-1]
	c.closeCell(top, from)
	c.marks[top.table].to = from
	c.levels = c.levels[:len(c.levels)-1]
	if len(c.levels) == 0 {
		c.end = to
	}
}

func (c *cutter) closeAll(end int) {
	for len(c.levels) > 0 {
		c.closeTable(end, end)
	}
}

func (c *cutter) closeCell(top *level, at int) {
	if top.cell >= 0 {
		c.marks[top.cell].to = at
	}
	top.cell, top.open = -1, top.open[:0]
}

func (c *cutter) startTag(t *token) {
	c.tags++
	top := &c.levels[len(c.levels)-1]
	switch t.atom {
	case atom.Table:
		if top.cell < 0 && len(c.levels) == 1 {
			// A table in a table, but in no cell of it, ends it.
			c.closeTable(t.start, t.start)
			c.lexer.pos = t.start
			return
		}
		if top.cell < 0 {
			c.closeTable(t.start, t.start)
		}
		c.openTable(t)
	case atom.Td, atom.Th:
		c.closeCell(top, t.start)
		top.cell, top.name, top.row = c.mark(t), t.atom, true
		if top.group == 0 {
			top.group = atom.Tbody
		}
	case atom.Tr:
		c.closeCell(top, t.start)
		c.mark(t)
		top.row = true
		if top.group == 0 {
			top.group = atom.Tbody
		}
	case atom.Caption:
		c.closeCell(top, t.start)
		top.cell, top.name, top.row, top.group = c.mark(t), t.atom, false, 0
	case atom.Tbody, atom.Thead, atom.Tfoot:
		c.closeCell(top, t.start)
		top.row, top.group = false, t.atom
	case atom.Col, atom.Colgroup:
		c.closeCell(top, t.start)
		top.row, top.group = false, 0
	case atom.Html, atom.Head, atom.Body, atom.Frameset, atom.Frame, atom.Form, atom.Select:
		c.drop(t)
	default:
		if r := roleOf(t.atom); r != void {
			if len(top.open) >= deepest { // the parser will refuse it, or has closed most of them
				top.open = append(top.open[:0], top.open[deepest/2:]...)
			}
			top.open = append(top.open, element{atom: t.atom, name: t.name, role: r})
		}
	}
}

func (c *cutter) endTag(t *token) {
	top := &c.levels[len(c.levels)-1]
	switch t.atom {
	case atom.Table:
		c.closeTable(t.start, t.end)
	case atom.Td, atom.Th, atom.Caption:
		if top.cell < 0 || top.name != t.atom {
			c.drop(t)
			return
		}
		c.closeCell(top, t.start)
	case atom.Tr:
		if !top.row || top.cell >= 0 && top.name == atom.Caption {
			c.drop(t)
			return
		}
		c.closeCell(top, t.start)
		top.row = false
	case atom.Tbody, atom.Thead, atom.Tfoot:
		if top.group != t.atom || top.cell >= 0 && top.name == atom.Caption {
			c.drop(t)
			return
		}
		c.closeCell(top, t.start)
		top.row, top.group = false, 0
	case atom.Html, atom.Head, atom.Body, atom.Frameset, atom.Frame, atom.Form, atom.Select, atom.Col, atom.Colgroup:
		c.drop(t)
	case atom.P, atom.Br:
		top.close(t) // without a start tag they still make an element
	default:
		if !top.close(t) {
			c.drop(t)
		}
	}
}

// close says whether an end tag has its start tag in the same cell. A block
// closes all in it; past a block only formatting is looked for.
func (l *level) close(t *token) bool {
	r, level := roleOf(t.atom), headingLevel(t.atom)
	for i := len(l.open) - 1; i >= 0; i-- {
		e := l.open[i]
		switch {
		case e.atom == t.atom && e.name == t.name, level > 0 && headingLevel(e.atom) > 0:
			kept := l.open[:i]
			for _, inner := range l.open[i+1:] {
				if r != block || isFormatting(inner.atom) {
					kept = append(kept, inner)
				}
			}
			l.open = kept
			return true
		case r != block && e.role == block && !isFormatting(t.atom):
			return false
		}
	}
	return false
}

// isFormatting tells the elements that the standard reopens behind a block that
// closed them.
func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike,
		atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}
