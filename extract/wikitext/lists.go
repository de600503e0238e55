package wikitext

import "strings"

// listTemplates are the templates that list things inside of a line or a cell.
var listTemplates = map[string]function{
	"hlist":                items,
	"unbulleted list":      items,
	"bulleted list":        items,
	"collapsible list":     titledItems,
	"plainlist":            marked,
	"flatlist":             marked,
	"br separated entries": func(c *callOf) string { return joinWords(c.positional(), "<br>") },
}

// items makes a list of the arguments.
func items(c *callOf) string {
	var b strings.Builder
	for _, item := range c.numbered() {
		if item != "" {
			b.WriteString("<li>" + item + "</li>")
		}
	}
	return "<ul>" + b.String() + "</ul>"
}

// titledItems is a list that a click on its title unfolds.
func titledItems(c *callOf) string { return "<div>" + c.named("title") + "</div>" + items(c) }

// marked holds a list in the markup of lists; it may only begin one.
func marked(c *callOf) string { return "\n" + c.arg(1) + "\n" }
