package extract

// Lists is where the short lists of many cells stand together. The zero value is
// one without any.
type Lists struct{ free []string }

// Bounds of the room made for lists at once.
const (
	leastListed = 16
	mostListed  = 1024
)

// Keep copies a list; it gives nil for an empty one.
func (s *Lists) Keep(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	if cap(s.free)-len(s.free) < len(list) {
		s.free = make([]string, 0, max(leastListed, min(2*cap(s.free), mostListed), len(list)))
	}
	n := len(s.free)
	s.free = append(s.free, list...)
	return s.free[n:len(s.free):len(s.free)]
}
