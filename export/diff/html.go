package diff

import (
	_ "embed"
	"fmt"
	"html"
	"io"
	"strings"
)

// pageHead is what stands before the body of the page: the style, and no
// address of anything outside of it.
//
//go:embed page.html
var pageHead string

// htmlStyle is a report as one page.
type htmlStyle struct{}

func (htmlStyle) begin(w io.Writer, schema []SchemaChange) error {
	if len(schema) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString("<section>\n<h2>Schema</h2>\n<ul>\n")
	for _, c := range schema {
		fmt.Fprintf(&b, "<li>%s</li>\n", html.EscapeString(clean(schemaLine(c))))
	}
	b.WriteString("</ul>\n</section>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (htmlStyle) article(w io.Writer, a *Article) error {
	if len(a.Changes) == 0 && len(a.Source) == 0 && a.Moved == 0 {
		return nil
	}
	var b strings.Builder
	name := a.ID
	if name == "" {
		name = "all articles"
	}
	fmt.Fprintf(&b, "<section>\n<h2>%s <small>%s</small></h2>\n", html.EscapeString(clean(name)), html.EscapeString(clean(a.Title)))
	if len(a.Source) > 0 {
		fmt.Fprintf(&b, "<p class=\"so\">source changed: %s</p>\n", html.EscapeString(sourceInWords(a.Source)))
	}
	if len(a.Changes) > 0 {
		b.WriteString("<ul>\n")
		for i := range a.Changes {
			fmt.Fprintf(&b, "<li class=\"%s\">", a.Changes[i].Kind)
			for n, l := range outline(&a.Changes[i]) {
				htmlLine(&b, n, l)
			}
			b.WriteString("</li>\n")
		}
		b.WriteString("</ul>\n")
	}
	if a.Moved > 0 {
		fmt.Fprintf(&b, "<p class=\"so\">%s</p>\n", moved(a.Moved))
	}
	b.WriteString("</section>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// htmlLine writes one line of a change; the first one is its headline.
func htmlLine(b *strings.Builder, n int, l line) {
	class := string(l.mark)
	if l.faint {
		class = "so"
	}
	if n == 0 {
		fmt.Fprintf(b, "<strong>%s</strong>\n", html.EscapeString(l.text))
		return
	}
	fmt.Fprintf(b, "<div class=\"%s\">%s", class, html.EscapeString(l.text))
	for k, c := range l.cells {
		switch {
		case k > 0:
			b.WriteString("; ")
		case l.text != "":
			b.WriteString(": ")
		}
		old, latest := excerpt(c.Old, c.New)
		fmt.Fprintf(b, "%s <del>%s</del> → <ins>%s</ins>", html.EscapeString(clean(c.Column)), html.EscapeString(old), html.EscapeString(latest))
		if c.Note != "" {
			fmt.Fprintf(b, " (%s)", html.EscapeString(c.Note))
		}
	}
	b.WriteString("</div>\n")
}

func (htmlStyle) head(w io.Writer, s *Summary) error {
	var b strings.Builder
	text := sentence(s)
	fmt.Fprintf(&b, "%s<h1>%s%s</h1>\n", pageHead, strings.ToUpper(text[:1]), html.EscapeString(text[1:]))
	for _, warning := range duplicates(s) {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(clean(warning)))
	}
	if !s.Same {
		b.WriteString("<table>\n<tr><th>table</th><th>old</th><th>new</th><th>added</th><th>removed</th><th>changed</th><th>moved</th><th>same</th></tr>\n")
		for _, c := range s.Tables {
			fmt.Fprintf(&b, "<tr><th>%s</th><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td></tr>\n",
				html.EscapeString(clean(c.Table)), c.Old, c.New, c.Added, c.Removed, c.Changed, c.Moved, c.Same)
		}
		b.WriteString("</table>\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (htmlStyle) tail(w io.Writer, _ *Summary) error {
	_, err := io.WriteString(w, "</main>\n</body>\n</html>\n")
	return err
}
