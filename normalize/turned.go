package normalize

import (
	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// turn reads a table whose polls are its columns as if they were its rows, if it is
// one of polls then. The table of the document is turned with it, so that the cells
// of a row are found where the row is said to be.
func (tb *tableBuilder) turn(t *extract.Table, options column.Options) {
	turned, ok := turnedTable(t)
	if !ok {
		return
	}
	rows := tb.rows
	tb.source, tb.rows = &turned, tb.rowsOf(&turned)
	own := options
	own.Roles = tb.roleOfPolls()
	if tb.layout = tb.room.detector.Detect(tb.rows, own); tb.layout.Kind == column.Polls {
		*t, tb.source = turned, t
		return
	}
	tb.overlooked = tb.layout.LooksLikePolls()
	tb.source, tb.rows = t, rows
	tb.layout = tb.room.detector.Detect(rows, options)
}

// roleOfPolls is what the first column of a turned table holds where no word says
// so: the dates of the polls, or who made them, where one of them is known or the
// headings speak of polls.
func (tb *tableBuilder) roleOfPolls() map[int]column.Role {
	ctx := edtf.Context{Language: tb.ds.Article.Language}
	if column.RoleOf(tb.rows[0][0].Text, ctx.Language).IsKey() {
		return nil
	}
	dates, known := 0, column.NamesPolling(tb.heading)
	for _, row := range tb.rows[1:] {
		name := row[0].Text
		if edtf.LooksIn(name, ctx.Language) || (len(name) == 4 && isYearAt(name, 0)) {
			dates++
		}
		if _, _, rest, ok := edtf.Cut(name, ctx); ok {
			name = rest
		}
		known = known || tb.knows(name)
	}
	switch {
	case 2*dates >= len(tb.rows):
		return map[int]column.Role{0: column.Date}
	case known:
		return map[int]column.Role{0: column.Pollster}
	}
	return nil
}

// turnedTable gives a table with columns for rows, false where its rows have not all
// as many cells. Rows of one cell that spans them are left out; the cells that name
// the others head the columns.
func turnedTable(t *extract.Table) (extract.Table, bool) {
	width := len(t.Rows[0].Cells)
	var kept []*extract.Row
	place := make([]int, len(t.Rows)) // of a row among those that are kept
	for i := range t.Rows {
		row := &t.Rows[i]
		if len(row.Cells) != width {
			return extract.Table{}, false
		}
		place[i] = len(kept)
		if row.Cells[0].Colspan < width {
			kept = append(kept, row)
		}
	}
	turned := *t
	turned.Turned, turned.Rows = true, make([]extract.Row, width)
	if len(kept) < 2 {
		return turned, false
	}
	for j := range turned.Rows {
		cells := make([]extract.Cell, len(kept))
		for i, row := range kept {
			c := row.Cells[j]
			if c.Line == 0 {
				c.Line = row.Line
			}
			c.Rowspan, c.Colspan, c.Header = c.Colspan, c.Rowspan, j == 0
			if c.Origin != nil {
				c.Origin = &extract.Origin{c.Origin[1], place[c.Origin[0]]}
			}
			cells[i] = c
		}
		turned.Rows[j] = extract.Row{Line: cells[0].Line, Cells: cells}
	}
	return turned, true
}
