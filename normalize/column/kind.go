package column

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	if l.has(Event) && l.hasDate() && l.tellsEvents() && !(shares > 1 && l.heads(Pollster)) {
		return Timeline, ""
	}
	if !l.looksLikePolls(shares) {
		return Other, ""
	}
	if why := l.whatElse(parties > 0); why != "" {
		return Other, why
	}
	return Polls, ""
}

// looksLikePolls says that the columns of a table, of which so many are of shares, are
// those of polls. The less of a poll they tell, the more else has to tell of polls.
func (l *Layout) looksLikePolls(shares int) bool {
	dated, sampled := l.hasDate(), l.has(Sample)
	switch {
	case l.has(Support, Oppose) && (l.has(Pollster) || sampled && dated):
		return l.asksForOrAgainst(shares)
	case l.has(Support) && l.has(Oppose) && dated:
		return l.asksByDate()
	case shares >= 2 && l.has(Pollster, Client) && (dated || sampled || l.makersTellDates()):
		return l.namesWhoPolls()
	case shares >= 2 && dated && sampled:
		return l.asksPeople() && (l.has(Fieldwork, MarginOfError, Undecided) || l.isUnderPolls() || l.addUp())
	case shares >= 2 && dated && !l.has(Pollster, Client, Aggregator):
		return l.isOfOneMaker()
	}
	return false
}

// asksForOrAgainst says that a table that has answers for or against something, and a pollster
// or samples, is one of polls.
func (l *Layout) asksForOrAgainst(shares int) bool {
	return (l.heads(Pollster) || l.asksPeople() || l.holdsPollsters(l.find(Pollster))) &&
		(shares > 1 || l.isSureOfOne()) && (l.isSure() || !l.findsOut())
}

// asksByDate says that a table that has for and against, and dates alone beside them, is one
// of polls: votes in a parliament and goals have dates, and are for and against, too.
func (l *Layout) asksByDate() bool {
	return l.isUnderPolls() && !l.has(Turnout) && !l.hasPlaces("locality") &&
		(l.holdsShares(l.find(Support)) || l.holdsShares(l.find(Oppose)))
}

// namesWhoPolls says that a table that has shares and names with them is one of polls, and
// the names are of those who polled or had polls made.
func (l *Layout) namesWhoPolls() bool {
	return l.reportsPolls() && (l.heads(Pollster, Client) || l.asksPeople() && l.addUp() || l.has(Undecided, MarginOfError) ||
		l.isUnderPolls() || l.holdsPollsters(l.find(Pollster, Client)))
}

// isOfOneMaker says that a table of shares by date, in which nobody is named who polled, is
// one of polls: all of one pollster, or by days of fieldwork or publication.
func (l *Layout) isOfOneMaker() bool {
	return l.isUnderPolls() && (l.options.Maker != "" || l.has(Fieldwork, Publication) || l.PartedByMaker()) &&
		(l.addUp() || l.addUpOfChoices())
}

// whatElse says what a table that looks like one of polls is instead, empty where
// nothing tells that it is anything else. parties says that it has shares that no
// word is for or against something.
func (l *Layout) whatElse(parties bool) string {
	switch {
	case l.answersNothing():
		return "no answer has a figure"
	case !parties && l.countsVotes():
		return "the table gives votes, not shares"
	case (!parties || !l.isSure()) && l.isOfVoters():
		return "the table tells how people voted or were counted, not what they were asked"
	case l.averages():
		return "the table averages the polls of others"
	case parties && !l.has(Sample, Fieldwork) && isForecast(l.options.Heading):
		return "the table gives forecasts, not polls"
	case parties && !l.has(Sample, Fieldwork) && !l.namesAskers() && tellsOutcome(l.options.Heading):
		return "the table gives the results of votes, not polls"
	case parties && l.comparesByYear():
		return "the figures are those of years, not of answers"
	case l.isOfMarket():
		return "the table gives shares of a market, not polls"
	case parties && l.comparesPlaces():
		return "the table compares places by figures that are no shares of one whole"
	case parties && l.comparesYears():
		return "the table gives figures of years that are no shares of one whole"
	case parties && l.countsSeats():
		return "the table gives seats, not shares"
	case !l.isSure() && !l.mayAddUp():
		return "the figures are no shares of one whole, and nothing else tells that people were asked"
	case parties && !l.isSure() && l.speaksOnlyOfSurveys():
		return "only surveys are spoken of, and nothing tells that people were asked for their opinion"
	}
	return ""
}

// answersNothing says that the answers hold nothing but blanks and marks, as where
// who is for something is ticked off.
func (l *Layout) answersNothing() bool {
	for i := range l.Columns {
		if l.Columns[i].Role.IsShare() && l.tallies[i].filled() > 0 {
			return false
		}
	}
	return l.tallied > 0
}

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

// NamesMaker says that a heading is the name of somebody who polls, as far as
// its words tell: "Market Research Institute". Those in small letters are no
// name's, as in "Shares by institute", and the trade alone names nobody: "Polling".
func NamesMaker(heading string) bool {
	if !hasWord(heading, "maker") || hasWord(heading, "average") || isAggregation(heading) {
		return false
	}
	large := slices.DeleteFunc(strings.Fields(heading), func(word string) bool {
		first, _ := utf8.DecodeRuneInString(word)
		return unicode.IsLower(first) || !unicode.IsLetter(first)
	})
	return hasWord(strings.Join(large, " "), "maker") &&
		slices.ContainsFunc(large, func(word string) bool { return !hasWord(word, "maker") && !hasWord(word, "polling") })
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

// tellsOutcome says that the innermost heading speaks of how a vote ended and not of
// polls, whose results are told of as well.
func tellsOutcome(heading string) bool {
	heading = innermost(heading)
	return hasWord(heading, "outcome of a vote") && !hasWord(heading, "polling")
}

// comparesByYear says that what would be parties are years: growth in 2010 and 2011.
func (l *Layout) comparesByYear() bool {
	years := 0
	for i := range l.Columns {
		if c := &l.Columns[i]; c.Role == Party {
			if !isYear(c.Header) {
				return false
			}
			years++
		}
	}
	return years > 1
}

// comparesPlaces says that a table of places without samples and known pollsters
// has figures that do not add up to 100, as surveys of health have.
func (l *Layout) comparesPlaces() bool {
	if l.has(Sample, Support, Oppose, Undecided, Lead) || l.addUp() || l.holdsPollsters(l.find(Pollster)) {
		return false
	}
	return l.hasPlaces("place")
}

// hasPlaces says that the rows of a table are those of places, of which one kind
// has these names besides regions.
func (l *Layout) hasPlaces(about string) bool {
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Role == Region || c.Role == Unknown && hasWord(c.Header, about) })
}

// comparesYears says that the figures of a table that has nothing finer than
// years and no known pollsters do not add up to 100, as those of studies and of
// surveys of health do not.
func (l *Layout) comparesYears() bool {
	if l.has(Support, Oppose, Undecided, MarginOfError) || l.has(Lead) && !l.isSourced() || l.addUp() || l.holdsPollsters(l.find(Pollster, Client)) {
		return false
	}
	return l.hasOnlyYears()
}

// hasOnlyYears says that the dates of a table are nothing finer than years.
func (l *Layout) hasOnlyYears() bool {
	dates := l.find(Fieldwork, Publication, Date)
	return dates >= 0 && dates != l.YearColumn && l.tallies[dates][date] == 0 && l.tallies[dates][year] > 0
}

// isOfMarket says that the table tells what share of a market or of its use
// something has, which is measured by many and asked of nobody, however many
// machines a survey of them counts.
func (l *Layout) isOfMarket() bool {
	switch market := hasWord(l.options.Heading, "market"); {
	case l.has(Sample):
		return market && !asks(l.options.Heading) && !l.holdsPollsters(l.find(Pollster))
	case market && !NamesPolling(l.options.Heading):
		return true
	}
	return !l.has(Pollster) && l.hasBets()
}

// hasBets says that the rows are those of a market, as bookmakers make one.
func (l *Layout) hasBets() bool {
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Role == Unknown && hasWord(c.Header, "market") })
}
