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

// lostTable is what pandoc leaves of a table it cannot write as text.
const lostTable = "[TABLE]"

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
