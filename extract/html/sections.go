package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

type heading struct {
	level int
	text  string
}

// closeHeading closes the innermost heading: an end tag of any level does.
func (p *page) closeHeading() {
	n := 0
	for a := range headings {
		n += p.counts[headings[a]]
	}
	for i := len(p.open) - 1; n > 0 && i >= 0; i-- {
		if headingLevel(p.open[i].atom) > 0 {
			p.popTo(i)
			return
		}
	}
}

// rankOf says how surely an element holds the article and nothing else, 0 for
// not at all.
func rankOf(at *attributes) int {
	switch {
	case at.id == "mw-content-text":
		return 3
	case at.id == "bodyContent":
		return 2
	case hasClass(at.class, "mw-parser-output"):
		return 1
	}
	return 0
}

// restart forgets what was read: the article begins only here.
func (p *page) restart(rank, root int) {
	p.rank, p.root, p.inside = rank, root, true
	p.words.reset()
	p.from, p.level, p.lists, p.skip, p.titled = -1, 0, 0, -1, false
	p.below.Heading()
	p.light = false
	p.section, p.path, p.list, p.items, p.tables = extract.Section{}, p.path[:0], extract.List{}, nil, nil
	p.doc.Sections = nil
}

// outer elements of a page that does not say where its article is hold none.
func (p *page) outer(a atom.Atom) bool {
	return p.rank == 0 && a == atom.Footer
}

// heading takes the words of a heading; more of them, behind a block inside
// it, are added.
func (p *page) heading(line int, s string) {
	if !p.titled {
		p.endSection()
		p.below.Heading()
		p.section.Line, p.section.Level = p.headed, p.level
		if n := len(p.doc.Sections); n > 0 && p.doc.Sections[n-1].Line > p.headed {
			p.section.Line = line // what stands in the heading before its words belongs to the section before
		}
	}
	if len(s) > longestHeading || p.titled && len(p.path[len(p.path)-1].text)+len(s) > longestHeading {
		p.section.Paragraphs = append(p.section.Paragraphs, extract.Paragraph{Line: line, Text: s})
		if p.titled {
			return
		}
		s = cutShort(s, longestHeading)
	}
	if p.titled {
		p.path[len(p.path)-1].text += " " + s
		return
	}
	for len(p.path) > 0 && p.path[len(p.path)-1].level >= p.level {
		p.path = p.path[:len(p.path)-1]
	}
	p.path = append(p.path, heading{p.level, s})
	p.titled = true
}

// endHeading ends a heading. One without words opens no section.
func (p *page) endHeading() {
	p.level = 0
	if !p.titled {
		return
	}
	p.section.Path = p.headings()
}

// headings is the path of the innermost heading.
func (p *page) headings() string {
	titles := make([]string, len(p.path))
	for i, h := range p.path {
		titles[i] = h.text
	}
	return strings.Join(titles, " > ")
}

// endSection puts the section away, if it says anything.
func (p *page) endSection() {
	p.endList()
	s := p.section
	if s.Level > 0 || len(s.Paragraphs)+len(s.Lists) > 0 || p.hasTable() {
		p.doc.Sections = append(p.doc.Sections, s)
	}
	p.section = extract.Section{}
}
