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
}

// attributes reads the ones pollard looks at.
func (t *token) attributes() (a attributes) {
	for i := range t.attrs {
		name, value := t.attrs[i].name, t.attrs[i].value
		var to *string
		switch len(name) {
		case 2:
			if strings.EqualFold(name, "id") {
				to = &a.id
			}
		case 3:
			if strings.EqualFold(name, "rel") {
				to = &a.rel
			}
		case 4:
			if strings.EqualFold(name, "role") {
				to = &a.role
			} else if strings.EqualFold(name, "href") {
				to = &a.href
			} else if strings.EqualFold(name, "lang") {
				to = &a.lang
			}
		case 5:
			if strings.EqualFold(name, "class") {
				to = &a.class
			} else if strings.EqualFold(name, "style") {
				to = &a.style
			}
		case 6:
			if strings.EqualFold(name, "typeof") {
				to = &a.typeof
			} else if strings.EqualFold(name, "hidden") {
				a.hidden = true
			}
		}
		if to != nil && *to == "" {
			*to = decode(value)
		}
	}
	return a
}

// attr gives the value of one attribute, "" where the tag does not have it.
func (t *token) attr(name string) string {
	for i := range t.attrs {
		if a := &t.attrs[i]; a.value != "" && strings.EqualFold(a.name, name) {
			return decode(a.value)
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
