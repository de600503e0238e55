package html

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree holds the elements and words of tables in the order of the source: what
// stands in an element follows it, up to its end. Places in the source instead
// of strings, and places in lists instead of pointers, keep it small and out of
// the garbage collector's way.
type tree struct {
	src   string
	nodes []node
	attrs []nodeAttr
	other []string // words and values that do not stand in the source as they are
}

// node is an element or words.
type node struct {
	kind   nodeKind
	atom   atom.Atom // of an element
	parent int32     // place in nodes, -1 for none
	end    int32     // place in nodes behind what stands inside
	mark   int32     // place in the marks of its table, -1 for none
	piece            // of words; of an element the places in attrs
}

type nodeKind uint8

const (
	elementNode nodeKind = iota
	formulaNode          // an element that says in code what a formula shows
	wordsNode            // words between tags
)

// nodeAttr is an attribute that somebody reads.
type nodeAttr struct {
	name attrName
	piece
}

// string gives the words or the value that a piece stands for: from -1 it is
// none of the source but a place in other.
func (t *tree) string(p piece) string {
	if p.from < 0 {
		return t.other[p.to]
	}
	return p.of(t.src)
}

// keep gives a piece for a string that does not stand in the source.
func (t *tree) keep(s string) piece {
	t.other = append(t.other, s)
	return piece{-1, int32(len(t.other) - 1)}
}

// size is how much a tree holds, to take away again what was added to it.
type size struct{ nodes, attrs, other int }

func (t *tree) size() size { return size{len(t.nodes), len(t.attrs), len(t.other)} }

func (t *tree) shrink(s size) {
	clear(t.other[s.other:])
	t.nodes, t.attrs, t.other = t.nodes[:s.nodes], t.attrs[:s.attrs], t.other[:s.other]
}

// attr gives an attribute of an element, or what counts where it has none.
func (t *tree) attr(n int32, name attrName, none string) string {
	e := &t.nodes[n]
	for i := e.from; i < e.to; i++ {
		if t.attrs[i].name == name {
			return t.string(t.attrs[i].piece)
		}
	}
	return none
}

// attributes gives those of an element that say what it is.
func (t *tree) attributes(n int32) (at attributes) {
	e := &t.nodes[n]
	for i := e.to - 1; i >= e.from; i-- { // the first counts
		a := &t.attrs[i]
		switch a.name {
		case attrID:
			at.id = t.string(a.piece)
		case attrClass:
			at.class = t.string(a.piece)
		case attrStyle:
			at.style = t.string(a.piece)
		case attrRole:
			at.role = t.string(a.piece)
		case attrRel:
			at.rel = t.string(a.piece)
		case attrTypeof:
			at.typeof = t.string(a.piece)
		case attrHref:
			at.href = t.string(a.piece)
		case attrHidden:
			at.hidden = true
		}
	}
	return at
}

// hasAttributes says whether an element has attributes that somebody reads.
func (t *tree) hasAttributes(n int32) bool { return t.nodes[n].from < t.nodes[n].to }

// graft adds what a parser made of a table, with its marks.
func (t *tree) graft(n *html.Node, parent int32, marks int) {
	here := int32(len(t.nodes))
	switch n.Type {
	case html.TextNode:
		t.nodes = append(t.nodes, node{kind: wordsNode, parent: parent, end: here + 1, mark: -1, piece: t.keep(n.Data)})
		return
	case html.ElementNode:
		e := node{atom: n.DataAtom, parent: parent, mark: markOf(n, marks)}
		if n.Data == "annotation" {
			e.kind = formulaNode
		}
		e.from = int32(len(t.attrs))
		t.graftAttributes(n.Attr)
		e.to = int32(len(t.attrs))
		t.nodes = append(t.nodes, e)
		parent = here
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.graft(c, parent, marks)
	}
	if n.Type == html.ElementNode {
		t.nodes[here].end = int32(len(t.nodes))
	}
}

func (t *tree) graftAttributes(list []html.Attribute) {
	for i := range list {
		if name := attrNamed(list[i].Key); name != 0 {
			t.attrs = append(t.attrs, nodeAttr{name, t.keep(list[i].Val)})
		}
	}
}

// markOf gives the mark that a tag carries, -1 for none.
func markOf(n *html.Node, marks int) int32 {
	for i := range n.Attr {
		if n.Attr[i].Key != markName {
			continue
		}
		if mark, err := strconv.Atoi(n.Attr[i].Val); err == nil && mark >= 0 && mark < marks {
			return int32(mark)
		}
		break
	}
	return -1
}
