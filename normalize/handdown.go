package normalize

import (
	"cmp"
	"slices"
)

// yearSource says where the year of a date that states none comes from.
type yearSource uint8

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
	// vote says that the date is that of a vote that was held, which may be years
	// before the first poll on the next one.
	vote bool
}

// states says that the row itself tells its year.
func (r *rowYear) states() bool { return r.source == ownYear || r.source == keyYear }

// day is its date in days from the first year on, 31 to a month.
func (r *rowYear) day() int { return r.year*12*31 + r.days }

// lacks says that the row has a date that nothing told the year of.
func (r *rowYear) lacks() bool { return r.days > 0 && r.source == noYear }

// handDownYears gives every date that states no year one: that of the row that names
// the year of the rows below it or above it, or that of the heading, or that of its sort
// key where neither names one. A table's own order tells which, and what years the dates
// before the first such row or after the last one have. heading is the year the headings
// name, last the last one they or the title name; 0 where there is none.
func handDownYears(rows []rowYear, heading, last int) {
	direction := directionOf(rows)
	switch {
	case slices.ContainsFunc(rows, func(r rowYear) bool { return r.marker }):
		fillFromMarkers(rows, heading, direction)
	case heading > 0 && !isBelied(rows, heading):
		fillYear(rows, heading)
	default:
		fillFromOthers(rows, last, direction)
	}
	settleCrossing(rows, direction)
}

// fillFromMarkers gives each row the year of the row that names it, be that the one above or
// the one below it. A row above all dates names those below it, one below all of them those
// above it. Keys may be wrong, so they decide only between readings in order.
func fillFromMarkers(rows []rowYear, heading, direction int) {
	below, above := slices.Clone(rows), slices.Clone(rows)
	fillGroups(below, heading, direction, false)
	fillGroups(above, heading, direction, true)
	if cmp.Or(edges(rows), cmp.Compare(breaks(above, direction), breaks(below, direction)), cmp.Compare(keyed(below), keyed(above)),
		cmp.Compare(inferred(above), inferred(below))) < 0 {
		below = above
	}
	copy(rows, below)
}

// fillFromOthers gives each row the year of its sort key, or else the one that follows from
// the rows that tell theirs. Where the newest row does not, it is of the last year the
// headings name.
func fillFromOthers(rows []rowYear, last, direction int) {
	newest := slices.IndexFunc(rows, func(r rowYear) bool { return r.lacks() })
	if newest < 0 {
		return
	}
	fillFromKeys(rows)
	if direction > 0 {
		for i := range rows {
			if rows[i].lacks() {
				newest = i
			}
		}
	}
	open := last > 0 && rows[newest].lacks()
	spreadStated(rows, direction, open)
	if r := &rows[newest]; open && r.lacks() {
		r.year, r.source = last, titleYear
		spread(rows, newest, -direction, direction, titleYear)
	}
}

// fillFromKeys gives the rows without a year that of their sort key.
func fillFromKeys(rows []rowYear) {
	for i := range rows {
		if r := &rows[i]; r.source == noYear && r.key > 0 && !r.marker {
			r.year, r.source = r.key, keyYear
		}
	}
}

// spreadStated gives the rows without a year the one that follows from the row before them that
// tells its own, those before all of these the one that follows from the first. A vote tells
// the year of the polls before it; where the newest row is open, those after it may be on the
// next one.
func spreadStated(rows []rowYear, direction int, open bool) {
	anchored := false // a row that tells the year of those on both sides was found
	for i := range rows {
		if !rows[i].states() {
			continue
		}
		both := !rows[i].vote || !open
		if !anchored && (both || direction > 0) {
			spread(rows, i, -1, direction, neighbourYear)
		}
		if both || direction < 0 {
			spread(rows, i, 1, direction, neighbourYear)
		}
		anchored = anchored || both
	}
}

// isBelied says that most dates state their year, and none the one a heading
// names, as below "Polls since the 2022 election".
func isBelied(rows []rowYear, heading int) bool {
	own, open := 0, 0
	for i := range rows {
		switch r := &rows[i]; {
		case r.source == ownYear && r.year == heading:
			return false
		case r.source == ownYear:
			own++
		case r.days > 0:
			open++
		}
	}
	return own > open
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
			of := rowYear{year: year, days: r.days}
			return (of.day()-rows[k].day())*after >= -slack
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

func fillYear(rows []rowYear, year int) {
	for i := range rows {
		if r := &rows[i]; r.source == noYear && !r.marker {
			r.year, r.source = year, headingYear
		}
	}
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
		if r := &before[i]; r.lacks() {
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
	fillFromKeys(rows)
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
		case r.lacks():
			r.year, r.source = year, neighbourYear
			spread(rows, i, 1, direction, neighbourYear)
		}
	}
}
