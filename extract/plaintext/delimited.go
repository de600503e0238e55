package plaintext

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// delimited is a table whose cells nothing but a sign between them parts: tabs,
// as in a table copied from a browser, or pipes, which may have a rule such as
// ---|--- between them. A line break inside a cell breaks the line of its row.
type delimited struct {
	b        *builder
	sign     byte
	width    int // signs in a whole row
	from, to int // lines
	first    int // the first line of the body
	headed   bool
}

// delimitedTable reads the table of that kind that starts at line i.
func (b *builder) delimitedTable(i int) (t *table, next int, ok bool) {
	for len(b.rules) > 0 && b.rules[0] < i {
		b.rules = b.rules[1:]
	}
	d, ok := b.barePipes(i)
	if !ok {
		d, ok = b.parted(i, '\t', &b.tabs)
	}
	if !ok {
		d, ok = b.parted(i, '|', &b.pipes)
	}
	if !ok {
		return nil, i, false
	}
	t = &table{doc: b.doc, ruled: true}
	if d.width > maxColumns {
		t.tooWide(b.lines[d.first].number, d.width)
		return t, d.to, true
	}
	d.addHeader(t)
	if d.headed {
		t.headed = len(t.rows)
	}
	d.addBody(t)
	return t, d.to, len(t.rows) > 1 || t.lost != nil
}

// isBareRule says that a line of dashes and pipes rules a table whose rows have
// no pipes at their ends.
func isBareRule(text string) bool {
	return (text[0] == '-' || text[0] == ':') && strings.IndexByte(text, '|') > 0 && isRule(text)
}

// barePipes finds the table whose header starts at line i and has such a rule
// below it.
func (b *builder) barePipes(i int) (d delimited, ok bool) {
	if len(b.rules) == 0 || b.rules[0] == i || b.rules[0]-i > most || i > 0 && b.lines[i-1].shape != blank {
		return d, false
	}
	rule := b.rules[0]
	d = delimited{b: b, sign: '|', width: strings.Count(b.sources[rule], "|"), from: i, first: rule + 1, headed: true}
	if strings.HasSuffix(b.lines[rule].text, "|") {
		d.width--
	}
	signs := 0
	for j := i; j < rule; j++ {
		if b.lines[j].shape == blank {
			return d, false
		}
		signs += d.count(j)
	}
	d.to = rule + 1
	for d.to < len(b.lines) && b.lines[d.to].shape != blank && b.lines[d.to].shape != heading {
		d.to++
	}
	return d, signs == d.width
}

// fewestRows is how many rows of one width make lines with a sign a table.
const fewestRows = 3

// parted finds the table that a sign parts and that starts at line i. What was found
// of the lines around it is kept, so that no line is looked at again for each above it.
func (b *builder) parted(i int, sign byte, last *delimited) (d delimited, ok bool) {
	if i >= last.to {
		switch {
		case sign == '|':
			if b.lines[i].shape != prose || strings.Count(b.sources[i], " | ") < 2 {
				return d, false
			}
		case strings.IndexByte(b.sources[i], sign) < 0 && !b.goesOnInTabs(i):
			return d, false
		}
		*last = b.findParted(i, sign)
	}
	return *last, last.width > 0 && i == last.from
}

// goesOnInTabs says that the line below i has tabs and goes on with words that
// line i begins.
func (b *builder) goesOnInTabs(i int) bool {
	return i+1 < len(b.lines) && b.lines[i].shape == prose && strings.IndexByte(b.sources[i+1], '\t') > 0 && goesOn(b.sources[i+1])
}

// goesOn says that a line begins with a small letter, a bracket or a sign that only
// stands between words.
func goesOn(source string) bool {
	r, _ := utf8.DecodeRuneInString(source)
	return unicode.IsLower(r) || r == '(' || r == '/' || r == '&'
}

// findParted looks for a table in the lines from i on up to a blank one; its width
// is 0 where there is none.
func (b *builder) findParted(i int, sign byte) delimited {
	d := delimited{b: b, sign: sign, from: i, to: i}
	widths, rows, widest := map[int]int{}, 0, 0
	for d.to < len(b.lines) && (b.lines[d.to].shape != blank || strings.IndexByte(b.sources[d.to], sign) >= 0) && b.lines[d.to].shape != heading && !b.opensRow(d.to, sign) {
		n := d.count(d.to)
		widest = max(widest, n)
		if n > 1 && d.filled(d.to) > 2 {
			widths[n]++
			if widths[n] >= fewestRows && (widths[n] > rows || widths[n] == rows && n > d.width) {
				d.width, rows = n, widths[n]
			}
		}
		d.to++
	}
	if d.width == 0 {
		return d
	}
	d.width = d.widthOfRuns(widest)
	for d.count(d.to-1) == 0 {
		d.to--
	}
	for d.count(d.from) == 0 {
		d.from++
	}
	if d.first = d.from; d.count(d.from) < d.width {
		d.first = max(d.from, d.runFrom(d.from))
	}
	if d.first > d.from && d.from > i && goesOn(d.b.sources[d.from]) && isLabel(d.b.lines[d.from-1].text, 4) {
		d.from--
	}
	return d
}

// opensRow says that a line begins with a pipe, as the rows of other tables do: one
// that parts a blank cell from the next has a blank before it.
func (b *builder) opensRow(i int, sign byte) bool {
	return sign == '|' && b.lines[i].shape == row && !strings.HasPrefix(b.sources[i], " |")
}

// widthOfRuns is the most signs of a line, where most lines have fewer because every
// row is broken, so that they have as many together; or else the usual width.
func (d *delimited) widthOfRuns(widest int) int {
	wide := *d
	wide.width = widest
	whole, short := 0, 0
	for i := d.from; i < d.to; i++ {
		switch end := wide.runFrom(i); {
		case end > 0:
			whole += end - i
			i = end - 1
		case wide.count(i) == widest:
			whole++
		default:
			short++
		}
	}
	if whole > short {
		return widest
	}
	return d.width
}

// runFrom finds the end of the lines from i on, each too short for a row, that
// together have the signs of one; 0 where there are none. A row of blanks begins none.
func (d *delimited) runFrom(i int) (end int) {
	if d.filled(i) == 0 {
		return 0
	}
	signs := 0
	for j := i; j < d.to && j-i < most && signs < d.width; j++ {
		n := d.count(j)
		if n >= d.width {
			return 0
		}
		if signs += n; signs == d.width {
			end = j + 1
		}
	}
	for end > 0 && end < d.to && d.count(end) == 0 && goesOn(d.b.sources[end]) {
		end++ // the last cell is broken, too
	}
	return end
}

// addHeader adds the lines above the body: one row, if they together have the
// signs of one, and a line goes on with the cell of the line above or there are
// more than a second row of the header needs.
func (d *delimited) addHeader(t *table) {
	end := d.first
	if d.headed {
		end-- // the rule
	}
	signs, lines := 0, 0
	for i := d.from; i < end; i++ {
		if signs += d.count(i); d.count(i) > 0 {
			lines++
		}
	}
	if signs == d.width && (d.headed || lines != 2 || goesOn(d.b.sources[end-1])) {
		d.addRow(t, d.from, end)
		return
	}
	for i := d.from; i < end; i++ {
		d.addRow(t, i, i+1)
	}
}

// addBody adds the rows of the body. Lines that together have the signs of a row
// are one only where each plainly goes on with the one above, or a second row is
// broken at the same cells: the lines of rows that lost merged cells may add up to
// as many.
func (d *delimited) addBody(t *table) {
	broken := map[string]int{}
	for i := d.first; i < d.to; i++ {
		if end, where := d.broken(i); end > 0 {
			broken[where]++
			i = end - 1
		}
	}
	for i := d.first; i < d.to; i++ {
		end, where := d.broken(i)
		if end == 0 || broken[where] < 2 && !d.goOn(i+1, end) {
			end = i + 1
		}
		d.addRow(t, i, end)
		i = end - 1
	}
}

// goOn says that each of the lines from one to before another goes on with the
// words above.
func (d *delimited) goOn(from, to int) bool {
	for i := from; i < to; i++ {
		if !goesOn(d.b.sources[i]) {
			return false
		}
	}
	return from < to
}

// inBrackets says that a line of the body goes on with something in brackets, with
// which no row begins.
func (d *delimited) inBrackets(i int) bool { return i < d.to && strings.HasPrefix(d.b.sources[i], "(") }

// broken is runFrom of a line of the body, and tells at which cells the lines are
// broken. A row that goes on in brackets may be short.
func (d *delimited) broken(i int) (end int, where string) {
	if end = i + 1; d.inBrackets(end) {
		for signs := d.count(i); d.inBrackets(end) && signs+d.count(end) <= d.width; end++ {
			signs += d.count(end)
		}
		return end, where
	}
	if d.count(i) == 0 {
		return 0, "" // a row of one cell
	}
	end = d.runFrom(i)
	if end == i+2 && d.count(i+1) < 2 {
		return 0, "" // a date and what happened then, below a row
	}
	signs := 0
	for j := i; j < end-1; j++ {
		signs += d.count(j)
		where += strconv.Itoa(signs) + " "
	}
	return end, where
}

// count counts the signs of a line.
func (d *delimited) count(i int) int {
	n := strings.Count(d.b.sources[i], string(d.sign))
	if d.sign == '|' {
		n -= strings.Count(d.b.sources[i], `\|`)
	}
	return n
}

// filled counts the cells of a line that say something.
func (d *delimited) filled(i int) int {
	n := 0
	for cell := range strings.SplitSeq(d.b.sources[i], string(d.sign)) {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}

// addRow adds the lines from one to before another as a row.
func (d *delimited) addRow(t *table, from, to int) {
	if t.lost == nil {
		t.addRow(d.b.lines[from].number, slices.Clip(d.cells(from, to)))
	}
}

// cells cuts the lines from one to before another at the signs.
func (d *delimited) cells(from, to int) []extract.Cell {
	var cells []extract.Cell
	var parts []string
	begun := from // the line the last cell begins in
	offset := 0
	finish := func() {
		c := cellOfLines(parts, offset)
		if begun > from {
			c.Line = d.b.lines[begun].number
		}
		cells, parts = append(cells, c), parts[:0]
	}
	for i := from; i < to; i++ {
		source := d.b.sources[i]
		for start, k := 0, 0; k <= len(source); k++ {
			if k < len(source) && (source[k] != d.sign || d.sign == '|' && escaped(source, k)) {
				continue
			}
			if start > 0 {
				finish()
			}
			if len(parts) == 0 {
				begun, offset = i, start
			}
			parts = append(parts, source[start:k])
			start = k + 1
		}
	}
	finish()
	return cells
}
