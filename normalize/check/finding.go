// Package check holds the rules that judge a [normalize.Dataset]: every figure
// against every other one. Each rule has a file of its own with its code, its
// severity and the text that explains it.
package check

// Severity says how much a finding matters.
type Severity string

// The severities, from the gravest down.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Code names a rule in kebab-case. A code never changes its meaning.
type Code string

// Finding is one thing a rule has to say about a record, a row or a table.
type Finding struct {
	ID         string // code:record, stable from run to run
	Code       Code
	Severity   Severity
	ArticleID  string
	TableID    string
	Row        int // 1-based; 0 for a finding about a whole table
	Line       int // 1-based source line
	Column     string
	RecordID   string
	Stated     string
	Computed   string
	Tolerance  string
	Message    string // one plain sentence with the figures
	Suggestion string
	Accepted   string // reason given in accepted.csv, empty where there is none
	Cells      []int  // 0-based table columns of the cells that took part
}
