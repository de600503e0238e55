package html

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// footnotes finds the words a footnote's mark stands for. As the page passes by
// it keeps where each footnote is; only those that are asked for are read.
type footnotes struct {
	src   string
	at    map[string]extent
	id    string // of the footnote that is open
	from  int
	depth int // lists open inside it
	known map[string]string
	lexer lexer // of the footnote being read
	said  words
}

type extent struct{ from, to int }

// longestNote bounds the words kept of a footnote, in bytes, and noteSource
// what of its source is looked at.
const (
	longestNote = 500
	noteSource  = 16 << 10
)

// start looks for the item of a list that is a footnote.
func (f *footnotes) start(t *token, at *attributes) {
	switch t.atom {
	case atom.Ul, atom.Ol:
		if f.id != "" {
			f.depth++
		}
	case atom.Li:
		if f.id != "" && f.depth == 0 {
			f.close(t.start)
		}
		if f.id == "" && at.id != "" {
			f.id, f.from = at.id, t.end
		}
	case atom.Cite, atom.Span, atom.Div:
		if strings.HasPrefix(at.id, "endnote_") || strings.HasPrefix(at.id, "note_") {
			f.close(t.start)
			f.id, f.from = at.id, t.end
		}
	}
}

func (f *footnotes) end(t *token) {
	if f.id == "" {
		return
	}
	switch t.atom {
	case atom.Li, atom.P, atom.Dd:
		if f.depth == 0 {
			f.close(t.start)
		}
	case atom.Ul, atom.Ol:
		if f.depth--; f.depth < 0 {
			f.close(t.start)
		}
	}
}

// close ends the footnote that is open, at that offset.
func (f *footnotes) close(end int) {
	if f.id == "" {
		return
	}
	if f.at == nil {
		f.at = map[string]extent{}
	}
	if _, again := f.at[f.id]; !again {
		f.at[f.id] = extent{f.from, end}
	}
	f.id, f.depth = "", 0
}

// words gives what the footnote says that a link leads to, "" where the page
// does not have it.
func (f *footnotes) words(href string) string {
	_, id, ok := strings.Cut(href, "#")
	if !ok {
		return ""
	}
	if said, ok := f.known[id]; ok {
		return said
	}
	e, ok := f.at[id]
	if !ok {
		if plain, err := url.PathUnescape(id); err == nil {
			e, ok = f.at[plain]
		}
	}
	if !ok {
		return ""
	}
	if f.known == nil {
		f.known = map[string]string{}
	}
	said := f.read(f.src[e.from:e.to])
	f.known[id] = said
	return said
}

// read reads a footnote's source without the way back to its mark.
func (f *footnotes) read(src string) string {
	l, w := &f.lexer, &f.said
	l.src, l.pos, l.raw = src[:min(len(src), noteSource)], 0, ""
	w.reset()
	var skipped string // element that is passed over
	depth := 0
	var t token
	for len(w.buf) <= longestNote && l.read(&t) {
		switch t.kind {
		case text:
			if depth == 0 {
				w.addSource(src[t.start:t.end])
			}
		case startTag:
			r := roleOf(t.atom)
			if r == block || t.atom == atom.Br {
				w.gap = true
			}
			switch {
			case r == void:
			case depth > 0:
				if t.name == skipped {
					depth++
				}
			default:
				at := t.attributes()
				if unread(t.atom) || isChrome(t.atom, &at) || isHidden(&at) {
					skipped, depth = t.name, 1
				}
			}
		case endTag:
			if depth > 0 && t.name == skipped {
				depth--
			}
			if roleOf(t.atom) == block {
				w.gap = true
			}
		}
	}
	return cutShort(strings.TrimLeft(w.String(), "^↑ "), longestNote)
}

// cutShort cuts s to at most n bytes, between characters.
func cutShort(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n -= len("…"); n > 0 && !utf8.RuneStart(s[n]); n-- {
	}
	return strings.TrimRight(s[:n], " ") + "…"
}
