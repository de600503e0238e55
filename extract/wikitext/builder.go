package wikitext

import (
	"strings"

	"pollard/extract"
)

// maxTables bounds how deep tables stand in each other.
const maxTables = 50

// builder makes tables of tags, wherever they come from, as a browser does:
// what is missing between them is filled in, what has no place is passed over,
// and text in a table but in no cell goes in front of the table.
type builder struct {
	doc     *extract.Document // its tables are not in it before the end
	x       *expander
	out     *text
	words   string        // the expanded text
	tabular bool          // it has tags of tables
	lists   extract.Lists // of the cells
	list    []string
	link    [1]extract.OuterLink // of the cell
	tables  []*table
	free    []*table // of pages before
	opened  []*table // those that are open, innermost last
	ignored int      // tables too deep to be read that are open
	body    content
}

// content is the text of a cell, a caption or the page: ranges of the expanded
// text, and places where a table stands between them.
type content struct {
	ranges []span
	start  int // expanded offset at which it begins
}

// tableMark is a range's from where a table stands; to is its number.
const tableMark = -1

func (c *content) add(from, to int) {
	if n := len(c.ranges); n > 0 && c.ranges[n-1].from != tableMark && int(c.ranges[n-1].to) == from {
		c.ranges[n-1].to = int32(to)
		return
	}
	c.ranges = append(c.ranges, span{int32(from), int32(to)})
}

// table is one table while it is read.
type table struct {
	grid    extract.Grid
	at      int // expanded offset of its start
	number  int
	parent  int // number of the table it stands in, -1
	rows    int
	row     bool
	cell    string // td, th or caption while one is open
	attrs   string
	content content
	caption string
	lastEnd int // line of the last word
	section string
	powers  answer
	// What its attributes and those of the row say of the cells.
	folds, bold, rowHides, rowBold bool
	unread                         bool // nobody sees it, or it only leads to other articles
}

// answer is one that is found once.
type answer int8

const (
	unasked answer = iota
	yes
	no
)

// page sets out for a page whose text is expanded.
func (b *builder) page(doc *extract.Document, x *expander, out *text) {
	b.doc, b.x, b.out, b.words = doc, x, out, out.String()
}

// mostFree bounds the tables kept for the pages to come.
const mostFree = 64

// forget drops what is of the page.
func (b *builder) forget() {
	for _, t := range b.tables {
		*t = table{content: content{ranges: t.content.ranges[:0]}}
	}
	b.free = append(b.free, b.tables...)
	if len(b.free) > mostFree {
		b.free = nil
	}
	*b = builder{lists: b.lists, list: b.list[:0], tables: b.tables[:0], opened: b.opened[:0], free: b.free, body: content{ranges: b.body.ranges[:0]}}
}

func (b *builder) source(out int) int { return b.out.from(out) }

func (b *builder) innermost() *table {
	if len(b.opened) == 0 {
		return nil
	}
	return b.opened[len(b.opened)-1]
}

// container is what text goes into: the innermost open cell, or what holds the
// table if none of its cells is open.
func (b *builder) container() *content {
	for i := len(b.opened) - 1; i >= 0; i-- {
		if b.opened[i].cell != "" {
			return &b.opened[i].content
		}
	}
	return &b.body
}

// text takes a range of the expanded text and looks for tags in it.
func (b *builder) text(from, to int) {
	for i := from; i < to && b.tabular; {
		k := strings.IndexByte(b.words[i:to], '<')
		if k < 0 {
			break
		}
		i += k
		t, ok := readTag(b.words[i:to])
		if !ok || t.how != tabular {
			i++
			continue
		}
		b.put(from, i)
		from = i + t.size
		if t.closing {
			b.close(t.name)
		} else {
			b.open(t.name, t.attrs, i)
			b.begin(from)
		}
		i = from
	}
	b.put(from, to)
}

func (b *builder) put(from, to int) {
	if from < to {
		b.container().add(from, to)
	}
}

// begin says where the content of the cell that was just opened begins.
func (b *builder) begin(at int) {
	if t := b.innermost(); t != nil && t.cell != "" && len(t.content.ranges) == 0 {
		t.content.start = at
	}
}

// open takes a start tag.
func (b *builder) open(tag, attrs string, at int) {
	if tag == "table" {
		b.openTable(at, attrs, 0, 0)
		return
	}
	t := b.innermost()
	if t == nil || b.ignored > 0 {
		return
	}
	switch tag {
	case "caption":
		b.endRow(t)
		t.grid.EndGroup() // as for a browser
		b.openCell(t, tag, attrs, at)
	case "tr":
		b.endRow(t)
		b.openRow(t, attrs, at)
	case "td", "th":
		b.endCell(t)
		if !t.row {
			b.openRow(t, "", at)
		}
		b.openCell(t, tag, attrs, at)
	}
}

// openTable begins a table that will have about so many rows and cells.
func (b *builder) openTable(at int, attrs string, rows, cells int) {
	if t := b.innermost(); t != nil && t.cell == "" && b.ignored == 0 {
		b.endTable(t)
	}
	if len(b.opened) == maxTables {
		b.ignored++
		b.x.noteAt(b.source(at), "table-depth", "tables stand in each other more than %d deep; the words of deeper ones are left in the cell", maxTables)
		return
	}
	t := b.newTable()
	t.grid, t.at, t.parent, t.number = b.doc.NewGrid(), at, -1, len(b.tables)
	if in := b.innermost(); in != nil {
		t.parent, t.unread = in.number, in.unread
	}
	if attrs != "" {
		m := mannerOf(b.x.unstrip(attrs))
		t.folds, t.bold = m.folds, m.emboldens
		t.unread = t.unread || m.away || m.hides && !m.folds
	}
	c := b.container()
	c.ranges = append(c.ranges, span{tableMark, int32(len(b.tables))})
	t.grid.Reserve(rows, cells)
	b.tables = append(b.tables, t)
	b.opened = append(b.opened, t)
}

func (b *builder) newTable() *table {
	n := len(b.free) - 1
	if n < 0 {
		return new(table)
	}
	t := b.free[n]
	b.free = b.free[:n]
	return t
}

func (b *builder) openRow(t *table, attrs string, at int) {
	t.row, t.rowHides, t.rowBold = true, false, t.bold
	if attrs != "" && hasAny(attrs, &styleLetters) {
		m := mannerOf(b.x.unstrip(attrs))
		t.rowHides, t.rowBold = m.hides && !t.folds, t.bold || m.emboldens
	}
	t.rows++
	line := b.x.places.line(b.source(at))
	t.lastEnd = max(t.lastEnd, line)
	t.grid.StartRow(line)
}

// close takes an end tag.
func (b *builder) close(tag string) {
	if tag == "table" && b.ignored > 0 {
		b.ignored--
		return
	}
	t := b.innermost()
	if t == nil || b.ignored > 0 {
		return
	}
	switch tag {
	case "table":
		b.endTable(t)
	case "td", "th", "caption":
		if t.cell == tag {
			b.endCell(t)
		}
	case "tr":
		if t.row && t.cell != "caption" {
			b.endRow(t)
		}
	}
}

func (b *builder) endTable(t *table) {
	b.endRow(t)
	b.opened = b.opened[:len(b.opened)-1]
}

func (b *builder) endRow(t *table) {
	b.endCell(t)
	t.row = false
}

// contentText is the text of a cell; a table in it only breaks the line.
func (b *builder) contentText(c *content) string {
	if len(c.ranges) == 0 {
		return ""
	}
	if len(c.ranges) == 1 && c.ranges[0].from != tableMark {
		return c.ranges[0].of(b.words)
	}
	var s strings.Builder
	for _, r := range c.ranges {
		if r.from == tableMark {
			s.WriteString("<hr>")
			continue
		}
		s.WriteString(r.of(b.words))
	}
	return s.String()
}

// closeAll closes what is open at the end of the page.
func (b *builder) closeAll() {
	for len(b.opened) > 0 {
		b.endTable(b.innermost())
	}
}

// finish gives the tables that have rows, in the order they begin.
func (b *builder) finish() []extract.Table {
	var done []extract.Table
	for _, t := range b.tables {
		if t.unread {
			continue
		}
		rows, lost := t.grid.Rows()
		t.grid.Done()
		at := b.source(t.at)
		switch {
		case lost != nil:
			b.x.noteAt(at, lost.Code, "%s", lost.Text)
			continue
		case len(rows) == 0 || len(rows[0].Cells) == 0:
			b.x.noteAt(at, "table-empty", "the table has no row of cells")
			continue
		}
		last := rows[len(rows)-1].Line
		done = append(done, extract.Table{
			Section: t.section, Caption: t.caption, Line: rows[0].Line, LineEnd: max(t.lastEnd, last), Rows: rows,
		})
	}
	return done
}
