package prose

import (
	"fmt"
	"strings"
)

// parts counts, of the figures that are marked, those that are read and what of their rows is
// right: it tells what makes rows wrong.
type parts struct {
	marked, given, read                     int
	side, date, maker, population, question int
}

// markedFigure is a figure of a row: its role, its digits.
type markedFigure struct {
	role, digits string
	row          *sampleRow
}

func sampleFigures(rows []sampleRow) (list []markedFigure) {
	for i := range rows {
		for share := range strings.SplitSeq(rows[i].shares, ", ") {
			role, digits, _ := strings.Cut(share, " ")
			list = append(list, markedFigure{role, digits, &rows[i]})
		}
	}
	return list
}

// add compares the figures of a passage, each marked one with the first given one of the same
// digits that is left, one of its role before others.
func (p *parts) add(marked, given []sampleRow) {
	left := sampleFigures(given)
	p.given += len(left)
	for _, w := range sampleFigures(marked) {
		p.marked++
		at := -1
		for i, g := range left {
			if g.digits == w.digits && (at < 0 || g.role == w.role && left[at].role != w.role) {
				at = i
			}
		}
		if at < 0 {
			continue
		}
		g := left[at]
		left = append(left[:at:at], left[at+1:]...)
		p.read++
		for _, c := range []struct {
			right bool
			count *int
		}{
			{g.role == w.role, &p.side}, {g.row.date == w.row.date, &p.date}, {g.row.maker == w.row.maker, &p.maker},
			{strings.EqualFold(g.row.population, w.row.population), &p.population}, {g.row.asked == w.row.asked, &p.question},
		} {
			if c.right {
				*c.count++
			}
		}
	}
}

func (p parts) String() string {
	of := func(n int) string { return fmt.Sprintf("%.2f", ratio(n, p.read)) }
	return fmt.Sprintf("figures: %d marked, %d given, %d both; of these right side %s, date %s, pollster %s, population %s, question %s",
		p.marked, p.given, p.read, of(p.side), of(p.date), of(p.maker), of(p.population), of(p.question))
}
