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

// table collects the rows of one table.
type table struct {
	doc  *extract.Document
	rows []extract.Row
	wide int
	lost *extract.Note // set where the table outgrew a bound: it is dropped
	// headed is how many of the rows the source marks as the header.
	headed int
	// ruled says that dashes rule the table, as in converters' output.
	ruled bool
	// placed says that the source keeps every cell in its column.
	placed  bool
	caption string // that stands right above the table, as part of it
	// guessed says that the header is as many lines as a row has cells.
	guessed bool
}

// add appends the row of a pipe table.
func (t *table) add(number int, source string) {
	if t.lost != nil {
		return
	}
	if n := strings.Count(source, "|"); n > maxColumns+1 {
		t.tooWide(number, n-1)
		return
	}
	t.addRow(number, t.splitCells(source))
}

// addRow appends a row of cells.
func (t *table) addRow(number int, cells []extract.Cell) {
	switch {
	case t.lost != nil:
	case len(cells) > maxColumns:
		t.tooWide(number, len(cells))
	case (len(t.rows)+1)*max(t.wide, len(cells)) > maxCells:
		t.tooLong(number)
	default:
		t.wide = max(t.wide, len(cells))
		t.rows = append(t.rows, extract.Row{Line: number, Cells: cells})
	}
}

func (t *table) tooWide(number, cells int) {
	t.rows = nil
	t.lost = &extract.Note{Line: number, Code: "table-too-wide",
		Text: fmt.Sprintf("the table has a row of %d cells; tables of more than %d columns are not read", cells, maxColumns)}
}

func (t *table) tooLong(number int) {
	t.rows = nil
	t.lost = &extract.Note{Line: number, Code: "table-too-long",
		Text: fmt.Sprintf("the table has more than %d cells and is not read", maxCells)}
}

// finish pads every row to the width of the widest, so that the table is a
// grid. A padding cell has no place in the source: its Column is 0.
func (t *table) finish(section, caption string) extract.Table {
	for i := range t.rows {
		r := &t.rows[i]
		if missing := t.wide - len(r.Cells); missing > 0 {
			r.Cells = append(r.Cells, make([]extract.Cell, missing)...)
		}
	}
	if !t.placed {
		for _, r := range t.rows {
			dropCopies(r.Cells)
		}
		t.placed = applySpans(t.rows, t.wide)
	}
	for _, r := range t.rows[:min(t.headed, len(t.rows))] {
		for i := range r.Cells {
			r.Cells[i].Header = true
		}
	}
	first, last := t.rows[0], t.rows[len(t.rows)-1]
	return extract.Table{Section: section, Caption: caption, Line: first.Line, LineEnd: last.Line, CellsLost: !t.placed, BlanksKept: t.ruled || keepsBlanks(t.rows), HeaderGuessed: t.guessed, Rows: t.rows}
}

// dropCopies makes the cells of a row blank that repeat one over the whole row, or over
// all of it but the first cell: some converters write a cell in all of the places it
// covers. Figures and marks may well be the same all along, words and years are not.
func dropCopies(cells []extract.Cell) {
	const fewest = 3
	last := len(cells) - 1
	if last < fewest-1 || cells[last].Raw == "" || cells[last].Raw != cells[last-1].Raw || cells[last].Raw != cells[1].Raw {
		return
	}
	first := last
	for first > 0 && cells[first-1].Raw == cells[last].Raw {
		first--
	}
	if first > 1 || last-first+1 < fewest || !isYear(cells[last].Text) && !strings.Contains(cells[last].Text, " ") {
		return
	}
	for i := first + 1; i <= last; i++ {
		cells[i] = extract.Cell{Line: cells[i].Line, Column: cells[i].Column}
	}
}

// keepsBlanks says that a row has a blank cell before one that says something, so that
// whatever flattened the table did not leave such cells out.
func keepsBlanks(rows []extract.Row) bool {
	for _, r := range rows {
		blank := false
		for i := range r.Cells {
			switch {
			case r.Cells[i].Raw == "":
				blank = true
			case blank:
				return true
			}
		}
	}
	return false
}

// splitCells cuts a row at its pipes. The pipe that opens the row and the one
// that closes it belong to no cell; `\|` is a pipe of the text, and so is one
// after attributes that leaked into the row.
func (t *table) splitCells(source string) []extract.Cell {
	start := strings.IndexByte(source, '|') + 1
	end := len(strings.TrimRightFunc(source, unicode.IsSpace))
	if end > start && source[end-1] == '|' && !escaped(source, end-1) {
		end--
	}
	cells, n := t.doc.Cells(strings.Count(source[start:end], "|")+1), 0
	for i := start; i <= end; i++ {
		if i < end && (source[i] != '|' || escaped(source, i)) {
			continue
		}
		if i < end && (isAttributes(source[start:i]) || attributesAtEnd(source[start:i]) > 0) {
			continue
		}
		fillAt(&cells[n], source[start:i], start)
		n++
		start = i + 1
	}
	return cells[:n]
}

// isAttributes says that s is nothing but leaked attributes: the cell they
// belong to goes on after the pipe.
func isAttributes(s string) bool {
	if len(s) > longestAttributes || strings.IndexByte(s, '=') < 0 {
		return false
	}
	var a attributes
	s = strings.TrimSpace(s)
	end, ok := a.read(s)
	return ok && end == len(s)
}

func escaped(s string, i int) bool { return i > 0 && s[i-1] == '\\' }

// isRule says that a row only draws a line, as |---|:---:| does, and |=== above and
// below a table.
func isRule(source string) bool {
	return strings.TrimSpace(source) == "|===" || strings.Contains(source, "--") && strings.Trim(source, "|-:+= \t\u00a0") == ""
}
