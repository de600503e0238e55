package plaintext

import (
	"slices"
	"strings"
)

// most bounds the lines of a header, and the lines of nothing but dashes inside
// a table, that are looked at.
const most = 64

// ruledTable reads pandoc's simple and multiline tables, with and without a
// header: dashes say where the columns are.
func (b *builder) ruledTable(i int) (t *table, next int, ok bool) {
	l := b.lines[i]
	if l.indent > 3 || i > 0 && b.lines[i-1].shape == prose {
		return nil, i, false
	}
	if b.isOneColumn(i) {
		return b.simpleTable(i)
	}
	if l.shape == dashes {
		if !strings.Contains(l.text, " ") {
			return b.multilineTable(i)
		}
		return b.headlessTable(i)
	}
	if i+1 >= len(b.lines) || b.lines[i+1].shape != dashes || b.lines[i+1].indent > 3 || !strings.Contains(b.lines[i+1].text, " ") {
		return nil, i, false
	}
	return b.simpleTable(i)
}

// newRuled starts a table with columns as the line of dashes at line i has
// them. Of too many columns it gives a table that is lost.
func (b *builder) newRuled(i int) (*table, *cutter) {
	t, c := &table{ruled: true}, &cutter{columns: dashRuns(b.sources[i])}
	if n := len(c.columns); n > maxColumns {
		t.tooWide(b.lines[i].number, n)
	}
	return t, c
}

// simpleTable reads a header line, dashes, and a row a line. pandoc writes rows
// of empty cells as blank lines, so an indented table goes on below one if what
// follows keeps to its columns.
func (b *builder) simpleTable(i int) (t *table, next int, ok bool) {
	ruler := b.lines[i+1]
	t, c := b.newRuled(i + 1)
	t.headed = 1
	b.addLines(t, c, i, i+1)
	for next = i + 2; next < len(b.lines); next++ {
		l := b.lines[next]
		if l.shape == blank {
			after := b.skipBlank(next)
			if t.lost != nil || !b.goesOn(c, after, ruler.indent) && (len(t.rows) > 1 || !b.goesOnBehind(c, after+1, ruler.indent)) {
				break
			}
			next = after
			l = b.lines[next]
		}
		if b.sameRuns(next, i+1) {
			next++
			break
		}
		if b.startsSection(l) {
			break
		}
		b.addLines(t, c, next, next+1)
	}
	return t, next, len(t.rows) > 1 || t.lost != nil
}

// isOneColumn says that a table of one column begins with its header at line i:
// it and the dashes below are indented as converters do it, and the first row
// follows without a blank line, as no text follows a heading.
func (b *builder) isOneColumn(i int) bool {
	if i+2 >= len(b.lines) || i > 0 && b.lines[i-1].shape != blank {
		return false
	}
	head, ruler, first := b.lines[i], b.lines[i+1], b.lines[i+2]
	return ruler.shape == dashes && !strings.Contains(ruler.text, " ") && ruler.indent >= 2 && ruler.indent <= 3 &&
		head.indent >= ruler.indent && first.indent >= ruler.indent &&
		head.shape != blank && head.shape != dashes && first.shape != blank && first.shape != dashes
}

// goesOn says that line i below a blank one is a row of the table above.
func (b *builder) goesOn(c *cutter, i, indent int) bool {
	if i >= len(b.lines) || indent < 2 || len(c.columns) > maxColumns {
		return false
	}
	l := b.lines[i]
	if l.indent < indent || l.shape == dashes {
		return l.shape == dashes && slices.Equal(dashRuns(b.sources[i]), c.columns)
	}
	if i+1 < len(b.lines) && b.lines[i+1].shape == dashes {
		return false // the header of the next table
	}
	if _, ok := captionMark(l.text); ok {
		return false
	}
	c.cut(b.sources[i])
	return !c.crossed && c.end <= c.columns[len(c.columns)-1].to
}

// goesOnBehind says that line i is a row of the table above though the one before
// it, the first, has words that run over their columns: it keeps to them and fills most.
func (b *builder) goesOnBehind(c *cutter, i, indent int) bool {
	if i >= len(b.lines) || b.lines[i].shape == blank || b.lines[i].shape == dashes || b.lines[i-1].indent < indent || !b.goesOn(c, i, indent) {
		return false
	}
	filled := 0
	for _, p := range c.pieces {
		if strings.TrimSpace(b.sources[i][p.from:p.to]) != "" {
			filled++
		}
	}
	return filled*2 > len(c.columns)
}

// startsSection says that a line is a heading even right below a row.
func (b *builder) startsSection(l line) bool {
	return l.shape == heading || l.shape == fence
}

// headlessTable reads a table between two equal lines of dashes. Rows are lines,
// or lines parted by blank ones.
func (b *builder) headlessTable(i int) (t *table, next int, ok bool) {
	end, skipped := i+1, 0
	for ; end < len(b.lines) && skipped < most; end++ {
		if b.lines[end].shape == dashes {
			if b.sameRuns(end, i) {
				break
			}
			skipped++
		} else if b.startsSection(b.lines[end]) {
			return nil, i, false
		}
	}
	if end >= len(b.lines) || skipped == most || b.skipBlank(i+1) == end {
		return nil, i, false
	}
	t, c := b.newRuled(i)
	b.addGroups(t, c, i+1, end, b.isMultiline(c, i+1, end))
	return t, end + 1, true
}

// isMultiline says that the rows between two lines of dashes are parted by
// blank lines. Where none is, or lines next to each other are all as full as
// rows, a row is a line. Lines above the first blank one that have no figure may
// be those of a header.
func (b *builder) isMultiline(c *cutter, from, to int) bool {
	if len(c.columns) > maxColumns {
		return false
	}
	blanks, full := false, 0
	for i := from; i < min(to, from+1000); i++ {
		if b.lines[i].shape == blank {
			blanks, full = true, 0
			continue
		}
		filled := 0
		for _, p := range c.cut(b.sources[i]) {
			if strings.TrimSpace(b.sources[i][p.from:p.to]) != "" {
				filled++
			}
		}
		if filled*2 <= len(c.columns) || filled < 2 || !blanks && !strings.ContainsAny(b.sources[i], "0123456789") {
			full = 0
			continue
		}
		if full++; full > 2 {
			return false
		}
	}
	return blanks
}

// multilineTable reads a table between two lines of dashes from edge to edge:
// a header of any lines, dashes for the columns, rows parted by blank lines.
func (b *builder) multilineTable(i int) (t *table, next int, ok bool) {
	head := i + 1
	for head < len(b.lines) && head-i <= most && b.lines[head].shape != dashes && b.lines[head].shape != blank {
		head++
	}
	if head >= len(b.lines) || head == i+1 || b.lines[head].shape != dashes || b.lines[head].indent != b.lines[i].indent {
		return nil, i, false
	}
	width := len(b.lines[i].text)
	isEdge := func(l line) bool {
		return l.shape == dashes && !strings.Contains(l.text, " ") && l.indent == b.lines[i].indent && len(l.text) > width-3 && len(l.text) < width+3
	}
	if n := len(b.lines[head].text); n > width+2 || n < width-2 {
		return nil, i, false
	}
	end, skipped := head+1, 0
	for ; end < len(b.lines) && !isEdge(b.lines[end]); end++ {
		if b.lines[end].shape == dashes {
			skipped++
		}
		if skipped == most || b.startsSection(b.lines[end]) {
			return nil, i, false
		}
	}
	if end >= len(b.lines) {
		return nil, i, false
	}
	t, c := b.newRuled(head)
	t.headed = 1
	b.addLines(t, c, i+1, head)
	b.addGroups(t, c, head+1, end, true)
	return t, end + 1, true
}

// addGroups adds the lines from one to before another, a row a line or, of a
// multiline table, a row for the lines up to a blank one.
func (b *builder) addGroups(t *table, c *cutter, from, to int, multiline bool) {
	for i := from; i < to; i++ {
		if b.lines[i].shape == blank {
			continue
		}
		end := i + 1
		for multiline && end < to && b.lines[end].shape != blank {
			end++
		}
		b.addLines(t, c, i, end)
		i = end - 1
	}
}

// addLines adds the lines from one to before another as one row.
func (b *builder) addLines(t *table, c *cutter, from, to int) {
	if t.lost != nil {
		return
	}
	n := len(c.columns)
	parts := make([][]string, n)
	starts := make([]int, n)
	for i := from; i < to; i++ {
		source := b.sources[i]
		for k, p := range c.cut(source) {
			if i == from {
				starts[k] = p.from
			}
			parts[k] = append(parts[k], source[p.from:p.to])
		}
	}
	length := len(strings.TrimRight(b.sources[from], " \t\r"))
	cells := makeCells(parts, starts, length)
	t.addRow(b.lines[from].number, partFused(cells, len(t.rows) < t.headed))
}

// sameRuns says that two lines of dashes have the same runs.
func (b *builder) sameRuns(i, j int) bool {
	return b.lines[i].indent == b.lines[j].indent && b.lines[i].text == b.lines[j].text
}
