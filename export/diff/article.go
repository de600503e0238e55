package diff

import (
	"slices"
)

// gonePrefix stands before the ID of what is not there any more, so that it is
// never taken for something new of the same ID.
const gonePrefix = "\x00"

// article is the comparison of one article.
type article struct {
	*differ
	id      string
	parts   []*part
	tables  map[string]string // table_id, old to new
	records map[string]string // poll_id and event_id, old to new
	renamed [][2]string       // those of them that changed
}

// part is the rows of a table; nil where it is not compared.
func (a *article) part(name string) *part {
	for _, p := range a.parts {
		if p.plan.name == name {
			return p
		}
	}
	return nil
}

// compare compares all tables of the article; nil where nothing is to be told.
func (a *article) compare() *Article {
	same := true
	for _, p := range a.parts {
		c := a.counts[p.plan.name]
		c.Old += p.sets[0].n
		c.New += p.sets[1].n
		if p.sets[0].equal(p.sets[1]) {
			c.Duplicates += 2 * a.duplicates(p, 0)
			continue
		}
		same = false
		c.Duplicates += a.duplicates(p, 0) + a.duplicates(p, 1)
	}
	if same {
		for _, p := range a.parts {
			a.counts[p.plan.name].Same += p.sets[0].n
		}
		return nil
	}
	a.match()
	moved := 0
	for _, p := range a.parts {
		moved += a.find(p)
	}
	return a.tell(moved)
}

// duplicates counts the rows of one side whose key another one before has.
func (d *differ) duplicates(p *part, side int) int {
	if len(p.plan.key) == 0 || len(p.plan.key) < len(keys[p.plan.name]) {
		return 0
	}
	d.hashes = d.hashes[:0]
	for i := range p.sets[side].n {
		h := uint64(14695981039346656037) // FNV-1a
		for _, c := range p.plan.key {
			for _, b := range p.sets[side].cell(i, c) {
				h = (h ^ uint64(b)) * 1099511628211
			}
			h *= 1099511628211
		}
		d.hashes = append(d.hashes, h)
	}
	slices.Sort(d.hashes)
	n := 0
	for i := 1; i < len(d.hashes); i++ {
		if d.hashes[i] == d.hashes[i-1] {
			n++
		}
	}
	return n
}

// find lists what became of every row of a table, and counts those that moved.
func (a *article) find(p *part) (moved int) {
	c := a.counts[p.plan.name]
	for j, i := range p.oldOf {
		if i < 0 {
			p.diffs = append(p.diffs, rowDiff{old: -1, new: j, kind: Added, cells: p.all(1, j)})
			c.Added++
			continue
		}
		cells, elsewhere := a.cells(p, i, j)
		switch {
		case p.plan.name == "articles" && !slices.ContainsFunc(cells, func(c Cell) bool { return roles["articles"][c.Column] != source }):
			if c.Same++; len(cells) > 0 {
				p.diffs = append(p.diffs, rowDiff{old: i, new: j, kind: Changed, cells: cells})
			}
		case len(cells) > 0:
			p.diffs = append(p.diffs, rowDiff{old: i, new: j, kind: Changed, cells: cells})
			c.Changed++
		case elsewhere:
			c.Moved++
			moved++
		default:
			c.Same++
		}
	}
	expected := p.expected()
	for i, j := range p.newOf {
		if j < 0 {
			// Told where it would stand.
			at := slices.IndexFunc(p.diffs, func(d rowDiff) bool { return d.new >= expected[i] })
			if at < 0 {
				at = len(p.diffs)
			}
			for at < len(p.diffs) && p.diffs[at].new < 0 {
				at++
			}
			p.diffs = slices.Insert(p.diffs, at, rowDiff{old: i, new: -1, kind: Removed, cells: p.all(0, i)})
			c.Removed++
		}
	}
	return moved
}

// all is the cells of a row that is new or gone, missing ones left out.
func (p *part) all(side, row int) []Cell {
	cells := []Cell{}
	for k := range p.plan.columns {
		c := Cell{Column: p.plan.columns[k].name}
		if text := p.sets[side].text(row, k); text == "" {
			continue
		} else if side == 0 {
			c.Old = text
		} else {
			c.New = text
		}
		cells = append(cells, c)
	}
	return cells
}

// cells compares two rows that are one record, and says whether it, or what it
// refers to, has another place or number.
func (a *article) cells(p *part, i, j int) (cells []Cell, moved bool) {
	for k := range p.plan.columns {
		c := &p.plan.columns[k]
		x, y := p.sets[0].cell(i, k), p.sets[1].cell(j, k)
		if a.opts.sameValue(c, x, y) || a.ignored(p.plan.name, c.name) {
			continue
		}
		old, latest := string(x), string(y)
		if !a.opts.Positions && a.samePlace(p, c, old, latest) {
			moved = moved || c.role != count
			continue
		}
		cells = append(cells, Cell{Column: c.name, Old: old, New: latest, Note: note(c.name, old, latest)})
	}
	return cells, moved
}

// samePlace says that two values which are not the same differ only in where
// something stands.
func (a *article) samePlace(p *part, c *column, old, latest string) bool {
	switch c.role {
	case position:
		return true
	case count:
		return a.explained(p.plan.name, c.name)
	case ownID:
		return p.plan.name == "findings" || p.plan.name == "tables" || base(old) == base(latest)
	case ref:
		return a.record(old) == latest
	case tableRef:
		return a.table(old) == latest
	case source, plain:
	}
	switch p.plan.name + "." + c.name {
	case "findings.message", "findings.suggestion", "findings.stated", "findings.computed", "rows.reason":
		return samePlaceless(a.withNewIDs(old), latest)
	}
	return false
}

// explained says that rows came or went in the table that a column counts.
func (a *article) explained(table, column string) bool {
	name := column
	if table == "tables" {
		name = "rows" // the ledger
	}
	p := a.part(name)
	if p == nil {
		return false
	}
	return slices.Contains(p.oldOf, -1) || slices.Contains(p.newOf, -1)
}
