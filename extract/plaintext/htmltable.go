package plaintext

import (
	"strings"

	"pollard/extract"
)

// htmlTable leaves the table of HTML that starts at line i to the reader of that
// format: Markdown has them where a table of its own will not do.
func (b *builder) htmlTable(i int) (next int, ok bool) {
	if b.unclosed || b.lines[i].shape != prose || !strings.HasPrefix(b.lines[i].text, "<table") {
		return i, false
	}
	open := 0
	for next = i; next < len(b.lines); next++ {
		open += strings.Count(b.sources[next], "<table") - strings.Count(b.sources[next], "</table")
		if open <= 0 {
			b.doc.Embed(extract.Embedded{Line: b.lines[i].number, Section: b.section(b.lines[i].number).Path, Text: strings.Join(b.sources[i:next+1], "\n")})
			return next + 1, true
		}
	}
	b.unclosed = true
	return i, false
}
