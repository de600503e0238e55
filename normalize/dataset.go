// Package normalize turns an extracted [extract.Document] into a [Dataset]:
// polls, responses and events with typed values, and a ledger that says what
// became of every table row.
//
// It reads and aligns; it does not judge. Whether the figures agree with each
// other is package check's work, which is why every value keeps the text it
// came from and every failure to read one is kept beside the value.
package normalize

import (
	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Dataset is everything pollard knows of one article. Its slices are in the
// order of the article: by table, then by row.
type Dataset struct {
	Article Article
	Tables  []Table
	Polls   []Poll
	Events  []Event
	Rows    []RowRecord
	Notes   []extract.Note

	store *store // what Release gives back; nil for none
}

// Article describes the source of a Dataset.
type Article struct {
	ID         string
	Title      string
	Language   string // BCP 47
	Format     extract.Format
	SourcePath string // relative to the input it was found under, with forward slashes
	SourceURL  string
	RevisionID string
	SHA256     string // hex, of the source bytes
	Bytes      int64
}

// Table describes one table of the article and how its columns were read.
type Table struct {
	ID         string
	Section    string
	Caption    string
	Kind       column.Kind
	HeaderRows int
	Rows       int
	Line       int // 1-based source line of its first row
	LineEnd    int
	Columns    []column.Column
	Sums       Sums
	// Overlooked says that nothing was read from it although it looks like a table of polls.
	Overlooked bool
}

// Sums counts what the shares of a table's rows add up to.
type Sums struct {
	Complete int // rows in which no share is missing
	Exact    int // of these, rows that add up to exactly 100
	Rounded  int // and rows that add up to 100 within the precision stated
}

// Rows of a two-way table that must be complete, and the tenths of them that
// must add up to exactly 100, before the table is called one.
const (
	twoWayRows   = 3
	twoWayTenths = 9
)

// IsTwoWay says that the table has no column for the undecided and its shares
// add up to exactly 100 nearly everywhere: they are percentages of those who
// had decided.
func (t *Table) IsTwoWay() bool {
	shares := 0
	for _, c := range t.Columns {
		switch c.Role {
		case column.Neutral, column.Undecided, column.NoAnswer, column.OtherResponse:
			return false
		}
		if c.Role.IsShare() {
			shares++
		}
	}
	return shares == 2 && t.Sums.Complete >= twoWayRows && t.Sums.Exact*10 >= t.Sums.Complete*twoWayTenths
}

// Origin says where a poll was told.
type Origin string

// The origins of a poll.
const (
	FromTable Origin = "table"
	FromProse Origin = "prose"
)

// Basis says which respondents a poll's shares are percentages of.
type Basis string

// The bases of a poll.
const (
	AllRespondents Basis = "all"
	DecidedOnly    Basis = "decided" // the undecided were left out
)

// Place is where a record was read.
type Place struct {
	TableID string
	Row     int // 1-based, header rows counted; 0 outside tables
	Line    int // 1-based source line
}

// Date is a date as written and as read.
type Date struct {
	Raw string
	edtf.Date
	Err *edtf.Error // why Raw could not be read; nil where it was
	// YearInferred says that neither the date nor a heading states the year: it
	// follows from the dates around, or from the article's title.
	YearInferred bool
	// SortKey is the hidden key the source sorts the cell by; it says a date as
	// well, mostly the last day.
	SortKey string
}

// Poll is one poll: the answers of one population to one question.
type Poll struct {
	Place
	ID         string // article:fieldwork:pollster, with ~2 for the second of that name
	Origin     Origin
	Matches    string // ID of the table poll that tells the same poll; prose only
	Area       string // ISO 3166-1 alpha-2; XK for Kosovo
	Question   string
	Population string // empty for the general one
	Scenario   string
	Group      string // the words that head its group of rows in the table; Scenario begins with them
	Fieldwork  Date
	DateKind   DateKind
	Pollster   Attribution
	Client     Client
	Sample     Figure
	Margin     Figure // margin of error, in percentage points
	Total      Figure // total as stated
	Responses  []Response
	Lead       Figure // as stated
	Leader     string // response the lead cell names
	Basis      Basis
	Note       string
	Refs       []string
	Repair     *Repair // nil where every cell stood in its column and was its own
	Columns    Columns
	// UnreadFigures says that a column among those of the shares has a figure
	// here that nobody could read, which may be a share as well.
	UnreadFigures bool
	// Sentence is the sentence the poll was told in; prose only.
	Sentence string
	// Rival is the ID of the one table poll that has the same date and pollster
	// and other figures; prose only.
	Rival string
	// Cells gives for every table column the index of its cell in the row, -1
	// where the row has none.
	Cells []int
}

// Columns gives the 0-based table column a poll's parts were read from, -1
// where the table has none.
type Columns struct{ Fieldwork, Pollster, Client, Sample, Lead int }

// DateKind says what a poll's date is the date of.
type DateKind string

// The kinds of a poll's date.
const (
	FieldworkDate   DateKind = "fieldwork"
	PublicationDate DateKind = "publication"
	UnknownDate     DateKind = "unknown"
)

// Attribution is a pollster cell as written and as resolved.
type Attribution struct {
	Raw   string
	Parts []pollster.Part // in the order named; empty where the cell is missing
}

// Client is who paid for a poll.
type Client struct {
	Raw  string
	Name string
}

// Figure is a number as written and as read.
type Figure struct {
	Raw string
	number.Number
	Err *number.Error // why Raw could not be read; nil where it was
}

// Repair says how a row's cells were moved to the columns they belong to, and
// what it takes from the merged cells of the row above.
type Repair struct {
	Stated string // the row as found
	Read   string // the cells of the row as read, column by column
	Moved  bool   // some of them stood in other columns
	Taken  string // what was taken from the row above, column by column; empty for nothing
}

// Role says what a response means to the question.
type Role string

// The roles of a response, as written in responses.csv.
const (
	Support   Role = "support"
	Oppose    Role = "oppose"
	Neutral   Role = "neutral"
	Party     Role = "party"
	Candidate Role = "candidate"
	Other     Role = "other"
	Undecided Role = "undecided"
	NoAnswer  Role = "no_answer"
)

// Missing says why a response has no share.
type Missing string

// The ways a share can be missing, as written in responses.csv.
const (
	Present    Missing = ""
	Dash       Missing = "dash"
	Blank      Missing = "blank"
	NotAsked   Missing = "not_asked"
	Unreadable Missing = "unreadable"
	Merged     Missing = "merged"
)

// Response is one answer and the share of the population that gave it.
type Response struct {
	Position   int    // 1-based, in column order
	Raw        string // the header as written
	Name       string
	Role       Role
	Share      Figure
	Missing    Missing
	MergedWith string // Name of the response that carries the joint figure
	Column     int    // 0-based table column; -1 in prose
	// Start and End are the byte range of the figure's words in the poll's
	// Sentence; prose only.
	Start, End int
}

// EventKind says what sort of statement an event was read from.
type EventKind string

// The kinds of events, as written in events.csv.
const (
	Annotation EventKind = "annotation" // dated remark inside a poll table
	Timeline   EventKind = "timeline"   // row of an event/date table
	Chronicle  EventKind = "chronicle"  // line of a year-by-year list
	Result     EventKind = "result"     // election or referendum result inside a poll table
	ProseEvent EventKind = "prose"      // dated statement in a sentence
)

// Event is something that happened, and when.
type Event struct {
	Place
	ID    string // article:date:label, with ~2 for the second of that name
	Kind  EventKind
	Group string // heading row it stands under, or to whom it happened; of a prose event, its Step
	// Header is the header of its date's column where the table dates several things in
	// a row; empty elsewhere.
	Header string
	Step   string // accession step it is about, such as map or ratification; empty for any other
	Label  string
	Date   Date
}

// Disposition is what became of a table row.
type Disposition string

// The dispositions of a row, as written in rows.csv.
const (
	HeaderRow      Disposition = "header"
	PollRow        Disposition = "poll"
	EventRow       Disposition = "event"
	SectionRow     Disposition = "section"
	ResultRow      Disposition = "result"
	AggregateRow   Disposition = "aggregate"
	RepeatedHeader Disposition = "repeated_header"
	BlankRow       Disposition = "blank"
	UnreadRow      Disposition = "unread"
)

// RowRecord is one line of the ledger: every row of every table has one.
type RowRecord struct {
	Place
	Disposition Disposition
	RecordID    string // poll or event the row became
	Reason      string // in words, where the disposition needs one
	Text        string // the row as found, for findings; not exported
}

// Share returns the first response that has one of the roles, or nil.
func (p *Poll) Share(roles ...Role) *Response {
	for _, role := range roles {
		for i := range p.Responses {
			if p.Responses[i].Role == role {
				return &p.Responses[i]
			}
		}
	}
	return nil
}
