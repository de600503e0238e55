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

// ofPolls tells of polls, and of those only whose responses changed.
func (t *teller) ofPolls() {
	p, diffs := t.diffsOf("polls")
	if p == nil {
		return
	}
	byRow := map[string]int{}
	for j := range p.sets[1].n {
		byRow[p.latest(j, "poll_id")] = j
	}
	var matched []*rowDiff // that differ only in which row of a table tells them
	for k := range diffs {
		d := &diffs[k]
		id, table := t.recordOf(p, d, "poll_id"), t.tableOf(p, d)
		if d.kind != Changed {
			t.cameOrWith(p, d, id, table)
			continue
		}
		var also []string
		if len(t.replies[id]) > 0 {
			also = append(also, "responses")
		}
		if t.judged[id] {
			also = append(also, "findings")
		}
		markFollowing("polls", d.cells, also...)
		switch {
		case onlyMatches(d.cells):
			matched = append(matched, d)
		case primary(d.cells):
			t.owner[id] = t.add(p, d)
		}
	}
	// Polls that differ only in their responses, or in what is made of them.
	for _, id := range sortedKeys(t.replies) {
		j, there := byRow[id]
		if t.owner[id] != nil || !there {
			continue
		}
		d := &rowDiff{old: p.oldOf[j], new: j, kind: Changed}
		for k := range diffs {
			if diffs[k].new == j {
				d = &diffs[k]
			}
		}
		if n := t.reshaped(p.latest(j, "table_id")); n != nil && ofHeader(t.replies[id]) {
			t.owner[id] = n
			if len(d.cells) > 0 {
				n.follow(p.change(d))
			}
			continue
		}
		t.owner[id] = t.add(p, d)
	}
	for _, d := range matched {
		id := p.latest(d.new, "poll_id")
		n := t.owner[p.latest(d.new, "matches")]
		if n == nil {
			n = t.owner[t.record(p.old(d.old, "matches"))]
		}
		if n == nil {
			t.owner[id] = t.add(p, d)
			continue
		}
		t.owner[id] = n
		n.follow(p.change(d))
	}
}

// cameOrWith tells of a record that came or went: with its table, if that did,
// too.
func (t *teller) cameOrWith(p *part, d *rowDiff, id, table string) {
	n := t.cameOrWent(table)
	if n != nil && n.change.Kind == d.kind {
		n.follow(p.change(d))
	} else {
		n = t.add(p, d)
	}
	if t.owner[id] == nil {
		t.owner[id] = n
	}
}

// onlyMatches says that of the cells that changed by themselves there is only
// the one that names the row that tells the same poll.
func onlyMatches(cells []Cell) bool {
	found := false
	for _, c := range cells {
		if c.Column == "matches" {
			found = true
		} else if !c.Follows {
			return false
		}
	}
	return found
}

// ofHeader says that responses differ as those of a table with another header
// do: some came or went, or have another name.
func ofHeader(diffs []*rowDiff) bool {
	for _, d := range diffs {
		for _, c := range d.cells {
			if d.kind == Changed && c.Column != "response_raw" && c.Column != "response" && c.Column != "role" {
				return false
			}
		}
	}
	return true
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

// ofResponses tells of responses with their polls.
func (t *teller) ofResponses() {
	p, diffs := t.diffsOf("responses")
	for k := range diffs {
		d := &diffs[k]
		if n := t.owner[t.recordOf(p, d, "poll_id")]; n != nil {
			n.follow(p.change(d))
		} else {
			t.add(p, d)
		}
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

// ofFindings tells of findings with what they are about, if that changed, else
// by themselves.
func (t *teller) ofFindings() {
	p, diffs := t.diffsOf("findings")
	for k := range diffs {
		d := &diffs[k]
		n := t.findingOwner(p, d)
		if n == nil {
			n = t.add(p, d)
		} else {
			n.follow(p.change(d))
		}
		t.told[t.recordOf(p, d, "record_id")] = n
	}
}

// findingOwner is the change a finding follows from; nil where it follows from
// none.
func (t *teller) findingOwner(p *part, d *rowDiff) *node {
	record := t.recordOf(p, d, "record_id")
	if n := t.owner[record]; n != nil {
		return n
	}
	if by := t.toldBy(record); by != "" && t.owner[by] != nil {
		return t.owner[by]
	}
	if n := t.cameOrWent(t.tableOf(p, d)); n != nil {
		return n
	}
	if record == "" {
		var n *node
		if d.new >= 0 {
			n = t.rows[p.latest(d.new, "table_id")+"#"+p.latest(d.new, "row")]
		} else {
			n = t.rows[gonePrefix+p.old(d.old, "table_id")+"#"+p.old(d.old, "row")]
		}
		if n != nil {
			return n
		}
	}
	if d.kind == Changed && recounted(d.cells) {
		return t.first[t.tableOf(p, d)]
	}
	return nil
}

// toldBy is the row of a table that tells the poll of a sentence; "" where none
// does.
func (t *teller) toldBy(record string) string {
	if t.matches == nil {
		t.matches = map[string]string{}
		if p := t.part("polls"); p != nil {
			for j := range p.sets[1].n {
				t.matches[p.latest(j, "poll_id")] = p.latest(j, "matches")
			}
		}
	}
	return t.matches[record]
}

// recounted says that a finding differs only in numbers its record has no part
// in, such as how many rows of a table agree.
func recounted(cells []Cell) bool {
	for _, c := range cells {
		switch c.Column {
		case "computed", "message", "suggestion":
			if !sameNumberless(c.Old, c.New) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// ofVerdicts tells of polls that differ only in their findings.
func (t *teller) ofVerdicts() {
	p, diffs := t.diffsOf("polls")
	for k := range diffs {
		d := &diffs[k]
		if d.kind != Changed || primary(d.cells) {
			continue
		}
		id := p.latest(d.new, "poll_id")
		if t.owner[id] != nil {
			continue // told by itself or with another
		}
		if n := t.told[id]; n != nil {
			n.follow(p.change(d))
		} else {
			t.add(p, d)
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
