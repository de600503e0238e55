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
	markup := b.contentText(&t.content)
	for markup != "" && isSpaceByte(markup[len(markup)-1]) {
		markup = markup[:len(markup)-1] // the end of its last line
	}
	from, to := t.content.bounds(b.words)
	b.lay(t, tag == "th", t.attrs, markup, from, to)
}

// wholeCell takes a cell whose content is known as it begins.
func (b *builder) wholeCell(header bool, attrs string, at, from, to int) {
	t := b.innermost()
	if !t.row {
		b.openRow(t, "", at)
	}
	b.lay(t, header, attrs, b.words[from:to], from, to)
}

// lay puts a cell into the grid whose content stands between two offsets.
func (b *builder) lay(t *table, header bool, attrs, markup string, from, to int) {
	m := manner{rowspan: 1, colspan: 1}
	if attrs != "" {
		m = mannerOf(b.x.unstrip(attrs))
	}
	c := t.grid.Place(m.rowspan, m.colspan)
	c.Header = header
	b.locate(t, c, from, to)
	alt := ""
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

// bounds are where in the expanded text the words of a content begin and end.
func (c *content) bounds(words string) (from, to int) {
	from, to = c.start, c.start
	first := true
	for _, r := range c.ranges {
		if r.from == tableMark {
			continue
		}
		if s, e := trim(words, int(r.from), int(r.to)); s < e {
			if first {
				from, first = s, false
			}
			to = e
		}
	}
	return from, to
}

// locate fills in where the cell's content stands in the source that is between
// two offsets of the expanded text.
func (b *builder) locate(t *table, c *extract.Cell, from, to int) {
	source := b.x.page.text
	start, end, ok := 0, 0, false
	if from < to {
		start, end, ok = b.out.copied(from, to)
	}
	if !ok {
		if start = b.out.from(from); from >= len(b.words) {
			start = len(source)
		}
		if end = start; from < to {
			end = max(start, b.out.to(to))
		}
	}
	c.Line, c.Column = b.x.places.place(start)
	if from == to {
		return
	}
	c.Raw = strings.TrimSpace(source[start:end])
	last := c.Line
	if end > b.x.places.end(c.Line) {
		last = b.x.places.line(end - 1)
	}
	t.lastEnd = max(t.lastEnd, last)
}
