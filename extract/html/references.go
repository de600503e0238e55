package html

import (
	"strings"

	"pollard/extract"
)

// isOuter says whether a link leads out of the wiki.
func isOuter(at *attributes) bool {
	return extract.IsOuter(at.href) || at.class != "" && at.href != "" && hasClass(at.class, "external")
}

// mayRefer says whether one of the outer links of a cell may be only a
// reference.
func (c *cellReader) mayRefer() bool {
	if !c.cell.Header {
		for i := range c.outer {
			if c.outer[i].From == c.outer[i].To {
				return true
			}
		}
	}
	for _, b := range c.words.buf {
		switch b {
		case '(', '[', 0xe2, 0xef, 0xf0: // the latter begin arrows and wide brackets
			return true
		}
	}
	return false
}

// references takes the links that are only references out of the words. A
// picture that leads out of the wiki is one where the cell is no header, which
// it would name.
func (c *cellReader) references() {
	w := &c.words
	var refs, kept []string
	var inside []extract.OuterLink
	marked, from, next := false, 0, 0
	for k := 0; k <= len(w.cuts); k++ {
		to := len(w.buf)
		if k < len(w.cuts) {
			to = w.cuts[k]
		}
		inside = inside[:0]
		for ; next < len(c.outer) && (c.outer[next].From < to || k == len(w.cuts)); next++ {
			l := c.outer[next]
			begin := max(l.From, from) // a list in it cuts a link that goes on
			switch {
			case begin < min(l.To, to):
				inside = append(inside, extract.OuterLink{From: begin - from, To: min(l.To, to) - from, Address: l.Address})
			case l.From == l.To && !c.cell.Header:
				refs, marked = append(refs, l.Address), true
			}
		}
		text, cut, marks := extract.CutReferences(strings.TrimSuffix(string(w.buf[from:to]), " "), len(kept) > 0, inside)
		refs, marked = append(refs, cut...), marked || marks
		if text != "" {
			kept = append(kept, text)
		}
		from = to
	}
	if len(refs) == 0 {
		return
	}
	if remarks := extract.Remarks(strings.Join(kept, " ")); marked && remarks != nil {
		refs, kept = append(refs, remarks...), nil
	}
	c.refs = append(c.refs, refs...)
	w.rewrite(kept)
}

// rewrite puts parts in the place of all words.
func (w *words) rewrite(parts []string) {
	w.reset()
	for i, part := range parts {
		if i > 0 {
			w.buf = append(w.buf, ' ')
			w.cuts = append(w.cuts, len(w.buf))
		}
		w.buf = append(w.buf, part...)
	}
}
