package extract

import "slices"

// Embedded is a piece of a text that is in another format, as the tables of HTML in
// Markdown are that has no table of its own for them.
type Embedded struct {
	Line    int    // 1-based, where it starts
	Section string // Path of the section it stands in
	Text    string
}

// readEmbedded reads the pieces of d that the reader of the text left to others,
// and puts their tables where they stand.
func (rs Readers) readEmbedded(d *Document, of Reader) {
	for _, e := range d.embedded {
		r := rs.surest(e.Text)
		if r == nil || r == of {
			d.Notes = append(d.Notes, Note{Line: e.Line, Code: "table-lost", Text: "a table in another format stands here, and was not read"})
			continue
		}
		piece, err := r.Read(e.Text)
		if err != nil {
			d.Notes = append(d.Notes, Note{Line: e.Line, Code: "table-lost", Text: "a table in another format stands here, and was not read: " + err.Error()})
			continue
		}
		for i := range piece.Tables {
			t := &piece.Tables[i]
			t.Section = e.Section
			if !t.hasSpans() { // older converters write none of what they read
				t.CellsLost, t.BlanksKept = true, true
			}
			t.moveDown(e.Line - 1)
			d.Tables = append(d.Tables, *t)
		}
		for _, n := range piece.Notes {
			n.Line += e.Line - 1
			d.Notes = append(d.Notes, n)
		}
	}
	if len(d.embedded) > 0 {
		slices.SortStableFunc(d.Tables, func(a, b Table) int { return a.Line - b.Line })
		d.embedded = nil
	}
}

// Embed leaves a piece of the text to the reader of another format.
func (d *Document) Embed(e Embedded) { d.embedded = append(d.embedded, e) }

// hasSpans says that a cell covers several rows or columns.
func (t *Table) hasSpans() bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool {
		return slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Origin != nil })
	})
}

// moveDown adds to all lines of a table.
func (t *Table) moveDown(lines int) {
	t.Line += lines
	t.LineEnd += lines
	for i := range t.Rows {
		t.Rows[i].Line += lines
		for j := range t.Rows[i].Cells {
			if c := &t.Rows[i].Cells[j]; c.Line > 0 {
				c.Line += lines
			}
		}
	}
}
