package plaintext

import (
	"fmt"
	"strings"

	"pollard/extract"
)

// Reader reads plain-text extracts. It takes any text that no other reader
// claims.
type Reader struct{}

// Sniff is sure of the rulers of a converter's tables, which outweigh scraps of
// another markup in their cells, less so of "= Title =" on the first line of
// words, and takes anything else only for want of a better reader.
func (Reader) Sniff(text string) int {
	// No converter begins a text with markup, and pages are long to look through.
	converted := text[:min(len(text), sniffed)]
	text = strings.TrimLeft(text, " \t\r\n")
	if !strings.HasPrefix(text, "<") && isConverted(converted) {
		return 70
	}
	first, _, _ := strings.Cut(text, "\n")
	if _, _, ok := equalsHeading(strings.TrimSpace(first)); ok {
		return 30
	}
	return 10
}

// longestLine bounds the length of a line in bytes. Longer ones hold no table
// or sentence a person wrote; each leaves a note.
const longestLine = 1 << 20

// mostLines bounds the lines of an article, and with them the memory it takes.
const mostLines = 2_000_000

// Read lays text out as a Document. Lines and tables beyond the bounds are
// left out, each with a Note; only a text of too many lines is an error.
func (Reader) Read(text string) (*extract.Document, error) {
	b := builder{doc: &extract.Document{Format: extract.Text}, path: []string{""}, bulleted: -1}
	if countLines(text) > mostLines {
		return nil, &extract.Error{Line: mostLines, Want: fmt.Sprintf("at most %d lines", mostLines)}
	}
	kept := keptLines.Get().(*lines)
	defer kept.release()
	kept.split(text)
	b.sources, b.lines = kept.sources, kept.lines
	headings, figures, alone := 0, 0, 0
	for i, source := range b.sources {
		if len(source) > longestLine {
			b.note(i+1, "line-too-long", "the line has %d bytes; lines over %d are not read", len(source), longestLine)
			b.sources[i] = ""
		}
		b.lines[i] = classify(i+1, b.sources[i])
		switch b.lines[i].shape {
		case heading:
			headings++
		case prose:
			switch text := b.lines[i].text; {
			case isBareRule(text):
				b.rules = append(b.rules, i)
			case isFigureCell(text):
				if figures++; !hasGap(text) {
					alone++
				}
			}
		}
	}
	b.doc.Sections = make([]extract.Section, 0, headings+1)
	b.findUnderlines()
	b.findFences()
	b.style = b.headingStyle()
	if figures >= 2*fewestTurns && !b.findGapped() {
		b.findStacked()
	}
	b.build()
	b.noteStacked(alone)
	return b.doc, nil
}

// countLines counts the line ends of text, as [extract.Lines] has them, before
// memory is taken for the lines.
func countLines(text string) int {
	n := strings.Count(text, "\n")
	if strings.IndexByte(text, '\r') >= 0 {
		n += strings.Count(text, "\r") - strings.Count(text, "\r\n")
	}
	return n
}

// builder walks the lines of an article once and lays them out.
type builder struct {
	doc   *extract.Document
	lines []line
	// sources are the lines as they stand, with the blanks that align tables.
	sources []string
	path    []string // headings by level, [0] for the text before the first
	style   style
	gapped  bool // a heading with two blank lines above it has been met
	// bulleted is the indentation of the bullet whose heading the current
	// section stands under, -1 elsewhere.
	bulleted int
	// rules are the lines ahead that rule tables of bare pipes, tabs and pipes the last
	// lines that were looked at for a table of these without a rule.
	rules       []int
	tabs, pipes delimited
	fused       fused
	// looked is the line up to which no table that only white space lays out begins.
	looked   int
	directed bool // a directive has been met
	// unclosed says that a table of HTML has no end below.
	unclosed bool
	unbarred bool // so has one of AsciiDoc
	// stacks are the tables ahead whose cells stand one a line.
	stacks []stacked
}

func (b *builder) note(number int, code, format string, args ...any) {
	b.doc.Notes = append(b.doc.Notes, extract.Note{Line: number, Code: code, Text: fmt.Sprintf(format, args...)})
}

func (b *builder) build() {
	for i := b.title(); i < len(b.lines); {
		i = b.block(i)
	}
}

// title takes the article's title from a level-one heading or, in a page
// copied as text, from a first line that stands alone and is no sentence.
func (b *builder) title() (next int) {
	i := b.skipBlank(0)
	if i == len(b.lines) {
		return i
	}
	l := b.lines[i]
	switch {
	case l.shape == heading && l.level == 1:
		b.doc.Title = clean(l.text)
		return i + 1
	case b.style == markStyle, b.style == starStyle, b.style == openStyle:
		if _, next, ok := b.directive(i); ok {
			i = b.skipBlank(next)
		}
		if i == len(b.lines) {
			return i
		}
		if level, title, next := b.heading(i); level == 1 {
			b.doc.Title = clean(title)
			return next
		}
	case l.shape == prose && b.alone(i) && isLabel(l.text, 20):
		b.doc.Title = clean(l.text)
		return i + 1
	}
	return i
}

// block lays out what starts at line i and gives the line after it.
func (b *builder) block(i int) (next int) {
	l := b.lines[i]
	if l.shape == blank {
		return i + 1
	}
	if t, next, ok := b.readTable(i); ok {
		return b.addTable(t, l.number, next, "")
	}
	if next, ok := b.captionAbove(i); ok {
		return next
	}
	if next, ok := b.htmlTable(i); ok {
		return next
	}
	if level, title, next := b.heading(i); level > 0 {
		b.bulleted = -1
		b.open(level, title, l.number)
		return next
	}
	if rubric, next, ok := b.directive(i); ok {
		if rubric != "" {
			b.open(2, rubric, l.number)
		}
		return next
	}
	if next, ok := b.yearAbove(i); ok {
		return next
	}
	switch l.shape {
	case heading:
		b.bulleted = -1
		b.open(l.level, l.text, l.number)
		return i + 1
	case item:
		return b.list(i, item)
	case bullet:
		return b.bullet(i)
	case dashes, thematic, underline:
		return i + 1
	case fence:
		return b.code(i)
	case hash:
		l.text = strings.TrimSpace(b.sources[i])
	}
	if l.text == "Infobox" && i+1 < len(b.lines) && b.lines[i+1].shape == item {
		return b.infobox(i)
	}
	if b.bulleted >= 0 && l.indent > b.bulleted && b.alone(i) && isLabel(l.text, 8) {
		b.open(3, l.text, l.number)
		return i + 1
	}
	if l.text == lostTable {
		b.note(l.number, "table-lost", "the extract has a mark here where a table stood, and not the table")
		return i + 1
	}
	s := b.section(l.number)
	if b.noteFused(i) {
		return i + 1
	}
	text := clean(l.text)
	s.Paragraphs = append(s.Paragraphs, extract.Paragraph{Line: l.number, Text: text})
	return i + 1
}

// lostTable is what pandoc leaves of a table it cannot write as text.
const lostTable = "[TABLE]"

// bullet tells the three uses of "•" apart: a stamp that dates the page, a
// heading over deeper indented text, an item of a list.
func (b *builder) bullet(i int) (next int) {
	l := b.lines[i]
	if stamp, ok := updateStamp(l.text); ok && b.doc.RevisionID == "" {
		b.doc.RevisionID = stamp
		return i + 1
	}
	if after := b.skipBlank(i + 1); b.alone(i) && after < len(b.lines) &&
		b.lines[after].shape == prose && b.lines[after].indent > l.indent {
		b.bulleted = l.indent
		b.open(2, l.text, l.number)
		return i + 1
	}
	return b.list(i, bullet)
}

// updateStamp reads "Last updated: 11 Feb. 2015 09:46".
func updateStamp(text string) (string, bool) {
	label, stamp, ok := strings.Cut(text, ":")
	if !ok {
		return "", false
	}
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "last updated", "updated", "last modified", "last update":
		return fold(stamp), true
	}
	return "", false
}

func (b *builder) list(i int, marker shape) (next int) {
	list := extract.List{Line: b.lines[i].number}
	var indents []int // of the levels that are open
	for ; i < len(b.lines) && b.lines[i].shape == marker; i++ {
		l := b.lines[i]
		for len(indents) > 0 && l.indent < indents[len(indents)-1] {
			indents = indents[:len(indents)-1]
		}
		if len(indents) == 0 || l.indent > indents[len(indents)-1] {
			indents = append(indents, l.indent)
		}
		text := clean(l.text)
		list.Items = append(list.Items, extract.Item{Line: l.number, Depth: len(indents) - 1, Text: text})
	}
	s := b.section(list.Line)
	s.Lists = append(s.Lists, list)
	return i
}

// infobox keeps the block of "- Key: value" lines below the word Infobox in a
// section of its own.
func (b *builder) infobox(i int) (next int) {
	path, level := b.path, 0
	if n := len(b.doc.Sections); n > 0 {
		level = b.doc.Sections[n-1].Level
	}
	b.open(0, "Infobox", b.lines[i].number)
	next = b.list(i+1, item)
	b.path = path
	if next = b.skipBlank(next); next < len(b.lines) && b.lines[next].shape != heading {
		b.begin(level, b.lines[next].number)
	}
	return next
}

// readTable reads the table that starts at line i, in whatever form, and gives
// the line after it.
func (b *builder) readTable(i int) (t *table, next int, ok bool) {
	switch b.lines[i].shape {
	case row:
		if t, next, ok := b.asciiDocTable(i); ok {
			return t, next, true
		}
		t, next = b.pipeTable(i)
		return t, next, true
	case border:
		if t, next, ok := b.gridTable(i); ok {
			return t, next, true
		}
	case doubled:
		if t, next, ok := b.doubleRuledTable(i); ok {
			return t, next, true
		}
	}
	if t, next, ok := b.stackedTable(i); ok {
		return t, next, true
	}
	if t, next, ok := b.delimitedTable(i); ok {
		return t, next, true
	}
	if t, next, ok := b.ruledTable(i); ok {
		return t, next, true
	}
	return b.alignedTable(i)
}

// addTable adds a table that starts at line first, and the caption below it if
// there is none above. It gives the line after both.
func (b *builder) addTable(t *table, first, next int, caption string) int {
	if caption == "" {
		caption = t.caption
	}
	if below := b.skipBlank(next); caption == "" && t.ruled && below-next < 2 {
		if words, after, ok := b.caption(below); ok {
			caption, next = words, after
		}
	}
	switch {
	case t.lost != nil:
		b.note(t.lost.Line, t.lost.Code, "%s", t.lost.Text)
	case len(t.rows) == 0:
		b.note(first, "table-empty", "the table has no row of cells")
	default:
		b.doc.Tables = append(b.doc.Tables, t.finish(b.section(first).Path, caption))
	}
	return next
}

// pipeTable reads rows of | cells |. The rule below the first row, where there
// is one, makes that row the header. A row whose cells end in two backslashes goes
// on in the next one, as Org has the lines of a cell.
func (b *builder) pipeTable(i int) (t *table, next int) {
	end, rule := i, -1
	for end < len(b.lines) && b.lines[end].shape == row {
		if rule < 0 && isRule(b.lines[end].text) {
			rule = end
		}
		end = b.rowEnd(end)
	}
	t = &table{doc: b.doc, rows: make([]extract.Row, 0, end-i)}
	if b.isBrokenHeader(i, rule) {
		t.addPieces(b, i, rule)
		i = rule
	}
	for ; i < end; i = next {
		next = b.rowEnd(i)
		switch {
		case next > i+1:
			t.addBroken(b, i, next)
		case !isRule(b.lines[i].text):
			t.add(b.lines[i].number, b.lines[i].text)
			if n := len(t.rows); n > 1 && goesOnInNext(t.rows[n-2].Cells, t.rows[n-1].Cells) {
				t.joinLast()
			}
		default:
			t.ruled = true
			if len(t.rows) == 1 {
				t.headed = 1
			}
		}
	}
	return t, end
}

// isBrokenHeader says that the lines from i to the rule below them, none of which has
// as many cells as it, together have: a converter broke the header where its cells
// break their lines.
func (b *builder) isBrokenHeader(i, rule int) bool {
	if rule < i+2 || rule-i > most {
		return false
	}
	width, pipes := strings.Count(strings.TrimSpace(b.lines[rule].text), "|")-1, 0
	for j := i; j < rule; j++ {
		text := strings.TrimSpace(b.sources[j])
		n := strings.Count(text, "|") - strings.Count(text, `\|`)
		if n > width {
			return false
		}
		if j > i && strings.HasPrefix(text, "|") {
			n-- // the pipe that opens the line is no other cell
		}
		if j < rule-1 && strings.HasSuffix(text, "|") {
			n--
		}
		pipes += n
	}
	return pipes == width+1
}

// addPieces adds the row that the lines of pipes from one to before another have
// together, the last cell of each going on in the first of the next.
func (t *table) addPieces(b *builder, from, to int) {
	var cells []extract.Cell
	for i := from; i < to; i++ {
		more := t.cellsOfPiece(b.sources[i])
		if n := len(cells); n > 0 {
			last, line := &cells[n-1], cells[n-1].Line
			*last = cellOfLines([]string{last.Raw, more[0].Raw}, last.Column-1)
			last.Line = line
			more = more[1:]
			for k := range more {
				more[k].Line = b.lines[i].number
			}
		}
		cells = append(cells, more...)
	}
	t.addRow(b.lines[from].number, cells)
}

// cellsOfPiece cuts a line of pipes that may begin within a cell.
func (t *table) cellsOfPiece(source string) []extract.Cell {
	pipe := strings.IndexByte(source, '|')
	switch {
	case pipe < 0:
		return []extract.Cell{newCell(source, 0)}
	case strings.TrimSpace(source[:pipe]) == "":
		return t.splitCells(source)
	case strings.TrimSpace(source[pipe+1:]) == "":
		return []extract.Cell{newCell(source[:pipe], 0)}
	}
	return append([]extract.Cell{newCell(source[:pipe], 0)}, t.splitCells(source)...)
}

// goesOnInNext says that cells of a row break their lines at the end, and the row
// below says something in none but these.
func goesOnInNext(upper, lower []extract.Cell) bool {
	goes := false
	for i := range lower {
		broken := i < len(upper) && strings.HasSuffix(upper[i].Raw, `\\`)
		if goes = goes || broken; lower[i].Raw != "" && !broken {
			return false
		}
	}
	return goes
}

// joinLast makes the last two rows one, cell by cell.
func (t *table) joinLast() {
	n := len(t.rows) - 1
	upper, lower := t.rows[n-1].Cells, t.rows[n].Cells
	for i := range upper {
		if i < len(lower) && lower[i].Raw != "" {
			lines := []string{strings.TrimSuffix(upper[i].Raw, `\\`), lower[i].Raw}
			c := cellOfLines(lines, upper[i].Column-1)
			c.Raw = upper[i].Raw + "\n" + lower[i].Raw
			upper[i] = c
		}
	}
	t.rows = t.rows[:n]
}

// rowEnd gives the line after the row of pipes that begins at line i. Inside the
// tag of a link a converter breaks the row where it breaks all lines, and some break
// it where the cell does, so that it ends without a pipe.
func (b *builder) rowEnd(i int) int {
	source := b.sources[i]
	if !endsInTag(source) {
		return b.openRowEnd(i)
	}
	for next := i + 1; next < len(b.lines) && next-i < most && b.lines[next].shape == prose; next++ {
		if source := b.sources[next]; strings.IndexByte(source, '>') >= 0 && !endsInTag(source) {
			return next + 1
		}
	}
	return i + 1
}

// openRowEnd is the end of a row of pipes that ends without one, if it goes on in
// the lines below up to one that ends with it.
func (b *builder) openRowEnd(i int) int {
	const most = 8
	if i+1 >= len(b.lines) || b.lines[i+1].shape != prose || endsInPipe(b.sources[i]) {
		return i + 1
	}
	for next := i + 1; next < len(b.lines) && next-i < most && b.lines[next].shape == prose; next++ {
		if endsInPipe(b.sources[next]) {
			return next + 1
		}
	}
	return i + 1
}

func endsInPipe(source string) bool {
	return strings.HasSuffix(strings.TrimRight(source, " \t\r"), "|")
}

// endsInTag says that the last tag of a line is not closed.
func endsInTag(source string) bool {
	i := strings.LastIndexByte(source, '<')
	return i >= 0 && strings.IndexByte(source[i:], '>') < 0 && tagName(source[i:]) != ""
}

// addBroken adds the row of pipes that is broken over the lines from one to before
// another.
func (t *table) addBroken(b *builder, from, to int) {
	d := delimited{b: b, sign: '|'}
	cells := d.cells(from, to)[1:] // before the pipe that opens the row stands nothing
	if n := len(cells); n > 1 && cells[n-1].Raw == "" {
		cells = cells[:n-1]
	}
	t.addRow(b.lines[from].number, cells)
}

// section is the section being filled.
func (b *builder) section(number int) *extract.Section {
	if len(b.doc.Sections) == 0 {
		b.begin(0, number)
	}
	return &b.doc.Sections[len(b.doc.Sections)-1]
}

// open starts the section below a heading.
func (b *builder) open(level int, title string, number int) {
	title = clean(title)
	path := b.path
	for len(path) < level+1 {
		path = append(path, "")
	}
	b.path = append(path[:level:level], title)
	b.begin(level, number)
}

func (b *builder) begin(level, number int) {
	var parts []string
	for _, p := range b.path {
		if p != "" {
			parts = append(parts, p)
		}
	}
	b.doc.Sections = append(b.doc.Sections, extract.Section{
		Path: strings.Join(parts, " > "), Level: level, Line: number,
	})
}

func (b *builder) skipBlank(i int) int {
	for i < len(b.lines) && b.lines[i].shape == blank {
		i++
	}
	return i
}

// alone says that line i has a blank line, or the end of the text, on both
// sides.
func (b *builder) alone(i int) bool {
	return (i == 0 || b.lines[i-1].shape == blank) && (i+1 >= len(b.lines) || b.lines[i+1].shape == blank)
}

// isLabel says that text could be a heading: few words, no end of a sentence.
func isLabel(text string, words int) bool {
	return len(strings.Fields(text)) <= words && !strings.ContainsAny(text[len(text)-1:], ".,;:!?")
}
