package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// cellReader reads the inside of cells, one after the other.
type cellReader struct {
	page   *page
	tree   *tree
	cell   *extract.Cell
	first  string // words the cell begins with, as they stand
	words  words
	hidden words
	mark   words         // of a footnote's mark
	lists  extract.Lists // of the cells
	links  []string
	refs   []string
	parts  []string
	alts   []string // of images
	titles []string // of links and abbreviations
	abbrs  []string // titles of abbreviations
	plain  bool     // words that are not bold were met
	end    int32    // of the cell's nodes
	outer  []extract.OuterLink
	table  int32 // the one of the cell
	powers answer
}

// state is what the elements around a node say about it.
type state struct {
	bold      bool
	hidden    bool // in no text, but evidence
	invisible bool // in no text at all
}

// shown says that a reader sees the words.
func (s state) shown() bool { return !s.hidden && !s.invisible }

// cellOf reads a cell, but for its place, into a blank one; s is what the row says.
// Most cells hold a few words and no more.
func (c *cellReader) cellOf(n int32, p *page, s state, into *extract.Cell) {
	nodes := c.tree.nodes
	if nodes[n].end != n+2 || nodes[n+1].kind != wordsNode {
		c.read(n, p, s, into)
		return
	}
	words, ok := shownWords(c.tree.string(nodes[n+1].piece))
	inside := c.enter(n, s)
	if !ok || inside.hidden || inside.invisible || 'a' <= words[0] && words[0] <= 'z' { // the latter may have leaked
		c.read(n, p, s, into)
		return
	}
	into.Header, into.Text, into.Bold = nodes[n].atom == atom.Th, words, inside.bold
	if v := c.tree.attr(n, attrSortValue, ""); v != "" {
		into.SortValue = v
	}
}

// shownWords are the words of a text without the white space around them, if all
// else is shown as it stands.
func shownWords(text string) (words string, ok bool) {
	from, to := leadingSpace(text), len(text)
	for to > from && isSpace(text[to-1]) {
		to--
	}
	for i := from; i < to; i++ {
		if !extract.StandsAlone(text[i]) && (text[i] != ' ' || text[i+1] == ' ') {
			return "", false
		}
	}
	return text[from:to], from < to
}

// read reads a cell or a caption, but for its place, into a blank cell; s is what
// the row says.
func (c *cellReader) read(n int32, p *page, s state, into *extract.Cell) {
	c.clear(p, into)
	c.end = c.tree.nodes[n].end
	c.cell.Header = c.tree.nodes[n].atom == atom.Th
	s = c.enter(n, s)
	c.children(n, s)
	if len(c.outer) > 0 && c.mayRefer() && c.tree.nodes[n].atom != atom.Caption {
		c.references()
	}
	c.cell.Text = c.words.stringOf(c.first)
	if t := c.cell.Text; t != "" && 'a' <= t[0] && t[0] <= 'z' {
		c.leaked()
	}
	if len(c.words.cuts) > 0 {
		c.parts = c.words.appendParts(c.parts[:0], c.cell.Text)
		c.cell.Parts = c.lists.Keep(c.parts)
	}
	c.cell.Bold = c.cell.Text != "" && !c.plain
	if c.cell.Header && len(c.abbrs) == 1 {
		c.cell.Spelled = c.abbrs[0]
	}
	if c.cell.Text == "" {
		c.words.reset()
		c.instead()
		c.cell.Text = c.words.String()
	}
	if v := c.tree.attr(n, attrSortValue, ""); v != "" {
		c.cell.SortValue = v
	}
	c.cell.Hidden = c.hidden.String()
	c.cell.Links, c.cell.Refs = c.lists.Keep(c.links), c.lists.Keep(c.refs)
}

// leaked takes attributes out of the words that were meant to be the cell's.
func (c *cellReader) leaked() {
	n := extract.Leaked(c.cell.Text)
	if n < 0 || len(c.words.cuts) > 0 {
		return
	}
	if key := extract.LeakedSortKey(c.cell.Text[:n]); key != "" {
		c.cell.SortValue = key
	}
	c.cell.Text = strings.TrimLeft(c.cell.Text[n+1:], " ")
}

// clear forgets the cell before.
func (c *cellReader) clear(p *page, into *extract.Cell) {
	c.page, c.cell, c.first = p, into, ""
	c.words.reset()
	c.hidden.reset()
	c.alts, c.titles, c.abbrs, c.outer, c.plain = c.alts[:0], c.titles[:0], c.abbrs[:0], c.outer[:0], false
	c.links, c.refs = c.links[:0], c.refs[:0]
}

// instead takes the words that stand for a picture, or explain a link, where a
// cell has no other.
func (c *cellReader) instead() {
	from := c.alts
	if len(from) == 0 {
		from = c.titles
	}
	for _, s := range from {
		c.words.add(s)
		c.words.gap = true
	}
}

// enter gives the state inside an element.
func (c *cellReader) enter(n int32, s state) state {
	if c.tree.hasAttributes(n) {
		at := c.tree.attributes(n)
		s = c.style(n, &at, s)
	}
	return s
}

func (c *cellReader) style(n int32, at *attributes, s state) state {
	if isHidden(at) && !(c.tree.nodes[n].atom == atom.Tr && c.tree.foldable(n)) {
		s.hidden = true
	}
	if at.style != "" {
		l := lookOf(at.style)
		s.invisible = s.invisible || l.invisible
		if l.bold != 0 {
			s.bold = l.bold > 0
		}
	}
	return s
}

func (c *cellReader) children(n int32, s state) {
	nodes := c.tree.nodes
	for child := n + 1; child < nodes[n].end; child = nodes[child].end {
		if nodes[child].kind == wordsNode {
			c.text(c.tree.string(nodes[child].piece), s)
		} else {
			c.element(child, s)
		}
	}
}

func (c *cellReader) text(text string, s state) {
	switch {
	case s.hidden:
		c.hidden.add(text)
	case s.invisible:
	default:
		before := len(c.words.buf)
		if before == 0 {
			c.first = text
		}
		c.words.add(text)
		c.plain = c.plain || !s.bold && len(c.words.buf) > before
	}
}

// element reads an element inside a cell; outside is what those around it say.
func (c *cellReader) element(n int32, outside state) {
	a := c.tree.nodes[n].atom
	var at attributes
	if c.tree.hasAttributes(n) {
		at = c.tree.attributes(n)
		if v := c.tree.attr(n, attrSortValue, ""); v != "" && c.cell.SortValue == "" {
			c.cell.SortValue = v
		}
	}
	if c.passOver(n, a, &at, outside) {
		return
	}
	look, outer := lookOf(at.style), false
	s := c.style(n, &at, outside)
	switch a {
	case atom.Br, atom.Hr:
		c.breakLine(s)
		return
	case atom.Img:
		c.picture(n, s)
		return
	case atom.Span:
		if hasClass(at.class, "lazy-image-placeholder") {
			c.picture(n, s)
			return
		}
	case atom.B, atom.Strong, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.bold = s.bold || look.bold == 0
	case atom.A, atom.Abbr:
		outer = a == atom.A && isOuter(&at)
		c.link(n, a, &at, s, outer)
	}
	if hasClass(at.class, "sortkey") && c.cell.SortValue == "" {
		c.cell.SortValue = c.key(n)
	}
	breaks := roleOf(a) == block && !look.inline && !s.hidden
	if breaks {
		c.breakLine(outside)
	}
	hides := s.hidden && !outside.hidden
	c.hidden.gap = c.hidden.gap || hides
	if outer && s.shown() {
		c.outerLink(n, s, at.href)
	} else {
		c.children(n, s)
	}
	c.hidden.gap = c.hidden.gap || hides
	if breaks {
		c.breakLine(outside)
	}
}

// passOver passes over an element of whose inside nothing is the cell's: a table of its own, the
// mark of a footnote, what has no words, and what leads elsewhere.
func (c *cellReader) passOver(n int32, a atom.Atom, at *attributes, outside state) bool {
	switch {
	case a == atom.Table:
		c.breakLine(outside)
		return true
	case isRef(a, at) || a == atom.Sup && (c.isMark(n) || c.isSign(n) || c.isNumber(n)):
		if outside.shown() {
			c.ref(n)
		}
		return true
	}
	return unread(a) || c.tree.nodes[n].kind == formulaNode || isChrome(a, at) && !hasClass(at.class, "Inline-Template")
}

// picture notes the words that stand for a picture.
func (c *cellReader) picture(n int32, s state) {
	if alt := c.tree.attr(n, attrAlt, ""); s.shown() && strings.TrimSpace(alt) != "" {
		c.alts = append(c.alts, alt)
	}
}

// outerLink reads the inside of a link that leads out of the encyclopedia, and notes which
// words are its own.
func (c *cellReader) outerLink(n int32, s state, href string) {
	from, alts := len(c.words.buf), len(c.alts)
	c.children(n, s)
	if from > 0 && from < len(c.words.buf) && c.words.buf[from] == ' ' {
		from++
	}
	c.outer = append(c.outer, extract.OuterLink{From: from, To: len(c.words.buf), Address: href})
	if !c.cell.Header && from == len(c.words.buf) {
		c.alts = c.alts[:alts] // a picture that only stands for the link
	}
}

func (c *cellReader) breakLine(s state) {
	if s.hidden {
		c.hidden.gap = true
		return
	}
	c.words.breakLine()
}

// link notes where a link leads, and what it is called.
func (c *cellReader) link(n int32, a atom.Atom, at *attributes, s state, outer bool) {
	if !s.shown() {
		return
	}
	if title := c.tree.attr(n, attrTitle, ""); strings.TrimSpace(title) != "" && (c.cell.Header || !outer) {
		c.titles = append(c.titles, title)
		if a == atom.Abbr {
			c.abbrs = append(c.abbrs, title)
		}
	}
	if a == atom.A && at.href != "" && !hasClass(at.class, "image") && !hasClass(at.class, "mw-file-description") {
		c.links = append(c.links, at.href)
	}
}

// ref notes what a footnote says.
func (c *cellReader) ref(n int32) {
	c.mark.reset()
	said := c.footnote(n)
	if said == "" {
		said = cutShort(strings.TrimSpace(strings.Trim(c.mark.String(), "[]")), longestNote)
	}
	if said != "" {
		c.refs = append(c.refs, said)
	}
}

// isMark says whether a sup is the mark of a footnote by its looks.
func (c *cellReader) isMark(n int32) bool {
	var w words
	linked := false
	nodes := c.tree.nodes
	for i := n + 1; i < nodes[n].end && len(w.buf) < 64; i++ {
		if nodes[i].kind == wordsNode {
			w.add(c.tree.string(nodes[i].piece))
		} else if nodes[i].atom == atom.A {
			linked = linked || strings.HasPrefix(c.tree.attr(i, attrHref, ""), "#")
		}
	}
	return linked && isMark(w.String())
}

// isSign says whether a sup is a mark put by hand: one letter or sign right
// behind a figure, with which the cell ends but for the figure's percent sign.
func (c *cellReader) isSign(n int32) bool {
	const most = 16 // nodes that may follow
	if c.words.gap || c.end-n > most || !extract.TakesMark(c.words.buf) {
		return false
	}
	var mark, behind words
	nodes := c.tree.nodes
	for i := n + 1; i < c.end; i++ {
		if nodes[i].kind != wordsNode {
			continue
		}
		w := &mark
		if i >= nodes[n].end {
			w = &behind
		}
		if w.add(c.tree.string(nodes[i].piece)); len(mark.buf) > utf8.UTFMax || !behind.empty() && !extract.ContinuesFigure(behind.String()) {
			return false
		}
	}
	return extract.IsMark(mark.buf) && !extract.IsOrdinal(c.words.buf, mark.buf)
}

// isNumber says whether a sup is the number of a footnote put by hand: one or
// two digits right behind a name, with which a word ends.
func (c *cellReader) isNumber(n int32) bool {
	if c.words.gap || !extract.TakesNumberMark(c.words.buf) || c.hasPowers() {
		return false
	}
	const most = 16 // nodes that are looked at
	var raised words
	nodes := c.tree.nodes
	for i := n + 1; i < min(c.end, n+most); i++ {
		switch inside := i < nodes[n].end; {
		case nodes[i].kind != wordsNode:
			if !inside && (nodes[i].atom == atom.Br || nodes[i].atom == atom.Sup || roleOf(nodes[i].atom) == block) {
				return extract.IsNumberMark(raised.buf)
			}
		case inside:
			if raised.add(c.tree.string(nodes[i].piece)); len(raised.buf) > 2 {
				return false
			}
		default:
			r, _ := utf8.DecodeRuneInString(c.tree.string(nodes[i].piece))
			return extract.EndsMark(r) && extract.IsNumberMark(raised.buf)
		}
	}
	return c.end <= n+most && extract.IsNumberMark(raised.buf)
}

// answer is one that is found once.
type answer int8

const (
	unasked answer = iota
	yes
	no
)

// hasPowers says whether the table raises numbers behind figures as well, other
// than 10: there a mark cannot be told from a power, and all stay in the words.
func (c *cellReader) hasPowers() bool {
	if c.powers != unasked {
		return c.powers == yes
	}
	c.powers = no
	nodes := c.tree.nodes
	for i := c.table + 1; i+1 < nodes[c.table].end; i++ {
		if nodes[i].atom == atom.Sup && nodes[i-1].kind == wordsNode && nodes[nodes[i-1].parent].atom != atom.Sup && nodes[i+1].kind == wordsNode && nodes[i].end == i+2 &&
			extract.EndsWithFigure(c.tree.string(nodes[i-1].piece)) && extract.IsNumberMark(c.tree.string(nodes[i+1].piece)) {
			c.powers = yes
			break
		}
	}
	return c.powers == yes
}

// footnote gives what the footnote a mark leads to says, and collects the words
// of the mark.
func (c *cellReader) footnote(n int32) (said string) {
	nodes := c.tree.nodes
	for i := n; i < nodes[n].end; i++ {
		if nodes[i].kind == wordsNode {
			c.mark.add(c.tree.string(nodes[i].piece))
		} else if nodes[i].atom == atom.A && said == "" {
			said = c.page.notes.words(c.tree.attr(i, attrHref, ""))
		}
	}
	return said
}

// key is the text of a sort key as it stands.
func (c *cellReader) key(n int32) string {
	var w words
	nodes := c.tree.nodes
	for i := n + 1; i < nodes[n].end; i++ {
		if nodes[i].kind == wordsNode {
			w.add(c.tree.string(nodes[i].piece))
		}
	}
	return w.String()
}
