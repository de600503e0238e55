package diff

import (
	stdcsv "encoding/csv"
	"io"
	"strconv"
)

// csvStyle is a report for spreadsheets: a line a value that changed, came or
// went.
type csvStyle struct{}

// csvColumns are the columns of the CSV form.
var csvColumns = []string{"article_id", "table", "change", "old_id", "new_id", "column", "old", "new", "note", "follows", "follows_from"}

func (csvStyle) begin(w io.Writer, schema []SchemaChange) error {
	out := stdcsv.NewWriter(w)
	_ = out.Write(csvColumns) // what fails is told at the end
	for _, c := range schema {
		name := c.New
		if name == "" {
			name = c.Old
		}
		old, latest := c.Old, c.New
		if c.OldType != "" || c.NewType != "" {
			old, latest = c.OldType, c.NewType
		}
		_ = out.Write([]string{"", c.Table, string(c.Change), "", "", name, old, latest, "", "", ""})
	}
	out.Flush()
	return out.Error()
}

func (csvStyle) article(w io.Writer, a *Article) error {
	out := stdcsv.NewWriter(w)
	for _, c := range a.Source {
		_ = out.Write([]string{a.ID, "articles", "source", a.ID, a.ID, c.Column, c.Old, c.New, "", "", ""})
	}
	var write func(c *Change, from string)
	write = func(c *Change, from string) {
		name := c.NewID
		if name == "" {
			name = c.OldID
		}
		cells := c.Cells
		if len(cells) == 0 {
			cells = []Cell{{}} // a poll of which only the responses changed
		}
		for _, cell := range cells {
			_ = out.Write([]string{a.ID, c.Table, string(c.Kind), c.OldID, c.NewID, cell.Column, cell.Old, cell.New, cell.Note,
				yes(cell.Follows || from != ""), from})
		}
		if from == "" {
			from = c.Table + ":" + name
		}
		for i := range c.With {
			write(&c.With[i], from)
		}
	}
	for i := range a.Changes {
		write(&a.Changes[i], "")
	}
	for i := range a.Follows {
		write(&a.Follows[i], "polls")
	}
	if a.Moved > 0 {
		_ = out.Write([]string{a.ID, "", "moved", "", "", "", "", strconv.Itoa(a.Moved), "", "", ""})
	}
	out.Flush()
	return out.Error()
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func (csvStyle) head(io.Writer, *Summary) error { return nil }
func (csvStyle) tail(io.Writer, *Summary) error { return nil }
