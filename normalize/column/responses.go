package column

import (
	"slices"
	"strings"
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
	if l.has(Support) != l.has(Oppose) {
		found = append(found, l.choicesOfOneSide()...)
		for i, c := range l.Columns {
			if (c.Role == Support || c.Role == Oppose) && len(found) > 0 && l.holdsShares(i) {
				found = append(found, i)
			}
		}
	}
	var apart []int
	for _, i := range found {
		if l.standsApart(i) {
			apart = append(apart, i)
			continue
		}
		l.Columns[i].Role = Party
		if i > 0 && l.Columns[i].Header == "" && l.Columns[i-1].Role.isNoChoice() {
			l.Columns[i].Role = NoAnswer // a picture of those who would not vote
		}
	}
	l.findApart(apart)
	if len(found) > 0 {
		l.findPartyOfRefs()
		l.fillGaps()
		l.findMerged()
		l.findAbbreviated()
	}
	l.findNames()
	l.dropBlocs()
	l.dropExtra()
}

// choicesOfOneSide finds the further columns whose words are for what the table's
// one side is for, where the shares add up to 100: "For the government" and "For
// the opposition" are two choices.
func (l *Layout) choicesOfOneSide() []int {
	side := l.Columns[l.find(Support, Oppose)].Role
	var found []int
	for i, c := range l.Columns {
		if c.Role == OtherResponse && l.roleOf(c.Header) == side && l.holdsShares(i) {
			found = append(found, i)
		}
	}
	if len(found) > 0 && !l.addUp() {
		return nil
	}
	return found
}

// findApart takes those of the columns that stand apart for responses without
// which the shares do not add up to 100: all of them, or else a single one.
// Columns that it leaves are remembered, as nothing tells what else they hold.
func (l *Layout) findApart(apart []int) {
	if len(apart) == 0 {
		return
	}
	defer func() {
		for _, i := range apart {
			_, decided := l.options.Roles[i]
			l.Columns[i].Apart = l.Columns[i].Role == Unknown && !decided
		}
	}()
	if l.addUp() {
		return
	}
	before := slices.Clone(l.Columns)
	takes := func(columns []int) bool {
		for _, i := range columns {
			l.Columns[i].Role = Party
		}
		if l.addUp() {
			return true
		}
		copy(l.Columns, before)
		return false
	}
	if takes(apart) {
		return
	}
	for i := range apart {
		if takes(apart[i : i+1]) {
			return
		}
	}
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
		if c.Role != Ref || !beside || !l.holdsShares(i) {
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
	if parties < 3 || !l.addUpBeforeLead() {
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
// So is the last one behind the other answers if they add up exactly without it.
func (l *Layout) dropExtra() {
	if !l.has(OtherResponse, Undecided, NoAnswer) {
		return
	}
	l.dropLast()
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

// dropLast takes the last share back where it stands behind those of other
// answers and the rest adds up to 100 by itself: a margin of error, which is small
// enough to pass for rounding.
func (l *Layout) dropLast() {
	for i := len(l.Columns) - 1; i > 0; i-- {
		c := &l.Columns[i]
		if !c.Role.IsShare() {
			continue
		}
		if before := l.Columns[i-1].Role; c.Role != Party || before != OtherResponse && !before.isNoChoice() || l.groupOf(i) != l.groupOf(i-1) {
			return
		}
		exactly := func() bool { return l.addUpTo(1, func(int) bool { return true }) }
		if exactly() {
			return
		}
		c.Role = Unknown
		switch {
		case !exactly():
			c.Role = Party
		case isShort(c.Header) && !l.has(MarginOfError):
			c.Role = MarginOfError
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
			if l.addUp() && (!c.IsMeasure() || hasWord(c.Header, "respondents")) {
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
	first, last, closed := -1, -1, false
	for i, c := range l.Columns {
		switch {
		case c.Role == Party && first < 0:
			first, last = i, i
		case c.Role == Party, first >= 0 && l.options.CellsLost && c.Role.isNoChoice():
			last = i
		case first >= 0 && !closed && (c.Role == OtherResponse || c.Role.isNoChoice()):
			last, closed = i, true // the others stand behind the last party
		}
	}
	for i := first + 1; i < last; i++ {
		n := &l.tallies[i]
		if c := &l.Columns[i]; c.Role == Unknown && n.filled() == 0 && n[missing] > 0 && c.Header != "" {
			c.Role = Party
		}
	}
}

// findMerged takes columns whose cells are one with those of the columns beside
// them in every row, so that they tell nothing by themselves, for responses where
// those cells hold shares and stand beside others: of parties that run together.
func (l *Layout) findMerged() {
	for i := 0; i < len(l.Columns); i++ {
		end := i
		for end < len(l.Columns) && l.Columns[end].Role == Unknown && l.Columns[end].Header != "" && l.isMerged(end) {
			end++
		}
		isShare := func(i int) bool { return i >= 0 && i < len(l.Columns) && l.Columns[i].Role.IsShare() }
		if end-i < 2 || !isShare(i-1) && !isShare(end) {
			continue
		}
		for ; i < end; i++ {
			l.Columns[i].Role = Party
		}
	}
}

// isMerged says that no cell of a column is one by itself, and that most of
// those that reach over it hold figures a share can be.
func (l *Layout) isMerged(column int) bool {
	if n := &l.tallies[column]; n.filled() > 0 {
		return false
	}
	wide, shares := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row := l.rows[i]
		if column >= len(row) || row[column].Copy != FromLeft && row.span(column) < 2 {
			continue
		}
		wide++
		if s := l.shapes[i][column]; s == percent || s == plain {
			shares++
		}
	}
	return shares > 0 && shares*2 > wide
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
