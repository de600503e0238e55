package check

import (
	"strings"

	"pollard/normalize"
)

// askerKey spells out who asked what whom: pollsters, question, scenario and
// population. It is empty where no pollster is named.
func askerKey(p *normalize.Poll) string {
	if len(p.Pollster.Parts) == 0 {
		return ""
	}
	parts := []string{p.Question, p.Scenario, p.Population}
	for _, part := range p.Pollster.Parts {
		parts = append(parts, part.ID)
	}
	return strings.Join(parts, "\n")
}
