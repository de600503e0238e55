package wikitext

import (
	"strings"

	"pollard/extract"
)

// openTable is what MediaWiki remembers of a {| that has no |} yet.
type openTable struct {
	cell   bool   // a cell is open
	tag    string // of the last cell
	row    bool   // a row is open
	rowed  bool   // a row or a |- was there
	attrs  string // of the row to come
	at     int    // where {| stands
	closes bool   // a |} follows that ends it
}

// markup walks the expanded text line by line and turns table markup into
// tags, which it hands to the builder in their order, with the text between.
type markup struct {
	b      *builder
	text   string // as the grammar of tables sees it
	plain  string // as it is
	tables []openTable
	ahead  []ahead // of each {|, in order
	ends   []int32 // of the first lines
	opened int     // how many were met
	copied int     // text before this offset has been handed on
}

// read hands the text of a builder on.
func (m *markup) read(b *builder) {
	*m = markup{b: b, plain: b.words, tables: m.tables[:0], ahead: m.ahead[:0], ends: m.ends[:0]}
	m.text, b.tabular = maskTags(b.words)
	m.run()
}

// cellSigns are the bytes that part cells and lines.
var cellSigns = byteSet("|\n!")

// maskTags makes a text of the same length in which the insides of HTML tags
// hold no sign of the table grammar: MediaWiki reads tags first. It says as
// well whether there are any of tables.
func maskTags(s string) (text string, found bool) {
	var masked []byte
	for i := 0; i < len(s); i++ {
		k := strings.IndexByte(s[i:], '<')
		if k < 0 {
			break
		}
		i += k
		t, ok := readTag(s[i:])
		if !ok {
			continue
		}
		found = found || t.how == tabular
		if hasAny(s[i:i+t.size], &cellSigns) {
			if masked == nil {
				masked = []byte(s)
			}
			for j := i; j < i+t.size; j++ {
				switch s[j] {
				case '|', '\n', '!':
					masked[j] = ' '
				}
			}
		}
		i += t.size - 1
	}
	if masked == nil {
		return s, found
	}
	return string(masked), found
}

func (m *markup) run() {
	m.lookAhead()
	for from, line := 0, 0; from < len(m.text); line++ {
		to := 0
		if line < len(m.ends) {
			to = int(m.ends[line])
		} else {
			to = lineEnd(m.text, from)
		}
		m.line(from, to)
		from = to + 1
	}
	m.copyTo(len(m.text))
	for len(m.tables) > 0 {
		m.b.x.noteAt(m.b.source(m.top().at), "table-unclosed", "the table has no end; it is read to the end of the article")
		m.end(len(m.text))
	}
}

// copyTo hands the text up to offset i to the builder.
func (m *markup) copyTo(i int) {
	if i > m.copied {
		m.b.text(m.copied, i)
	}
	m.copied = max(m.copied, i)
}

// endContent hands the text up to offset i to the builder, where a cell ends that
// is open. The line break behind it says nothing.
func (m *markup) endContent(i int) {
	if m.copied+1 == i && m.top().cell && m.inStep() {
		m.copied = i
	}
	m.copyTo(i)
}

// inStep says that the tables of the builder are those of the markup: no tags have
// opened or closed others, and none was closed because one stood in it but in no
// cell.
func (m *markup) inStep() bool {
	return !m.b.tabular && m.b.ignored == 0 && len(m.b.opened) == len(m.tables)
}

// skipTo leaves the text up to offset i out.
func (m *markup) skipTo(i int) { m.copied = i }

func (m *markup) top() *openTable { return &m.tables[len(m.tables)-1] }

func (m *markup) line(from, to int) {
	start, end := trim(m.text, from, to)
	if start == end || !tableSigns[m.text[start]] && m.text[start] != '=' {
		return
	}
	if c := m.text[start]; c != '|' && c != '!' && tableStart(m.text[start:end]) {
		m.copyTo(from)
		m.skipTo(to)
		next := m.ahead[m.opened]
		m.b.openTable(start, m.plain[start+strings.Index(m.text[start:end], "{|")+2:end], next.rows, next.cells)
		m.tables = append(m.tables, openTable{at: start, closes: next.closed})
		m.opened++
		return
	}
	if len(m.tables) == 0 {
		return
	}
	switch c := m.text[start]; {
	case c == '|' && start+1 < end && m.text[start+1] == '}':
		m.endContent(from)
		m.skipTo(start + 2)
		m.end(start)
	case c == '|' && start+1 < end && m.text[start+1] == '-':
		m.endContent(from)
		m.skipTo(to)
		m.newRow(start, end)
	case c == '|' || c == '!':
		m.endContent(from)
		m.skipTo(to)
		m.cells(start, end, to)
	case c == '=' && !m.top().closes && isHeading(m.text[start:end]):
		// Nobody means the rest of the article to stand in the last cell.
		m.copyTo(from)
		m.b.x.noteAt(m.b.source(m.top().at), "table-unclosed", "the table has no end; it is read up to the next heading")
		for len(m.tables) > 0 {
			m.end(from)
		}
	}
}

// trim cuts white space off both ends of a range.
func trim(s string, from, to int) (int, int) {
	for from < to && (isSpaceByte(s[from]) || s[from] == '\v') {
		from++
	}
	for to > from && (isSpaceByte(s[to-1]) || s[to-1] == '\v') {
		to--
	}
	return from, to
}

// tableStart says that a line begins with {|, which colons may indent, but no other
// signs of lists.
func tableStart(line string) bool {
	i := 0
	for i < len(line) && line[i] == ':' {
		i++
	}
	for i < len(line) && isSpaceByte(line[i]) {
		i++
	}
	return strings.HasPrefix(line[i:], "{|")
}

// ahead is what is seen of a table before any is read.
type ahead struct {
	closed      bool
	rows, cells int // about as many as it has
}

// mostEnds bounds the line ends that are found once for all.
const mostEnds = 1 << 16

// lineEnd gives the end of the line that begins at offset from.
func lineEnd(text string, from int) int {
	if k := strings.IndexByte(text[from:], '\n'); k >= 0 {
		return from + k
	}
	return len(text)
}

// lookAhead finds out which tables are closed and how large they are.
func (m *markup) lookAhead() {
	if !strings.Contains(m.text, "{|") {
		return
	}
	var open []int
	counted, lines := 0, 0 // text before it has been looked through for cells; lines of the table since
	count := func(to int) {
		if len(open) > 0 {
			rest, more := m.text[counted:to], 0
			if strings.Count(rest, "|") > 2*lines { // more than one of attributes for each cell
				more = strings.Count(rest, "||")
			}
			m.ahead[open[len(open)-1]].cells += more + strings.Count(rest, "!!")
		}
		counted, lines = to, 0
	}
	for from := 0; from < len(m.text); {
		start, to := from, lineEnd(m.text, from)
		from = to + 1
		if len(m.ends) < mostEnds {
			m.ends = append(m.ends, int32(to))
		}
		line := m.text[start:to]
		for line != "" && (isSpaceByte(line[0]) || line[0] == '\v') {
			line = line[1:]
		}
		if line == "" || !tableSigns[line[0]] {
			continue
		}
		if line[0] != '|' && line[0] != '!' && tableStart(line) {
			count(start)
			open = append(open, len(m.ahead))
			m.ahead = append(m.ahead, ahead{rows: 1})
			continue
		}
		if len(open) == 0 || line[0] != '|' && line[0] != '!' {
			continue
		}
		t := &m.ahead[open[len(open)-1]]
		lines++
		switch {
		case strings.HasPrefix(line, "|}"):
			count(start)
			t.closed = true
			open = open[:len(open)-1]
		case strings.HasPrefix(line, "|-"):
			t.rows++
		default:
			t.cells++
		}
	}
	count(len(m.text))
}

// tableSigns are the bytes that a line of table markup may begin with.
var tableSigns = byteSet("{|!:")

// endCell and endRow close what is open of the innermost table.
func (m *markup) endCell() {
	if t := m.top(); t.cell {
		m.b.close(t.tag)
		t.cell = false
	}
}

func (m *markup) endRow() {
	m.endCell()
	if t := m.top(); t.row {
		m.b.close("tr")
		t.row = false
	}
}

func (m *markup) end(at int) {
	m.endRow()
	if !m.top().rowed { // MediaWiki gives a table without rows one
		m.b.open("tr", "", at)
		m.b.open("td", "", at)
		m.b.close("td")
		m.b.close("tr")
	}
	m.b.close("table")
	m.tables = m.tables[:len(m.tables)-1]
}

func (m *markup) newRow(start, end int) {
	m.endRow()
	t := m.top()
	after := start + 1
	for after < end && m.text[after] == '-' {
		after++
	}
	t.attrs, t.rowed, t.tag = m.plain[after:end], true, ""
}

// cells reads a line of cells. In a line of headers !! parts them as well as
// ||, but not inside of a tag. The last cell goes on in the lines behind offset to,
// if the next one begins no other.
func (m *markup) cells(start, end, to int) {
	known := m.inStep()
	parted := to+1 < len(m.text) && (m.text[to+1] == '|' || m.text[to+1] == '!')
	sign := m.text[start]
	from := start + 1
	if strings.HasPrefix(m.text[start:end], "|+") {
		sign = '+'
		from++
	}
	mark := start
	header := sign == '!' && strings.IndexByte(m.text[from:end], '!') >= 0
	for i := from; ; {
		size, pipe := nextCell(m.text[i:end], header)
		next := i + size
		m.cell(sign, mark, i, next, pipe, known && sign != '+' && (next < end || parted))
		if next == end {
			if parted && !m.top().cell {
				m.skipTo(to + 1)
			}
			return
		}
		mark = next
		i = next + 2
	}
}

// nextCell finds where in the rest of a line the next cell begins, or its end, and
// the first pipe before it, -1 for none. In one of headers !! may part them.
func nextCell(rest string, header bool) (next, pipe int) {
	next, pipe = len(rest), strings.IndexByte(rest, '|')
	switch {
	case pipe < 0:
	case pipe+1 < len(rest) && rest[pipe+1] == '|':
		next, pipe = pipe, -1
	default:
		if k := strings.Index(rest[pipe+1:], "||"); k >= 0 {
			next = pipe + 1 + k
		}
	}
	if !header {
		return next, pipe
	}
	inTag := false
	for i := range next {
		switch rest[i] {
		case '!':
			if !inTag && i+1 < len(rest) && rest[i+1] == '!' {
				if pipe > i {
					pipe = -1
				}
				return i, pipe
			}
		case '<':
			inTag = true
		case '>':
			inTag = false
		}
	}
	return next, pipe
}

func cellTag(sign byte) string {
	switch sign {
	case '!':
		return "th"
	case '+':
		return "caption"
	}
	return "td"
}

// opensInner says that a link or a switch of scripts begins in a text: a pipe
// behind it does not end the attributes of a cell.
func opensInner(head string) bool {
	return strings.IndexByte(head, '[') >= 0 && strings.Contains(head, "[[") ||
		strings.IndexByte(head, '{') >= 0 && strings.Contains(head, "-{")
}

// cell hands one cell on: the tags it takes to begin it and its first line of
// content. A pipe in it, -1 for none, may end its attributes. Of a whole cell there
// is no more.
func (m *markup) cell(sign byte, mark, from, to, pipe int, whole bool) {
	t := m.top()
	tag := cellTag(sign)
	m.endCell()
	if sign != '+' && !t.row {
		m.b.open("tr", t.attrs, mark)
		t.row, t.attrs = true, ""
	}
	if sign != '+' {
		t.rowed = true
	}
	attrs, piped := "", false
	if pipe >= 0 {
		if head := m.text[from : from+pipe]; !opensInner(head) {
			attrs, piped = m.plain[from:from+pipe], true
			from += pipe + 1
		}
	}
	for piped {
		more := extract.Leaked(m.text[from:to])
		if more < 0 {
			break
		}
		if key := extract.LeakedSortKey(m.plain[from : from+more]); key != "" {
			attrs += ` data-sort-value="` + key + `"`
		}
		from += more + 1
	}
	from, to = trim(m.text, from, to)
	if whole {
		m.b.wholeCell(sign == '!', attrs, mark, from, to)
		return
	}
	m.b.open(tag, attrs, mark)
	t.tag, t.cell = tag, true
	m.b.begin(from)
	m.skipTo(from)
	m.copyTo(to)
	m.skipTo(to)
}
