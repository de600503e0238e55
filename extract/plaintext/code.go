package plaintext

import (
	"strings"

	"pollard/extract"
)

// findFences makes the lines between the fences of code blocks prose, so that
// nothing in them is taken for a table or a heading. A fence that nothing
// closes is a line of text.
func (b *builder) findFences() {
	// The longest closing fence below each line, so that no search is in vain.
	longest := map[byte]int{}
	for i := len(b.lines) - 1; i >= 0; i-- {
		if l := &b.lines[i]; l.shape == fence {
			l.level = longest[l.text[0]]
			if size := fenceSize(l.text); size == len(l.text) {
				longest[l.text[0]] = max(size, l.level)
			}
		}
	}
	for i := 0; i < len(b.lines); i++ {
		l := &b.lines[i]
		if l.shape != fence {
			continue
		}
		if l.level < fenceSize(l.text) {
			l.shape = prose
			continue
		}
		end := i + 1
		for !closesFence(b.lines[end], l.text) {
			b.lines[end].shape, b.lines[end].text = prose, strings.TrimSpace(b.sources[end])
			end++
		}
		b.lines[end].shape = prose
		l.level = end - i
		i = end
	}
}

// closesFence says that a line closes a block that opened with the fence.
func closesFence(l line, fenceText string) bool {
	return l.shape == fence && l.text[0] == fenceText[0] && fenceSize(l.text) == len(l.text) && len(l.text) >= fenceSize(fenceText)
}

func fenceSize(text string) int {
	return len(text) - len(strings.TrimLeft(text, text[:1]))
}

// code lays out the lines of the code block that opens at line i as they are.
func (b *builder) code(i int) (next int) {
	end := i + b.lines[i].level
	s := b.section(b.lines[i].number)
	for _, l := range b.lines[i+1 : end] {
		if text := fold(l.text); text != "" {
			s.Paragraphs = append(s.Paragraphs, extract.Paragraph{Line: l.number, Text: text})
		}
	}
	return end + 1
}
