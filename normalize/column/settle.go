package column

import (
	"strings"

	"pollard/normalize/number"
)

// settleRoles gives columns whose header says nothing the role their cells
// show, and parts columns whose headers claim the same single role.
func (l *Layout) settleRoles() {
	for i := range l.Columns {
		l.settleRole(i)
	}
	l.pairDates()
	l.partSource()
	l.partRoles()
}

// settleRole takes from column i a role that its cells belie, and gives it the one they
// show where it has none.
func (l *Layout) settleRole(i int) {
	c, n := &l.Columns[i], &l.tallies[i]
	if l.hasOwnCells(i) && c.Role.isBelied(n) && !l.isUnreadable(i) {
		c.Role = Unknown
	}
	if c.Role == Pollster && n.filled()*2 < n[blank] && l.hasOther(i) {
		c.Role = Ref // "Source", nearly all of references
	}
	if l.isMisnamed(i) {
		c.Role = Unknown
	}
	switch {
	case (c.Role == Unknown || c.Role == Lead) && l.isTolerance(i):
		c.Role = MarginOfError
	case c.Role == Unknown:
		if c.Role = l.roleOfShapes(c.Header, n); c.Role == OtherResponse && l.isSigned(i) {
			c.Role = Unknown
		}
	}
}

// hasOwnCells says that the cells of a column tell more than its header. Where cells have
// been lost, those below a header need not be its own; they still tell more than a word of
// another language, or one that may as well be short for a party: "Ref".
func (l *Layout) hasOwnCells(i int) bool {
	c := &l.Columns[i]
	return !l.options.CellsLost || c.Role == Ref || l.detector.sense(c.Header).foreign || c.Role == Region && l.isBetweenShares(i)
}

// isMisnamed says that the header of a column is a party's or the like, by its figures: no
// reference has decimals, no total is less than its parts, and no sample is a share.
func (l *Layout) isMisnamed(i int) bool {
	switch l.Columns[i].Role {
	case Ref:
		return l.isFine(i)
	case Total:
		return l.isPart(i)
	case Sample:
		return (!l.options.CellsLost || l.isBetweenShares(i) || l.hasOther(i)) && l.countsNobody(i)
	}
	return false
}

// partRoles leaves roles of which a poll or event has one to the first column that claims
// them. Each question has sides and a lead of its own.
func (l *Layout) partRoles() {
	seen := map[Role]bool{}
	for i := range l.Columns {
		if i == l.YearColumn || i == l.MonthColumn || i == l.EndColumn {
			continue
		}
		if k := l.question(i); k > 0 && l.Questions[k].First == i {
			delete(seen, Support)
			delete(seen, Oppose)
			delete(seen, Lead)
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

// partSource makes a column headed "Source" that of who published a poll where
// another header names who polled: "Polling agency".
func (l *Layout) partSource() {
	source := l.find(Pollster)
	if source < 0 || !l.isSourced() {
		return
	}
	for i := source + 1; i < len(l.Columns); i++ {
		if l.Columns[i].Role == Pollster && !hasWord(l.Columns[i].Header, "source") && l.countPollsters(i) >= l.countPollsters(source) {
			if l.Columns[source].Role = Client; l.holdsLinks(source) {
				l.Columns[source].Role = Ref
			}
			return
		}
	}
}

// holdsLinks says that the cells of a column are what links to sources are called:
// "PDF".
func (l *Layout) holdsLinks(column int) bool {
	filled, links := 0, 0
	for _, row := range l.rows[l.HeaderRows:] {
		if column < len(row) && row[column].Text != "" {
			filled++
			if l.roleOf(row[column].Text) == Ref {
				links++
			}
		}
	}
	return links*2 > filled
}

// isPart says that a column stands between others of shares, and that its figure
// is smaller than their sum in most rows, as no total is: a party may be called
// "Together". A word of another language may stand before the others as well.
func (l *Layout) isPart(total int) bool {
	if !l.isBetweenShares(total) && !(l.mayBeShare(total+1) && l.detector.sense(l.Columns[total].Header).foreign) {
		return false
	}
	rows, parts := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		own, ok := l.shareAt(i, total)
		if !ok {
			continue
		}
		rows++
		sum := number.Point(zero)
		for c := range l.Columns {
			if c == total || !l.mayBeShare(c) {
				continue
			}
			if share, ok := l.shareAt(i, c); ok {
				sum = sum.Add(share)
			}
		}
		if own.Hi.Less(sum.Lo) {
			parts++
		}
	}
	return parts*2 > rows
}

// hasOther says that another column has the role of this one by its header.
func (l *Layout) hasOther(column int) bool {
	for i, c := range l.Columns {
		if i != column && c.Role == l.Columns[column].Role {
			return true
		}
	}
	return false
}

// isBetweenShares says that the columns on both sides of one are, or may be, those
// of shares.
func (l *Layout) isBetweenShares(column int) bool {
	return l.mayBeShare(column-1) && l.mayBeShare(column+1)
}

// mayBeShare says that a column holds shares, as far as its header and its cells
// tell: a total in another language may as well be a party called "Together".
func (l *Layout) mayBeShare(column int) bool {
	if column < 0 || column >= len(l.Columns) || !l.holdsShares(column) {
		return false
	}
	c := &l.Columns[column]
	return c.Role == Unknown || c.Role.IsShare() || c.Role == Total && l.detector.sense(c.Header).foreign
}

// countsNobody says that most figures of a column are none of people who were
// asked: ".N" is a party.
func (l *Layout) countsNobody(sample int) bool {
	figures, small := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if row := l.rows[i]; sample < len(row) && l.shapes[i][sample].isFigure() {
			figures++
			if s := l.shapes[i][sample]; s == percent || s == plain && isNoCount(row[sample].Text) {
				small++
			}
		}
	}
	return small*2 > figures
}

// shareAt is the figure of a cell that looks like a share.
func (l *Layout) shareAt(row, column int) (share number.Interval, ok bool) {
	if column >= len(l.rows[row]) {
		return share, false
	}
	if s := l.shapes[row][column]; s != percent && s != plain {
		return share, false
	}
	n, err := number.Parse(l.rows[row][column].Text, number.Format{})
	if err != nil || n.Missing != number.Present || !n.Known {
		return share, false
	}
	return n.Interval(), true
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
	return worded > 0 && figured*4 >= worded*3
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
