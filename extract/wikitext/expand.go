package wikitext

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"pollard/extract"
)

// Bounds of the expansion. MediaWiki's limit on templates in templates is 40
// too; an article of a wiki stays far below all of them.
const (
	maxDepth     = 40
	mostReserved = 1 << 12 // nodes and pieces of a page that room is made for
	spareBytes   = 8 << 20 // that templates may make of a page, besides
	bytesPerByte = 4       // so many for each of the page's own
)

// expander expands the templates of one page.
type expander struct {
	page      *source
	at        int // offset in the page of what is being expanded
	depth     int
	left      int // bytes that may still be made
	strips    []strip
	footnotes []footnote
	named     map[string]int // by group and name: the footnote that says it
	byName    map[string]int // the same by name alone
	library   *library
	unknown   map[string]*unknownTemplate
	known     map[string]knownTemplate // by the name as it is said
	places    *places
	notes     []extract.Note
	noted     map[string]int
	// What was made to read a stretch of the page, and is free for the next.
	writers    []*writer
	tokenizers []*tokenizer
	calls      []*callOf
	buffer     []byte
	scanners   []*scanner
	made       made
}

// unknownTemplate counts the uses of a template nobody described.
type unknownTemplate struct {
	name string
	at   int
	uses int
}

// frame is where a text is expanded: the page, or a template with the call
// that uses it.
type frame struct {
	src  *source
	call *callOf
}

// begin sets out for a page.
func (x *expander) begin(page *source, p *places, l *library) {
	x.page, x.places, x.library, x.left = page, p, l, spareBytes+bytesPerByte*len(page.text)
	if x.named == nil {
		x.named, x.byName, x.noted = map[string]int{}, map[string]int{}, map[string]int{}
		x.unknown, x.known = map[string]*unknownTemplate{}, map[string]knownTemplate{}
	}
	if page.full {
		x.note1("too-many-templates", "the page has more than %d templates, comments and tags; those beyond are left as they stand", maxNodes)
	}
}

// forget drops what is of the page.
func (x *expander) forget() {
	clear(x.strips)
	clear(x.footnotes)
	clear(x.named)
	clear(x.byName)
	clear(x.unknown)
	clear(x.known)
	clear(x.noted)
	x.strips, x.footnotes, x.notes = x.strips[:0], x.footnotes[:0], nil
	x.page, x.at, x.depth = nil, 0, 0
}

// note1 leaves a note at the place that is being expanded, once for each code.
func (x *expander) note1(code, format string, args ...any) {
	if x.noted[code] == 0 {
		x.noteAt(x.at, code, format, args...)
	}
}

const mostNotes = 50 // of one code

// noteAt leaves a note at an offset of the source.
func (x *expander) noteAt(at int, code, format string, args ...any) {
	x.noted[code]++
	if x.noted[code] > mostNotes {
		return
	}
	text := fmt.Sprintf(format, args...)
	if x.noted[code] == mostNotes {
		text += " (no more of these are told)"
	}
	line, column := x.places.place(at)
	x.notes = append(x.notes, extract.Note{Line: line, Column: column, Code: code, Text: text})
}

// expandPage expands the whole page.
func (x *expander) expandPage(out *text) {
	out.placed = true
	if cap(out.pieces) == 0 {
		out.pieces = make([]piece, 0, min(2*len(x.page.nodes), mostReserved)+1)
	}
	out.Grow(len(x.page.text) + 16*min(len(x.page.nodes), mostReserved))
	x.expand(&frame{src: x.page}, 0, len(x.page.text), out)
}

// expand writes the stretch of f's text between from and to, its nodes
// replaced by what they stand for.
func (x *expander) expand(f *frame, from, to int, out *text) {
	nodes := f.src.nodes
	k := f.src.nodeAt(from)
	for at := from; ; {
		if k == len(nodes) || int(nodes[k].from) >= to {
			out.add(f.src.text[at:to], at, to, false)
			return
		}
		n := &nodes[k]
		out.add(f.src.text[at:n.from], at, int(n.from), false)
		s := x.node(f, n)
		if s != "" {
			if n.kind == call && startsBlock(s) && out.Len() > 0 && out.String()[out.Len()-1] != '\n' {
				s = "\n" + s
			}
			out.add(s, int(n.from), int(n.to), true)
		}
		at = int(n.to)
		if k++; n.nested {
			k = f.src.nodeAt(at)
		}
	}
}

// startsBlock says that the text of a template is markup that counts at the
// start of a line only: MediaWiki starts a line for it.
func startsBlock(s string) bool {
	return strings.HasPrefix(s, "{|") || strings.IndexByte(":;#*", s[0]) >= 0
}

// nodeAt gives the first node that begins at offset i or after it.
func (s *source) nodeAt(i int) int {
	return sort.Search(len(s.nodes), func(k int) bool { return int(s.nodes[k].from) >= i })
}

func (x *expander) node(f *frame, n *node) string {
	if f.src == x.page {
		x.at = int(n.from)
	}
	switch n.kind {
	case extension:
		return x.extension(f, n)
	case parameter, call:
		if x.depth >= maxDepth {
			x.note1("template-depth", "templates stand in each other more than %d deep; what is deeper is left out", maxDepth)
			return ""
		}
		x.depth++
		s := ""
		if n.kind == parameter {
			s = x.parameter(f, n)
		} else {
			s = x.spend(x.call(f, n))
		}
		x.depth--
		return s
	}
	return ""
}

// spend counts what templates make and cuts them off where it is too much.
func (x *expander) spend(s string) string {
	if len(s) > x.left {
		x.left = 0
		x.note1("expansion-too-large", "the templates of the page make too much text; from here on they are left out")
		return ""
	}
	x.left -= len(s)
	return s
}

// parameter gives the value of {{{name|default}}}. One without value or
// default stands for itself.
func (x *expander) parameter(f *frame, n *node) string {
	name := strings.TrimSpace(x.part(f, n, n.parts[0]))
	if f.call != nil {
		if v, ok := f.call.get(name); ok {
			return v
		}
	}
	if len(n.parts) > 1 {
		return x.part(f, n, n.parts[1])
	}
	return "{{{" + name + "}}}"
}

// part expands what stands between two pipes of a node.
func (x *expander) part(f *frame, n *node, p part) string { return x.within(f, n, p.from, p.to) }

// within expands a stretch of a node.
func (x *expander) within(f *frame, n *node, from, to int32) string {
	if !n.nested {
		return f.src.text[from:to]
	}
	return x.stretch(f, int(from), int(to))
}

func (x *expander) stretch(f *frame, from, to int) string {
	k := f.src.nodeAt(from)
	if k == len(f.src.nodes) || int(f.src.nodes[k].from) >= to {
		return f.src.text[from:to]
	}
	if n := &f.src.nodes[k]; int(n.from) == from && int(n.to) == to {
		return x.node(f, n)
	}
	var b text
	x.expand(f, from, to, &b)
	return b.String()
}

// call expands {{…}}: a parser function, a template, or what it says where
// its name can be none.
func (x *expander) call(f *frame, n *node) string {
	c := newCall(x, f, n)
	s := c.made()
	x.calls = append(x.calls, c)
	return s
}

// made is what a call stands for.
func (c *callOf) made() string {
	x, f, n := c.x, c.f, c.n
	said := x.part(f, n, n.parts[0])
	if known, ok := x.known[said]; ok && len(n.parts) > 1 {
		c.name = known.name
		return known.expand(c)
	}
	name := strings.TrimSpace(said)
	for {
		prefix, rest, ok := strings.Cut(name, ":")
		if !ok || !prefixes[strings.ToLower(strings.TrimSpace(prefix))] {
			break
		}
		name = strings.TrimSpace(rest)
	}
	if head, rest, ok := strings.Cut(name, ":"); ok {
		if fn, ok := parserFunctions[strings.ToLower(strings.TrimSpace(head))]; ok {
			c.name, c.first = head, strings.TrimSpace(rest)
			return fn(c)
		}
	}
	if len(n.parts) == 1 {
		if value, ok := variables[name]; ok {
			return value
		}
	}
	c.name = templateName(name)
	if c.name == "" || hasAny(c.name, &notInName) {
		return x.literal(f, n, said)
	}
	known := knownTemplate{name: c.name, template: x.library.find(c.name)}
	if len(x.known) < mostKnown {
		x.known[said] = known
	}
	return known.expand(c)
}

// knownTemplate is what a name was found to call.
type knownTemplate struct {
	name string
	template
}

// mostKnown bounds the names that are not looked up again.
const mostKnown = 100

// notInName are the bytes that the name of no template has.
var notInName = byteSet("<>[]{}|\n\x7f")

// prefixes come before a template's name and do not change what it is.
var prefixes = wordSet("subst safesubst msg msgnw raw template")

// templateName is the form of a name that templates are looked up by: MediaWiki
// tells capitals apart, but for the first letter; no template that matters here
// needs that.
func templateName(s string) string {
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", " ")
	}
	s = strings.ToLower(strings.TrimSpace(s))
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// literal gives a call that is none as it stands, its arguments expanded. Its
// name is, already: nothing is expanded twice.
func (x *expander) literal(f *frame, n *node, name string) string {
	var b strings.Builder
	b.WriteString("{{")
	b.WriteString(name)
	for _, p := range n.parts[1:] {
		b.WriteByte('|')
		b.WriteString(x.part(f, n, p))
	}
	b.WriteString("}}")
	return b.String()
}

// unknownNotes tells which templates were not known, once each.
func (x *expander) unknownNotes() []extract.Note {
	all := make([]*unknownTemplate, 0, len(x.unknown))
	for _, u := range x.unknown {
		all = append(all, u)
	}
	slices.SortFunc(all, func(a, b *unknownTemplate) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.name, b.name))
	})
	var notes []extract.Note
	for _, u := range all {
		uses := "once"
		if u.uses > 1 {
			uses = fmt.Sprintf("%d times", u.uses)
		}
		line, column := x.places.place(u.at)
		notes = append(notes, extract.Note{Line: line, Column: column, Code: "template-unknown",
			Text: fmt.Sprintf("what the template %q shows is not known: its unnamed arguments are kept as words (used %s)", shorten(u.name), uses)})
	}
	return notes
}

const mostUnknown = 1000 // names of unknown templates that are told

func (x *expander) countUnknown(name string) {
	u := x.unknown[name]
	if u == nil {
		if len(x.unknown) == mostUnknown {
			x.note1("templates-unknown", "the page uses more than %d templates that are not known; the others are not told", mostUnknown)
			return
		}
		u = &unknownTemplate{name: name, at: x.at}
		x.unknown[name] = u
	}
	u.uses++
}
