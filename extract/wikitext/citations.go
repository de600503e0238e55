package wikitext

import (
	"strconv"
	"strings"
)

// citationTemplates are the templates that write out a source.
var citationTemplates = map[string]function{
	"citation":   cite,
	"cite":       cite,
	"webarchive": webArchive,
	"harvnb":     shortCitation,
	"harv":       func(c *callOf) string { return "(" + shortCitation(c) + ")" },
	"url":        urlTemplate,
}

var functionPrefixes = []struct {
	affix string
	fn    function
}{
	{"cite ", cite},
	{"lien ", cite},
	{"lang-", languageTemplate},
}

// citing is what the arguments of citations are called.
type citing struct {
	title, date, work, publisher []string
	authors                      *[4][2][]string // last and first name of each
}

// In English, and in the other languages of which a citation has no title in
// English.
var (
	citingEnglish = citing{
		title:     []string{"title", "script-title", "chapter", "article", "trans-title", "entry"},
		date:      []string{"date", "year", "publication-date"},
		work:      []string{"work", "website", "newspaper", "magazine", "journal", "periodical", "encyclopedia", "series"},
		publisher: []string{"publisher", "agency", "institution"},
		authors:   numberedNames("last surname author authors user", "first given"),
	}
	citingForeign = citing{
		title: []string{"titel", "titre", "título", "titulo", "titolo", "tytuł", "başlık", "naslov", "наслов",
			"titulek", "nimeke", "otsikko", "tittel", "cím", "titlu", "τίτλος", "заглавие", "заголовок", "назва", "제목", "タイトル"},
		date: []string{"date", "datum", "fecha", "data", "tarih", "датум", "année", "año", "anno", "ano", "dato", "ajankohta", "дата"},
		work: []string{"werk", "work", "site", "périodique", "obra", "sitioweb", "periódico", "sito", "jornal", "opublikowany", "czasopismo",
			"verk", "tidning"},
		publisher: []string{"hrsg", "éditeur", "editorial", "editora", "editore", "utgivare", "uitgever", "yayıncı"},
		authors:   numberedNames("autor auteur autore nom apellido apellidos cognome", "prénom nombre nome"),
	}
)

// cite writes a source out: who, when, what, in what, by whom.
func cite(c *callOf) string {
	names := &citingEnglish
	title := c.named(names.title...)
	if title == "" {
		if title = c.named(citingForeign.title...); title != "" {
			names = &citingForeign
		}
	}
	if url := c.named("url", "chapter-url", "URL", "article-url"); url != "" && urlLength(url) == len(url) {
		title = "[" + url + " " + orElse(title, url) + "]"
	}
	if title != "" {
		title = "\"" + title + "\""
	}
	by := authors(c, names.authors)
	when := c.named(names.date...)
	if by != "" && when != "" {
		by, when = by+" ("+when+")", ""
	}
	where := joinWords([]string{c.named(names.work...), c.named(names.publisher...)}, ". ")
	return joinWords([]string{by, title, where, when}, ". ")
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// numberedNames are the names of arguments for up to four authors.
func numberedNames(last, first string) *[4][2][]string {
	var all [4][2][]string
	for i := range all {
		n := ""
		if i > 0 {
			n = strconv.Itoa(i)
		}
		for k, names := range []string{last, first} {
			for name := range strings.FieldsSeq(names) {
				all[i][k] = append(all[i][k], name+n)
			}
		}
	}
	return &all
}

// authors lists who wrote a source, at most three.
func authors(c *callOf, names *[4][2][]string) string {
	var all []string
	for _, names := range names {
		name := joinWords([]string{c.named(names[0]...), c.named(names[1]...)}, ", ")
		if name != "" {
			all = append(all, name)
		}
	}
	return joinWords(all, "; ")
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
