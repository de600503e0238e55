package wikitext

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// variables are the words in braces that stand for a text and take no
// argument.
var variables = map[string]string{"!": "|", "=": "="}

// parserFunctions are what {{name:…}} may be besides a template.
var parserFunctions map[string]function

func init() { // it refers to itself through the functions
	parserFunctions = map[string]function{
		"#if":          func(c *callOf) string { return c.choose(c.param(0) != "") },
		"#ifeq":        func(c *callOf) string { return c.chooseFrom(same(c.param(0), c.param(1)), 2) },
		"#ifexpr":      ifExpression,
		"#iferror":     ifError,
		"#ifexist":     func(c *callOf) string { return c.choose(true) },
		"#switch":      switchOn,
		"#expr":        expression,
		"#tag":         tagFunction,
		"lc":           func(c *callOf) string { return strings.ToLower(c.param(0)) },
		"uc":           func(c *callOf) string { return strings.ToUpper(c.param(0)) },
		"lcfirst":      func(c *callOf) string { return firstLetter(c.param(0), unicode.ToLower) },
		"ucfirst":      func(c *callOf) string { return firstLetter(c.param(0), unicode.ToUpper) },
		"formatnum":    formatNumber,
		"padleft":      func(c *callOf) string { return pad(c) + c.param(0) },
		"padright":     func(c *callOf) string { return c.param(0) + pad(c) },
		"anchorencode": func(c *callOf) string { return strings.ReplaceAll(c.param(0), " ", "_") },
		"urlencode":    func(c *callOf) string { return url.QueryEscape(c.param(0)) },
		"plural":       plural,
		"displaytitle": silent, "defaultsort": silent, "defaultsortkey": silent, "defaultcategorysort": silent,
		"#babel": silent, "#language": unknownFunction,
		"#lst": unknownFunction, "#lsth": unknownFunction, "#lstx": unknownFunction, "#section": unknownFunction,
		"#invoke": unknownFunction, "#time": unknownFunction, "#timel": unknownFunction, "#property": unknownFunction,
		"#statements": unknownFunction, "#titleparts": unknownFunction, "#rel2abs": unknownFunction,
		"#dateformat": dateFormat, "#formatdate": dateFormat,
		"#coordinates": silent, "#related": silent,
		"ns": unknownFunction, "fullurl": silent, "localurl": silent, "canonicalurl": silent, "filepath": silent,
		"int": unknownFunction, "pagesincategory": unknownFunction, "numberofarticles": unknownFunction,
	}
}

func silent(*callOf) string { return "" }

// unknownFunction is one whose answer is in the wiki or in a clock, not on the
// page.
func unknownFunction(c *callOf) string {
	name := strings.ToLower(c.name)
	if name == "#invoke" {
		name += ":" + c.param(0)
	}
	c.x.countUnknown(name)
	return ""
}

// choose gives the first answer or the second.
func (c *callOf) choose(yes bool) string { return c.chooseFrom(yes, 1) }

func (c *callOf) chooseFrom(yes bool, i int) string {
	if !yes {
		i++
	}
	return c.param(i)
}

// same compares two texts as #ifeq does: as numbers where both are.
func same(a, b string) bool {
	if a == b {
		return true
	}
	x, ok1 := plainNumber(a)
	y, ok2 := plainNumber(b)
	return ok1 && ok2 && x == y
}

// switchOn is {{#switch:x|a=1|b|c=2|#default=3}}. A case without a value falls
// through to the next that has one; the last one without is the default.
func switchOn(c *callOf) string {
	on := c.param(0)
	found, atDefault := false, false
	other, last := -1, ""
	lastBare := false
	parts := c.n.parts
	for i := 1; i < len(parts); i++ {
		p := parts[i]
		if p.eq < 0 {
			last, lastBare = c.param(i), true
			found = found || same(on, last)
			atDefault = atDefault || last == "#default"
			continue
		}
		lastBare = false
		key := strings.TrimSpace(c.x.within(c.f, c.n, p.from, p.eq))
		if found || same(on, key) {
			return c.valueOf(p)
		}
		if atDefault || key == "#default" {
			other, atDefault = i, false
		}
	}
	switch {
	case lastBare:
		return last
	case other >= 0:
		return c.valueOf(parts[other])
	}
	return ""
}

// valueOf gives what stands behind the equals sign of an argument.
func (c *callOf) valueOf(p part) string {
	return strings.TrimSpace(c.x.within(c.f, c.n, p.eq+1, p.to))
}

func firstLetter(s string, to func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(to(r)) + s[size:]
}

func formatNumber(c *callOf) string {
	switch strings.ToUpper(c.param(1)) {
	case "R":
		return strings.ReplaceAll(c.param(0), ",", "")
	case "NOSEP":
		return c.param(0)
	}
	return grouped(c.param(0))
}

// pad makes what {{padleft:}} puts before a text.
func pad(c *callOf) string {
	width := min(spanValue(c.param(1)), 500) - utf8.RuneCountInString(c.param(0))
	fill := []rune(c.param(2))
	if c.params() < 3 {
		fill = []rune{'0'}
	}
	if width <= 0 || len(fill) == 0 || slices.Contains(fill, delByte) {
		return ""
	}
	out := make([]rune, width)
	for i := range out {
		out[i] = fill[i%len(fill)]
	}
	return string(out)
}

// plural is {{plural:2|vote|votes}}; a form that stands alone is of any number.
func plural(c *callOf) string {
	return c.chooseFrom(same(c.param(0), "1") || c.params() < 3, 1)
}

// dateFormat is {{#dateformat:2009-12-25|mdy}}.
func dateFormat(c *callOf) string { return readDate(c.param(0)).in(c.param(1), c.param(0)) }

// tagFunction is {{#tag:ref|content|name=x}}.
func tagFunction(c *callOf) string {
	name := strings.ToLower(c.param(0))
	switch {
	case name == "ref":
		var attrs [2]string
		for i := 2; i < c.params(); i++ {
			p := c.n.parts[i]
			if p.eq < 0 {
				continue
			}
			value := strings.Trim(c.valueOf(p), `"'`)
			switch strings.TrimSpace(c.x.within(c.f, c.n, p.from, p.eq)) {
			case "name":
				attrs[0] = value
			case "group":
				attrs[1] = value
			}
		}
		return c.x.note(attrs[0], attrs[1], c.param(1), true)
	case name == "references":
		c.param(1)
		return ""
	case quiet[name]:
		return c.param(1)
	case verbatim[name]:
		return c.x.setAside(strip{name: name, content: c.param(1), ref: -1})
	case extensions[name]:
		return ""
	}
	return c.param(1)
}
