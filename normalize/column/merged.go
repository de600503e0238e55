package column

import (
	"strings"
	"unicode"
)

// MergedInto reads a cell that says only which other response its share is
// counted with: "w. PD", "with PD", "in PD", "→ PD", "merged with PD", "included
// in Others". It gives that name.
func MergedInto(text string) (name string, ok bool) {
	if text == "" || len(text) > 60 {
		return "", false
	}
	switch c := text[0]; {
	case c == "→"[0]: // and the other arrows
		if len(text) < len("→") || text[1] != "→"[1] && text[1] != "⟶"[1] {
			return "", false
		}
	case c|0x20 == 'w', c|0x20 == 'i', c|0x20 == 's', c|0x20 == 'm', c|0x20 == 'p', c == '(':
	default: // begins none of the marks
		return "", false
	}
	for _, mark := range [...]string{
		"included in ", "included with ", "incl. in ", "merged with ", "merged into ", "part of ", "w. ", "w.", "w/", "with ", "in ", "into ", "see ", "→", "←", "⟶", "↗", "(in ",
	} {
		if mark[0]|0x20 == text[0]|0x20 && len(text) > len(mark) && strings.EqualFold(text[:len(mark)], mark) {
			name = strings.Trim(text[len(mark):], " )+")
			first := []rune(name)
			return name, len(first) > 0 && (unicode.IsUpper(first[0]) || unicode.IsDigit(first[0]) || mark[0] > 0x7f) &&
				len(strings.Fields(name)) <= 4
		}
	}
	return "", false
}
