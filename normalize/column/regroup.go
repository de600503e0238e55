package column

import (
	"slices"
	"strings"
)

// regrouping is a header put together anew of the first row of a table that lost
// merged cells and the names in the row below.
type regrouping struct {
	header Row
	cut    int // names it has beyond the columns of the table
	// borne says whether the figures bear the new header out, so that it is taken.
	borne func(before, after bearing) bool
}

// regroup puts the header of a table together anew where a row of names stands
// right below it; nil where none does, or where it is open what they name.
func (l *Layout) regroup() *regrouping {
	if header := l.namesUnderSpans(); header != nil {
		return l.regrouped(header, bearing.asGood)
	}
	names := l.namesBelow()
	if names == nil {
		return nil
	}
	top := l.rows[0]
	end := lastText(top)
	open, groups := l.openCells(top[:end])
	header := make(Row, len(top), len(top)+len(names))
	copy(header, top)
	first, wide := l.widened(top[:end], open, len(names))
	switch at := l.groupAbove(top, open); {
	case l.datesAbove(top, names) >= 0:
		return l.regrouped(l.partedDates(top, names), bearing.asGood)
	case len(groups) == len(names):
		// Every group has kept its places.
		for k, i := range groups {
			header[i] = names[k]
		}
		return l.regrouped(header, bearing.asGood)
	case len(open) == len(names) && areAdjacent(open):
		// A name for each, as the party below a candidate.
		for k, i := range open {
			if strings.EqualFold(header[i].Text, names[k].Text) {
				header[i].Text = "" // the words of a picture
			}
			header[i].Text = strings.TrimSpace(header[i].Text + " " + names[k].Text)
		}
		return l.regrouped(header, bearing.bothHold)
	case wide > 0:
		// As many names as the columns that the header has no cell for, and they need.
		header = append(append(header[:first], names...), top[first+wide:end]...)
		if l.headsAlone(top[:end], first, wide) {
			return l.regrouped(header, bearing.asGood)
		}
		return l.regrouped(header, bearing.better)
	case at >= 0 && at+1 < len(top) && l.roleOf(top[at+1].Text).isChoice() && at+len(names) < len(l.Columns):
		// The next one may head names as well, "Opposition" behind "Government":
		// the columns behind the names may be its or not.
		return nil
	case at >= 0:
		// One cell has lost its span, and what the table has no column for is cut.
		header = append(append(header[:at], names...), top[at+1:]...)
		anew := l.regrouped(header, bearing.better)
		switch {
		case len(names) > 2 && len(names) > len(open),
			end-1+len(names) == len(l.Columns) && l.headsAlone(top[:end], at, 1):
			anew.borne = bearing.asGood // too many to be anything else, or just what is missing
		}
		return anew
	case l.areGroups(top, open) && open[0]+len(names) >= len(l.Columns):
		// All of them have, and nothing of the columns behind is left.
		header = append(header[:open[0]], names...)
		return l.regrouped(header, bearing.unbelied)
	}
	return nil
}

// regrouped cuts off of a header what the table has no column for.
func (l *Layout) regrouped(header Row, borne func(before, after bearing) bool) *regrouping {
	width := min(len(header), len(l.Columns))
	return &regrouping{header[:width], len(header) - width, borne}
}

// namesBelow gives the cells of the row right below the header if it has several
// of words from its beginning on, at most as many as the table has columns, and
// no other.
func (l *Layout) namesBelow() Row {
	if !l.options.CellsLost || l.HeaderRows != 1 || l.header != nil || len(l.rows) < 3 {
		return nil
	}
	row := l.rows[1]
	end := lastText(row)
	if end < 2 || end > len(l.Columns) {
		return nil
	}
	if end == len(l.Columns) && !l.isCutNames() {
		return nil
	}
	for j := range end {
		if l.shapes[1][j] != words {
			return nil
		}
	}
	return row[:end]
}

// isCutNames says that words in every column, which may be a row, are what is left
// of names below the header: cells of it head several columns, or its leads are none.
func (l *Layout) isCutNames() bool {
	top := l.rows[0]
	open, _ := l.openCells(top)
	return l.groupAbove(top, open) >= 0 || l.areGroups(top, open) || len(open) > 1 && l.figuresBear().belied
}

// namesUnderSpans is the header of a table that kept the spans of its columns and
// lost those of its rows there: the names in the row below begin in the first column,
// one for each column that a cell covers with others or that names no role, or the only
// adjacent ones of these with all of those; nil where none is lost.
func (l *Layout) namesUnderSpans() Row {
	if l.options.CellsLost || l.HeaderRows != 1 || l.header != nil || len(l.rows) < 3 {
		return nil
	}
	top, row := l.rows[0], l.rows[1]
	var wide, open, choices []int // "Opposition" is no answer above a party's name
	for i, c := range top {
		switch r := l.roleOf(c.Text); {
		case c.Copy == FromLeft || spansRight(top, i):
			wide = append(wide, i)
			fallthrough
		case r == Unknown:
			open = append(open, i)
			fallthrough
		case r.isChoice():
			choices = append(choices, i)
		}
	}
	names := lastText(row)
	if len(wide) == 0 || names == 0 || !l.roleOf(top[0].Text).IsKey() {
		return nil
	}
	for j := range names {
		if l.shapes[1][j] != words || row[j].Copy != NotCopied {
			return nil
		}
	}
	for _, places := range [][]int{open, choices, wide} {
		if len(places) == names {
			return underNames(top, row, places)
		}
	}
	if first, ok := onlyRun(open, wide, names); ok {
		places := open[slices.Index(open, first):]
		return underNames(top, row, places[:names])
	}
	return nil
}

// underNames is a header with the names at the beginning of a row in some places.
func underNames(top, row Row, places []int) Row {
	header := slices.Clone(top)
	for k, i := range places {
		header[i] = row[k]
	}
	return header
}

// isChoice says that a role is an answer for, against or between.
func (r Role) isChoice() bool { return r == Support || r == Oppose || r == Neutral }

// openCells gives the places of a header that name no role, and those of its
// groups: a cell that names none and the blank ones behind it, up to the next.
func (l *Layout) openCells(top Row) (open, groups []int) {
	for i, c := range top {
		if c.Text == "" || l.roleOf(c.Text) != Unknown {
			continue
		}
		open = append(open, i)
		for j := i + 1; j < len(top) && top[j].Text == ""; j++ {
			if j == i+1 {
				groups = append(groups, i)
			}
			groups = append(groups, j)
		}
	}
	return open, groups
}

// groupAbove finds the cell of a header that heads several columns: the only
// open one, or the only one of those that speaks of several things or asks a
// question; -1 where that is open, or where the names would stand under what a
// poll is known by.
func (l *Layout) groupAbove(top Row, open []int) int {
	found := -1
	for _, i := range open {
		if len(open) > 1 && !isGroup(top[i].Text) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	if found == 0 {
		return -1
	}
	return found
}

// datesAbove finds the cell of a header that is one of dates and heads the first and
// the last day below it, the only names there; -1 where there is none.
func (l *Layout) datesAbove(top, names Row) int {
	if len(names) != 2 || !hasWord(names[0].Text, "first day") || !hasWord(names[1].Text, "last day") {
		return -1
	}
	for i, c := range top {
		if c.Text != "" && l.roleOf(c.Text).IsDate() {
			return i
		}
	}
	return -1
}

// partedDates is the header with a cell for the first day and one for the last.
func (l *Layout) partedDates(top, names Row) Row {
	at := l.datesAbove(top, names)
	header := append(make(Row, 0, len(top)+1), top[:at]...)
	for _, name := range names {
		name.Text = top[at].Text + " " + name.Text
		header = append(header, name)
	}
	return append(header, top[at+1:]...)
}

// widened finds the cells of a header that several names stand below: where it ends
// before the columns do, as many as make it reach the last, from the first open one
// on. Count is 0 where one of them names a role other than an answer, or another
// open cell stands behind them, so that it is open which they are, unless words for
// a group tell.
func (l *Layout) widened(top Row, open []int, names int) (first, count int) {
	n := len(top) + names - len(l.Columns)
	if len(top) == len(l.Columns) || len(open) == 0 || open[0] == 0 || n < 2 || n >= names {
		return 0, 0
	}
	if open[len(open)-1] < open[0]+n {
		for i := open[0]; i < open[0]+n; i++ {
			if !slices.Contains(open, i) && (i >= len(top) || !l.roleOf(top[i].Text).isChoice()) {
				return 0, 0
			}
		}
		return open[0], n
	}
	var groups []int
	for _, i := range open {
		if isGroup(top[i].Text) {
			groups = append(groups, i)
		}
	}
	if first, ok := onlyRun(open, groups, n); ok {
		return first, n
	}
	return 0, 0
}

// headsAlone says that no cells of a header but so many from the first on can head several
// columns, as those that name no role or a side do, and that the last one is none.
func (l *Layout) headsAlone(top Row, first, count int) bool {
	for i, c := range top {
		if r := l.roleOf(c.Text); (r == Unknown || r.isChoice()) && (i < first || i >= first+count) {
			return false
		}
	}
	return l.roleOf(top[len(top)-1].Text) != Unknown
}

// onlyRun finds the run of n adjacent places among those that are open that has all
// of some of them in it, if there is just one.
func onlyRun(open, within []int, n int) (first int, ok bool) {
	if len(within) == 0 {
		return 0, false
	}
	for k := range open {
		last := k + n - 1
		if last >= len(open) || open[last] != open[k]+n-1 || open[k] > within[0] || open[last] < within[len(within)-1] {
			continue
		}
		if ok {
			return 0, false
		}
		first, ok = open[k], true
	}
	return first, ok
}

func areAdjacent(places []int) bool { return places[len(places)-1] == places[0]+len(places)-1 }

// areGroups says that several cells of a header, each right behind the other,
// all speak of several things.
func (l *Layout) areGroups(top Row, open []int) bool {
	for _, i := range open {
		if !isGroup(top[i].Text) && !hasWord(top[i].Text, "side") || i == 0 {
			return false
		}
	}
	return len(open) > 1 && areAdjacent(open)
}

// isGroup says that a header speaks of several things, or asks a question.
func isGroup(header string) bool {
	return strings.HasSuffix(header, "?") || hasWord(header, "group")
}

// bearing is how well the figures of a table bear its header out.
type bearing struct {
	polls, closed bool
	leads         bool // it has a column of leads
	hold, belied  bool // they are how far shares are apart in most rows; in few
	never         bool // in none of several
}

// figuresBear weighs the header against the figures below it.
func (l *Layout) figuresBear() bearing {
	b := bearing{polls: l.Kind == Polls, closed: l.Kind == Polls && l.Closed}
	// A name that figures make a lead bears no header out.
	if i := l.find(Lead); i >= 0 && l.roleOf(l.Columns[i].Header) == Lead {
		rows, holding := l.countLeads(i)
		b.leads, b.hold, b.belied = true, l.isDifference(i), l.isNoDifference(i)
		b.never = rows > 1 && holding == 0
	}
	return b
}

// better says that shares add up to 100 under the new header alone, or that
// leads hold under it alone.
func (b bearing) better(after bearing) bool {
	return b.asGood(after) && (after.closed && !b.closed || after.hold && b.belied)
}

// asGood says that nothing speaks against the new header.
func (b bearing) asGood(after bearing) bool {
	return after.polls && !after.belied && (after.closed || !b.closed) && (after.hold || !b.hold)
}

// bothHold says that the figures bear both headers out.
func (b bearing) bothHold(after bearing) bool {
	return b.asGood(after) && (b.closed || b.hold) && b.leads == after.leads
}

// unbelied says that every lead belies the old header, and none the new one.
func (b bearing) unbelied(after bearing) bool {
	return b.asGood(after) && b.never
}

// findDoubt says why no figure can be put into a column: the header has lost
// cells that spanned columns, since more names stand in the row below than it
// has columns for, or its leads are none, and nothing tells where they belong.
func (l *Layout) findDoubt() {
	if l.options.HeaderGuessed && !(l.isBorneOut(0) && l.isBorneOut(1)) {
		l.doubt = "its table has a cell a line, and nothing tells at which line the header begins"
		return
	}
	if l.Kind == Polls && l.endEarly() {
		l.doubt = "no row of its table reaches the last column, so that each has merged cells, and nothing tells which"
		return
	}
	names := l.namesBelow()
	if names == nil || l.Kind != Polls {
		return
	}
	named, headless := 0, false
	for i, c := range l.Columns {
		if c.Role.IsShare() && l.roleOf(l.rows[0][i].Text) == Unknown {
			named++
			headless = headless || c.Header == ""
		}
	}
	if b := l.figuresBear(); named > 0 && !b.hold && (headless || !b.closed && (len(names) > named || b.never)) {
		l.doubt = "the header of its table lost cells, and nothing tells which columns the names below it head"
	}
}

// endEarly says that all of several rows end before the last column although it is
// one of leads, or their shares add up to 100 without it.
func (l *Layout) endEarly() bool {
	last := len(l.Columns) - 1
	role := l.Columns[last].Role
	if !l.options.CellsLost || !role.IsShare() && role != Lead || len(l.whole) < fewestOthers || l.reachedBy(l.whole, len(l.whole)) > last {
		return false
	}
	return role == Lead || l.shortAddUp(len(l.Columns))
}

// isBorneOut says that the header of a column says what a poll is known by, and
// that most cells below suit that.
func (l *Layout) isBorneOut(c int) bool {
	if c >= len(l.Columns) {
		return false
	}
	role, suiting := l.roleOf(l.Columns[c].Header), 0
	for s, n := range l.tallies[c] {
		if cost := role.cost(shape(s), l.percents); shape(s) != blank && (cost == 0 || cost < never && role.IsDate()) {
			suiting += n // a date may stand for a name, but not all along
		}
	}
	return role.IsKey() && suiting*2 > l.tallied
}
