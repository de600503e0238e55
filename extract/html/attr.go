package html

import (
	"html"
	"strings"
)

// attributes are those of a start tag that say what it is and whether a reader
// sees it. Where one stands twice the first counts, as in the standard.
type attributes struct {
	id, class, style, role, rel, typeof, href, lang string
	hidden                                          bool
	kinds                                           classKind // of class, once they were asked for
}

// attributes reads the ones pollard looks at.
func (t *token) attributes() (a attributes) {
	for i := range t.attrs {
		var to *string
		switch foldedAttr(t.attrs[i].name.of(t.src)) {
		case attrID:
			to = &a.id
		case attrRel:
			to = &a.rel
		case attrRole:
			to = &a.role
		case attrHref:
			to = &a.href
		case attrLang:
			to = &a.lang
		case attrClass:
			to = &a.class
		case attrStyle:
			to = &a.style
		case attrTypeof:
			to = &a.typeof
		case attrHidden:
			a.hidden = true
		}
		if to != nil && *to == "" {
			*to = decode(t.attrs[i].value.of(t.src))
		}
	}
	return a
}

// attr gives the value of one attribute, "" where the tag does not have it.
func (t *token) attr(name string) string {
	for i := range t.attrs {
		if a := &t.attrs[i]; a.value.from < a.value.to && strings.EqualFold(a.name.of(t.src), name) {
			return decode(a.value.of(t.src))
		}
	}
	return ""
}

// decode resolves character references.
func decode(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

// referenceEnd is where a character reference ends that may begin at offset i.
func referenceEnd(s string, i int) int {
	if i++; i < len(s) && s[i] == '#' {
		i++
	}
	for i < len(s) && (isLetter(s[i]) || s[i] >= '0' && s[i] <= '9') {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// decodeReference resolves one character reference.
func decodeReference(s string) string {
	switch s {
	case "&#160;", "&nbsp;":
		return "\u00a0"
	case "&amp;", "&#38;":
		return "&"
	case "&lt;", "&#60;":
		return "<"
	case "&gt;", "&#62;":
		return ">"
	case "&quot;", "&#34;":
		return "\""
	case "&#39;":
		return "'"
	case "&#91;":
		return "["
	case "&#93;":
		return "]"
	case "&ndash;", "&#8211;":
		return "–"
	case "&#32;":
		return " "
	}
	return html.UnescapeString(s)
}

// hasClass says whether one of the words of class is name.
func hasClass(class, name string) bool {
	for {
		i := strings.Index(class, name)
		if i < 0 {
			return false
		}
		end := i + len(name)
		if (i == 0 || isSpace(class[i-1])) && (end == len(class) || isSpace(class[end])) {
			return true
		}
		class = class[end:]
	}
}

// look is what an inline style says about how words are shown.
type look struct {
	none      bool // display: none
	invisible bool // visibility: hidden
	inline    bool // display: inline and its like
	bold      int  // 1 bold, -1 normal, 0 not said
}

// lookOf reads an inline style; of two declarations the later one counts.
func lookOf(style string) (l look) {
	for style != "" {
		var declaration string
		declaration, style, _ = strings.Cut(style, ";")
		name, value, ok := strings.Cut(declaration, ":")
		if !ok {
			continue
		}
		name = strings.TrimSpace(name)
		switch len(name) {
		case len("display"):
			if strings.EqualFold(name, "display") {
				v := keyword(value)
				l.none, l.inline = v == "none", strings.HasPrefix(v, "inline")
			}
		case len("visibility"):
			if strings.EqualFold(name, "visibility") {
				v := keyword(value)
				l.invisible = v == "hidden" || v == "collapse"
			}
		case len("font-weight"):
			if strings.EqualFold(name, "font-weight") {
				l.bold = weight(keyword(value))
			}
		}
	}
	return l
}

func keyword(value string) string {
	value, _, _ = strings.Cut(value, "!") // !important
	return strings.ToLower(strings.TrimSpace(value))
}

func weight(v string) int {
	switch v {
	case "bold", "bolder", "600", "700", "800", "900":
		return 1
	case "normal", "lighter", "100", "200", "300", "400", "500":
		return -1
	}
	return 0
}

// attrName is one of the attributes that are read.
type attrName uint8

const (
	attrOther attrName = iota // nobody reads it
	attrID
	attrRel
	attrAlt
	attrHref
	attrLang
	attrRole
	attrClass
	attrStyle
	attrTitle
	attrTypeof
	attrHidden
	attrRowspan
	attrColspan
	attrSortValue
)

// attrNamed tells an attribute by its name in lower case.
func attrNamed(name string) attrName {
	switch name {
	case "id":
		return attrID
	case "rel":
		return attrRel
	case "alt", "data-alt": // the latter of a picture that is not loaded yet
		return attrAlt
	case "href":
		return attrHref
	case "lang":
		return attrLang
	case "role":
		return attrRole
	case "class":
		return attrClass
	case "style":
		return attrStyle
	case "title":
		return attrTitle
	case "typeof":
		return attrTypeof
	case "hidden":
		return attrHidden
	case "rowspan":
		return attrRowspan
	case "colspan":
		return attrColspan
	case "data-sort-value":
		return attrSortValue
	}
	return attrOther
}

// foldedAttr tells an attribute by its name, capitals or not.
func foldedAttr(name string) attrName {
	var small [len("data-sort-value")]byte
	if a := attrNamed(name); a != attrOther || len(name) > len(small) || !hasCapital(name) {
		return a
	}
	return attrNamed(string(lower(small[:copy(small[:], name)])))
}

func hasCapital(s string) bool {
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			return true
		}
	}
	return false
}
