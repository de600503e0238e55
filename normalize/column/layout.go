package column

import (
	"slices"

	"pollard/normalize/number"
)

// Cell is one cell of a table as far as this package looks at it.
type Cell struct {
	Text   string
	Header bool // marked as a header by the source
	Bold   bool // all of its words are bold
	Given  bool // false for a place that only pads a short row
	Copy   Copy
}

// Copy says whether a place of the grid only repeats a cell that spans it.
type Copy uint8

// What a place can be.
const (
	NotCopied Copy = iota
	FromLeft       // of the cell to its left
	FromAbove      // of a cell that begins in its column, in a row above
)

// Row is one row of a table.
type Row []Cell

// Options is what a caller knows that a table does not say.
type Options struct {
	// CellsLost says that merged cells have vanished from the rows, so that a
	// cell need not stand in its column.
	CellsLost bool
	// KnownPollster says whether a name is a pollster's.
	KnownPollster func(name string) bool
	// Heading is what stands above the table: the article's title, the headings
	// of its section and its caption.
	Heading string
	// Language is that of the page, a BCP 47 tag; empty where it is not known.
	Language string
	// Roles are what somebody decided that columns hold, by their 0-based place.
	// They go before what header and cells say.
	Roles map[int]Role
}

// Layout is what the columns of one table hold, and what its rows have in
// common: the evidence by which a row that lost a cell is read.
type Layout struct {
	Kind       Kind
	HeaderRows int
	Columns    []Column
	// Why says, in words, why a table that looks like one of polls is of Kind
	// Other; empty otherwise.
	Why string
	// Closed says that the shares of a complete row are meant to add up to 100.
	Closed bool
	// Complete counts the rows in which no share is missing; Exact of them add
	// up to exactly 100, Rounded more to 100 within the precision stated.
	Complete, Exact, Rounded int
	// Shares and Counts say how the table writes its shares and its sample
	// sizes.
	Shares, Counts number.Format

	options  Options
	rows     []Row     // all rows of the table
	shapes   [][]shape // of their cells
	void     []bool    // columns that no header names and few rows fill
	percents bool      // shares are written with a percent sign
	room     []int     // for the cells of readings
	extent   int       // columns up to and with the last one a row usually fills
	names    []vocabulary
	figures  figures
}

// vocabulary is the words that stand in a column in rows that lost nothing.
type vocabulary map[string]bool

// Detect reads the layout of a table from its header words and from the shapes
// of the cells below. A table without a header has Kind Other.
func Detect(rows []Row, options Options) *Layout {
	l := &Layout{Kind: Other, options: options, rows: rows, shapes: shapesOf(rows, options.Language)}
	l.HeaderRows = l.headerRows()
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	l.Columns = make([]Column, width)
	for i, h := range l.headings(width) {
		l.Columns[i] = Column{Header: h.full, Role: l.role(h)}
	}
	l.settleRoles()
	l.obeyRoles()
	l.findResponses()
	l.obeyRoles() // what beside the others looks like a party's share may be none
	l.findVoid()
	l.Kind, l.Why = l.kind()
	if l.Kind == Polls {
		l.figures = newFigures(l.Columns)
		l.percents = l.writesPercents()
		l.Shares = number.DetectFormat(l.texts(func(r Role) bool { return r.IsShare() || r == Lead || r == Total }, percent, plain))
		l.Counts = number.DetectFormat(l.texts(func(r Role) bool { return r == Sample }, count, year, plain))
		l.learn()
	} else {
		l.extent = len(l.Columns)
	}
	return l
}

func shapesOf(rows []Row, language string) [][]shape {
	n := 0
	for _, row := range rows {
		n += len(row)
	}
	all := make([]shape, n)
	shapes := make([][]shape, len(rows))
	known := map[string]shape{}
	for i, row := range rows {
		shapes[i], all = all[:len(row):len(row)], all[len(row):]
		for j, cell := range row {
			if cell.Copy == FromAbove && i > 0 && j < len(rows[i-1]) && rows[i-1][j].Text == cell.Text {
				shapes[i][j] = shapes[i-1][j]
				continue
			}
			if len(cell.Text) <= shortText || '0' <= cell.Text[0] && cell.Text[0] <= '9' {
				shapes[i][j] = shapeOf(cell.Text, language)
				continue
			}
			s, again := known[cell.Text]
			if !again {
				s = shapeOf(cell.Text, language)
				if len(known) < mostKnown {
					known[cell.Text] = s
				}
			}
			shapes[i][j] = s
		}
	}
	return shapes
}

// mostKnown bounds the cells whose shape is remembered, since names come again
// and again; a shortText or one with a figure is as soon looked at.
const (
	mostKnown = 1000
	shortText = 5
)

// settleRoles gives columns whose header says nothing the role their cells
// show, and parts columns whose headers claim the same single role.
func (l *Layout) settleRoles() {
	for i := range l.Columns {
		c := &l.Columns[i]
		// Where cells have been lost, those below a header need not be its own.
		if n := l.tally(i); !l.options.CellsLost && c.Role.isBelied(n) {
			c.Role = Unknown
		}
		if c.Role == Unknown {
			c.Role = l.roleOfShapes(c.Header, l.tally(i))
		}
	}
	seen := map[Role]bool{}
	for i := range l.Columns {
		c := &l.Columns[i]
		switch c.Role {
		case Pollster, Client, Sample, Lead, Total, Event, Support, Oppose:
			if !seen[c.Role] {
				seen[c.Role] = true
				continue
			}
			c.Role = second(c.Role)
		case Fieldwork, Date, Publication:
			if seen[Date] && c.Role == Date {
				c.Role = Publication
			}
			seen[Date] = true
		}
	}
}

// obeyRoles gives columns the roles that were decided. Another column that
// claims one of them, of which a poll or event has only one, loses it.
func (l *Layout) obeyRoles() {
	for _, role := range l.options.Roles {
		for i := range l.Columns {
			switch c := &l.Columns[i]; {
			case c.Role != role || !role.isSingle():
			case role.IsShare():
				c.Role = OtherResponse
			default:
				c.Role = Note
			}
		}
	}
	for i, role := range l.options.Roles {
		if i < len(l.Columns) {
			l.Columns[i].Role = role
		}
	}
}

// isSingle says that only the first column of a role is read as such.
func (r Role) isSingle() bool {
	switch r {
	case Pollster, Client, Sample, Lead, Total, MarginOfError, Event, Support, Oppose:
		return true
	}
	return r.IsDate()
}

// findVoid marks the columns that are there only because a few rows have cells
// too many: they hold nothing, and nothing is read into them.
func (l *Layout) findVoid() {
	l.void = make([]bool, len(l.Columns))
	for i, c := range l.Columns {
		filled, n := 0, l.tally(i)
		for s := missing; s <= words; s++ {
			filled += n[s]
		}
		l.void[i] = c.Header == "" && filled*2 < len(l.rows)-l.HeaderRows
	}
}

// second is the role of another column that claims a role already taken.
func second(r Role) Role {
	switch r {
	case Pollster:
		return Client
	case Support, Oppose:
		return OtherResponse
	}
	return Note
}

// counts is how many cells of a column have each shape.
type counts [words + 1]int

func (l *Layout) tally(column int) (n counts) {
	for i := l.HeaderRows; i < len(l.rows); i++ {
		// A cell that spans columns says nothing of the columns it reaches over.
		if row := l.rows[i]; column < len(row) && row[column].Copy != FromLeft && (column+1 >= len(row) || row[column+1].Copy != FromLeft) {
			n[l.shapes[i][column]]++
		}
	}
	return n
}

// roleOfShapes is the role a column's cells show where most of them agree.
func (l *Layout) roleOfShapes(header string, n counts) Role {
	filled := 0
	for s := date; s <= words; s++ {
		filled += n[s]
	}
	most := func(k int) bool { return filled > 0 && k*5 >= filled*3 }
	switch {
	case most(n[date]) && !l.hasDate():
		return Date
	case header != "" && most(n[percent]) && l.has(Support, Oppose):
		return OtherResponse
	case header != "" && most(n[percent]+n[plain]) && l.has(Support, Oppose):
		return OtherResponse
	case most(n[count]) && l.has(Support, Oppose) && !l.has(Sample):
		return Sample
	}
	return Unknown
}

func (l *Layout) has(roles ...Role) bool { return l.find(roles...) >= 0 }

func (l *Layout) hasDate() bool { return l.has(Fieldwork, Publication, Date) }

// find gives the first column of one of the roles, -1 where there is none.
func (l *Layout) find(roles ...Role) int {
	for i := range l.Columns {
		for _, r := range roles {
			if l.Columns[i].Role == r {
				return i
			}
		}
	}
	return -1
}

// Find gives the 0-based first column that has the role, -1 where there is
// none.
func (l *Layout) Find(role Role) int { return l.find(role) }

// DateColumn gives the column that dates a row: fieldwork before an unnamed
// date before publication; -1 where there is none.
func (l *Layout) DateColumn() int {
	for _, r := range []Role{Fieldwork, Date, Publication} {
		if i := l.find(r); i >= 0 {
			return i
		}
	}
	return -1
}

// writesPercents says whether the table's figures carry a percent sign. It
// looks at all columns, since in a row that lost a cell they stand elsewhere.
func (l *Layout) writesPercents() bool {
	with, without := 0, 0
	for _, row := range l.shapes[l.HeaderRows:] {
		for i, s := range row {
			switch {
			case s == percent:
				with++
			case s == plain && i < len(l.Columns) && (l.Columns[i].Role.IsShare() || l.Columns[i].Role == Lead):
				without++
			}
		}
	}
	return with > without
}

// texts gives the cells of the wanted shapes in columns of the wanted roles.
func (l *Layout) texts(role func(Role) bool, wanted ...shape) []string {
	var texts []string
	for i := l.HeaderRows; i < len(l.rows); i++ {
		for j, cell := range l.rows[i] {
			if role(l.Columns[j].Role) && slices.Contains(wanted, l.shapes[i][j]) {
				texts = append(texts, cell.Text)
			}
		}
	}
	return texts
}
