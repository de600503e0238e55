package wikitext

import (
	"strings"

	"pollard/extract"
)

// body lays the text outside of tables out: headings, paragraphs and lists.
type body struct {
	b    *builder
	doc  *extract.Document
	path []string // headings by level
	// paragraph is the range of expanded text that makes the paragraph being
	// read; empty where there is none.
	from, to int
	list     *extract.List
	below    extract.SubHeadings
	tabled   int // number of the sections up to the last that has a table
}

// heading reads "== Words ==" and gives its level and the range of its words.
func heading(line string) (level, from, to int, ok bool) {
	line = strings.TrimRight(line, " \t\r\f\v")
	left := runLength(line, '=')
	right := 0
	for right < len(line) && line[len(line)-1-right] == '=' {
		right++
	}
	if left == 0 || right == 0 {
		return 0, 0, 0, false
	}
	if left == len(line) {
		// A line of signs alone is a heading of those in the middle.
		if left < 3 {
			return 0, 0, 0, false
		}
		level = min((left-1)/2, 6)
	} else {
		level = min(left, right, 6)
	}
	return level, level, len(line) - level, true
}

func isHeading(line string) bool {
	level, _, _, ok := heading(line)
	return ok && level > 1
}

// layOut goes through the page and gives each table the section it stands in.
func (y *body) layOut(c *content) {
	y.path = []string{""}
	for _, r := range c.ranges {
		if r.from == tableMark {
			y.flush()
			y.list = nil
			t := y.b.tables[r.to]
			if t.unread {
				continue
			}
			y.subHeadings()
			t.section = y.section(t.at).Path
			y.tabled = len(y.doc.Sections)
			continue
		}
		y.lines(int(r.from), int(r.to))
	}
	y.flush()
	for _, t := range y.b.tables {
		if t.parent >= 0 {
			t.section = y.b.tables[t.parent].section
		}
	}
}

func (y *body) lines(from, to int) {
	text := y.b.words
	fresh := from == 0 || text[from-1] == '\n'
	for from < to {
		end := to
		if k := strings.IndexByte(text[from:to], '\n'); k >= 0 {
			end = from + k
		}
		y.line(from, end, fresh)
		from, fresh = end+1, true
	}
}

func (y *body) line(from, to int, fresh bool) {
	line := y.b.words[from:to]
	if strings.TrimSpace(line) == "" {
		if fresh {
			y.flush()
			y.list = nil
		}
		return
	}
	if fresh {
		if level, start, end, ok := heading(line); ok {
			y.flush()
			y.list = nil
			y.heading(level, from+start, from+end)
			return
		}
		if n := listSigns(line); n > 0 {
			y.flush()
			y.item(line[:n], from+n, to)
			return
		}
		if strings.HasPrefix(line, "----") {
			y.flush()
			y.list = nil
			from += runLength(line, '-')
			if from == to {
				return
			}
		}
	}
	y.list = nil
	if y.to == 0 {
		y.from = from
	} else if !strings.Contains(y.b.words[y.to:from], "\n") && y.to != from {
		// What stands on both sides of a table is no paragraph.
		y.flush()
		y.from = from
	}
	y.to = to
}

func listSigns(line string) int {
	n := 0
	for n < len(line) && strings.IndexByte("*#:;", line[n]) >= 0 {
		n++
	}
	return n
}

// lineOf is the source line of an offset in the expanded text.
func (y *body) lineOf(at int) int { return y.b.x.places.line(y.b.source(at)) }

// flush ends the paragraph being read.
func (y *body) flush() {
	from, to := y.from, y.to
	y.from, y.to = 0, 0
	if from == to {
		return
	}
	w := render(y.b.x, y.b.words[from:to], true)
	paragraphs, items := 0, 0
	var p *extract.Paragraph
	for _, f := range w.pieces {
		at := y.lineOf(from + f.at)
		if f.depth > 0 {
			p = nil
			items++
			y.add(extract.Item{Line: at, Depth: f.depth - 1, Text: f.text})
			continue
		}
		y.list = nil
		if p != nil && !f.apart {
			p.Text += " " + f.text
			continue
		}
		paragraphs++
		s := y.section(from + f.at)
		s.Paragraphs = append(s.Paragraphs, extract.Paragraph{Line: at, Text: f.text})
		p = &s.Paragraphs[len(s.Paragraphs)-1]
	}
	switch {
	case paragraphs == 1 && items == 0 && w.bold:
		y.below.Offer(extract.SubHeading{Text: p.Text, Line: p.Line})
	case paragraphs == 0 && items == 1 && w.pieces[0].term:
		y.below.Offer(extract.SubHeading{Text: w.pieces[0].text, Line: y.list.Line, Term: true})
	case paragraphs+items > 0:
		y.below.Words()
	}
	w.done()
	y.list = nil
}

// subHeadings opens a section for each paragraph or term right above a table
// that heads it.
func (y *body) subHeadings() {
	begun := y.below.Table()
	if len(begun) == 0 {
		return
	}
	n := len(y.doc.Sections)
	s := &y.doc.Sections[n-1]
	for _, h := range begun {
		if h.Term {
			s.Lists = s.Lists[:len(s.Lists)-1]
		} else {
			s.Paragraphs = s.Paragraphs[:len(s.Paragraphs)-1]
		}
	}
	if s.Level == 0 && len(s.Paragraphs)+len(s.Lists) == 0 && y.tabled < n {
		y.doc.Sections = y.doc.Sections[:n-1]
	}
	within, depth := joinWords(y.path, " > "), len(y.below.Open())-len(begun)
	for i, h := range begun {
		y.doc.Sections = append(y.doc.Sections, extract.Section{
			Path: y.below.Path(within, depth+i+1), Level: len(y.path) + depth + i, Line: h.Line,
		})
	}
}

// item adds a list item. In "; term : definition" both are.
func (y *body) item(signs string, from, to int) {
	text := y.b.words[from:to]
	first := y.list == nil && signs == ";"
	if !first {
		y.below.Words()
	}
	if strings.HasSuffix(signs, ";") {
		if i := colon(text); i >= 0 {
			y.below.Words()
			y.words(len(signs)-1, text[:i], from)
			y.words(len(signs)-1, text[i+1:], from+i+1)
			return
		}
	}
	y.words(len(signs)-1, text, from)
	if first && y.list != nil {
		y.below.Offer(extract.SubHeading{Text: y.list.Items[0].Text, Line: y.list.Line, Term: true})
	}
}

func (y *body) words(depth int, markup string, from int) {
	w := render(y.b.x, markup, false)
	text := w.all()
	w.done()
	if text != "" {
		y.add(extract.Item{Line: y.lineOf(from), Depth: depth, Text: text})
	}
}

func (y *body) add(item extract.Item) {
	if y.list == nil {
		s := y.sectionAtLine(item.Line)
		s.Lists = append(s.Lists, extract.List{Line: item.Line})
		y.list = &s.Lists[len(s.Lists)-1]
	}
	// A list begins at its outermost level and goes down one at a time.
	limit := 0
	if n := len(y.list.Items); n > 0 {
		limit = y.list.Items[n-1].Depth + 1
	}
	item.Depth = min(item.Depth, limit)
	y.list.Items = append(y.list.Items, item)
}

// colon finds the colon that ends a term: in no link, no element and no address.
// To MediaWiki, <br> begins an element here.
func colon(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth = max(0, depth-1)
		case '<':
			t, ok := readTag(s[i:])
			switch {
			case !ok:
				continue
			case t.closing:
				depth = max(0, depth-1)
			default:
				depth++
			}
			i += t.size - 1
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				i += urlEnd(s[i:]) - 1
			} else if depth == 0 {
				return i
			}
		}
	}
	return -1
}

func (y *body) heading(level, from, to int) {
	w := render(y.b.x, y.b.words[from:to], false)
	path := y.path
	for len(path) < level+1 {
		path = append(path, "")
	}
	y.path = append(path[:level:level], w.all())
	w.done()
	y.below.Heading()
	y.begin(level, y.lineOf(from))
}

func (y *body) begin(level, line int) {
	y.doc.Sections = append(y.doc.Sections, extract.Section{Path: joinWords(y.path, " > "), Level: level, Line: line})
}

func (y *body) section(at int) *extract.Section { return y.sectionAtLine(y.lineOf(at)) }

func (y *body) sectionAtLine(line int) *extract.Section {
	if len(y.doc.Sections) == 0 {
		y.begin(0, line)
	}
	return &y.doc.Sections[len(y.doc.Sections)-1]
}
