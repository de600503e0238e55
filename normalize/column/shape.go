package column

// shape is what a cell looks like, whatever column it stands in.
type shape uint8

const (
	blank   shape = iota
	missing       // a dash, N/A, a question mark
	date
	year    // four digits that could be a year, and could be a count
	percent // 7.6%
	plain   // 43.75
	count   // 1,100
	words
)

// shapeSet is a set of shapes.
type shapeSet uint8

func setOf(shapes ...shape) (set shapeSet) {
	for _, s := range shapes {
		set |= 1 << s
	}
	return set
}

func (set shapeSet) has(s shape) bool { return set&(1<<s) != 0 }

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9'
}

func (s shape) isFigure() bool { return s == percent || s == plain || s == count || s == year }

// never is the cost of a cell in a column it cannot belong to.
const never = 1000

// cells is what the cells of a column hold.
type cells uint8

const (
	anyCells cells = iota
	dateCells
	nameCells
	countCells
	shareCells
)

// cells tells what those of a column of role r hold.
func (r Role) cells() cells {
	switch {
	case r.IsDate():
		return dateCells
	case r == Pollster || r == Client || r == Event || r == Name:
		return nameCells
	case r == Sample:
		return countCells
	case r.IsShare(), r == Lead, r == Total, r == MarginOfError:
		return shareCells
	}
	return anyCells
}

// cost says how ill a cell of shape s stands in a column of role r: 0 well, 1
// poorly, never not at all. percents says that the table writes its shares
// with a percent sign.
func (r Role) cost(s shape, percents bool) int { return r.cells().cost(s, percents) }

func (c cells) cost(s shape, percents bool) int {
	if s == missing || s == blank {
		return 0
	}
	switch c {
	case dateCells:
		switch s {
		case date:
			return 0
		case year:
			return 1
		}
		return never
	case nameCells:
		switch s {
		case words:
			return 0
		case date:
			return 1
		}
		return never
	case countCells:
		switch s {
		case count, year:
			return 0
		case plain:
			return 1
		}
		return never
	case shareCells:
		switch {
		case s == percent, s == plain && !percents:
			return 0
		case s == plain:
			return 1
		case (s == count || s == year) && !percents:
			return 1
		}
		return never
	}
	if s == words || s == date {
		return 0
	}
	return 1
}

// suits gives the shapes a cell can have in a column of role r.
func (r Role) suits(percents bool) shapeSet {
	set, cells := setOf(blank), r.cells()
	for s := missing; s <= words; s++ {
		if cells.cost(s, percents) != never {
			set |= setOf(s)
		}
	}
	return set
}

// IsDate says that a column of this role holds dates.
func (r Role) IsDate() bool { return r == Fieldwork || r == Publication || r == Date }

// IsShare says that a column of this role holds the shares of one response.
func (r Role) IsShare() bool {
	switch r {
	case Support, Oppose, Neutral, Undecided, NoAnswer, OtherResponse, Party:
		return true
	}
	return false
}

// isBelied says that the cells of a column are not what a word of its header
// made of it: a party may be called what is a word for something else in one
// language or another.
func (r Role) isBelied(n *counts) bool {
	filled := n.filled()
	most := func(k int) bool { return filled > 0 && k*5 >= filled*3 }
	switch {
	case r.IsDate():
		return n[words] > 2*(n[date]+n[year]+n[plain]) // "Published": by whom, not when; 23–24 are days
	case r == Sample:
		return most(n[words]) || most(n[percent])
	case r.IsShare(), r == Total, r == MarginOfError, r == Seats, r == Turnout:
		return most(n[words])
	case r == Ref:
		return most(n[percent]) // whole numbers may be those of notes
	case r == Pollster && filled == 0 && n[missing] < n[blank]:
		return true // sources that are nothing but references
	case r == Pollster, r == Client, r == Event, r == Note, r == Region, r == Question, r == Population:
		return most(n[percent] + n[plain])
	}
	return false
}
