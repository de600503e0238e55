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
	blank     shape = iota
	heading         // == Heading ==
	bullet          // • text, which may be a heading or a list item
	item            // - text
	row             // | cell | cell |
	dashes          // ---- ----, which rules a table, or underlines a heading
	border          // +----+----+
	equals          // ====, which underlines a heading
	doubled         // ==== ====, which rules a table
	underline       // ~~~~ or ^^^^ below as many letters
	hash            // # Heading, which may be anything
	fence           // ``` or ~~~
	thematic        // *** or the like, which parts the text
	prose
)

// line is one source line with what can be told of it alone.
type line struct {
	shape  shape
	number int    // 1-based
	indent int    // columns of white space before the text
	level  int    // heading: how many = or # signs
	text   string // without indentation and marker; the whole line for a row
}

func classify(number int, source string) line {
	indent, start := indentation(source)
	text := strings.TrimRightFunc(source[start:], unicode.IsSpace)
	l := line{number: number, indent: indent, text: text, shape: prose}
	switch {
	case text == "":
		l.shape = blank
	case text[0] == '=' && isDoubled(text):
		l.shape = doubled
	case text[0] == '=':
		if level, title, ok := equalsHeading(text); ok {
			l.shape, l.level, l.text = heading, level, title
		} else if len(text) > 1 && strings.Trim(text, "=") == "" {
			l.shape = equals
		}
	case text[0] == '|':
		l.shape, l.text = row, source
	case isDashes(text):
		l.shape = dashes
	case isBorder(text):
		l.shape = border
	case isThematic(text):
		l.shape = thematic
	case strings.HasPrefix(text, "```"), strings.HasPrefix(text, "~~~"):
		l.shape = fence
	case text[0] == '#':
		if level, title, ok := hashHeading(text); ok {
			l.shape, l.level, l.text = hash, level, title
		}
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

// hashHeading reads "# Heading" to "###### Heading ######", with or without
// attributes in braces after it.
func hashHeading(text string) (level int, title string, ok bool) {
	level = len(text) - len(strings.TrimLeft(text, "#"))
	if level > 6 || level == len(text) || !isSpace(text[level:]) {
		return 0, "", false
	}
	title = strings.TrimSpace(text[level:])
	if i := strings.LastIndex(title, "{"); i > 0 && strings.HasSuffix(title, "}") {
		if next := title[i+1]; next == '#' || next == '.' || next == '-' {
			title = strings.TrimSpace(title[:i])
		}
	}
	if bare := strings.TrimRight(title, "#"); bare == "" || isSpace(bare[len(bare)-1:]) {
		title = strings.TrimSpace(bare)
	}
	return level, title, title != ""
}

// isDoubled says that a line is runs of = with blanks between them, as they rule
// the simple tables of reStructuredText.
func isDoubled(text string) bool {
	return strings.Contains(text, "= ") && strings.Trim(text, "= ") == ""
}

// isThematic says that a line only parts the text above from that below.
func isThematic(text string) bool {
	for _, sign := range []string{"*", "_", "-"} {
		if text[:1] == sign && strings.Trim(text, sign+" ") == "" && strings.Count(text, sign) > 2 {
			return true
		}
	}
	return false
}

// isBorder says that a line rules a grid table from edge to edge.
func isBorder(text string) bool {
	return len(text) > 2 && text[0] == '+' && text[len(text)-1] == '+' && strings.Trim(text, "+-=:") == "" &&
		strings.ContainsAny(text, "-=")
}
