// Package extract turns the bytes of one article into a [Document]: its
// sections, paragraphs, lists and tables, each with the line it stood on.
//
// The package defines the Document and picks the reader a file needs; every
// format has a reader in a package of its own below this one. Nothing here
// interprets what a cell means: that is package normalize's work.
package extract

// Format names the kind of source a Document was read from.
type Format string

// The formats pollard knows, as written in articles.csv.
const (
	Text     Format = "text"
	Wikitext Format = "wikitext"
	HTML     Format = "html"
)

// Document is one article as its source lays it out: words, lists and table
// grids with their positions, before any of it is given a meaning.
type Document struct {
	ArticleID  string    `json:"article_id"` // slug of the file name without its ending
	Title      string    `json:"title"`
	Format     Format    `json:"format"`
	Language   string    `json:"language"`              // BCP 47; empty where it could not be told
	SourceURL  string    `json:"source_url,omitempty"`  // where the source names one
	RevisionID string    `json:"revision_id,omitempty"` // as the source states it, a "Last updated" stamp included
	Sections   []Section `json:"sections"`
	Tables     []Table   `json:"tables"`
	Notes      []Note    `json:"notes"`

	embedded []Embedded // left to other readers

	cells *cells // what Release gives back; nil for none
	links string // source whose links may tell the language
}

// Section is the text below one heading, up to the next heading of any level.
// The text before the first heading is a Section with an empty Path.
type Section struct {
	Path       string      `json:"path"`  // headings from the outermost inwards, joined by " > "
	Level      int         `json:"level"` // 0 before the first heading, else as in the source (2 for ==)
	Line       int         `json:"line"`  // 1-based line of the heading, or of the first line
	Paragraphs []Paragraph `json:"paragraphs"`
	Lists      []List      `json:"lists"`
}

// Paragraph is one block of running text.
type Paragraph struct {
	Line int    `json:"line"` // 1-based line it starts on
	Text string `json:"text"`
}

// List is one run of list items.
type List struct {
	Line  int    `json:"line"` // 1-based line of its first item
	Items []Item `json:"items"`
}

// Item is one entry of a List.
type Item struct {
	Line  int    `json:"line"`
	Depth int    `json:"depth"` // 0 for the outermost level
	Text  string `json:"text"`
}

// Table is one table as a grid: every row has every column.
type Table struct {
	ID      string `json:"table_id"` // article_id#tN, in document order
	Section string `json:"section"`  // Path of the section it stands in
	Caption string `json:"caption"`
	Line    int    `json:"line"` // 1-based line of its first row
	LineEnd int    `json:"line_end"`
	// CellsLost says that the format loses merged cells, so that a cell's place
	// in its row need not be its place in the original table.
	CellsLost bool `json:"cells_lost,omitempty"`
	// BlanksKept says that a blank cell of the original table has kept its place
	// all the same, so that only a merged cell can be missing.
	BlanksKept bool `json:"-"`
	// HeaderGuessed says that nothing marks where the header begins, and it has as
	// many cells as the rows because it is the lines above them.
	HeaderGuessed bool `json:"-"`
	// Turned says that the rows are the columns of the source, which has a poll a
	// column.
	Turned bool  `json:"-"`
	Rows   []Row `json:"rows"`
}

// Row is one line of a Table.
type Row struct {
	Line  int    `json:"line"` // 1-based
	Cells []Cell `json:"cells"`
}

// Cell is one place of a Table's grid. A place covered by a span repeats the
// cell that covers it and names it in Origin.
type Cell struct {
	Text   string `json:"text"`             // what a reader sees, white space folded
	Raw    string `json:"raw"`              // the source, unchanged
	Line   int    `json:"-"`                // 1-based source line of the cell's first character; 0 where it is the row's
	Column int    `json:"-"`                // 1-based column of the cell's first character in its source line
	Header bool   `json:"header,omitempty"` // marked as a header by the source
	Bold   bool   `json:"bold,omitempty"`   // all of its words are bold
	// Spelled is what the abbreviation in a header stands for, as a reader sees
	// it above the pointer; empty where there is none or more than one.
	Spelled string `json:"-"`
	// Parts are the pieces of Text that a line break or a rule sets apart, where
	// there is more than one.
	Parts   []string `json:"parts,omitempty"`
	Rowspan int      `json:"rowspan,omitempty"` // 0 where the cell spans one row
	Colspan int      `json:"colspan,omitempty"` // 0 where the cell spans one column
	Origin  *Origin  `json:"origin,omitempty"`  // nil for a cell that is no copy
	// Leaked is the rowspan the source states of a cell where the rows of the
	// table contradict one of those it states, so that none is applied.
	Leaked    int      `json:"-"`
	SortValue string   `json:"sort_value,omitempty"`
	Hidden    string   `json:"hidden,omitempty"` // text in the source that a reader does not see
	Refs      []string `json:"refs,omitempty"`
	Links     []string `json:"links,omitempty"`
}

// Origin is the grid place, 0-based row and column, of the cell a spanned copy
// repeats.
type Origin [2]int

// Note is something a reader saw that the Document cannot show: a lost table,
// a line too long to be read, a template nobody knows.
type Note struct {
	Line   int    `json:"line"`
	Column int    `json:"column,omitempty"` // 1-based; 0 where the note is about the whole line
	Code   string `json:"code"`
	Text   string `json:"text"`
}
