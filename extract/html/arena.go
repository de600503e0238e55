package html

import (
	"sync"

	"golang.org/x/net/html"
)

// arena hands out the nodes and attributes of trees in blocks, and takes all
// of them back at once when a page is read.
type arena struct {
	nodes [][]html.Node
	attrs [][]html.Attribute
	node  int // nodes handed out
	attr  int // attributes used of the last block in use
	block int // place in attrs of that block

	marks []place // of all trees
	open  []growing
	list  []html.Attribute // of the tag being read
}

// A block of the arena, and the nodes of all trees of a page: what is beyond
// waits as source and is parsed when its turn comes, which takes less memory.
const (
	blockSize = 512
	mostNodes = 200_000
)

var arenas = sync.Pool{New: func() any { return &arena{} }}

// full says that no more nodes should be asked for.
func (a *arena) full() bool { return a.node >= mostNodes }

// newNode gives a zero node.
func (a *arena) newNode() *html.Node {
	block, place := a.node/blockSize, a.node%blockSize
	if block == len(a.nodes) {
		a.nodes = append(a.nodes, make([]html.Node, blockSize))
	}
	a.node++
	return &a.nodes[block][place]
}

// keep copies the attributes of one node.
func (a *arena) keep(list []html.Attribute) []html.Attribute {
	if len(list) == 0 {
		return nil
	}
	if len(list) > blockSize {
		return append([]html.Attribute(nil), list...)
	}
	if len(a.attrs) > 0 && a.attr+len(list) > blockSize {
		a.block, a.attr = a.block+1, 0
	}
	if a.block == len(a.attrs) {
		a.attrs = append(a.attrs, make([]html.Attribute, blockSize))
	}
	from := a.attr
	a.attr += len(list)
	kept := a.attrs[a.block][from:a.attr:a.attr]
	copy(kept, list)
	return kept
}

// mostBlocks bounds what is kept from one page to the next.
const mostBlocks = 64

// reset makes all nodes zero again, so that no page is held on to.
func (a *arena) reset() {
	if len(a.nodes) > mostBlocks {
		*a = arena{}
		return
	}
	for i := 0; i*blockSize < a.node; i++ {
		clear(a.nodes[i])
	}
	for i := 0; i <= a.block && i < len(a.attrs); i++ {
		clear(a.attrs[i])
	}
	clear(a.list[:cap(a.list)])
	if cap(a.marks) > mostNodes/4 {
		a.marks = nil
	}
	a.marks, a.open, a.list = a.marks[:0], a.open[:0], a.list[:0]
	a.node, a.attr, a.block = 0, 0, 0
}
