package normalize

import (
	"errors"
	"fmt"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/pollster"
)

// Source is what is known of an article's file besides its text.
type Source struct {
	Path   string // relative to the input it was found under, with forward slashes
	SHA256 string // hex, of the bytes
	Bytes  int64
}

// FromDocument reads everything pollard knows to read out of doc. It never
// fails: what cannot be read stays in the dataset as raw text with the reason,
// for package check to report.
func FromDocument(doc *extract.Document, source Source, registry *pollster.Registry) *Dataset {
	b := &builder{
		doc: doc,
		ds: &Dataset{
			Article: Article{
				ID: doc.ArticleID, Title: doc.Title, Language: doc.Language, Format: doc.Format,
				SourcePath: source.Path, SourceURL: doc.SourceURL, RevisionID: doc.RevisionID,
				SHA256: source.SHA256, Bytes: source.Bytes,
			},
			Notes: doc.Notes,
		},
		registry: registry,
		ids:      map[string]int{},
	}
	b.area, b.areaName = areaOf(doc.Title)
	b.reserve()
	for i := range doc.Tables {
		b.table(&doc.Tables[i])
	}
	for i := range doc.Sections {
		b.section(&doc.Sections[i])
	}
	b.reconcile()
	return b.ds
}

// reserve makes room for as many records as the tables have rows: records are
// large, and moving them as the lists grow costs more than reading them.
func (b *builder) reserve() {
	rows := 0
	for i := range b.doc.Tables {
		rows += len(b.doc.Tables[i].Rows)
	}
	b.ds.Tables = make([]Table, 0, len(b.doc.Tables))
	b.ds.Rows = make([]RowRecord, 0, rows)
}

// builder fills one Dataset.
type builder struct {
	doc      *extract.Document
	ds       *Dataset
	registry *pollster.Registry
	area     string // ISO 3166-1 alpha-2
	areaName string
	ids      map[string]int // how often an ID was asked for
}

// unique gives id itself the first time and id~2, id~3 after that.
func (b *builder) unique(id string) string {
	b.ids[id]++
	if n := b.ids[id]; n > 1 {
		return fmt.Sprintf("%s~%d", id, n)
	}
	return id
}

// table reads one table by its kind and enters each of its rows in the ledger.
func (b *builder) table(t *extract.Table) {
	tb := tableBuilder{builder: b, source: t, rows: make([]column.Row, len(t.Rows))}
	for i, r := range t.Rows {
		row := make(column.Row, len(r.Cells))
		for j, c := range r.Cells {
			row[j] = column.Cell{Text: c.Text, Header: c.Header, Given: c.Column > 0 || !t.CellsLost}
		}
		tb.rows[i] = row
	}
	tb.layout = column.Detect(tb.rows, column.Options{
		CellsLost:     t.CellsLost,
		KnownPollster: func(name string) bool { _, ok := b.registry.Lookup(name); return ok },
	})
	l := tb.layout
	b.ds.Tables = append(b.ds.Tables, Table{
		ID: t.ID, Section: t.Section, Caption: t.Caption, Kind: l.Kind,
		HeaderRows: l.HeaderRows, Rows: len(t.Rows), Line: t.Line, LineEnd: t.LineEnd, Columns: l.Columns,
		Sums: Sums{Complete: l.Complete, Exact: l.Exact, Rounded: l.Rounded},
	})
	tb.table = &b.ds.Tables[len(b.ds.Tables)-1]
	for i := range l.HeaderRows {
		tb.enter(i, HeaderRow, "", "")
	}
	switch l.Kind {
	case column.Polls:
		tb.polls()
	case column.Timeline:
		tb.timeline()
	default:
		for i := l.HeaderRows; i < len(tb.rows); i++ {
			tb.enter(i, UnreadRow, "", "the table is no table of polls or dated events")
		}
	}
}

// tableBuilder reads one table into the Dataset.
type tableBuilder struct {
	*builder
	source *extract.Table
	table  *Table
	rows   []column.Row
	layout *column.Layout
	shares int          // columns of shares
	dates  edtf.Context // what headings and rows above hand down
}

func (tb *tableBuilder) place(i int) Place {
	return Place{TableID: tb.source.ID, Row: i + 1, Line: tb.source.Rows[i].Line}
}

// enter writes what became of row i into the ledger.
func (tb *tableBuilder) enter(i int, d Disposition, recordID, reason string) {
	tb.ds.Rows = append(tb.ds.Rows, RowRecord{Place: tb.place(i), Disposition: d, RecordID: recordID, Reason: reason})
}

// text gives what the cell of row i in the given column says, as a reading of
// the row has it; empty for column -1.
func (tb *tableBuilder) text(i, col int, reading column.Reading) string {
	if col < 0 || reading.Cells[col] < 0 {
		return ""
	}
	return tb.rows[i][reading.Cells[col]].Text
}

// found spells row i out as it stands in the source.
func (tb *tableBuilder) found(i int) string {
	var out []byte
	for j, c := range tb.source.Rows[i].Cells {
		if !tb.rows[i][j].Given {
			continue
		}
		if j > 0 {
			out = append(out, " | "...)
		}
		out = append(out, c.Text...)
	}
	return string(out)
}

// readDate reads a date cell. A blank one takes the year a heading hands down,
// and still says that its own date is missing.
func readDate(raw string, ctx edtf.Context) Date {
	d := Date{Raw: raw}
	var err error
	if d.Date, err = edtf.Parse(raw, ctx); err != nil {
		d.Err = asEDTF(err)
		if d.Err.Kind == edtf.Missing && ctx.Year > 0 {
			d.Date, _ = edtf.Parse(fmt.Sprintf("%04d", ctx.Year), edtf.Context{})
		}
	}
	return d
}

func asEDTF(err error) *edtf.Error {
	var e *edtf.Error
	if errors.As(err, &e) {
		return e
	}
	return &edtf.Error{Kind: edtf.Unreadable, Want: err.Error()}
}
