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

// delim is a run of signs in out that may set words in italics or bold.
type delim struct {
	at, size int
	paired   bool
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

// bracket reads footnote marks, links of Markdown and links of wikis.
func (s *scanner) bracket(text string) int {
	if strings.HasPrefix(text, "[^") {
		if end := s.find(text, "]"); end > 2 && !strings.ContainsAny(text[:end], " \n") {
			s.refs = append(s.refs, text[2:end])
			return end + 1
		}
	}
	if strings.HasPrefix(text, "[http://") || strings.HasPrefix(text, "[https://") {
		if end := s.find(text, "]"); end >= 0 {
			url, label, _ := strings.Cut(text[1:end], " ")
			s.links = append(s.links, url)
			s.out = append(s.out, label...)
			return end + 1
		}
	}
	if strings.HasPrefix(text, "[[") {
		if size := s.wikiLink(text); size > 0 {
			return size
		}
	}
	if end := strings.IndexByte(text[:min(len(text), 40)], ']'); end > 0 && isMark(text[1:end]) {
		if next := text[end+1:]; len(next) == 0 || next[0] != '(' || s.target(next) == 0 {
			s.refs = append(s.refs, text[1:end])
			if next == "_" || strings.HasPrefix(next, "_ ") {
				end++ // reStructuredText has it behind a mark
			}
			return end + 1
		}
	}
	end := s.closing(text, '[', ']')
	if end < 0 {
		return 0
	}
	size := end + 1 + s.target(text[end+1:])
	if size == end+1 {
		size += classes(text[size:])
		if size == end+1 {
			return 0
		}
	}
	if label := strings.Trim(text[1:end], `[]\ `); isMark(label) {
		s.refs = append(s.refs, label)
		return size
	}
	if text[end+1] == '(' {
		s.links = append(s.links, address(text[end+2:size-1]))
		size += classes(text[size:])
	}
	s.scan(text[1:end])
	return size
}

// target is the length of the (address "title") text starts with, 0 where it
// starts with none.
func (s *scanner) target(text string) int {
	if len(text) == 0 || text[0] != '(' {
		return 0
	}
	end := s.closing(text, '(', ')')
	if end < 0 {
		return 0
	}
	inner := strings.TrimSpace(text[1:end])
	url := address(inner)
	title := strings.TrimSpace(inner[len(url):])
	if title != "" && title[0] != '"' && title[0] != '\'' {
		return 0
	}
	if title == "" && !strings.ContainsAny(url, "/#.:") {
		return 0
	}
	return end + 1
}

func address(s string) string {
	s = strings.TrimSpace(s)
	if end := strings.IndexByte(s, '>'); end > 0 && s[0] == '<' {
		return s[:end+1]
	}
	if i := strings.IndexAny(s, " \n"); i >= 0 {
		return s[:i]
	}
	return s
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

// hyperlink reads `words <address>`_ and :sup:`raised` letters of reStructuredText.
func (s *scanner) hyperlink(text string) int {
	end := s.find(text, "`_")
	if end < 0 {
		return 0
	}
	open := strings.LastIndexByte(text[:end], '<')
	if open < 1 || text[end-1] != '>' || strings.IndexByte(text[1:end], '`') >= 0 {
		return 0
	}
	size := end + len("`_")
	if strings.HasPrefix(text[size:], "_") {
		size++
	}
	label := strings.TrimSpace(text[1:open])
	if mark := strings.Trim(label, "[]"); isMark(mark) {
		s.refs = append(s.refs, mark)
		return size
	}
	s.links = append(s.links, text[open+1:end-1])
	s.scan(label)
	return size
}

// classes is the length of the {.class} or {=html} text starts with.
func classes(text string) int {
	if !strings.HasPrefix(text, "{.") && !strings.HasPrefix(text, "{#") && !strings.HasPrefix(text, "{=") && !strings.HasPrefix(text, "{width=") && !strings.HasPrefix(text, "{style=") {
		return 0
	}
	end := strings.IndexByte(text[:min(len(text), 200)], '}')
	return end + 1
}

// wikiLink reads [[Page|words]] and [[File:name|…]].
func (s *scanner) wikiLink(text string) int {
	if size := s.orgLink(text); size > 0 {
		return size
	}
	end := s.find(text, "]]")
	if end < 0 || strings.ContainsAny(text[2:end], "[]\n") {
		return 0
	}
	page, label, ok := strings.Cut(text[2:end], "|")
	prefix, name, _ := strings.Cut(page, ":")
	switch prefix = strings.ToLower(prefix); {
	case prefix == "file" || prefix == "image":
		s.keepName(name)
	case !ok:
		return 0
	default:
		s.links = append(s.links, page)
		s.out = append(s.out, label...)
	}
	return end + 2
}

// orgLink reads [[address][words]] of Org, whose words may be in brackets.
func (s *scanner) orgLink(text string) int {
	middle := s.find(text, "][")
	if middle < 0 || strings.ContainsAny(text[2:middle], "[] \n") {
		return 0
	}
	end := s.closing(text[middle+1:], '[', ']') + middle + 1
	if end == middle || !strings.HasPrefix(text[end+1:], "]") {
		return 0
	}
	label := text[middle+2 : end]
	if mark := strings.Trim(label, "[]"); isMark(mark) {
		s.refs = append(s.refs, mark)
		return end + 2
	}
	s.links = append(s.links, text[2:middle])
	s.scan(label)
	return end + 2
}

// image takes ![words](address) out.
func (s *scanner) image(text string) int {
	if !strings.HasPrefix(text, "![") {
		return 0
	}
	end := s.closing(text[1:], '[', ']') + 1
	if end == 0 {
		return 0
	}
	size := s.target(text[end+1:])
	if size == 0 {
		return 0
	}
	s.keepName(text[2:end])
	size += end + 1
	return size + classes(text[size:])
}

// keepName keeps what stands for an image in case there are no other words.
func (s *scanner) keepName(alt string) {
	if s.alt == "" {
		s.alt = alt
	}
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

// quotes reads runs of two, three or five apostrophes, the wiki's emphasis.
func (s *scanner) quotes(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "'"))
	if n != 2 && n != 3 && n != 5 {
		s.out = append(s.out, text[:n]...)
		return n
	}
	run := text[:n]
	s.delim(run, len(s.open[run]) > 0, true)
	return n
}

// emphasis reads a run of the signs that set words in italics, bold, code or
// struck out, if it opens or closes such words.
func (s *scanner) emphasis(text string, i int) int {
	n := 1
	for i+n < len(text) && text[i+n] == text[i] {
		n++
	}
	run := text[i : i+n]
	if n > 3 || run[0] == '~' && n != 2 || run[0] == '`' && n != 1 {
		s.out = append(s.out, run...)
		return n
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	opens := (i == 0 || !isWord(before)) && i+n < len(text) && (isWord(after) || strings.ContainsRune("\"'“‘«([<\\+-−–—*_`$€£&!", after))
	closes := i > 0 && !unicode.IsSpace(before) && before != '(' && before != '[' && (i+n == len(text) || !isWord(after))
	s.delim(run, closes && len(s.open[run]) > 0, opens)
	return n
}

// delim writes a run of signs and pairs it with the one that opened the words
// before it.
func (s *scanner) delim(run string, closes, opens bool) {
	here := len(s.delims)
	if closes || opens {
		s.delims = append(s.delims, delim{at: len(s.out), size: len(run)})
	}
	s.out = append(s.out, run...)
	switch {
	case closes:
		stack := s.open[run]
		first := stack[len(stack)-1]
		s.open[run] = stack[:len(stack)-1]
		s.delims[first].paired, s.delims[here].paired = true, true
		if len(run) >= 2 && run[0] != '~' && (run[0] != '\'' || len(run) > 2) && len(bytes.TrimSpace(s.out[:s.delims[first].at])) == 0 {
			s.bold = len(s.out)
		}
	case opens:
		if s.open == nil {
			s.open = map[string][]int{}
		}
		s.open[run] = append(s.open[run], here)
	}
}

// dropPaired takes the paired signs out of what was written.
func (s *scanner) dropPaired() {
	kept, from := s.out[:0:0], 0
	for _, d := range s.delims {
		if !d.paired {
			continue
		}
		kept = append(kept, s.out[from:d.at]...)
		from = d.at + d.size
	}
	if from > 0 {
		s.out = append(kept, s.out[from:]...)
	}
}

// isWord says that r is part of a word or a figure.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
