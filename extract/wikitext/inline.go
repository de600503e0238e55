package wikitext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// words is what a reader sees of a stretch of markup, and what stands in it
// besides.
type words struct {
	pieces []fragment // of the text, parted by line breaks
	hidden string
	notes  []int    // footnotes
	refs   []string // what of a cell only refers to something
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
	term  bool // it is a term of a list
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

// render gives the words of a stretch of expanded markup. The first line
// counts as the start of a line if fresh says so. Who is done with the writer
// says so.
func render(x *expander, markup string, fresh bool) *writer {
	w := newWriter(x, markup)
	w.read(fresh)
	return w
}

// renderCell gives the words of a cell, without those that only refer to
// something.
func renderCell(b *builder, markup string, header bool, t *table) *writer {
	w := newWriter(b.x, markup)
	w.cell, w.header, w.table, w.expanded = true, header, t, b.words
	w.read(false)
	w.references()
	return w
}

func (w *writer) read(fresh bool) {
	x, markup := w.x, w.markup
	if plainWords(markup, fresh) {
		w.text(markup, 0, 0)
	} else {
		tokenize(x, markup, fresh, w)
	}
	w.endPiece()
	w.hidden = string(w.veiled)
	w.bold = len(w.pieces) > 0 && !w.plain
}

// markupSigns are the bytes that may begin markup in a line; an ampersand only
// changes the text around it.
var markupSigns = byteSet("[]<'\n\x7f_:{")

// isShown says that a reader sees s as it stands: words without markup, with
// single spaces between them.
func isShown(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case !unlike[c]:
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) || widthless(r) {
				return false
			}
			i += size - 1
		case c != ' ' || i == 0 || i+1 == len(s) || s[i+1] <= ' ':
			return false
		}
	}
	return true
}

// unlike are the bytes that may not be shown as they stand.
var unlike = func() (set [256]bool) {
	for c := range set {
		set[c] = !extract.StandsAlone(byte(c)) || c == '&' || markupSigns[c]
	}
	return set
}()

// plainWords says that there is no markup in s.
func plainWords(s string, fresh bool) bool {
	for i := range len(s) {
		if c := s[i]; markupSigns[c] || c == '&' {
			return false
		}
	}
	return !fresh || s == "" || strings.IndexByte("=*#;-", s[0]) < 0
}
