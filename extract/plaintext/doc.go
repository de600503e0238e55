// Package plaintext reads articles that were flattened to plain text: the
// extracts with "= Title =" headings, "-" lists and pipe tables, and pages
// copied as text with headings behind bullets and indented paragraphs.
//
// One source line is one block: a heading, a list item, a table row or a
// paragraph. Tables in such extracts have lost their merged cells, so every
// table says so ([extract.Table.CellsLost]) and keeps each cell's own place in
// its line.
package plaintext
