// Package wikitext reads articles in MediaWiki's markup, from the source of a
// page as the wiki keeps it.
//
// A page goes through the steps MediaWiki's own parser takes, in its order:
// comments and extension tags are set aside and templates expanded (scan.go,
// expand.go), the table markup of the expanded text becomes tags line by line
// (tablemarkup.go), the tags of both markups become tables as in a browser
// (builder.go), and what is left in a cell or a paragraph becomes words
// (inline.go). The grammar followed is that of MediaWiki 1.39.
//
// Templates are not fetched. Those that poll tables use are described in
// templates.txt and, where that takes more than a pattern, in functions by
// family. Every place in the Document is one of the source, through all
// expansion.
package wikitext
