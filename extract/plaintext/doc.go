// Package plaintext reads articles that were flattened to plain text: the
// extracts with "= Title =" headings, "-" lists and pipe tables, pages copied
// as text with headings behind bullets and indented paragraphs, and what
// pandoc makes of a page, plain or as Markdown, with its simple, multiline,
// grid and pipe tables (https://pandoc.org/MANUAL.html#tables), or as
// reStructuredText, Org or AsciiDoc. Tables copied from a browser (tabs), drawn by
// one (blanks) or with a cell a line are read as well; those of HTML are left to
// their reader. Figures that nothing parts any more are noted as a lost table.
//
// Outside tables one source line is one block: a heading, a list item or a
// paragraph. Tables in such texts have mostly lost their merged cells: a row
// below one is short, and its cells stand too far to the left. Such a table
// says so ([extract.Table.CellsLost]); every cell keeps its own place in its
// line. The source of a cell of several lines has them parted by line ends,
// the first being in the line of the row.
package plaintext
