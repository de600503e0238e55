package edtf

// part reads the year of quarter or half n, whose word is token i.
func (p *parser) part(i, n int, k kind, s *side) (int, bool) {
	t := &p.tokens
	months := 3
	if k == kHalf {
		months = 6
	}
	if n < 1 || n*months > 12 || s.has(inexact) {
		return i, false
	}
	s.flags |= isPart
	s.a.m, s.b.m = n*months-months+1, n*months
	i++
	if (t[i].kind == kDash || t[i].kind == kSlash) && t[i].flags&spaced == 0 && p.tightYear(i+1) {
		i++
	}
	if t[i].kind == kOf && t[i+1].kind == kThe {
		return i, true
	}
	i, _ = p.year(i, s)
	return i, true
}

// seasonOf reads "spring of 2015" and "winter 2015–16".
func (p *parser) seasonOf(i int, s *side) (int, bool) {
	t := &p.tokens
	s.season = int(t[i].value)
	s.monTok = i
	s.flags = s.flags&^inexact | isPart
	// In year 0 for the time being: the winter's end moves with the year.
	s.a, s.b = seasonMonths(0, s.season)
	i, ok := p.year(i+1, s)
	if !ok {
		return i, true
	}
	y := s.a.y
	s.a, s.b = seasonMonths(y, s.season)
	if k := t[i].kind; s.season == 4 && (k == kDash || k == kSlash) && t[i].flags&spaced == 0 && t[i+1].kind == kNum {
		v := int(t[i+1].num)
		if t[i+1].digits == 2 && v == (y+1)%100 || t[i+1].digits == 4 && v == y+1 {
			i += 2
		}
	}
	return i, true
}

// laterPart reports the "late" of "mid-to-late" at or just after token i.
func (p *parser) laterPart(i int) bool {
	t := &p.tokens
	if t[i].kind == kTo {
		i++
	}
	if t[i].kind == kDash {
		i++
	}
	return t[i].kind == kPart
}
