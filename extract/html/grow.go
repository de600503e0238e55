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
	tree  *tree  // of the arena
	first int    // place in the marks of the arena of those of this table
	top   int32  // innermost element that is open
	depth int    // elements that are open
	dull  string // the last style that says nothing
}

// deepestGrown is far less than the parser allows.
const deepestGrown = 200

// grow reads the table that t opens as [cut] does. It gives nil where it cannot
// build the tree, and then the page must be read on behind t again.
func grow(l *lexer, t *token, notes *footnotes, a *arena) *cutout {
	before := a.tree.size()
	c := &cutout{start: t.start, from: before.nodes}
	g := grower{lexer: l, notes: notes, arena: a, tree: &a.tree, first: len(a.marks), top: -1}
	defer func() {
		if !c.grown {
			a.marks = a.marks[:g.first]
			a.tree.shrink(before)
		}
	}()
	ok := g.push(t, true)
	var next token
	for t = &next; ok; {
		if !l.read(t) {
			return nil
		}
		switch c.tags++; t.kind {
		case text:
			ok = g.text(t)
		case rawText:
			g.add(piece{int32(t.start), int32(t.end)})
		case startTag:
			if t.atom == atom.Li || t.atom == atom.Ol || t.atom == atom.Ul || t.atom == atom.Cite || t.atom == atom.Span {
				notes.start(t, &attributes{id: t.attr("id")})
			}
			ok = g.start(t)
		case endTag:
			notes.end(t)
			if ok = g.end(t); ok && g.top < 0 {
				c.end, c.marks = t.end, a.marks[g.first:len(a.marks):len(a.marks)]
				c.grown, c.to = true, len(a.tree.nodes)
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

// atom is that of the innermost element.
func (g *grower) atom() atom.Atom { return g.tree.nodes[g.top].atom }

// open opens an element.
func (g *grower) open(a atom.Atom) *node {
	here := len(g.tree.nodes)
	g.tree.nodes = append(g.tree.nodes, node{atom: a, parent: g.top, mark: -1})
	g.top = int32(here)
	g.depth++
	return &g.tree.nodes[here]
}

// push opens the element of a tag, with a mark where it is one of a table.
func (g *grower) push(t *token, marked bool) bool {
	if g.depth >= deepestGrown {
		return false
	}
	n := g.open(t.atom)
	if marked {
		n.mark = int32(len(g.arena.marks) - g.first)
		g.arena.marks = append(g.arena.marks, place{t.start, t.end, t.end})
	}
	n.from = int32(len(g.tree.attrs))
	g.attributes(t)
	n.to = int32(len(g.tree.attrs))
	return true
}

// pop closes the innermost element before an offset.
func (g *grower) pop(at int) {
	n := &g.tree.nodes[g.top]
	n.end = int32(len(g.tree.nodes))
	if n.mark >= 0 {
		g.arena.marks[g.first+int(n.mark)].to = at
	}
	g.top = n.parent
	g.depth--
}

func (g *grower) text(t *token) bool {
	s := g.lexer.src[t.start:t.end]
	if isOfTable(g.atom()) {
		return leadingSpace(s) == len(s)
	}
	if t.angles && strings.IndexByte(s, '<') >= 0 {
		return false
	}
	if strings.IndexByte(s, '&') >= 0 {
		g.add(g.tree.keep(html.UnescapeString(s)))
	} else {
		g.add(piece{int32(t.start), int32(t.end)})
	}
	return true
}

// add adds words to the innermost element.
func (g *grower) add(words piece) {
	here := int32(len(g.tree.nodes))
	g.tree.nodes = append(g.tree.nodes, node{kind: wordsNode, parent: g.top, end: here + 1, mark: -1, piece: words})
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
	a := g.atom()
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
	for n := g.top; n >= 0; n = g.tree.nodes[n].parent {
		switch b := g.tree.nodes[n].atom; {
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
	if isCell(g.atom()) {
		g.pop(t.start)
	}
	if !isCell(t.atom) && g.atom() == atom.Tr {
		g.pop(t.start)
	}
	if isGroup(t.atom) && isGroup(g.atom()) {
		g.pop(t.start)
	}
	switch a := g.atom(); t.atom {
	case atom.Td, atom.Th:
		return a == atom.Tr && g.push(t, true)
	case atom.Tr:
		if a == atom.Table {
			g.open(atom.Tbody)
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
		if isCell(g.atom()) {
			g.pop(t.start)
		}
		if t.atom != atom.Tr && g.atom() == atom.Tr {
			g.pop(t.start)
		}
		if t.atom == atom.Table && isGroup(g.atom()) {
			g.pop(t.start)
		}
	}
	if t.atom == 0 || g.atom() != t.atom {
		return false
	}
	g.pop(t.start)
	return true
}

// attributes keeps the attributes of a tag that somebody reads.
func (g *grower) attributes(t *token) {
	first, styled := len(g.tree.attrs), false
	for i := range t.attrs {
		a := &t.attrs[i]
		name, value := foldedAttr(a.name.of(t.src)), a.value
		switch name {
		case attrOther, attrLang:
			if !isPlainName(a.name.of(t.src)) {
				g.tokenized(t, first)
				return
			}
			continue
		case attrStyle:
			if styled || a.value.of(t.src) == g.dull { // the first counts
				styled = true
				continue
			}
			styled = true
		}
		if s := value.of(t.src); strings.IndexByte(s, '&') >= 0 {
			if !isPlainReferences(s) {
				g.tokenized(t, first)
				return
			}
			value = g.tree.keep(html.UnescapeString(s))
		}
		if name == attrStyle && lookOf(g.tree.string(value)) == (look{}) {
			g.dull = a.value.of(t.src)
			continue
		}
		g.tree.attrs = append(g.tree.attrs, nodeAttr{name, value})
	}
}

// tokenized takes the attributes of an odd tag from the parser's tokenizer.
func (g *grower) tokenized(t *token, first int) {
	z := html.NewTokenizer(strings.NewReader(g.lexer.src[t.start:t.end]))
	z.Next()
	g.tree.attrs = g.tree.attrs[:first]
	g.tree.graftAttributes(z.Token().Attr)
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
