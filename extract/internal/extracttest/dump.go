package extracttest

import (
	"fmt"
	"strconv"
	"strings"

	"pollard/extract"
)

// Dump spells a Document out, a line for each thing in it, numbers first being
// source lines. A cell is its column and what [Said] says of it, followed by its
// source where that is other than its text, but for HTML, which is all tags; a
// cell put in to fill a row up is a plus sign, a copy of a spanned cell the place
// (row, column) of what it copies.
func Dump(doc *extract.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if doc.Title != doc.ArticleID {
		line("title %q", doc.Title)
	}
	for _, said := range [][2]string{{"language", doc.Language}, {"url", doc.SourceURL}, {"revision", doc.RevisionID}} {
		if said[1] != "" {
			line("%s %s", said[0], said[1])
		}
	}
	for _, s := range doc.Sections {
		line("%d section, level %d: %q", s.Line, s.Level, s.Path)
		for _, p := range s.Paragraphs {
			line("  %d paragraph: %q", p.Line, p.Text)
		}
		for _, list := range s.Lists {
			line("  %d list", list.Line)
			for _, item := range list.Items {
				line("    %d %s%q", item.Line, strings.Repeat("  ", item.Depth), item.Text)
			}
		}
	}
	for _, t := range doc.Tables {
		about := ""
		if t.Section != "" {
			about += fmt.Sprintf(" in %q", t.Section)
		}
		if t.Caption != "" {
			about += fmt.Sprintf(", caption %q", t.Caption)
		}
		if t.CellsLost {
			about += ", cells may be lost"
		}
		line("%d-%d table %s%s", t.Line, t.LineEnd, t.ID, about)
		for _, row := range t.Rows {
			cells := make([]string, len(row.Cells))
			for i := range row.Cells {
				cells[i] = dumpCell(&row.Cells[i], doc.Format)
			}
			line("  %d %s", row.Line, strings.Join(cells, " | "))
		}
	}
	for _, n := range doc.Notes {
		place := strconv.Itoa(n.Line)
		if n.Column > 0 {
			place += ":" + strconv.Itoa(n.Column)
		}
		line("%s note %s: %s", place, n.Code, n.Text)
	}
	return b.String()
}

func dumpCell(c *extract.Cell, format extract.Format) string {
	switch {
	case c.Origin != nil:
		return fmt.Sprintf("(%d, %d)", c.Origin[0], c.Origin[1])
	case c.Column == 0:
		return "+"
	}
	s := fmt.Sprintf("%d %s", c.Column, Said(c))
	if c.Raw != c.Text && format != extract.HTML {
		s += fmt.Sprintf(" from %q", c.Raw)
	}
	return s
}

// Said is the text of a cell and all that its source tells besides: # marks a
// header, * words that are all bold.
func Said(c *extract.Cell) string {
	s := ""
	if c.Header {
		s += "#"
	}
	if c.Bold {
		s += "*"
	}
	s += strconv.Quote(c.Text)
	if c.Rowspan > 0 || c.Colspan > 0 {
		s += fmt.Sprintf(" spans %d×%d", max(c.Rowspan, 1), max(c.Colspan, 1))
	}
	if c.Leaked > 0 {
		s += fmt.Sprintf(" leaked %d", c.Leaked)
	}
	for _, list := range []struct {
		name  string
		texts []string
	}{{"parts", c.Parts}, {"refs", c.Refs}, {"links", c.Links}} {
		if len(list.texts) > 0 {
			s += fmt.Sprintf(" %s %q", list.name, list.texts)
		}
	}
	for _, one := range [][2]string{{"sort", c.SortValue}, {"hidden", c.Hidden}, {"spelled", c.Spelled}} {
		if one[1] != "" {
			s += fmt.Sprintf(" %s %q", one[0], one[1])
		}
	}
	return s
}
