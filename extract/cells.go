package extract

import "sync"

// cells is where the cells and rows of one document's tables are kept. A cell is
// large: most of what is made of an article is cells.
type cells struct {
	taken []Cell
	rows  []Row
	plans []plan // free for the next grid
}

var spareCells = sync.Pool{New: func() any { return new(cells) }}

// mostSpare is more cells than most articles have; the place of more is given
// back.
const mostSpare = 1 << 14

// fewest is the least of cells and rows that room is made for at once.
const fewest = 128

// take gives n blank elements of a list that was cleared; those that are taken
// already stay where they are.
func take[T any](list *[]T, n int) []T {
	from := len(*list)
	if cap(*list)-from < n {
		*list, from = make([]T, 0, max(n, fewest, min(2*cap(*list), mostSpare))), 0
	}
	*list = (*list)[:from+n]
	return (*list)[from : from+n : from+n]
}

// giveBack clears a list for the next document; one that is too long to be
// kept is let go.
func giveBack[T any](list *[]T) {
	if cap(*list) > mostSpare {
		*list = nil
	}
	clear(*list)
	*list = (*list)[:0]
}

// spare is what the tables of the document are made in.
func (doc *Document) spare() *cells {
	if doc.cells == nil {
		doc.cells = spareCells.Get().(*cells)
	}
	return doc.cells
}

// Cells gives n blank cells for a table of the document, which lives as long as
// the document.
func (doc *Document) Cells(n int) []Cell { return take(&doc.spare().taken, n) }

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
	giveBack(&s.taken)
	giveBack(&s.rows)
	spareCells.Put(s)
}
