package wikitext

import (
	"strconv"
	"strings"

	"pollard/extract"
)

func (b *builder) openCell(t *table, tag, attrs string, at int) {
	t.cell, t.attrs = tag, attrs
	t.content = content{start: at, ranges: t.content.ranges[:0]}
}

func (b *builder) endCell(t *table) {
	if t.cell == "" {
		return
	}
	tag := t.cell
	t.cell = ""
	if tag == "caption" {
		if t.caption == "" {
			w := render(b.x, b.contentText(&t.content), false)
			t.caption = w.all()
			w.done()
		}
		return
	}
	m := manner{rowspan: 1, colspan: 1}
	if t.attrs != "" {
		m = mannerOf(b.x.unstrip(t.attrs))
	}
	c := t.grid.Place(m.rowspan, m.colspan)
	c.Header = tag == "th"
	b.locate(t, c)
	alt := ""
	markup := b.contentText(&t.content)
	for markup != "" && isSpaceByte(markup[len(markup)-1]) {
		markup = markup[:len(markup)-1] // the end of its last line
	}
	if isShown(markup) {
		c.Text = markup
	} else if words, bold, ok := quotedWords(markup); ok {
		c.Text, c.Bold = words, bold
	} else if words, address, ok := b.linkedWords(markup); ok {
		b.list = append(b.list[:0], address)
		c.Text, c.Links = words, b.lists.Keep(b.list)
	} else {
		alt = b.fill(t, c, markup)
	}
	if m.hides || t.rowHides {
		c.Hidden = joinWords([]string{c.Text, c.Hidden}, " ")
		c.Text, c.Parts = "", nil
	} else if c.Text == "" {
		c.Text = alt
	}
	if m.sort != "" {
		c.SortValue = m.sort
	}
	if c.Text != "" && (m.emboldens || t.rowBold) {
		c.Bold = true
	}
}

// quotedWords are the words of a cell that are bold or italic as a whole and
// have no other markup.
func quotedWords(markup string) (words string, bold, ok bool) {
	n := runLength(markup, '\'')
	if n != 2 && n != 3 && n != 5 || len(markup) <= 2*n {
		return "", false, false
	}
	words = markup[n : len(markup)-n]
	return words, n > 2, markup[len(markup)-n:] == markup[:n] && isShown(words)
}

// linkedWords are the words of a cell that are one link out of the wiki, which is
// no reference, and have no other markup.
func (b *builder) linkedWords(markup string) (words, address string, ok bool) {
	if markup[0] != '[' || markup[len(markup)-1] != ']' {
		return "", "", false
	}
	end := 1 + urlLength(markup[1:])
	words = markup[skipBlanks(markup, end) : len(markup)-1]
	if end == 1 || words == "" || !isShown(words) {
		return "", "", false
	}
	address = decodeEntities(markup[1:end])
	b.link[0] = extract.OuterLink{To: len(words), Address: address}
	_, refs, marks := extract.CutReferences(words, false, b.link[:])
	return words, address, len(refs) == 0 && !marks
}

// fill reads the markup of a cell, and gives what stands for its words where
// it has none.
func (b *builder) fill(t *table, c *extract.Cell, markup string) (alt string) {
	markup, mark := cutMark(markup)
	w := renderCell(b, markup, c.Header, t)
	c.Text, c.Bold, c.SortValue, c.Hidden = w.all(), w.bold, w.sort, w.hidden
	if w.abbrs == 1 {
		c.Spelled = w.spelled
	}
	c.Links = b.lists.Keep(w.links)
	if len(w.pieces) > 1 {
		b.list = b.list[:0]
		for _, p := range w.pieces {
			b.list = append(b.list, p.text)
		}
		c.Parts = b.lists.Keep(b.list)
	}
	if len(w.notes)+len(w.refs) > 0 || mark != "" {
		b.list = b.list[:0]
		for _, k := range w.notes {
			if words := b.x.noteWords(k); words != "" {
				b.list = append(b.list, words)
			}
		}
		if mark != "" {
			b.list = append(b.list, mark)
		}
		b.list = append(b.list, w.refs...)
		c.Refs = b.lists.Keep(b.list)
	}
	alt = w.alt
	w.done()
	return alt
}

// hasPowers says whether a table raises numbers behind figures other than 10:
// there the number of a footnote put by hand cannot be told from a power, and all
// stay in the words.
func (t *table) hasPowers(words string) bool {
	if t.powers != unasked {
		return t.powers == yes
	}
	t.powers = no
	const most = 1 << 18 // bytes that are looked at
	s := words[t.at:min(len(words), t.at+most)]
	for _, mark := range [...]string{"\n|}", "</table"} {
		if end := strings.Index(s, mark); end >= 0 {
			s = s[:end]
		}
	}
	for t.powers == no {
		before, after, ok := strings.Cut(s, "<sup>")
		if !ok {
			break
		}
		if raised, _, ok := strings.Cut(after[:min(len(after), 10)], "</sup>"); ok && extract.EndsWithFigure(before) && extract.IsNumberMark(raised) {
			t.powers = yes
		}
		s = after
	}
	return t.powers == yes
}

// cutMark parts a footnote's mark put by hand from the figure it stands behind,
// as in "40<sup>a</sup>".
func cutMark(markup string) (figure, mark string) {
	raised, ok := strings.CutSuffix(markup, "</sup>")
	if !ok {
		return markup, ""
	}
	figure, mark, ok = strings.Cut(raised, "<sup>")
	if !ok || !extract.IsMark(mark) || !extract.TakesMark(figure) || extract.IsOrdinal(figure, mark) {
		return markup, ""
	}
	return figure, mark
}

// spanValue reads a rowspan or colspan as a browser does: the digits it begins
// with. What is none counts as 1.
func spanValue(v string) int {
	v = strings.TrimPrefix(strings.TrimLeft(v, " \t\n\f"), "+")
	n := 0
	for n < len(v) && v[n] >= '0' && v[n] <= '9' {
		n++
	}
	if n == 0 {
		return 1
	}
	if n > 9 {
		return 1 << 30
	}
	value, _ := strconv.Atoi(v[:n])
	return value
}

// locate fills in where the cell's content stands in the source.
func (b *builder) locate(t *table, c *extract.Cell) {
	if b.locateCopy(t, c) {
		return
	}
	from, to := t.content.start, t.content.start
	first := true
	for _, r := range t.content.ranges {
		if r.from == tableMark {
			continue
		}
		if s, e := trim(b.words, int(r.from), int(r.to)); s < e {
			if first {
				from, first = s, false
			}
			to = e
		}
	}
	source := b.x.page.text
	start := b.out.from(from)
	if from >= len(b.words) {
		start = len(source)
	}
	if !first {
		end := max(start, b.out.to(to))
		c.Raw = strings.TrimSpace(source[start:end])
		t.lastEnd = max(t.lastEnd, b.x.places.line(max(start, end-1)))
	}
	c.Line, c.Column = b.x.places.place(start)
}

// locateCopy is locate for a cell whose content stands in the source as it is.
func (b *builder) locateCopy(t *table, c *extract.Cell) bool {
	if len(t.content.ranges) != 1 || t.content.ranges[0].from == tableMark {
		return false
	}
	from, to := trim(b.words, int(t.content.ranges[0].from), int(t.content.ranges[0].to))
	if from == to {
		return false
	}
	start, end, ok := b.out.copied(from, to)
	if !ok {
		return false
	}
	c.Raw = strings.TrimSpace(b.x.page.text[start:end])
	c.Line, c.Column = b.x.places.place(start)
	last := c.Line
	if end > b.x.places.end(c.Line) {
		last = b.x.places.line(end - 1)
	}
	t.lastEnd = max(t.lastEnd, last)
	return true
}
