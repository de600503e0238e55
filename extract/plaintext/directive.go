package plaintext

import "strings"

// directive reads what starts with two dots in reStructuredText, and its options
// below: a rubric is a heading, anything else is none of the words, as what AsciiDoc
// says of a table above it. It gives the line after both; rubric is the heading, if it
// is one.
func (b *builder) directive(i int) (rubric string, next int, ok bool) {
	if b.style == openStyle && strings.HasPrefix(b.lines[i].text, "[cols=") {
		return "", i + 1, true
	}
	text, found := strings.CutPrefix(b.lines[i].text, ".. ")
	if !found || b.lines[i].shape != prose {
		return "", i, false
	}
	name, words, found := strings.Cut(text, "::")
	if !found || strings.Contains(name, " ") && !strings.HasPrefix(name, "|") {
		if !strings.HasPrefix(text, "_") || !strings.HasSuffix(text, ":") {
			return "", i, false
		}
	} else if name == "rubric" {
		rubric = strings.TrimSpace(words)
	} else if name == "table" {
		return "", i, false // a caption
	}
	b.directed = true
	next = i + 1
	for next < len(b.lines) && next-i < most && b.lines[next].indent > b.lines[i].indent && strings.HasPrefix(b.lines[next].text, ":") {
		next++
	}
	return rubric, next, true
}

// drawer gives the line after the properties that Org keeps below a heading at the
// line before i; i itself where there are none.
func (b *builder) drawer(i int) (next int) {
	if i >= len(b.lines) || b.lines[i].text != properties {
		return i
	}
	for next = i + 1; next < len(b.lines) && next-i < most; next++ {
		if b.lines[next].text == ":END:" {
			return next + 1
		}
	}
	return i
}

const properties = ":PROPERTIES:"

// signHeading reads "* Heading" to "****** Heading" of Org, and "= Heading" of AsciiDoc.
func signHeading(source, sign string) (level int, title string, ok bool) {
	level = len(source) - len(strings.TrimLeft(source, sign))
	if level == 0 || level > 6 || level == len(source) || source[level] != ' ' {
		return 0, "", false
	}
	title = strings.TrimSpace(source[level:])
	return level, title, title != ""
}
