package csv

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/export"
)

// appendHeader appends the names of the columns.
func appendHeader(dst []byte, t *export.Table) []byte {
	for i, c := range t.Columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendField(dst, c.Name)
	}
	return append(dst, '\n')
}

// appendField appends a text, in quotes where it needs them.
func appendField(dst []byte, s string) []byte {
	if !needsQuotes(s) {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		dst = append(dst, s[:i+1]...)
		dst = append(dst, '"')
		s = s[i+1:]
	}
	dst = append(dst, s...)
	return append(dst, '"')
}

// needsQuotes follows encoding/csv: besides the marks CSV itself uses, a text
// that begins with white space is quoted, and so is PostgreSQL's end marker.
func needsQuotes(s string) bool {
	if s == "" {
		return false
	}
	if s == `\.` {
		return true
	}
	for i := range len(s) {
		switch s[i] {
		case ',', '"', '\n', '\r':
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(first)
}
