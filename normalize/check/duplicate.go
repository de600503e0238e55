package check

import (
	"slices"

	"pollard/normalize"
	"pollard/normalize/pollster"
)

// sameAsker says that two polls of a table have the same known pollsters, the
// same scenario and the same population.
func sameAsker(a, b *normalize.Poll) bool {
	return len(a.Pollster.Parts) > 0 && a.Scenario == b.Scenario && a.Population == b.Population && a.Question == b.Question &&
		slices.EqualFunc(a.Pollster.Parts, b.Pollster.Parts, func(x, y pollster.Part) bool { return x.ID == y.ID })
}

// sameFigures says that all shares of two polls are there and equal.
func sameFigures(a, b *normalize.Poll) bool {
	if len(a.Responses) < 2 || len(a.Responses) != len(b.Responses) {
		return false
	}
	for i := range a.Responses {
		x, ok := a.Responses[i].ShareValue()
		y, also := b.Responses[i].ShareValue()
		if !ok || !also || x.Cmp(y) != 0 {
			return false
		}
	}
	return true
}
