package check

import (
	"slices"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

// eachDateError calls do for every date of a poll or table event that could
// not be read for one of the reasons. e is nil for a poll; report adds the
// finding.
func (c *checker) eachDateError(do func(d normalize.Date, what string, e *normalize.Event, report func(Finding)), kinds ...edtf.Kind) {
	wanted := func(d *normalize.Date) bool { return d.Err != nil && slices.Contains(kinds, d.Err.Kind) }
	c.eachPoll(func(p *normalize.Poll) {
		if !wanted(&p.Fieldwork) || p.Columns.Fieldwork < 0 {
			return
		}
		do(p.Fieldwork, "poll", nil, func(f Finding) {
			f.Cells = []int{p.Columns.Fieldwork}
			f.Column, f.Stated = c.header(p.Place, p.Columns.Fieldwork, "fieldwork"), p.Fieldwork.Raw
			c.poll(p, f)
		})
	})
	for i := range c.ds.Events {
		e := &c.ds.Events[i]
		if !wanted(&e.Date) {
			continue
		}
		do(e.Date, "event", e, func(f Finding) {
			f.Stated, f.Column = e.Date.Raw, e.Header
			c.event(e, f)
		})
	}
}
