package html

import "pollard/extract"

// spanOf reads a rowspan or colspan by the standard's "rules for parsing
// non-negative integers": "+2", " 2px" and "2;" are 2, anything else is no
// number and counts as 1. Values out of bounds are clamped by the grid.
func spanOf(value string) int {
	i := 0
	for i < len(value) && isSpace(value[i]) {
		i++
	}
	negative := false
	if i < len(value) && (value[i] == '+' || value[i] == '-') {
		negative = value[i] == '-'
		i++
	}
	n, digits := 0, 0
	for ; i < len(value) && '0' <= value[i] && value[i] <= '9'; i++ {
		digits++
		n = min(n*10+int(value[i]-'0'), extract.MaxRowspan)
	}
	if digits == 0 || negative && n > 0 {
		return 1
	}
	return n
}
