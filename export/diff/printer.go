package diff

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Formats are the names of the forms a report can have.
func Formats() []string { return []string{"text", "markdown", "json", "csv", "html"} }

// Printer is a [Report] that writes what it is told in one of the [Formats], all
// at once at the end, so that a comparison that fails prints nothing.
type Printer struct {
	out   io.Writer
	style style
	spool spool
}

// style is one form of a report. What begin and article write stands between
// what head and tail write.
type style interface {
	begin(w io.Writer, schema []SchemaChange) error
	article(w io.Writer, a *Article) error
	head(w io.Writer, s *Summary) error
	tail(w io.Writer, s *Summary) error
}

// NewPrinter makes a printer to w. Only text has colour. It is to be closed.
func NewPrinter(w io.Writer, format string, colour bool) (*Printer, error) {
	p := &Printer{out: w}
	switch format {
	case "text":
		p.style = &textStyle{colour: colour}
	case "markdown":
		p.style = &markdownStyle{}
	case "json":
		p.style = &jsonStyle{}
	case "csv":
		p.style = &csvStyle{}
	case "html":
		p.style = &htmlStyle{}
	default:
		all := Formats()
		last := len(all) - 1
		return nil, fmt.Errorf("format %q: expected %s or %s", format, strings.Join(all[:last], ", "), all[last])
	}
	return p, nil
}

// Begin implements [Report].
func (p *Printer) Begin(schema []SchemaChange) error {
	if err := p.spool.reset(); err != nil {
		return err
	}
	return p.style.begin(&p.spool, schema)
}

// Article implements [Report].
func (p *Printer) Article(a *Article) error { return p.style.article(&p.spool, a) }

// End implements [Report].
func (p *Printer) End(s *Summary) error {
	if err := p.style.head(p.out, s); err != nil {
		return err
	}
	if err := p.spool.copyTo(p.out); err != nil {
		return err
	}
	return p.style.tail(p.out, s)
}

// Close removes what was put aside.
func (p *Printer) Close() error { return p.spool.close() }

// singular names one row of a table.
func singular(table string) string {
	switch table {
	case dictionary:
		return "description"
	case "articles", "tables", "polls", "responses", "events", "rows", "findings", "pollsters":
		return strings.TrimSuffix(table, "s")
	}
	return "row of " + table
}

// counted is a number of rows in words.
func counted(n int, table string) string {
	if n == 1 {
		return "1 " + singular(table)
	}
	if one := singular(table); strings.HasPrefix(one, "row of ") {
		return fmt.Sprintf("%d rows of %s", n, table)
	}
	return fmt.Sprintf("%d %s", n, table)
}

// sentence sums a comparison up: 3 changes: 1 poll added, 2 polls changed.
func sentence(s *Summary) string {
	if s.Same {
		return "nothing has changed"
	}
	var parts []string
	for _, k := range s.Kinds {
		parts = append(parts, counted(k.Count, k.Table)+" "+string(k.Kind))
	}
	text := "no changes of the data"
	switch {
	case s.Changes == 1:
		text = "1 change: " + parts[0]
	case s.Changes > 1:
		text = fmt.Sprintf("%d changes: %s", s.Changes, strings.Join(parts, ", "))
	}
	for _, more := range []struct {
		n    int
		text string
	}{
		{len(s.Schema), "of the schema"}, {s.Described, "descriptions changed"}, {s.Sources, "sources changed"}, {s.Moved, "rows moved"},
	} {
		switch {
		case more.n == 0:
		case more.text == "of the schema":
			text += fmt.Sprintf("; %d of the schema", more.n)
		case more.n == 1:
			text += "; 1 " + strings.Replace(more.text, "s ", " ", 1)
		default:
			text += fmt.Sprintf("; %d %s", more.n, more.text)
		}
	}
	return text
}

// duplicates warns of keys that several rows have.
func duplicates(s *Summary) []string {
	var lines []string
	for _, c := range s.Tables {
		if c.Duplicates > 0 {
			lines = append(lines, fmt.Sprintf("%s: %d rows have the key of another row; they were matched by what they say", c.Table, c.Duplicates))
		}
	}
	return lines
}

// schemaLine tells a change of the schema in words.
func schemaLine(c SchemaChange) string {
	switch c.Change {
	case TableAdded:
		return fmt.Sprintf("table %s is new", c.Table)
	case TableRemoved:
		return fmt.Sprintf("table %s is gone", c.Table)
	case ColumnAdded:
		return fmt.Sprintf("%s: column %s is new", c.Table, c.New)
	case ColumnRemoved:
		return fmt.Sprintf("%s: column %s is gone", c.Table, c.Old)
	case ColumnRenamed:
		return fmt.Sprintf("%s: column %s is now named %s", c.Table, c.Old, c.New)
	case ColumnRetyped:
		return fmt.Sprintf("%s: column %s was %s and is %s", c.Table, c.New, c.OldType, c.NewType)
	}
	return c.Table
}

// countTables counts changes by table, in the order of the tables.
func countTables(changes []Change) string {
	n := map[string]int{}
	for i := range changes {
		n[changes[i].Table]++
	}
	var parts []string
	for _, name := range slices.SortedFunc(maps.Keys(n), rank) {
		parts = append(parts, counted(n[name], name))
	}
	return strings.Join(parts, ", ")
}
