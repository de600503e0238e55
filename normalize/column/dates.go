package column

// pairDates finds what two columns side by side say of one date: the year and
// the days, or the first day and the last. It goes before one of two columns of
// dates is taken for another date of the poll. Of the second its cells may tell that
// it is one: "Poll ends".
func (l *Layout) pairDates() {
	l.YearColumn, l.EndColumn = -1, -1
	for i := 0; i+1 < len(l.Columns); i++ {
		a, b := &l.Columns[i], &l.Columns[i+1]
		years, days := &l.tallies[i], &l.tallies[i+1]
		switch {
		case !a.Role.IsDate() || !b.Role.IsDate() && (b.Role != Unknown || days[date]*2 <= days.filled()):
			continue
		case years[year]*5 >= years.filled()*4 && years[year] > 0 && days[date]*2 > days.filled():
			l.YearColumn = i
			a.Role, b.Role = Date, dateRole(b.Role, a.Role)
		case hasWord(a.Header, "first day") && hasWord(b.Header, "last day"):
			l.EndColumn = i + 1
			b.Role = a.Role
		default:
			continue
		}
		return
	}
}

// dateRole is the role of a column whose days lack the year of the one before
// it: what either header says more of than that it is a date.
func dateRole(days, years Role) Role {
	if days == Date || days == Unknown {
		return years
	}
	return days
}

// DateColumn gives the column that dates a row: fieldwork before an unnamed
// date before publication; -1 where there is none. Where two columns give the
// date together it is that of the days, or of the first day.
func (l *Layout) DateColumn() int {
	for _, r := range []Role{Fieldwork, Date, Publication} {
		for i := range l.Columns {
			if l.Columns[i].Role == r && i != l.YearColumn {
				return i
			}
		}
	}
	return -1
}
