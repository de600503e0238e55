package column

import (
	"strings"

	"pollard/normalize/edtf"
)

// innermost is the heading right above a table of those on the way to it, but
// for one that only says when: below "Seats" stands "2021".
func innermost(heading string) string {
	for {
		i := strings.LastIndex(heading, headingSeparator)
		if i < 0 {
			return heading
		}
		last := heading[i+len(headingSeparator):]
		if !isPeriod(last) {
			return last
		}
		heading = heading[:i]
	}
}

// headingSeparator stands between headings.
const headingSeparator = " > "

// isPeriod says that a heading is a year, a month or a span of them and nothing else.
func isPeriod(heading string) bool {
	return strings.Trim(heading, "0123456789–—-/ ") == "" || edtf.Looks(heading)
}
