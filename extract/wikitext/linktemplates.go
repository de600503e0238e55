package wikitext

import "strings"

// linkTemplates are the templates that make links and tell languages.
var linkTemplates = map[string]function{
	"lang":               func(c *callOf) string { return c.arg(2) },
	"transliteration":    transliteration,
	"interlanguage link": languageLink,
	"sortname":           sortedName,
	"flag":               flag,
	"sort":               sorted,
}

// languageTemplate is {{lang-fr|mot}}: the words, without the language's name.
func languageTemplate(c *callOf) string { return c.arg(1) }

// transliteration takes the last of its arguments: before it come language and
// scheme.
func transliteration(c *callOf) string {
	p := c.positional()
	if len(p) == 0 {
		return ""
	}
	return p[min(len(p), 3)-1]
}

// languageLink is {{ill|Title|de|Titel|lt=text}}.
func languageLink(c *callOf) string {
	title := c.arg(1)
	text := orElse(c.named("lt"), title)
	if title == "" || strings.ContainsAny(title, "[]|") {
		return text
	}
	return "[[" + title + "|" + text + "]]"
}

// sortedName is {{sortname|First|Last}}: a linked name that sorts by the last.
func sortedName(c *callOf) string {
	first, last := c.arg(1), c.arg(2)
	name := joinWords([]string{first, last}, " ")
	key := orElse(c.named("key"), orElse(c.arg(4), joinWords([]string{last, first}, ", ")))
	link := orElse(c.arg(3), name)
	text := name
	if c.named("nolink") == "" && !strings.ContainsAny(link+name, "[]|") {
		text = "[[" + link + "|" + name + "]]"
	}
	return `<span data-sort-value="` + key + `">` + text + "</span>"
}

// flag is a flag and the linked name of its land.
func flag(c *callOf) string {
	land := c.arg(1)
	name := orElse(c.named("name"), land)
	if land == "" || strings.ContainsAny(land+name, "[]|") {
		return name
	}
	return "[[" + land + "|" + name + "]]"
}

// sorted is {{sort|key|text}}.
func sorted(c *callOf) string {
	text, given := c.get("2")
	if !given {
		text = c.arg(1)
	}
	return `data-sort-value="` + c.arg(1) + `"|` + strings.TrimSpace(text)
}
