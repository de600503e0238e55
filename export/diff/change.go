package diff

import "cmp"

// Kind says what became of a record.
type Kind string

// The kinds of changes.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
)

// Cell is a value that is not what it was, or one of a record that is new or
// gone.
type Cell struct {
	Column string `json:"column"`
	Old    string `json:"old"` // as CSV has it; empty where it was missing
	New    string `json:"new"`
	// Note says more of a date: more precise, less precise, narrower, wider.
	Note string `json:"note,omitempty"`
	// Follows says that the value is computed from others that changed, too.
	Follows bool `json:"follows,omitempty"`
}

// Change is one record that is not what it was, with all that follows from it:
// the responses and findings of a poll, its row in the ledger.
type Change struct {
	Table string `json:"table"`
	Kind  Kind   `json:"change"`
	// OldID and NewID name the record: the columns of its key, joined by #. OldID
	// is empty for an added record, NewID for a removed one.
	OldID string   `json:"old_id,omitempty"`
	NewID string   `json:"new_id,omitempty"`
	Name  string   `json:"name,omitempty"` // of a response
	Cells []Cell   `json:"cells"`
	With  []Change `json:"with,omitempty"`
}

// Article is what changed in one article. Changes that no article has, those of
// pollsters, are in one with an empty ID.
type Article struct {
	ID    string `json:"article_id"`
	Title string `json:"title,omitempty"`
	// Source is what changed of the bytes the article was read from.
	Source []Cell `json:"source,omitempty"`
	// Moved counts the rows that only stand elsewhere.
	Moved   int      `json:"moved,omitempty"`
	Changes []Change `json:"changes"`
	// Follows are changes that follow from others: pollsters of polls that came,
	// went or changed, and the words a dictionary has for the schema.
	Follows []Change `json:"follows,omitempty"`
}

// SchemaKind says what became of a table or column.
type SchemaKind string

// The kinds of changes of the schema.
const (
	TableAdded    SchemaKind = "table added"
	TableRemoved  SchemaKind = "table removed"
	ColumnAdded   SchemaKind = "column added"
	ColumnRemoved SchemaKind = "column removed"
	ColumnRenamed SchemaKind = "column renamed"
	ColumnRetyped SchemaKind = "column retyped"
)

// SchemaChange is a table or column that came, went, or became another.
type SchemaChange struct {
	Table   string     `json:"table"`
	Change  SchemaKind `json:"change"`
	Old     string     `json:"old,omitempty"` // name of the column
	New     string     `json:"new,omitempty"`
	OldType string     `json:"old_type,omitempty"`
	NewType string     `json:"new_type,omitempty"`
}

// Count sums up one table.
type Count struct {
	Table      string `json:"table"`
	Old        int    `json:"old"` // rows
	New        int    `json:"new"`
	Added      int    `json:"added"`
	Removed    int    `json:"removed"`
	Changed    int    `json:"changed"`
	Moved      int    `json:"moved"`      // rows that only stand elsewhere
	Same       int    `json:"same"`       // rows
	Duplicates int    `json:"duplicates"` // rows of either side whose key another row has
}

// Summary sums up a comparison.
type Summary struct {
	Same     bool `json:"same"`     // there is nothing to tell
	Changes  int  `json:"changes"`  // records, those that follow from others not counted
	Articles int  `json:"articles"` // with changes
	Sources  int  `json:"sources"`  // articles whose bytes changed
	Moved    int  `json:"moved"`    // rows
	// Described counts the columns that the dictionary describes in other words.
	Described int            `json:"described"`
	Schema    []SchemaChange `json:"-"`
	Kinds     []KindCount    `json:"by_kind"`
	Tables    []Count        `json:"tables"`
}

// KindCount is how many of the changes are of one kind and table.
type KindCount struct {
	Table string `json:"table"`
	Kind  Kind   `json:"change"`
	Count int    `json:"count"`
}

// Report takes what a comparison finds, in this order: the schema, the articles
// sorted by ID, the summary.
type Report interface {
	// Begin comes first, and once more if the comparison has to begin anew, which
	// makes all that came before void.
	Begin(schema []SchemaChange) error
	Article(a *Article) error
	End(s *Summary) error
}

// compareKinds puts counts in the order of the tables; what came, then what
// went, then what changed.
func compareKinds(a, b KindCount) int {
	order := map[Kind]int{Added: 0, Removed: 1, Changed: 2}
	return cmp.Or(rank(a.Table, b.Table), cmp.Compare(order[a.Kind], order[b.Kind]))
}
