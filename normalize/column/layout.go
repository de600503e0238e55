package column

import (
	"github.com/govalues/decimal"

	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// Options is what a caller knows that a table does not say.
type Options struct {
	// CellsLost says that merged cells have vanished from the rows, so that a
	// cell need not stand in its column.
	CellsLost bool
	// HeaderGuessed says that the header is as many cells as a row has because
	// they stand above it, so that it may begin too early or too late.
	HeaderGuessed bool
	// KnownPollster says whether a name is a pollster's.
	KnownPollster func(name string) bool
	// KnownCountry says whether a name is a country's.
	KnownCountry func(name string) bool
	// Heading is what stands above the table: the article's title, the headings
	// of its section and its caption.
	Heading string
	// Maker is the pollster that the innermost heading names, whose polls the
	// table gives if no column says whose they are; empty where it names none.
	Maker string
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
	// Questions are the questions of a table that asks several side by side, nil for
	// one that asks one.
	Questions []QuestionGroup
	// Matrix is set where a table of Kind Timeline dates several things in a row.
	Matrix *Matrix
	// YearColumn gives the year of the dates in the next column, MonthColumn the
	// month of its days, EndColumn the last day of those in the one before it; -1
	// where there is none.
	YearColumn, MonthColumn, EndColumn int
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
	detector *Detector
	header   Row       // the rebuilt header, where that of the rows lost a cell
	rows     []Row     // all rows of the table
	shapes   [][]shape // of their cells
	contents [][]content
	dates    []edtf.Reading // that contents speak of
	tallies  []counts       // by column, of the cells below the header
	tallied  int            // rows that say something of the columns
	suits    []shapeSet     // by column, what a row in place can have there
	void     []bool         // columns that no header names and few rows fill
	percents bool           // shares are written with a percent sign
	asIs     []int          // the cells of a row that is in place and whole
	room     []int          // for the cells of other readings
	extent   int            // columns up to and with the last one a row usually fills
	whole    []int          // rows that lost nothing, as far as shapes tell
	names    []vocabulary
	figures  figures
	cut      int // columns that the header names beyond those the table has
	// least is the smallest sample of the rows that lost nothing, once asked for.
	least      decimal.Decimal
	knowsLeast bool
	doubt      string // why no row of figures can be read; empty where they can
}

// vocabulary is the words that stand in a column in rows that lost nothing.
type vocabulary map[string]bool

// Detect reads the layout of a table from its header words and from the shapes
// of the cells below. A table without a header has Kind Other. The Layout holds
// until the next one.
func (d *Detector) Detect(rows []Row, options Options) *Layout {
	d.speak(options.Language)
	l := d.layout(rows, options, nil)
	if anew := l.regroup(); anew != nil {
		before := l.figuresBear()
		if l = d.layout(rows, options, anew.header); anew.borne(before, l.figuresBear()) {
			l.cut = anew.cut
			return l
		}
		l = d.layout(rows, options, nil)
	}
	l.findDoubt()
	return l
}

// layout reads the layout of a table. Where header is given, it stands in place
// of its first two rows.
func (d *Detector) layout(rows []Row, options Options, header Row) *Layout {
	d.look(rows)
	d.last = Layout{Kind: Other, options: options, detector: d, rows: rows, shapes: d.shapes, contents: d.contents, dates: d.dates, header: header}
	l := &d.last
	if l.HeaderRows = 2; header == nil {
		l.HeaderRows = l.headerRows()
	}
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	l.Columns = make([]Column, width)
	headings := l.headings(width)
	for i, h := range headings {
		l.Columns[i] = Column{Header: h.full, Spelled: h.spelled, Role: l.role(h)}
	}
	l.tally()
	l.findQuestions(headings)
	l.settleRoles()
	l.obeyRoles()
	l.findPollster()
	l.findResponses()
	l.settleLeads()
	l.findSample() // the shares add up only once the lead is told from them
	l.obeyRoles()  // what beside the others looks like a party's share may be none
	l.findVoid()
	l.Kind, l.Why = l.kind()
	if l.Kind != Polls {
		if l.Matrix = l.findMatrix(); l.Matrix != nil {
			l.Kind, l.Why = Timeline, ""
			for _, c := range l.Matrix.Dates {
				l.Columns[c].Role = Date
			}
		}
	}
	if l.Kind == Polls {
		l.figures = newFigures(l.ofFirstQuestion())
		l.percents = l.writesPercents()
		l.findSuits()
		l.findFormats()
		l.learn()
	} else {
		l.findSuits()
		l.extent = len(l.Columns)
	}
	return l
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

// findFormats tells how the table writes its shares and its sample sizes.
func (l *Layout) findFormats() {
	var shares, samples number.Cells
	for c := range l.Columns {
		var cells *number.Cells
		var wanted shapeSet
		switch role := l.Columns[c].Role; {
		case role.IsShare(), role == Lead, role == Total:
			cells, wanted = &shares, setOf(percent, plain)
		case role == Sample:
			cells, wanted = &samples, setOf(count, year, plain)
		default:
			continue
		}
		for i := l.HeaderRows; i < len(l.rows); i++ {
			if l.options.CellsLost && !l.fitsInPlace(i) {
				continue // its cells may be of other columns
			}
			if row := l.rows[i]; c < len(row) && wanted.has(l.shapes[i][c]) {
				cells.AddCell(&l.contents[i][c].figure, row[c].Text)
			}
		}
	}
	l.Shares, l.Counts = shares.Format(), samples.Format()
	l.Counts.Decimal = 0 // nobody asks half a person: one slip ("1,00") must not part all others
}

// findSuits says which shapes a cell in place can have in every column.
func (l *Layout) findSuits() {
	l.suits = l.detector.roomForSuits(len(l.Columns))
	var role Role
	var suits shapeSet // of a column of that role
	for c := range l.Columns {
		if r := l.Columns[c].Role; c == 0 || r != role {
			role, suits = r, r.suits(l.percents)
		}
		l.suits[c] = suits
		if l.void[c] {
			l.suits[c] = setOf(blank)
		}
	}
}
