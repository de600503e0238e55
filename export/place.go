package export

import (
	"pollard/normalize"
	"pollard/normalize/edtf"
)

// listSeparator stands between the items of a cell that holds several.
const listSeparator = "; "

// rowValue is the row a record was read from: missing outside tables, 0 where
// the record is about a whole table.
func rowValue(tableID string, row int) Value {
	if tableID == "" {
		return Value{}
	}
	return integerValue(row)
}

// placeRow is [rowValue] of a place.
func placeRow(p normalize.Place) Value { return rowValue(p.TableID, p.Row) }

// dayValue is a day, missing where there is none.
func dayValue(d edtf.Day) Value {
	if d.IsZero() {
		return Value{}
	}
	return dateValue(d.Ordinal())
}

// precisionValue is how finely a date is known, missing where no date was read.
func precisionValue(d normalize.Date) Value {
	if d.EDTF == "" {
		return Value{}
	}
	return wordValue(d.Precision.String())
}

// precisions are the values of the date_precision columns.
var precisions = []string{"day", "month", "year"}
