package normalize

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Source is what is known of an article besides its text.
type Source struct {
	Path   string // relative to the input it was found under, with forward slashes
	SHA256 string // hex, of the bytes
	Bytes  int64
	Hints  []Hint // what people decided of its columns
}

// FromDocument reads everything pollard knows to read out of doc. It never
// fails: what cannot be read stays in the dataset as raw text with the reason,
// for package check to report.
func FromDocument(doc *extract.Document, source Source, registry *pollster.Registry) *Dataset {
	s := stores.Get().(*store)
	b := &builder{
		doc: doc,
		ds: &Dataset{
			Article: Article{
				ID: doc.ArticleID, Title: doc.Title, Language: doc.Language, Format: doc.Format,
				SourcePath: source.Path, SourceURL: doc.SourceURL, RevisionID: doc.RevisionID,
				SHA256: source.SHA256, Bytes: source.Bytes,
			},
			Notes: doc.Notes,
			store: s,
		},
		registry: registry,
		hints:    source.Hints,
		room:     enterRoom(),
	}
	b.ds.Polls, b.ds.Events = s.polls, s.events
	if b.ds.Article.Language == "" {
		b.ds.Article.Language = languageOfTables(doc)
	}
	b.area, b.areaName = areaOf(doc.Title)
	b.reserve()
	for i := range doc.Tables {
		b.table(&doc.Tables[i])
	}
	for i := range doc.Sections {
		b.section(&doc.Sections[i])
	}
	b.reconcile()
	b.room.leave()
	b.room = nil
	return b.ds
}

// languageOfTables is the language that the headers of an article's tables are
// in, or else the words of the dates in them; empty where they do not tell.
func languageOfTables(doc *extract.Document) string {
	var headers []string
	for i := range doc.Tables {
		rows := doc.Tables[i].Rows
		for j := range rows[:min(len(rows), mostHeaderRows)] {
			for k := range rows[j].Cells {
				if c := &rows[j].Cells[k]; c.Origin == nil && (c.Header || j == 0) {
					headers = append(headers, c.Text)
				}
			}
		}
	}
	if language := column.GuessLanguage(headers); language != "" {
		return language
	}
	return edtf.DetectLanguage(someDates(doc))
}

// mostHeaderRows is how many rows of a table are looked at for headers.
const mostHeaderRows = 3

// someDates gives dates of an article's tables, enough to tell their language.
func someDates(doc *extract.Document) (dates []string) {
	const enough, firstColumns = 8, 3
	for i := range doc.Tables {
		rows := doc.Tables[i].Rows
		for j := 1; j < len(rows); j++ {
			cells := rows[j].Cells
			for k := range cells[:min(len(cells), firstColumns)] {
				c := &cells[k]
				if c.Origin != nil || !mayBeDate(c.Text) {
					continue
				}
				if dates = append(dates, c.Text); len(dates) == enough {
					return dates
				}
			}
		}
	}
	return dates
}

// mayBeDate says that a text has a word and a figure, is short and looks like a
// date.
func mayBeDate(text string) bool {
	const longest = 60
	return len(text) < longest && strings.IndexFunc(text, isDigitRune) >= 0 && hasWord(text) && edtf.Looks(text)
}

// reserve makes room for as many records as the tables have rows: records are
// large, and moving them as the lists grow costs more than reading them.
func (b *builder) reserve() {
	rows := 0
	for i := range b.doc.Tables {
		rows += len(b.doc.Tables[i].Rows)
	}
	b.ds.Tables = make([]Table, 0, len(b.doc.Tables))
	b.ds.Rows = slices.Grow(b.ds.store.rows, rows)
}

// builder fills one Dataset.
type builder struct {
	doc      *extract.Document
	ds       *Dataset
	registry *pollster.Registry
	hints    []Hint
	area     string // ISO 3166-1 alpha-2
	areaName string
	makers   map[string]*maker
	subject  *string // what the title alone says that polls ask, once it is known
	detector column.Detector
	dates    edtf.Reader
	room     *room
}

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
	m, ok := b.makers[text]
	if !ok {
		m = &maker{name: withoutArchive(text), missing: isMissing(text)}
		m.result, m.average = column.NotPollster(text)
		if b.makers == nil {
			b.makers = map[string]*maker{}
		}
		if len(b.makers) < mostMakers {
			b.makers[text] = m
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

// unique gives id itself the first time and id~2, id~3 after that.
func (b *builder) unique(id string) string {
	n := b.room.ids[id] + 1
	b.room.ids[id] = n
	if n > 1 {
		return id + "~" + strconv.Itoa(n)
	}
	return id
}

// table reads one table by its kind and enters each of its rows in the ledger.
func (b *builder) table(t *extract.Table) {
	tb := tableBuilder{builder: b, source: t, rows: b.rowsOf(t)}
	tb.heading = headingOf(b.doc.Title, t)
	options := column.Options{
		CellsLost:     t.CellsLost,
		KnownPollster: func(name string) bool { _, ok := b.registry.Lookup(name); return ok },
		Heading:       tb.heading,
		Maker:         b.makerOfHeading(t),
		Language:      b.ds.Article.Language,
	}
	tb.layout = b.detector.Detect(tb.rows, options)
	tb.obeyHints(options)
	l := tb.layout
	b.ds.Tables = append(b.ds.Tables, Table{
		ID: t.ID, Section: t.Section, Caption: t.Caption, Kind: l.Kind,
		HeaderRows: l.HeaderRows, Rows: len(t.Rows), Line: t.Line, LineEnd: t.LineEnd, Columns: l.Columns,
		Sums: Sums{Complete: l.Complete, Exact: l.Exact, Rounded: l.Rounded},
	})
	tb.table = &b.ds.Tables[len(b.ds.Tables)-1]
	for i := range l.HeaderRows {
		tb.enter(i, HeaderRow, "", "")
	}
	switch l.Kind {
	case column.Polls:
		tb.readPolls()
	case column.Timeline:
		tb.timeline()
	default:
		why := orElse(l.Why, "the table is no table of polls or dated events")
		for i := l.HeaderRows; i < len(tb.rows); i++ {
			tb.enter(i, UnreadRow, "", why)
		}
	}
}

// makerOfHeading is the pollster whose polls a table gives by what stands right
// above it: its caption or the innermost heading, empty where that is no
// pollster's name.
func (b *builder) makerOfHeading(t *extract.Table) string {
	_, heading := cutInnermost(t.Section)
	for _, name := range [...]string{t.Caption, heading} {
		if name = withoutArchive(name); name == "" {
			continue
		}
		plain, _, _ := strings.Cut(name, " (") // "Verian (formerly Kantar)"
		_, known := b.registry.Lookup(plain)
		m := b.makers[name] // of a table above
		if known || m != nil && m.resolved || column.NamesMaker(name) {
			return name
		}
	}
	return ""
}

// rowsOf gives the rows of a table as package column looks at them, until the
// next table.
func (b *builder) rowsOf(t *extract.Table) []column.Row {
	n := 0
	for i := range t.Rows {
		n += len(t.Rows[i].Cells)
	}
	all, rows := column.Row(b.room.cells.take(n)), b.room.rows.take(len(t.Rows))
	for i := range t.Rows {
		cells := t.Rows[i].Cells
		row := all[:len(cells):len(cells)]
		all = all[len(cells):]
		for j := range cells {
			c := &cells[j]
			row[j] = column.Cell{Text: firstFigure(c), Header: c.Header, Bold: c.Bold, Spelled: c.Spelled,
				Given: c.Column > 0 || !t.CellsLost, Copy: copyOf(c, j)}
		}
		rows[i] = row
	}
	return rows
}

// copyOf says which way the cell that covers a place in column j spans.
func copyOf(c *extract.Cell, j int) column.Copy {
	switch {
	case c.Origin == nil:
		return column.NotCopied
	case c.Origin[1] < j:
		return column.FromLeft
	}
	return column.FromAbove
}

// firstFigure is what a cell says; where it has a share and more below it, as
// the seats it stands for or what it is made up of, the share.
func firstFigure(c *extract.Cell) string {
	text := c.Text
	if below(c) != "" {
		text = c.Parts[0]
	} else if _, share, ok := namedShare(c); ok {
		text = share
	} else if share, _ := cutMore(text); share != "" {
		text = share
	}
	if strings.IndexByte(text, softHyphen[0]) >= 0 && strings.Contains(text, softHyphen) {
		text = strings.ReplaceAll(text, softHyphen, "")
	}
	return text
}

// softHyphen is a place where a word may be parted; it is no sign of the word.
const softHyphen = "\u00ad"

// cutMore parts a share from what stands behind it: a figure in brackets, as
// the seats it stands for, or a whole one that has lost the line break before
// it; words in brackets, or right behind a percent sign. "28.9 (80)", "36.5%
// (37.0%)", "26.6 112", "26.6 110/114", "1.9 –", "9% (5% refused)", "12% not
// sure", "30.2 ▼1.1".
func cutMore(text string) (share, more string) {
	if !startsWithDigit(text) {
		return "", ""
	}
	if i := bracketBehind(text); i > 0 {
		share, more = strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:len(text)-1])
		switch {
		case startsWithDigit(more) && isShare(share) && (isShare(more) || number.Looks(more) == number.Count):
			return share, more
		case isFine(share) && hasWord(more):
			return share, more
		}
		return "", ""
	}
	share, more, _ = strings.Cut(text, " ")
	switch {
	case more == "":
	case isChange(more) && isShare(share):
		return share, more
	case !isFine(share):
	case isSeats(more), strings.HasSuffix(share, "%") && hasWord(more) && strings.IndexFunc(more, isDigitRune) < 0:
		return share, more
	}
	return "", ""
}

// isChange says that a text is a change since the poll before: "▼1.1".
func isChange(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("▲▼△▽↑↓↗↘", r) && isShare(strings.TrimSpace(text[size:]))
}

// bracketBehind is where the bracket opens that a text ends in, 0 where it ends
// in none.
func bracketBehind(text string) int {
	switch text[len(text)-1] {
	case ')':
		return max(strings.LastIndexByte(text, '('), 0)
	case ']':
		return max(strings.IndexByte(text, '['), 0)
	}
	return 0
}

// hasWord says that a text has a word of two letters at least.
func hasWord(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			letters = 0
		} else if letters++; letters == 2 {
			return true
		}
	}
	return false
}

// isSeats says that a text is a number of seats, from one to another, or a mark
// for none.
func isSeats(text string) bool {
	if text == "" || isMissing(text) {
		return text != ""
	}
	for _, sign := range [...]string{"/", "–", "-"} {
		if least, most, ok := strings.Cut(text, sign); ok {
			return isWhole(least) && isWhole(most)
		}
	}
	return isWhole(text)
}

// isWhole says that a text is a whole number of at most three digits.
func isWhole(text string) bool {
	return startsWithDigit(text) && len(text) <= 3 && (text[0] != '0' || len(text) == 1) && isDigits(text)
}

// isFine says that a text is a share by its percent sign or its decimals, which
// are too few for thousands.
func isFine(text string) bool {
	whole, decimals := strings.TrimSuffix(text, "%"), ""
	if i := strings.IndexAny(whole, ".,"); i >= 0 {
		whole, decimals = whole[:i], whole[i+1:]
	}
	return isWhole(whole) && isDigits(decimals) && len(decimals) <= 2 && (decimals != "" || text == whole+"%")
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return true
}

// isShare says that a text looks like a share.
func isShare(text string) bool {
	shape := number.Looks(text)
	return shape == number.Plain || shape == number.Percent
}

// moreOf is what a cell says besides its share.
func moreOf(c *extract.Cell) string {
	if more := below(c); more != "" {
		return more
	}
	_, more := cutMore(c.Text)
	return more
}

// below is what stands below the share in a cell that has more than a share.
func below(c *extract.Cell) string {
	if len(c.Parts) < 2 {
		return ""
	}
	switch number.Looks(c.Parts[0]) {
	case number.Plain, number.Percent:
	case number.Absent:
		// A mark for a missing share above the seats that are known.
		if !startsWithDigit(c.Parts[1]) {
			return ""
		}
	default:
		return ""
	}
	if edtf.Looks(c.Text) {
		return ""
	}
	return strings.Join(c.Parts[1:], "; ")
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// headingOf is all that stands above a table.
func headingOf(title string, t *extract.Table) string {
	heading := title
	if t.Section != "" {
		heading += " > " + t.Section
	}
	if t.Caption != "" {
		heading += " " + t.Caption
	}
	return heading
}

// tableBuilder reads one table into the Dataset.
type tableBuilder struct {
	*builder
	source  *extract.Table
	table   *Table
	rows    []column.Row
	layout  *column.Layout
	heading string // all that stands above the table
	polls   pollColumns
	headers []string // what heads each column, from the last header row on
	answers []answer
	read    []rowReading // of all rows of a table of polls
	// continued is what the row below may go on from.
	continued continued
	group     string // what the row above that parts the table says of the rows below it
	// candidates says that the shares are those of people, not of parties.
	candidates bool
	twoWay     bool
}

func (tb *tableBuilder) place(i int) Place {
	return Place{TableID: tb.source.ID, Row: i + 1, Line: tb.source.Rows[i].Line}
}

// enter writes what became of row i into the ledger.
func (tb *tableBuilder) enter(i int, d Disposition, recordID, reason string) {
	tb.ds.Rows = append(tb.ds.Rows, RowRecord{Place: tb.place(i), Disposition: d, RecordID: recordID, Reason: reason})
}

// text gives what the cell of row i in the given column says, as a reading of
// the row has it; empty for column -1.
func (tb *tableBuilder) text(i, col int, reading *column.Reading) string {
	if col < 0 || reading.Cells[col] < 0 {
		return ""
	}
	return tb.rows[i][reading.Cells[col]].Text
}

// found spells row i out as it stands in the source.
func (tb *tableBuilder) found(i int) string {
	var out []byte
	for j := range tb.source.Rows[i].Cells {
		c := &tb.source.Rows[i].Cells[j]
		if !tb.rows[i][j].Given {
			continue
		}
		if j > 0 {
			out = append(out, " | "...)
		}
		out = append(out, c.Text...)
	}
	return string(out)
}

// readDate reads a date cell. A blank one takes the year a heading hands down,
// and still says that its own date is missing.
func readDate(raw string, ctx edtf.Context) Date {
	d := Date{Raw: raw}
	var err error
	if day, ok := dayAlone(raw); ok && ctx.Month > 0 && ctx.Year > 0 {
		d.Date, err = edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", ctx.Year, ctx.Month, day), ctx)
	} else {
		d.Date, err = edtf.Parse(raw, ctx)
	}
	if err != nil {
		d.Err = asEDTF(err)
		if d.Err.Kind == edtf.Missing && ctx.Year > 0 {
			d.Date, _ = edtf.Parse(fmt.Sprintf("%04d", ctx.Year), edtf.Context{})
		}
	}
	return d
}

// dayAlone is the day of a cell that gives no month, which a heading does.
func dayAlone(raw string) (day int, ok bool) {
	if raw == "" || len(raw) > 2 {
		return 0, false
	}
	day, err := strconv.Atoi(raw)
	return day, err == nil
}

func asEDTF(err error) *edtf.Error {
	var e *edtf.Error
	if errors.As(err, &e) {
		return e
	}
	return &edtf.Error{Kind: edtf.Unreadable, Want: err.Error()}
}
