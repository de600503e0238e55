package check

import "pollard/normalize"

var proseUnmatched = Rule{
	Code: "prose-unmatched", Severity: Info,
	When: "a poll told in a sentence that no table row tells",
	Doc: "The article's sentences know a poll that its tables do not have, or tell it so loosely that more than one row " +
		"would fit. Its figures are in the data with origin \"prose\".",
	run: func(c *checker) {
		c.eachToldPoll(func(p *normalize.Poll) {
			if p.Matches == "" && p.Rival == "" {
				figures := figuresOf(p)
				c.poll(p, Finding{Stated: figures, Message: "No table row tells the poll of this sentence: " + figures + "."})
			}
		})
	},
}
