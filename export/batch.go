package export

import (
	"iter"

	"pollard/normalize"
	"pollard/normalize/check"
)

// Batch is a run of rows of every table, as a rule those of one article. It is
// never changed once made, so that all formats can read it at the same time.
type Batch struct {
	cells [TableCount][]Value // row after row
}

// Rows returns the rows of one table, which is named by its place in [Tables].
// A row has a cell for every column.
func (b Batch) Rows(table int) iter.Seq[[]Value] {
	return func(yield func([]Value) bool) {
		cells, width := b.cells[table], len(Tables()[table].Columns)
		for len(cells) > 0 {
			if !yield(cells[:width:width]) {
				return
			}
			cells = cells[width:]
		}
	}
}

// Len returns how many rows of a table the batch has.
func (b Batch) Len(table int) int {
	return len(b.cells[table]) / len(Tables()[table].Columns)
}

// Rows turns one article and what the checks say of it into the rows of all
// tables but pollsters, which [PollsterTally] gathers over all articles. It
// touches nothing but its arguments, so articles can be done side by side.
func Rows(ds *normalize.Dataset, found []check.Finding) Batch {
	var b Batch
	verdicts := judge(found)

	b.cells[Articles] = articles.appendRow(articles.grow(1), articleRecord{ds, len(found)})

	cells := tables.grow(len(ds.Tables))
	for i := range ds.Tables {
		cells = tables.appendRow(cells, tableRecord{&ds.Tables[i], ds.Article.ID})
	}
	b.cells[ArticleTables] = cells

	answers := 0
	cells = polls.grow(len(ds.Polls))
	for i := range ds.Polls {
		p := newPollRecord(&ds.Polls[i], ds.Article.ID, verdicts[ds.Polls[i].ID])
		cells = polls.appendRow(cells, &p)
		answers += len(ds.Polls[i].Responses)
	}
	b.cells[Polls] = cells

	cells = responses.grow(answers)
	for i := range ds.Polls {
		p := &ds.Polls[i]
		for j := range p.Responses {
			r := newResponseRecord(&p.Responses[j], p.ID)
			cells = responses.appendRow(cells, &r)
		}
	}
	b.cells[Responses] = cells

	cells = events.grow(len(ds.Events))
	for i := range ds.Events {
		cells = events.appendRow(cells, eventRecord{&ds.Events[i], ds.Article.ID})
	}
	b.cells[Events] = cells

	cells = ledger.grow(len(ds.Rows))
	for i := range ds.Rows {
		cells = ledger.appendRow(cells, &ds.Rows[i])
	}
	b.cells[Ledger] = cells

	cells = findings.grow(len(found))
	for i := range found {
		cells = findings.appendRow(cells, &found[i])
	}
	b.cells[Findings] = cells
	return b
}
