package check

import (
	"cmp"
	"fmt"
	"slices"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var outOfOrder = Rule{
	Code: "out-of-order", Severity: Warning,
	When: "a row breaks the order in time that the rest of its table, or of its group of rows, keeps",
	Doc: "Tables run from the newest row to the oldest or the other way; a row that does neither may have a wrong year or month. " +
		"Two dates are out of order only if they do not overlap: \"June 2016\" fits beside any day of that June. Rows that keep no order at all raise nothing.",
	run: func(c *checker) {
		events := c.eventsByTable()
		c.pollsByTable(func(t *normalize.Table, polls []*normalize.Poll) {
			for _, group := range c.datedRows(polls, events[t.ID]) {
				c.checkOrder(group)
			}
		})
	},
}

// eventsByTable gives the events that stand in tables.
func (c *checker) eventsByTable() map[string][]*normalize.Event {
	var events map[string][]*normalize.Event
	for i := range c.ds.Events {
		e := &c.ds.Events[i]
		if e.TableID == "" {
			continue
		}
		if events == nil {
			events = map[string][]*normalize.Event{}
		}
		events[e.TableID] = append(events[e.TableID], e)
	}
	return events
}

// dated is one dated row of a table: a poll or an event.
type dated struct {
	row         int
	first, last int // its days, in numbers that run as they do
	date        *normalize.Date
	poll        *normalize.Poll
	event       *normalize.Event
}

func newDated(row int, d *normalize.Date, p *normalize.Poll, e *normalize.Event) dated {
	number := func(day edtf.Day) int { return (day.Year*12+day.Month)*31 + day.Day }
	return dated{row, number(d.Start), number(d.End), d, p, e}
}

// datedRows gives the dated rows of a table in row order, those of each group
// of rows apart.
func (c *checker) datedRows(polls []*normalize.Poll, events []*normalize.Event) [][]dated {
	rows := c.dated[:0] // of no group
	groups := [][]dated{nil}
	var byName map[string]int
	put := func(group string, d dated) {
		if group == "" {
			rows = append(rows, d)
			return
		}
		i, ok := byName[group]
		if !ok {
			if byName == nil {
				byName = map[string]int{}
			}
			i = len(groups)
			byName[group] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], d)
	}
	for _, p := range polls {
		if p.Fieldwork.IsClosed() {
			put(p.Group, newDated(p.Row, &p.Fieldwork, p, nil))
		}
	}
	for _, e := range events {
		if e.Date.IsClosed() {
			put(cmp.Or(e.Header, e.Group), newDated(e.Row, &e.Date, nil, e))
		}
	}
	c.dated, groups[0] = rows, rows
	if len(events) == 0 {
		return groups // polls are in order
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
	if len(rows) < orderRows || isInOrder(rows, 1) || isInOrder(rows, -1) {
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

// isInOrder says that no row stands out.
func isInOrder(rows []dated, direction int) bool {
	for i := 1; i < len(rows); i++ {
		if !inOrder(&rows[i-1], &rows[i], direction) {
			return false
		}
	}
	return true
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
			if length[j] >= length[i] && inOrder(&rows[i], &rows[j], direction) {
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

// inOrder says that row b may stand below row a: their dates overlap, or follow
// each other.
func inOrder(a, b *dated, direction int) bool {
	if a.first <= b.last && b.first <= a.last {
		return true
	}
	return (b.first-a.first)*direction > 0
}
