package diff

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a report for people.
type line struct {
	depth int
	mark  Kind // "" for none
	text  string
	cells []Cell // told behind the text
	faint bool   // what follows from other lines
}

// outline tells a change in lines: the record, its values, what follows.
func outline(c *Change) []line {
	lines := []line{{mark: c.Kind, text: headline(c)}}
	var follows []Cell
	if c.Kind == Changed {
		for _, cell := range c.Cells {
			if cell.Follows {
				follows = append(follows, cell)
			} else {
				lines = append(lines, line{depth: 1, cells: []Cell{cell}})
			}
		}
	}
	if c.Kind != Changed && (c.Table == "articles" || c.Table == "tables") {
		if len(c.With) > 0 {
			lines = append(lines, line{depth: 1, text: "with " + countTables(c.With)})
		}
		return lines
	}
	for i := range c.With {
		w := &c.With[i]
		if w.Table == "responses" && w.Kind == c.Kind && c.Kind != Changed {
			continue // told in the headline
		}
		own := w.Cells
		if w.Kind == Changed {
			own = nil
			for _, cell := range w.Cells {
				if !cell.Follows {
					own = append(own, cell)
					continue
				}
				if w.Table == "responses" {
					cell.Column = short(w.Name) + " " + cell.Column
				}
				follows = append(follows, cell)
			}
		}
		switch {
		case w.Table == "rows" && w.Kind != Changed:
			// the ledger has a row for every record
		case w.Kind != Changed:
			lines = append(lines, line{depth: 1, mark: w.Kind, text: headline(w)})
		case w.Table == "responses" && len(own) > 0:
			lines = append(lines, line{depth: 1, text: "response " + short(w.Name), cells: own})
		case w.Table == "findings" || len(own) > 0:
			lines = append(lines, line{depth: 1, mark: Changed, text: headline(w), cells: own})
		}
	}
	if len(follows) > 0 {
		lines = append(lines, line{depth: 1, text: "so", cells: follows, faint: true})
	}
	return lines
}

// headline names the record of a change.
func headline(c *Change) string {
	id := c.NewID
	switch {
	case c.NewID == "":
		id = c.OldID
	case c.OldID != "" && c.OldID != c.NewID:
		id = c.OldID + " → " + c.NewID
	}
	head := singular(c.Table) + " " + clean(id)
	if c.Kind == Changed {
		return head
	}
	value := func(names ...string) string {
		for _, name := range names {
			for _, cell := range c.Cells {
				if cell.Column == name {
					return short(cell.Old + cell.New)
				}
			}
		}
		return ""
	}
	var details []string
	switch c.Table {
	case "polls":
		details = append(details, value("fieldwork_raw", "fieldwork"), value("pollster_raw", "pollster"), shares(c, value))
	case "responses":
		details = append(details, value("response", "response_raw"), value("share_raw", "share", "missing"))
	case "events":
		details = append(details, value("date_raw", "date"), value("group"), value("label"))
	case "findings":
		details = append(details, value("severity"), value("message"))
	case "rows":
		details = append(details, value("disposition"), value("reason"))
	case "articles":
		details = append(details, value("title"))
	case "tables":
		details = append(details, value("section"), value("caption"))
	case "pollsters":
		details = append(details, value("pollster"))
	default:
		for _, cell := range c.Cells {
			details = append(details, cell.Column+" "+short(cell.Old+cell.New))
		}
	}
	kept := details[:0]
	for _, d := range details {
		if d != "" {
			kept = append(kept, d)
		}
	}
	if len(kept) > 0 {
		head += ": " + strings.Join(kept, ", ")
	}
	return head
}

// shares tells the figures of a poll that came or went.
func shares(c *Change, value func(...string) string) string {
	var all []string
	for i := range c.With {
		w := &c.With[i]
		if w.Table != "responses" {
			continue
		}
		name, share := "", ""
		for _, cell := range w.Cells {
			switch text := short(cell.Old + cell.New); cell.Column {
			case "response":
				name = text
			case "share_raw":
				share = text
			}
		}
		all = append(all, strings.TrimSpace(name+" "+share))
	}
	if len(all) > 0 {
		return strings.Join(all, ", ")
	}
	for _, name := range []string{"support", "oppose", "neutral"} {
		if share := value(name); share != "" {
			all = append(all, name+" "+share)
		}
	}
	return strings.Join(all, ", ")
}

// inWords tells a cell: column old → new (note).
func inWords(c Cell) string {
	old, latest := excerpt(c.Old, c.New)
	text := fmt.Sprintf("%s %s → %s", clean(c.Column), old, latest)
	if c.Note != "" {
		text += " (" + c.Note + ")"
	}
	return text
}

// allInWords tells several cells.
func allInWords(cells []Cell) string {
	parts := make([]string, len(cells))
	for i, c := range cells {
		parts[i] = inWords(c)
	}
	return strings.Join(parts, "; ")
}

// What is shown of a long text: so many characters in all, and so many before
// the place where it differs.
const (
	longText  = 120
	textAhead = 30
)

// excerpt is the parts of two texts that tell them apart, as people can read
// them.
func excerpt(a, b string) (string, string) {
	if utf8.RuneCountInString(a) <= longText && utf8.RuneCountInString(b) <= longText {
		return quoted(a), quoted(b)
	}
	x, y := []rune(a), []rune(b)
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(0, same-textAhead)
	cut := func(r []rune) string {
		if len(r) == 0 {
			return quoted("")
		}
		text := string(r[min(from, len(r)):min(from+longText, len(r))])
		if from > 0 {
			text = "…" + text
		}
		if from+longText < len(r) {
			text += "…"
		}
		return quoted(text)
	}
	return cut(x), cut(y)
}

// short is the beginning of a text.
func short(s string) string {
	if utf8.RuneCountInString(s) > longText {
		s = string([]rune(s)[:longText]) + "…"
	}
	return clean(s)
}

// quoted is a text as people can read it; that it is missing, or begins or ends
// with a space, can be seen.
func quoted(s string) string {
	switch {
	case s == "":
		return "(missing)"
	case strings.TrimSpace(s) != s:
		return `"` + clean(s) + `"`
	}
	return clean(s)
}

// clean makes a text one line that a terminal takes for nothing but text.
func clean(s string) string {
	if strings.IndexFunc(s, unprintable) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unprintable(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unprintable says that a character steers a terminal, turns the direction of
// writing, or cannot be seen.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}
