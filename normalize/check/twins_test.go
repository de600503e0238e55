package check

import (
	"testing"

	"pollard/normalize"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// TestMarks asks that polls that are alike have one mark, however their figures
// are written.
func TestMarks(t *testing.T) {
	poll := func(asker, scenario string, shares ...string) *normalize.Poll {
		p := &normalize.Poll{Scenario: scenario}
		if asker != "" {
			p.Pollster.Parts = []pollster.Part{{Pollster: pollster.Pollster{ID: asker}}}
		}
		for _, share := range shares {
			n, err := number.Parse(share, number.Format{})
			if err != nil {
				t.Fatal(err)
			}
			p.Responses = append(p.Responses, normalize.Response{Share: normalize.Figure{Raw: share, Number: n}})
		}
		return p
	}
	polls := []*normalize.Poll{
		poll("ipsos", "", "43", "50"), poll("ipsos", "", "43.0", "50.00"), poll("ipsos", "2", "43", "50"), poll("gallup", "", "50", "43"),
		poll("", "", "43", "50"), poll("ipsos", "", "0", "0.0"), poll("ipsos", "", "43"), poll("ipsos", "", "43", "<1"),
	}
	for i, p := range polls {
		for j, q := range polls {
			if (figuresKey(p) == figuresKey(q)) != (figuresMark(p) == figuresMark(q)) {
				t.Errorf("figures of polls %d and %d: %q and %q", i, j, figuresKey(p), figuresKey(q))
			}
			if (askerKey(p) == askerKey(q)) != (askerMark(p) == askerMark(q)) {
				t.Errorf("askers of polls %d and %d: %q and %q", i, j, askerKey(p), askerKey(q))
			}
		}
		if (figuresKey(p) == "") != (figuresMark(p) == 0) || (askerKey(p) == "") != (askerMark(p) == 0) {
			t.Errorf("poll %d: a mark of 0 is no key", i)
		}
	}
	c := checker{desk: &desk{}}
	if twins := c.mayBeTwins(polls, figuresMark); len(twins) != 4 || twins[0] != polls[0] || twins[3] != polls[4] {
		t.Errorf("%d polls may be twins", len(twins))
	}
}
