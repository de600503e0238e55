package normalize

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// yearRange is one that begins with a year written in full.
var yearRange = regexp.MustCompile(`\b((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)?\d\d)\b`)

// yearsIn finds the years of the twentieth and the twenty-first century in a
// text: the first and the last one, and how many there are.
func yearsIn(text string) (first, last, n int) {
	for i := 0; i+4 <= len(text); i++ {
		if c := text[i]; c != '1' && c != '2' || i > 0 && isWordByte(text[i-1]) || i+4 < len(text) && isWordByte(text[i+4]) {
			continue
		}
		y := year(text[i : i+4])
		if y < 1900 || y > 2099 {
			continue
		}
		if n++; n == 1 {
			first = y
		}
		last = y
	}
	return first, last, n
}

// isWordByte says that a byte is an ASCII letter, a digit or an underscore.
func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
}

// yearOfHeading is the year the innermost heading that speaks of years names, 0
// where it names several or none does, or one that its dates come before.
func yearOfHeading(path, language string) int {
	for path != "" {
		var heading string
		path, heading = cutInnermost(path)
		switch first, _, n := yearsIn(heading); {
		case n == 1 && isBound(heading, language):
			return 0
		case n == 1 && !yearRange.MatchString(heading):
			return first
		case n > 0:
			return 0
		}
	}
	return 0
}

// lastYearOfHeading is the last year that the innermost heading that speaks of
// years names, 0 where none does; of "before 2020" the year before.
func lastYearOfHeading(path, language string) int {
	for path != "" {
		var heading string
		path, heading = cutInnermost(path)
		_, last, n := yearsIn(heading)
		if n == 0 {
			continue
		}
		if m := yearRange.FindStringSubmatch(heading); m != nil {
			return year(m[1][:4-len(m[2])] + m[2])
		}
		if n == 1 && isBound(heading, language) && !inclusive.MatchString(heading) {
			return last - 1
		}
		return last
	}
	return 0
}

var (
	boundYear = regexp.MustCompile(`(?i)(\bpre[- –]|\bprior to )?(\S+ )?((?:19|20)\d\d)\b`)
	inclusive = regexp.MustCompile(`(?i)\b(?:until|till|to|through) `)
)

// isBound says that the word right in front of the year of a heading makes a
// bound of it: "before 2020", "pre-2019", "bis 2021".
func isBound(heading, language string) bool {
	m := boundYear.FindStringSubmatch(heading)
	if m == nil || m[1] != "" {
		return m != nil
	}
	if m[2] == "" {
		return false
	}
	d, err := edtf.Parse(m[2]+m[3], edtf.Context{Language: language})
	return err == nil && d.Start.IsZero() && !d.End.IsZero()
}

// cutInnermost parts the innermost heading from those around it.
func cutInnermost(path string) (outer, heading string) {
	const sign = " > "
	if i := strings.LastIndex(path, sign); i >= 0 {
		return path[:i], path[i+len(sign):]
	}
	return "", path
}

func year(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// yearSource says where the year of a date that states none comes from.
type yearSource uint8

const (
	noYear        yearSource = iota
	ownYear                  // the date states it
	keyYear                  // the hidden key does by which its row is sorted
	headingYear              // a heading, or a row that is one
	neighbourYear            // the dates around it and the order they keep
	titleYear                // the article's title
)

// rowYear is what a row says of years.
type rowYear struct {
	marker bool // the row is one that names the year of others
	year   int  // stated or, in the end, handed down
	source yearSource
	// days is where in its year a date without one ends: 31 days a month. 0
	// where the row has no date.
	days int
	key  int // the year its sort key has, 0 where it has none
	// crosses says that the date goes over New Year, so that the year a heading
	// names may be that of its first day.
	crosses bool
}

// states says that the row itself tells its year.
func (r *rowYear) states() bool { return r.source == ownYear || r.source == keyYear }

// handDownYears gives every date that states no year one: that of the heading,
// or of the row that names the year of the rows below it or above it, or that of
// its sort key where neither names one. A table's
// own order tells which, and what years the dates before the first such row or
// after the last one have. heading is the year the headings name, last the last
// one they or the title name; 0 where there is none.
func handDownYears(rows []rowYear, heading, last int) {
	first, markers := -1, 0
	for i, r := range rows {
		switch {
		case r.marker:
			markers++
		case r.days > 0 && r.source == noYear && first < 0:
			first = i
		}
	}
	direction := directionOf(rows)
	if markers > 0 {
		below, above := clone(rows), clone(rows)
		fillGroups(below, heading, direction, false)
		fillGroups(above, heading, direction, true)
		// A row above all dates names those below it, one below all of them those
		// above it. Keys may be wrong, so they decide only between readings in order.
		if cmp.Or(edges(rows), cmp.Compare(breaks(above, direction), breaks(below, direction)), cmp.Compare(keyed(below), keyed(above)),
			cmp.Compare(inferred(above), inferred(below))) < 0 {
			below = above
		}
		copy(rows, below)
		settleCrossing(rows, direction)
		return
	}
	switch {
	case heading > 0:
		fillYear(rows, heading)
		settleCrossing(rows, direction)
		return
	case first < 0:
		return
	}
	for i := range rows {
		if r := &rows[i]; r.source == noYear && r.key > 0 {
			r.year, r.source = r.key, keyYear
		}
	}
	anchored := false
	for i, r := range rows {
		if !r.states() {
			continue
		}
		if !anchored {
			spread(rows, i, -1, direction, neighbourYear)
		}
		anchored = true
		spread(rows, i, 1, direction, neighbourYear)
	}
	if anchored || last == 0 {
		return
	}
	// The newest row is of the last year the headings name.
	step := 1
	if direction > 0 {
		step = -1
		for i, r := range rows {
			if r.days > 0 {
				first = i
			}
		}
	}
	rows[first].year, rows[first].source = last, titleYear
	spread(rows, first, step, direction, titleYear)
}

// settleCrossing says of dates that go over New Year whether the year a heading
// names is that of their last day or of their first: as their sort key has it,
// or else as the order of the table asks beside the row nearest to them.
func settleCrossing(rows []rowYear, direction int) {
	for i := range rows {
		r := &rows[i]
		if !r.crosses || r.source != headingYear {
			continue
		}
		if r.key == r.year || r.key == r.year+1 {
			r.year, r.source = r.key, keyYear
			continue
		}
		k := nearest(rows, i)
		if k < 0 {
			continue
		}
		after := direction // of row i to row k in time, as the table runs
		if i < k {
			after = -direction
		}
		inOrder := func(year int) bool {
			return ((year-rows[k].year)*372+r.days-rows[k].days)*after >= -slack
		}
		if !inOrder(r.year) && inOrder(r.year+1) {
			r.year++
		}
	}
}

// nearest is the row nearest to row i whose date lies in the one year it was
// given, -1 where there is none near.
func nearest(rows []rowYear, i int) int {
	const farthest = 100 // rows; a table of such dates alone has no end to look for
	for d := 1; d < min(len(rows), farthest); d++ {
		for _, k := range [...]int{i + d, i - d} {
			if k >= 0 && k < len(rows) && rows[k].days > 0 && !rows[k].crosses && !rows[k].marker && rows[k].source != noYear {
				return k
			}
		}
	}
	return -1
}

func clone(rows []rowYear) []rowYear { return append([]rowYear(nil), rows...) }

func fillYear(rows []rowYear, year int) {
	for i := range rows {
		if r := &rows[i]; r.source == noYear && !r.marker {
			r.year, r.source = year, headingYear
		}
	}
}

// directionOf is 1 where dates run from the oldest to the newest, -1 for the
// reverse.
func directionOf(rows []rowYear) int {
	up, down := 0, 0
	var before, marker *rowYear
	for i := range rows {
		r := &rows[i]
		switch {
		case r.marker:
			if marker != nil && r.year != marker.year {
				// A row of its own for the year weighs more than one pair of dates.
				if r.year > marker.year {
					up += 5
				} else {
					down += 5
				}
			}
			marker, before = r, nil
		case r.days > 0:
			if before != nil && before.source == r.source {
				switch d := (r.year-before.year)*372 + r.days - before.days; {
				case d > slack || d < -slack && r.source == noYear && before.source == noYear:
					// A jump over most of a year is one back over New Year.
					if r.source == noYear && (d > 8*31 || d < -8*31) {
						d = -d
					}
					if d > 0 {
						up++
					} else {
						down++
					}
				case d > 0:
					up++
				case d < 0:
					down++
				}
			}
			before = r
		}
	}
	if up > down {
		return 1
	}
	return -1
}

// slack is how many days, of 31 to a month, a date may stand out of order
// before it is taken to be of another year.
const slack = 40

// spread hands the year of row from on to the rows without one that follow it
// in steps of step, as far as the next row that has one. Where the dates jump
// against the order, they have gone over New Year.
func spread(rows []rowYear, from, step, direction int, source yearSource) {
	current, days := rows[from].year, rows[from].days
	for i := from + step; i >= 0 && i < len(rows); i += step {
		r := &rows[i]
		if r.marker || r.states() {
			return
		}
		if r.days == 0 {
			continue
		}
		switch d := r.days - days; {
		case direction*step < 0 && d > slack:
			current--
		case direction*step > 0 && d < -slack:
			current++
		}
		r.year, r.source, days = current, source, r.days
	}
}

// fillGroups gives the rows of each group the year of the row that names it:
// the marker below it where above is set, else the one above it. The group
// without a marker has the heading's year, or else one that follows from its
// neighbour's.
func fillGroups(rows []rowYear, heading, direction int, above bool) {
	var marks []int
	for i, r := range rows {
		if r.marker {
			marks = append(marks, i)
		}
	}
	group := func(lo, hi, year int, source yearSource) {
		end := hi
		if !above {
			end = leavesGroup(rows[:hi], lo, year)
		}
		for i := lo; i < end; i++ {
			if r := &rows[i]; r.source == noYear && !r.marker {
				r.year, r.source = year, source
			}
		}
		followStated(rows[end:hi], direction)
	}
	if above {
		lo := 0
		for _, m := range marks {
			group(lo, m, rows[m].year, headingYear)
			lo = m
		}
		m := marks[len(marks)-1]
		openEnd(rows[m+1:], rows[m].year+direction, direction)
		return
	}
	for k, m := range marks {
		hi := len(rows)
		if k+1 < len(marks) {
			hi = marks[k+1]
		}
		group(m, hi, rows[m].year, headingYear)
	}
	if heading > 0 {
		group(0, marks[0], heading, headingYear)
		return
	}
	before := rows[:marks[0]]
	for i := len(before) - 1; i >= 0; i-- {
		if r := &before[i]; r.days > 0 && r.source == noYear {
			r.year, r.source = rows[marks[0]].year-direction, neighbourYear
			spread(before, i, -1, direction, neighbourYear)
			return
		}
	}
}

// leavesGroup is the first row of a group whose dates have gone on to other years
// than the one that heads it: it states one, a later row does as well, and none
// behind it states that of the group.
func leavesGroup(rows []rowYear, lo, year int) int {
	end, others := len(rows), 0
	for i := len(rows) - 1; i >= lo; i-- {
		switch r := &rows[i]; {
		case r.source != ownYear || r.marker:
		case r.year == year:
			i = lo
		default:
			if others++; others > 1 {
				end = i
			}
		}
	}
	return end
}

// followStated gives rows without a year that of their sort key, or else the one
// that follows from the rows around them which state theirs.
func followStated(rows []rowYear, direction int) {
	for i := range rows {
		if r := &rows[i]; r.source == noYear && r.key > 0 && !r.marker {
			r.year, r.source = r.key, keyYear
		}
	}
	for i := range rows {
		if rows[i].states() {
			spread(rows, i, 1, direction, neighbourYear)
		}
	}
}

// openEnd gives the rows behind the last marker the year that follows its, or
// that of the dates among them that state one.
func openEnd(rows []rowYear, year, direction int) {
	for i := range rows {
		switch r := &rows[i]; {
		case r.source == ownYear:
			spread(rows, i, 1, direction, neighbourYear)
		case r.days > 0 && r.source == noYear:
			r.year, r.source = year, neighbourYear
			spread(rows, i, 1, direction, neighbourYear)
		}
	}
}

// breaks counts the rows that break the order of the table.
func breaks(rows []rowYear, direction int) int {
	n := 0
	var before *rowYear
	for i := range rows {
		r := &rows[i]
		if r.days == 0 || r.source == noYear || r.marker {
			continue
		}
		if before != nil {
			if d := (r.year-before.year)*372 + r.days - before.days; d*direction < -slack {
				n++
			}
		}
		before = r
	}
	return n
}

// edges is 1 where a row that names a year stands above all dates of the table and
// none below all of them, -1 for the reverse, 0 otherwise.
func edges(rows []rowYear) int {
	first, last, top, bottom := -1, -1, -1, -1
	for i := range rows {
		switch r := &rows[i]; {
		case r.marker:
			if top < 0 {
				top = i
			}
			bottom = i
		case r.days > 0 || r.source == ownYear:
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	switch above, below := top < first, bottom > last; {
	case first < 0 || above == below:
		return 0
	case above:
		return 1
	}
	return -1
}

// keyed counts the rows whose sort key has the year they were given.
func keyed(rows []rowYear) int {
	n := 0
	for i := range rows {
		if r := &rows[i]; r.key > 0 && r.key == r.year && r.source != ownYear {
			n++
		}
	}
	return n
}

func inferred(rows []rowYear) int {
	n := 0
	for _, r := range rows {
		if r.source == neighbourYear || r.days > 0 && r.source == noYear {
			n++
		}
	}
	return n
}

// readYears says what each row below the header says of years, and hands them
// down.
func (tb *tableBuilder) readYears(read []rowReading, order edtf.Order) {
	rows := tb.room.years.take(len(tb.rows))
	clear(rows)
	plain := edtf.Context{Order: order, Language: tb.ds.Article.Language}
	lost := plain
	lost.Year = 2000 // a leap year, to see what the rest of the date says
	month := monthOfHeading(tb.source.Section, plain)
	for i := tb.layout.HeaderRows; i < len(tb.rows); i++ {
		r, text := &rows[i], tb.dateText(i, &read[i])
		if read[i].line.Kind == column.YearRow || read[i].line.Kind == column.Heading {
			if y := yearOfRow(text); y > 0 {
				r.marker, r.year, r.source = true, y, ownYear
				read[i].line.Kind = column.YearRow
			}
			continue
		}
		ctx, lost := plain, lost
		ctx.Month, lost.Month = month, month
		if text == "" {
			continue
		}
		if d, err := tb.dates.Parse(text, ctx); err == nil {
			if read[i].line.Kind == column.BareDate && d.Precision == edtf.MonthPrecision {
				month = d.End.Month
				r.marker, r.year, r.source = true, d.End.Year, ownYear
				read[i].line.Kind = column.YearRow
				continue
			}
			if !d.End.IsZero() {
				r.year, r.source, r.days = d.End.Year, ownYear, d.End.Month*31+d.End.Day
				read[i].date = d
			}
		} else if asEDTF(err).Kind == edtf.NoYear {
			if d, err := tb.dates.Parse(text, lost); err == nil && !d.End.IsZero() {
				if read[i].line.Kind == column.BareDate && d.Precision == edtf.MonthPrecision && read[i].line.Wide {
					month = d.End.Month
					read[i].line.Kind = column.YearRow
					continue
				}
				r.days = d.End.Month*31 + d.End.Day
				r.key = tb.keyYear(i, &read[i], r.days)
				r.crosses = d.Start.Year < d.End.Year
			}
		}
		read[i].month = ctx.Month
	}
	// A saved page may have its title among the headings.
	section := strings.TrimPrefix(strings.TrimPrefix(tb.source.Section, tb.doc.Title), " > ")
	heading := tb.yearOfTitle()
	if heading == 0 {
		heading = yearOfHeading(section, tb.ds.Article.Language)
	}
	last := lastYearOfHeading(tb.heading, tb.ds.Article.Language)
	handDownYears(rows[tb.layout.HeaderRows:], heading, last)
	for i := range read {
		ctx := &read[i].dates
		*ctx = plain
		ctx.Month = read[i].month
		ctx.Year = rows[i].year
		if rows[i].source == ownYear {
			ctx.Year = 0
		} else {
			read[i].date = edtf.Date{}
		}
		read[i].inferred = rows[i].source == neighbourYear || rows[i].source == titleYear
	}
}

// yearOfTitle is the year that the lowest row over the whole table, above its
// header, names; 0 where there is none. The year of the vote that the polls are
// about is not theirs.
func (tb *tableBuilder) yearOfTitle() int {
	found := 0
	for i, row := range tb.rows[:tb.layout.HeaderRows] {
		if len(row) < 2 || tb.origin(i, len(row)-1) != (extract.Origin{i, 0}) {
			break
		}
		if y := yearOfHeading(row[0].Text, tb.ds.Article.Language); y > 0 && !column.IsResult(row[0].Text) && !column.NamesPolling(row[0].Text) {
			found = y
		}
	}
	return found
}

// keyYear is the year that the sort key of the date of row i tells, 0 where it
// tells none.
func (tb *tableBuilder) keyYear(i int, r *rowReading, days int) int {
	if r.line.Kind != column.Figures || r.reading.Unread != "" {
		return 0
	}
	return yearOfSortKey(tb.sortKey(i, tb.polls.Fieldwork, &r.reading), days)
}

// dateText is the text that dates row i, as it was read.
func (tb *tableBuilder) dateText(i int, r *rowReading) string {
	switch r.line.Kind {
	case column.Remark, column.BareDate, column.YearRow:
		return tb.rows[i][r.line.Date].Text
	case column.Heading:
		return tb.rows[i][r.line.Label].Text
	case column.Figures:
		if r.reading.Unread == "" {
			return tb.date(i, &r.reading)
		}
	}
	return ""
}

// yearOfRow is the year that a row of one cell names for other rows: the year
// alone or a few words around it, 0 where it says anything else.
func yearOfRow(text string) int {
	if len(strings.Fields(text)) > 3 || column.IsResult(text) {
		return 0
	}
	if y, _, n := yearsIn(text); n == 1 {
		return y
	}
	return 0
}

// monthOfHeading is the month the innermost heading is about, 0 where it is
// about none.
func monthOfHeading(path string, ctx edtf.Context) int {
	if i := strings.LastIndex(path, " > "); i >= 0 {
		path = path[i+len(" > "):]
	}
	ctx.Year = 2000
	if d, err := edtf.Parse(path, ctx); err == nil && d.Precision == edtf.MonthPrecision && d.Start.Month == d.End.Month {
		return d.End.Month
	}
	return 0
}
