package wikitext

import "strings"

// noteTemplates are the templates that make footnotes.
var noteTemplates = map[string]function{
	"efn":      func(c *callOf) string { return c.note(c.named("name"), "lower-alpha", c.arg(1)) },
	"refn":     func(c *callOf) string { return c.note(c.named("name"), c.named("group"), c.arg(1)) },
	"sfn":      shortNote,
	"r":        namedNotes,
	"notelist": noteList,
	"fn":       func(c *callOf) string { return c.note("", "", c.arg(1)) },
	"ref":      func(c *callOf) string { return c.note("", "", orElse(c.arg(2), c.arg(1))) },
	"note":     func(c *callOf) string { return c.arg(2) },
	"multiref": func(c *callOf) string { return joinWords(c.positional(), " ") },
}

// noteList shows the footnotes, which are read where they are used; it may tell
// some of them itself.
func noteList(c *callOf) string {
	c.get("refs")
	c.get("notes")
	return ""
}

// shortNote is a footnote of names, a year and a page.
func shortNote(c *callOf) string {
	return c.note("", "", shortCitation(c))
}

// shortCitation is "Smith & Jones 2020, p. 5".
func shortCitation(c *callOf) string {
	p := c.positional()
	year := ""
	if n := len(p); n > 1 {
		year, p = p[n-1], p[:n-1]
	}
	names := joinWords(p, ", ")
	if len(p) > 1 {
		names = joinWords(p[:len(p)-1], ", ") + " & " + p[len(p)-1]
	}
	words := joinWords([]string{names, year}, " ")
	if page := c.named("p", "page"); page != "" {
		words += ", p. " + page
	}
	if pages := c.named("pp", "pages"); pages != "" {
		words += ", pp. " + pages
	}
	return joinWords([]string{words, c.named("loc")}, ", ")
}

// namedNotes are uses of footnotes by name: {{r|one|two}}.
func namedNotes(c *callOf) string {
	var b strings.Builder
	group := c.named("group", "g")
	for _, name := range c.positional() {
		if name != "" {
			b.WriteString(c.note(name, group, ""))
		}
	}
	return b.String()
}
