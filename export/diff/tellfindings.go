package diff

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
