package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// maker is what the words of a pollster's cell say, kept since the same ones
// stand in many rows.
type maker struct {
	name                     string // without what says where its source is kept
	missing, result, average bool   // of the cell as it stands
	attribution              pollster.Attribution
	resolved                 bool
}

// mostMakers bounds those that are kept.
const mostMakers = 4096

// maker tells what a pollster's cell says.
func (b *builder) maker(text string) *maker {
	m, ok := b.room.makers[text]
	if !ok {
		m = b.room.newMaker()
		m.name, m.missing = withoutArchive(text), isMissing(text)
		m.result, m.average = column.NotPollster(text)
		if len(b.room.makers) < mostMakers {
			b.room.makers[text] = m
		}
	}
	return m
}

// resolve gives who is meant by the name a cell gives. The parts are shared by
// all polls of that name.
func (b *builder) resolve(m *maker) pollster.Attribution {
	if !m.resolved {
		m.attribution, m.resolved = b.registry.Resolve(m.name), true
	}
	return m.attribution
}

// makerOfHeading is the pollster whose polls a table gives by what stands right
// above it: its caption or the innermost heading, empty where that is no
// pollster's name.
func (b *builder) makerOfHeading(t *extract.Table) string {
	_, heading := cutInnermost(t.Section)
	for _, name := range [...]string{t.Caption, heading} {
		if name = withoutPolls(withoutArchive(name)); name == "" {
			continue
		}
		plain, _, _ := strings.Cut(name, " (") // "Verian (formerly Kantar)"
		_, known := b.registry.Lookup(plain)
		m := b.room.makers[name] // of a table above
		if known || m != nil && m.resolved || column.NamesMaker(name) {
			return name
		}
	}
	return ""
}

// withoutPolls cuts the word for polls off a heading that has a name before it:
// "Gallup polls". Written large it is part of the name.
func withoutPolls(heading string) string {
	i := strings.LastIndexByte(heading, ' ')
	if last, _ := utf8.DecodeRuneInString(heading[i+1:]); i < 0 || !unicode.IsLower(last) || !column.NamesPolling(heading[i+1:]) {
		return heading
	}
	return heading[:i]
}

// names reads who asked, and for whom.
func (tb *tableBuilder) names(i int, p *Poll, reading *column.Reading) {
	p.Pollster.Raw = tb.said(i, p.Columns.Pollster, reading)
	switch {
	case p.Columns.Pollster >= 0:
	case tb.makersHead:
		p.Pollster.Raw = tb.group
	default:
		p.Pollster.Raw = tb.makerOfHeading(tb.source)
	}
	name, below, note := tb.cutBelow(i, p.Pollster.Raw, reading)
	name = tb.cutDate(i, p, name)
	if p.Columns.Sample < 0 {
		var sample, margin string
		name, sample, margin = cutLabelled(name)
		if sample == "" {
			name, sample = cutSample(name, column.BracketsSample(tb.headerOf(p.Columns.Pollster), tb.ds.Article.Language))
		}
		if sample == "" {
			_, sample = cutSample(p.Fieldwork.Raw, false)
		}
		if sample != "" {
			readFigure(&p.Sample, sample, tb.layout.Counts, number.ParseCount)
		}
		if margin != "" {
			readMargin(&p.Margin, margin, tb.layout.Shares)
		}
	}
	if note == "" { // a number of a register is left as written, being no part that another column has
		p.Pollster.Raw = name
	}
	p.Client.Raw = below
	m, client := tb.splitClient(tb.maker(tb.joint(i, name, reading)))
	attribution := tb.resolve(m)
	p.Pollster.Parts = attribution.Parts
	p.Client.Name, p.Note = orElse(pollster.ClientName(below), orElse(client, attribution.Client)), note
	if p.Columns.Client < 0 {
		if row, cell := tb.whereSaid(i, p.Columns.Pollster, reading); cell >= 0 && p.Client.Name == "" {
			p.Client.Name, p.Client.Raw = clientOfNotes(tb.source.Rows[row].Cells[cell].Refs)
		}
		return
	}
	missing := isMissing(below)
	if !tb.sameCell(i, p.Columns.Pollster, p.Columns.Client) {
		p.Client.Raw, missing = "", true
		if row, cell := tb.whereSaid(i, p.Columns.Client, reading); cell >= 0 {
			p.Client.Raw, missing = tb.rows[row][cell].Text, tb.layout.IsMissing(row, cell)
		}
	}
	if !missing {
		p.Client.Name = withoutArchive(p.Client.Raw)
	}
}

// headerOf is what heads a column, empty where there is none.
func (tb *tableBuilder) headerOf(column int) string {
	if column < 0 || column >= len(tb.layout.Columns) {
		return ""
	}
	return tb.layout.Columns[column].Header
}

// asides reads what a row says besides the figures: notes, sources, who was
// asked.
func (tb *tableBuilder) asides(i int, p *Poll, reading *column.Reading) {
	for _, part := range tb.polls.parts {
		c := part.column
		if reading.Cells[c] < 0 || tb.isCopy(i, c) {
			continue
		}
		text := tb.text(i, c, reading)
		missing := tb.layout.IsMissing(i, reading.Cells[c])
		switch part.kind {
		case sharePart:
			if more := moreOf(&tb.source.Rows[i].Cells[reading.Cells[c]]); more != "" {
				p.Note = join(p.Note, label(tb.headers[c], more))
			}
		case notePart:
			if missing {
				break
			}
			if isFigures(text) { // the lead of another question
				text = label(tb.layout.Columns[c].Header, text)
			}
			p.Note = join(p.Note, text)
		case refPart:
			if text != "" {
				p.Refs = append(p.Refs, text)
			}
		case populationPart, regionPart:
			if !missing && !isEverybody(text) && !(p.Area != "" && tb.countries.Code(text) == p.Area) {
				p.Population = join(p.Population, text)
			}
		case countryPart:
			if missing || isEverybody(text) {
				break
			}
			if p.Area, _ = tb.countries.Find(text); p.Area == "" {
				p.Population = join(p.Population, text)
			}
		case questionPart:
			p.Question = orElse(text, p.Question)
		case asidePart:
			if !missing {
				p.Note = join(p.Note, label(tb.layout.Columns[c].Header, text))
				p.UnreadFigures = p.UnreadFigures || isFigures(text) && tb.isAmongShares(c)
			}
		}
	}
	p.Refs = append(p.Refs, tb.refsTaken()...)
	cells := tb.source.Rows[i].Cells
	for j := range cells {
		if c := &cells[j]; len(c.Refs) > 0 && (c.Origin == nil || c.Origin[0] != i) {
			p.Refs = append(p.Refs, c.Refs...)
		}
	}
}

// rename takes the names of responses from a header that is repeated inside
// the table with other names.
func (tb *tableBuilder) rename(i int) {
	for c, cell := range tb.rows[i] {
		if cell.Text != "" && cell.Copy != column.FromAbove && tb.layout.Columns[c].Role == column.Party {
			tb.headers[c] = cell.Text
		}
	}
	tb.findAnswers()
}

// splitClient parts "GAD3/ABC" in a column whose header names both the pollster
// and the client.
func (tb *tableBuilder) splitClient(m *maker) (name *maker, client string) {
	var i int
	switch tb.polls.client {
	case column.NoClient:
		return m, ""
	case column.ClientLast:
		i = strings.LastIndexByte(m.name, '/')
	case column.ClientFirst:
		i = strings.IndexByte(m.name, '/')
	}
	if i <= 0 {
		return m, ""
	}
	first, client := strings.TrimSpace(m.name[:i]), strings.TrimSpace(m.name[i+1:])
	if tb.polls.client == column.ClientFirst {
		first, client = client, first
	}
	if tb.knows(client) || first == "" || client == "" {
		return m, ""
	}
	return tb.maker(first), client
}

// cutDate takes the date off a pollster's cell where no column has the dates: "Gallup,
// 3–5 May 2012".
func (tb *tableBuilder) cutDate(i int, p *Poll, name string) string {
	if p.Columns.Fieldwork >= 0 || p.Columns.Pollster < 0 || tb.knows(name) {
		return name
	}
	date, raw, rest, ok := edtf.Cut(name, tb.read[i].dates)
	if !ok {
		return name
	}
	p.Fieldwork, p.Columns.Fieldwork = Date{Raw: raw, Date: date}, p.Columns.Pollster
	return rest
}

// cutBelow parts a name from what stands in a line of its own below it, in the
// cell of a pollster: who paid for the poll where the first line is a known
// pollster, or the number of a register.
func (tb *tableBuilder) cutBelow(i int, raw string, reading *column.Reading) (name, client, note string) {
	c := tb.polls.Pollster
	if c < 0 || reading.Cells[c] < 0 {
		return raw, "", ""
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	if len(cell.Parts) != 2 || cell.Text != raw || tb.knows(raw) {
		return raw, "", ""
	}
	first, below := cell.Parts[0], cell.Parts[1]
	switch {
	case tb.polls.Fieldwork < 0 && edtf.LooksIn(below, tb.ds.Article.Language):
		return raw, "", "" // the date of the poll
	case isNumbered(below):
		return first, "", below
	case tb.knows(first) && !tb.knows(below):
		return first, strings.Trim(below, "()"), ""
	}
	return raw, "", ""
}

// joint puts a sign between the known pollsters that stand in lines of their own
// in the cell of a name, and gives any other name as it is.
func (tb *tableBuilder) joint(i int, name string, reading *column.Reading) string {
	c := tb.polls.Pollster
	if c < 0 || reading.Cells[c] < 0 {
		return name
	}
	cell := &tb.source.Rows[i].Cells[reading.Cells[c]]
	if len(cell.Parts) < 2 || cell.Text != name || tb.knows(name) {
		return name
	}
	for _, part := range cell.Parts {
		if !tb.knows(part) {
			return name
		}
	}
	return strings.Join(cell.Parts, " / ")
}

// isNumbered says that a text is the number of a register: "BR-08245/2018".
func isNumbered(text string) bool {
	digits, words := 0, 0
	for _, field := range strings.Fields(text) {
		if strings.IndexFunc(field, isDigitRune) >= 0 {
			digits++
		} else {
			words++
		}
	}
	return digits > 0 && words <= 1
}

// isAside says that what stands in a column of this role goes into the note.
func isAside(r column.Role) bool {
	switch r {
	case column.Unknown, column.Seats, column.Turnout, column.Method:
		return true
	}
	return false
}

// isAmongShares says that a column of no known role stands beside one of shares.
func (tb *tableBuilder) isAmongShares(c int) bool {
	columns := tb.layout.Columns
	left, right := c, c
	for left > 0 && columns[left].Role == column.Unknown {
		left--
	}
	for right < len(columns)-1 && columns[right].Role == column.Unknown {
		right++
	}
	return columns[c].Role == column.Unknown && !columns[c].IsMeasure() &&
		(columns[left].Role.IsShare() || columns[right].Role.IsShare())
}

// isFigures says that a text begins with a figure and has no words.
func isFigures(text string) bool {
	return startsWithDigit(text) && !strings.ContainsFunc(text, unicode.IsLetter)
}

// isCopy says that the place of row i in column c only repeats the cell to its
// left.
func (tb *tableBuilder) isCopy(i, c int) bool {
	return c < len(tb.rows[i]) && tb.rows[i][c].Copy == column.FromLeft
}

// sameCell says that one cell of row i covers both columns.
func (tb *tableBuilder) sameCell(i, a, b int) bool {
	if a < 0 || b < 0 || tb.source.CellsLost {
		return false
	}
	return tb.origin(i, a) == tb.origin(i, b)
}

// pollID names a poll by its article, its date and who asked.
func (b *builder) pollID(p *Poll) string {
	var room [256]byte
	id := append(append(room[:0], b.doc.ArticleID...), ':')
	id = append(append(id, orElse(p.Fieldwork.EDTF, "undated")...), ':')
	start := len(id)
	for i := range p.Pollster.Parts {
		if i > 0 {
			id = append(id, '+')
		}
		id = append(id, p.Pollster.Parts[i].ID...)
	}
	if len(id) == start {
		id = append(id, "unknown"...)
	}
	return b.unique(id)
}
