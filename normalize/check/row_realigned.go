package check

import (
	"fmt"

	"pollard/normalize"
)

var rowRealigned = Rule{
	Code: "row-realigned", Severity: Info,
	When: "cells were moved to the columns they belong to",
	Doc: "The source lost a merged or empty cell, so that later cells stood under the wrong headers. Of all ways to put them back in order, " +
		"exactly one suits the columns best and agrees with the figures. What a merged cell of the row above said of this row is put back as well: " +
		"the date and the pollster of a row that lost both, with the client and the sample next to them; the pollster of one that has a date; " +
		"and the date of one that has a pollster, where an attribute that leaked says that the one above covers it. " +
		"\"stated\" is the row as found, \"computed\" the row as read, with what was taken from the row above in front.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			r := p.Repair
			if r == nil {
				return
			}
			computed, message := r.Read, fmt.Sprintf("Cells of this row stood in the wrong columns and were read as %s.", r.Read)
			if r.Taken != "" {
				computed = fmt.Sprintf("from the row above: %s; %s", r.Taken, r.Read)
				taken := fmt.Sprintf("This row lost merged cells at its beginning, which were taken from the row above: %s.", r.Taken)
				if r.Moved {
					message = taken + " " + message
				} else {
					message = taken
				}
			}
			c.poll(p, Finding{Stated: r.Stated, Computed: computed, Message: message})
		})
	},
}
