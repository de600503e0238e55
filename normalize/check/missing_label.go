package check

import (
	"strconv"

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
			message := "The row dated " + e.Date.Raw + " does not say what happened."
			if e.Group != "" {
				message = "The row dated " + e.Date.Raw + " under " + strconv.Quote(e.Group) + " does not say whom or what it is about."
			}
			c.event(e, Finding{Stated: e.Label, Message: message})
		}
	},
}
