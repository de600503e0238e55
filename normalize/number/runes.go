package number

import (
	"unicode"
	"unicode/utf8"
)

// What fold returns for whole families of characters. Everything else is returned as it is, digits as 0-9.
const (
	end        = -1
	groupSpace = '\u00a0' // spaces that print between groups of digits
	longDash   = '—'      // dashes that are never a minus sign
	arrow      = '▲'
	arabicDot  = '٫' // always decimal
	arabicMark = '٬' // always groups
)

// cursor walks over the text of a cell, one folded character at a time; at is always a byte of the text itself.
type cursor struct {
	text string
	at   int
}

// peek returns the folded character at the cursor and its width in the text.
func (c *cursor) peek() (rune, int) { return c.look(c.at) }

func (c *cursor) look(at int) (rune, int) {
	if at >= len(c.text) {
		return end, 0
	}
	if b := c.text[at]; b < utf8.RuneSelf {
		if b >= '\t' && b <= '\r' {
			return ' ', 1
		}
		return rune(b), 1
	}
	r, width := utf8.DecodeRuneInString(c.text[at:])
	return fold(r), width
}

// digit returns the digit at a place, or -1, and its width.
func (c *cursor) digit(at int) (int, int) {
	r, width := c.look(at)
	if r < '0' || r > '9' {
		return -1, 0
	}
	return int(r - '0'), width
}

// spaces skips spaces and reports whether there were any.
func (c *cursor) spaces() bool {
	from := c.at
	for {
		r, width := c.peek()
		if r != ' ' && r != groupSpace {
			return c.at > from
		}
		c.at += width
	}
}

// fold maps what prints alike, or means the same in a table, to one character.
func fold(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E { // full width
		r -= 0xFEE0
	}
	switch r {
	case '\u00a0', '\u2007', '\u2008', '\u2009', '\u202f':
		return groupSpace
	case '\u0085', '\u1680', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u200a', '\u205f', '\u3000',
		// These print nothing: joiners, direction marks, variation selectors.
		'\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c',
		'\u202d', '\u202e', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\ufe0e', '\ufe0f', '\ufeff':
		return ' '
	case '‐', '‑', '‒', '–', '−', '﹣':
		return '-'
	case '—', '―', '﹘', '⸺', '⸻':
		return longDash
	case '’', '‘', 'ʼ', '′':
		return '\''
	case '٪', '﹪':
		return '%'
	case '≈', '∼', '≃', '≅', '〜', '˜':
		return '~'
	case '⩽', '≦':
		return '≤'
	case '⩾', '≧':
		return '≥'
	case '†', '‡', '§':
		return '*'
	case '▲', '▼', '△', '▽', '▴', '▾', '↑', '↓', '↗', '↘', '⬆', '⬇', '⇧', '⇩', '▬', '⬤', '🔺', '🔻', '🔼', '🔽':
		return arrow
	}
	if r > unicode.MaxLatin1 && unicode.IsDigit(r) {
		return '0' + digitValue(r)
	}
	return r
}

// digitValue relies on every row of the table being whole runs of 0 to 9, which Unicode guarantees.
func digitValue(r rune) rune {
	for _, row := range unicode.Nd.R16 {
		if r <= rune(row.Hi) {
			return (r - rune(row.Lo)) % 10
		}
	}
	for _, row := range unicode.Nd.R32 {
		if r <= rune(row.Hi) {
			return (r - rune(row.Lo)) % 10
		}
	}
	return 0
}

func isLetter(r rune) bool {
	return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r)
}
