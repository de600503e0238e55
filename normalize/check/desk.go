package check

import "sync"

// desk is where the findings of one article are gathered. When it is judged the
// next one gets it, empty.
type desk struct {
	findings []Finding
	marks    []mark         // of the polls of one table
	dated    []dated        // rows of one table
	places   []place        // of the findings
	ids      map[string]int // how many findings ask for an ID
}

// place is where a finding stands: its table's and its own number.
type place struct{ table, at int }

var desks = sync.Pool{New: func() any { return &desk{ids: map[string]int{}} }}

// mostOnDesk is more than most articles have of anything; the place of more is
// given back.
const mostOnDesk = 1 << 10

// leave holds on to nothing of the article.
func (d *desk) leave() {
	if cap(d.findings) > mostOnDesk || cap(d.marks) > mostOnDesk || cap(d.dated) > mostOnDesk {
		return
	}
	clear(d.findings)
	d.findings = d.findings[:0]
	clear(d.ids)
	clear(d.dated[:cap(d.dated)]) // the last table may have had fewer rows than another
	desks.Put(d)
}
