package plaintext

import "strings"

// captionMark gives the words after the sign that makes a paragraph the caption
// of a table.
func captionMark(text string) (words string, ok bool) {
	for _, mark := range []string{": ", "Table: ", "table: ", ".. table:: "} {
		if strings.HasPrefix(text, mark) {
			return strings.TrimSpace(text[len(mark):]), true
		}
	}
	return "", false
}

// caption reads the caption at line i, which may go on over several lines.
func (b *builder) caption(i int) (words string, next int, ok bool) {
	if i >= len(b.lines) || b.lines[i].shape != prose {
		return "", i, false
	}
	words, ok = captionMark(b.lines[i].text)
	if !ok {
		return "", i, false
	}
	for next = i + 1; next < len(b.lines) && b.lines[next].shape == prose && next-i < 20; next++ {
		words += " " + b.lines[next].text
	}
	b.directed = b.directed || strings.HasPrefix(b.lines[i].text, "..")
	return clean(words), next, true
}

// captionAbove lays out a caption and the table below it.
func (b *builder) captionAbove(i int) (next int, ok bool) {
	words, below, ok := b.caption(i)
	if !ok {
		return i, false
	}
	if below = b.skipBlank(below); below >= len(b.lines) {
		return i, false
	}
	t, next, ok := b.readTable(below)
	if !ok {
		return i, false
	}
	return b.addTable(t, b.lines[below].number, next, words), true
}
