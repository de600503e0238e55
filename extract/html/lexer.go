package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// kind is the kind of a token.
type kind uint8

const (
	text     kind = iota // words, character references undecoded
	rawText              // the inside of script, style and their like
	startTag             // a start tag, self-closing or not
	endTag
	other // a comment, a doctype, a processing instruction
)

// token is one piece of the source, from start to end.
type token struct {
	kind       kind
	start, end int
	name       string    // of a tag, in lower case
	atom       atom.Atom // of name, 0 where HTML does not know it
	nameEnd    int       // offset behind the name
	attrs      []attr    // of a start tag, valid until the next token is read
	src        string    // what attrs are pieces of
	angles     bool      // of text: there may be angles in it
}

// attr is one attribute as it stands, character references undecoded.
type attr struct{ name, value piece }

// piece is a part of the source.
type piece struct{ from, to int32 }

func (p piece) of(src string) string { return src[p.from:p.to] }

// lexer cuts HTML into tokens as "tokenization" of the HTML standard does
// (section 13.2.5), without decoding anything. Its tokens join up to the whole
// source, but for a tag that the end of the source cuts short.
type lexer struct {
	src string
	pos int
	raw string // element whose raw text comes next

	attrs []attr // of the tag read last
	names [64]tagNamed
}

// tagNamed is a name as the source writes it, of up to eight bytes in one, and
// what it is.
type tagNamed struct {
	source uint64
	name   string
	atom   atom.Atom
}

// nameOf is [tagName], which it asks once for most names of a page; source is
// the last eight bytes of the name in one.
func (l *lexer) nameOf(s string, source uint64) (string, atom.Atom) {
	if len(s) == 0 || len(s) > 8 {
		return tagName(s)
	}
	const spread = 0x9e3779b97f4a7c15 // an odd number that mixes the bytes
	known := &l.names[source*spread>>(64-6)]
	if known.source != source {
		known.source = source
		known.name, known.atom = tagName(s)
	}
	return known.name, known.atom
}

// next gives the next token; ok is false at the end.
func (l *lexer) next() (t token, ok bool) {
	ok = l.read(&t)
	return t, ok
}

// read reads the next token into t. Of what only tags have it leaves what was
// there in any other token.
func (l *lexer) read(t *token) bool {
	if l.pos >= len(l.src) {
		return false
	}
	t.start = l.pos
	if l.raw != "" && l.rawText(t) {
		return true
	}
	if l.src[t.start] == '<' {
		if l.opensMarkup(t.start) && l.markup(t) {
			return true
		}
		if l.pos >= len(l.src) { // a tag cut short
			return false
		}
	}
	// An angle that opens no markup is text.
	t.angles = l.src[t.start] == '<'
	i := t.start + 1
	for {
		if i < len(l.src) && l.src[i] != '<' { // else it is a line break between two tags
			n := strings.IndexByte(l.src[i:], '<')
			if n < 0 {
				i = len(l.src)
				break
			}
			i += n
		}
		if i >= len(l.src) || l.opensMarkup(i) {
			break
		}
		t.angles = true
		i++
	}
	t.kind, t.end, l.pos = text, i, i
	return true
}

// rawText reads the inside of an element that has no tags in it, if there is any.
func (l *lexer) rawText(t *token) bool {
	end := l.rawEnd(l.raw)
	t.kind = rawText
	if l.raw == "title" || l.raw == "textarea" {
		t.kind, t.angles = text, true
	}
	l.raw = ""
	if end == t.start {
		return false
	}
	t.end, l.pos = end, end
	return true
}

// opensMarkup says whether the angle at i begins a tag or a comment.
func (l *lexer) opensMarkup(i int) bool {
	if i+1 >= len(l.src) {
		return false
	}
	c := l.src[i+1]
	if c == '/' {
		return i+2 < len(l.src)
	}
	return isLetter(c) || c == '!' || c == '?'
}

// markup reads what the angle at the current place opens.
func (l *lexer) markup(t *token) bool {
	switch c := l.src[t.start+1]; {
	case isLetter(c), c == '/' && isLetter(l.src[t.start+2]):
		return l.tag(t)
	case strings.HasPrefix(l.src[t.start:], "<!--"):
		l.pos = l.commentEnd(t.start + 4)
	default:
		l.pos = len(l.src)
		if n := strings.IndexByte(l.src[t.start+2:], '>'); n >= 0 {
			l.pos = t.start + 2 + n + 1
		}
	}
	t.kind, t.end = other, l.pos
	return true
}

// tag reads the tag at the current place. One that the source ends in is none.
func (l *lexer) tag(t *token) bool {
	t.kind = startTag
	i := t.start + 1
	if l.src[i] == '/' {
		t.kind = endTag
		i++
	}
	from, name := i, uint64(0)
	for i < len(l.src) && signs[l.src[i]]&endsName == 0 {
		name = name<<8 | uint64(l.src[i])
		i++
	}
	t.nameEnd = i
	t.name, t.atom = l.nameOf(l.src[from:i], name)
	end := l.tagEnd(i)
	if end < 0 {
		l.pos = len(l.src)
		return false
	}
	t.end, l.pos = end, end
	if t.kind == startTag {
		t.attrs, t.src = l.attrs, l.src
		switch t.atom {
		case atom.Script, atom.Style, atom.Xmp, atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript,
			atom.Plaintext, atom.Title, atom.Textarea:
			l.raw = t.name
		}
	}
	return true
}

// signs tells what bytes mean inside a tag.
var signs = [256]uint8{
	' ': space | endsName | endsAttr | endsValue, '\n': space | endsName | endsAttr | endsValue,
	'\t': space | endsName | endsAttr | endsValue, '\r': space | endsName | endsAttr | endsValue,
	'\f': space | endsName | endsAttr | endsValue,
	'/':  endsName | endsAttr, '>': endsName | endsAttr | endsValue, '=': endsAttr,
}

const (
	space     = 1 << iota
	endsName  // of a tag
	endsAttr  // the name of an attribute
	endsValue // of an attribute, without quotes
)

// tagName gives the name in lower case, and its atom.
func tagName(s string) (string, atom.Atom) {
	var small [24]byte
	if len(s) > len(small) {
		return string(lower([]byte(s))), 0
	}
	upper := false
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			upper = true
			c |= 0x20
		}
		small[i] = c
	}
	a := atom.Lookup(small[:len(s)])
	switch {
	case a != 0:
		return a.String(), a
	case upper:
		return string(small[:len(s)]), 0
	}
	return s, 0
}

// tagEnd is the offset behind the angle that closes the tag whose attributes
// begin at i, -1 where there is none; it keeps them. An angle inside quotes
// closes nothing.
func (l *lexer) tagEnd(i int) int {
	src, attrs := l.src, l.attrs[:0]
	for i < len(src) {
		switch c := src[i]; {
		case c == '>':
			l.attrs = attrs
			return i + 1
		case c == '/' || isSpace(c):
			i++
		default:
			attrs = append(attrs, attr{})
			if i = attrs[len(attrs)-1].read(src, i); i < 0 {
				return -1
			}
		}
	}
	return -1
}

// read reads the attribute at i and gives the offset behind it, -1 where the
// source ends in it.
func (a *attr) read(src string, i int) (end int) {
	from := i
	if src[i] == '=' { // which begins a name, however odd
		i++
	}
	for i < len(src) && signs[src[i]]&endsAttr == 0 {
		i++
	}
	a.name = piece{int32(from), int32(i)}
	next := i
	for next < len(src) && isSpace(src[next]) {
		next++
	}
	if next >= len(src) || src[next] != '=' {
		return i
	}
	i = next + 1
	for i < len(src) && isSpace(src[i]) {
		i++
	}
	if i >= len(src) {
		return -1
	}
	if c := src[i]; c == '"' || c == '\'' {
		n := strings.IndexByte(src[i+1:], c)
		if n < 0 {
			return -1
		}
		a.value = piece{int32(i + 1), int32(i + 1 + n)}
		return i + n + 2
	}
	from = i
	for i < len(src) && signs[src[i]]&endsValue == 0 {
		i++
	}
	a.value = piece{int32(from), int32(i)}
	return i
}

// commentEnd is the offset behind the comment whose words begin at i.
func (l *lexer) commentEnd(i int) int {
	if rest := l.src[i:]; strings.HasPrefix(rest, ">") {
		return i + 1
	} else if strings.HasPrefix(rest, "->") {
		return i + 2
	}
	for {
		n := strings.Index(l.src[i:], "--")
		if n < 0 {
			return len(l.src)
		}
		i += n + 2
		for i < len(l.src) && l.src[i] == '-' {
			i++
		}
		if rest := l.src[i:]; strings.HasPrefix(rest, ">") {
			return i + 1
		} else if strings.HasPrefix(rest, "!>") {
			return i + 2
		}
	}
}

// rawEnd is the offset of the end tag that closes the raw text of element name,
// or the end of the source.
func (l *lexer) rawEnd(name string) int {
	switch name {
	case "plaintext":
		return len(l.src)
	case "script":
		return l.scriptEnd()
	}
	i := l.pos
	for {
		n := strings.Index(l.src[i:], "</")
		if n < 0 {
			return len(l.src)
		}
		i += n + 2
		if isTagOf(l.src[i:], name) {
			return i - 2
		}
	}
}

// scriptEnd is rawEnd of a script: inside "<!-- <script>" the next end tag
// closes that inner script only.
func (l *lexer) scriptEnd() int {
	i := l.pos
	comment, inner := false, false
	for {
		n := strings.IndexByte(l.src[i:], '<')
		if n < 0 {
			return len(l.src)
		}
		if comment && strings.Contains(l.src[i:i+n], "-->") {
			comment, inner = false, false
		}
		i += n + 1
		switch rest := l.src[i:]; {
		case strings.HasPrefix(rest, "!--"):
			comment = true
			i++ // "<!-->" ends it at once
		case strings.HasPrefix(rest, "/") && isTagOf(rest[1:], "script"):
			if !inner {
				return i - 1
			}
			inner = false
		case comment && isTagOf(rest, "script"):
			inner = true
		}
	}
}

// isTagOf says whether rest, behind "<" or "</", is a tag of that name.
func isTagOf(rest, name string) bool {
	if len(rest) <= len(name) || !strings.EqualFold(rest[:len(name)], name) {
		return false
	}
	c := rest[len(name)]
	return isSpace(c) || c == '/' || c == '>'
}

// lower turns the letters of ASCII into small ones, in place.
func lower(s []byte) []byte {
	for i, c := range s {
		if 'A' <= c && c <= 'Z' {
			s[i] = c | 0x20
		}
	}
	return s
}

func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

func isSpace(c byte) bool { return signs[c]&space != 0 }

// leadingSpace is how many bytes of white space s begins with.
func leadingSpace(s string) int {
	n := 0
	for n < len(s) && isSpace(s[n]) {
		n++
	}
	return n
}
