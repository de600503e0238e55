package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// grower builds the tree of a table from the tokens of the page itself, where
// the table is written as the standard would have it: every element closed in
// its turn, nothing that a parser moves, closes or opens by itself but rows,
// cells and a tbody. That is how MediaWiki writes, and of such a table the tree
// is the one the parser makes, at a fraction of the cost. Of any other table
// it builds nothing.
type grower struct {
	lexer *lexer
	notes *footnotes
	arena *arena
	first int // place in the marks of the arena of those of this table
	open  []growing
	attrs []html.Attribute
	dull  string // the last style that says nothing
}

// growing is an element that is open.
type growing struct {
	node *html.Node
	mark int // place in the marks of the arena, -1 for none
}

// deepestGrown is far less than the parser allows.
const deepestGrown = 200

// grow reads the table that t opens as [cut] does. It gives nil where it cannot
// build the tree, and then the page must be read on behind t again.
func grow(l *lexer, t token, notes *footnotes, a *arena) *cutout {
	c := &cutout{start: t.start}
	g := grower{lexer: l, notes: notes, arena: a, first: len(a.marks), open: a.open[:0], attrs: a.list}
	defer func() {
		if a.open, a.list = g.open, g.attrs; c.tree == nil {
			a.marks = a.marks[:g.first]
		}
	}()
	root := a.newNode()
	root.Type = html.DocumentNode
	body := g.element(atom.Body)
	head := g.element(atom.Html)
	root.AppendChild(head)
	head.AppendChild(body)
	g.open = append(g.open, growing{body, -1})
	for ok := g.push(&t, true); ok; {
		t, more := l.next()
		if !more {
			return nil
		}
		switch c.tags++; t.kind {
		case text:
			ok = g.text(l.src[t.start:t.end])
		case rawText:
			ok = g.add(l.src[t.start:t.end])
		case startTag:
			if t.atom == atom.Li || t.atom == atom.Ol || t.atom == atom.Ul || t.atom == atom.Cite || t.atom == atom.Span {
				notes.start(&t, &attributes{id: t.attr("id")})
			}
			ok = g.start(&t)
		case endTag:
			notes.end(&t)
			if ok = g.end(&t); ok && len(g.open) == 1 {
				c.end, c.marks, c.tree = t.end, a.marks[g.first:len(a.marks):len(a.marks)], root
				return c
			}
		case other:
			ok = isPlainComment(l.src[t.start:t.end])
		}
		ok = ok && !a.full() && l.pos-c.start < mostSource/2
	}
	return nil
}

// isPlainComment says whether a comment ends where nobody doubts it does.
func isPlainComment(s string) bool {
	s, begins := strings.CutPrefix(s, "<!--")
	s, ends := strings.CutSuffix(s, "-->")
	return begins && ends && !strings.Contains(s, "--") && !strings.HasPrefix(s, ">") && !strings.HasPrefix(s, "->") && !strings.HasSuffix(s, "-")
}

func (g *grower) element(a atom.Atom) *html.Node {
	n := g.arena.newNode()
	n.Type, n.DataAtom, n.Data = html.ElementNode, a, a.String()
	return n
}

func (g *grower) top() *html.Node { return g.open[len(g.open)-1].node }

// append adds n as the last child of the innermost element.
func (g *grower) append(n *html.Node) {
	parent := g.top()
	n.Parent, n.PrevSibling = parent, parent.LastChild
	if n.PrevSibling == nil {
		parent.FirstChild = n
	} else {
		n.PrevSibling.NextSibling = n
	}
	parent.LastChild = n
}

// push opens the element of a tag, with a mark where it is one of a table.
func (g *grower) push(t *token, marked bool) bool {
	if len(g.open) >= deepestGrown {
		return false
	}
	n := g.element(t.atom)
	g.attrs = g.attrs[:0]
	mark := -1
	if marked {
		mark = len(g.arena.marks)
		g.arena.marks = append(g.arena.marks, place{t.start, t.end, t.end})
		// The length of the value is the mark: there are fewer than bytes.
		g.attrs = append(g.attrs, html.Attribute{Key: markName, Val: g.lexer.src[:mark-g.first]})
	}
	g.attributes(t)
	n.Attr = g.arena.keep(g.attrs)
	g.append(n)
	g.open = append(g.open, growing{n, mark})
	return true
}

// pop closes the innermost element before an offset.
func (g *grower) pop(at int) {
	last := len(g.open) - 1
	if mark := g.open[last].mark; mark >= 0 {
		g.arena.marks[mark].to = at
	}
	g.open = g.open[:last]
}

func (g *grower) text(s string) bool {
	if isOfTable(g.top().DataAtom) {
		return strings.Trim(s, " \t\r\n\f") == ""
	}
	if strings.IndexByte(s, '<') >= 0 {
		return false
	}
	return g.add(html.UnescapeString(s))
}

func (g *grower) add(s string) bool {
	n := g.arena.newNode()
	n.Type, n.Data = html.TextNode, s
	g.append(n)
	return true
}

// isOfTable tells the elements of a table that hold no words themselves.
func isOfTable(a atom.Atom) bool { return a == atom.Table || a == atom.Tr || isGroup(a) }

func isGroup(a atom.Atom) bool { return a == atom.Tbody || a == atom.Thead || a == atom.Tfoot }

func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th }

func (g *grower) start(t *token) bool {
	switch t.atom {
	case atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption:
		return g.part(t)
	}
	a := g.top().DataAtom
	if isOfTable(a) {
		return false
	}
	switch t.atom {
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U,
		atom.Abbr, atom.Bdi, atom.Bdo, atom.Cite, atom.Data, atom.Del, atom.Dfn, atom.Ins, atom.Kbd, atom.Mark, atom.Q,
		atom.Samp, atom.Span, atom.Sub, atom.Sup, atom.Time, atom.Var, atom.Style:
	case atom.A:
		if g.inside(atom.A) {
			return false
		}
	case atom.Div, atom.P, atom.Ul, atom.Ol, atom.Dl, atom.Center, atom.Blockquote, atom.Figure, atom.Figcaption:
		if g.inside(atom.P) {
			return false
		}
	case atom.Li:
		if a != atom.Ul && a != atom.Ol || g.inside(atom.P) {
			return false
		}
	case atom.Dd, atom.Dt:
		if a != atom.Dl || g.inside(atom.P) {
			return false
		}
	case atom.Table:
		return !g.inside(atom.P) && g.push(t, true)
	case atom.Hr:
		if g.inside(atom.P) {
			return false
		}
		fallthrough
	case atom.Br, atom.Img, atom.Wbr, atom.Link, atom.Meta:
		if !g.push(t, false) {
			return false
		}
		g.pop(t.end)
		return true
	default:
		return false
	}
	return g.push(t, false)
}

// inside says whether such an element is open in the cell or caption.
func (g *grower) inside(a atom.Atom) bool {
	for i := len(g.open) - 1; i > 0; i-- {
		switch b := g.open[i].node.DataAtom; {
		case b == a:
			return true
		case isCell(b) || b == atom.Caption:
			return false
		}
	}
	return false
}

// part opens a part of a table, and closes those before it that may be left
// open.
func (g *grower) part(t *token) bool {
	if isCell(g.top().DataAtom) {
		g.pop(t.start)
	}
	if !isCell(t.atom) && g.top().DataAtom == atom.Tr {
		g.pop(t.start)
	}
	if isGroup(t.atom) && isGroup(g.top().DataAtom) {
		g.pop(t.start)
	}
	switch a := g.top().DataAtom; t.atom {
	case atom.Td, atom.Th:
		return a == atom.Tr && g.push(t, true)
	case atom.Tr:
		if a == atom.Table {
			n := g.element(atom.Tbody)
			g.append(n)
			g.open = append(g.open, growing{n, -1})
		}
		return isOfTable(a) && g.push(t, true)
	case atom.Caption:
		return a == atom.Table && g.push(t, true)
	default:
		return a == atom.Table && g.push(t, false)
	}
}

// end closes the element of a tag, and the parts of a table in it that may be
// left open.
func (g *grower) end(t *token) bool {
	if t.atom == atom.Table || t.atom == atom.Tr || isGroup(t.atom) {
		if isCell(g.top().DataAtom) {
			g.pop(t.start)
		}
		if t.atom != atom.Tr && g.top().DataAtom == atom.Tr {
			g.pop(t.start)
		}
		if t.atom == atom.Table && isGroup(g.top().DataAtom) {
			g.pop(t.start)
		}
	}
	if t.atom == 0 || g.top().DataAtom != t.atom || len(g.open) == 1 {
		return false
	}
	g.pop(t.start)
	return true
}

// attributes keeps the attributes of a tag that somebody reads.
func (g *grower) attributes(t *token) {
	first, styled := len(g.attrs), false
	for i := range t.attrs {
		a := &t.attrs[i]
		key := readAttribute(a.name)
		switch key {
		case "":
			if !isPlainName(a.name) {
				g.tokenized(t, first)
				return
			}
			continue
		case "style":
			if styled || a.value == g.dull { // the first counts
				styled = true
				continue
			}
			styled = true
		}
		value := a.value
		if strings.IndexByte(value, '&') >= 0 {
			if !isPlainReferences(value) {
				g.tokenized(t, first)
				return
			}
			value = html.UnescapeString(value)
		}
		if key == "style" && lookOf(value) == (look{}) {
			g.dull = a.value
			continue
		}
		g.attrs = append(g.attrs, html.Attribute{Key: key, Val: value})
	}
}

// tokenized takes the attributes of an odd tag from the parser's tokenizer.
func (g *grower) tokenized(t *token, first int) {
	z := html.NewTokenizer(strings.NewReader(g.lexer.src[t.start:t.end]))
	z.Next()
	g.attrs = append(g.attrs[:first], z.Token().Attr...)
}

// readAttribute gives the name of an attribute in lower case, "" for one that
// nobody reads.
func readAttribute(name string) string {
	for _, known := range readAttributes[min(len(name), len(readAttributes)-1)] {
		if strings.EqualFold(name, known) {
			return known
		}
	}
	return ""
}

// readAttributes are those that are read, by their length.
var readAttributes = [17][]string{
	2: {"id"}, 3: {"rel", "alt"}, 4: {"href", "role"}, 5: {"class", "style", "title"}, 6: {"typeof", "hidden"},
	7: {"rowspan", "colspan"}, 15: {"data-sort-value"},
}

func isPlainName(name string) bool {
	for i := range len(name) {
		if c := name[i]; !isLetter(c) && c != '-' && c != ':' && c != '_' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// isPlainReferences says that the character references of an attribute are such
// as mean the same in text.
func isPlainReferences(value string) bool {
	for {
		i := strings.IndexByte(value, '&')
		if i < 0 {
			return true
		}
		value = value[i+1:]
		name, _, ok := strings.Cut(value[:min(len(value), 8)], ";")
		switch {
		case ok && (name == "amp" || name == "quot" || name == "lt" || name == "gt" || name == "nbsp"):
		case ok && len(name) > 2 && name[0] == '#' && strings.Trim(name[1:], "0123456789") == "":
		default:
			return false
		}
	}
}
