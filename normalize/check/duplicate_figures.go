package check

import (
	"strconv"

	"pollard/normalize"
)

var duplicateFigures = Rule{
	Code: "duplicate-figures", Severity: Warning,
	When: "two polls of one pollster have all shares equal and other dates",
	Doc:  "Two waves of a poll hardly ever give the same figures to the digit where there are many answers or decimals: one row was probably copied and not finished. Of few answers in whole percents it is often chance. Both rows carry the finding.",
	run: func(c *checker) {
		c.pollsByTable(func(_ *normalize.Table, polls []*normalize.Poll) {
			polls = c.mayBeTwins(polls, func(p *normalize.Poll) uint64 {
				asker := askerMark(p)
				if asker == 0 {
					return 0
				}
				if figures := figuresMark(p); figures != 0 {
					return mixed(asker, figures) | 1
				}
				return 0
			})
			if len(polls) == 0 {
				return
			}
			type alike struct{ figures, asker string }
			groups := make(map[alike]*twins, len(polls))
			type shown struct {
				figures string
				group   *twins
			}
			all := make([]shown, len(polls))
			for i, p := range polls {
				figures, asker := figuresKey(p), askerKey(p)
				if figures == "" || asker == "" {
					continue
				}
				key := alike{figures, asker}
				group := groups[key]
				if group == nil {
					group = &twins{}
					groups[key] = group
				}
				group.add(p)
				all[i] = shown{figures, group}
			}
			for i, p := range polls {
				figures, q := all[i].figures, all[i].group.of(p)
				if q == nil {
					continue
				}
				c.poll(p, Finding{
					Stated: figures, Cells: c.shareColumns(p),
					Message: p.Pollster.Raw + " has the same figures (" + figures + ") for " + when(&p.Fieldwork) + " as for " + when(&q.Fieldwork) + " in row " + strconv.Itoa(q.Row) + ".",
				})
			}
		})
	},
}

// twins are the first two polls, of different dates, that have the same asker
// and figures: enough to name another one for any of them.
type twins struct{ first, other *normalize.Poll }

func (t *twins) add(p *normalize.Poll) {
	switch {
	case t.first == nil:
		t.first = p
	case t.other == nil && p.Fieldwork.EDTF != t.first.Fieldwork.EDTF:
		t.other = p
	}
}

// of gives a poll of another date than p's, nil where there is none.
func (t *twins) of(p *normalize.Poll) *normalize.Poll {
	switch {
	case t == nil:
		return nil
	case p.Fieldwork.EDTF != t.first.Fieldwork.EDTF:
		return t.first
	}
	return t.other
}

// figuresKey spells a poll's shares out, empty where one is missing or there
// are fewer than two.
func figuresKey(p *normalize.Poll) string {
	if len(p.Responses) < 2 {
		return ""
	}
	var buf [64]byte
	key := buf[:0]
	for i := range p.Responses {
		share, ok := p.Responses[i].ShareValue()
		if !ok {
			return ""
		}
		if i > 0 {
			key = append(key, " / "...)
		}
		key, _ = share.Trim(0).AppendText(key) // fails for no decimal
	}
	return string(key)
}
