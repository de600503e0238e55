// Package html reads rendered pages: whole ones of any MediaWiki skin, the
// fragments its API gives, Parsoid's output, and HTML of other origin.
//
// A page is read once, as a stream of tokens, for its headings, paragraphs and
// lists. Only its tables become trees: each is cut out of the page, its tags
// marked with their places in the source, and parsed by x/net/html, so that
// what a browser mends in a broken table is mended here as well. The grid
// follows "forming a table" of the HTML standard (section 4.9.12), the text
// what a browser shows.
package html
