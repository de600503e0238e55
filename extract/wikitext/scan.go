package wikitext

import (
	"slices"
	"strings"
)

// kind is what a node of the source is.
type kind uint8

const (
	nothing   kind = iota // a comment or a tag that leaves no trace
	extension             // <ref>…</ref>, <nowiki>…</nowiki> and their like
	call                  // {{…}}
	parameter             // {{{…}}}
)

// node is a stretch of a source that is not copied as it stands.
type node struct {
	kind     kind
	nested   bool // there are nodes in it
	from, to int32
	parts    []part // call, parameter: what stands between the pipes
	inner    span   // extension: its content; empty for <x/>
	attrs    span   // extension: its attributes
	name     string // extension: in lower case
}

// span is a range of a text.
type span struct{ from, to int32 }

func (s span) of(text string) string { return text[s.from:s.to] }

// part is what stands between two pipes of a call, with the place of its first
// equals sign, -1 where there is none.
type part struct{ from, eq, to int32 }

// source is a text with its nodes, outer before inner.
type source struct {
	text  string
	nodes []node
	full  bool // it has more nodes than are looked at
}

// maxNodes bounds the nodes of a source, as MediaWiki does.
const maxNodes = 1_000_000

// transclusion says which side of <noinclude> and <includeonly> is read.
type transclusion bool

// scanner finds the nodes of a text in one pass. Brackets that are open stand
// on a stack; what is never closed is plain text in the end.
type scanner struct {
	source
	included transclusion
	stack    []opening
	pending  []part            // of the calls on the stack: their parts but the last, outer before inner
	parts    []part            // of the nodes
	unclosed map[string]bool   // extension tags that have no end after this place
	noEnd    bool              // no > follows
	mixed    bool              // a node was met before one that it stands in
	ahead    [len(openers)]int // where each of the openers is met next
	heading  int               // and a heading
}

// opening is a run of brackets, or a heading, that is not closed yet.
type opening struct {
	sign  byte // '{', '[', or '=' for a heading, which ends with its line
	count int32
	at    int32
	parts int32 // where in pending its parts begin
	last  part
}

// scan finds the nodes of text.
func scan(text string, included transclusion) *source {
	return new(scanner).scan(text, included)
}

// scan finds the nodes of text, in the room of those found before.
func (s *scanner) scan(text string, included transclusion) *source {
	*s = scanner{
		source: source{text: text, nodes: s.nodes[:0]}, included: included,
		stack: s.stack[:0], pending: s.pending[:0], parts: s.parts[:0],
	}
	if included {
		s.onlyInclude()
	}
	for k := range s.ahead {
		s.ahead[k] = -1
	}
	s.heading = -1
	s.run()
	if s.mixed {
		slices.SortFunc(s.nodes, func(a, b node) int { return int(a.from) - int(b.from) })
		for k := 1; k < len(s.nodes); k++ {
			s.nodes[k-1].nested = s.nodes[k].from < s.nodes[k-1].to
		}
	}
	return &s.source
}

// onlyInclude keeps nothing but what stands in <onlyinclude>, where the text
// of a template has it.
func (s *scanner) onlyInclude() {
	var b strings.Builder
	rest, found := s.text, false
	for {
		_, after, _ := strings.Cut(rest, "<onlyinclude>")
		inner, next, ok := strings.Cut(after, "</onlyinclude>")
		if !ok {
			break
		}
		found = true
		b.WriteString(inner)
		rest = next
	}
	if found {
		s.text = b.String()
	}
}

func (s *scanner) run() {
	text := s.text
	i := s.lineStart(0)
	for i < len(text) && !s.full {
		if len(s.stack) == 0 {
			if i = s.skipPlain(i); i == len(text) {
				return
			}
		}
		switch c := text[i]; c {
		case '<':
			i = s.angle(i)
		case '{', '[':
			n := runLength(text[i:], c)
			if n >= 2 {
				s.open(c, i, n)
			}
			i += n
		case '}', ']':
			i = s.close(i)
		case '|':
			if top := s.top(); top != nil && top.sign == '{' {
				top.last.to = int32(i)
				s.pending = append(s.pending, top.last)
				top.last = part{from: int32(i) + 1, eq: -1}
			}
			i++
		case '=':
			if top := s.top(); top != nil && top.sign == '{' && len(s.pending) > int(top.parts) && top.last.eq < 0 {
				top.last.eq = int32(i)
			}
			i++
		case '\n':
			if top := s.top(); top != nil && top.sign == '=' {
				s.stack = s.stack[:len(s.stack)-1]
			}
			i = s.lineStart(i + 1)
		default:
			for i++; i < len(text) && !sourceSigns[text[i]]; {
				i++
			}
		}
	}
}

// sourceSigns are the bytes that may begin a node, end one or part it.
var sourceSigns = byteSet("<{[}]|=\n")

// openers are what may open something where nothing is open, but for the line
// break before a heading.
var openers = [...]string{"<", "{{", "[["}

// skipPlain goes on, where nothing is open, to what may open something. Each of
// the openers is looked for once in every stretch of the text.
func (s *scanner) skipPlain(i int) int {
	next := len(s.text)
	for k, opener := range openers {
		if s.ahead[k] < i {
			s.ahead[k] = len(s.text)
			if n := strings.Index(s.text[i:], opener); n >= 0 {
				s.ahead[k] = i + n
			}
		}
		next = min(next, s.ahead[k])
	}
	if s.heading < i {
		s.heading = nextHeading(s.text, i)
	}
	return min(next, s.heading)
}

// nextHeading gives the place of the next line break that an equals sign
// follows, or the end of the text.
func nextHeading(text string, i int) int {
	for i++; i < len(text); i++ {
		k := strings.IndexByte(text[i:], '=')
		if k < 0 {
			break
		}
		if i += k; text[i-1] == '\n' {
			return i - 1
		}
	}
	return len(text)
}

func (s *scanner) top() *opening {
	if len(s.stack) == 0 {
		return nil
	}
	return &s.stack[len(s.stack)-1]
}

// open puts a run of brackets on the stack.
func (s *scanner) open(sign byte, at, count int) {
	s.stack = append(s.stack, opening{
		sign: sign, at: int32(at), count: int32(count), parts: int32(len(s.pending)),
		last: part{from: int32(at + count), eq: -1},
	})
}

// lineStart looks for a heading at the start of a line. Brackets that are open
// outside of a heading cannot be closed in it. A single sign in a template's
// argument is that of a name and its value.
func (s *scanner) lineStart(i int) int {
	if i >= len(s.text) || s.text[i] != '=' {
		return i
	}
	n := min(runLength(s.text[i:], '='), 6)
	top := s.top()
	inCall := top != nil && top.sign == '{'
	if inCall && top.last.eq < 0 && n == 1 {
		return i
	}
	s.open('=', i, n)
	return i + n
}

// close ends the innermost run of brackets if it is of the kind that stands
// at i, and gives the place to go on from.
func (s *scanner) close(i int) int {
	top := s.top()
	c := s.text[i]
	if top == nil || c == '}' && top.sign != '{' || c == ']' && top.sign != '[' {
		return i + 1
	}
	most := 2
	if c == '}' {
		most = 3
	}
	most = min(most, int(top.count))
	n := 1
	for n < most && i+n < len(s.text) && s.text[i+n] == c {
		n++
	}
	if n < 2 {
		return i + n
	}
	closed := *top
	s.stack = s.stack[:len(s.stack)-1]
	left := closed.count - int32(n)
	if c == '}' {
		k := call
		if n == 3 {
			k = parameter
		}
		closed.last.to = int32(i)
		first := len(s.parts)
		s.parts = append(append(s.parts, s.pending[closed.parts:]...), closed.last)
		s.pending = s.pending[:closed.parts]
		s.add(node{kind: k, from: closed.at + left, to: int32(i + n), parts: s.parts[first:len(s.parts):len(s.parts)]})
	}
	if left >= 2 {
		s.open(closed.sign, int(closed.at), int(left))
	}
	return i + n
}

func (s *scanner) add(n node) {
	if len(s.nodes) == maxNodes {
		s.full = true
		return
	}
	if k := len(s.nodes); k > 0 && s.nodes[k-1].from > n.from {
		s.mixed = true
	}
	s.nodes = append(s.nodes, n)
}

// angle reads a comment or an extension tag at i, if there is one.
func (s *scanner) angle(i int) int {
	if strings.HasPrefix(s.text[i:], "<!--") {
		return s.comment(i)
	}
	name := tagName(s.text[i+1:])
	closing := false
	if name == "" && i+1 < len(s.text) && s.text[i+1] == '/' {
		name, closing = tagName(s.text[i+2:]), true
	}
	name = strings.ToLower(name)
	switch name {
	case "noinclude", "onlyinclude", "includeonly":
		return s.inclusion(i, name, closing)
	}
	if closing || !extensions[name] {
		return i + 1
	}
	return s.extension(i, name)
}

// inclusion handles the tags that tell a page from what others take of it.
func (s *scanner) inclusion(i int, name string, closing bool) int {
	end := s.tagEnd(i)
	if end < 0 || closing && name == "includeonly" && !bool(s.included) {
		return i + 1
	}
	skipped := name == "includeonly"
	if s.included {
		skipped = name == "noinclude"
	}
	if skipped && !closing && s.text[end-2] != '/' {
		if from, to := endTag(s.text, end, name); from >= 0 {
			end = to
		} else {
			end = len(s.text)
		}
	}
	s.add(node{from: int32(i), to: int32(end)})
	return end
}

func (s *scanner) extension(i int, name string) int {
	end := s.tagEnd(i)
	if end < 0 || s.unclosed[name] && s.text[end-2] != '/' {
		return i + 1
	}
	n := node{kind: extension, name: name, from: int32(i), to: int32(end)}
	n.attrs = span{int32(i + 1 + len(name)), int32(end - 1)}
	if s.text[end-2] == '/' {
		n.attrs.to--
		s.add(n)
		return end
	}
	from, to := endTag(s.text, end, name)
	if from < 0 {
		if s.unclosed == nil {
			s.unclosed = map[string]bool{}
		}
		s.unclosed[name] = true
		return end
	}
	n.inner = span{int32(end), int32(from)}
	n.to = int32(to)
	s.add(n)
	return to
}

// tagEnd gives the place after the > of the tag at i, -1 where none follows.
func (s *scanner) tagEnd(i int) int {
	if s.noEnd {
		return -1
	}
	end := strings.IndexByte(s.text[i:], '>')
	if end < 0 {
		s.noEnd = true
		return -1
	}
	return i + end + 1
}

// endTag finds </name> in text after from.
func endTag(text string, from int, name string) (start, end int) {
	for i := from; ; {
		k := strings.Index(text[i:], "</")
		if k < 0 {
			return -1, -1
		}
		i += k
		after := i + 2 + len(name)
		if after <= len(text) && strings.EqualFold(text[i+2:after], name) {
			for after < len(text) && isSpaceByte(text[after]) {
				after++
			}
			if after < len(text) && text[after] == '>' {
				return i, after + 1
			}
		}
		i += 2
	}
}

// comment takes a comment out, and the line with it where there is nothing
// else on it.
func (s *scanner) comment(i int) int {
	text := s.text
	from := i
	for from > 0 && (text[from-1] == ' ' || text[from-1] == '\t') {
		from--
	}
	end := commentEnd(text, i)
	after := skipBlanks(text, end)
	for strings.HasPrefix(text[after:], "<!--") {
		end = commentEnd(text, after)
		after = skipBlanks(text, end)
	}
	if from > 0 && text[from-1] == '\n' && after < len(text) && text[after] == '\n' {
		s.add(node{from: int32(from), to: int32(after + 1)})
		return s.lineStart(after + 1)
	}
	// The blanks between two comments stay.
	for at := i; at < end; {
		next := commentEnd(text, at)
		s.add(node{from: int32(at), to: int32(next)})
		at = skipBlanks(text, next)
	}
	return end
}

// commentEnd gives the place after the comment at i; one that is not closed
// goes on to the end.
func commentEnd(text string, i int) int {
	if k := strings.Index(text[i+4:], "-->"); k >= 0 {
		return i + 4 + k + 3
	}
	return len(text)
}
