package wikitext

import (
	"strings"
	"unicode/utf8"

	"pollard/extract"
)

// outerLink is a link out of the wiki in a cell: which bytes of the pieces have
// its words.
type outerLink struct {
	address  string
	piece    int // number of the piece it begins in
	from, to int // in the piece; to is -1 while it is open
}

// length is that of the piece that is being written.
func (w *writer) length() int {
	switch {
	case w.at < 0:
		return 0
	case w.copied:
		return len(w.piece)
	}
	return w.to - w.from
}

func (w *writer) openOuter(address string, empty bool) {
	l := outerLink{address: address, piece: len(w.pieces), from: w.length(), to: -1}
	if empty {
		l.to = l.from
	}
	w.outer = append(w.outer, l)
}

// inOuter says that a link out of the wiki is open.
func (w *writer) inOuter() bool {
	n := len(w.outer)
	return n > 0 && w.outer[n-1].to < 0
}

func (w *writer) closeOuter() {
	if !w.inOuter() {
		return
	}
	l := &w.outer[len(w.outer)-1]
	l.to = w.length()
	if l.piece < len(w.pieces) { // it goes on behind a line break
		l.to = len(w.pieces[l.piece].text)
	}
}

// references takes the links that are only references out of the words of a
// cell. A picture that leads out of the wiki is one where the cell is no header,
// which it would name.
func (w *writer) references() {
	if len(w.outer) == 0 {
		return
	}
	kept := w.pieces[:0]
	marked, next := false, 0
	for k, p := range w.pieces {
		w.inside = w.inside[:0]
		for ; next < len(w.outer) && w.outer[next].piece <= k; next++ {
			if l := w.outer[next]; l.to != l.from {
				w.inside = append(w.inside, extract.OuterLink{From: l.from, To: l.to, Address: l.address})
			}
		}
		text, cut, marks := extract.CutReferences(p.text, len(kept) > 0, w.inside)
		w.refs, marked = append(w.refs, cut...), marked || marks
		if p.text = text; text != "" {
			kept = append(kept, p)
		}
	}
	w.pieces = kept
	for _, l := range w.outer {
		if l.from == l.to && !w.header {
			w.refs, marked = append(w.refs, l.address), true
		}
	}
	if !marked {
		return
	}
	if remarks := extract.Remarks(w.all()); remarks != nil {
		w.refs, w.pieces = append(w.refs, remarks...), w.pieces[:0]
	}
}

// raised is a stretch of raised words in a cell, which may be the mark of a
// footnote put by hand.
type raised struct {
	open   bool
	before writerPlace // what was written before it
	mark   string      // its words, taken out until what follows is known
	last   bool        // it is one only where nothing follows
}

// writerPlace is how far a piece is written.
type writerPlace struct {
	from, to, length int
	copied, plain    bool
}

// openRaised begins raised words right behind others.
func (w *writer) openRaised() {
	w.endMark()
	w.raised = raised{open: w.at >= 0 && !w.space && w.hiding == 0, before: writerPlace{w.from, w.to, len(w.piece), w.copied, w.plain}}
}

// closeRaised takes raised words out that are a number behind a name, or a sign
// behind a figure, which its percent sign may follow.
func (w *writer) closeRaised() {
	r := &w.raised
	if !r.open {
		return
	}
	r.open = false
	whole, before := string(w.piece), r.before.to-r.before.from
	if r.before.copied {
		before = r.before.length
	}
	// Words on both sides of a tag are copied.
	if w.space || before > len(whole) {
		return
	}
	words, mark := whole[:before], whole[before:]
	switch {
	case extract.IsNumberMark(mark) && extract.TakesNumberMark(words) && !w.table.hasPowers(w.expanded):
		r.last = false
	case extract.IsMark(mark) && extract.TakesMark(words) && !extract.IsOrdinal(words, mark):
		r.last = true
	default:
		return
	}
	r.mark = mark
	w.from, w.to, w.piece, w.copied, w.plain = r.before.from, r.before.to, w.piece[:r.before.length], r.before.copied, r.before.plain
}

// followMark puts the number back where the words that follow go on with it.
func (w *writer) followMark(s string) {
	mark := w.raised.mark
	next, _ := utf8.DecodeRuneInString(s)
	if !w.raised.last && (w.space || extract.EndsMark(next)) || w.raised.last && extract.ContinuesFigure(strings.TrimSpace(s)) {
		w.endMark()
		return
	}
	gap := w.space
	w.raised.mark, w.space = "", false
	w.word(mark, w.at, len(w.markup))
	w.space = gap
}

// endMark keeps a number that was taken out as a reference.
func (w *writer) endMark() {
	if w.raised.mark != "" {
		w.refs = append(w.refs, strings.Clone(w.raised.mark))
		w.raised.mark = ""
	}
	w.raised.open = false
}
