package wikitext

// slab is where the short lists of many cells stand together.
type slab struct{ free []string }

// Bounds of the room made for lists at once.
const (
	leastKept = 16
	mostKept  = 1024
)

// keep copies a list; it gives nil for an empty one.
func (s *slab) keep(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	if cap(s.free)-len(s.free) < len(list) {
		s.free = make([]string, 0, max(leastKept, min(2*cap(s.free), mostKept), len(list)))
	}
	n := len(s.free)
	s.free = append(s.free, list...)
	return s.free[n:len(s.free):len(s.free)]
}
