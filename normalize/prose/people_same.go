package prose

// samePeople are those whom the sentence before alone counted, where this one only begins with
// the next figure: "Of likely voters 44% said that it should stay. Thirteen percent said".
func (r *Reader) samePeople(i int) string {
	if i != 0 || r.rested || r.before.n == 0 || !onlyFills(r.text[:r.figures[0].start]) {
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
