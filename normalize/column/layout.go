package column

import (
	"strings"

	"pollard/normalize/number"
)

// Cell is one cell of a table as far as this package looks at it.
type Cell struct {
	Text   string
	Header bool // marked as a header by the source
	Bold   bool // all of its words are bold
	// Spelled is what the abbreviation in a header stands for.
	Spelled string
	Given   bool // false for a place that only pads a short row
	Copy    Copy
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

// span is how many columns the cell reaches over that begins in a column, 0 where
// none begins there.
func (r Row) span(column int) int {
	if column >= len(r) || r[column].Copy == FromLeft {
		return 0
	}
	end := column + 1
	for end < len(r) && r[end].Copy == FromLeft {
		end++
	}
	return end - column
}

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
	// YearColumn gives the year of the dates in the next column, EndColumn the
	// last day of those in the one before it; -1 where there is none.
	YearColumn, EndColumn int
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
	header   Row        // the rebuilt header, where that of the rows lost a cell
	rows     []Row      // all rows of the table
	shapes   [][]shape  // of their cells
	tallies  []counts   // by column, of the cells below the header
	tallied  int        // rows that say something of the columns
	suits    []shapeSet // by column, what a row in place can have there
	void     []bool     // columns that no header names and few rows fill
	percents bool       // shares are written with a percent sign
	asIs     []int      // the cells of a row that is in place and whole
	room     []int      // for the cells of other readings
	extent   int        // columns up to and with the last one a row usually fills
	whole    []int      // rows that lost nothing, as far as shapes tell
	names    []vocabulary
	figures  figures
	doubt    string // why no row of figures can be read; empty where they can
}

// vocabulary is the words that stand in a column in rows that lost nothing.
type vocabulary map[string]bool

// Detect reads the layout of a table from its header words and from the shapes
// of the cells below. A table without a header has Kind Other.
func Detect(rows []Row, options Options) *Layout { return new(Detector).Detect(rows, options) }

// Detect is the function of that name. The Layout it gives holds until the next
// one.
func (d *Detector) Detect(rows []Row, options Options) *Layout {
	d.speak(options.Language)
	l := d.layout(rows, options, nil)
	if anew := l.regroup(); anew != nil {
		before := l.figuresBear()
		if l = d.layout(rows, options, anew.header); anew.borne(before, l.figuresBear()) {
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
	l := &Layout{Kind: Other, options: options, detector: d, rows: rows, shapes: d.shapesOf(rows), header: header}
	if l.HeaderRows = 2; header == nil {
		l.HeaderRows = l.headerRows()
	}
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	l.Columns = make([]Column, width)
	for i, h := range l.headings(width) {
		l.Columns[i] = Column{Header: h.full, Spelled: h.spelled, Role: l.role(h)}
	}
	l.tally()
	l.settleRoles()
	l.obeyRoles()
	l.findPollster()
	l.findResponses()
	l.settleLeads()
	l.obeyRoles() // what beside the others looks like a party's share may be none
	l.findVoid()
	l.Kind, l.Why = l.kind()
	if l.Kind == Polls {
		l.figures = newFigures(l.Columns)
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

// settleRoles gives columns whose header says nothing the role their cells
// show, and parts columns whose headers claim the same single role.
func (l *Layout) settleRoles() {
	for i := range l.Columns {
		c := &l.Columns[i]
		// Where cells have been lost, those below a header need not be its own;
		// they still tell more than a word of another language, or one that may
		// as well be short for a party: "Ref".
		n := &l.tallies[i]
		if (!l.options.CellsLost || c.Role == Ref || l.detector.sense(c.Header).foreign) && c.Role.isBelied(n) && !l.isUnreadable(i) {
			c.Role = Unknown
		}
		if c.Role == Ref && l.isFine(i) {
			c.Role = Unknown
		}
		switch {
		case c.Role == Unknown && l.isTolerance(i), c.Role == Lead && l.isTolerance(i):
			c.Role = MarginOfError
		case c.Role == Unknown:
			if c.Role = l.roleOfShapes(c.Header, n); c.Role == OtherResponse && l.isSigned(i) {
				c.Role = Unknown
			}
		}
	}
	l.pairDates()
	seen := map[Role]bool{}
	for i := range l.Columns {
		if i == l.YearColumn || i == l.EndColumn {
			continue
		}
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

// isUnreadable says that a column of dates, sample sizes or margins of error is
// what its header says and only written as nobody has read it yet: its words have figures, and
// there is no other such column. They must not be lost without a finding.
func (l *Layout) isUnreadable(column int) bool {
	role := l.Columns[column].Role
	if !role.IsDate() && role != Sample && role != MarginOfError || l.detector.sense(l.Columns[column].Header).foreign {
		return false
	}
	for i := range l.Columns {
		n := &l.tallies[i]
		if i != column && (l.Columns[i].Role == role || role.IsDate() && n[date] > 0 && n[date]*2 >= n.filled()) {
			return false
		}
	}
	worded, figured := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if row := l.rows[i]; column < len(row) && row[column].Copy == NotCopied && l.shapes[i][column] == words {
			worded++
			if strings.ContainsAny(row[column].Text, "0123456789０１２３４５６７８９") {
				figured++
			}
		}
	}
	return figured*4 >= worded*3
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
		n := &l.tallies[i]
		l.void[i] = c.Header == "" && (n[missing]+n.filled())*2 < l.tallied && !l.isWithin(i)
	}
}

// isFine says that most cells of a column are figures of which some have
// decimals, as the numbers of notes have none.
func (l *Layout) isFine(column int) bool {
	n := &l.tallies[column]
	if n[plain]*5 < n.filled()*3 {
		return false
	}
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if row := l.rows[i]; column < len(row) && l.shapes[i][column] == plain && strings.ContainsAny(row[column].Text, ".,") {
			return true
		}
	}
	return false
}

// isWithin says that a column is one of shares that lost the picture in its
// header: it stands before others that have one, and most of its cells that say
// something are shares.
func (l *Layout) isWithin(column int) bool {
	n := &l.tallies[column]
	if shares := n[percent] + n[plain]; shares < 2 || shares*5 < n.filled()*3 {
		return false
	}
	for _, c := range l.Columns[column+1:] {
		if c.Header != "" && c.Role != Note && c.Role != Ref {
			return true
		}
	}
	return false
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

// filled counts the cells that say something.
func (n *counts) filled() int {
	filled := 0
	for s := date; s <= words; s++ {
		filled += n[s]
	}
	return filled
}

// tally counts the shapes of every column.
func (l *Layout) tally() {
	l.tallies, l.tallied = l.detector.roomForTallies(len(l.Columns)), 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		if l.options.CellsLost && (l.isWordsOnly(i) || l.isAside(i)) {
			continue // its cells may stand under any header
		}
		l.tallied++
		for c := range row {
			// A cell that spans columns says nothing of the columns it reaches over,
			// unless their header reaches over the same.
			if n := row.span(c); n == 1 || n > 1 && n == l.headerSpan(c) {
				l.tallies[c][shapes[c]]++
			}
		}
	}
}

// headerSpan is how many columns the lowest header reaches over from a column on,
// 0 where it begins before.
func (l *Layout) headerSpan(column int) int {
	if l.HeaderRows == 0 {
		return 0
	}
	return l.rows[l.HeaderRows-1].span(column)
}

// isWordsOnly says that row i has neither a figure nor a date.
func (l *Layout) isWordsOnly(i int) bool {
	for _, s := range l.shapes[i] {
		if s == date || s.isFigure() {
			return false
		}
	}
	return true
}

// isAside says that row i has a date, words and several blanks, as a remark
// between polls has.
func (l *Layout) isAside(i int) bool {
	var n counts
	for _, s := range l.shapes[i] {
		n[s]++
	}
	return n[date] == 1 && n[words] == 1 && n[blank] > 2 && n[blank]+2 == len(l.shapes[i])
}

// roleOfShapes is the role a column's cells show where most of them agree.
func (l *Layout) roleOfShapes(header string, n *counts) Role {
	filled := n.filled()
	most := func(k int) bool { return filled > 0 && k*5 >= filled*3 }
	switch {
	case most(n[date]) && !l.hasDate():
		return Date
	case header != "" && most(n[percent]+n[plain]) && l.asksYesNo():
		return OtherResponse
	case most(n[count]) && l.has(Support, Oppose) && !l.has(Sample):
		return Sample
	}
	return Unknown
}

// asksYesNo says that the table has the answers to a question for or against
// something. One of the two alone is none where several columns of figures have
// no role: a party may be called "Yes, Ruritania!".
func (l *Layout) asksYesNo() bool {
	if l.has(Support) == l.has(Oppose) {
		return l.has(Support)
	}
	open := 0
	for i := range l.Columns {
		if l.Columns[i].Role == Unknown && l.Columns[i].Header != "" && l.holdsShares(i) {
			open++
		}
	}
	return open < 2
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
			if l.options.CellsLost && !l.fitsInPlace(l.shapes[i]) {
				continue // its cells may be of other columns
			}
			if row := l.rows[i]; c < len(row) && wanted.has(l.shapes[i][c]) {
				cells.Add(row[c].Text)
			}
		}
	}
	l.Shares, l.Counts = shares.Format(), samples.Format()
	l.Counts.Decimal = 0 // nobody asks half a person: one slip ("1,00") must not part all others
}

// findSuits says which shapes a cell in place can have in every column.
func (l *Layout) findSuits() {
	l.suits = make([]shapeSet, len(l.Columns))
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
