package html

import "sync"

// arena holds what the reading of a page needs and the next page can use again.
type arena struct {
	tree  tree
	marks []place // of all grown tables
	lines lineIndex
	notes footnotes
}

// mostNodes bounds the trees of a page: what is beyond waits as source and is
// parsed when its turn comes, which takes less memory.
const mostNodes = 200_000

var arenas = sync.Pool{New: func() any { return &arena{} }}

// full says that no more tables should be grown.
func (a *arena) full() bool { return len(a.tree.nodes) >= mostNodes }

// mostKept bounds what is kept from one page to the next, in nodes.
const mostKept = 100_000

// mostNotesKept bounds the footnotes of a page whose room is kept.
const mostNotesKept = 4_000

// reset forgets a page, so that it is not held on to.
func (a *arena) reset() {
	if cap(a.tree.nodes) > mostKept || cap(a.tree.attrs) > mostKept || cap(a.tree.other) > mostKept || cap(a.marks) > mostKept ||
		cap(a.lines.starts) > 4*mostKept || len(a.notes.at) > mostNotesKept {
		*a = arena{}
		return
	}
	a.tree.shrink(size{})
	a.tree.src = ""
	a.marks = a.marks[:0]
	clear(a.notes.at)
	clear(a.notes.known)
	a.notes = footnotes{at: a.notes.at, known: a.notes.known, said: a.notes.said}
}
