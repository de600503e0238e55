package plaintext

import (
	"strings"
)

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
