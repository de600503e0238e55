package check

import (
	"fmt"

	"pollard/normalize"
)

var duplicateFigures = Rule{
	Code: "duplicate-figures", Severity: Warning,
	When: "two polls of one pollster have all shares equal and other dates",
	Doc:  "Two waves of a poll hardly ever give the same figures to the digit; one row was probably copied and not finished. Both rows carry the finding.",
	run: func(c *checker) {
		c.pollsByTable(func(_ *normalize.Table, polls []*normalize.Poll) {
			byFigures := map[string][]*normalize.Poll{}
			for _, p := range polls {
				if key := figuresKey(p); key != "" {
					byFigures[key] = append(byFigures[key], p)
				}
			}
			for _, p := range polls {
				for _, q := range byFigures[figuresKey(p)] {
					if p != q && sameAsker(p, q) && sameFigures(p, q) && p.Fieldwork.EDTF != q.Fieldwork.EDTF {
						c.poll(p, Finding{
							Stated: figuresKey(p), Cells: shareColumns(p),
							Message: fmt.Sprintf("%s has the same figures (%s) for %s as for %s in row %d.", p.Pollster.Raw, figuresKey(p), when(p.Fieldwork), when(q.Fieldwork), q.Row),
						})
						break
					}
				}
			}
		})
	},
}

// figuresKey spells a poll's shares out, empty where one is missing.
func figuresKey(p *normalize.Poll) string {
	key := ""
	for i := range p.Responses {
		share, ok := p.Responses[i].ShareValue()
		if !ok {
			return ""
		}
		if i > 0 {
			key += " / "
		}
		key += share.Trim(0).String()
	}
	return key
}
