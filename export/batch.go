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
// rows of a short table are made once for all formats; those of a long one are
// made when they are asked for, so that it is never there twice. A Batch is
// never changed once made, so that all formats can read it at the same time.
type Batch struct {
	rows   *rows                         // of the short tables; nil for none
	begins [TableCount]int               // of each of them in rows
	chunks [TableCount]iter.Seq[[]Value] // of the long ones; nil for the others
	lens   [TableCount]int

	dataset  *normalize.Dataset // whose records the rows are made of; nil for none
	consumed bool               // once all formats have read it, nothing will
	// Quotes are the source of the findings, by finding_id, for formats that
	// people read. It is nil where none is written.
	Quotes map[string][]Quote
}

// rows are the cells of the short tables of a batch, one table behind another.
// Those of a batch that was consumed are used again for another one.
type rows struct {
	cells   []Value
	readers atomic.Int32 // formats that have yet to read the batch
}

var spareRows = sync.Pool{New: func() any { return new(rows) }}

// consumedBy is the batch for so many formats, after which nothing reads it.
func (b Batch) consumedBy(formats int) Batch {
	if b.rows != nil {
		b.consumed = true
		b.rows.readers.Store(int32(formats))
	}
	return b
}

// done says that one format has read the batch.
func (b Batch) done() {
	if !b.consumed || b.rows.readers.Add(-1) > 0 {
		return
	}
	clear(b.rows.cells) // they hold the text of the article
	b.rows.cells = b.rows.cells[:0]
	spareRows.Put(b.rows)
	if b.dataset != nil {
		b.dataset.Release()
	}
}

// Quote is a line of the source, or the part of it that matters.
type Quote struct {
	Line  int // counted from 1
	Parts []QuotePart
}

// QuotePart is a piece of a quote.
type QuotePart struct {
	Text string
	Mark bool // it took part in the finding
}

// Chunks returns the rows of one table, which is named by its place in
// [Tables], several at a time: the cells of one row behind those of another. A
// chunk holds until the next one is taken.
func (b Batch) Chunks(table int) iter.Seq[[]Value] {
	if b.chunks[table] != nil {
		return b.chunks[table]
	}
	return func(yield func([]Value) bool) {
		if b.lens[table] > 0 {
			yield(b.rows.cells[b.begins[table]:][:b.lens[table]*len(Tables()[table].Columns)])
		}
	}
}

// Rows returns the rows of one table one by one. A row has a cell for every
// column and holds until the next one is taken.
func (b Batch) Rows(table int) iter.Seq[[]Value] {
	width := len(Tables()[table].Columns)
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

// Len returns how many rows of a table the batch has.
func (b Batch) Len(table int) int { return b.lens[table] }

// shortTable is how many rows of a table are kept rather than made anew.
const shortTable = 1000

// chunkRows is how many rows of a long table are made at a time.
const chunkRows = 100

// fill gives the batch the n records of a table.
func fill[R any](b *Batch, table int, s *spec[R], n int, records iter.Seq[R]) {
	b.lens[table] = n
	width := len(s.values)
	if n == 0 {
		return
	}
	if n <= shortTable {
		if b.rows == nil {
			b.rows = spareRows.Get().(*rows)
		}
		b.begins[table] = len(b.rows.cells)
		cells := slices.Grow(b.rows.cells, n*width)
		for r := range records {
			cells = s.appendRow(cells, r)
		}
		b.rows.cells = cells
		return
	}
	b.chunks[table] = func(yield func([]Value) bool) {
		cells := make([]Value, 0, chunkRows*width)
		for r := range records {
			if cells = s.appendRow(cells, r); len(cells) < cap(cells) {
				continue
			}
			if !yield(cells) {
				return
			}
			cells = cells[:0]
		}
		if len(cells) > 0 {
			yield(cells)
		}
	}
}

// each makes a record of every element of a list.
func each[E, R any](list []E, record func(*E) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for i := range list {
			if !yield(record(&list[i])) {
				return
			}
		}
	}
}

// Rows turns one article and what the checks say of it into the rows of all
// tables but pollsters, which [PollsterTally] gathers over all articles. It
// changes nothing, so articles can be done side by side; ds and found must not
// change as long as the batch is read.
func Rows(ds *normalize.Dataset, found []check.Finding) Batch {
	b := Batch{dataset: ds}
	verdicts := judge(found)
	id := textValue(ds.Article.ID) // looked through once for all rows
	fill(&b, Articles, &articles, 1, func(yield func(articleRecord) bool) { yield(articleRecord{ds, len(found)}) })
	fill(&b, ArticleTables, &tables, len(ds.Tables), each(ds.Tables, func(t *normalize.Table) tableRecord { return tableRecord{t, id} }))
	fill(&b, Polls, &polls, len(ds.Polls), func(yield func(*pollRecord) bool) {
		var r pollRecord
		for i := range ds.Polls {
			p := &ds.Polls[i]
			if r = newPollRecord(p, id, verdicts[p.ID]); !yield(&r) {
				return
			}
		}
	})
	answers := 0
	for i := range ds.Polls {
		answers += len(ds.Polls[i].Responses)
	}
	fill(&b, Responses, &responses, answers, func(yield func(*responseRecord) bool) {
		var r responseRecord
		for i := range ds.Polls {
			p := &ds.Polls[i]
			id := textValue(p.ID)
			for j := range p.Responses {
				if r = newResponseRecord(&p.Responses[j], id); !yield(&r) {
					return
				}
			}
		}
	})
	fill(&b, Events, &events, len(ds.Events), each(ds.Events, func(e *normalize.Event) eventRecord { return eventRecord{e, id} }))
	fill(&b, Ledger, &ledger, len(ds.Rows), each(ds.Rows, func(r *normalize.RowRecord) *normalize.RowRecord { return r }))
	fill(&b, Findings, &findings, len(found), each(found, func(f *check.Finding) *check.Finding { return f }))
	return b
}
