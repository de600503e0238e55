package plaintext

import (
	"strings"

	"pollard/extract"
)

// block lays out what starts at line i and gives the line after it.
func (b *builder) block(i int) (next int) {
	l := b.lines[i]
	if l.shape == blank {
		return i + 1
	}
	if t, next, ok := b.readTable(i); ok {
		return b.addTable(t, l.number, next, "")
	}
	if next, ok := b.captionAbove(i); ok {
		return next
	}
	if next, ok := b.htmlTable(i); ok {
		return next
	}
	if level, title, next := b.heading(i); level > 0 {
		b.bulleted = -1
		b.open(level, title, l.number)
		return next
	}
	if rubric, next, ok := b.directive(i); ok {
		if rubric != "" {
			b.open(2, rubric, l.number)
		}
		return next
	}
	if next, ok := b.yearAbove(i); ok {
		return next
	}
	switch l.shape {
	case heading:
		b.bulleted = -1
		b.open(l.level, l.text, l.number)
		return i + 1
	case item:
		return b.list(i, item)
	case bullet:
		return b.bullet(i)
	case dashes, thematic, underline:
		return i + 1
	case fence:
		return b.code(i)
	case hash:
		l.text = strings.TrimSpace(b.sources[i])
	}
	if l.text == "Infobox" && i+1 < len(b.lines) && b.lines[i+1].shape == item {
		return b.infobox(i)
	}
	if b.bulleted >= 0 && l.indent > b.bulleted && b.alone(i) && isLabel(l.text, 8) {
		b.open(3, l.text, l.number)
		return i + 1
	}
	if l.text == lostTable {
		b.note(l.number, "table-lost", "the extract has a mark here where a table stood, and not the table")
		return i + 1
	}
	s := b.section(l.number)
	if b.noteFused(i) {
		return i + 1
	}
	text := clean(l.text)
	s.Paragraphs = append(s.Paragraphs, extract.Paragraph{Line: l.number, Text: text})
	return i + 1
}

// bullet tells the three uses of "•" apart: a stamp that dates the page, a
// heading over deeper indented text, an item of a list.
func (b *builder) bullet(i int) (next int) {
	l := b.lines[i]
	if stamp, ok := updateStamp(l.text); ok && b.doc.RevisionID == "" {
		b.doc.RevisionID = stamp
		return i + 1
	}
	if after := b.skipBlank(i + 1); b.alone(i) && after < len(b.lines) &&
		b.lines[after].shape == prose && b.lines[after].indent > l.indent {
		b.bulleted = l.indent
		b.open(2, l.text, l.number)
		return i + 1
	}
	return b.list(i, bullet)
}

// updateStamp reads "Last updated: 11 Feb. 2015 09:46".
func updateStamp(text string) (string, bool) {
	label, stamp, ok := strings.Cut(text, ":")
	if !ok {
		return "", false
	}
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "last updated", "updated", "last modified", "last update":
		return fold(stamp), true
	}
	return "", false
}

func (b *builder) list(i int, marker shape) (next int) {
	list := extract.List{Line: b.lines[i].number}
	var indents []int // of the levels that are open
	for ; i < len(b.lines) && b.lines[i].shape == marker; i++ {
		l := b.lines[i]
		for len(indents) > 0 && l.indent < indents[len(indents)-1] {
			indents = indents[:len(indents)-1]
		}
		if len(indents) == 0 || l.indent > indents[len(indents)-1] {
			indents = append(indents, l.indent)
		}
		text := clean(l.text)
		list.Items = append(list.Items, extract.Item{Line: l.number, Depth: len(indents) - 1, Text: text})
	}
	s := b.section(list.Line)
	s.Lists = append(s.Lists, list)
	return i
}

// infobox keeps the block of "- Key: value" lines below the word Infobox in a
// section of its own.
func (b *builder) infobox(i int) (next int) {
	path, level := b.path, 0
	if n := len(b.doc.Sections); n > 0 {
		level = b.doc.Sections[n-1].Level
	}
	b.open(0, "Infobox", b.lines[i].number)
	next = b.list(i+1, item)
	b.path = path
	if next = b.skipBlank(next); next < len(b.lines) && b.lines[next].shape != heading {
		b.begin(level, b.lines[next].number)
	}
	return next
}
