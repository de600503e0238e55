package html

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// page lays a page out as its tokens pass by: headings, paragraphs and lists at
// once, tables as pieces to be read afterwards, since footnotes stand below
// them.
type page struct {
	lexer lexer
	lines *lineIndex // of the arena
	doc   *extract.Document
	head  head
	notes *footnotes // of the arena

	open   []element
	counts map[atom.Atom]int // how many blocks of a name are open
	skip   int               // place in open of the element that is not read, -1 for none
	root   int               // place in open of the article, -1 where it is the whole page
	rank   int               // how surely root is the article
	inside bool              // root is open

	words   words
	from    int  // offset of the first of words, -1 for none
	long    bool // there were more words than are read
	section extract.Section
	path    []heading
	level   int  // of the heading that is being read
	headed  int  // line of that heading
	titled  bool // the heading has words
	list    extract.List
	term    bool     // the first item of list is a term
	items   [][]byte // words of those items of list that have more than one block
	lists   int      // open lists
	tables  []*cutout

	bolds int  // open elements that make their words bold
	light bool // one of words is not bold
	below extract.SubHeadings

	plain bool // no sign that a parser changes or drops stands in the page
	arena *arena
}

// element is one that is open.
type element struct {
	atom atom.Atom
	name string
	role role
	item int  // place in list.Items of a li, -1 before its first words
	said int  // length of the words before a sup, -1 for any other
	link bool // a link to a place in the page was met in it
	bold bool // it makes its words bold
}

// deepest bounds how far an end tag looks for its start tag past other inline
// ones, and deepestOpen how many elements are kept track of.
const (
	deepest     = 512
	deepestOpen = 100_000
)

// bytesOfNode is about how many bytes of a page of tables make a node of their
// trees, and mostGuessed bounds the nodes that room is made for on that ground.
const (
	bytesOfNode = 32
	mostGuessed = 1 << 14
)

// newPage sets a page up; ok is false where it has too many lines.
func newPage(text string) (p *page, ok bool) {
	a := arenas.Get().(*arena)
	if !a.lines.of(text, mostLines) {
		a.reset()
		arenas.Put(a)
		return nil, false
	}
	a.tree.src, a.notes.src = text, text
	a.tree.nodes = slices.Grow(a.tree.nodes[:0], min(len(text)/bytesOfNode, mostGuessed))
	return &page{
		lexer: lexer{src: text}, lines: &a.lines, doc: &extract.Document{Format: extract.HTML}, notes: &a.notes,
		counts: map[atom.Atom]int{}, skip: -1, root: -1, inside: true, from: -1,
		plain: !a.lines.returns && strings.IndexByte(text, 0) < 0, arena: a,
	}, true
}

// close gives back what the trees of the page took.
func (p *page) close() {
	p.arena.reset()
	arenas.Put(p.arena)
	p.arena, p.lines, p.notes = nil, nil, nil
}

// read takes the whole page.
func (p *page) read() {
	var t token
	for p.lexer.read(&t) {
		switch t.kind {
		case text:
			p.text(&t)
		case startTag:
			p.start(&t)
		case endTag:
			p.end(&t)
		case rawText:
			p.head.script(p.lexer.src[t.start:t.end])
		case other:
			p.head.comment(p.lexer.src[t.start:t.end])
		}
	}
	p.popTo(0)
	p.flush()
	p.endSection()
	p.notes.close(len(p.lexer.src))
}

func (p *page) text(t *token) {
	s := p.lexer.src[t.start:t.end]
	if p.head.wants() {
		p.head.text(decode(s))
	}
	if p.skip >= 0 || !p.inside {
		return
	}
	if p.from < 0 {
		lead := leadingSpace(s)
		if lead == len(s) {
			p.words.gap = true
			return
		}
		p.from = t.start + lead
	}
	if len(p.words.buf)+len(s) > longestText {
		if !p.long {
			p.note(p.lines.line(p.from), "line-too-long", "a block of text has more than %d bytes; what is beyond them is not read", longestText)
		}
		p.long = true
		return
	}
	before := len(p.words.buf)
	p.words.addSource(s)
	p.light = p.light || p.bolds == 0 && len(p.words.buf) > before
}

// longestText bounds the words of one paragraph, in bytes.
const longestText = 1 << 20

// start takes a start tag: what it ends, whether what it opens is read, and what that begins.
func (p *page) start(t *token) {
	r := roleOf(t.atom)
	if r == void {
		p.void(t)
		return
	}
	var at attributes
	if len(t.attrs) > 0 {
		at = t.attributes()
	}
	p.notes.start(t, &at)
	if t.atom != atom.Title || p.skip < 0 { // a drawing has titles too
		p.head.start(t, &at)
	}
	switch t.atom {
	case atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Colgroup:
		return // outside a table, where a browser passes over them
	}
	p.implied(t.atom, r)
	if r == block && p.skip < 0 {
		p.flush()
	}
	p.findRoot(&at)
	hidden := isHidden(&at)
	skipped := p.skip >= 0 || hidden || unread(t.atom) || isChrome(t.atom, &at) || isRef(t.atom, &at) || p.outer(t.atom)
	if t.atom == atom.Table {
		p.table(t, skipped, hidden)
		return
	}
	switch {
	case skipped && p.skip < 0:
		p.skip = len(p.open)
	case !skipped && p.inside:
		if level := headingLevel(t.atom); level > 0 {
			p.level, p.headed, p.titled = level, p.lines.line(t.start), false
		}
		if isList(t.atom) {
			p.lists++
		}
	}
	p.push(t, r, &at)
}

// findRoot begins the page anew where an element is more surely the article than the one
// that was taken for it, and goes on with the article in another part of it.
func (p *page) findRoot(at *attributes) {
	switch n := rankOf(at); {
	case n > p.rank && (n > 1 || p.skip < 0):
		p.restart(n, len(p.open))
	case n > 0 && n == p.rank && !p.inside:
		p.root, p.inside = len(p.open), true
	}
}

// table cuts a table out of the page, to be read afterwards unless it is skipped.
func (p *page) table(t *token, skipped, hidden bool) {
	c := p.cutTable(t, p.skip >= 0 || hidden || !p.inside)
	if skipped && !hidden && p.skip < 0 && strings.Contains(p.lexer.src[c.start:c.end], "wikitable") {
		skipped = false // a box that folds tables away, not one that leads elsewhere
	}
	if skipped || !p.inside {
		return
	}
	p.subHeadings()
	c.section = len(p.doc.Sections)
	p.tables = append(p.tables, c)
	if p.section.Line == 0 {
		p.section.Line = p.lines.line(c.start)
	}
	p.words.gap = true
}

// push keeps track of an element until its end.
func (p *page) push(t *token, r role, at *attributes) {
	if len(p.open) >= deepestOpen {
		return
	}
	e := element{atom: t.atom, name: t.name, role: r, item: -1, said: -1, bold: makesBold(t.atom, at)}
	if e.bold {
		p.bolds++
	}
	switch {
	case t.atom == atom.Sup:
		e.said = len(p.words.buf)
	case t.atom == atom.A && strings.HasPrefix(at.href, "#"):
		p.linked()
	}
	p.open = append(p.open, e)
	if r == block {
		p.counts[t.atom]++
	}
}

// linked tells the sup that is open that it holds a link to a place in the page.
func (p *page) linked() {
	for i := len(p.open) - 1; i >= 0 && i >= len(p.open)-4; i-- {
		if p.open[i].said >= 0 {
			p.open[i].link = true
			return
		}
	}
}

// void takes an element that has no inside.
func (p *page) void(t *token) {
	switch t.atom {
	case atom.Link, atom.Meta:
		p.head.void(t)
	case atom.Hr:
		p.implied(t.atom, block)
		if p.skip < 0 {
			p.flush()
		}
	case atom.Br:
		p.words.gap = true
	}
}

// implied closes what a start tag closes without saying so.
func (p *page) implied(a atom.Atom, r role) {
	if r == block && p.counts[atom.P] > 0 {
		p.closeBlock(atom.P)
	}
	if n := len(p.open); headingLevel(a) > 0 && n > 0 && headingLevel(p.open[n-1].atom) > 0 {
		p.popTo(n - 1)
	}
	switch a {
	case atom.Li:
		p.closeItem(atom.Li, atom.Li)
	case atom.Dd, atom.Dt:
		p.closeItem(atom.Dd, atom.Dt)
	}
}

func (p *page) end(t *token) {
	p.notes.end(t)
	p.head.end(t)
	switch roleOf(t.atom) {
	case void:
		if t.atom == atom.Br {
			p.words.gap = true
		}
	case block:
		if headingLevel(t.atom) > 0 {
			p.closeHeading()
			return
		}
		if p.counts[t.atom] > 0 {
			p.closeBlock(t.atom)
		} else if t.atom == atom.P && p.skip < 0 {
			p.flush()
		}
	default:
		for i := len(p.open) - 1; i >= max(0, len(p.open)-deepest) && p.open[i].role != block; i-- {
			if p.open[i].atom == t.atom && p.open[i].name == t.name {
				p.popTo(i)
				return
			}
		}
	}
}

// closeBlock closes the innermost block of that name and all in it.
func (p *page) closeBlock(a atom.Atom) {
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].atom == a {
			p.popTo(i)
			return
		}
	}
}

var headings = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// popTo closes all elements from place n on.
func (p *page) popTo(n int) {
	for i := len(p.open) - 1; i >= n; i-- {
		e := p.open[i]
		if e.role == block {
			p.counts[e.atom]--
			if p.skip < 0 {
				p.flush()
				if p.level > 0 && headingLevel(e.atom) > 0 {
					p.endHeading()
				}
			}
		}
		if e.link && p.skip < 0 && e.said <= len(p.words.buf) && isMark(string(p.words.buf[e.said:])) {
			p.words.buf = p.words.buf[:e.said]
		}
		p.open = p.open[:i]
		if e.bold {
			p.bolds--
		}
		if p.skip < 0 && p.inside && isList(e.atom) && p.lists > 0 {
			if p.lists--; p.lists == 0 {
				p.endList()
			}
		}
		if p.skip == i {
			p.skip = -1
		}
		if p.root == i {
			p.inside, p.root = false, -1
		}
	}
}

// flush ends a block of words: it becomes a heading, an item or a paragraph.
func (p *page) flush() {
	from, light := p.from, p.light
	p.from, p.long, p.light = -1, false, false
	if p.words.empty() || !p.inside {
		p.words.reset()
		return
	}
	s := p.words.String()
	p.words.reset()
	line := p.lines.line(from)
	if p.level > 0 {
		p.heading(line, s)
		return
	}
	if p.section.Line == 0 {
		p.section.Line = line
	}
	if p.lists > 0 {
		if i := p.itemOf(); i >= 0 {
			p.item(i, line, s)
			return
		}
	}
	if light || p.lists > 0 {
		p.below.Words()
	} else {
		p.below.Offer(extract.SubHeading{Text: s, Line: line})
	}
	p.section.Paragraphs = append(p.section.Paragraphs, extract.Paragraph{Line: line, Text: s})
}

// longestHeading bounds what of a heading becomes part of paths, in bytes.
const longestHeading = 500

// hasTable says whether a table stands in the section that is being read.
func (p *page) hasTable() bool {
	return len(p.tables) > 0 && p.tables[len(p.tables)-1].section == len(p.doc.Sections)
}

func (p *page) note(line int, code, format string, args ...any) {
	p.doc.Notes = append(p.doc.Notes, extract.Note{Line: line, Code: code, Text: fmt.Sprintf(format, args...)})
}
