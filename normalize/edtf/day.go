package edtf

// Day is a calendar day, proleptic Gregorian; the zero Day is no day.
type Day struct{ Year, Month, Day int }

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// String gives d as YYYY-MM-DD (ISO 8601-1), and "" for the zero Day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	var buf [16]byte
	return string(appendPoint(buf[:0], point{d.Year, d.Month, d.Day}))
}

// Compare is -1, 0 or +1 as d is before, the same as or after e. The zero Day
// comes before every other.
func (d Day) Compare(e Day) int {
	switch {
	case d == e:
		return 0
	case d.Year < e.Year,
		d.Year == e.Year && d.Month < e.Month,
		d.Year == e.Year && d.Month == e.Month && d.Day < e.Day:
		return -1
	}
	return 1
}

// Ordinal is the number of days since 1970-01-01, negative before it, as DATE
// columns store it. The zero Day has no ordinal and gives 0: ask IsZero first.
func (d Day) Ordinal() int {
	if d.IsZero() {
		return 0
	}
	// Years counted from March put the leap day last, so that month lengths
	// follow one formula.
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	y -= era * 400
	return era*146097 + y*365 + y/4 - y/100 + (153*m+2)/5 + d.Day - 1 - 719468
}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// daysIn is the length of a month, 1 to 12.
func daysIn(y, m int) int {
	switch m {
	case 2:
		if isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
