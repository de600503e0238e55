package plaintext

import (
	"strings"
	"unicode"
)

// Bounds on a table that only white space lays out: fewer columns or rows may be
// anything, and no text has longer lines that are one.
const (
	fewestAligned  = 3    // columns
	fewestRowsSeen = 4    // with as many cells filled
	widestLine     = 2000 // in columns of the screen
)

// alignedTable reads a table whose columns are told by white space alone, two blanks
// or more between them in every line, as text browsers draw one.
func (b *builder) alignedTable(i int) (t *table, next int, ok bool) {
	if i < b.looked || b.lines[i].shape != prose || i > 0 && b.lines[i-1].shape == prose || !strings.Contains(b.lines[i].text, "  ") {
		return nil, i, false
	}
	next = i
	for next < len(b.lines) && (b.lines[next].shape == prose || b.lines[next].shape == item || b.sources[next] != "" && b.lines[next].shape == blank) {
		next++
	}
	b.looked = next
	c := &cutter{columns: gapsBetween(b.sources[i:next])}
	if len(c.columns) < fewestAligned || len(c.columns) > maxColumns {
		return nil, i, false
	}
	rows := 0
	for _, source := range b.sources[i:next] {
		if filledPieces(source, c.cut(source)) >= fewestAligned {
			rows++
		}
	}
	if rows < fewestRowsSeen || rows*2 < next-i {
		return nil, i, false
	}
	t = &table{doc: b.doc, ruled: true}
	for from := i; from < next; {
		to := from + 1
		for to < next && b.goesOnBelow(c, to) {
			to++
		}
		b.addLines(t, c, from, to)
		from = to
	}
	return t, next, true
}

// goesOnBelow says that a line has words of the row above: it says nothing in the
// first column, and nothing in the second or no figure at all.
func (b *builder) goesOnBelow(c *cutter, i int) bool {
	source := b.sources[i]
	pieces := c.cut(source)
	said := func(k int) bool { return strings.TrimSpace(source[pieces[k].from:pieces[k].to]) != "" }
	return !said(0) && (!said(1) || !strings.ContainsAny(source, "0123456789"))
}

// filledPieces counts the pieces of a line that say something.
func filledPieces(source string, pieces []piece) int {
	n := 0
	for _, p := range pieces {
		if strings.TrimSpace(source[p.from:p.to]) != "" {
			n++
		}
	}
	return n
}

// gapsBetween gives the extents of the columns that two blank ones or more part in
// all of the lines; none where a line is too long.
func gapsBetween(lines []string) (columns []extent) {
	var used [widestLine]bool
	end := 0
	for _, source := range lines {
		at := 0
		for _, r := range source {
			w := displayWidth(r)
			if at+w > widestLine || r == '\t' {
				return nil
			}
			if !unicode.IsSpace(r) {
				for k := range w {
					used[at+k] = true
				}
				end = max(end, at+w)
			}
			at += w
		}
	}
	for at := 0; at < end; at++ {
		switch n := len(columns); {
		case !used[at]:
		case n > 0 && at-columns[n-1].to < 2:
			columns[n-1].to = at + 1
		default:
			columns = append(columns, extent{at, at + 1})
		}
	}
	return columns
}
