package column

import (
	"slices"

	"pollard/normalize/number"
)

// countsVotes says that those for and against are counted, as in a parliament,
// where no share is over 100, or in a court, where all shares together are few.
func (l *Layout) countsVotes() bool {
	support, oppose := l.find(Support), l.find(Oppose)
	if support < 0 || oppose < 0 {
		return false
	}
	over, few, rows := 0, 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row := l.rows[i]
		if support >= len(row) || oppose >= len(row) {
			continue
		}
		yes, no := l.shapes[i][support], l.shapes[i][oppose]
		switch {
		case yes == percent, no == percent:
			return false
		case !yes.isFigure() || !no.isFigure():
			continue
		}
		rows++
		if isOver(row[support].Text) || isOver(row[oppose].Text) {
			over++
		} else if isFew(row[support].Text, row[oppose].Text) {
			few++
		}
	}
	return over > 0 && over*2 >= rows || few > 0 && few == rows
}

// isFew says that two whole figures together are fewer than those who have an
// opinion ever are among a hundred.
func isFew(yes, no string) bool {
	const most = 25
	a, known := wholeFigure(yes)
	b, too := wholeFigure(no)
	return known && too && a+b <= most
}

// wholeFigure reads a figure without decimals.
func wholeFigure(text string) (n int64, ok bool) {
	f, err := number.Parse(text, number.Format{})
	if err != nil || !f.Known || f.Scale() > 0 {
		return 0, false
	}
	n, _, ok = f.Value.Int64(0)
	return n, ok
}

// isOver says that a figure is more than a share can be.
func isOver(text string) bool {
	n, err := number.ParseCount(text, number.Format{})
	return err == nil && n.Missing == number.Present && n.Known && hundred.Less(n.Value)
}

// isOfVoters says that a header names what only a vote that was held has, or a
// census: the assembly, what it voted on, how many had a vote. Those who abstain
// are told in polls as well.
func (l *Layout) isOfVoters() bool {
	if l.has(Fieldwork, MarginOfError) {
		return false
	}
	return !l.namesAskers() && slices.ContainsFunc(l.Columns, func(c Column) bool { return l.detector.sense(c.Header).votes })
}

// namesAskers says that a column is of those who ask people, by its header or by its
// cells.
func (l *Layout) namesAskers() bool {
	i := l.find(Pollster)
	return i >= 0 && (asks(l.Columns[i].Header) || l.holdsPollsters(i))
}
