package check

import (
	"sync"

	"pollard/normalize"
)

// desk is where the findings of one article are looked for. When it is judged the
// next one gets it, empty.
type desk struct {
	tables  map[string]int      // their places by ID, once one is asked for out of order
	groups  [][]*normalize.Poll // by table
	grouped []*normalize.Poll   // those of all groups
	sizes   []int               // of the groups
	marks   []mark              // of the polls of one table
	firsts  []int32             // polls of one table by their marks
	dated   []dated             // rows of one table
	places  []place             // of the findings
	ids     map[string]int      // how many findings ask for an ID
	columns []int               // for what findings say of columns
	leads   []doubtfulLead
	flips   []flip // of the columns of one table
	totals  []doubtfulTotal
}

// place is where a finding stands: its table's and its own number.
type place struct{ table, at int }

var desks = sync.Pool{New: func() any { return &desk{ids: map[string]int{}, tables: map[string]int{}} }}

// mostOnDesk is more than most articles have of anything; the place of more is
// given back.
const mostOnDesk = 1 << 10

// leave holds on to nothing of the article.
func (d *desk) leave() {
	if cap(d.grouped) > mostOnDesk || cap(d.groups) > mostOnDesk || cap(d.marks) > mostOnDesk || cap(d.dated) > mostOnDesk ||
		cap(d.leads) > mostOnDesk || cap(d.totals) > mostOnDesk {
		return
	}
	clear(d.leads)
	clear(d.totals)
	d.leads, d.totals = d.leads[:0], d.totals[:0]
	clear(d.tables)
	clear(d.groups[:cap(d.groups)])
	clear(d.grouped[:cap(d.grouped)])
	clear(d.ids)
	clear(d.dated[:cap(d.dated)]) // the last table may have had fewer rows than another
	desks.Put(d)
}

// list is the room for the findings of one article, which the next one gets when
// its dataset is released: findings are large.
type list struct{ findings []Finding }

var lists = sync.Pool{New: func() any { return new(list) }}

func (l *list) release() {
	if cap(l.findings) > mostOnDesk {
		return
	}
	clear(l.findings)
	l.findings = l.findings[:0]
	lists.Put(l)
}

// roomForColumns gives room for so many columns, which stays with the finding.
func (d *desk) roomForColumns(n int) []int {
	const atOnce = 256
	if cap(d.columns)-len(d.columns) < n {
		d.columns = make([]int, 0, max(n, atOnce))
	}
	from := len(d.columns)
	d.columns = d.columns[:from+n]
	return d.columns[from : from : from+n]
}
