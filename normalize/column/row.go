package column

// Cell is one cell of a table as far as this package looks at it.
type Cell struct {
	Text   string
	Header bool // marked as a header by the source
	Bold   bool // all of its words are bold
	// Spelled is what the abbreviation in a header stands for.
	Spelled string
	Leads   string // the title of the article that a header leads to
	Given   bool   // false for a place that only pads a short row
	Copy    Copy
}

// Copy says whether a place of the grid only repeats a cell that spans it.
type Copy uint8

// What a place can be.
const (
	NotCopied Copy = iota
	FromLeft       // of the cell to its left
	FromAbove      // of a cell that begins in its column, in a row above
)

// Row is one row of a table.
type Row []Cell

// span is how many columns the cell reaches over that begins in a column, 0 where
// none begins there.
func (r Row) span(column int) int {
	if column >= len(r) || r[column].Copy == FromLeft {
		return 0
	}
	end := column + 1
	for end < len(r) && r[end].Copy == FromLeft {
		end++
	}
	return end - column
}
