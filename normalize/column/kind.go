package column

import (
	"slices"
	"strings"

	"pollard/normalize/number"
)

// kind says what the table is a table of and, where it only looks like one of
// polls, why it is none.
func (l *Layout) kind() (Kind, string) {
	shares, parties := 0, 0
	for _, c := range l.Columns {
		if c.Role.IsShare() {
			shares++
		}
		if c.Role == Party {
			parties++
		}
	}
	poll := false
	switch {
	case l.has(Event) && l.hasDate():
		return Timeline, ""
	case l.has(Support, Oppose) && (l.has(Pollster) || l.has(Sample) && l.hasDate()):
		poll = l.heads(Pollster) || l.asksPeople() || l.holdsPollsters(l.find(Pollster))
	case l.has(Support) && l.has(Oppose) && l.hasDate():
		// Votes in a parliament and goals have dates, and are for and against, too.
		poll = l.isUnderPolls() && !l.has(Region)
	case shares >= 2 && l.has(Pollster, Client) && (l.hasDate() || l.has(Sample)):
		poll = l.reportsPolls() && (l.heads(Pollster, Client) || l.asksPeople() && l.addUp() || l.has(Undecided, MarginOfError) ||
			l.isUnderPolls() || l.holdsPollsters(l.find(Pollster, Client)))
	case shares >= 2 && l.hasDate() && l.has(Sample):
		poll = l.asksPeople() && (l.has(Fieldwork, MarginOfError, Undecided) || l.isUnderPolls() || l.addUp())
	case shares >= 2 && l.hasDate() && !l.has(Pollster, Client, Aggregator):
		poll = l.isUnderPolls() && (l.options.Maker != "" || l.has(Fieldwork, Publication)) && (l.addUp() || l.addUpOfChoices())
	}
	switch {
	case !poll:
		return Other, ""
	case parties == 0 && l.countsVotes():
		return Other, "the table gives votes, not shares"
	case l.averages():
		return Other, "the table averages the polls of others"
	case parties > 0 && !l.has(Sample, Fieldwork) && isForecast(l.options.Heading):
		return Other, "the table gives forecasts, not polls"
	case !l.has(Sample) && isMarket(l.options.Heading):
		return Other, "the table gives shares of a market, not polls"
	case parties > 0 && l.comparesPlaces():
		return Other, "the table compares places by figures that are no shares of one whole"
	case parties > 0 && l.comparesYears():
		return Other, "the table gives figures of years that are no shares of one whole"
	case parties > 0 && l.countsSeats():
		return Other, "the table gives seats, not shares"
	case !l.isSure() && !l.mayAddUp():
		return Other, "the figures are no shares of one whole, and nothing else tells that people were asked"
	}
	return Polls, ""
}

// isSure says that something tells of polls that hardly any other statistic has:
// a heading or a header that speaks of them, when and how many were asked, how
// far the figures may be off, known pollsters.
func (l *Layout) isSure() bool {
	if l.has(Fieldwork, MarginOfError) || l.options.Maker != "" || asks(l.options.Heading) {
		return true
	}
	for _, i := range [...]int{l.find(Pollster), l.find(Client), l.find(Sample)} {
		if i >= 0 && (asks(l.Columns[i].Header) || l.countPollsters(i)*2 >= len(l.rows)-l.HeaderRows) {
			return true
		}
	}
	return false
}

// asks says that words above a table or a column speak of people who are asked for
// their opinion, as those of sources, participants or surveys need not.
func asks(text string) bool {
	return NamesPolling(text) && !hasWord(text, "survey") || hasWord(text, "asking")
}

// mayAddUp says that the shares of nearly every row can be those of one question,
// of which some answers are perhaps left out.
func (l *Layout) mayAddUp() bool {
	const least, most = 40, 103
	rows, may := l.countSumsIn(least, most, func(int) bool { return true })
	return rows > 0 && may*10 >= rows*9 || l.isGrouped()
}

// asksPeople says that a table without a pollster is one of polls all the same
// and not of censuses, trials or votes, which count people as well.
func (l *Layout) asksPeople() bool {
	return l.heads(Sample) || l.has(Fieldwork, MarginOfError, Undecided) || l.isUnderPolls()
}

// isUnderPolls says that a heading speaks of polls or is a pollster's name.
func (l *Layout) isUnderPolls() bool { return l.options.Maker != "" || NamesPolling(l.options.Heading) }

// heads says that the words of a header name one of the roles, which its column
// has, or a hint does.
func (l *Layout) heads(roles ...Role) bool {
	for i, c := range l.Columns {
		if !slices.Contains(roles, c.Role) {
			continue
		}
		if l.detector.sense(c.Header).role == c.Role || l.options.Roles[i] == c.Role {
			return true
		}
	}
	return false
}

// countsVotes says that those for and against are counted, as in a parliament,
// where no share is over 100, or in a court, where all shares together are few.
func (l *Layout) countsVotes() bool {
	support, oppose := l.find(Support), l.find(Oppose)
	if support < 0 || oppose < 0 {
		return false
	}
	over, few, rows := 0, 0, 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		row := l.rows[i]
		if support >= len(row) || oppose >= len(row) {
			continue
		}
		yes, no := l.shapes[i][support], l.shapes[i][oppose]
		switch {
		case yes == percent, no == percent:
			return false
		case !yes.isFigure() || !no.isFigure():
			continue
		}
		rows++
		if isOver(row[support].Text) || isOver(row[oppose].Text) {
			over++
		} else if isFew(row[support].Text, row[oppose].Text) {
			few++
		}
	}
	return over > 0 && over*2 >= rows || few > 0 && few == rows
}

// isFew says that two whole figures together are fewer than those who have an
// opinion ever are among a hundred.
func isFew(yes, no string) bool {
	const most = 25
	a, known := wholeFigure(yes)
	b, too := wholeFigure(no)
	return known && too && a+b <= most
}

// wholeFigure reads a figure without decimals.
func wholeFigure(text string) (n int64, ok bool) {
	f, err := number.Parse(text, number.Format{})
	if err != nil || !f.Known || f.Scale() > 0 {
		return 0, false
	}
	n, _, ok = f.Value.Int64(0)
	return n, ok
}

// isOver says that a figure is more than a share can be.
func isOver(text string) bool {
	n, err := number.ParseCount(text, number.Format{})
	return err == nil && n.Missing == number.Present && n.Known && hundred.Less(n.Value)
}

// averages says that the rows of a table are averages of polls, not polls.
func (l *Layout) averages() bool {
	for _, c := range l.Columns {
		if c.Role == Aggregator || l.detector.sense(c.Header).averages {
			return true
		}
	}
	if l.has(Sample) {
		return false // whoever averages asks nobody, whatever stands above
	}
	return isAggregation(l.options.Heading) || !l.has(Pollster, Client) && hasWord(innermost(l.options.Heading), "average")
}

// reportsPolls says that a table of dates, makers and figures is one of polls
// and not some other statistic by source: something only polls have is there.
func (l *Layout) reportsPolls() bool {
	if l.has(Lead, Undecided, MarginOfError, Fieldwork) || l.has(Sample) && (l.heads(Sample) || !l.isSourced()) || l.isUnderPolls() || l.has(NoAnswer, OtherResponse, Neutral) && !l.isSourced() {
		return true
	}
	i := l.find(Pollster)
	return i >= 0 && (NamesPolling(l.Columns[i].Header) && !l.fallsShort() || l.holdsPollsters(i))
}

// isSourced says that who made the figures stands under a header that only speaks
// of sources, as every statistic has them.
func (l *Layout) isSourced() bool {
	i := l.find(Pollster)
	return i >= 0 && hasWord(l.Columns[i].Header, "source") && !NamesPolling(l.Columns[i].Header)
}

// NamesMaker says that a heading is the name of somebody who polls, as far as
// its words tell: "Market Research Institute".
func NamesMaker(heading string) bool {
	return hasWord(heading, "maker") && !hasWord(heading, "average") && !isAggregation(heading)
}

// NamesPolling says that words above a table speak of polls, in one heading at
// least that does not speak of where and when people vote: "polling stations".
func NamesPolling(text string) bool {
	if !hasWord(text, "polling") {
		return false
	}
	if !hasWord(text, "voting") {
		return true
	}
	for heading := range strings.SplitSeq(text, headingSeparator) {
		if hasWord(heading, "polling") && !hasWord(heading, "voting") {
			return true
		}
	}
	return false
}

// isAggregation says that the innermost heading speaks of averages of polls.
func isAggregation(heading string) bool { return hasWord(innermost(heading), "aggregation") }

// isForecast says that the innermost heading speaks of forecasts and not of
// polls: who makes them asks nobody.
func isForecast(heading string) bool {
	heading = innermost(heading)
	return hasWord(heading, "forecast") && !NamesPolling(heading)
}

// comparesPlaces says that a table of places without samples and known pollsters
// has figures that do not add up to 100, as surveys of health have.
func (l *Layout) comparesPlaces() bool {
	if l.has(Sample, Support, Oppose, Undecided, Lead) || l.addUp() || l.holdsPollsters(l.find(Pollster)) {
		return false
	}
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Role == Region || c.Role == Unknown && hasWord(c.Header, "place") })
}

// comparesYears says that the figures of a table that has nothing finer than
// years and no known pollsters do not add up to 100, as those of studies and of
// surveys of health do not.
func (l *Layout) comparesYears() bool {
	if l.has(Support, Oppose, Undecided, MarginOfError) || l.has(Lead) && !l.isSourced() || l.addUp() || l.holdsPollsters(l.find(Pollster, Client)) {
		return false
	}
	dates := l.find(Fieldwork, Publication, Date)
	return dates >= 0 && dates != l.YearColumn && l.tallies[dates][date] == 0 && l.tallies[dates][year] > 0
}

// isMarket says that the headings speak of what share of a market or of its use
// something has, which is measured by many and asked of nobody.
func isMarket(heading string) bool { return hasWord(heading, "market") && !NamesPolling(heading) }
