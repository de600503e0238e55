package diff

import (
	"bytes"
	"cmp"
	"slices"

	"pollard/export"
)

// role says how a column takes part in the comparison.
type role uint8

const (
	plain    role = iota
	position      // where a record stands: no data, unless asked for
	source        // what the bytes of an article were
	count         // how many rows another table has
	ownID         // follows from other columns of the row
	ref           // names a record of another table
	tableRef      // names a table, by its place in the article
)

// roles are the columns that are not plain, by table.
var roles = map[string]map[string]role{
	"articles": {"sha256": source, "bytes": source, "revision_id": source,
		"tables": count, "polls": count, "events": count, "findings": count},
	"tables":    {"table_id": ownID, "source_line": position, "source_line_end": position, "rows": count},
	"polls":     {"poll_id": ownID, "table_id": tableRef, "row": position, "source_line": position, "matches": ref},
	"responses": {"poll_id": ref, "position": position},
	"events":    {"event_id": ownID, "table_id": tableRef, "row": position, "source_line": position},
	"rows":      {"table_id": tableRef, "row": position, "source_line": position, "record_id": ref},
	"findings":  {"finding_id": ownID, "table_id": tableRef, "row": position, "source_line": position, "record_id": ref},
}

// keys are the columns a row of a table is named by.
var keys = map[string][]string{
	"articles": {"article_id"}, "tables": {"table_id"}, "polls": {"poll_id"}, "responses": {"poll_id", "position"},
	"events": {"event_id"}, "rows": {"table_id", "row"}, "findings": {"finding_id"}, "pollsters": {"pollster_id"},
	dictionary: {"table", "column"},
}

// column is a column both sides have.
type column struct {
	name string // as the schema has it, where one of the sides has that name
	kind export.Type
	role role
}

// plan says how one table is compared.
type plan struct {
	name     string
	sides    [2]*table // nil where a side has no such table
	columns  []column
	from     [2][]int       // of columns, in the records of each side
	at       map[string]int // place in columns
	key      []int
	article  int  // column the article is told from; -1 for none
	cut      byte // what stands behind the article there; 0 where nothing does
	declared bool // the schema has the table
}

// newPlan compares the columns of a table and says what of the schema changed.
func newPlan(name string, old, latest *table) (*plan, []SchemaChange, error) {
	p := &plan{name: name, sides: [2]*table{old, latest}, at: map[string]int{}, declared: schemaTable(name) != nil}
	renamed, err := findRenamed(old, latest)
	if err != nil {
		return nil, nil, err
	}
	var changes []SchemaChange
	var shared []sharedColumn
	paired := map[int]bool{}
	for j, newName := range latest.columns {
		i := slices.Index(old.columns, newName)
		if i < 0 {
			was, ok := renamed[j]
			if !ok && ofFormat(name, newName, old, latest) {
				continue
			}
			if !ok {
				changes = append(changes, SchemaChange{Table: name, Change: ColumnAdded, New: newName})
				continue
			}
			i = was
			changes = append(changes, SchemaChange{Table: name, Change: ColumnRenamed, Old: old.columns[i], New: newName})
		}
		paired[i] = true
		c := column{name: newName, kind: schemaType(name, newName)}
		if kind := schemaType(name, old.columns[i]); c.kind == 0 && kind != 0 {
			c.name, c.kind = old.columns[i], kind
		}
		if was, is := typeOf(old, i), typeOf(latest, j); was != is && was != "" && is != "" {
			changes = append(changes, SchemaChange{Table: name, Change: ColumnRetyped, Old: newName, New: newName,
				OldType: was, NewType: is})
		}
		if c.kind == 0 && numeric(old, i) && numeric(latest, j) {
			c.kind = export.Decimal
		}
		c.role = roles[name][c.name]
		shared = append(shared, sharedColumn{c, i, j})
	}
	for i, oldName := range old.columns {
		if !paired[i] && !ofFormat(name, oldName, old, latest) {
			changes = append(changes, SchemaChange{Table: name, Change: ColumnRemoved, Old: oldName})
		}
	}
	p.arrange(shared)
	return p, changes, nil
}

// ofFormat says that a column which only one side has is one that only its
// format has, such as those of a workbook that people write into.
func ofFormat(name, column string, old, latest *table) bool {
	return old.format != latest.format && schemaType(name, column) == 0
}

// sharedColumn is a column with its place on either side.
type sharedColumn struct {
	column
	old, new int
}

// arrange puts the columns in the order of the schema, others behind, and works
// out the key and where the article stands.
func (p *plan) arrange(shared []sharedColumn) {
	slices.SortStableFunc(shared, func(a, b sharedColumn) int {
		return cmp.Compare(schemaPlace(p.name, a.name), schemaPlace(p.name, b.name))
	})
	for _, s := range shared {
		p.at[s.name] = len(p.columns)
		p.columns = append(p.columns, s.column)
		p.from[0] = append(p.from[0], s.old)
		p.from[1] = append(p.from[1], s.new)
	}
	p.finish()
}

// typeOf is the type a side declares a column to have; "" where it declares
// none. What can only be text of a list is text to other formats.
func typeOf(t *table, i int) string {
	if t.types == nil {
		return ""
	}
	if t.types[i] == "enum" {
		return "text"
	}
	return t.types[i]
}

// numeric says that a side declares a column a number.
func numeric(t *table, i int) bool {
	return slices.Contains([]string{"integer", "decimal", "double", "float", "int32", "int64"}, typeOf(t, i))
}

// finish works out the key and where the article is told from.
func (p *plan) finish() {
	for _, name := range keys[p.name] {
		if i, ok := p.at[name]; ok {
			p.key = append(p.key, i)
		}
	}
	if len(p.key) == 0 && !p.declared && len(p.columns) > 0 {
		p.key = []int{0}
	}
	p.article = -1
	for _, c := range []struct {
		name string
		cut  byte
	}{{"article_id", 0}, {"poll_id", ':'}, {"event_id", ':'}, {"table_id", '#'}} {
		if i, ok := p.at[c.name]; ok && p.name != dictionary && (p.declared || c.cut == 0) {
			p.article, p.cut = i, c.cut
			return
		}
	}
}

// col is the place of a column; -1 where the sides do not share it.
func (p *plan) col(name string) int {
	if i, ok := p.at[name]; ok {
		return i
	}
	return -1
}

// articleOf is the article a row belongs to.
func (p *plan) articleOf(s *rowSet, row int) []byte {
	if p.article < 0 {
		return nil
	}
	cell := s.cell(row, p.article)
	if p.cut != 0 {
		if i := bytes.IndexByte(cell, p.cut); i >= 0 {
			return cell[:i]
		}
	}
	return cell
}
