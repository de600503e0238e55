package check

import (
	"fmt"

	"pollard/normalize"
)

var twoWayShares = Rule{
	Code: "two-way-shares", Severity: Warning,
	When: "a table without an undecided column has rows that add up to exactly 100 nearly everywhere",
	Doc: "Real polls have people who do not know or do not answer. Where support and oppose always add up to 100, the " +
		"undecided were left out of the base, so the shares are higher than in a poll that counts them: 52.2 to 47.8 of " +
		"the decided may be 46 to 42 of everybody. Such polls have basis \"decided\"; do not mix them with the others.",
	run: func(c *checker) {
		c.pollsByTable(func(t *normalize.Table, polls []*normalize.Poll) {
			if len(polls) == 0 || !t.IsTwoWay() {
				return
			}
			c.add(normalize.Place{TableID: t.ID, Line: t.Line}, t.ID, Finding{
				Stated: "100", Computed: fmt.Sprintf("%d of %d rows", t.Sums.Exact, t.Sums.Complete),
				Message: fmt.Sprintf("%d of the %d complete rows add up to exactly 100 and there is no column for the undecided, who must have been left out of the base.",
					t.Sums.Exact, t.Sums.Complete),
				Suggestion: "Compare these shares only with others of the decided alone.",
			})
		})
	},
}
