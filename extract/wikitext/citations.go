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
	title := c.named("title", "script-title", "chapter", "article", "trans-title", "entry",
		"titel", "titre", "título", "titulo", "titolo", "tytuł", "başlık", "naslov", "наслов")
	if url := c.named("url", "chapter-url", "URL", "article-url", "lire en ligne"); url != "" && urlLength(url) == len(url) {
		title = "[" + url + " " + orElse(title, url) + "]"
	}
	if title != "" {
		title = "\"" + title + "\""
	}
	by := authors(c)
	when := c.named("date", "year", "publication-date", "datum", "fecha", "data", "tarih", "датум", "année", "año", "anno", "ano")
	if by != "" && when != "" {
		by, when = by+" ("+when+")", ""
	}
	where := joinWords([]string{
		c.named("work", "website", "newspaper", "magazine", "journal", "periodical", "encyclopedia", "series",
			"werk", "site", "périodique", "obra", "sitioweb", "periódico", "sito", "jornal", "opublikowany", "czasopismo", "verk", "tidning"),
		c.named("publisher", "agency", "institution", "hrsg", "éditeur", "editorial", "editora", "editore", "utgivare", "uitgever", "yayıncı"),
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
		name := joinWords([]string{
			c.named("last"+n, "surname"+n, "author"+n, "authors"+n, "autor"+n, "auteur"+n, "autore"+n, "nom"+n, "apellido"+n, "apellidos"+n, "cognome"+n),
			c.named("first"+n, "given"+n, "prénom"+n, "nombre"+n, "nome"+n),
		}, ", ")
		if name != "" {
			all = append(all, name)
		}
	}
	return joinWords(all, "; ")
}

func citeTweet(c *callOf) string {
	return joinWords([]string{c.named("author", "user"), c.named("title"), c.named("date")}, ". ")
}

func webArchive(c *callOf) string {
	url := c.named("url")
	if urlLength(url) == 0 {
		return "Archived"
	}
	return "[" + url + " " + c.arg0("title", "Archived") + "]"
}

// arg0 gives a named argument or else a text.
func (c *callOf) arg0(name, other string) string { return orElse(c.named(name), other) }

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
