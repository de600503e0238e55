package check

import (
	"fmt"

	"pollard/normalize"
)

var rowRealigned = Rule{
	Code: "row-realigned", Severity: Info,
	When: "cells were moved to the columns they belong to",
	Doc: "The source lost a merged or empty cell, so that later cells stood under the wrong headers. Of all ways to put them back in order, " +
		"exactly one suits the columns best and agrees with the figures. \"stated\" is the row as found, \"computed\" the row as read.",
	run: func(c *checker) {
		c.eachPoll(func(p *normalize.Poll) {
			if p.Repair == nil {
				return
			}
			c.poll(p, Finding{
				Stated: p.Repair.Stated, Computed: p.Repair.Read,
				Message: fmt.Sprintf("Cells of this row stood in the wrong columns and were read as %s.", p.Repair.Read),
			})
		})
	},
}
