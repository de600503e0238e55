package column

import (
	"fmt"
	"math"
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize/number"
)

// Reading says which cell of a row belongs to which column.
type Reading struct {
	// Cells gives for every column the index of its cell in the row, -1 where
	// the row has none.
	Cells []int
	// Moved says that a cell stands in another column than its place in the row.
	Moved bool
	// Unread says, in words, why the row has no reading; empty where it has one.
	Unread string
	// Rivals are the readings of an unread row that are equally good, at most
	// three of them.
	Rivals [][]int
}

// mostReadings bounds the readings of one row that are weighed against each
// other. A row with more has lost too many cells to be read.
const mostReadings = 4096

// Align puts the cells of row i of the table, 0-based, into the columns they
// belong to.
//
// Where the source keeps places, that is where they stand. Where it has lost
// merged cells, a row that fits its columns and reaches as far as the others
// is in place. Of any other row, all assignments of cells to columns that keep
// the order are weighed: first whether the figures contradict each other, then
// how well the cells suit the columns, then how much of the row arithmetic
// proves. A row whose best reading is not the only one has no reading.
func (l *Layout) Align(i int) Reading {
	row, shapes := l.rows[i], l.shapes[i]
	if l.doubt != "" {
		return Reading{Unread: l.doubt}
	}
	if !l.options.CellsLost {
		return l.inPlace(row)
	}
	fits := l.fitsInPlace(i)
	if fits && (l.reaches(shapes) || lastFilled(shapes) == 0) && !l.endsInLead(row, shapes) {
		return l.inPlace(row)
	}
	r := l.search(row, shapes)
	switch {
	case r.Unread == "" || len(r.Rivals) > 0 || !l.reaches(shapes):
		return r
	case l.fillsVoid(shapes):
		return Reading{Unread: "it has more cells than the table has columns"}
	case l.isShifted(shapes):
		return l.searchCut(row, shapes, r)
	}
	// Nothing fits anywhere else: the row is in place, and a cell of it cannot
	// be read.
	return l.inPlace(row)
}

// isShifted says that a row that reaches to the end has words where its date
// should stand and a figure where its pollster should.
func (l *Layout) isShifted(shapes []shape) bool {
	date, maker := l.DateColumn(), l.find(Pollster)
	return date >= 0 && maker > date && maker < len(shapes) && shapes[date] == words && shapes[maker].isFigure()
}

// searchCut reads a row without the cells at its end for which a converter left
// no column, since the header says that there were such; r is what the row is
// where none of them can be left out.
func (l *Layout) searchCut(row Row, shapes []shape, r Reading) Reading {
	end := lastFilled(shapes)
	for n := 1; n <= l.cut && n < end; n++ {
		if cut := l.search(row[:end-n], shapes[:end-n]); cut.Unread == "" || len(cut.Rivals) > 0 {
			return cut
		}
	}
	return r
}

// fillsVoid says that a row has a cell where the table has no column.
func (l *Layout) fillsVoid(shapes []shape) bool {
	for i, s := range shapes {
		if s != blank && l.void[i] {
			return true
		}
	}
	return false
}

// rowsAtOnce is for how many rows room is made at a time.
const rowsAtOnce = 32

// inPlace is the reading of a row whose cells stand where they belong. Rows
// that have a cell for every column share one, which nobody writes to.
func (l *Layout) inPlace(row Row) Reading {
	n := len(l.Columns)
	if isWhole(row, n) {
		if l.asIs == nil {
			l.asIs = make([]int, n)
			for i := range l.asIs {
				l.asIs[i] = i
			}
		}
		return Reading{Cells: l.asIs}
	}
	if len(l.room) < n { // one block for many rows
		l.room = make([]int, n*min(len(l.rows), rowsAtOnce))
	}
	cells := l.room[:n:n]
	l.room = l.room[n:]
	for i := range cells {
		cells[i] = -1
		if i < len(row) && row[i].Given {
			cells[i] = i
		}
	}
	return Reading{Cells: cells}
}

func isWhole(row Row, columns int) bool {
	if len(row) < columns {
		return false
	}
	for i := range row {
		if !row[i].Given {
			return false
		}
	}
	return true
}

// endsInLead says that a row that has nothing in the column of leads, behind those of
// shares, belies its place: its shares are more than 100, or 100 without the last of
// them, which is how far the others are apart.
func (l *Layout) endsInLead(row Row, shapes []shape) bool {
	lead, last := l.figures.lead, lastFilled(shapes)-1
	if l.Kind != Polls || lead < 0 || last < 0 || last >= lead || !l.Columns[last].Role.IsShare() {
		return false
	}
	values, known := make([]number.Interval, len(l.Columns)), make([]bool, len(l.Columns))
	for _, c := range l.figures.shares {
		if c > last || !shapes[c].isFigure() {
			continue
		}
		if v, err := number.Parse(row[c].Text, l.Shares); err == nil && v.Missing == number.Present {
			values[c], known[c] = v.Interval(), true
		}
	}
	if !l.figures.judge(values, known, false).possible {
		return true
	}
	values[lead], known[lead], known[last] = values[last], known[last], false
	sum := number.Point(zero)
	for _, c := range l.figures.shares {
		if known[c] {
			sum = sum.Add(values[c])
		}
	}
	return known[lead] && sum.Contains(hundred) && l.figures.judge(values, known, false).proof > 0
}

// aligner is one search.
type aligner struct {
	cells  []int             // indices of the cells that are not blank
	costs  [][]int           // by cell, then column
	ways   [][]float64       // ways to place the cells from the first index on in the columns from the second on
	values []number.Interval // figure of each cell
	known  []bool
	at     []int // column of each cell, while searching
	column struct {
		values []number.Interval
		known  []bool
	}
	best    evidence
	cost    int
	winners [][]int
	count   int
}

// search weighs all order-preserving assignments of the row's cells.
func (l *Layout) search(row Row, shapes []shape) Reading {
	a := l.newAligner(row, shapes)
	switch ways := a.countWays(len(l.Columns)); {
	case ways == 0:
		return Reading{Unread: "no order of the columns fits its cells"}
	case ways > mostReadings:
		return Reading{Unread: fmt.Sprintf("its %d cells can be read in too many ways", len(a.cells))}
	}
	a.place(l, 0, 0, 0)
	if len(a.winners) > 1 && a.count == len(a.winners) {
		if l.agree(a.winners, shapes) {
			a.winners[0] = l.withDate(a.winners, shapes)
			a.winners = a.winners[:1]
		}
		a.winners = l.likelier(a.winners, row, shapes)
	}
	if len(a.winners) == 1 {
		return l.reading(a.winners[0])
	}
	r := Reading{Unread: fmt.Sprintf("%d readings are equally good", a.count)}
	for _, w := range a.winners {
		r.Rivals = append(r.Rivals, l.reading(w).Cells)
	}
	return r
}

func (l *Layout) newAligner(row Row, shapes []shape) *aligner {
	n := len(l.Columns)
	a := &aligner{cost: math.MaxInt}
	for i, s := range shapes {
		if s != blank {
			a.cells = append(a.cells, i)
		}
	}
	a.costs = make([][]int, len(a.cells))
	a.values = make([]number.Interval, len(a.cells))
	a.known = make([]bool, len(a.cells))
	for k, i := range a.cells {
		a.costs[k] = make([]int, n)
		for c := range l.Columns {
			a.costs[k][c] = l.cost(shapes[i], row[i].Text, c)
		}
		if l.has(Lead) && shapes[i] == words && IsTie(row[i].Text) {
			a.values[k], a.known[k] = number.Point(zero), true
		} else if shapes[i].isFigure() {
			if v, err := number.Parse(row[i].Text, l.Shares); err == nil && v.Missing == number.Present {
				a.values[k], a.known[k] = v.Interval(), true
			}
		}
	}
	a.at = make([]int, len(a.cells))
	a.column.values = make([]number.Interval, n)
	a.column.known = make([]bool, n)
	return a
}

// cost says how ill a cell suits a column, its words compared with those known
// to stand there. A name nobody knows is rather the pollster's than the
// client's, since every poll has a pollster, and so is a known pollster's that
// stands as a client elsewhere.
func (l *Layout) cost(s shape, text string, column int) int {
	switch {
	case l.void[column]:
		return never
	case l.isTie(s, text, column):
		return 0
	}
	role := l.Columns[column].Role
	cost := role.cost(s, l.percents) * 4
	switch {
	case cost >= never:
		return cost
	case role == Sample && s == plain && (isNoCount(text) || l.isTooFew(text)), (role == Note || role == Ref) && s.isFigure() && s != year:
		return never
	case role.excludes(text):
		return never
	case s != words || role != Pollster && role != Client:
		return cost
	}
	pollster, client := l.knows(Pollster, text) || l.isPollster(text), l.knows(Client, text)
	switch {
	case role == Pollster && !pollster && client:
		return cost + 2
	case role == Pollster && !pollster:
		return cost + 1
	case role == Client && pollster && client:
		return cost + 1
	case role == Client && !client:
		return cost + 2
	}
	return cost
}

// isNoCount says that a figure is not how many were asked: it has decimals, or
// is too small. Three decimals may be thousands.
func isNoCount(text string) bool {
	n, err := number.Parse(text, number.Format{})
	if err != nil || n.Missing != number.Present || n.Scale() == 3 {
		return false
	}
	return n.Scale() > 0 || n.Value.Less(fewestAsked)
}

// isTooFew says that a figure is far less than the rows that lost nothing have in
// the column of samples.
func (l *Layout) isTooFew(text string) bool {
	if !l.knowsLeast {
		l.knowsLeast = true
		c := l.find(Sample)
		for _, i := range l.whole {
			if n, err := l.Count(i, c); err == nil && n.Missing == number.Present && (l.least.IsZero() || n.Value.Less(l.least)) {
				l.least = n.Value
			}
		}
	}
	n, err := number.Parse(text, number.Format{})
	if err != nil || n.Missing != number.Present || n.Scale() == 3 {
		return false
	}
	times, err := n.Value.Mul(farLess)
	return err == nil && times.Less(l.least)
}

// farLess is how many times less no pollster asks than others.
var farLess = decimal.MustNew(8, 0)

// fewestAsked is less than any poll asks.
var fewestAsked = decimal.MustNew(50, 0)

func (l *Layout) knows(role Role, text string) bool {
	i := l.find(role)
	return i >= 0 && i < len(l.names) && l.vocabulary(i)[text]
}

func (l *Layout) isPollster(text string) bool {
	return l.options.KnownPollster != nil && l.options.KnownPollster(text)
}

// countWays counts the assignments no cell of which is impossible, without
// making them.
func (a *aligner) countWays(columns int) float64 {
	a.ways = make([][]float64, len(a.cells)+1)
	last := make([]float64, columns+1)
	for i := range last {
		last[i] = 1
	}
	a.ways[len(a.cells)] = last
	for k := len(a.cells) - 1; k >= 0; k-- {
		ways := make([]float64, columns+1)
		for c := columns - 1; c >= 0; c-- {
			ways[c] = ways[c+1]
			if a.costs[k][c] < never {
				ways[c] += a.ways[k+1][c+1]
			}
		}
		a.ways[k] = ways
	}
	return a.ways[0][0]
}

// place puts cell k and those behind it into columns from c on and weighs
// every whole assignment. It begins none that cannot be finished.
func (a *aligner) place(l *Layout, k, c, cost int) {
	if k == len(a.cells) {
		a.weigh(l, cost)
		return
	}
	for ; a.ways[k][c] > 0; c++ {
		if a.costs[k][c] < never {
			a.at[k] = c
			a.place(l, k+1, c+1, cost+a.costs[k][c])
		}
	}
}

func (a *aligner) weigh(l *Layout, cost int) {
	clear(a.column.known)
	for k, c := range a.at {
		a.column.known[c] = a.known[k]
		a.column.values[c] = a.values[k]
	}
	e := evidence{possible: true}
	if l.Kind == Polls {
		e = l.figures.judge(a.column.values, a.column.known, l.Closed)
	}
	switch compare(e, cost, a.best, a.cost) {
	case 1:
		a.best, a.cost, a.count, a.winners = e, cost, 0, a.winners[:0]
		fallthrough
	case 0:
		a.count++
		if len(a.winners) < 3 {
			a.winners = append(a.winners, a.row())
		}
	}
}

// compare is 1 where the first of two readings is better, -1 where it is worse.
func compare(e evidence, cost int, f evidence, other int) int {
	switch {
	case other == math.MaxInt:
		return 1
	case e.possible != f.possible:
		if e.possible {
			return 1
		}
		return -1
	case cost != other:
		if cost < other {
			return 1
		}
		return -1
	case e.proof != f.proof:
		if e.proof > f.proof {
			return 1
		}
		return -1
	}
	return 0
}

// row copies the assignment as pairs of cell and column.
func (a *aligner) row() []int {
	pairs := make([]int, 0, 2*len(a.at))
	for k, c := range a.at {
		pairs = append(pairs, a.cells[k], c)
	}
	return pairs
}

func (l *Layout) reading(pairs []int) Reading {
	r := Reading{Cells: make([]int, len(l.Columns))}
	for i := range r.Cells {
		r.Cells[i] = -1
	}
	for i := 0; i < len(pairs); i += 2 {
		cell, column := pairs[i], pairs[i+1]
		r.Cells[column] = cell
		r.Moved = r.Moved || cell != column
	}
	return r
}

// Describe spells a reading of row i out, column by column, for messages.
func (l *Layout) Describe(i int, cells []int) string {
	row := l.rows[i]
	var b strings.Builder
	for column, cell := range cells {
		if cell < 0 || row[cell].Text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		fmt.Fprintf(&b, "%s: %s", l.Columns[column].Header, row[cell].Text)
	}
	return b.String()
}
