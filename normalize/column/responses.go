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
		if l.standsApart(i) {
			continue
		}
		l.Columns[i].Role = Party
		if i > 0 && l.Columns[i].Header == "" && l.Columns[i-1].Role.isNoChoice() {
			l.Columns[i].Role = NoAnswer // a picture of those who would not vote
		}
	}
	if len(found) > 0 {
		l.findPartyOfRefs()
		l.fillGaps()
		l.findAbbreviated()
	}
	l.findNames()
	l.dropBlocs()
	l.dropExtra()
	l.findSample()
}

// standsApart says that a column has what a poll is known by on both sides, as
// the number of a week has: answers stand together.
func (l *Layout) standsApart(column int) bool {
	isKeyOf := func(i int) bool { return i >= 0 && i < len(l.Columns) && l.Columns[i].Role.IsKey() }
	return isKeyOf(column-1) && isKeyOf(column+1)
}

// findPartyOfRefs takes a column of plain figures beside shares for one of them
// where its header may also mean references and the shares, those before the
// lead, add up to 100 with it alone: "Ref" is short for a party and for those
// who refused as well.
func (l *Layout) findPartyOfRefs() {
	end := len(l.Columns)
	if lead := l.find(Lead); lead >= 0 {
		end = lead
	}
	addUp := func() bool { return l.addUpTo(0, func(column int) bool { return column < end }) }
	for i := range end {
		c := &l.Columns[i]
		beside := i > 0 && l.Columns[i-1].Role.IsShare() || i+1 < end && l.Columns[i+1].Role.IsShare()
		if c.Role != Ref || !beside || !l.holdsShares(i) || addUp() {
			continue
		}
		if c.Role = Party; !addUp() {
			c.Role = Ref
		}
	}
}

// dropBlocs takes the figures of parties behind the lead back where those before
// it add up to 100 by themselves: they are sums of blocs of parties, in shares
// or seats.
func (l *Layout) dropBlocs() {
	lead := l.find(Lead)
	if lead < 0 {
		return
	}
	parties := 0
	for i := range lead {
		if l.Columns[i].Role == Party {
			parties++
		}
	}
	if parties < 3 || !l.addUpOf(func(column int) bool { return column < lead }) {
		return
	}
	for i := lead + 1; i < len(l.Columns); i++ {
		if l.Columns[i].Role == Party && l.groupOf(i) < 0 {
			l.Columns[i].Role = Unknown
		}
	}
}

// dropExtra takes the first share back if all others, those of other answers
// among them, add up to 100 without it and not with it: it is some other figure.
func (l *Layout) dropExtra() {
	if !l.has(OtherResponse, Undecided, NoAnswer) {
		return
	}
	for i := range l.Columns {
		c := &l.Columns[i]
		if !c.Role.IsShare() {
			continue
		}
		if c.Role != Party || i == 0 || !l.Columns[i-1].Role.IsKey() && l.Columns[i-1].Role != MarginOfError || l.addUp() {
			return
		}
		if c.Role = Unknown; !l.addUp() {
			c.Role = Party
		}
		return
	}
}

// isNoChoice says that who answers so is for nobody.
func (r Role) isNoChoice() bool { return r == Undecided || r == NoAnswer }

// findSample takes counts of a column that no word names, left of shares that
// add up to 100, for how many were asked.
func (l *Layout) findSample() {
	if l.has(Sample) {
		return
	}
	for i, c := range l.Columns {
		n := &l.tallies[i]
		switch {
		case c.Role.IsShare():
			return
		case c.Role == Unknown && n[count] > 0 && n[count]*5 >= n.filled()*3:
			if l.addUp() {
				l.Columns[i].Role = Sample
			}
			return
		}
	}
}

// holdsShares says that most cells of a column are figures a share can be.
func (l *Layout) holdsShares(column int) bool {
	n := &l.tallies[column]
	filled := n.filled()
	return filled > 0 && (n[percent]+n[plain])*5 >= filled*3 && !l.isVoidHeader(column) && !l.isSigned(column) && !l.Columns[column].IsMeasure()
}

// IsMeasure says that the header names figures that are nobody's share: response
// rates, thresholds, running numbers.
func (c *Column) IsMeasure() bool {
	switch strings.ToLower(c.Header) {
	case "#", "no.", "nr.", "nº", "№":
		return true
	}
	return hasWord(c.Header, "measure") || hasWord(c.Spelled, "measure")
}

// isVoidHeader says that a column without a header is filled in few rows only.
func (l *Layout) isVoidHeader(column int) bool {
	if l.Columns[column].Header != "" {
		return false
	}
	n := &l.tallies[column]
	return (n[percent]+n[plain])*2 < l.tallied && !l.isWithin(column)
}

// fillGaps takes columns in which nobody was asked, all dashes, for responses
// where they stand among responses.
func (l *Layout) fillGaps() {
	first, last := -1, -1
	for i, c := range l.Columns {
		switch {
		case c.Role == Party && first < 0:
			first, last = i, i
		case c.Role == Party, first >= 0 && l.options.CellsLost && c.Role.isNoChoice():
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

// findAbbreviated takes the abbreviation of an answer for that of a party where
// it stands between parties: DK is a party in Hungary. Where it stands twice,
// each closes a question.
func (l *Layout) findAbbreviated() {
	for i := 1; i+1 < len(l.Columns); i++ {
		c := &l.Columns[i]
		if !c.Role.isNoChoice() || l.Columns[i-1].Role != Party || l.Columns[i+1].Role != Party || !isShort(c.Header) ||
			l.groupOf(i) != l.groupOf(i-1) || l.groupOf(i) != l.groupOf(i+1) {
			continue
		}
		again := func(o Column) bool { return o.Header == c.Header }
		if !slices.ContainsFunc(l.Columns[:i], again) && !slices.ContainsFunc(l.Columns[i+1:], again) {
			c.Role = Party
		}
	}
}

// isShort says that a header is a few capitals.
func isShort(header string) bool {
	return len(header) > 0 && len(header) <= 3 && strings.IndexFunc(header, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
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
// headings say so, or they are whole numbers of which some are over 100, or
// that add up to the same sum, not 100, in nearly every row. Shares of answers
// to several questions exceed 100 as well, but by no fixed sum, unless those of
// parties too small for a seat stand between them with a percent sign.
func (l *Layout) countsSeats() bool {
	rows, whole, over, heavy, small := 0, 0, 0, 0, false
	var seated []int // columns that can hold seats
	addsUp := l.addUp()
	for c := range l.Columns {
		switch role := l.Columns[c].Role; {
		case role == Party, role == OtherResponse, role == Unknown && !addsUp:
			seated = append(seated, c)
		}
	}
	var sums, others []int // of all figures, and of those but for the last column
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		sum, last, figures, integers, seats := 0, 0, 0, 0, false
		for _, c := range seated {
			if c >= len(row) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
				continue
			}
			n, err := number.Parse(row[c].Text, number.Format{})
			if err != nil || n.Missing != number.Present || n.Percent {
				small = small || n.Percent
				continue
			}
			v, _, ok := n.Interval().Hi.Int64(0)
			if l.Columns[c].Role == Unknown && ok && v >= manySeats {
				continue // people, not seats
			}
			figures++
			if n.Scale() == 0 {
				integers++
			}
			if !n.Known || n.Qualifier == number.AtLeast || hundred.Less(n.Value) {
				seats = seats || ok && v > 101
			}
			if v, _, ok := n.Value.Int64(0); ok {
				last = 0
				if c == seated[len(seated)-1] {
					last = int(v)
				}
				sum += int(v)
			}
		}
		if figures < 2 {
			continue
		}
		rows++
		if integers == figures {
			whole++
			sums, others = append(sums, sum), append(others, sum-last)
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
	return hasWord(innermost(l.options.Heading), "seats") || over*2 >= rows || small && heavy*10 >= rows*9 ||
		l.addUpToSeats(sums, rows) ||
		!addsUp && l.addUpToSeats(others, rows) // the last may add up the government's
}

// manySeats is more than a parliament has that is polled for.
const manySeats = 1000

// addUpToSeats says that the figures of nearly every row have the same sum, as
// the seats of a parliament do. Below 100 it may be what the undecided leave;
// where they have a column, the figures are shares.
func (l *Layout) addUpToSeats(sums []int, rows int) bool {
	if l.has(Undecided, NoAnswer, Neutral) {
		return false
	}
	slices.Sort(sums)
	grouped := l.isGrouped()
	run := 0
	for i, sum := range sums {
		if run++; i > 0 && sum != sums[i-1] {
			run = 1
		}
		least := 2
		switch {
		case sum >= 97 && sum <= 103, grouped && (sum+3)%100 <= 6:
			continue // shares of one question or of several
		case sum < 97:
			least = 5
		}
		if rows >= least && run*10 >= rows*8 {
			return true
		}
	}
	return false
}

// addUp says that the shares of most rows add up to about 100.
func (l *Layout) addUp() bool { return l.addUpOf(func(int) bool { return true }) }

// addUpOfChoices says so of the shares of those who chose.
func (l *Layout) addUpOfChoices() bool {
	return l.addUpOf(func(column int) bool { return !l.Columns[column].Role.isNoChoice() })
}

// addUpOf says so of the shares in the columns that are taken.
func (l *Layout) addUpOf(taken func(column int) bool) bool {
	const about = 3
	return l.addUpTo(about, taken)
}

// addUpTo says that they add up to 100 within so much, in most rows.
func (l *Layout) addUpTo(within int64, taken func(column int) bool) bool {
	rows, adding := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row, shapes := l.rows[i], l.shapes[i]
		sum, figures := zero, 0
		for c := range min(len(row), len(l.Columns)) {
			if !l.Columns[c].Role.IsShare() || !taken(c) || row[c].Copy != NotCopied || noFigure.has(shapes[c]) {
				continue
			}
			n, err := number.Parse(row[c].Text, number.Format{})
			if err != nil || n.Missing != number.Present {
				continue
			}
			if sum, err = sum.Add(n.Value); err != nil {
				break
			}
			figures++
		}
		if figures < 2 {
			continue
		}
		rows++
		if v, _, ok := sum.Int64(0); ok && v >= 100-within && v <= 100+within {
			adding++
		}
	}
	return rows > 0 && adding*2 > rows
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
