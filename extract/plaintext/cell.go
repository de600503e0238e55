package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// newCell makes a cell of a part of a source line that starts at offset.
func newCell(source string, offset int) extract.Cell {
	var c extract.Cell
	fillAt(&c, source, offset)
	return c
}

// fillAt makes it of a blank cell.
func fillAt(c *extract.Cell, source string, offset int) {
	trimmed := trimLeft(source)
	c.Raw, c.Column = trimRight(trimmed), offset+len(source)-len(trimmed)+1
	fill(c)
}

// trimLeft takes the white space of a line off the front, no-break spaces
// included.
func trimLeft(s string) string {
	for {
		switch {
		case strings.HasPrefix(s, " "), strings.HasPrefix(s, "\t"):
			s = s[1:]
		case strings.HasPrefix(s, nbsp):
			s = s[len(nbsp):]
		default:
			return s
		}
	}
}

// trimRight takes it off the end.
func trimRight(s string) string {
	for {
		switch {
		case strings.HasSuffix(s, " "), strings.HasSuffix(s, "\t"):
			s = s[:len(s)-1]
		case strings.HasSuffix(s, nbsp):
			s = s[:len(s)-len(nbsp)]
		default:
			return s
		}
	}
}

const nbsp = "\u00a0"

// cellOfLines makes a cell of its parts of several source lines. The first
// starts at offset of the line that gives the row its number.
func cellOfLines(parts []string, offset int) extract.Cell {
	first := trimLeft(parts[0])
	column := offset + len(parts[0]) - len(first) + 1
	lines := make([]string, len(parts))
	for i, part := range parts {
		lines[i] = trimRight(trimLeft(part))
	}
	for len(lines) > 1 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	c := extract.Cell{Raw: strings.Join(lines, "\n"), Column: column}
	fill(&c)
	c.Parts = figureLines(lines)
	return c
}

// figureLines gives the lines of a cell as its parts where each is a figure, or
// the first a mark for none: no converter breaks a line inside a figure, so that
// the source breaks it there. Words and dates are broken where the column ends.
func figureLines(lines []string) []string {
	const most = 8
	if len(lines) < 2 || len(lines) > most {
		return nil
	}
	parts := make([]string, len(lines))
	for i, line := range lines {
		w := read(line)
		if !isFigureLine(w.text, i == 0) {
			return nil
		}
		parts[i] = w.text
	}
	return parts
}

// isFigureLine says that a text has no words and begins with a figure; the first
// of several is one figure or a mark for none.
func isFigureLine(text string, first bool) bool {
	if text == "" || strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	if first {
		return !strings.Contains(text, "/")
	}
	return text[0] >= '0' && text[0] <= '9'
}

// fill reads what a cell says out of its source.
func fill(c *extract.Cell) {
	text := c.Raw
	if strings.IndexByte(text, '|') >= 0 || strings.IndexByte(text, '=') >= 0 {
		var a attributes
		a, text = leaked(text)
		c.SortValue, c.Rowspan, c.Colspan = a.sortValue, a.rowspan, a.colspan
	}
	if strings.Contains(text, listMark) {
		text = strings.ReplaceAll(strings.TrimPrefix(text, listMark), "\n"+listMark, "\n")
	}
	w := read(text)
	c.Text, c.Refs, c.Links, c.Hidden, c.Bold = w.text, w.refs, w.links, w.hidden, w.bold
	c.Text = dropImages(c.Text)
	if alt, ok := imageWords(c.Text); ok {
		c.Text = alt
	}
}

// imageWords gives the words of an image where a cell holds nothing but that:
// pandoc writes "[Ashby]", and "[]" where it has none.
func imageWords(text string) (words string, ok bool) {
	if len(text) < 2 || text[0] != '[' || text[len(text)-1] != ']' || strings.ContainsAny(text[1:len(text)-1], "[]") {
		return "", false
	}
	words = text[1 : len(text)-1]
	first, _ := utf8.DecodeRuneInString(words)
	return words, words == "" || unicode.IsLetter(first)
}

// listMark is what pandoc writes in front of the items of a list.
const listMark = "-   "

// dropImages takes the names of image files out of a text that has other
// words, where they are what is left of a flag or a logo.
func dropImages(text string) string {
	if !namesImage(text) {
		return text
	}
	words := strings.Split(text, " ")
	kept := words[:0:0]
	for _, w := range words {
		if !isImage(w) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return text
	}
	return strings.Join(kept, " ")
}

// namesImage says whether one of several words is the name of an image.
func namesImage(text string) bool {
	if strings.IndexByte(text, '.') < 0 || strings.IndexByte(text, ' ') < 0 {
		return false
	}
	for word := range strings.SplitSeq(text, " ") {
		if isImage(word) {
			return true
		}
	}
	return false
}

func isImage(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	if dot <= 0 || len(word)-dot > len(".jpeg") {
		return false
	}
	switch strings.ToLower(word[dot+1:]) {
	case "svg", "png", "jpg", "jpeg", "gif", "webp":
		return true
	}
	return false
}

// part cuts a cell in two or more at the pipes "||" that stand between the
// cells of a row in wiki markup, and in a header at "!!". No text a reader
// sees holds them.
func part(c extract.Cell, header bool) []extract.Cell {
	if strings.IndexByte(c.Raw, '\n') >= 0 || strings.Count(c.Raw, "||") > maxColumns || isTemplate(c.Raw) {
		return nil
	}
	var cells []extract.Cell
	raw, column := c.Raw, c.Column
	for {
		i := strings.Index(raw, "||")
		if j := strings.Index(raw, "!!"); header && j >= 0 && (i < 0 || j < i) {
			i = j
		}
		if i < 0 {
			break
		}
		cells = append(cells, newCell(raw[:i], column-1))
		raw, column = raw[i+2:], column+i+2
	}
	if cells == nil {
		return nil
	}
	return append(cells, newCell(raw, column-1))
}

// partFused parts the fused cells of a row. Each cell that comes out takes the
// place of a blank one at the end of the row, since a converter fills up the
// rows it finds too short.
func partFused(cells []extract.Cell, header bool) []extract.Cell {
	cells = joinTemplates(cells)
	for i := 0; i < len(cells); i++ {
		parts := part(cells[i], header)
		if parts == nil {
			continue
		}
		rest := cells[i+1:]
		for extra := len(parts) - 1; extra > 0 && len(rest) > 0 && rest[len(rest)-1].Raw == ""; extra-- {
			rest = rest[:len(rest)-1]
		}
		cells = append(append(cells[:i:i], parts...), rest...)
		i += len(parts) - 1
	}
	return cells
}

// joinTemplates puts the text of a template together that a converter parted at
// "||", and fills the row up with a blank, since the last cell was cut off.
func joinTemplates(cells []extract.Cell) []extract.Cell {
	for i := 0; i+1 < len(cells); i++ {
		a, b := &cells[i], &cells[i+1]
		if !strings.HasPrefix(a.Raw, "{{") || strings.Contains(a.Raw, "}}") || !strings.HasSuffix(b.Raw, "}}") || strings.Contains(b.Raw, "{{") {
			continue
		}
		joined := *a
		joined.Text = a.Text + "||" + b.Text
		cells = append(append(append(cells[:i:i], joined), cells[i+2:]...), extract.Cell{})
	}
	return cells
}

// isTemplate says that a source is one template of the wiki and nothing else.
func isTemplate(raw string) bool {
	return strings.HasPrefix(raw, "{{") && strings.HasSuffix(raw, "}}") && strings.Count(raw, "{{") == 1
}

// makeCells makes the cells of a row of the parts every column has of its
// lines. A cell that begins beyond the end of the first line, which is length
// bytes long, and says nothing, has no place in the source.
func makeCells(parts [][]string, starts []int, length int) []extract.Cell {
	cells := make([]extract.Cell, len(parts))
	for k := range parts {
		if len(parts[k]) == 1 {
			cells[k] = newCell(parts[k][0], starts[k])
		} else {
			cells[k] = cellOfLines(parts[k], starts[k])
		}
		if cells[k].Raw == "" {
			cells[k].Column = min(cells[k].Column, starts[k]+1)
			if starts[k] >= length {
				cells[k].Column = 0
			}
		}
	}
	return cells
}
