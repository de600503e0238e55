package column

// QuestionGroup is one of several questions for or against something that a table
// asks side by side, each below a header of its own.
type QuestionGroup struct {
	Name       string // the words of that header
	First, End int    // its columns are those from First to before End
}

// findQuestions finds the questions of a table that asks several: groups of
// columns below one header each, with shares of those for and of those against.
func (l *Layout) findQuestions(headings []heading) {
	var found []QuestionGroup
	for i := 0; i < len(headings); {
		q := QuestionGroup{Name: headings[i].over, First: i, End: i + 1}
		for q.Name != "" && q.End < len(headings) && headings[q.End].over == q.Name {
			q.End++
		}
		if q.Name != "" && !isPeriod(q.Name) && l.isForOrAgainst(q) {
			found = append(found, q)
		}
		i = q.End
	}
	if len(found) > 1 {
		l.Questions = found
	}
}

// isForOrAgainst says that of the columns of q one has the share of those for and
// one that of those against.
func (l *Layout) isForOrAgainst(q QuestionGroup) bool {
	support, oppose := 0, 0
	for i := q.First; i < q.End; i++ {
		switch role := l.Columns[i].Role; {
		case role != Support && role != Oppose:
		case !l.holdsShares(i):
			return false
		case role == Support:
			support++
		default:
			oppose++
		}
	}
	return support == 1 && oppose == 1
}

// question is the place among Questions of the one that a column belongs to, -1
// for none.
func (l *Layout) question(column int) int {
	for k, q := range l.Questions {
		if q.First <= column && column < q.End {
			return k
		}
	}
	return -1
}

// LeadOf is the column of the lead of the k-th of several questions, -1 where it
// has none. The first has that which stands below no question's header.
func (l *Layout) LeadOf(k int) int {
	alone := -1
	for i := range l.Columns {
		if l.Columns[i].Role != Lead {
			continue
		}
		switch l.question(i) {
		case k:
			return i
		case -1:
			alone = i
		}
	}
	if k > 0 {
		return -1
	}
	return alone
}

// ofFirstQuestion gives the columns up to and with those of the first question:
// all where the table asks one.
func (l *Layout) ofFirstQuestion() []Column {
	if len(l.Questions) == 0 {
		return l.Columns
	}
	return l.Columns[:l.Questions[1].First]
}
