package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SubHeading is what heads the tables below it without being a heading: a lone
// term of a definition list, or a paragraph of bold words, right above a table.
type SubHeading struct {
	Text string
	Line int
	Term bool // it is a term
}

// SubHeadings keeps track of them as a reader goes through an article. The zero
// value is that of its beginning.
type SubHeadings struct {
	waiting []SubHeading // with nothing below them so far
	open    []SubHeading // those that head what comes, outer before inner
}

// mostStacked is how many may stand right above each other: "2013" above the
// name of a pollster.
const mostStacked = 2

// Offer takes a paragraph or a lone term that may turn out to be a SubHeading.
// Words that can be none are as any other words.
func (h *SubHeadings) Offer(s SubHeading) {
	if !heads(s) {
		h.Words()
		return
	}
	if len(h.waiting) == mostStacked {
		h.waiting = h.waiting[:0]
	}
	h.waiting = append(h.waiting, s)
}

// Words says that other words of the article come.
func (h *SubHeadings) Words() { h.waiting = h.waiting[:0] }

// Heading says that a heading comes, which ends all SubHeadings.
func (h *SubHeadings) Heading() { h.waiting, h.open = h.waiting[:0], nil }

// Table says that a table comes. It gives the SubHeadings that begin right above
// it, outer before inner. One ends what an earlier one heads; but below one that
// stands on top of others, those of another kind follow each other.
func (h *SubHeadings) Table() []SubHeading {
	begun := h.waiting
	h.waiting = nil
	if len(begun) == 0 {
		return nil
	}
	keep := 0
	for i, s := range h.open {
		if s.Term == begun[0].Term {
			keep = i
			if len(begun) > 1 {
				break // the outermost of its kind
			}
		}
	}
	h.open = append(h.open[:keep:keep], begun...)
	return begun
}

// Open gives those that head what comes, outer before inner.
func (h *SubHeadings) Open() []SubHeading { return h.open }

// Path is the path of a section below the SubHeadings that are open up to the
// n-th, within the path of the innermost heading.
func (h *SubHeadings) Path(within string, n int) string {
	var b strings.Builder
	b.WriteString(within)
	for _, s := range h.open[:n] {
		if b.Len() > 0 {
			b.WriteString(" > ")
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// heads says whether words are short enough to head something, and no sentence.
func heads(s SubHeading) bool {
	const mostWords, mostSigns, mostHan = 12, 150, 30
	if s.Text == "" || utf8.RuneCountInString(s.Text) > mostSigns {
		return false
	}
	if s.Term {
		return true
	}
	han, words := 0, false
	for _, r := range s.Text {
		if unicode.Is(unicode.Han, r) {
			han++
		}
		words = words || unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return words && han <= mostHan && len(strings.Fields(s.Text)) <= mostWords &&
		!strings.HasSuffix(s.Text, ".") && !strings.HasSuffix(s.Text, "。")
}
