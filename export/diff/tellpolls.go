package diff

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
