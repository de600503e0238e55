package column

import (
	"slices"
	"strings"

	"pollard/normalize/number"
)

// settleLeads gives up leads that the figures belie, and finds the one that no
// word of a header names.
func (l *Layout) settleLeads() {
	for i := range l.Columns {
		if c := &l.Columns[i]; c.Role == Lead && (l.question(i) < 0 && l.isOfLaterGroup(i) || l.isDoubtful(i) && l.isNoDifference(i)) {
			c.Role = Note
		}
	}
	if l.has(Lead) {
		return
	}
	for i := len(l.Columns) - 1; i >= 0; i-- {
		switch c := &l.Columns[i]; {
		case c.Role == Party || c.Role == Unknown && l.holdsFigures(i):
			if c.Header != "" && l.isDifference(i) && (c.Role == Unknown || !l.addUp() || l.isAlwaysDifference(i)) {
				c.Role = Lead
			}
			return
		case c.Role.IsShare():
			return
		}
	}
}

// isDoubtful says that a lead may be something else: the majority in seats, or
// what is left of several answers for less those against, of which some are
// signed.
func (l *Layout) isDoubtful(column int) bool {
	if l.has(Seats) {
		return true
	}
	return !(l.has(Support) && l.has(Oppose)) && l.isSigned(column)
}

// isOfLaterGroup says that a lead stands under a header of several columns of
// which some are shares, and that other shares stand to the left of them: it is
// not the lead of the question the row begins with.
func (l *Layout) isOfLaterGroup(lead int) bool {
	group := l.groupOf(lead)
	if group < 0 {
		return false
	}
	inside, outside := false, false
	for i := range lead {
		if l.Columns[i].Role.IsShare() {
			if l.groupOf(i) == group {
				inside = true
			} else {
				outside = true
			}
		}
	}
	return inside && outside
}

// groupOf is the column where the lowest header cell begins that column shares
// with others, -1 where there is none.
func (l *Layout) groupOf(column int) int {
	y := l.groupRow(column)
	if y < 0 {
		return -1
	}
	for row := l.rows[y]; column > 0 && row[column].Copy == FromLeft; {
		column--
	}
	return column
}

// groupRow is the row of that cell, -1 where there is none.
func (l *Layout) groupRow(column int) int {
	for y := l.HeaderRows - 2; y >= 0; y-- {
		row := l.rows[y]
		if column < len(row) && !l.isFullWidth(y) && (spansRight(row, column) || row[column].Copy == FromLeft) {
			return y
		}
	}
	return -1
}

// CommonGroup is the text of the header cell above all parties of a table, which
// parts none of them from another: "Party"; empty where there is none.
func (l *Layout) CommonGroup() string {
	if l.options.CellsLost || l.HeaderRows < 2 {
		return ""
	}
	group, parties := -1, 0
	for i := range l.Columns {
		if l.Columns[i].Role != Party {
			continue
		}
		g := l.groupOf(i)
		if g < 0 || parties > 0 && g != group {
			return ""
		}
		group = g
		parties++
	}
	if parties < 2 {
		return ""
	}
	return l.rows[l.groupRow(group)][group].Text
}

// isDifference says that in nearly every row, and in two at least, a column's
// figure is a lead.
func (l *Layout) isDifference(column int) bool {
	rows, holding := l.countLeads(column)
	return holding >= 2 && holding*5 >= rows*4
}

// isAlwaysDifference says that the figures of a column are leads in every row of
// many, small as they may be beside shares that add up to 100 either way, and
// that those shares add up as well without it.
func (l *Layout) isAlwaysDifference(column int) bool {
	const many = 5
	rows, holding := l.countLeads(column)
	return rows >= many && holding == rows && l.addUpOf(func(other int) bool { return other != column })
}

// isNoDifference says that a column's figures are leads in a few rows only.
func (l *Layout) isNoDifference(column int) bool {
	rows, holding := l.countLeads(column)
	return rows > 0 && holding*2 < rows
}

// countLeads counts the rows in which a column has a figure, and those in which
// it is how far the two largest shares to its left are apart, or support and
// oppose.
func (l *Layout) countLeads(column int) (rows, holding int) {
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row := l.rows[i]
		if column >= len(row) {
			continue
		}
		text := row[column].Text
		if at := strings.IndexAny(text, "0123456789"); at >= 0 {
			text = text[at:] // "Labour +5"
		}
		stated, err := number.Parse(text, number.Format{})
		if err != nil || stated.Missing != number.Present {
			continue
		}
		first, second, ok := l.leaders(i, column)
		if !ok {
			continue
		}
		rows++
		if first.Interval().Sub(second.Interval()).Abs().Meets(stated.Interval()) {
			holding++
		}
	}
	return rows, holding
}

// leaders gives the shares of row i that a lead in a column would be taken
// from.
func (l *Layout) leaders(i, column int) (first, second number.Number, ok bool) {
	found := 0
	two := l.has(Support) && l.has(Oppose)
	for c := range min(column, len(l.rows[i])) {
		if role := l.Columns[c].Role; two && role != Support && role != Oppose || !two && role != Party {
			continue
		}
		n, err := l.figure(i, c, number.Format{})
		if err != nil || n.Missing != number.Present || !n.Known {
			continue
		}
		switch found++; {
		case found == 1 || first.Value.Less(n.Value):
			first, second = n, first
		case found == 2 || second.Value.Less(n.Value):
			second = n
		}
	}
	return first, second, found >= 2
}

// holdsFigures says that most cells of a column are figures.
func (l *Layout) holdsFigures(column int) bool {
	n := &l.tallies[column]
	return n[percent]+n[plain] > 0 && (n[percent]+n[plain])*5 >= n.filled()*3
}

// isSigned says that one in five figures of a column, or more, has a sign, as
// no share has.
func (l *Layout) isSigned(column int) bool { return l.begin(column, 5, "-", "−", "–", "+") }

// isTolerance says that most figures of a column begin with ±.
func (l *Layout) isTolerance(column int) bool { return l.begin(column, 2, tolerance...) }

// tolerance is how a margin of error begins.
var tolerance = []string{"±", "+/", "+-", "+–", "+−"}

// isTolerance says that a cell is a margin of error, by the sign it begins with.
func isTolerance(text string) bool {
	if text == "" || text[0] <= '9' && text[0] >= '0' {
		return false // as most are
	}
	return slices.ContainsFunc(tolerance, func(sign string) bool { return strings.HasPrefix(text, sign) })
}

// excludes says that a text is in no column of a role whatever its shape: a margin of
// error is nobody's share.
func (r Role) excludes(text string) bool { return r.IsShare() && isTolerance(text) }

// begin says that one in so many filled cells of a column begins with one of
// the signs and a figure behind it.
func (l *Layout) begin(column, in int, signs ...string) bool {
	filled := l.tallies[column].filled()
	if filled == 0 {
		return false
	}
	found := 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if column >= len(l.rows[i]) || !l.shapes[i][column].isFigure() {
			continue
		}
		text := l.rows[i][column].Text
		if text[0] <= '9' && text[0] >= '0' {
			continue // as most do
		}
		for _, sign := range signs {
			if strings.HasPrefix(text, sign) {
				found++
				break
			}
		}
	}
	return found*in >= filled
}
