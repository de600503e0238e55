package plaintext

import (
	"strings"
	"unicode"

	"pollard/extract"
)

// Bounds on a table that only white space lays out: fewer columns or rows may be
// anything, and no text has longer lines that are one.
const (
	fewestAligned  = 3    // columns
	fewestRowsSeen = 4    // with as many cells filled
	widestLine     = 2000 // in columns of the screen
)

// alignedTable reads a table whose columns are told by white space alone, two blanks
// or more between them in every line, as text browsers draw one. A line without such
// a gap is words over the whole table: its caption if it is the first.
func (b *builder) alignedTable(i int) (t *table, next int, ok bool) {
	if i < b.looked || b.lines[i].shape != prose || i > 0 && b.lines[i-1].shape == prose {
		return nil, i, false
	}
	captioned := !strings.Contains(b.lines[i].text, "  ")
	if captioned && (i+1 >= len(b.lines) || b.lines[i+1].shape != prose || !strings.Contains(b.lines[i+1].text, "  ")) {
		return nil, i, false
	}
	next = i
	for next < len(b.lines) && (b.lines[next].shape == prose || b.lines[next].shape == item || b.sources[next] != "" && b.lines[next].shape == blank) {
		next++
	}
	b.looked = next
	c := &cutter{columns: gapsBetween(b.sources[i:next], 2)}
	if most := mostStretches(b.sources[i:next]); most > len(c.columns) {
		c = &cutter{columns: gapsBetween(b.sources[i:next], most), whole: true}
	}
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
	if captioned {
		t.caption = clean(b.lines[i].text)
		i++
	}
	for from := i; from < next; {
		to := from + 1
		if b.isOverAll(c, from) {
			t.addRow(b.lines[from].number, []extract.Cell{newCell(b.sources[from], 0)})
			from = to
			continue
		}
		for to < next && b.goesOnBelow(c, to) {
			to++
		}
		b.addLines(t, c, from, to)
		from = to
	}
	return t, next, true
}

// isOverAll says that a line is words that begin in the first column and go on
// through others without a gap.
func (b *builder) isOverAll(c *cutter, i int) bool {
	l := b.lines[i]
	return l.shape != blank && l.indent < c.columns[0].to && !hasGap(b.sources[i])
}

// hasGap says that a line has two blanks between words.
func hasGap(source string) bool { return strings.Contains(strings.TrimSpace(source), "  ") }

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

// mostStretches is the most stretches without a gap that several lines have: words
// over several columns hide the gaps between these in their own line.
func mostStretches(lines []string) int {
	var with [maxColumns + 2]int
	for _, source := range lines {
		with[min(stretches(source), maxColumns+1)]++
	}
	rows := 0
	for n := len(with) - 1; n > 1; n-- {
		if rows += with[n]; rows >= fewestRowsSeen {
			return n
		}
	}
	return 0
}

// stretches counts the stretches of a line that have no gap.
func stretches(source string) int {
	n := 0
	eachStretch(source, func(int, int, int) { n++ })
	return n
}

// gapsBetween gives the extents of the columns that two blank ones or more part in
// all of the lines of at least so many stretches; none where a line is too long.
func gapsBetween(lines []string, fewest int) (columns []extent) {
	var used [widestLine]bool
	end := 0
	for _, source := range lines {
		if stretches(source) < fewest {
			continue
		}
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
