package wikitext

import "strings"

// sniffed is how much of a text is looked at to tell its format.
const sniffed = 64 << 10

// Sniff is sure of a table in MediaWiki's markup, or of its links and templates
// several times. Headings alone are in plain text as well, and pipe tables
// make a text one.
func (Reader) Sniff(text string) int {
	if _, ok := redirect(text[:min(len(text), 2000)]); ok {
		return 80
	}
	text = text[:min(len(text), sniffed)]
	if isHTML(text) {
		return 0
	}
	table, ended, pipes, marks := false, false, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case tableStart(line):
			table = true
		case strings.HasPrefix(line, "|}"), strings.HasPrefix(line, "|-"), strings.HasPrefix(line, "!"):
			ended = true
		case len(line) > 2 && line[0] == '|' && line[len(line)-1] == '|':
			pipes++
		}
		marks += pairs(line, "{{", "}}") + linkMarks(line) + pairs(line, "'''", "'''") + pairs(line, "<ref", ">")
		if table && (ended || marks > 0) {
			return 80
		}
	}
	switch {
	case marks > 1 && marks > pipes:
		return 60
	case marks > 0 && pipes == 0:
		return 20
	}
	return 0
}

// linkMarks counts the links of a line, up to a few. What Markdown and Org have in two
// brackets leads to an address: [[1]](#note), [[address][words]].
func linkMarks(line string) int {
	n := pairs(line, "[[", "]]")
	if n == 0 {
		return 0
	}
	return max(0, n-strings.Count(line, "]](")-strings.Count(line, "]["))
}

// isHTML says that a text begins as a page of HTML does.
func isHTML(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	if len(text) > 15 {
		text = text[:15]
	}
	text = strings.ToLower(text)
	for _, start := range []string{"<!doctype", "<html", "<head", "<body", "<?xml", "<section", "<mediawiki"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// pairs counts the stretches of a line that open and close enclose, up to a
// few.
func pairs(line, open, close string) int {
	n := 0
	for n < 5 {
		_, after, ok := strings.Cut(line, open)
		if !ok {
			break
		}
		_, rest, ok := strings.Cut(after, close)
		if !ok {
			break
		}
		n++
		line = rest
	}
	return n
}
