package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// makesBold says whether an element makes its words bold.
func makesBold(a atom.Atom, at *attributes) bool {
	switch a {
	case atom.B, atom.Strong:
		return at.style == "" || lookOf(at.style).bold >= 0
	}
	return at.style != "" && strings.Contains(at.style, "eight") && lookOf(at.style).bold > 0
}

// subHeadings opens a section for each paragraph or term right above a table
// that heads it. A term may have the table for what it defines.
func (p *page) subHeadings() {
	if len(p.list.Items) > 1 || len(p.list.Items) == 1 && !p.term {
		p.below.Words()
	} else {
		p.endList()
	}
	begun := p.below.Table()
	if len(begun) == 0 {
		return
	}
	s := &p.section
	for _, h := range begun {
		if h.Term {
			s.Lists = s.Lists[:len(s.Lists)-1]
		} else {
			s.Paragraphs = s.Paragraphs[:len(s.Paragraphs)-1]
		}
	}
	within, level := p.headings(), 0
	if n := len(p.path); n > 0 {
		level = p.path[n-1].level
	}
	depth := len(p.below.Open()) - len(begun)
	for i, h := range begun {
		p.endSection()
		p.section = extract.Section{Path: p.below.Path(within, depth+i+1), Level: level + depth + i + 1, Line: h.Line}
	}
}
