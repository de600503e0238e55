package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is how an article marks its headings.
type style uint8

const (
	bareStyle   style = iota // by nothing that is known, but that they stand right above tables
	equalsStyle              // == Heading ==
	markStyle                // # Heading, or underlined
	gapStyle                 // two blank lines above, as pandoc's plain output has it
	openStyle                // == Heading, as AsciiDoc has it
	starStyle                // * Heading, as Org has it above its properties
	editStyle                // a link to edit the section below, as in a page that was saved as it is shown
)

// headingStyle is the first of the styles the article uses. A style is asked
// for only where nothing plainer marks headings, since a line with a # in front
// or blank lines around is no heading by itself.
func (b *builder) headingStyle() style {
	found := bareStyle
	for i, l := range b.lines {
		switch {
		case l.shape == heading:
			return equalsStyle
		case l.shape == row && strings.TrimSpace(l.text) == bars:
			return openStyle
		case l.shape == prose && i > 0 && l.text == properties && strings.HasPrefix(b.sources[i-1], "*"):
			return starStyle
		case l.shape == prose && l.indent == 0 && b.editBelow(i) > 0:
			return editStyle
		case l.shape == hash && b.startsBlock(i), l.shape == prose && b.underlined(i) > 0:
			found = markStyle
		case found == bareStyle && l.shape == prose && l.indent == 0 && i > 2 && b.gapAbove(i) > 1 && b.isBareHeading(i, 15):
			found = gapStyle
		}
	}
	return found
}

// heading reads the heading at line i in the article's style: its level, its
// words and the line after it. The level is 0 where there is none.
func (b *builder) heading(i int) (level int, title string, next int) {
	l := b.lines[i]
	switch b.style {
	case openStyle:
		if level, title, ok := signHeading(b.sources[i], "="); ok {
			return level, title, i + 1
		}
	case starStyle:
		if level, title, ok := signHeading(b.sources[i], "*"); ok {
			return level, title, b.drawer(i + 1)
		}
	case bareStyle:
		if l.shape == prose && l.indent == 0 && b.isBareHeading(i, 8) && b.tableBelow(i) {
			return 2, l.text, i + 1
		}
	case markStyle:
		if l.shape == hash && b.startsBlock(i) {
			return l.level, l.text, i + 1
		}
		if level := b.underlined(i); l.shape == prose && level > 0 {
			return level, l.text, i + 2
		}
	case editStyle:
		if next := b.editBelow(i); l.shape == prose && l.indent == 0 && next > 0 {
			return 2, l.text, next
		}
	case gapStyle:
		if level := b.gapLevel(i); level > 0 {
			b.gapped = true
			return level, l.text, i + 1
		}
	}
	return 0, "", i
}

// gapLevel is the level of the heading that line i is by the blank lines above it, 0 where
// it is none: the title in capitals, and the smaller ones below another that is marked so.
func (b *builder) gapLevel(i int) int {
	l := b.lines[i]
	if l.shape != prose || l.indent > 0 {
		return 0
	}
	switch gap := b.gapAbove(i); {
	case gap > 2 && b.isBareHeading(i, 15) && strings.ToUpper(l.text) == l.text && i+2 < len(b.lines) && b.lines[i+2].shape == blank:
		return 1
	case gap > 1 && b.isBareHeading(i, 15):
		return 2
	case b.gapped && b.isBareHeading(i, 10):
		return 3
	}
	return 0
}

// yearAbove lays out a table and the year right above it, which is a heading that
// nothing marks any more.
func (b *builder) yearAbove(i int) (next int, ok bool) {
	const lowest = 6
	if text := b.lines[i].text; b.lines[i].shape != prose || !isYear(text) {
		return i, false
	}
	below := b.skipBlank(i + 1)
	if below == len(b.lines) {
		return i, false
	}
	t, next, ok := b.readTable(below)
	if !ok {
		return i, false
	}
	b.open(lowest, b.lines[i].text, b.lines[i].number)
	return b.addTable(t, b.lines[below].number, next, ""), true
}

// isYear says that a text is four digits that are a year of polls.
func isYear(text string) bool {
	return len(text) == 4 && (text[:2] == "19" || text[:2] == "20") && strings.Trim(text[2:], "0123456789") == ""
}

// tableBelow says that a table begins right below line i: with a ruler, a row, or
// a header above its ruler.
func (b *builder) tableBelow(i int) bool {
	k := b.skipBlank(i + 1) // a line, for the heading is not the last words
	switch l := &b.lines[k]; l.shape {
	case dashes, border, row:
		return true
	default:
		return l.text == lostTable || k+1 < len(b.lines) && b.lines[k+1].shape == dashes && strings.Contains(b.lines[k+1].text, " ")
	}
}

// editBelow gives the line after the link to edit a section that stands by itself
// below line i, which heads the section; 0 where none does.
func (b *builder) editBelow(i int) (next int) {
	if i+2 >= len(b.lines) || !isEditLink(b.lines[i+2].text) || !b.alone(i+2) || !b.alone(i) || !isLabel(b.lines[i].text, 20) {
		return 0
	}
	return i + 3
}

// isEditLink says that a line is the link to edit a section, in one of the
// languages pages are saved in most.
func isEditLink(text string) bool {
	switch text {
	case "[edit]", "[edit source]", "[edit | edit source]", "[Bearbeiten]", "[Bearbeiten | Quelltext bearbeiten]", "[editar]",
		"[editar código]", "[editar | editar código]", "[modifier]", "[modifier | modifier le code]", "[modifica]", "[modifica | modifica wikitesto]":
		return true
	}
	return false
}

// startsBlock says that no text stands right above line i, nor a line of its
// own kind right below it.
func (b *builder) startsBlock(i int) bool {
	return (i == 0 || b.lines[i-1].shape == blank) && (i+1 >= len(b.lines) || b.lines[i+1].shape != b.lines[i].shape)
}

// underlined is the level of the heading that line i is by the line below it,
// which is all = or all -; 0 where it is none.
func (b *builder) underlined(i int) int {
	if i+1 >= len(b.lines) || i > 0 && b.lines[i-1].shape != blank {
		return 0
	}
	l, under := b.lines[i], b.lines[i+1]
	if l.indent > 3 || under.indent > 3 || len(strings.Fields(l.text)) > 20 || b.isOneColumn(i) {
		return 0
	}
	switch {
	case under.shape == equals:
		return 1
	case under.shape == dashes && !strings.Contains(under.text, " "):
		return 2
	case under.shape == underline:
		return 3
	}
	return 0
}

// findUnderlines makes lines of ~ or of ^ that are as wide as the words right above
// them what they are in reStructuredText, before they are taken for fences.
func (b *builder) findUnderlines() {
	for i := 1; i < len(b.lines); i++ {
		l, above := &b.lines[i], &b.lines[i-1]
		if (l.shape == fence || l.shape == prose) && (l.text[0] == '~' || l.text[0] == '^') && above.shape == prose &&
			len(l.text) > 3 && len(l.text) == utf8.RuneCountInString(above.text) && strings.Trim(l.text, l.text[:1]) == "" &&
			(i == 1 || b.lines[i-2].shape == blank) {
			l.shape = underline
		}
	}
}

// gapAbove counts the blank lines above line i, up to three.
func (b *builder) gapAbove(i int) int {
	n := 0
	for n < 3 && n < i && b.lines[i-1-n].shape == blank {
		n++
	}
	return n
}

// isBareHeading says that line i could be a heading though nothing marks it:
// a few words that stand alone above more text, and are neither a sentence nor
// the name of a file.
func (b *builder) isBareHeading(i, most int) bool {
	text := b.lines[i].text
	if !b.alone(i) || !isLabel(text, most) || text == lostTable || b.skipBlank(i+1) == len(b.lines) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "_*'\"“‘«("))
	if !isWord(first) || unicode.IsLower(first) {
		return false
	}
	for word := range strings.FieldsSeq(text) {
		if isImage(word) {
			return false
		}
	}
	return !strings.HasPrefix(text, "Category:") && !strings.HasPrefix(text, "Table:") && !strings.Contains(text, "://")
}
