package column

// isSure says that something tells of polls that hardly any other statistic has:
// a heading or a header that speaks of them, when and how many were asked, how
// far the figures may be off, known pollsters.
func (l *Layout) isSure() bool {
	if l.has(Fieldwork, MarginOfError) || l.options.Maker != "" || asks(l.options.Heading) {
		return true
	}
	for _, i := range [...]int{l.find(Pollster), l.find(Client), l.find(Sample)} {
		switch {
		case i >= 0 && i == l.find(Pollster) && (l.isSourced() || l.isOfSurveys()) && l.hasOnlyYears() && !l.has(Sample):
			continue // pollsters count the religions of a country, too
		case i >= 0 && i == l.find(Sample) && (l.isOfSurveys() || !l.has(Pollster, Client) && (hasWord(l.options.Heading, "survey") || l.hasOnlyYears())):
			continue // and offices the people who work, or are ill
		}
		if i >= 0 && (asks(l.Columns[i].Header) || l.countPollsters(i)*2 >= len(l.rows)-l.HeaderRows) {
			return true
		}
	}
	return false
}

// isSureOfOne says that something tells that people were asked where a table has
// one share alone, which may as well be that of whatever was counted.
func (l *Layout) isSureOfOne() bool {
	i := l.find(Pollster)
	return l.options.Maker != "" || asks(l.options.Heading) || l.has(Fieldwork, MarginOfError) || l.holdsPollsters(i) || i >= 0 && asks(l.Columns[i].Header)
}

// asksPeople says that a table without a pollster is one of polls all the same
// and not of censuses, trials or votes, which count people as well.
func (l *Layout) asksPeople() bool {
	return l.heads(Sample) || l.has(Fieldwork, MarginOfError, Undecided) || l.isUnderPolls()
}

// isUnderPolls says that a heading speaks of polls or is a pollster's name.
func (l *Layout) isUnderPolls() bool { return l.options.Maker != "" || NamesPolling(l.options.Heading) }

// asks says that words above a table or a column speak of people who are asked for
// their opinion, as those of sources, participants or surveys need not.
func asks(text string) bool {
	return NamesPolling(text) && !hasWord(text, "survey") || hasWord(text, "asking")
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

// isOfSurveys says that the rows are named after surveys or trials, as those of land,
// health and work have names. Those of opinion are named after who makes them.
func (l *Layout) isOfSurveys() bool {
	for i, c := range l.Columns {
		if (c.Role == Pollster || c.Role == Unknown) && hasWord(c.Header, "survey") && !asks(c.Header) && l.tallies[i][words] > 0 {
			return true
		}
	}
	return false
}

// speaksOnlyOfSurveys says that a table has nothing but dates and names beside its
// figures, or dates and how many were counted, or nothing finer than years, as
// surveys of land, work and genes have.
func (l *Layout) speaksOnlyOfSurveys() bool {
	if l.hasOnlyYears() {
		return true
	}
	return (!l.heads(Sample) || !l.has(Pollster) || l.isOfSurveys()) && !l.has(Lead, Undecided, NoAnswer, OtherResponse, Neutral) && !l.holdsPollsters(l.find(Pollster, Client))
}

// findsOut says that the words for and against are those of what tests, officials
// and readers of newspapers find out as well: positive, negative.
func (l *Layout) findsOut() bool {
	for _, c := range l.Columns {
		if (c.Role == Support || c.Role == Oppose) && !hasWord(c.Header, "outcome") {
			return false
		}
	}
	return true
}

// mayAddUp says that the shares of nearly every row can be those of one question,
// of which some answers are perhaps left out.
func (l *Layout) mayAddUp() bool {
	const least, most = 40, 103
	rows, may := l.countSumsIn(least, most, func(int) bool { return true })
	return rows > 0 && may*10 >= rows*9 || l.isGrouped()
}
