package export

import (
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"pollard/normalize"
	"pollard/normalize/check"
)

// Batch is a run of rows of every table, as a rule those of one article. The
// rows are made when they are asked for, so that no long table is ever there
// twice; [Batch.Keep] makes those of the short ones once for all formats. A Batch
// is never changed once it is written, so that all formats can read it at the
// same time.
type Batch struct {
	dataset   *normalize.Dataset // nil for none
	findings  []check.Finding
	verdicts  map[string]verdict // what the findings say, by the record they are about
	pollsters []*pollsterRecord

	kept     *kept // nil for nothing
	consumed bool  // once all formats have read it, nothing will
	// Quotes are the source of the findings, by finding_id, for formats that
	// people read. It is nil where none is written.
	Quotes map[string][]Quote
}

// Rows turns one article and what the checks say of it into the rows of all
// tables but pollsters, which [PollsterTally] gathers over all articles. It
// changes nothing, so articles can be done side by side; ds and found must not
// change as long as the batch is read.
func Rows(ds *normalize.Dataset, found []check.Finding) Batch {
	return Batch{dataset: ds, findings: found, verdicts: judge(found)}
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
		if cells := b.kept.table(table); cells != nil {
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

// Quoter appends a text that may need quotes.
type Quoter func(dst []byte, text string) []byte

// Lines appends the rows of one table to dst, one at each step, without making
// cells of them first: the values as [Value.Append] has them with commas between
// them, and a line feed. A text that holds a comma, a double quote or a control
// character goes through quote, and so does one that begins with anything but a
// letter, a digit or a mark of ASCII, or with a backslash.
func (b Batch) Lines(table int, dst *[]byte, quote Quoter) func(yield func() bool) {
	return func(yield func() bool) {
		if b.Len(table) > 0 {
			makers[table].lines(b, dst, quote, yield)
		}
	}
}

// kept are the cells of the short tables of a batch, one table behind another.
// Those of a batch that was consumed are used again for another one.
type kept struct {
	cells   []Value
	begins  [TableCount]int
	ends    [TableCount]int
	readers atomic.Int32 // formats that have yet to read the batch
}

var spareKept = sync.Pool{New: func() any { return new(kept) }}

// table returns the cells of a table, nil where none are kept.
func (k *kept) table(table int) []Value {
	if k == nil || k.begins[table] == k.ends[table] {
		return nil
	}
	return k.cells[k.begins[table]:k.ends[table]]
}

// shortTable is how many rows of a table are kept rather than made anew.
const shortTable = 1000

// Keep is the batch with the rows of its short tables made, for formats that read
// cells.
func (b Batch) Keep() Batch {
	k := spareKept.Get().(*kept)
	for table, maker := range makers {
		k.begins[table] = len(k.cells)
		if n := b.Len(table); n > 0 && n <= shortTable {
			k.cells = slices.Grow(k.cells, n*width(table))
			maker.cells(b, k.cells[len(k.cells):], func(cells []Value) bool {
				k.cells = k.cells[:len(k.cells)+len(cells)]
				return true
			})
		}
		k.ends[table] = len(k.cells)
	}
	b.kept = k
	return b
}

// consumedBy is the batch for so many formats, after which nothing reads it.
func (b Batch) consumedBy(formats int) Batch {
	if b.kept == nil {
		b.kept = spareKept.Get().(*kept)
	}
	b.consumed = true
	b.kept.readers.Store(int32(formats))
	return b
}

// done says that one format has read the batch.
func (b Batch) done() {
	if !b.consumed || b.kept.readers.Add(-1) > 0 {
		return
	}
	clear(b.kept.cells) // they hold the text of the article
	b.kept.cells = b.kept.cells[:0]
	clear(b.kept.begins[:])
	clear(b.kept.ends[:])
	spareKept.Put(b.kept)
	if b.dataset != nil {
		b.dataset.Release()
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
