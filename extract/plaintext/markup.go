package plaintext

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is what a piece of source says once its markup is taken out.
type words struct {
	text   string
	refs   []string
	links  []string
	hidden string
	bold   bool // all of the text is
}

// read takes markup out of a text: left-over tags, entities, footnote marks,
// links, images, backslash escapes, emphasis as Markdown and wikis write it.
// White space is folded.
func read(raw string) words {
	marked, folded := examine(raw)
	switch {
	case !marked && folded:
		return words{text: raw}
	case !marked:
		return words{text: join(raw)}
	}
	s := scanner{out: make([]byte, 0, len(raw)), budget: 16*len(raw) + 4096}
	s.scan(raw)
	bold := s.bold > 0 && len(bytes.TrimSpace(s.out[s.bold:])) == 0
	s.dropPaired()
	text := fold(string(s.out))
	if strings.Contains(raw, "&#91;") {
		// Extracts write the brackets of footnote marks as entities.
		var more []string
		text, more = dropMarks(text)
		text = fold(text)
		s.refs = append(s.refs, more...)
	}
	if text == "" {
		text = fold(s.alt)
	}
	return words{text: text, refs: s.refs, links: s.links, hidden: fold(s.hidden), bold: bold}
}

// scanner reads one text from left to right, once.
type scanner struct {
	out    []byte
	delims []delim
	open   map[string][]int // delimiters not closed yet, by their run
	refs   []string
	links  []string
	hidden string
	alt    string // what stands for the first image
	bold   int    // where the bold words end that the text begins with
	// budget bounds the bytes looked at in search of the ends of things, so that
	// a text of nothing but beginnings takes linear time.
	budget int
}

func (s *scanner) scan(text string) {
	for i := 0; i < len(text); {
		from := i
		for i < len(text) && signs[text[i]]&mark == 0 {
			i++
		}
		s.out = append(s.out, text[from:i]...)
		if i == len(text) {
			return
		}
		size := 0
		switch text[i] {
		case '\\':
			size = s.escape(text[i:])
		case '<':
			size = s.tag(text[i:])
		case '&':
			size = s.entity(text[i:])
		case '[':
			size = s.bracket(text[i:])
		case '!':
			size = s.image(text[i:])
		case '^':
			size = s.raised(text[i:])
		case '\'':
			size = s.quotes(text[i:])
		case '`':
			if size = s.rawTag(text[i:]); size == 0 {
				size = s.hyperlink(text[i:])
			}
			if size == 0 {
				size = s.emphasis(text, i)
			}
		default:
			size = s.emphasis(text, i)
		}
		if size == 0 {
			s.out = append(s.out, text[i])
			size = 1
		}
		i += size
	}
}

// escape reads a backslash before a sign, which is then no markup, at the end of a
// line, which it breaks, or between a word and a hyperlink, where it stands for
// nothing.
func (s *scanner) escape(text string) int {
	switch {
	case strings.HasPrefix(text, "\\ `"), strings.HasPrefix(text, "\\ :sup:`"), strings.HasPrefix(text, "\\  ["):
		return 2
	case len(text) == 1 || text[1] == '\n':
		s.out = append(s.out, ' ')
		return 1
	case text[1] < utf8.RuneSelf && (unicode.IsPunct(rune(text[1])) || unicode.IsSymbol(rune(text[1]))):
		s.out = append(s.out, text[1])
		return 2
	}
	return 0
}

// entity decodes one character reference, its semicolon missing or not.
func (s *scanner) entity(text string) int {
	n := 1
	for n < min(len(text), 32) && (text[n] == '#' || text[n]|0x20 >= 'a' && text[n]|0x20 <= 'z' || text[n] >= '0' && text[n] <= '9') {
		n++
	}
	if n < len(text) && text[n] == ';' {
		n++
	}
	s.out = append(s.out, html.UnescapeString(text[:n])...)
	return n
}

// find looks for what ends something, within the budget.
func (s *scanner) find(text, end string) int {
	reach := min(len(text), s.budget)
	i := strings.Index(text[:max(reach, 0)], end)
	if i < 0 {
		s.budget -= reach
	}
	return i
}

// closing gives the place of the bracket that closes the one text starts with.
func (s *scanner) closing(text string, left, right byte) int {
	depth := 0
	for i := 0; i < len(text) && s.budget > 0; i++ {
		s.budget--
		switch text[i] {
		case '\\':
			i++
		case left:
			depth++
		case right:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// tag takes <big>, </big>, <br /> and their like out; a tag that breaks the
// line leaves a space. The words of <ref> are a reference, those of a comment
// and of what is not displayed are hidden. "<1" and "a < b" are no tags.
func (s *scanner) tag(text string) int {
	if strings.HasPrefix(text, "<!--") {
		end := s.find(text, "-->")
		if end < 0 {
			return 0
		}
		s.hidden += " " + text[min(4, end):end] // "<!-->" ends at once
		return end + 3
	}
	size := tagLength(text)
	if size == 0 {
		return 0
	}
	tag := text[:size]
	switch name := tagName(tag); {
	case name == "br" || name == "hr" || name == "p" || name == "div" || name == "li":
		s.out = append(s.out, ' ')
	case strings.HasPrefix(tag, "<http://"), strings.HasPrefix(tag, "<https://"):
		s.links = append(s.links, tag[1:size-1])
	case name == "ref" && strings.HasSuffix(tag, "/>"):
		if _, value, ok := strings.Cut(tag, "name="); ok {
			s.refs = append(s.refs, strings.Trim(value, ` "'/>`))
		}
	case name == "ref" && tag[1] != '/':
		if end := s.find(text, "</ref>"); end >= 0 {
			s.refs = append(s.refs, fold(text[size:end]))
			return end + len("</ref>")
		}
	case name == "span" && strings.Contains(strings.ReplaceAll(tag, " ", ""), "display:none"):
		if end := s.find(text, "</span>"); end >= 0 {
			s.hidden += " " + text[size:end]
			return end + len("</span>")
		}
	}
	return size
}

// rawTag reads a tag that a converter could not write otherwise: `<small>`{=html}.
// A template it kept is none of the words: `{{efn|a note}}`{=mediawiki}.
func (s *scanner) rawTag(text string) int {
	const tag, template = "`{=html}", "`{=mediawiki}"
	near := text[:min(len(text), 200)]
	switch {
	case strings.HasPrefix(near, "`{{"):
		if i := s.find(text, template); i >= 0 {
			return i + len(template)
		}
	case strings.HasPrefix(near, "`<"):
		if i := strings.Index(near, tag); i >= 0 {
			s.scan(text[1:i])
			return i + len(tag)
		}
	}
	return 0
}

// raised reads ^[a note] and ^raised^ letters, which may be a footnote mark.
func (s *scanner) raised(text string) int {
	if strings.HasPrefix(text, "^[") {
		if end := s.closing(text[1:], '[', ']') + 1; end > 0 {
			if strings.HasPrefix(text[end+1:], "^") || strings.HasPrefix(text[end+1:], "(") {
				// ^[[1]](address)^ is a raised link.
				if size := s.bracket(text[1:]); size > 0 {
					return 1 + size + len(text[1+size:]) - len(strings.TrimPrefix(text[1+size:], "^"))
				}
			}
			s.refs = append(s.refs, fold(text[2:end]))
			return end + 1
		}
	}
	if strings.HasPrefix(text, "^{[[") {
		if size := s.orgLink(text[2:]); size > 0 && strings.HasPrefix(text[2+size:], "}") {
			return size + 3
		}
	}
	near := text[:min(len(text), 40)]
	left, right := 1, strings.IndexAny(near[1:], "^ ")+1
	if right <= left || near[right] == ' ' {
		// Plain output has ^(raised) where it finds no raised letters.
		if left, right = 2, strings.IndexByte(near, ')'); !strings.HasPrefix(near, "^(") || right < 3 || !isMark(strings.Trim(near[left:right], "[]")) {
			return 0
		}
	}
	if inner := strings.Trim(text[left:right], `[]()\`); isMark(inner) {
		s.refs = append(s.refs, inner)
	} else {
		s.out = append(s.out, text[left:right]...)
	}
	return right + 1
}

// isWord says that r is part of a word or a figure.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
