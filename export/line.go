package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendHeader appends the names of the columns as a line of CSV.
func (t *Table) AppendHeader(dst []byte) []byte {
	for _, c := range t.Columns {
		dst = append(appendField(dst, c.Name), ',')
	}
	dst[len(dst)-1] = '\n'
	return dst
}

// appendLine appends a record as a line of CSV, column by column. It is written by
// hand because encoding/csv wants every cell as a string of its own, numbers too.
func (s *spec[R]) appendLine(dst []byte, record R) []byte {
	for _, value := range s.values {
		v := value(record)
		dst = append(v.appendCell(dst), ',')
	}
	dst[len(dst)-1] = '\n'
	return dst
}

// appendRows appends rows of so many cells, one line each.
func appendRows(dst []byte, cells []Value, width int) []byte {
	for ; len(cells) > 0; cells = cells[width:] {
		for i := range cells[:width] {
			dst = append(cells[i].appendCell(dst), ',')
		}
		dst[len(dst)-1] = '\n'
	}
	return dst
}

// appendCell appends the value as a field, nothing for a missing one.
func (v *Value) appendCell(dst []byte) []byte {
	switch {
	case v.plain: // as most are that are not missing
		return append(dst, v.text...)
	case v.kind == 0:
		return dst
	}
	return v.appendOther(dst)
}

// appendOther appends a value that is there and whose text, if it is one, may need
// quotes.
func (v *Value) appendOther(dst []byte) []byte {
	if v.kind == Text {
		return appendField(dst, v.text)
	}
	return v.Append(dst)
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
