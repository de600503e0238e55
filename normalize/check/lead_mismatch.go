package check

import (
	"fmt"
	"slices"
	"strings"

	"pollard/normalize"
)

var leadMismatch = Rule{
	Code: "lead-mismatch", Severity: Error,
	When: "the stated lead and the shares contradict each other at their stated precision",
	Doc: "A stated figure stands for everything that rounds to it: 11 for 10.5 to 11.5. The lead is compared with the " +
		"difference of support and oppose, or of the two largest parties or candidates, on those terms, and only a contradiction that no rounding explains is reported. " +
		"Where support or oppose is missing, it is bounded by what the others leave of 100. Where all leads of a table that contradict support and oppose " +
		"are those among the decided alone, they are meant so. Leads of a table of parties that all hold " +
		"once one column is left out, or taken for a party, are read so; where most leads of such a table contradict its shares, or " +
		"figures among the shares could not be read, none is judged. A lead that names who leads (\"Red +5\") contradicts shares in which " +
		"that one trails; where most leads of a table do, the names mean something else. The message names the " +
		"cells that took part and, where another pair of shares would explain the lead, that pair. Which of the figures " +
		"is wrong the article does not say; look at the pollster's own report.",
	run: func(c *checker) {
		for _, j := range c.doubtfulLeads() {
			if j.verdict() != contradicts {
				continue
			}
			p := j.poll
			f := Finding{Column: c.header(p.Place, p.Columns.Lead, "lead"), Stated: p.Lead.Value.String(),
				Tolerance: half(j.stated).String(), Cells: c.shareColumns(p, p.Columns.Lead)}
			if j.known {
				f.Computed = j.exact.String()
				f.Message = fmt.Sprintf("The stated lead of %s contradicts %s.", p.Lead.Value, j.difference())
			} else {
				f.Computed = bounds(j.computed)
				f.Message = fmt.Sprintf("The stated lead of %s cannot be: %s, so the lead is %s.",
					p.Lead.Value, missingSide(p, &j.leadJudgement), bounds(j.computed))
			}
			if pairs := otherPairs(p, j.stated, j.first, j.second); pairs != "" {
				f.Suggestion = fmt.Sprintf("%s is %s.", p.Lead.Value, pairs)
			}
			c.poll(p, f)
		}
		c.pollsByTable(func(_ *normalize.Table, polls []*normalize.Poll) {
			for _, w := range wrongLeaders(polls) {
				if slices.ContainsFunc(c.leads, func(l doubtfulLead) bool { return l.poll == w.poll && l.verdict() == contradicts }) {
					continue
				}
				c.poll(w.poll, Finding{
					Column: c.header(w.poll.Place, w.poll.Columns.Lead, "lead"), Stated: w.named.Name, Computed: w.ahead.Name,
					Cells: c.shareColumns(w.poll, w.poll.Columns.Lead),
					Message: fmt.Sprintf("The lead is stated for %s, which has %s, but %s has %s.",
						lower(w.named), w.named.Share.Value, lower(w.ahead), w.ahead.Share.Value),
				})
			}
		})
	},
}

// missingSide says which share is missing and what the others leave of it.
func missingSide(p *normalize.Poll, j *leadJudgement) string {
	gone := j.first
	if gone.Missing == normalize.Present {
		gone = j.second
	}
	var there []string
	for i := range p.Responses {
		if r := &p.Responses[i]; r.Missing == normalize.Present {
			there = append(there, lower(r)+" "+r.Share.Raw)
		}
	}
	rest, _ := shareInterval(p, gone)
	return fmt.Sprintf("%s is missing, and %s leave it at most %s", lower(gone), strings.Join(there, " and "), rest.Hi)
}
