package extracttest

import (
	"testing"

	"pollard/extract"
)

// CheckPlaces wants every place in a Document to be one of its source, read by
// [extract.Decode], every table to be a grid in a section that there is, and
// every copy of a cell to say what that says.
func CheckPlaces(t *testing.T, doc *extract.Document, text string) {
	t.Helper()
	lines := len(extract.Lines(text))
	within := func(what string, line int) {
		t.Helper()
		if line < 1 || line > max(1, lines) {
			t.Fatalf("%s at line %d of %d", what, line, lines)
		}
	}
	paths := map[string]bool{}
	for i := range doc.Sections {
		s := &doc.Sections[i]
		within("section", s.Line)
		paths[s.Path] = true
		for _, p := range s.Paragraphs {
			within("paragraph", p.Line)
		}
		for _, list := range s.Lists {
			within("list", list.Line)
			depth := -1
			for _, item := range list.Items {
				within("item", item.Line)
				if item.Depth < 0 || item.Depth > depth+1 {
					t.Errorf("the item at line %d is at depth %d below one at %d", item.Line, item.Depth, depth)
				}
				depth = item.Depth
			}
		}
	}
	for _, n := range doc.Notes {
		if n.Line == lines+1 && n.Line == len(extract.Lines(text+".")) {
			continue // on a NUL that was all of the last line
		}
		within("note", n.Line)
	}
	for i := range doc.Tables {
		table := &doc.Tables[i]
		if len(table.Rows) == 0 || len(table.Rows[0].Cells) == 0 {
			t.Fatalf("table %s at line %d has no cells", table.ID, table.Line)
		}
		within("table's end", table.LineEnd)
		if !paths[table.Section] {
			t.Errorf("table %s stands in section %q, which is none", table.ID, table.Section)
		}
		for _, row := range table.Rows {
			within("row", row.Line)
			if row.Line < table.Line || row.Line > table.LineEnd {
				t.Errorf("a row at line %d of a table from %d to %d", row.Line, table.Line, table.LineEnd)
			}
			if len(row.Cells) != len(table.Rows[0].Cells) {
				t.Fatalf("the row at line %d has %d cells, the first of %s has %d", row.Line, len(row.Cells), table.ID, len(table.Rows[0].Cells))
			}
			checkCopies(t, table.Rows, row)
		}
	}
}

func checkCopies(t *testing.T, rows []extract.Row, row extract.Row) {
	t.Helper()
	for i := range row.Cells {
		c := &row.Cells[i]
		switch o := c.Origin; {
		case o != nil:
			if of := &rows[o[0]].Cells[o[1]]; of.Origin != nil || of.Text != c.Text || of.Raw != c.Raw {
				t.Errorf("line %d: a copy of %v says %q, and not %q", row.Line, *o, c.Raw, of.Raw)
			}
		case c.Column == 0 && (c.Raw != "" || c.Text != ""):
			t.Errorf("line %d: a cell without a place says %q", row.Line, c.Raw)
		}
	}
}
