package extract

import (
	"fmt"
	"strings"
)

// Error says why a source could not be read, and where.
type Error struct {
	Line   int    // 1-based; 0 where the error is about the whole source
	Column int    // 1-based byte of the line; 0 where it is about the whole line
	Want   string // what was expected
	Got    string // what stood there instead
}

// Error gives the place as line:column, then what was expected.
func (e *Error) Error() string {
	var b strings.Builder
	switch {
	case e.Line > 0 && e.Column > 0:
		fmt.Fprintf(&b, "%d:%d: ", e.Line, e.Column)
	case e.Line > 0:
		fmt.Fprintf(&b, "%d: ", e.Line)
	}
	fmt.Fprintf(&b, "expected %s", e.Want)
	if e.Got != "" {
		fmt.Fprintf(&b, ", found %s", e.Got)
	}
	return b.String()
}
