package column

import "pollard/normalize/number"

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
		poll = true
	case l.has(Support) && l.has(Oppose) && l.hasDate():
		// Votes in a parliament and goals have dates, and are for and against, too.
		poll = NamesPolling(l.options.Heading)
	case shares >= 2 && l.has(Pollster, Client) && (l.hasDate() || l.has(Sample)):
		poll = l.reportsPolls()
	case shares >= 2 && l.hasDate() && l.has(Sample):
		poll = true
	case shares >= 2 && l.hasDate() && !l.has(Pollster, Client, Aggregator):
		poll = NamesPolling(l.options.Heading) && (l.options.Maker != "" || l.has(Fieldwork, Publication)) && (l.addUp() || l.addUpOfChoices())
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
	case parties > 0 && l.countsSeats():
		return Other, "the table gives seats, not shares"
	}
	return Polls, ""
}

// countsVotes says that those for and against are counted, as in a parliament:
// no share is over 100.
func (l *Layout) countsVotes() bool {
	support, oppose := l.find(Support), l.find(Oppose)
	if support < 0 || oppose < 0 {
		return false
	}
	over, rows := 0, 0
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
		}
	}
	return over > 0 && over*2 >= rows
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
	if l.has(Sample, Lead, Undecided, NoAnswer, MarginOfError, OtherResponse, Neutral) || l.has(Fieldwork) || NamesPolling(l.options.Heading) {
		return true
	}
	for i, c := range l.Columns {
		if c.Role != Pollster {
			continue
		}
		if NamesPolling(c.Header) {
			return true
		}
		return l.holdsPollsters(i)
	}
	return false
}

// NamesMaker says that a heading is the name of somebody who polls, as far as
// its words tell: "Market Research Institute".
func NamesMaker(heading string) bool {
	return hasWord(heading, "maker") && !hasWord(heading, "average") && !isAggregation(heading)
}

// NamesPolling says that words above a table speak of polls.
func NamesPolling(text string) bool { return hasWord(text, "polling") }

// isAggregation says that the innermost heading speaks of averages of polls.
func isAggregation(heading string) bool { return hasWord(innermost(heading), "aggregation") }

// isForecast says that the innermost heading speaks of forecasts and not of
// polls: who makes them asks nobody.
func isForecast(heading string) bool {
	heading = innermost(heading)
	return hasWord(heading, "forecast") && !NamesPolling(heading)
}

// isMarket says that the headings speak of what share of a market or of its use
// something has, which is measured by many and asked of nobody.
func isMarket(heading string) bool { return hasWord(heading, "market") && !NamesPolling(heading) }
