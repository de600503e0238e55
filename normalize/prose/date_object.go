package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// isObject says that a date without a year is no time of a poll but what people were
// asked about: "keeping 26 January", "that 26 January is offensive".
func (r *Reader) isObject(m edtf.Mention) bool {
	if !m.Date.IsZero() {
		return false
	}
	before := lastWord(r.text[:m.Start])
	if before == "that" {
		rest := strings.TrimPrefix(r.text[m.End:], " ")
		switch rest[:wordEnd(rest, 0)] {
		case "is", "was", "should", "has", "remains", "would", "must":
			return true
		}
	}
	return strings.HasSuffix(before, "ing") && before != "during" && before != "following" || isMarked(before, deed)
}
