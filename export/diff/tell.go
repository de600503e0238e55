package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// node is a change that follows from no other one.
type node struct {
	change Change
	at     int // place among those of its table
}

// teller puts what became of the rows of an article together into changes: each
// once, with what follows from it.
type teller struct {
	*article
	nodes   []*node
	owner   map[string]*node // by poll or event, whose change it follows from
	tables  map[string]*node // by table: its own change
	first   map[string]*node // by table: the first change in it
	rows    map[string]*node // by key of the ledger, the old with gonePrefix
	told    map[string]*node // by record, with which its findings were told
	replies map[string][]*rowDiff
	judged  map[string]bool   // records whose findings changed
	matches map[string]string // by poll, the poll of a table that is the same one
}

// tell makes changes of the rows that came, went or differ.
func (a *article) tell(moved int) *Article {
	t := &teller{article: a, owner: map[string]*node{}, tables: map[string]*node{}, first: map[string]*node{},
		rows: map[string]*node{}, told: map[string]*node{}, replies: map[string][]*rowDiff{}, judged: map[string]bool{}}
	out := &Article{ID: a.id, Moved: moved, Changes: []Change{}}
	if whole := t.articles(out); whole != nil {
		t.everything(whole)
	} else {
		t.collect()
		t.ofTables()
		t.ofPolls()
		t.ofEvents()
		t.ofResponses()
		t.ofLedger()
		t.ofFindings()
		t.ofVerdicts()
		t.others(out)
	}
	a.touch()
	slices.SortStableFunc(t.nodes, func(x, y *node) int {
		return cmp.Or(rank(x.change.Table, y.change.Table), cmp.Compare(x.at, y.at))
	})
	for _, n := range t.nodes {
		out.Changes = append(out.Changes, n.change)
		a.kinds[KindCount{Table: n.change.Table, Kind: n.change.Kind}]++
	}
	if len(out.Changes) > 0 && a.id != "" {
		a.summary.Articles++
	}
	if len(out.Source) > 0 {
		a.summary.Sources++
	}
	if len(out.Changes)+len(out.Source)+len(out.Follows)+out.Moved == 0 {
		return nil
	}
	return out
}

// diffsOf is what became of the rows of a table.
func (a *article) diffsOf(table string) (*part, []rowDiff) {
	if p := a.part(table); p != nil {
		return p, p.diffs
	}
	return nil, nil
}

// change makes a change of what became of a row.
func (p *part) change(d *rowDiff) Change {
	c := Change{Table: p.plan.name, Kind: d.kind, Cells: d.cells}
	if c.Cells == nil {
		c.Cells = []Cell{}
	}
	if d.old >= 0 {
		c.OldID = p.keyText(0, d.old)
	}
	if d.new >= 0 {
		c.NewID = p.keyText(1, d.new)
	}
	if c.Table == "responses" {
		c.Name = d.value(p, "response")
	}
	return c
}

// add tells a change by itself.
func (t *teller) add(p *part, d *rowDiff) *node {
	n := &node{change: p.change(d), at: d.place(p)}
	t.nodes = append(t.nodes, n)
	if table := t.tableOf(p, d); table != "" && t.first[table] == nil {
		t.first[table] = n
	}
	return n
}

// follow tells a change with the one it follows from.
func (n *node) follow(c Change) { n.change.With = append(n.change.With, c) }

// place puts rows that went where they stood.
func (d *rowDiff) place(p *part) int {
	if d.new >= 0 {
		return 2*d.new + 1
	}
	return 2 * p.expected()[d.old]
}

// value is a cell of the row as it is now, or, where it went, as it was.
func (d *rowDiff) value(p *part, column string) string {
	if d.new >= 0 {
		return p.latest(d.new, column)
	}
	return p.old(d.old, column)
}

// tableOf is the table a row belongs to, one that went with gonePrefix.
func (t *teller) tableOf(p *part, d *rowDiff) string {
	if d.new >= 0 {
		return p.latest(d.new, "table_id")
	}
	return t.table(p.old(d.old, "table_id"))
}

// recordOf is the record a row is or belongs to, one that went with gonePrefix.
func (t *teller) recordOf(p *part, d *rowDiff, column string) string {
	if d.new >= 0 {
		return p.latest(d.new, column)
	}
	return t.record(p.old(d.old, column))
}

// articles tells of the article itself. If it came or went, that change is
// returned: all others follow from it.
func (t *teller) articles(out *Article) (whole *node) {
	p, diffs := t.diffsOf("articles")
	if p == nil {
		return nil
	}
	if p.sets[1].n > 0 {
		out.Title = p.latest(0, "title")
	} else if p.sets[0].n > 0 {
		out.Title = p.old(0, "title")
	}
	for k := range diffs {
		d := &diffs[k]
		if d.kind != Changed {
			n := t.add(p, d)
			if p.sets[0].n == 0 || p.sets[1].n == 0 {
				whole = n
			}
			continue
		}
		isSource := func(c Cell) bool { return roles["articles"][c.Column] == source }
		for _, c := range d.cells {
			if isSource(c) {
				out.Source = append(out.Source, c)
			}
		}
		if d.cells = slices.DeleteFunc(slices.Clone(d.cells), isSource); len(d.cells) > 0 {
			t.add(p, d)
		}
	}
	return whole
}

// everything lets all changes follow from one.
func (t *teller) everything(n *node) {
	for _, p := range t.parts {
		if p.plan.name == "articles" {
			continue
		}
		for k := range p.diffs {
			n.follow(p.change(&p.diffs[k]))
		}
	}
}

// collect finds which polls have other responses, and which records other
// findings.
func (t *teller) collect() {
	p, diffs := t.diffsOf("responses")
	for k := range diffs {
		d := &diffs[k]
		markFollowing("responses", d.cells)
		id := t.recordOf(p, d, "poll_id")
		t.replies[id] = append(t.replies[id], d)
	}
	p, diffs = t.diffsOf("findings")
	for k := range diffs {
		markFollowing("findings", diffs[k].cells)
		t.judged[t.recordOf(p, &diffs[k], "record_id")] = true
	}
}

// ofTables tells of tables.
func (t *teller) ofTables() {
	p, diffs := t.diffsOf("tables")
	for k := range diffs {
		d := &diffs[k]
		markFollowing("tables", d.cells)
		n := t.add(p, d)
		t.tables[t.tableOf(p, d)] = n
	}
}

// cameOrWent is the change of a table that is new or gone.
func (t *teller) cameOrWent(table string) *node {
	if n := t.tables[table]; n != nil && n.change.Kind != Changed {
		return n
	}
	return nil
}

// reshaped is the change of a table whose columns are others.
func (t *teller) reshaped(table string) *node {
	n := t.tables[table]
	if n == nil || n.change.Kind != Changed {
		return nil
	}
	if slices.ContainsFunc(n.change.Cells, func(c Cell) bool { return c.Column == "columns_map" }) {
		return n
	}
	return nil
}

// ofEvents tells of events.
func (t *teller) ofEvents() {
	p, diffs := t.diffsOf("events")
	for k := range diffs {
		d := &diffs[k]
		id, table := t.recordOf(p, d, "event_id"), t.tableOf(p, d)
		if d.kind != Changed {
			t.cameOrWith(p, d, id, table)
			continue
		}
		markFollowing("events", d.cells)
		t.owner[id] = t.add(p, d)
	}
}

// ofLedger tells of the rows of the ledger with their records.
func (t *teller) ofLedger() {
	p, diffs := t.diffsOf("rows")
	for k := range diffs {
		d := &diffs[k]
		markFollowing("rows", d.cells)
		n := t.owner[t.recordOf(p, d, "record_id")]
		if n == nil && d.old >= 0 {
			n = t.owner[t.record(p.old(d.old, "record_id"))]
		}
		if n == nil {
			n = t.tables[t.tableOf(p, d)]
		}
		if n == nil {
			n = t.add(p, d)
		} else {
			n.follow(p.change(d))
		}
		if d.old >= 0 {
			t.rows[gonePrefix+p.keyText(0, d.old)] = n
		}
		if d.new >= 0 {
			t.rows[p.keyText(1, d.new)] = n
		}
	}
}

// others tells of all other tables.
func (t *teller) others(out *Article) {
	for _, p := range t.parts {
		switch p.plan.name {
		case "articles", "tables", "polls", "responses", "events", "rows", "findings":
			continue
		}
		for k := range p.diffs {
			d := &p.diffs[k]
			if p.plan.name == dictionary {
				t.summary.Described++
			}
			if p.plan.name == dictionary || p.plan.name == "pollsters" && t.ofTouched(p, d) {
				out.Follows = append(out.Follows, p.change(d))
			} else {
				t.add(p, d)
			}
		}
	}
}

// ofTouched says that what became of a pollster follows from the polls.
func (t *teller) ofTouched(p *part, d *rowDiff) bool {
	if !t.touched[d.value(p, "pollster_id")] {
		return false
	}
	for _, c := range d.cells {
		if d.kind == Changed && c.Column != "polls" && c.Column != "raw_names" {
			return false
		}
	}
	return true
}

// touch notes the pollsters of polls that came, went or have others.
func (a *article) touch() {
	p, diffs := a.diffsOf("polls")
	for k := range diffs {
		d := &diffs[k]
		named := func(c Cell) bool { return strings.HasPrefix(c.Column, "pollster") }
		if d.kind == Changed && !slices.ContainsFunc(d.cells, named) {
			continue
		}
		var ids []string
		if d.old >= 0 {
			ids = append(ids, strings.Split(p.old(d.old, "pollster_id"), "; ")...)
		}
		if d.new >= 0 {
			ids = append(ids, strings.Split(p.latest(d.new, "pollster_id"), "; ")...)
		}
		for _, id := range ids {
			a.touched[id] = true
		}
	}
}

// sortedKeys are the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
