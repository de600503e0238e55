package check

import "pollard/normalize"

// askerKey spells out who asked what whom: pollsters, question, scenario,
// population and where they live. It is empty where no pollster is named.
func askerKey(p *normalize.Poll) string {
	if len(p.Pollster.Parts) == 0 {
		return ""
	}
	var buf [128]byte
	key := append(buf[:0], p.Question...)
	key = append(append(key, '\n'), p.Scenario...)
	key = append(append(key, '\n'), p.Population...)
	key = append(append(append(key, '\n'), p.Area...), p.Region...)
	for i := range p.Pollster.Parts {
		key = append(append(key, '\n'), p.Pollster.Parts[i].ID...)
	}
	return string(key)
}
