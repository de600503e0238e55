package column

import (
	"slices"
	"strings"

	"pollard/normalize/number"
)

// findResponses finds the columns that give the share of a party or candidate,
// which no word of a header tells: their cells do, in a table that has a date
// or a pollster. Words of a role that the rest of the table belies are taken
// back first: "Con" beside ten parties is no answer against anything.
func (l *Layout) findResponses() {
	if !l.hasDate() && !l.has(Pollster) {
		return
	}
	var found []int
	for i, c := range l.Columns {
		if c.Role == Unknown && l.holdsShares(i) {
			found = append(found, i)
		}
	}
	if l.has(Support) != l.has(Oppose) || len(found) >= 3 {
		for i, c := range l.Columns {
			if (c.Role == Support || c.Role == Oppose) && len(found) > 0 && l.holdsShares(i) {
				found = append(found, i)
			}
		}
	}
	for _, i := range found {
		l.Columns[i].Role = Party
	}
	if len(found) > 0 {
		l.fillGaps()
	}
	l.findNames()
}

// holdsShares says that most cells of a column are figures a share can be.
func (l *Layout) holdsShares(column int) bool {
	n := &l.tallies[column]
	filled := n.filled()
	return filled > 0 && (n[percent]+n[plain])*5 >= filled*3 && !l.isVoidHeader(column)
}

// isVoidHeader says that a column without a header is filled in few rows only.
func (l *Layout) isVoidHeader(column int) bool {
	if l.Columns[column].Header != "" {
		return false
	}
	n := &l.tallies[column]
	return (n[percent]+n[plain])*2 < len(l.rows)-l.HeaderRows
}

// fillGaps takes columns in which nobody was asked, all dashes, for responses
// where they stand among responses.
func (l *Layout) fillGaps() {
	first, last := -1, -1
	for i, c := range l.Columns {
		if c.Role == Party {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first + 1; i < last; i++ {
		n := &l.tallies[i]
		if c := &l.Columns[i]; c.Role == Unknown && n.filled() == 0 && n[missing] > 0 && c.Header != "" {
			c.Role = Party
		}
	}
}

// findNames finds the columns whose cells name the response of the next one:
// "Democrat | % | Republican | %".
func (l *Layout) findNames() {
	for i := 1; i < len(l.Columns); i++ {
		c, before := &l.Columns[i], &l.Columns[i-1]
		if c.Role != Party && c.Role != OtherResponse || !isPercentSign(c.Header) || before.Role != Unknown {
			continue
		}
		if n := &l.tallies[i-1]; n[words]*2 >= len(l.rows)-l.HeaderRows {
			c.Role, before.Role = Party, Name
		}
	}
}

// isPercentSign says that a header only says that figures stand below it.
func isPercentSign(header string) bool {
	switch strings.ToLower(header) {
	case "%", "pct", "pct.", "percent", "percentage", "share", "vote", "votes":
		return true
	}
	return false
}

// countsSeats says that the figures of a table of parties are seats: its
// headings say so, or they are whole numbers of which some are over 100, that
// add up to the same sum, not 100, in nearly every row, or that add up to more
// than one question's shares can.
func (l *Layout) countsSeats() bool {
	rows, whole, over, heavy := 0, 0, 0, 0
	var seated []int // columns that can hold seats
	for c := range l.Columns {
		switch l.Columns[c].Role {
		case Party, OtherResponse, Unknown:
			seated = append(seated, c)
		}
	}
	var sums []int
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		sum, figures, integers, seats := 0, 0, 0, false
		for _, c := range seated {
			if c >= len(row) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
				continue
			}
			n, err := number.Parse(row[c].Text, number.Format{})
			if err != nil || n.Missing != number.Present || n.Percent {
				continue
			}
			figures++
			if n.Scale() == 0 {
				integers++
			}
			if !n.Known || n.Qualifier == number.AtLeast || hundred.Less(n.Value) {
				v, _, ok := n.Interval().Hi.Int64(0)
				seats = seats || ok && v > 101
			}
			if v, _, ok := n.Value.Int64(0); ok {
				sum += int(v)
			}
		}
		if figures < 2 {
			continue
		}
		rows++
		if integers == figures {
			whole++
			sums = append(sums, sum)
			if sum > 105 {
				heavy++
			}
		}
		if seats {
			over++
		}
	}
	if rows == 0 || whole*10 < rows*9 {
		return false
	}
	slices.Sort(sums)
	same, run := 0, 0
	for i, sum := range sums {
		if run++; i > 0 && sum != sums[i-1] {
			run = 1
		}
		if sum < 97 || sum > 103 {
			same = max(same, run)
		}
	}
	return hasWord(innermost(l.options.Heading), "seats") || over*2 >= rows || rows >= 3 && same*10 >= rows*8 ||
		heavy*10 >= rows*9 && !l.isGrouped()
}

// noFigure are the shapes of cells that number.Parse reads nothing from.
var noFigure = setOf(blank, date, words)

// isGrouped says that group headers stand above the shares, as those of two
// questions do.
func (l *Layout) isGrouped() bool {
	for i, h := range l.headings(len(l.Columns)) {
		if l.Columns[i].Role.IsShare() && !h.own {
			return true
		}
	}
	return false
}

func innermost(heading string) string {
	if i := strings.LastIndex(heading, " > "); i >= 0 {
		return heading[i:]
	}
	return heading
}
