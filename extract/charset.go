package extract

import (
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// declarationBytes is how far into a page its encoding is looked for, as the
// HTML standard has it ("prescan a byte stream to determine its encoding").
const declarationBytes = 1024

// blanks are the white space of HTML.
const blanks = " \t\r\n\f"

// declaredEncoding gives the canonical name of the encoding a page of HTML or
// XML declares in its first bytes, "" where it declares none that is known.
// UTF-16 is read as UTF-8: a declaration in ASCII cannot be in it.
func declaredEncoding(data string) string {
	if !looksLikeMarkup(data) {
		return ""
	}
	data = strings.TrimLeft(data[:min(len(data), declarationBytes)], blanks)
	if declaration, ok := strings.CutPrefix(data, "<?xml"); ok {
		declaration, _, _ = strings.Cut(declaration, ">")
		if label := labelBehind(declaration, "encoding", true); label != "" {
			return canonical(label)
		}
	}
	for data = withoutComments(data); len(data) > 0; {
		var tag string
		tag, data = nextMeta(data)
		if label := labelBehind(tag, "charset", false); label != "" {
			if name := canonical(label); name != "" {
				return name
			}
		}
	}
	return ""
}

// withoutComments leaves comments out.
func withoutComments(data string) string {
	var kept strings.Builder
	for {
		before, inside, ok := strings.Cut(data, "<!--")
		if !ok && kept.Len() == 0 {
			return data
		}
		kept.WriteString(before)
		if !ok {
			return kept.String()
		}
		_, data, _ = strings.Cut(inside, "-->")
	}
}

// nextMeta gives the attributes of the first meta and what comes behind it.
func nextMeta(data string) (tag, rest string) {
	const name = "<meta"
	for {
		i := strings.IndexByte(data, '<')
		if i < 0 || len(data) < i+len(name)+1 {
			return "", ""
		}
		start := data[i:]
		if c := start[len(name)]; equalFold(start[:len(name)], name) && (c == '/' || isBlank(c)) {
			tag, rest, _ = strings.Cut(start[len(name)+1:], ">")
			return tag, rest
		}
		data = start[1:]
	}
}

// labelBehind gives the name that stands behind a word and an equals sign, ""
// for none. In XML the word is written small, behind white space, and the name
// in quotes.
func labelBehind(data, word string, xml bool) string {
	for i := 0; i+len(word) <= len(data); i++ {
		if !equalFold(data[i:i+len(word)], word) || xml && (i == 0 || !isBlank(data[i-1]) || data[i:i+len(word)] != word) {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimLeft(data[i+len(word):], blanks), "=")
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, blanks)
		quoted := len(rest) > 0 && (rest[0] == '"' || rest[0] == '\'')
		if quoted {
			rest = rest[1:]
			if !xml {
				rest = strings.TrimLeft(rest, blanks)
			}
		}
		n := 0
		for n < len(rest) && isLabel(rest[n]) {
			n++
		}
		if n > 0 && (!xml || quoted && n < len(rest) && (rest[n] == '"' || rest[n] == '\'')) {
			return rest[:n]
		}
	}
	return ""
}

// equalFold compares with a word in small letters of ASCII.
func equalFold(data, word string) bool {
	for i := range len(data) {
		c := data[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' }

// isLabel says whether a byte may stand in the name of an encoding.
func isLabel(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '.' || c == '_' || c == ':' || c == '-'
}

func canonical(label string) string {
	e, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	switch {
	case err != nil || name == "replacement" || name == "x-user-defined":
		return ""
	case name == "utf-16be" || name == "utf-16le":
		return "utf-8"
	}
	return name
}
