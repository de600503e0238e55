package normalize

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/country"
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
		b.ds.Article.Language = languageOfTables(doc, &b.room.detector)
	}
	b.countries = country.In(b.ds.Article.Language)
	b.area, b.areaName = b.countries.FindInTitle(doc.Title)
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
	slugs     labelSlug // of the last event
	doc       *extract.Document
	ds        *Dataset
	registry  *pollster.Registry
	hints     []Hint
	countries country.Names // in the article's language
	area      string        // ISO 3166-1 alpha-2
	areaName  string
	subject   *string // what the title alone says that polls ask, once it is known
	room      *room
}

// unique gives id itself the first time and id~2, id~3 after that.
func (b *builder) unique(id []byte) string {
	if n := b.room.ids[string(id)] + 1; n > 1 {
		b.room.ids[string(id)] = n
		return string(id) + "~" + strconv.Itoa(n)
	}
	first := b.room.texts.keep(id)
	b.room.ids[first] = 1
	return first
}

// table reads one table by its kind and enters each of its rows in the ledger.
func (b *builder) table(t *extract.Table) {
	tb := tableBuilder{builder: b, source: t, rows: b.rowsOf(t)}
	tb.heading = headingOf(b.doc.Title, t)
	options := column.Options{
		CellsLost:     t.CellsLost,
		HeaderGuessed: t.HeaderGuessed,
		KnownPollster: func(name string) bool { _, ok := b.registry.Lookup(name); return ok },
		KnownCountry:  b.countries.Has,
		Heading:       tb.heading,
		Maker:         b.makerOfHeading(t),
		Language:      b.ds.Article.Language,
	}
	if t.Turned {
		options.Roles = tb.roleOfPolls()
	}
	tb.layout = b.room.detector.Detect(tb.rows, options)
	if !t.Turned && tb.layout.MayBeTurned() {
		tb.turn(t, options)
	}
	tb.obeyHints(options)
	l := tb.layout
	b.ds.Tables = append(b.ds.Tables, Table{
		ID: t.ID, Section: t.Section, Caption: t.Caption, Kind: l.Kind,
		HeaderRows: l.HeaderRows, Rows: len(t.Rows), Line: t.Line, LineEnd: t.LineEnd, Columns: l.Columns,
		Sums:       Sums{Complete: l.Complete, Exact: l.Exact, Rounded: l.Rounded},
		Overlooked: tb.overlooked || l.LooksLikePolls(),
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
			if c.Header && len(c.Links) == 1 {
				row[j].Leads = articleOf(c.Links[0])
				if row[j].Text == "" && !strings.Contains(row[j].Leads, ":") {
					row[j].Text = row[j].Leads // a picture that nothing else names
				}
			}
		}
		rows[i] = row
	}
	return rows
}

// articleOf is the title of the article that a link leads to, empty where it
// leads elsewhere.
func articleOf(link string) string {
	_, title, path := strings.Cut(link, "/wiki/")
	if !path {
		if title, path = strings.CutPrefix(link, "./"); !path {
			title = link
		}
	}
	if path {
		if plain, err := url.PathUnescape(title); err == nil {
			title = plain
		}
	}
	if strings.HasPrefix(title, "#") || strings.Contains(title, "//") {
		return ""
	}
	return strings.ReplaceAll(title, "_", " ")
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
	read    []rowReading    // of all rows of a table of polls
	asked   map[string]bool // makers of the rows; nil until somebody wants to know
	// continued is what the row below may go on from.
	continued continued
	group     string // what the row above that parts the table says of the rows below it
	// makersHead says that such rows name pollsters, whose polls the rows below them are.
	makersHead bool
	// candidates says that the shares are those of people, not of parties.
	candidates bool
	twoWay     bool
	overlooked bool // its columns look like polls, but could not be read as such
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
	cell := cellOf(col, reading)
	if cell < 0 {
		return ""
	}
	return tb.rows[i][cell].Text
}

// cellOf is the cell that a reading has in a column, -1 where it has none or the
// column is -1.
func cellOf(col int, reading *column.Reading) int {
	if col < 0 {
		return -1
	}
	return reading.Cells[col]
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
