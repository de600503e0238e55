package normalize

// This file says which way the dates of a table run, and how well years that they were
// given go with that.

// directionOf is 1 where dates run from the oldest to the newest, -1 for the
// reverse.
func directionOf(rows []rowYear) int {
	up, down := 0, 0
	var before, own, marker *rowYear // own is the last row that states its year
	for i := range rows {
		r := &rows[i]
		switch {
		case r.marker:
			if marker != nil && r.year != marker.year {
				// A row of its own for the year weighs more than one pair of dates.
				if r.year > marker.year {
					up += 5
				} else {
					down += 5
				}
			}
			marker, before, own = r, nil, nil
		case r.days > 0:
			if r.source == ownYear {
				before, own = own, r
			}
			if before != nil && before.source == r.source {
				d := r.day() - before.day()
				// A jump over most of a year is one back over New Year.
				if r.source == noYear && (d > 8*31 || d < -8*31) {
					d = -d
				}
				switch {
				case d > 0:
					up++
				case d < 0:
					down++
				}
			}
			before = r
		}
	}
	if up > down {
		return 1
	}
	return -1
}

// breaks counts the rows that break the order of the table.
func breaks(rows []rowYear, direction int) int {
	n := 0
	var before *rowYear
	for i := range rows {
		r := &rows[i]
		if r.days == 0 || r.source == noYear || r.marker {
			continue
		}
		if before != nil {
			if (r.day()-before.day())*direction < -slack {
				n++
			}
		}
		before = r
	}
	return n
}

// edges is 1 where a row that names a year stands above all dates of the table and
// none below all of them, -1 for the reverse, 0 otherwise.
func edges(rows []rowYear) int {
	first, last, top, bottom := -1, -1, -1, -1
	for i := range rows {
		switch r := &rows[i]; {
		case r.marker:
			if top < 0 {
				top = i
			}
			bottom = i
		case r.days > 0 || r.source == ownYear:
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	switch above, below := top < first, bottom > last; {
	case above == below:
		return 0
	case above:
		return 1
	}
	return -1
}

// keyed counts the rows whose sort key has the year they were given.
func keyed(rows []rowYear) int {
	n := 0
	for i := range rows {
		if r := &rows[i]; r.key > 0 && r.key == r.year && r.source != ownYear {
			n++
		}
	}
	return n
}

// inferred counts the rows that nothing told the year of but the order of the table.
func inferred(rows []rowYear) int {
	n := 0
	for i := range rows {
		if r := &rows[i]; r.source == neighbourYear || r.lacks() {
			n++
		}
	}
	return n
}
