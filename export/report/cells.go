package report

import (
	"pollard/export"
)

// row is one row of an output table with its columns by name.
type row struct {
	cells []export.Value
	at    map[string]int
}

// places are the places of the columns of every table.
var places = func() (of [export.TableCount]map[string]int) {
	for i, t := range export.Tables() {
		of[i] = make(map[string]int, len(t.Columns))
		for k, c := range t.Columns {
			of[i][c.Name] = k
		}
	}
	return of
}()

// rowOf names the columns of a row of a table.
func rowOf(table int, cells []export.Value) row { return row{cells, places[table]} }

// value is the cell of a column, which the schema must have.
func (r row) value(column string) export.Value {
	i, ok := r.at[column]
	if !ok {
		panic("report: no column " + column)
	}
	return r.cells[i]
}

// text is a cell as CSV has it.
func (r row) text(column string) string { return r.value(column).String() }

// integer is a whole number, missing for none.
func (r row) integer(column string) (int64, bool) {
	v := r.value(column)
	return v.Int(), !v.IsNull()
}

// count is a whole number, 0 for none.
func (r row) count(column string) int {
	n, _ := r.integer(column)
	return int(n)
}

// shareScale is the number of places a share is reckoned with: those the tables
// have. A share is a whole number of ten-thousandths of a percent from here on.
const shareScale = 4

// onePercent is a percent in the unit of shares.
const onePercent = 10_000

// share is a number of percent or percentage points.
func (r row) share(column string) (int64, bool) {
	v := r.value(column)
	if v.IsNull() {
		return 0, false
	}
	return v.Unscaled(shareScale)
}

// day is a date as days since 1970-01-01.
func (r row) day(column string) (int64, bool) {
	v := r.value(column)
	if v.IsNull() {
		return 0, false
	}
	return v.Days(), true
}
