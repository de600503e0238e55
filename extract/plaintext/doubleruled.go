package plaintext

// doubleRuledTable reads a simple table of reStructuredText: lines of = above and
// below it and, where it has a header, below that. The columns may be one blank
// apart, and the last one goes on to the end of the line. A line of dashes below a
// row draws which columns its cells cover.
func (b *builder) doubleRuledTable(i int) (t *table, next int, ok bool) {
	rule, end := -1, i+1
	for ; end < len(b.lines); end++ {
		if b.startsSection(b.lines[end]) {
			return nil, i, false
		}
		if b.lines[end].shape != doubled {
			continue
		}
		if !b.sameRuns(end, i) {
			return nil, i, false
		}
		if end+1 == len(b.lines) || b.lines[end+1].shape == blank || b.lines[end+1].indent < b.lines[i].indent {
			break
		}
		if rule >= 0 {
			return nil, i, false
		}
		rule = end
	}
	if end >= len(b.lines) || end == i+1 {
		return nil, i, false
	}
	t, c := &table{ruled: true}, &cutter{columns: runsOf(b.sources[i], '=')}
	if n := len(c.columns); n > maxColumns {
		t.tooWide(b.lines[i].number, n)
		return t, end + 1, true
	}
	for from := i + 1; from < end; {
		if from == rule {
			t.headed = len(t.rows)
		}
		if from == rule || b.lines[from].shape == dashes {
			from++
			continue
		}
		to := from + 1
		for to < end && to != rule && b.lines[to].shape != dashes && b.goesOnBelow(c, to) {
			to++
		}
		b.addDrawn(t, c, from, to)
		from = to
	}
	return t, end + 1, len(t.rows) > 1 || t.lost != nil
}

// addDrawn adds the lines from one to before another as a row, its cells as wide as
// the dashes of the line below draw them.
func (b *builder) addDrawn(t *table, c *cutter, from, to int) {
	if to >= len(b.lines) || b.lines[to].shape != dashes {
		b.addLines(t, c, from, to)
		return
	}
	drawn := dashRuns(b.sources[to])
	spans := make([]int, len(drawn))
	for k, d := range drawn {
		for _, column := range c.columns {
			if column.from >= d.from && column.from < d.to {
				spans[k]++
			}
		}
		if spans[k] == 0 {
			b.addLines(t, c, from, to)
			return
		}
	}
	b.addLines(t, &cutter{columns: drawn}, from, to)
	if t.lost != nil {
		return
	}
	cells := t.rows[len(t.rows)-1].Cells
	for k := range min(len(cells), len(spans)) {
		if spans[k] > 1 {
			cells[k].Colspan = spans[k]
		}
	}
	t.widen(c)
}

// widen makes the table as wide as its rulers.
func (t *table) widen(c *cutter) { t.wide = max(t.wide, len(c.columns)) }
