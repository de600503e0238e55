package export

import (
	"math"
	"slices"
	"sync"
	"sync/atomic"
)

// room is what a batch is made in. That of a batch that was consumed is used again
// for another one.
type room struct {
	verdicts map[string]verdict // what the findings say, by the record they are about
	// The rows of the short tables, one table behind another.
	cells   []Value
	lines   []byte
	at      [TableCount]keptTable
	readers atomic.Int32 // formats that have yet to read the batch
}

// keptTable is where the rows of a table begin and end.
type keptTable struct {
	cells, cellsEnd, lines, linesEnd int
}

var spareRoom = sync.Pool{New: func() any { return &room{verdicts: make(map[string]verdict)} }}

// cellsOf returns the cells of a table, nil where none are kept.
func (r *room) cellsOf(table int) []Value {
	if r.at[table].cells == r.at[table].cellsEnd {
		return nil
	}
	return r.cells[r.at[table].cells:r.at[table].cellsEnd]
}

// linesOf returns the lines of a table, nil where none are kept.
func (r *room) linesOf(table int) []byte {
	if r.at[table].lines == r.at[table].linesEnd {
		return nil
	}
	return r.lines[r.at[table].lines:r.at[table].linesEnd]
}

// The most rows of a table that are kept rather than made anew. Their cells take
// about as much as their lines.
const (
	shortTable = 1000
	shortLines = 4 * shortTable
)

// Keep is the batch with the rows of its short tables made in the forms the
// formats read: at once, while what they are made of is at hand, and once for all
// formats.
func (b Batch) Keep(formats ...Format) Batch {
	var reads Form
	for _, f := range formats {
		reads |= f.Reads
	}
	for table := range makers {
		n := b.Len(table)
		if reads&Cells != 0 && 0 < n && n <= shortTable {
			b.room.keepCells(b, table, n)
		}
		if reads&Lines != 0 && 0 < n && n <= shortLines {
			b.room.keepLines(b, table)
		}
	}
	return b
}

// keepCells makes the cells of the n rows of a table.
func (r *room) keepCells(b Batch, table, n int) {
	at := &r.at[table]
	at.cells = len(r.cells)
	r.cells = slices.Grow(r.cells, n*width(table))
	makers[table].cells(b, r.cells[at.cells:], func(cells []Value) bool {
		r.cells = r.cells[:at.cells+len(cells)]
		return true
	})
	at.cellsEnd = len(r.cells)
}

// keepLines makes the lines of a table, of its cells where they are made anyway.
func (r *room) keepLines(b Batch, table int) {
	at := &r.at[table]
	at.lines = len(r.lines)
	if cells := r.cellsOf(table); cells != nil {
		r.lines = appendRows(r.lines, cells, width(table))
		at.linesEnd = len(r.lines)
		return
	}
	makers[table].lines(b, r.lines, math.MaxInt, func(lines []byte) bool {
		r.lines = lines
		return true
	})
	at.linesEnd = len(r.lines)
}

// consumedBy is the batch for so many formats, after which nothing reads it.
func (b Batch) consumedBy(formats int) Batch {
	if b.room == nil { // nothing in it
		return b
	}
	b.consumed = true
	b.room.readers.Store(int32(formats))
	return b
}

// done says that one format has read the batch.
func (b Batch) done() {
	if !b.consumed || b.room.readers.Add(-1) > 0 {
		return
	}
	b.room.empty()
	spareRoom.Put(b.room)
	if b.dataset != nil {
		b.dataset.Release()
	}
}

// mostVerdicts is how many verdicts there may be for their map to be used again: to
// clear a large one takes longer than to make a small one.
const mostVerdicts = 500

// empty forgets the rows and keeps their room.
func (r *room) empty() {
	clear(r.cells) // they hold the text of the article
	r.cells, r.lines = r.cells[:0], r.lines[:0]
	clear(r.at[:])
	if len(r.verdicts) > mostVerdicts {
		r.verdicts = make(map[string]verdict)
	}
	clear(r.verdicts)
}
