package wikitext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// writer puts words together: white space folded, what nobody sees apart.
type writer struct {
	words
	x      *expander
	markup string // what is being read
	// A piece that stands in the markup as it is shown is markup[from:to]; any
	// other is put together in piece.
	from, to int
	piece    []byte
	copied   bool
	at       int // where the piece begins, -1 before its first word
	space    bool
	apart    bool // the next piece is a block
	item     int  // its depth as a list item
	veiled   []byte
	// hiddenGap says that a space is due before more of veiled.
	hiddenGap bool
	hiding    int // open elements that hide their words
	bolds     int // open elements that make them bold
	away      int // open elements that only lead to other articles
	quoted    bool
	plain     bool // a word was not bold
	open      []element
	opened    map[string]int // how many of a name are open
	lists     int            // HTML lists that are open
	term      bool           // the next piece is a term of a list
	cell      bool           // it is a cell that is read
	header    bool           // of headers
	abbrs     int            // abbreviations in it
	spelled   string         // what the last one stands for
	table     *table         // it stands in
	expanded  string         // the page
	raised    raised
	outer     []outerLink
	inside    []extract.OuterLink // of a piece
}

type element struct {
	name         string
	hiding, bold bool
	away         bool // it leads to other articles
}

// newWriter gives a writer for a stretch of markup: one that was done with, if
// there is one.
func newWriter(x *expander, markup string) *writer {
	n := len(x.writers)
	if n == 0 {
		return &writer{x: x, markup: markup, at: -1}
	}
	w := x.writers[n-1]
	x.writers = x.writers[:n-1]
	w.markup = markup
	return w
}

// done says that nothing of w is used any more but strings.
func (w *writer) done() {
	w.pieces, w.notes, w.links = w.pieces[:0], w.notes[:0], w.links[:0]
	w.hidden, w.sort, w.alt, w.bold = "", "", "", false
	w.piece, w.copied, w.at, w.space, w.apart, w.item = w.piece[:0], false, -1, false, false, 0
	w.veiled, w.hiddenGap, w.hiding = w.veiled[:0], false, 0
	w.bolds, w.quoted, w.plain, w.lists = 0, false, false, 0
	w.open = w.open[:0]
	w.away, w.term = 0, false
	if w.cell {
		w.cell, w.header, w.table, w.expanded, w.outer, w.refs = false, false, nil, "", w.outer[:0], w.refs[:0]
		w.abbrs, w.spelled = 0, ""
	}
	clear(w.opened)
	w.x.writers = append(w.x.writers, w)
}

func (w *writer) tokens(tokens []token) {
	for i := range tokens {
		w.token(&tokens[i])
	}
}

func (w *writer) token(t *token) {
	switch t.kind {
	case textToken:
		w.text(decodeEntities(t.text), int(t.at), int(t.at+t.number))
	case literalToken:
		w.text(t.text, int(t.at), int(t.at))
	case boldToken:
		w.quoted = !w.quoted
	case lineToken:
		w.text(" ", int(t.at), int(t.at))
	case blockToken:
		w.block()
	case itemToken:
		w.block()
		w.item = int(t.number)
	case tagToken:
		w.tag(t)
	case linkToken:
		w.links = append(w.links, t.text)
		if w.cell && t.number > 0 && w.hiding == 0 {
			w.openOuter(t.text, t.number == 2)
		}
	case linkEndToken:
		w.closeOuter()
	case imageToken:
		if w.alt == "" && w.hiding == 0 && !(w.inOuter() && !w.header) {
			w.alt = t.text
		}
	case markerToken:
		w.marker(t)
	}
}

func (w *writer) marker(t *token) {
	if t.number < 0 || int(t.number) >= len(w.x.strips) {
		return
	}
	s := &w.x.strips[t.number]
	switch {
	case s.ref >= 0:
		w.notes = append(w.notes, s.ref)
	case s.name == "pre" || s.name == "source" || s.name == "syntaxhighlight":
		w.block()
		w.text(decodeEntities(s.content), int(t.at), int(t.at))
		w.block()
	default:
		w.text(decodeEntities(s.content), int(t.at), int(t.at))
	}
}

func (w *writer) block() {
	w.endPiece()
	w.apart, w.item, w.term = true, 0, false
}

// endPiece ends the piece that is being written.
func (w *writer) endPiece() {
	w.space = false
	w.endMark()
	if w.at < 0 {
		return
	}
	text := ""
	if w.copied {
		text = string(w.piece)
	} else {
		text = w.markup[w.from:w.to]
	}
	if strings.IndexByte(text, '{') > 0 {
		text = convert(text)
	}
	w.pieces = append(w.pieces, fragment{text: text, at: w.at, apart: w.apart, depth: w.item, term: w.term})
	w.piece, w.copied, w.at, w.apart, w.item, w.term = w.piece[:0], false, -1, false, 0, false
}

// text writes words, which belong to the markup at offset at and may stand in
// it at offset from. White space of any kind is one space, signs without width
// are left out.
func (w *writer) text(s string, at, from int) {
	if w.away > 0 {
		return
	}
	if w.hiding > 0 {
		w.hide(s)
		return
	}
	for i := 0; i < len(s); {
		n := shownLength(s[i:])
		if n > 0 {
			w.word(s[i:i+n], at, from+i)
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r <= ' ' || unicode.IsSpace(r) {
			w.space = true
		}
		i += size
	}
}

// shownLength is how much of the start of s is shown as it stands: words with
// single spaces between them.
func shownLength(s string) int {
	i := 0
	for i < len(s) {
		switch c := s[i]; {
		case extract.StandsAlone(c):
			i++
		case c == ' ' && i > 0 && i+1 < len(s) && extract.StandsAlone(s[i+1]):
			i += 2
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) || widthless(r) {
				return i
			}
			i += size
		}
	}
	return i
}

// word writes a text as it stands, and the space that is due before it. It may
// be the one at offset from of the markup.
func (w *writer) word(s string, at, from int) {
	if w.raised.mark != "" {
		w.followMark(s)
	}
	begins := w.at < 0
	gap := w.space && !begins
	w.space = false
	if begins {
		w.at = at
	}
	if !w.quoted && w.bolds == 0 {
		w.plain = true
	}
	if !w.copied {
		end := from + len(s)
		if end <= len(w.markup) && w.markup[from:end] == s {
			switch {
			case begins:
				w.from, w.to = from, end
				return
			case !gap && from == w.to || gap && from == w.to+1 && w.markup[w.to] == ' ':
				w.to = end
				return
			}
		}
		w.copied = true
		if !begins {
			w.piece = append(w.piece, w.markup[w.from:w.to]...)
		}
	}
	if gap {
		w.piece = append(w.piece, ' ')
	}
	w.piece = append(w.piece, s...)
}

// hide keeps words that a reader does not see, with single spaces.
func (w *writer) hide(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			w.hiddenGap = true
			continue
		}
		if w.hiddenGap && len(w.veiled) > 0 {
			w.veiled = append(w.veiled, ' ')
		}
		w.hiddenGap = false
		w.veiled = utf8.AppendRune(w.veiled, r)
	}
}

// widthless says that a character has no width and tells nothing: marks of
// direction and joints. The joiners that shape letters stay.
func widthless(r rune) bool {
	switch r {
	case 0x200b, 0xfeff, 0x2060, 0x200e, 0x200f, 0x61c:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func (w *writer) tag(t *token) {
	tag, _ := readTag(t.text)
	name, attrs, how := tag.name, tag.attrs, tag.how
	if how == line || name == "hr" {
		w.endPiece()
		if name == "hr" {
			w.apart = true
		}
		return
	}
	if how == tabular {
		w.endPiece() // of a table in a note
		return
	}
	if how == block {
		w.block()
	}
	if name == "ul" || name == "ol" || name == "dl" {
		if tag.closing {
			w.lists = max(0, w.lists-1)
		} else {
			w.lists++
		}
	}
	if tag.closing {
		w.closeElement(name)
		if name == "sup" && w.cell {
			w.closeRaised()
		}
		return
	}
	if name == "sup" && w.cell {
		w.openRaised()
	}
	if name == "li" || name == "dt" || name == "dd" {
		w.item, w.term = max(1, w.lists), name == "dt"
	}
	if name == "abbr" && w.header {
		w.abbrs++
		w.spelled = attribute(w.x.unstrip(attrs), "title")
	}
	e := element{name: name, bold: name == "b" || name == "strong"}
	if attrs != "" {
		m := mannerOf(w.x.unstrip(attrs))
		e.hiding, e.away = m.hides, m.away
		e.bold = e.bold || m.emboldens
		if w.sort == "" {
			w.sort = m.sort
		}
	}
	if name == "wbr" || name == "link" || name == "meta" {
		return
	}
	if w.opened == nil {
		w.opened = map[string]int{}
	}
	w.open = append(w.open, e)
	w.opened[name]++
	w.count(e, 1)
}

func (w *writer) count(e element, by int) {
	if e.hiding {
		w.hiding += by
	}
	if e.away {
		w.away += by
	}
	if e.bold {
		w.bolds += by
	}
}

// closeElement closes the innermost element of a name and what is open in it.
func (w *writer) closeElement(name string) {
	if w.opened[name] == 0 {
		return
	}
	for {
		e := w.open[len(w.open)-1]
		w.open = w.open[:len(w.open)-1]
		w.opened[e.name]--
		w.count(e, -1)
		if e.name == name {
			return
		}
	}
}
