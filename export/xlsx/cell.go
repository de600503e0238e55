package xlsx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pollard/export"
)

// The days Excel counts right, as days since 1970: it takes 1900 for a leap
// year, and knows nothing after the year 9999.
const (
	firstDate = -25508  // 1900-03-01
	lastDate  = 2932896 // 9999-12-31
	excelZero = 25569   // 1970-01-01 as Excel counts
)

// appendValue appends a cell from its style on: type and value, too.
func appendValue(dst []byte, v *export.Value, st *styles) []byte {
	switch v.Kind() {
	case export.Integer:
		dst = append(dst, `><v>`...)
		dst = strconv.AppendInt(dst, v.Int(), 10)
	case export.Decimal:
		// The digits go over as they are: a spreadsheet makes a float of them, we
		// do not.
		dst = append(dst, st.decimal[min(v.Scale(), maxPlaces)]...)
		dst = v.Append(dst)
	case export.Date:
		if v.Days() < firstDate || v.Days() > lastDate {
			return appendText(dst, v.String(), true)
		}
		dst = append(dst, st.date...)
		dst = strconv.AppendInt(dst, v.Days()+excelZero, 10)
	default:
		return appendText(dst, v.Text(), !v.Has(export.Markup))
	}
	return append(dst, "</v></c>"...)
}

// appendText appends a cell that holds text, from its type on. It stands in the cell itself, which makes it text whatever it looks
// like. A plain one needs no escapes.
func appendText(dst []byte, s string, plain bool) []byte {
	s = cut(s)
	if s != "" && (isSpace(s[0]) || isSpace(s[len(s)-1])) {
		dst = append(dst, ` t="inlineStr"><is><t xml:space="preserve">`...)
	} else {
		dst = append(dst, beginText...)
	}
	if plain {
		dst = append(dst, s...)
	} else {
		dst = appendEscaped(dst, s)
	}
	return append(dst, endText...)
}

// What stands around a text in its cell.
const (
	beginText = ` t="inlineStr"><is><t>`
	endText   = `</t></is></c>`
)

// isBare says that a text can stand in a cell as it is.
func isBare(v *export.Value) bool {
	s := v.Text()
	return v.Kind() == export.Text && !v.Has(export.Markup) && len(s) <= maxUnits && !isSpace(s[0]) && !isSpace(s[len(s)-1])
}

// isSpace says that b is white space to XML.
func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// maxUnits is how many UTF-16 units a cell holds.
const maxUnits = 32_767

// cut shortens a text that no cell can hold.
func cut(s string) string {
	if len(s) <= maxUnits { // a unit is at least a byte
		return s
	}
	units, keep := 0, 0 // keep: bytes that leave room for the ellipsis
	for i, r := range s {
		if units < maxUnits {
			keep = i
		}
		units++
		if r > 0xFFFF {
			units++
		}
	}
	if units <= maxUnits {
		return s
	}
	return s[:keep] + "…"
}

// appendEscaped appends s as the text of an XML element, as spreadsheets read
// it: besides XML's own marks, _x0041_ means a character to them.
func appendEscaped(dst []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		var escape string
		width := 1
		switch b := s[i]; {
		case b == '&':
			escape = "&amp;"
		case b == '<':
			escape = "&lt;"
		case b == '>':
			escape = "&gt;"
		case b == '\r':
			escape = "&#xD;" // as it is, it would be read as \n
		case b == '_' && isEscape(s[i:]):
			escape = "_x005F_"
		case b < ' ' && b != '\t' && b != '\n':
			escape = "\uFFFD"
		case b == 0xEF && (strings.HasPrefix(s[i:], "\uFFFE") || strings.HasPrefix(s[i:], "\uFFFF")):
			escape, width = "\uFFFD", utf8.RuneLen('\uFFFE')
		default:
			continue
		}
		dst = append(dst, s[from:i]...)
		dst = append(dst, escape...)
		i += width - 1
		from = i + 1
	}
	return append(dst, s[from:]...)
}

// isEscape says that s begins with a character written as _x and four hex
// digits and _.
func isEscape(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for i := 2; i < 6; i++ {
		if !strings.ContainsRune("0123456789abcdefABCDEF", rune(s[i])) {
			return false
		}
	}
	return true
}
