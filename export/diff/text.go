package diff

import (
	"fmt"
	"io"
	"strings"
)

// textStyle is a report for a terminal.
type textStyle struct{ colour bool }

// ANSI escapes (ECMA-48).
const (
	red, green, yellow, bold, faint = "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[1m", "\x1b[2m"
	plainAgain                      = "\x1b[0m"
)

// in puts a text into a colour.
func (t *textStyle) in(colour, text string) string {
	if !t.colour || colour == "" {
		return text
	}
	return colour + text + plainAgain
}

func (t *textStyle) begin(w io.Writer, schema []SchemaChange) error {
	for _, c := range schema {
		if _, err := fmt.Fprintf(w, "schema: %s\n", t.in(yellow, clean(schemaLine(c)))); err != nil {
			return err
		}
	}
	return nil
}

func (t *textStyle) article(w io.Writer, a *Article) error {
	if len(a.Changes) == 0 && len(a.Source) == 0 && a.Moved == 0 {
		return nil
	}
	var b strings.Builder
	name := clean(a.ID)
	if a.Title != "" {
		name += ": " + clean(a.Title)
	}
	if a.ID != "" {
		fmt.Fprintln(&b, t.in(bold, name))
	}
	if len(a.Source) > 0 {
		fmt.Fprintf(&b, "  %s\n", t.in(faint, "source changed: "+sourceInWords(a.Source)))
	}
	for i := range a.Changes {
		for _, l := range outline(&a.Changes[i]) {
			t.line(&b, l)
		}
	}
	if a.Moved > 0 {
		fmt.Fprintf(&b, "  %s\n", t.in(faint, moved(a.Moved)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// moved tells how many rows only stand elsewhere.
func moved(n int) string {
	if n == 1 {
		return "1 row moved"
	}
	return fmt.Sprintf("%d rows moved", n)
}

// sourceInWords tells what changed of the bytes of an article, hashes cut short.
func sourceInWords(cells []Cell) string {
	var parts []string
	for _, c := range cells {
		const enough = 12
		if c.Column == "sha256" {
			c.Old, c.New = c.Old[:min(len(c.Old), enough)], c.New[:min(len(c.New), enough)]
		}
		parts = append(parts, inWords(c))
	}
	return strings.Join(parts, "; ")
}

func (t *textStyle) line(b *strings.Builder, l line) {
	mark, colour := " ", ""
	switch l.mark {
	case Added:
		mark, colour = "+", green
	case Removed:
		mark, colour = "-", red
	case Changed:
		mark, colour = "~", yellow
	}
	if l.faint {
		colour = faint
	}
	text := l.text
	if len(l.cells) > 0 {
		if text != "" {
			text += ": "
		}
		text += allInWords(l.cells)
	}
	fmt.Fprintf(b, "  %s%s\n", strings.Repeat("    ", l.depth), t.in(colour, mark+" "+text))
}

func (t *textStyle) head(io.Writer, *Summary) error { return nil }

func (t *textStyle) tail(w io.Writer, s *Summary) error {
	var b strings.Builder
	if !s.Same {
		fmt.Fprintf(&b, "\n%-10s %9s %9s %7s %7s %7s %7s %9s\n", "table", "old", "new", "added", "removed", "changed", "moved", "same")
		for _, c := range s.Tables {
			fmt.Fprintf(&b, "%-10s %9d %9d %7d %7d %7d %7d %9d\n", clean(c.Table), c.Old, c.New, c.Added, c.Removed, c.Changed, c.Moved, c.Same)
		}
		fmt.Fprintln(&b)
	}
	for _, warning := range duplicates(s) {
		fmt.Fprintln(&b, clean(warning))
	}
	fmt.Fprintln(&b, t.in(bold, sentence(s)))
	_, err := io.WriteString(w, b.String())
	return err
}
