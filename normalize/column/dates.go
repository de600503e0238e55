package column

import (
	"strings"

	"pollard/normalize/edtf"
)

// pairDates finds what two columns side by side say of one date: the year and
// the days, the month and the days, or the first day and the last. It goes before one of two columns of
// dates is taken for another date of the poll. Of the second its cells may tell that
// it is one: "Poll ends".
func (l *Layout) pairDates() {
	l.YearColumn, l.MonthColumn, l.EndColumn = -1, -1, -1
	for i := 0; i+1 < len(l.Columns); i++ {
		a, b := &l.Columns[i], &l.Columns[i+1]
		years, days := &l.tallies[i], &l.tallies[i+1]
		switch {
		case a.Role.IsDate() && (b.Role.IsDate() || b.Role == Unknown) && l.holdsMonths(i) && l.holdsDays(i+1):
			l.MonthColumn = i
			a.Role, b.Role = Date, dateRole(b.Role, a.Role)
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

// holdsMonths says that most cells of a column are months and no finer dates.
func (l *Layout) holdsMonths(column int) bool {
	months := 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if d := l.DateIn(i, column); d != nil && d.Date.Precision == edtf.MonthPrecision {
			months++
		}
	}
	return months > 0 && months*5 >= l.tallies[column].filled()*4
}

// holdsDays says that most cells of a column are days of a month that they do not
// tell: "3–5".
func (l *Layout) holdsDays(column int) bool {
	filled, days := 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if row := l.rows[i]; column < len(row) && row[column].Text != "" {
			filled++
			if isDays(row[column].Text) {
				days++
			}
		}
	}
	return days*2 > filled
}

// isDays says that a text is one or two days and nothing else.
func isDays(text string) bool {
	first, last, _ := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	return isDay(strings.TrimSpace(first)) && (last == "" || isDay(strings.TrimSpace(last)))
}

func isDay(text string) bool {
	if text == "" || len(text) > 2 || strings.Trim(text, "0123456789") != "" {
		return false
	}
	return text != "0" && text != "00" && (len(text) < 2 || text <= "31")
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
			if l.Columns[i].Role == r && i != l.YearColumn && i != l.MonthColumn {
				return i
			}
		}
	}
	return -1
}
