package prose

// samePeople are those whom the sentence before alone counted, where this one only begins with
// the next figure: "Of likely voters 44% said that it should stay. Thirteen percent said".
func (r *Reader) samePeople(i int) string {
	if i != 0 || r.rested || !onlyFills(r.text[:r.figures[0].start]) {
		return ""
	}
	return r.onlyBefore()
}

// countryBefore is the country whose people alone the sentence before counted, in an article
// on none: "In Peru 57% were against it. 60% said" goes on about Peru.
func (r *Reader) countryBefore() string {
	if r.Area != "" {
		return ""
	}
	if country := r.onlyBefore(); country != "" && isCountry(country) {
		return country
	}
	return ""
}

// onlyBefore is whom all figures of the sentence before counted, empty where they counted
// more than one kind of people.
func (r *Reader) onlyBefore() string {
	if r.before.n == 0 {
		return ""
	}
	first := r.before.list[0].people
	for _, a := range r.before.list[:r.before.n] {
		if a.people != first {
			return ""
		}
	}
	return first
}

// ofTwo is whom "the former" or "the latter" counts where the figures before counted two
// kinds of people, empty where they did not.
func (r *Reader) ofTwo(name string) string {
	if name != "former" && name != "latter" {
		return ""
	}
	told := &r.now
	if told.n == 0 {
		told = &r.before
	}
	first, second := "", ""
	for _, a := range told.list[:told.n] {
		switch {
		case a.people == "" || a.people == first || a.people == second:
		case first == "":
			first = a.people
		case second == "":
			second = a.people
		default:
			return ""
		}
	}
	if second == "" {
		return ""
	}
	if name == "former" {
		return first
	}
	return second
}
