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

// appendRow appends one record. It is written by hand because encoding/csv
// wants every cell as a string of its own, numbers too.
func appendRow(dst []byte, row []export.Value) []byte {
	for i := range row {
		if i > 0 {
			dst = append(dst, ',')
		}
		switch v := &row[i]; v.Kind() {
		case 0: // missing
		case export.Text:
			if plain(v) {
				dst = append(dst, v.Text()...)
			} else {
				dst = appendField(dst, v.Text())
			}
		default:
			dst = v.Append(dst)
		}
	}
	return append(dst, '\n')
}

// plain says that a text needs no quotes. It is false for some that need none.
func plain(v *export.Value) bool {
	first := v.Text()[0]
	return !v.Has(export.Separators) && ' ' < first && first < utf8.RuneSelf
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
