package edtf

// DetectOrder finds the order of day and month in the numeric dates of a
// column: 25/03/2015 decides for 03/04/2015. Only slashed and hyphenated dates
// count, since dotted ones are always day first. It is [UnknownOrder] if no
// cell decides, or if two cells contradict each other. 9/8–13/08, which may be
// September 8–13, 2008 as well, counts where nothing else does.
func DetectOrder(cells []string) Order {
	var found, weak Order
	var p parser
	for _, cell := range cells {
		p.lex(cell, 0, false)
		p.sequence(p.prefix(0))
		for i := range p.sides[:p.n] {
			s := &p.sides[i]
			order := UnknownOrder
			switch {
			case s.has(suffices) && p.tokens[s.dayTok+1].kind == kSlash: // 2–5/10/2019
				order = DayMonth
			case !s.has(numeric):
			case isDay(s.n1) && s.n1 > 12 && isMonth(s.n2):
				if i > 0 && p.maybeDayAndYear(s.tok, &p.sides[i-1]) {
					weak = DayMonth
					continue
				}
				order = DayMonth
			case isDay(s.n2) && s.n2 > 12 && isMonth(s.n1):
				order = MonthDay
			}
			if order != UnknownOrder && found != UnknownOrder && order != found {
				return UnknownOrder
			}
			if order != UnknownOrder {
				found = order
			}
		}
	}
	if found == UnknownOrder {
		return weak
	}
	return found
}

func isDay(v int) bool { return 1 <= v && v <= 31 }

func isMonth(v int) bool { return 1 <= v && v <= 12 }
