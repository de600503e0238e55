package plaintext

import (
	"strings"
	"unicode"
)

// fewestFused is how many figures running text hardly has one behind the other; as
// many in lines of hardly anything else are what is left of a table.
const fewestFused = 20

// longestFused is the length of a line that may be a whole table.
const longestFused = 1 << 16

// fused is a run of lines that are mostly figures.
type fused struct {
	first, last, figures int // lines, the first one's number
	noted                bool
}

// noteFused says of paragraphs that are mostly figures that a table stood there:
// nothing parts its cells any more, so that none is read. It says whether line i by
// itself is one, and no words of the article.
func (b *builder) noteFused(i int) bool {
	if len(b.lines[i].text) > longestFused {
		return false
	}
	figures, words := 0, 0
	for word := range strings.FieldsFuncSeq(b.lines[i].text, func(r rune) bool { return unicode.IsSpace(r) || r == '|' }) {
		if words++; word[0] >= '0' && word[0] <= '9' {
			figures++
		}
	}
	if figures < 3 || figures*5 < words*2 {
		return false
	}
	f := &b.fused
	if f.figures == 0 || b.skipBlank(f.last+1) != i {
		*f = fused{first: b.lines[i].number}
	}
	f.last = i
	if f.figures += figures; f.figures >= fewestFused && !f.noted {
		f.noted = true
		b.note(f.first, "table-lost", "the lines here are what is left of a table, and nothing parts its cells")
	}
	return figures >= fewestFused
}

// noteStacked says the same of a text with many figures in lines of their own, and no
// table.
func (b *builder) noteStacked(figures int) {
	if figures < 2*fewestFused || len(b.doc.Tables) > 0 || len(b.doc.Notes) > 0 {
		return
	}
	for _, l := range b.lines {
		if l.shape == prose && isFigureCell(l.text) && !hasGap(l.text) {
			b.note(l.number, "table-lost", "the figures here stand in lines of their own, and nothing tells the rows they belong to")
			return
		}
	}
}
