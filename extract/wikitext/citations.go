package wikitext

import (
	"strconv"
	"strings"
)

// citationTemplates are the templates that write out a source.
var citationTemplates = map[string]function{
	"citation":         cite,
	"cite":             cite,
	"cite tweet":       citeTweet,
	"webarchive":       webArchive,
	"harvnb":           shortCitation,
	"harv":             func(c *callOf) string { return "(" + shortCitation(c) + ")" },
	"official website": func(c *callOf) string { return "[" + c.arg(1) + " Official website]" },
	"url":              urlTemplate,
}

var functionPrefixes = []struct {
	affix string
	fn    function
}{
	{"cite ", cite},
	{"lien ", cite},
	{"lang-", languageTemplate},
}

// cite writes a source out: who, when, what, in what, by whom.
func cite(c *callOf) string {
	title := c.named("title", "script-title", "chapter", "article", "trans-title", "entry")
	if url := c.named("url", "chapter-url", "URL", "article-url"); url != "" && urlLength(url) == len(url) {
		title = "[" + url + " " + orElse(title, url) + "]"
	}
	if title != "" {
		title = "\"" + title + "\""
	}
	by := authors(c)
	when := c.named("date", "year", "publication-date")
	if by != "" && when != "" {
		by, when = by+" ("+when+")", ""
	}
	where := joinWords([]string{
		c.named("work", "website", "newspaper", "magazine", "journal", "periodical", "encyclopedia", "series"),
		c.named("publisher", "agency", "institution"),
	}, ". ")
	return joinWords([]string{by, title, where, when}, ". ")
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// authors lists who wrote a source, at most three.
func authors(c *callOf) string {
	var all []string
	for i := range 4 {
		n := ""
		if i > 0 {
			n = strconv.Itoa(i)
		}
		name := joinWords([]string{c.named("last"+n, "surname"+n, "author"+n, "authors"+n), c.named("first"+n, "given"+n)}, ", ")
		if name != "" {
			all = append(all, name)
		}
	}
	return joinWords(all, "; ")
}

func citeTweet(c *callOf) string {
	return joinWords([]string{c.named("author", "user"), c.named("title"), c.named("date")}, ". ")
}

// webArchive is {{Webarchive|url=|title=}}: where a source is kept says nothing
// of what it is the source of, so only a title of its own is shown.
func webArchive(c *callOf) string {
	url, title := c.named("url"), c.named("title")
	if title == "" || urlLength(url) == 0 {
		return title
	}
	return "[" + url + " " + title + "]"
}

// urlTemplate is {{URL|address|text}}.
func urlTemplate(c *callOf) string {
	address, text := c.arg(1), c.arg(2)
	if text == "" {
		text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	}
	if urlLength(address) == 0 {
		address = "http://" + address
	}
	return "[" + address + " " + text + "]"
}
