package diff

import (
	"slices"
	"strings"
)

// match pairs the rows of all tables. Tables come first, since what refers to
// them does so by their place; then the records, then what belongs to them.
func (a *article) match() {
	a.tables, a.records = map[string]string{}, map[string]string{}
	for _, p := range a.parts {
		p.begin()
	}
	if p := a.part("tables"); p != nil {
		a.matchTables(p)
	}
	if p := a.part("polls"); p != nil {
		a.matchRecords(p, "poll_id", a.pollLikeness(p))
	}
	if p := a.part("events"); p != nil {
		a.matchRecords(p, "event_id", a.eventLikeness(p))
	}
	for _, p := range a.parts {
		switch p.plan.name {
		case "tables", "polls", "events":
		case "responses":
			a.matchResponses(p)
		case "rows":
			a.matchLedger(p)
		case "findings":
			a.matchFindings(p)
		default:
			key := func(side int) func(int) string {
				return func(row int) string { return p.keyText(side, row) }
			}
			a.byKey(p, key(0), key(1))
		}
	}
}

// keyText is the key of a row, its columns joined by #.
func (p *part) keyText(side, row int) string {
	var b strings.Builder
	for n, c := range p.plan.key {
		if n > 0 {
			b.WriteByte('#')
		}
		b.Write(p.sets[side].cell(row, c))
	}
	return b.String()
}

// byKey is [part.byKey] with rows as equal and as near as their cells are.
func (a *article) byKey(p *part, oldKey, newKey func(int) string) {
	p.byKey(oldKey, newKey, func(i, j int) bool { return a.equalRows(p, i, j) }, func(i, j int) int {
		n := 0
		for k := range p.plan.columns {
			c := &p.plan.columns[k]
			if x, y := p.sets[0].cell(i, k), p.sets[1].cell(j, k); len(x) > 0 && a.opts.sameValue(c, x, y) {
				n++
			}
		}
		return n
	})
}

// equalRows says that two rows differ in nothing but their place.
func (a *article) equalRows(p *part, i, j int) bool {
	for k := range p.plan.columns {
		c := &p.plan.columns[k]
		x, y := p.sets[0].cell(i, k), p.sets[1].cell(j, k)
		if !a.opts.sameValue(c, x, y) && !a.samePlace(p, c, string(x), string(y)) {
			return false
		}
	}
	return true
}

// table is the new table_id of an old one.
func (a *article) table(id string) string {
	if a.part("tables") == nil {
		return id
	}
	if to, ok := a.tables[id]; ok {
		return to
	}
	return id
}

// record is the new ID of an old poll or event.
func (a *article) record(id string) string {
	if to, ok := a.records[id]; ok {
		return to
	}
	return id
}

// withNewIDs puts the new IDs of polls and events into a sentence.
func (a *article) withNewIDs(text string) string {
	const many = 50 // an article in which so many changed is told as it is
	if len(a.renamed) > many {
		return text
	}
	for _, r := range a.renamed {
		text = strings.ReplaceAll(text, r[0], r[1])
	}
	return text
}

// matchRecords pairs polls or events: those of one ID, numbers at its end left
// out, then those that say the same.
func (a *article) matchRecords(p *part, id string, alike likeness) {
	col := p.plan.col(id)
	p.byKey(
		func(i int) string { return base(p.sets[0].text(i, col)) },
		func(j int) string { return base(p.sets[1].text(j, col)) },
		func(i, j int) bool { return a.equalRows(p, i, j) && alike.whole(i, j) },
		func(i, j int) int { n, _ := alike.score(i, j, true); return n },
	)
	gone, come := p.unmatched()
	if len(gone) > 0 && len(come) > 0 {
		expected, back := p.expected(), p.reversed()
		score := func(i, j int) (int, bool) { return alike.score(i, j, expected[i] == j || back[i] == j) }
		if len(gone)*len(come) <= mostPairs {
			p.nearest(gone, come, score)
		} else {
			// Too many to look at every pair: those that share a date or figures.
			for _, part := range alike.groups(gone, come) {
				p.nearest(part.old, part.new, score)
			}
		}
	}
	if col < 0 {
		return
	}
	for i, j := range p.newOf {
		was := p.sets[0].text(i, col)
		if _, again := a.records[was]; again || was == "" {
			continue // one ID twice: the first stands for it
		}
		if j < 0 {
			a.records[was] = gonePrefix + was
			continue
		}
		is := p.sets[1].text(j, col)
		a.records[was] = is
		if was != is {
			a.renamed = append(a.renamed, [2]string{was, is})
		}
	}
	// The longest first, so that an ID is not taken for the beginning of another.
	slices.SortStableFunc(a.renamed, func(x, y [2]string) int { return len(y[0]) - len(x[0]) })
}

// reversed is [part.expected] seen from the row behind.
func (p *part) reversed() []int {
	at := make([]int, len(p.newOf))
	next := len(p.oldOf) - 1
	for i := len(p.newOf) - 1; i >= 0; i-- {
		if j := p.newOf[i]; j >= 0 {
			next = j
		}
		at[i] = next
		next--
	}
	return at
}

// matchTables pairs the tables of an article: their IDs only number them.
func (a *article) matchTables(p *part) {
	contents := [2]map[string]map[string]bool{{}, {}}
	for _, t := range []struct{ name, id string }{{"polls", "poll_id"}, {"events", "event_id"}} {
		q := a.part(t.name)
		if q == nil {
			continue
		}
		for side := range 2 {
			for row := range q.sets[side].n {
				table := q.sets[side].text(row, q.plan.col("table_id"))
				if contents[side][table] == nil {
					contents[side][table] = map[string]bool{}
				}
				contents[side][table][base(q.sets[side].text(row, q.plan.col(t.id)))] = true
			}
		}
	}
	score := func(i, j int) (int, bool) {
		if p.old(i, "kind") != p.latest(j, "kind") {
			return 0, false
		}
		got, most := 0, 0
		count := func(weight, percent int) { got += weight * percent; most += weight }
		x, y := contents[0][p.old(i, "table_id")], contents[1][p.latest(j, "table_id")]
		if len(x)+len(y) > 0 {
			common := 0
			for id := range x {
				if y[id] {
					common++
				}
			}
			count(6, 100*common/max(len(x), len(y)))
		}
		count(3, sameAs(p.old(i, "columns_map"), p.latest(j, "columns_map")))
		count(2, sameAs(p.old(i, "section"), p.latest(j, "section")))
		count(1, sameAs(p.old(i, "caption"), p.latest(j, "caption")))
		count(1, sameAs(p.old(i, "table_id"), p.latest(j, "table_id")))
		return got / most, got/most >= 35
	}
	gone, come := p.unmatched()
	if len(gone)*len(come) <= mostPairs {
		p.nearest(gone, come, score)
	} else {
		a.byKey(p, func(i int) string { return p.keyText(0, i) }, func(j int) string { return p.keyText(1, j) })
	}
	for i, j := range p.newOf {
		was := p.old(i, "table_id")
		if j < 0 {
			a.tables[was] = gonePrefix + was
		} else {
			a.tables[was] = p.latest(j, "table_id")
		}
	}
}

// sameAs is 100 for the same text and 0 for another.
func sameAs(a, b string) int {
	if a == b {
		return 100
	}
	return 0
}

// matchResponses pairs the responses of a poll by their names, the rest by their
// place: these have another name.
func (a *article) matchResponses(p *part) {
	for _, by := range []string{"response", "position"} {
		a.byKey(p,
			func(i int) string { return a.record(p.old(i, "poll_id")) + gonePrefix + p.old(i, by) },
			func(j int) string { return p.latest(j, "poll_id") + gonePrefix + p.latest(j, by) })
	}
}

// matchLedger pairs the rows of the ledger by the record they became, those
// without one by what became of them, and the rest by their place.
func (a *article) matchLedger(p *part) {
	key := func(table, record, disposition string) string {
		if record != "" {
			return table + gonePrefix + "record" + gonePrefix + record
		}
		return table + gonePrefix + disposition
	}
	a.byKey(p,
		func(i int) string {
			return key(a.table(p.old(i, "table_id")), a.record(p.old(i, "record_id")), p.old(i, "disposition"))
		},
		func(j int) string {
			return key(p.latest(j, "table_id"), p.latest(j, "record_id"), p.latest(j, "disposition"))
		})
	gone, come := p.unmatched()
	expected := p.expected()
	byPlace := map[int]int{}
	for _, j := range come {
		byPlace[j] = j
	}
	for _, i := range gone {
		j, ok := byPlace[expected[i]]
		// A row of one poll is no row of another; whose polls are not compared may be.
		one := ok && (p.old(i, "record_id") == "" || p.latest(j, "record_id") == "" || a.part("polls") == nil)
		if one && p.oldOf[j] < 0 && a.table(p.old(i, "table_id")) == p.latest(j, "table_id") {
			p.pair(i, j)
		}
	}
}

// matchFindings pairs findings of one code about one thing.
func (a *article) matchFindings(p *part) {
	key := func(code, record, column, table string) string {
		if record != "" {
			table = ""
		}
		return code + gonePrefix + record + gonePrefix + column + gonePrefix + table
	}
	a.byKey(p,
		func(i int) string {
			return key(p.old(i, "code"), a.record(p.old(i, "record_id")), p.old(i, "column"), a.table(p.old(i, "table_id")))
		},
		func(j int) string {
			return key(p.latest(j, "code"), p.latest(j, "record_id"), p.latest(j, "column"), p.latest(j, "table_id"))
		})
}
