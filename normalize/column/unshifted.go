package column

import (
	"slices"

	"pollard/normalize/number"
)

// unshifted puts the rows of a header that lost its merged cells back above
// their columns. The cells of the first row that name what a poll is known by
// (its date, its maker) reached down to the last row; the row below begins
// behind them, and what is left over to the right reached down as well.
func (l *Layout) unshifted(rows []Row, width int) []Row {
	top, below := rows[0], rows[len(rows)-1]
	if len(rows) == 2 && l.fillsGaps(1) {
		return []Row{l.filled(top, below)}
	}
	keys := 0
	for keys < len(top) && l.roleOf(top[keys].Text).headsOne() {
		keys++
	}
	if keys == 0 || below[0].Text == "" || l.roleOf(below[0].Text).IsKey() {
		return rows
	}
	leaves := min(lastText(below), width-keys)
	l.cut = lastText(below) - leaves
	merged := make(Row, width)
	copy(merged, top[:keys])
	copy(merged[keys:], below[:leaves])
	// Columns the second row does not reach are headed by the end of the first.
	rest := width - keys - leaves
	if end := lastText(top); rest > 0 && end-rest > keys {
		copy(merged[keys+leaves:], top[end-rest:end])
	}
	return []Row{merged}
}

// filled is the first row of a header with the names of the row below in its gaps.
// Where these are too few before the last words, "Others" or "Lead", each stood for
// several names and lost its span: what is behind them moves to the right, unless the
// lead holds where it stands.
func (l *Layout) filled(top, below Row) Row {
	merged := slices.Clone(top)
	end, names := lastText(top), lastText(below)
	first, gaps := blankRun(top[:end])
	if gaps > 0 && gaps < names && l.closesShares(top[end-1], first, end-1) {
		copy(merged[first:], below[:names])
		copy(merged[first+names:], top[first+gaps:end])
		return merged
	}
	for k, i := range gapsOf(top, lastText(below)) {
		merged[i] = below[k]
	}
	return merged
}

// closesShares says that the last cell of a header names a role, as those behind the shares
// do, and no lead that holds where it stands, from the first share on.
func (l *Layout) closesShares(last Cell, first, at int) bool {
	role := l.roleOf(last.Text)
	return role != Unknown && (role != Lead || !l.isLeadOf(first, at))
}

// isLeadOf says that in most rows the figure of a column is how far the two largest of
// those from another one up to it are apart.
func (l *Layout) isLeadOf(first, column int) bool {
	rows, holding := 0, 0
	for i := 2; i < len(l.rows); i++ {
		var figures []number.Number
		for c := first; c <= column && c < len(l.rows[i]); c++ {
			if n, err := l.figure(i, c, number.Format{}); err == nil && n.Known {
				figures = append(figures, n)
			}
		}
		if len(figures) != column-first+1 || len(figures) < 3 {
			continue
		}
		rows++
		lead := figures[len(figures)-1]
		shares := slices.SortedFunc(slices.Values(figures[:len(figures)-1]), func(a, b number.Number) int { return b.Value.Cmp(a.Value) })
		if shares[0].Interval().Sub(shares[1].Interval()).Meets(lead.Interval()) {
			holding++
		}
	}
	return holding*2 > rows
}

// blankRun finds the cells that say nothing, blank or the name of a picture's file, and
// stand side by side in a header; count is 0 where there are none, or others elsewhere.
func blankRun(top Row) (first, count int) {
	for i, c := range top {
		switch {
		case c.Text != "" && !isPicture(c.Text):
		case count == 0:
			first, count = i, 1
		case first+count == i:
			count++
		default:
			return 0, 0
		}
	}
	return first, count
}

// gapsOf gives the places of a header's first row that say nothing, those between
// its words or, where they are not n, all of them. The name of a picture's file is
// as good as a gap.
func gapsOf(top Row, n int) (gaps []int) {
	between := lastText(top)
	for i, c := range top {
		if i == between && len(gaps) == n {
			break
		}
		if c.Text == "" || isPicture(c.Text) {
			gaps = append(gaps, i)
		}
	}
	return gaps
}
