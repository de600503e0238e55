package check

import (
	"cmp"
	"fmt"
	"slices"

	"pollard/normalize"
)

var outOfOrder = Rule{
	Code: "out-of-order", Severity: Warning,
	When: "a row breaks the order in time that the rest of its table, or of its group of rows, keeps",
	Doc: "Tables run from the newest row to the oldest or the other way; a row that does neither may have a wrong year or month. " +
		"Two dates are out of order only if they do not overlap: \"June 2016\" fits beside any day of that June. Rows that keep no order at all raise nothing.",
	run: func(c *checker) {
		for i := range c.ds.Tables {
			for _, group := range c.datedRows(&c.ds.Tables[i]) {
				c.checkOrder(group)
			}
		}
	},
}

// dated is one dated row of a table: a poll or an event.
type dated struct {
	row   int
	date  *normalize.Date
	poll  *normalize.Poll
	event *normalize.Event
}

// datedRows gives the dated rows of a table in row order, those of each group
// of a timeline apart.
func (c *checker) datedRows(t *normalize.Table) [][]dated {
	var groups [][]dated
	byName := map[string]int{}
	add := func(group string, d dated) {
		if d.date.Start.IsZero() || d.date.End.IsZero() {
			return
		}
		i, ok := byName[group]
		if !ok {
			i = len(groups)
			byName[group] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], d)
	}
	for i := range c.ds.Polls {
		if p := &c.ds.Polls[i]; p.TableID == t.ID {
			add("", dated{p.Row, &p.Fieldwork, p, nil})
		}
	}
	for i := range c.ds.Events {
		if e := &c.ds.Events[i]; e.TableID == t.ID {
			add(e.Group, dated{e.Row, &e.Date, nil, e})
		}
	}
	for _, g := range groups {
		slices.SortFunc(g, func(a, b dated) int { return cmp.Compare(a.row, b.row) })
	}
	return groups
}

// Rows that must be there, and the share of them that may stand out, before a
// list of dates counts as ordered.
const (
	orderRows    = 4
	orderOutlier = 5 // at most one in this many
)

func (c *checker) checkOrder(rows []dated) {
	if len(rows) < orderRows {
		return
	}
	up, down := outliers(rows, 1), outliers(rows, -1)
	breaks, direction := down, "from newest to oldest"
	if len(up) < len(down) {
		breaks, direction = up, "from oldest to newest"
	}
	if len(up) == len(down) || len(breaks)*orderOutlier > len(rows) {
		return
	}
	for _, i := range breaks {
		// The row it jars with is mostly the one above it.
		with, position := i-1, "below"
		if i == 0 {
			with, position = 1, "above"
		}
		f := Finding{Stated: rows[i].date.EDTF, Message: fmt.Sprintf("%s stands %s %s in a table that runs %s.",
			when(rows[i].date), position, when(rows[with].date), direction)}
		if p := rows[i].poll; p != nil {
			f.Cells = []int{p.Columns.Fieldwork}
			f.Column = c.header(p.Place, p.Columns.Fieldwork, "fieldwork")
			c.poll(p, f)
		} else {
			c.event(rows[i].event, f)
		}
	}
}

func when(d *normalize.Date) string { return orRaw(d.Raw, d.EDTF) }

func orRaw(raw, otherwise string) string {
	if raw == "" {
		return otherwise
	}
	return raw
}

// outliers gives the fewest rows without which all others keep the order: the
// rows outside a longest ordered subsequence. Of two such subsequences the one
// that keeps the earlier rows is taken, so that it is the lower row of a pair
// that stands out. direction is 1 for oldest to newest, -1 for the reverse.
func outliers(rows []dated, direction int) []int {
	n := len(rows)
	length := make([]int, n) // of the longest ordered subsequence from here on
	next := make([]int, n)
	for i := n - 1; i >= 0; i-- {
		length[i], next[i] = 1, -1
		for j := i + 1; j < n && j <= i+orderWindow; j++ {
			if length[j] >= length[i] && inOrder(rows[i].date, rows[j].date, direction) {
				length[i], next[i] = length[j]+1, j
			}
		}
	}
	start := 0
	for i := range length {
		if length[i] > length[start] {
			start = i
		}
	}
	var out []int
	at := start
	for i := range rows {
		if i == at {
			at = next[at]
			continue
		}
		out = append(out, i)
	}
	return out
}

// orderWindow bounds how many rows in a stretch may stand out, and with it the
// cost of a very long table.
const orderWindow = 200

// inOrder says that a row dated b may stand below one dated a.
func inOrder(a, b *normalize.Date, direction int) bool {
	if a.Overlaps(b.Date) {
		return true
	}
	return b.Start.Compare(a.Start)*direction > 0
}
