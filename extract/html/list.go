package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// closeItem closes an item of the innermost list, if one is open.
func (p *page) closeItem(a, b atom.Atom) {
	if p.counts[a]+p.counts[b] == 0 {
		return
	}
	for i := len(p.open) - 1; i >= max(0, len(p.open)-deepest); i-- {
		switch e := p.open[i]; {
		case e.atom == a || e.atom == b:
			p.popTo(i)
			return
		case isList(e.atom):
			return
		}
	}
}

func isList(a atom.Atom) bool { return a == atom.Ul || a == atom.Ol || a == atom.Dl }

// itemOf is the place in open of the innermost item of a list, -1 for none.
func (p *page) itemOf() int {
	for i := len(p.open) - 1; i >= max(0, len(p.open)-deepest); i-- {
		switch p.open[i].atom {
		case atom.Li, atom.Dd, atom.Dt:
			return i
		case atom.Ul, atom.Ol, atom.Dl:
			return -1
		}
	}
	return -1
}

// item adds words to the item at place i of open.
func (p *page) item(i, line int, s string) {
	e := &p.open[i]
	if e.item >= 0 && e.item < len(p.items) {
		text := &p.items[e.item]
		if *text == nil {
			*text = []byte(p.list.Items[e.item].Text)
		}
		*text = append(append(*text, ' '), s...)
		return
	}
	s = strings.TrimLeft(s, "^↑ ") // what is left of the way back from a footnote
	if s == "" {
		return
	}
	depth := p.lists - 1
	if n := len(p.list.Items); n == 0 {
		depth, p.term = 0, e.atom == atom.Dt
	} else {
		depth = min(depth, p.list.Items[n-1].Depth+1)
	}
	e.item = len(p.list.Items)
	p.list.Items = append(p.list.Items, extract.Item{Line: line, Depth: depth, Text: s})
	p.items = append(p.items, nil)
}

func (p *page) endList() {
	if len(p.list.Items) > 0 {
		p.list.Line = p.list.Items[0].Line
		for i, text := range p.items {
			if text != nil {
				p.list.Items[i].Text = string(text)
			}
		}
		p.section.Lists = append(p.section.Lists, p.list)
		if p.term && len(p.list.Items) == 1 {
			p.below.Offer(extract.SubHeading{Text: p.list.Items[0].Text, Line: p.list.Line, Term: true})
		} else {
			p.below.Words()
		}
	}
	p.list, p.items = extract.List{}, p.items[:0]
}
