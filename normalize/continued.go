package normalize

import (
	"strconv"

	"pollard/normalize/column"
)

// continued knows, while the rows of a flattened table are read, what a row that
// lost the merged cells at its beginning goes on from.
type continued struct {
	owners []int // by column, the row that states what the last poll is known by; -1 for none
	taken  []int // by column, the row the current one takes its words from; -1 for none
	first  int   // the poll whose date and maker the last ones share, -1 for none
	polls  int   // how many share them
}

// forgetRow says that the next row goes on from none. Only in a flattened table
// could it.
func (tb *tableBuilder) forgetRow() {
	if tb.source.CellsLost {
		tb.continued.forget(len(tb.layout.Columns))
	}
}

// forget starts anew: the next row goes on from none.
func (t *continued) forget(columns int) {
	if len(t.owners) != columns {
		t.owners, t.taken = make([]int, columns), make([]int, columns)
	}
	for c := range t.owners {
		t.owners[c], t.taken[c] = -1, -1
	}
	t.first, t.polls = -1, 0
}

// leadingKeys counts the columns from the first on that say what a poll is known
// by, or where and how people were asked.
func leadingKeys(columns []column.Column) int {
	for i, c := range columns {
		if !c.Role.IsKey() {
			return i
		}
	}
	return len(columns)
}

// isTaken says that a row may take what stands in a column of this role from the row above.
func isTaken(r column.Role) bool {
	return r.IsDate() || r == column.Pollster || r == column.Client || r == column.Sample
}

// takeOver finds what row i has lost of the merged cells of the row above: a run
// of empty columns from the first on. A poll without date and maker is one of the
// poll above, and one with a date of its own and no maker is by the maker above.
// The date of a poll that has a maker may as well be missing, unless an attribute
// that leaked says that the one above reaches down, or the maker stands first where
// blank cells have kept their places.
func (tb *tableBuilder) takeOver(i int, reading *column.Reading) {
	t := &tb.continued
	for c := range t.taken {
		t.taken[c] = -1
	}
	defer tb.takeCovered(reading)
	date, maker := tb.polls.Fieldwork, tb.polls.Pollster
	end, keys := 0, leadingKeys(tb.layout.Columns)
	for end < keys && tb.text(i, end, reading) == "" {
		end++
	}
	lost := func(c int) bool { return c >= 0 && c < end }
	whole := func(c int) bool { return c < 0 || lost(c) && t.owners[c] >= 0 }
	switch {
	case end > 1 && whole(date) && whole(maker):
	case lost(maker) && date >= end:
	case lost(date) && !lost(maker) && (tb.reachesDown(i, date) || tb.source.BlanksKept && reading.Cells[end] == 0):
	default:
		return
	}
	for c := range end {
		if isTaken(tb.layout.Columns[c].Role) {
			t.taken[c] = t.owners[c]
		}
	}
}

// takeCovered finds the date and the maker that a row has lost between cells that
// stand next to each other: where blank cells have kept their places, the ones above
// reach down.
func (tb *tableBuilder) takeCovered(reading *column.Reading) {
	t := &tb.continued
	if !tb.source.BlanksKept {
		return
	}
	for _, c := range []int{tb.polls.Fieldwork, tb.polls.Pollster} {
		if c > 0 && reading.Cells[c] < 0 && t.taken[c] < 0 && isCovered(reading.Cells, c) {
			t.taken[c] = t.owners[c]
		}
	}
}

// isCovered says that the cells before and behind a column without one stand next
// to each other.
func isCovered(cells []int, c int) bool {
	before, behind := c-1, c+1
	for before >= 0 && cells[before] < 0 {
		before--
	}
	for behind < len(cells) && cells[behind] < 0 {
		behind++
	}
	return before >= 0 && behind < len(cells) && cells[behind] == cells[before]+1
}

// reachesDown says that an attribute which leaked has the cell of the column
// that the last poll is known by cover row i as well.
func (tb *tableBuilder) reachesDown(i, c int) bool {
	owner := tb.continued.owners[c]
	if owner < 0 {
		return false
	}
	at := tb.read[owner].reading.Cells[c]
	return at >= 0 && tb.source.Rows[owner].Cells[at].Leaked > i-owner
}

// said is what row i says in a column, or the row above where it goes on from
// that one.
func (tb *tableBuilder) said(i, c int, reading *column.Reading) string {
	row, cell := tb.whereSaid(i, c, reading)
	if cell < 0 {
		return ""
	}
	return tb.rows[row][cell].Text
}

// whereSaid is the row and the cell of what is said of row i in a column; cell is
// -1 where there is none.
func (tb *tableBuilder) whereSaid(i, c int, reading *column.Reading) (row, cell int) {
	if from := tb.takenFrom(c); from >= 0 {
		return from, cellOf(c, &tb.read[from].reading)
	}
	return i, cellOf(c, reading)
}

// takenFrom is the row that the current one takes a column from, -1 for none.
func (tb *tableBuilder) takenFrom(c int) int {
	if c < 0 || c >= len(tb.continued.taken) {
		return -1
	}
	return tb.continued.taken[c]
}

// keep remembers what the poll of row i, the last one, is known by, for the row
// below, and numbers it where it asks the same people as the one above.
func (tb *tableBuilder) keep(i int, p *Poll, reading *column.Reading) {
	t := &tb.continued
	if !tb.source.CellsLost {
		return
	}
	again := tb.takenFrom(p.Columns.Fieldwork) >= 0 && tb.takenFrom(p.Columns.Pollster) >= 0
	for c := range t.owners {
		switch {
		case t.taken[c] >= 0:
		case tb.text(i, c, reading) != "":
			t.owners[c] = i
		default:
			t.owners[c] = -1
		}
	}
	if !again || t.first < 0 {
		t.first, t.polls = len(tb.ds.Polls)-1, 1
		return
	}
	if t.polls++; t.polls == 2 {
		first := &tb.ds.Polls[t.first]
		first.Scenario = join(first.Scenario, "1")
	}
	p.Scenario = join(p.Scenario, strconv.Itoa(t.polls))
}

// takenOver spells out what row i takes from the row above.
func (tb *tableBuilder) takenOver() string {
	said := ""
	for c, from := range tb.continued.taken {
		if from >= 0 {
			said = join(said, label(tb.headers[c], tb.text(from, c, &tb.read[from].reading)))
		}
	}
	return said
}

// refsTaken gives the references of the cells the current row takes over.
func (tb *tableBuilder) refsTaken() (refs []string) {
	for c, from := range tb.continued.taken {
		if from < 0 {
			continue
		}
		if at := tb.read[from].reading.Cells[c]; at >= 0 {
			refs = append(refs, tb.source.Rows[from].Cells[at].Refs...)
		}
	}
	return refs
}
