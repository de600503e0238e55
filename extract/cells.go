package extract

import "sync"

// cells is where the cells of one document's tables are kept. A cell is large:
// most of what is made of an article is cells.
type cells struct{ taken []Cell }

var spareCells = sync.Pool{New: func() any { return new(cells) }}

// mostSpare is more cells than most articles have; the place of more is given
// back.
const mostSpare = 1 << 14

// take gives n blank cells.
func (s *cells) take(n int) []Cell {
	const fewest = 128
	from := len(s.taken)
	if cap(s.taken)-from < n {
		// Those that are taken stay with their tables.
		s.taken, from = make([]Cell, 0, max(n, fewest, min(2*cap(s.taken), mostSpare))), 0
	}
	s.taken = s.taken[:from+n]
	return s.taken[from : from+n : from+n]
}

// Cells gives n blank cells for a table of the document, which lives as long as
// the document.
func (doc *Document) Cells(n int) []Cell {
	if doc.cells == nil {
		doc.cells = spareCells.Get().(*cells)
	}
	return doc.cells.take(n)
}

// Release takes the tables out of the document and gives the memory of their
// cells back, to be used for those of another one. Nothing may read a table of
// the document from then on; the texts of its cells may be kept. A document that
// is not released is the garbage collector's.
func (doc *Document) Release() {
	s := doc.cells
	doc.Tables, doc.cells = nil, nil
	if s == nil {
		return
	}
	if cap(s.taken) > mostSpare {
		s.taken = nil
	}
	clear(s.taken)
	s.taken = s.taken[:0]
	spareCells.Put(s)
}
