package normalize

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
)

// Ignored is the role of a column that somebody decided not to have read.
const Ignored column.Role = "ignore"

// Hint is what somebody decided of a column whose header cannot tell what it
// holds. It goes before what words and cells say.
type Hint struct {
	Table  string      // table_id, or the number of the table in its article, from 1
	Column string      // header as in tables.columns_map, unescaped, or number of the column, from 1
	Role   column.Role // what the column is read as; [Ignored] for not at all
}

// roles are the roles a hint can give, in the order of package column.
var roles = []column.Role{
	column.Unknown, column.Fieldwork, column.Publication, column.Date, column.Pollster, column.Client, column.Sample,
	column.Support, column.Oppose, column.Neutral, column.Undecided, column.NoAnswer, column.OtherResponse, column.Party,
	column.Lead, column.Total, column.MarginOfError, column.Event, column.Note, column.Ref, column.Seats, column.Turnout,
	column.Region, column.Method, column.Question, column.Population, column.Name, column.Aggregator, Ignored,
}

// RoleNames lists what a hint can say of a column.
func RoleNames() []string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return names
}

// ParseRole gives the role of a name; false where there is none of that name.
func ParseRole(name string) (column.Role, bool) {
	role := column.Role(name)
	return role, slices.Contains(roles, role)
}

// Misfits says for each hint why it changes nothing in ds, in words; empty for
// one that fits a column.
func Misfits(hints []Hint, ds *Dataset) []string {
	why := make([]string, len(hints))
	for i, h := range hints {
		why[i] = fmt.Sprintf("the article has no table %q, only %d tables", h.Table, len(ds.Tables))
	}
	for i := range ds.Tables {
		t := &ds.Tables[i]
		resolved := resolve(hints, t.ID, t.Columns)
		for j, said := range resolved.why {
			why[j] = said
		}
	}
	return why
}

// resolved is what hints say of one table.
type resolved struct {
	roles map[int]column.Role // by 0-based column
	why   map[int]string      // by hint about the table: why it fits no column, or nothing
}

// resolve finds the columns of a table that hints are about.
func resolve(hints []Hint, tableID string, columns []column.Column) resolved {
	r := resolved{map[int]column.Role{}, map[int]string{}}
	for i, h := range hints {
		if !h.isAbout(tableID) {
			continue
		}
		c, why := h.find(columns)
		if _, again := r.roles[c]; why == "" && again {
			why = fmt.Sprintf("column %q of table %s has a hint before this one", h.Column, tableID)
		}
		if r.why[i] = why; why == "" {
			r.roles[c] = h.Role
		}
	}
	return r
}

// isAbout says that a hint names the table of an ID.
func (h Hint) isAbout(tableID string) bool {
	at := strings.LastIndex(tableID, "#t")
	return h.Table == tableID || at >= 0 && h.Table == tableID[at+len("#t"):]
}

// find gives the 0-based column a hint names, or why there is none. A header
// goes before a number, since a header may be one.
func (h Hint) find(columns []column.Column) (at int, why string) {
	var of []string
	for i, c := range columns {
		if c.Header == h.Column {
			at = i
			of = append(of, strconv.Itoa(i+1))
		}
	}
	switch n, err := strconv.Atoi(h.Column); {
	case len(of) == 1:
		return at, ""
	case len(of) > 1:
		return -1, fmt.Sprintf("columns %s are headed %q: name one by its number", strings.Join(of, " and "), h.Column)
	case err == nil && n >= 1 && n <= len(columns):
		return n - 1, ""
	}
	return -1, fmt.Sprintf("no column is headed %q or has that number: the table has %s", h.Column, headersOf(columns))
}

// headersOf spells the columns of a table out.
func headersOf(columns []column.Column) string {
	const most = 30
	all := make([]string, 0, len(columns))
	for i, c := range columns {
		if i == most {
			all = append(all, "…")
			break
		}
		all = append(all, fmt.Sprintf("%d %q", i+1, c.Header))
	}
	return strings.Join(all, ", ")
}

// obeyHints reads the layout anew where hints are about the table.
func (tb *tableBuilder) obeyHints(options column.Options) {
	if len(tb.hints) == 0 {
		return
	}
	said := resolve(tb.hints, tb.source.ID, tb.layout.Columns)
	if len(said.roles) == 0 {
		return
	}
	options.Roles = said.roles
	if !tb.source.CellsLost {
		tb.source = without(tb.source, tb.layout.HeaderRows, said.roles)
		tb.rows = tb.rowsOf(tb.source)
	}
	tb.layout = tb.room.detector.Detect(tb.rows, options)
}

// without gives a copy of a table in which the cells of ignored columns are
// blank below the header, so that nothing is read from them, not by their shape
// either. A cell that reaches into other columns stays: it is theirs too.
func without(t *extract.Table, headerRows int, roles map[int]column.Role) *extract.Table {
	var ignored []int
	for c, role := range roles {
		if role == Ignored {
			ignored = append(ignored, c)
		}
	}
	if len(ignored) == 0 {
		return t
	}
	bare := *t
	bare.Rows = slices.Clone(t.Rows)
	for i := headerRows; i < len(bare.Rows); i++ {
		cells := slices.Clone(bare.Rows[i].Cells)
		for _, c := range ignored {
			if c >= len(cells) || reachesOver(cells, c) {
				continue
			}
			old := cells[c]
			cells[c] = extract.Cell{Line: old.Line, Column: old.Column, Header: old.Header, Rowspan: old.Rowspan, Origin: old.Origin}
		}
		bare.Rows[i].Cells = cells
	}
	return &bare
}

// reachesOver says that the cell in column c of a row covers another column of
// the row too.
func reachesOver(cells []extract.Cell, c int) bool {
	return copyOf(&cells[c], c) == column.FromLeft || c+1 < len(cells) && copyOf(&cells[c+1], c+1) == column.FromLeft
}
