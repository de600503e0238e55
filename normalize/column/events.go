package column

// tellsEvents says that a table with a column of events tells what happened when:
// hardly anything stands beside that, and where something does, nearly all rows name
// what happened. Contests, votes and shows have dates and are called events as well,
// but more is told of them.
func (l *Layout) tellsEvents() bool {
	const most = 2 // columns beside events, dates and remarks
	shares, others := 0, 0
	for i := range l.Columns {
		switch role := l.Columns[i].Role; {
		case role.IsShare():
			shares++
		case role == Event, role == Note, role == Ref, role.IsDate(), l.isOfDates(i):
		case 2*l.tallies[i].filled() > l.tallied:
			others++
		}
	}
	named := l.tallies[l.find(Event)].filled()
	return shares < 2 && (others == 0 || others <= most && 4*named >= 3*l.tallied) && !l.tellsOfContest()
}

// tellsOfContest says that a header names what only contests and shows have, whose
// disciplines and stages are no events.
func (l *Layout) tellsOfContest() bool {
	for i := range l.Columns {
		if role := l.Columns[i].Role; (role == Unknown || role.IsShare()) && hasWord(l.Columns[i].Header, "contest") {
			return true
		}
	}
	return false
}
