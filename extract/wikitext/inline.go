package wikitext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is what a reader sees of a stretch of markup, and what stands in it
// besides.
type words struct {
	pieces []fragment // of the text, parted by line breaks
	hidden string
	notes  []int // footnotes
	links  []string
	bold   bool   // all words are
	sort   string // the first sort key an element in it carries
	alt    string // of the first image, else its title
}

// fragment is a piece of text that a line break ends.
type fragment struct {
	text  string
	at    int  // offset in the markup
	apart bool // it is a block of its own, not only a line
	depth int  // of the list item it is, 0 for none
}

// all gives the pieces as one text.
func (w *words) all() string {
	if len(w.pieces) == 1 {
		return w.pieces[0].text
	}
	var b strings.Builder
	for i, p := range w.pieces {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// writer puts words together: white space folded, what nobody sees apart.
type writer struct {
	x      *expander
	w      words
	piece  []byte
	at     int // where the piece begins, -1 before its first word
	space  bool
	apart  bool // the next piece is a block
	item   int  // its depth as a list item
	hidden []byte
	// hiddenGap says that a space is due before more of hidden.
	hiddenGap bool
	hiding    int // open elements that hide their words
	bolds     int // open elements that make them bold
	quoted    bool
	plain     bool // a word was not bold
	open      []element
	opened    map[string]int // how many of a name are open
	lists     int            // HTML lists that are open
}

type element struct {
	name         string
	hiding, bold bool
}

// render gives the words of a stretch of expanded markup. The first line
// counts as the start of a line if fresh says so.
func render(x *expander, markup string, fresh bool) *words {
	w := writer{x: x, at: -1}
	if plainWords(markup, fresh) {
		w.text(markup, 0)
	} else {
		tokenize(x, markup, fresh, &w)
	}
	w.endPiece()
	w.w.hidden = string(w.hidden)
	w.w.bold = len(w.w.pieces) > 0 && !w.plain
	return &w.w
}

// plainWords says that there is no markup in s.
func plainWords(s string, fresh bool) bool {
	if strings.ContainsAny(s, "[]<&'\n\x7f_:") {
		return false
	}
	return !fresh || s == "" || strings.IndexByte("=*#;-", s[0]) < 0
}

func (w *writer) tokens(tokens []token) {
	for i := range tokens {
		w.token(&tokens[i])
	}
}

func (w *writer) token(t *token) {
	switch t.kind {
	case textToken:
		w.text(decodeEntities(t.text), int(t.at))
	case literalToken:
		w.text(t.text, int(t.at))
	case boldToken:
		w.quoted = !w.quoted
	case lineToken:
		w.text(" ", int(t.at))
	case breakToken:
		w.endPiece()
	case blockToken:
		w.block()
	case itemToken:
		w.block()
		w.item = int(t.number)
	case tagToken:
		w.tag(t)
	case linkToken:
		w.w.links = append(w.w.links, t.text)
	case imageToken:
		if w.w.alt == "" && w.hiding == 0 {
			w.w.alt = t.text
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
		w.w.notes = append(w.w.notes, s.ref)
	case s.name == "pre" || s.name == "source" || s.name == "syntaxhighlight":
		w.block()
		w.text(decodeEntities(s.content), int(t.at))
		w.block()
	default:
		w.text(decodeEntities(s.content), int(t.at))
	}
}

func (w *writer) block() {
	w.endPiece()
	w.apart, w.item = true, 0
}

// endPiece ends the piece that is being written.
func (w *writer) endPiece() {
	w.space = false
	if len(w.piece) == 0 {
		return
	}
	w.w.pieces = append(w.w.pieces, fragment{text: string(w.piece), at: w.at, apart: w.apart, depth: w.item})
	w.piece, w.at, w.apart, w.item = w.piece[:0], -1, false, 0
}

// text writes words. White space of any kind is one space, signs without width
// are left out.
func (w *writer) text(s string, at int) {
	if w.hiding > 0 {
		w.hide(s)
		return
	}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				w.space = true
				continue
			}
			w.gap(at)
			w.piece = append(w.piece, c)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			w.space = true
		case widthless(r):
		default:
			w.gap(at)
			w.piece = append(w.piece, s[i:i+size]...)
		}
		i += size
	}
}

// gap writes the space that is due before a character.
func (w *writer) gap(at int) {
	if w.space && len(w.piece) > 0 {
		w.piece = append(w.piece, ' ')
	}
	w.space = false
	if w.at < 0 {
		w.at = at
	}
	if !w.quoted && w.bolds == 0 {
		w.plain = true
	}
}

// hide keeps words that a reader does not see, with single spaces.
func (w *writer) hide(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			w.hiddenGap = true
			continue
		}
		if w.hiddenGap && len(w.hidden) > 0 {
			w.hidden = append(w.hidden, ' ')
		}
		w.hiddenGap = false
		w.hidden = utf8.AppendRune(w.hidden, r)
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
	name, attrs := tag.name, tag.attrs
	how := htmlTags[name]
	if how == line || name == "hr" {
		w.endPiece()
		if name == "hr" {
			w.apart = true
		}
		return
	}
	if how == tabular {
		w.endPiece() // of a table too deep to be read
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
		return
	}
	if name == "li" || name == "dt" || name == "dd" {
		w.item = max(1, w.lists)
	}
	e := element{name: name, bold: name == "b" || name == "strong"}
	if attrs != "" {
		attrs = w.x.unstrip(attrs)
		e.hiding = hiding(attrs)
		e.bold = e.bold || emboldening(attrs)
		if key, ok := attribute(attrs, "data-sort-value"); ok && w.w.sort == "" {
			w.w.sort = strings.TrimSpace(key)
		}
	}
	if tag.single && how == inline || name == "wbr" || name == "link" || name == "meta" {
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
