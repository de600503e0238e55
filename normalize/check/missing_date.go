package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/edtf"
)

var missingDate = Rule{
	Code: "missing-date", Severity: Warning,
	When: "the date's cell is a dash or blank",
	Doc:  "The table has a column for dates and this row has none. Where a heading names the year, the date is that year; otherwise it is empty, never guessed.",
	run: func(c *checker) {
		c.eachDateError(func(d normalize.Date, what string, e *normalize.Event, report func(Finding)) {
			suggestion := c.dateTold(e)
			message := fmt.Sprintf("The %s has no date: the cell %s.", what, cellSays(d.Raw))
			if !d.IsZero() {
				message = fmt.Sprintf("The %s has no date of its own: the cell %s, and only the heading gives %s.", what, cellSays(d.Raw), d.EDTF)
			}
			report(Finding{Computed: d.EDTF, Message: message, Suggestion: suggestion})
		}, edtf.Missing)
	},
}

// dateTold names the first sentence that dates the accession step a timeline
// row is about.
func (c *checker) dateTold(row *normalize.Event) string {
	if row == nil || row.Step == "" {
		return ""
	}
	for i := range c.ds.Events {
		if e := &c.ds.Events[i]; e.Kind == normalize.ProseEvent && e.Step == row.Step {
			return fmt.Sprintf("Line %d gives %s: %q", e.Line, e.Date.EDTF, e.Label)
		}
	}
	return ""
}
