package wikitext

import (
	"html"
	"strings"

	"pollard/extract"
)

// tagName is the name of a tag whose text after < or </ is s: letters and
// digits, as written.
func tagName(s string) string {
	n := 0
	for n < len(s) && (isLetter(s[n]) || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	if n < len(s) && !isSpaceByte(s[n]) && s[n] != '/' && s[n] != '>' {
		return ""
	}
	return s[:n]
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// tag is an HTML tag of the text.
type tag struct {
	name    string // in lower case
	attrs   string
	how     layout
	closing bool
	size    int // bytes
}

// readTag reads the tag s starts with. Only the tags MediaWiki lets through
// are tags, and only where > comes before another <.
func readTag(s string) (tag, bool) {
	t := tag{closing: len(s) > 1 && s[1] == '/'}
	from := 1
	if t.closing {
		from = 2
	}
	name := tagName(s[from:])
	var ok bool
	if t.name, t.how, ok = tagNamed(name); !ok {
		return t, false
	}
	from += len(name)
	end := 0
	for from+end < len(s) && s[from+end] != '<' && s[from+end] != '>' {
		end++
	}
	if from+end == len(s) || s[from+end] == '<' {
		return t, false
	}
	t.size = from + end + 1
	t.attrs = s[from : from+end]
	t.attrs = strings.TrimSuffix(t.attrs, "/")
	return t, true
}

// tagNamed tells a tag of an article by its name, capitals or not.
func tagNamed(name string) (small string, how layout, ok bool) {
	if len(name) == 0 || len(name) > 8 {
		small = strings.ToLower(name)
		how, ok = htmlTags[small]
		return small, how, ok
	}
	for i := placeOfTag(name); ; i++ {
		switch known := &tagTable[i%len(tagTable)]; {
		case known.name == "":
			return "", 0, false
		case strings.EqualFold(known.name, name):
			return known.name, known.how, true
		}
	}
}

// tagTable has the tags with names of up to eight bytes, each at its place or
// behind it.
var tagTable = func() (table [256]struct {
	name string
	how  layout
}) {
	for name, how := range htmlTags {
		if len(name) > 8 {
			continue
		}
		i := placeOfTag(name)
		for table[i%len(table)].name != "" {
			i++
		}
		table[i%len(table)].name, table[i%len(table)].how = name, how
	}
	return table
}()

// placeOfTag is where a name is looked for in the table.
func placeOfTag(name string) int {
	place := len(name)
	for i := range len(name) {
		place = place*7 + int(name[i]|0x20)
	}
	return place
}

// layout says what a tag does to the flow of words.
type layout uint8

const (
	inline  layout = iota
	line           // breaks the line
	block          // stands on lines of its own
	tabular        // belongs to a table
)

// htmlTags are the tags that MediaWiki lets an article use.
var htmlTags = tagLayouts(map[layout]string{
	inline: "abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rp rt rtc ruby s samp small span " +
		"strike strong sub sup time tt u var wbr link meta",
	line:    "br",
	block:   "blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre ul",
	tabular: "caption table td th tr",
})

func tagLayouts(lists map[layout]string) map[string]layout {
	all := map[string]layout{}
	for l, names := range lists {
		for name := range strings.FieldsSeq(names) {
			all[name] = l
		}
	}
	return all
}

// manner is what the attributes of a cell or an element say about its words.
type manner struct {
	hides, emboldens bool   // by its style
	away             bool   // it only leads to other articles
	folds            bool   // a click unfolds it
	sort             string // the sort key
	rowspan, colspan int    // 1 where they are not given
}

// mannerOf reads attributes. Where one is given twice the last one counts.
func mannerOf(attrs string) manner {
	m := manner{rowspan: 1, colspan: 1}
	style, key := "", false
	for rest := attrs; ; {
		var name, value string
		if name, value, rest = nextAttribute(rest); name == "" {
			break
		}
		switch n := len(name); {
		case n == len("style") && strings.EqualFold(name, "style"):
			style = value
		case n == len("class") && strings.EqualFold(name, "class"):
			m.away = extract.LeadsAway(value)
			m.folds = strings.Contains(value, "collaps")
			key = strings.Contains(value, "sortkey")
		case n == len("data-sort-value") && strings.EqualFold(name, "data-sort-value"):
			m.sort = strings.TrimSpace(value)
		case n == len("rowspan") && strings.EqualFold(name, "rowspan"):
			m.rowspan = spanValue(value)
		case n == len("colspan") && strings.EqualFold(name, "colspan"):
			m.colspan = spanValue(value)
		}
	}
	m.hides, m.emboldens = readStyle(style)
	m.hides = m.hides || key
	return m
}

// readStyle says whether a style keeps words from being seen, and whether it
// makes them bold.
func readStyle(style string) (hides, emboldens bool) {
	if !hasAny(style, &styleLetters) {
		return false, false
	}
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden"),
		strings.Contains(style, "font-weight:bold") || strings.Contains(style, "font-weight:700")
}

// styleLetters are those of which "display", "visibility" and "font-weight"
// have one, and most styles of cells none.
var styleLetters = byteSet("yYwW")

// attribute gives the value of an attribute in the text of a tag or of a
// cell's attributes. Where it is given twice the last one counts.
func attribute(attrs, name string) string {
	value := ""
	for s := attrs; ; {
		var n, v string
		if n, v, s = nextAttribute(s); n == "" {
			return value
		}
		if strings.EqualFold(n, name) {
			value = v
		}
	}
}

// nextAttribute cuts the first attribute off s; its name is empty where there
// is none left. A name is what stands between spaces, slashes and equals signs, as in
// MediaWiki, which leaves out those that HTML does not know.
func nextAttribute(s string) (name, value, rest string) {
	start := 0
	for start < len(s) && partsNames[s[start]] && s[start] != '=' {
		start++
	}
	end := start
	if end < len(s) {
		end++
	}
	for end < len(s) && !partsNames[s[end]] {
		end++
	}
	name, s = s[start:end], s[end:]
	after := skipSpace(s)
	if name == "" || after == "" || after[0] != '=' {
		return name, "", after
	}
	after = skipSpace(after[1:])
	var size int
	switch {
	case after == "":
	case after[0] == '"' || after[0] == '\'':
		if end := strings.IndexByte(after[1:], after[0]); end >= 0 {
			value, size = after[1:1+end], end+2
		} else {
			value, size = after[1:], len(after)
		}
	default:
		for size < len(after) && !isSpaceByte(after[size]) && after[size] != '>' {
			size++
		}
		value = after[:size]
	}
	return name, decodeEntities(value), after[size:]
}

// partsNames are the bytes between the names of attributes.
var partsNames = byteSet(" \t\n\f\r/>=")

// decodeEntities decodes &amp; and its like; without the semicolon they are
// text, as in MediaWiki.
func decodeEntities(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		n := 1
		for n < len(s) && n < 33 && (isLetter(s[n]) || s[n] >= '0' && s[n] <= '9' || s[n] == '#') {
			n++
		}
		if n > 1 && n < len(s) && s[n] == ';' {
			n++
			b.WriteString(html.UnescapeString(s[:n]))
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}
