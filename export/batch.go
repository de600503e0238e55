package export

import (
	"iter"

	"pollard/normalize"
	"pollard/normalize/check"
)

// Batch is a run of rows of every table, as a rule those of one article. The
// rows are made when they are asked for, so that no long table is ever there
// twice; [Batch.Keep] makes those of the short ones ahead. A Batch is never
// changed once it is written, so that all formats can read it at the same time.
type Batch struct {
	dataset   *normalize.Dataset // nil for none
	findings  []check.Finding
	pollsters []*pollsterRecord

	room     *room
	consumed bool // once all formats have read it, nothing will
	// Quotes are the source of the findings, by finding_id, for formats that
	// people read. It is nil where none is written.
	Quotes map[string][]Quote
}

// Rows turns one article and what the checks say of it into the rows of all
// tables but pollsters, which [PollsterTally] gathers over all articles. It
// changes nothing, so articles can be done side by side; ds and found must not
// change as long as the batch is read.
func Rows(ds *normalize.Dataset, found []check.Finding) Batch {
	b := Batch{dataset: ds, findings: found, room: spareRoom.Get().(*room)}
	judge(b.room.verdicts, found)
	return b
}

// article is the ID of the article, looked through once for all rows.
func (b Batch) article() Value { return textValue(b.dataset.Article.ID) }

// Len returns how many rows of a table the batch has.
func (b Batch) Len(table int) int {
	if b.dataset == nil && table != Pollsters {
		return 0
	}
	return makers[table].records(b)
}

// chunkRows is how many rows of a table are made at a time.
const chunkRows = 100

// Chunks returns the rows of one table, which is named by its place in
// [Tables], several at a time: the cells of one row behind those of another. A
// chunk holds until the next one is taken.
func (b Batch) Chunks(table int) iter.Seq[[]Value] {
	return func(yield func([]Value) bool) {
		n := b.Len(table)
		if n == 0 {
			return
		}
		if cells := b.room.cellsOf(table); cells != nil {
			yield(cells)
			return
		}
		makers[table].cells(b, make([]Value, 0, min(n, chunkRows)*width(table)), yield)
	}
}

// Rows returns the rows of one table one by one. A row has a cell for every
// column and holds until the next one is taken.
func (b Batch) Rows(table int) iter.Seq[[]Value] {
	width := width(table)
	return func(yield func([]Value) bool) {
		for rest := range b.Chunks(table) {
			for ; len(rest) > 0; rest = rest[width:] {
				if !yield(rest[:width:width]) {
					return
				}
			}
		}
	}
}

// width is how many columns a table has.
func width(table int) int { return len(Tables()[table].Columns) }

// chunkBytes is about how long lines are that are made at a time.
const chunkBytes = 64 << 10

// Lines returns the rows of one table as CSV has them, several lines at a time.
// They hold until the next ones are taken.
func (b Batch) Lines(table int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if b.Len(table) == 0 {
			return
		}
		if lines := b.room.linesOf(table); lines != nil {
			yield(lines)
			return
		}
		makers[table].lines(b, make([]byte, 0, chunkBytes+chunkBytes/8), chunkBytes, yield)
	}
}

// eachOf yields every element of a list.
func eachOf[E any](list []E, yield func(*E) bool) {
	for i := range list {
		if !yield(&list[i]) {
			return
		}
	}
}
