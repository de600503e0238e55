package diff

import (
	"cmp"
	"slices"
)

// part is the rows of one table that belong to one article, on both sides.
type part struct {
	plan  *plan
	sets  [2]*rowSet
	newOf []int // by old row, the new row it became; -1 for none
	oldOf []int // the other way round
	diffs []rowDiff
}

// rowDiff is what became of one row.
type rowDiff struct {
	old, new int // -1 for none
	kind     Kind
	cells    []Cell
}

// old and latest give a cell by the name of its column.
func (p *part) old(row int, column string) string    { return p.sets[0].text(row, p.plan.col(column)) }
func (p *part) latest(row int, column string) string { return p.sets[1].text(row, p.plan.col(column)) }

// begin makes room for the matches: none yet.
func (p *part) begin() {
	p.newOf = slices.Repeat([]int{-1}, p.sets[0].n)
	p.oldOf = slices.Repeat([]int{-1}, p.sets[1].n)
}

// pair matches two rows.
func (p *part) pair(i, j int) { p.newOf[i], p.oldOf[j] = j, i }

// unmatched lists the rows of each side that have no match.
func (p *part) unmatched() (gone, come []int) {
	for i, j := range p.newOf {
		if j < 0 {
			gone = append(gone, i)
		}
	}
	for j, i := range p.oldOf {
		if i < 0 {
			come = append(come, j)
		}
	}
	return gone, come
}

// expected is by old row where it would stand on the new side if it stood
// behind the same row as before.
func (p *part) expected() []int {
	at := make([]int, len(p.newOf))
	next := 0
	for i, j := range p.newOf {
		if j >= 0 {
			next = j
		}
		at[i] = next
		next++
	}
	return at
}

// mostPairs bounds the pairs of rows that are compared with each other to find
// the nearest ones; beyond it, rows are matched in their order.
const mostPairs = 250_000

// byKey matches the rows with the same key. Where several have it, equal rows
// are matched first, then the nearest ones.
func (p *part) byKey(oldKey, newKey func(row int) string, equal func(i, j int) bool, near func(i, j int) int) {
	type class struct{ old, new []int }
	classes := map[string]*class{}
	var order []*class
	at := func(key string) *class {
		c := classes[key]
		if c == nil {
			c = &class{}
			classes[key] = c
			order = append(order, c)
		}
		return c
	}
	for i, j := range p.newOf {
		if j < 0 {
			c := at(oldKey(i))
			c.old = append(c.old, i)
		}
	}
	for j, i := range p.oldOf {
		if i < 0 {
			c := at(newKey(j))
			c.new = append(c.new, j)
		}
	}
	for _, c := range order {
		switch {
		case len(c.old) == 0 || len(c.new) == 0:
		case len(c.old) == 1 && len(c.new) == 1:
			p.pair(c.old[0], c.new[0])
		case len(c.old)*len(c.new) > mostPairs:
			for k := range min(len(c.old), len(c.new)) {
				p.pair(c.old[k], c.new[k])
			}
		default:
			for _, i := range c.old {
				for _, j := range c.new {
					if p.oldOf[j] < 0 && equal(i, j) {
						p.pair(i, j)
						break
					}
				}
			}
			p.nearest(c.old, c.new, func(i, j int) (int, bool) { return near(i, j), true })
		}
	}
}

// candidate is a pair of rows that could be one record.
type candidate struct{ old, new, score, away int }

// nearest matches those of the given rows that have no match yet: the most
// alike first; of those equally alike, the one that stands where it is expected.
// score says how much alike two rows are, and whether they can be one record.
func (p *part) nearest(old, latest []int, score func(i, j int) (int, bool)) {
	var found []candidate
	expected := p.expected()
	for _, i := range old {
		for _, j := range latest {
			if p.newOf[i] >= 0 || p.oldOf[j] >= 0 {
				continue
			}
			if n, ok := score(i, j); ok {
				found = append(found, candidate{i, j, n, distance(expected[i], j)})
			}
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.away, b.away), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	for _, c := range found {
		if p.newOf[c.old] < 0 && p.oldOf[c.new] < 0 {
			p.pair(c.old, c.new)
		}
	}
}
