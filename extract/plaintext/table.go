package plaintext

import (
	"fmt"
	"strings"
	"unicode"

	"pollard/extract"
)

// Bounds on what one table may hold. A real table stays a hundred times below
// them; a hostile one would otherwise take memory without bound.
const (
	maxColumns = 1000
	maxCells   = 2_000_000
)

// table collects the rows of one pipe table.
type table struct {
	rows []extract.Row
	wide int
	lost *extract.Note // set where the table outgrew a bound: it is dropped
}

func (t *table) add(number int, source string) {
	if t.lost != nil {
		return
	}
	if n := strings.Count(source, "|"); n > maxColumns+1 {
		t.lost = &extract.Note{Line: number, Code: "table-too-wide",
			Text: fmt.Sprintf("the table has a row of %d cells; tables of more than %d columns are not read", n-1, maxColumns)}
	} else if cells := splitCells(source); (len(t.rows)+1)*max(t.wide, len(cells)) > maxCells {
		t.lost = &extract.Note{Line: number, Code: "table-too-long",
			Text: fmt.Sprintf("the table has more than %d cells and is not read", maxCells)}
	} else {
		t.wide = max(t.wide, len(cells))
		t.rows = append(t.rows, extract.Row{Line: number, Cells: cells})
		return
	}
	t.rows = nil
}

// finish pads every row to the width of the widest, so that the table is a
// grid. A padding cell has no place in the source: its Column is 0.
func (t *table) finish(section string) extract.Table {
	for i := range t.rows {
		r := &t.rows[i]
		if missing := t.wide - len(r.Cells); missing > 0 {
			r.Cells = append(r.Cells, make([]extract.Cell, missing)...)
		}
	}
	first, last := t.rows[0], t.rows[len(t.rows)-1]
	return extract.Table{Section: section, Line: first.Line, LineEnd: last.Line, CellsLost: true, Rows: t.rows}
}

// splitCells cuts a row at its pipes. The pipe that opens the row and the one
// that closes it belong to no cell; `\|` is a pipe of the text.
func splitCells(source string) []extract.Cell {
	start := strings.IndexByte(source, '|') + 1
	end := len(strings.TrimRightFunc(source, unicode.IsSpace))
	if end > start && source[end-1] == '|' && !escaped(source, end-1) {
		end--
	}
	cells := make([]extract.Cell, 0, strings.Count(source[start:end], "|")+1)
	for i := start; i <= end; i++ {
		if i < end && (source[i] != '|' || escaped(source, i)) {
			continue
		}
		cells = append(cells, newCell(source[start:i], start))
		start = i + 1
	}
	return cells
}

func escaped(s string, i int) bool { return i > 0 && s[i-1] == '\\' }

func newCell(source string, offset int) extract.Cell {
	trimmed := strings.TrimLeft(source, " \t\u00a0")
	column := offset + len(source) - len(trimmed) + 1
	raw := strings.TrimRight(trimmed, " \t\u00a0")
	c := extract.Cell{Raw: raw, Column: column}
	c.Text, c.Refs = clean(strings.ReplaceAll(raw, `\|`, "|"))
	return c
}

// isRule says that a row only draws a line, as |---|:---:| does.
func isRule(source string) bool {
	return strings.Contains(source, "--") && strings.Trim(source, "|-:+= \t\u00a0") == ""
}
