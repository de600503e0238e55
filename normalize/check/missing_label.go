package check

import (
	"fmt"

	"pollard/normalize"
	"pollard/normalize/number"
)

var missingLabel = Rule{
	Code: "missing-label", Severity: Warning,
	When: "a timeline row gives a date and not what happened on it",
	Doc:  "The row's label is blank: in flattened articles mostly because it was a picture, such as a country's flag. The date is kept; what it is the date of stands in the original page.",
	run: func(c *checker) {
		for i := range c.ds.Events {
			e := &c.ds.Events[i]
			if e.Kind != normalize.Timeline || number.Looks(e.Label) != number.Absent {
				continue
			}
			message := fmt.Sprintf("The row dated %s does not say what happened.", e.Date.Raw)
			if e.Group != "" {
				message = fmt.Sprintf("The row dated %s under %q does not say whom or what it is about.", e.Date.Raw, e.Group)
			}
			c.event(e, Finding{Stated: e.Label, Message: message})
		}
	},
}
