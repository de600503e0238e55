package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what a source line looks like by itself, before its neighbours are
// asked.
type shape uint8

const (
	blank   shape = iota
	heading       // == Heading ==
	bullet        // • text, which may be a heading or a list item
	item          // - text
	row           // | cell | cell |
	prose
)

// line is one source line with what can be told of it alone.
type line struct {
	shape  shape
	number int    // 1-based
	indent int    // columns of white space before the text
	level  int    // heading: how many = signs
	text   string // without indentation and marker; the whole line for a row
}

func classify(number int, source string) line {
	indent, start := indentation(source)
	text := strings.TrimRightFunc(source[start:], unicode.IsSpace)
	l := line{number: number, indent: indent, text: text, shape: prose}
	switch {
	case text == "":
		l.shape = blank
	case text[0] == '=':
		if level, title, ok := equalsHeading(text); ok {
			l.shape, l.level, l.text = heading, level, title
		}
	case text[0] == '|':
		l.shape, l.text = row, source
	case strings.HasPrefix(text, "•"):
		l.shape, l.text = bullet, strings.TrimSpace(strings.TrimPrefix(text, "•"))
	case len(text) > 1 && (text[0] == '-' || text[0] == '*') && isSpace(text[1:]):
		l.shape, l.text = item, strings.TrimSpace(text[1:])
	}
	return l
}

// indentation counts the white space before the text, no-break spaces as one
// column each and a tab as the way to the next multiple of eight.
func indentation(s string) (columns, bytes int) {
	for bytes < len(s) {
		r, size := utf8.DecodeRuneInString(s[bytes:])
		switch {
		case r == '\t':
			columns += 8 - columns%8
		case unicode.IsSpace(r):
			columns++
		default:
			return columns, bytes
		}
		bytes += size
	}
	return columns, bytes
}

func isSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// equalsHeading reads "= Title =" to "====== Heading ======", with or without
// the spaces. The level is that of the shorter run of signs, as in MediaWiki.
func equalsHeading(text string) (level int, title string, ok bool) {
	left := len(text) - len(strings.TrimLeft(text, "="))
	right := len(text) - len(strings.TrimRight(text, "="))
	level = min(left, right, 6)
	if level == 0 || left+right >= len(text) {
		return 0, "", false
	}
	title = strings.TrimSpace(text[level : len(text)-level])
	return level, title, title != ""
}
