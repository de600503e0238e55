package plaintext

import (
	"strconv"
	"strings"
)

// attributes is what wiki markup that leaked into a cell says about it.
type attributes struct {
	sortValue        string
	rowspan, colspan int
	words            bool // that are no attributes stand between them
}

// longestAttributes bounds what is taken for leaked attributes, in bytes.
const longestAttributes = 1000

// attributeNames are those wiki tables use; data- and aria- ones are known by
// their beginning.
var attributeNames = map[string]bool{
	"abbr": true, "align": true, "bgcolor": true, "border": true, "class": true, "color": true, "colspan": true,
	"dir": true, "headers": true, "height": true, "id": true, "lang": true, "nowrap": true, "role": true,
	"rowspan": true, "scope": true, "style": true, "title": true, "valign": true, "width": true,
}

func isAttributeName(name string) bool {
	name = strings.ToLower(name)
	return attributeNames[name] || strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-")
}

// leaked takes the attributes that stand before a pipe off the front of a
// cell, as in `rowspan="2" style="color:#fff"|text`. A pipe with nothing
// before it is what is left of attributes that a template made.
func leaked(raw string) (a attributes, text string) {
	text = a.unbroken(raw)
	for range 4 {
		if strings.IndexByte(text, '|') < 0 {
			break
		}
		s := strings.TrimLeft(text, " \t\n")
		if rest, ok := cutPipe(s); ok && strings.TrimSpace(rest) != "" {
			text = rest
			continue
		}
		end, ok := a.read(s)
		if !ok {
			break
		}
		rest, ok := cutPipe(s[end:])
		if !ok {
			break
		}
		text = rest
	}
	text = a.behind(text)
	if strings.ContainsAny(text, "\"'“”") {
		if end, ok := a.read(text); ok && end == len(text) && !a.words {
			text = ""
		}
	}
	return a, text
}

// unbroken takes attributes off the front of a cell over whose lines a converter
// broke them, wherever a line was full: `data-sort-val`, `ue="2031"|3 May`.
func (a *attributes) unbroken(raw string) string {
	near := raw[:min(len(raw), longestAttributes)]
	pipe := strings.LastIndexByte(near, '|')
	if pipe < 0 || strings.IndexByte(near[:pipe], '\n') < 0 || strings.IndexByte(near[:pipe], '=') < 0 {
		return raw
	}
	joined := strings.ReplaceAll(near[:pipe], "\n", "")
	if end, ok := a.read(joined); ok && end == len(joined) {
		return raw[pipe+1:]
	}
	return raw
}

// behind gives what stands behind the last attributes that end in a pipe inside
// a text: what stands before them is of a cell that another one was written
// over. An attribute there has its value in quotes, so that no words are taken
// for one.
func (a *attributes) behind(text string) string {
	at := len(text)
	for range 4 {
		if at = strings.LastIndexByte(text[:at], '|'); at <= 0 {
			break
		}
		start := attributesAtEnd(text[:at])
		if rest, ok := cutPipe(text[at:]); ok && start > 0 && strings.TrimSpace(rest) != "" {
			a.read(text[start:at])
			return rest
		}
	}
	return text
}

// attributesAtEnd is where the attributes in quotes begin that text ends with,
// -1 where it ends with anything else.
func attributesAtEnd(text string) int {
	found := -1
	for {
		text = strings.TrimRight(strings.TrimSuffix(text, `\`), " ")
		end := len(text) - 1
		if end < 0 || text[end] != '"' && text[end] != '\'' {
			return found
		}
		near := max(0, end-longestAttributes)
		open := near + strings.LastIndexByte(text[near:end], text[end])
		if open <= near || text[open-1] != '=' {
			return found
		}
		start := open - 1
		for start > near && isNameByte(text[start-1]) {
			start--
		}
		if !isAttributeName(text[start:open-1]) || start > 0 && text[start-1] != ' ' && text[start-1] != '|' {
			return found
		}
		found, text = start, text[:start]
	}
}

// isNameByte says that a byte can stand in the name of an attribute.
func isNameByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b == '-' }

// cutPipe takes one pipe, but not two, off the front of s.
func cutPipe(s string) (rest string, ok bool) {
	s = strings.TrimPrefix(s, `\`)
	if len(s) == 0 || s[0] != '|' || len(s) > 1 && s[1] == '|' {
		return "", false
	}
	return s[1:], true
}

// read reads a list of attributes up to a pipe or the end of s. It is one if
// it begins with name=value, the name being known.
func (a *attributes) read(s string) (end int, ok bool) {
	if strings.IndexByte(s[:min(len(s), longestAttributes)], '=') < 0 && !strings.HasPrefix(s, "nowrap") {
		return 0, false
	}
	found := *a
	i, known := 0, false
	for {
		for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == ';' || s[i] == ',') {
			i++
		}
		if i >= len(s) || s[i] == '|' || strings.HasPrefix(s[i:], `\|`) {
			break
		}
		name, value, size := oneAttribute(s[i:])
		switch {
		case name != "" && isAttributeName(name) && (value != "" || strings.EqualFold(name, "nowrap") || strings.Contains(s[i:i+size], "=")):
			known = true
			found.set(strings.ToLower(name), value)
		case !known:
			return 0, false
		default:
			found.words = true
		}
		i += size
	}
	if !known {
		return 0, false
	}
	*a = found
	return i, true
}

// oneAttribute reads name="value", name='value', name=value or one word.
func oneAttribute(s string) (name, value string, size int) {
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && (s[n] == '-' || s[n] >= '0' && s[n] <= '9')) {
		n++
	}
	name = s[:n]
	i := n
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if n == 0 || i >= len(s) || s[i] != '=' {
		return name, "", max(n+wordLength(s[n:]), 1)
	}
	for i++; i < len(s) && s[i] == ' '; i++ {
	}
	i += len(s[i:]) - len(strings.TrimPrefix(s[i:], `\`))
	for _, quotes := range [][2]string{{`"`, `"`}, {`'`, `'`}, {"“", "”"}, {"”", "”"}, {"‘", "’"}, {"’", "’"}} {
		if !strings.HasPrefix(s[i:], quotes[0]) {
			continue
		}
		i += len(quotes[0])
		end := strings.Index(s[i:min(len(s), i+longestAttributes)], quotes[1])
		if end >= 0 {
			return name, strings.TrimSuffix(s[i:i+end], `\`), i + end + len(quotes[1])
		}
		if end = strings.IndexByte(s[i:], '|'); end < 0 {
			end = len(s) - i
		}
		return name, strings.TrimSpace(s[i : i+end]), i + end
	}
	end := wordLength(s[i:])
	return name, s[i : i+end], i + end
}

// wordLength is the length of what stands before the next space or pipe.
func wordLength(s string) int {
	if i := strings.IndexAny(s, " \t\n|"); i >= 0 {
		return i
	}
	return len(s)
}

func (a *attributes) set(name, value string) {
	switch name {
	case "data-sort-value":
		a.sortValue = strings.TrimSpace(value)
	case "rowspan":
		a.rowspan = span(value)
	case "colspan":
		a.colspan = span(value)
	}
}

// span is the value of a rowspan or colspan, 0 where it spans but one.
func span(value string) int {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n < 2 {
		return 0
	}
	return n
}
