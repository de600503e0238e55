// Package column decides what each column of a table holds, from its header
// words and the shapes of the cells below, and puts a row's cells into the
// columns they belong to where the source has lost their places.
package column

// Kind says what a table is a table of.
type Kind string

// The kinds of tables, as written in tables.csv.
const (
	Polls    Kind = "polls"
	Timeline Kind = "timeline"
	Other    Kind = "other"
)

// Role says what a column holds.
type Role string

// The roles of a column, as written in tables.csv.
const (
	Unknown       Role = "unknown"
	Fieldwork     Role = "fieldwork"
	Publication   Role = "publication"
	Date          Role = "date" // of an event, or of a poll where the header does not say which
	Pollster      Role = "pollster"
	Client        Role = "client"
	Sample        Role = "sample_size"
	Support       Role = "support"
	Oppose        Role = "oppose"
	Neutral       Role = "neutral"
	Undecided     Role = "undecided"
	NoAnswer      Role = "no_answer"
	OtherResponse Role = "other"
	Party         Role = "party" // a party's or candidate's share
	Lead          Role = "lead"
	Total         Role = "total"
	MarginOfError Role = "margin_of_error"
	Event         Role = "event"
	Note          Role = "note"
	Ref           Role = "ref"
	Seats         Role = "seats"      // seats won or projected
	Turnout       Role = "turnout"    // of those who may vote, not of those who answered
	Region        Role = "region"     // part of the country that was polled
	Method        Role = "method"     // how people were asked
	Question      Role = "question"   // what was asked
	Population    Role = "population" // who was asked
	Name          Role = "name"       // names the response whose share stands in the next column
	Aggregator    Role = "aggregator" // who averages the polls of others
)

// Column is one column of a table.
type Column struct {
	Header  string // header words as written, rows of a header joined by a space
	Spelled string // what the abbreviation in the header stands for, empty for none
	Role    Role
	// Apart says that the column holds figures that can be shares, in a table of
	// polls, and was taken for none of them because it stands apart from the others.
	Apart bool
}
