package plaintext

import (
	"strconv"
	"strings"

	"pollard/extract"
)

// bars is the line above and below a table of AsciiDoc.
const bars = "|==="

// asciiDocTable reads a table between two lines of bars: a pipe begins a cell, what
// stands right before it says what the cell covers, and the cells fill row after row
// wherever their lines are broken.
func (b *builder) asciiDocTable(i int) (t *table, next int, ok bool) {
	if b.unbarred || strings.TrimSpace(b.lines[i].text) != bars {
		return nil, i, false
	}
	end := i + 1
	for end < len(b.lines) && strings.TrimSpace(b.lines[end].text) != bars {
		end++
	}
	if end == len(b.lines) {
		b.unbarred = true
		return nil, i, false
	}
	t = &table{doc: b.doc, ruled: true}
	a := asciiDoc{b: b, t: t}
	for j := i + 1; j < end; j++ {
		a.read(j)
		if len(a.cells) > 0 && a.columns == 0 {
			a.columns = a.width() // the first line is a row, or the attributes tell more
			if n := columnsOf(b, i); n > 0 {
				a.columns = n
			}
		}
	}
	if a.columns > maxColumns || len(a.cells) > maxCells {
		t.tooWide(b.lines[i].number, a.columns)
		return t, end + 1, true
	}
	if !a.place() {
		return nil, i, false // two rows in one line are those of something else
	}
	if i+2 < end && len(t.rows) > 1 && (b.lines[i+2].shape == blank || i > 0 && strings.Contains(b.lines[i-1].text, "header")) {
		t.headed = 1
	}
	return t, end + 1, len(t.rows) > 0 || t.lost != nil
}

// columnsOf counts the columns that the attributes above a table state: [cols="1,1,1"].
func columnsOf(b *builder, i int) int {
	if i == 0 {
		return 0
	}
	_, cols, ok := strings.Cut(b.lines[i-1].text, `cols="`)
	cols, _, closed := strings.Cut(cols, `"`)
	if !ok || !closed {
		return 0
	}
	if times, _, ok := strings.Cut(cols, "*"); ok {
		n, _ := strconv.Atoi(times)
		return n
	}
	return strings.Count(cols, ",") + 1
}

// asciiDoc is such a table while it is read.
type asciiDoc struct {
	b       *builder
	t       *table
	columns int
	cells   []asciiDocCell
}

type asciiDocCell struct {
	line, offset int
	parts        []string
	wide, high   int
}

// read takes the cells of line i, and what it goes on with of the last one.
func (a *asciiDoc) read(i int) {
	source := a.b.sources[i]
	from := 0
	wide, high := 1, 1
	for k := 0; k <= len(source); k++ {
		if k < len(source) && (source[k] != '|' || escaped(source, k)) {
			continue
		}
		text := source[from:k]
		nextWide, nextHigh := 1, 1
		if k < len(source) {
			nextWide, nextHigh, text = coverage(text)
		}
		switch n := len(a.cells); {
		case from > 0:
			a.cells = append(a.cells, asciiDocCell{line: i, offset: from, parts: []string{text}, wide: wide, high: high})
		case n > 0 && strings.TrimSpace(text) != "":
			a.cells[n-1].parts = append(a.cells[n-1].parts, text)
		}
		from, wide, high = k+1, nextWide, nextHigh
	}
}

// coverage reads what stands before the pipe of a cell that covers several columns,
// rows or both: 2+, .3+, 2.3+. Text is what it leaves.
func coverage(text string) (wide, high int, rest string) {
	if !strings.HasSuffix(text, "+") {
		return 1, 1, text
	}
	start := len(text) - 1
	for start > 0 && (text[start-1] == '.' || text[start-1] >= '0' && text[start-1] <= '9') {
		start--
	}
	if start > 0 && text[start-1] != ' ' {
		return 1, 1, text
	}
	columns, rows, _ := strings.Cut(text[start:len(text)-1], ".")
	wide, high = max(1, span(columns)), max(1, span(rows))
	if wide == 1 && high == 1 {
		return 1, 1, text
	}
	return wide, high, text[:start]
}

// width is how many columns the cells so far cover side by side.
func (a *asciiDoc) width() int {
	n := 0
	for _, c := range a.cells {
		n += min(c.wide, maxColumns)
	}
	return n
}

// place fills the rows of the table with the cells. It says whether each row begins in
// a line of its own.
func (a *asciiDoc) place() bool {
	down := make([]cover, a.columns)
	for n := 0; n < len(a.cells) && a.t.lost == nil; {
		y := len(a.t.rows)
		row := make([]extract.Cell, 0, a.columns)
		line := a.cells[n].line
		if y > 0 && a.t.rows[y-1].Line >= a.b.lines[line].number {
			return false
		}
		for len(row) < a.columns && (n < len(a.cells) || down[len(row)].left > 0) {
			x := len(row)
			if down[x].left > 0 {
				down[x].left--
				o := down[x].origin
				c := a.t.rows[o[0]].Cells[o[1]]
				c.Origin = &extract.Origin{o[0], o[1]}
				row = append(row, c)
				continue
			}
			c := a.cell(&a.cells[n], line)
			wide := min(a.cells[n].wide, a.columns-x)
			if wide > 1 {
				c.Colspan = wide
			}
			if high := min(a.cells[n].high, len(a.cells)); high > 1 {
				c.Rowspan = high
			}
			a.t.placed = a.t.placed || wide > 1 || c.Rowspan > 1 // older converters lost what cells cover
			for k := range wide {
				if k > 0 {
					c.Origin = &extract.Origin{y, x}
				}
				if c.Rowspan > 1 && down[x+k].left == 0 {
					down[x+k] = cover{c.Rowspan - 1, extract.Origin{y, x}}
				}
				row = append(row, c)
			}
			n++
		}
		a.t.addRow(a.b.lines[line].number, row)
	}
	return true
}

// cell makes a cell of the table, in a row that begins at a line.
func (a *asciiDoc) cell(from *asciiDocCell, line int) extract.Cell {
	c := newCell(from.parts[0], from.offset)
	if len(from.parts) > 1 {
		c = cellOfLines(from.parts, from.offset)
	}
	if strings.Contains(c.Raw, ":[") || strings.Contains(c.Raw, "link:") || strings.Contains(c.Raw, "://") {
		w := read(withoutMacros(c.Raw))
		c.Text, c.Bold = w.text, w.bold
	}
	if from.line != line {
		c.Line = a.b.lines[from.line].number
	}
	return c
}

// withoutMacros leaves the words of link:address[words] and address[words], and nothing
// of a footnote or an image.
func withoutMacros(text string) string {
	var b strings.Builder
	for text != "" {
		open := strings.IndexByte(text, '[')
		if open < 0 {
			break
		}
		end := strings.IndexByte(text[open:], ']')
		if end < 0 {
			break
		}
		before := text[:open]
		name := before[strings.LastIndexAny(before, " \n")+1:]
		words := text[open+1 : open+end]
		switch at := strings.Index(before, "footnote:"); {
		case at >= 0:
			before, words = before[:at], ""
		case strings.Contains(name, "image:"):
			before, words = before[:strings.Index(before, "image:")], ""
		case strings.Contains(name, "link:"):
			before = before[:strings.LastIndex(before, "link:")]
		case strings.Contains(name, "://"):
			before = before[:len(before)-len(name)]
		default:
			words = text[open : open+end+1]
		}
		b.WriteString(before + words)
		text = text[open+end+1:]
	}
	return b.String() + text
}
