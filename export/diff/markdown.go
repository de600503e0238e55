package diff

import (
	"fmt"
	"io"
	"strings"
)

// markdownBytes is how long the list of changes gets: the comments of code
// hosts hold 65 536 characters, and the summary needs some.
const markdownBytes = 56_000

// markdownStyle is a report for a comment on a pull request (GitHub Flavored
// Markdown).
type markdownStyle struct {
	written int
	left    int // changes that found no room
}

func (m *markdownStyle) begin(w io.Writer, schema []SchemaChange) error {
	m.written, m.left = 0, 0
	if len(schema) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString("\n**Schema**\n\n")
	for _, c := range schema {
		fmt.Fprintf(&b, "- %s\n", escapeMarkdown(schemaLine(c)))
	}
	m.written += b.Len()
	_, err := io.WriteString(w, b.String())
	return err
}

func (m *markdownStyle) article(w io.Writer, a *Article) error {
	if len(a.Changes) == 0 && len(a.Source) == 0 {
		return nil
	}
	var body strings.Builder
	shown := 0
	for i := range a.Changes {
		var one strings.Builder
		for _, l := range outline(&a.Changes[i]) {
			mark := " "
			switch l.mark {
			case Added:
				mark = "+"
			case Removed:
				mark = "-"
			case Changed:
				mark = "!"
			}
			text := l.text
			if len(l.cells) > 0 {
				if text != "" {
					text += ": "
				}
				text += allInWords(l.cells)
			}
			fmt.Fprintf(&one, "%s %s%s\n", mark, strings.Repeat("    ", l.depth), text)
		}
		if m.written+body.Len()+one.Len() > markdownBytes {
			break
		}
		body.WriteString(one.String())
		shown++
	}
	m.left += len(a.Changes) - shown
	if shown == 0 && len(a.Changes) > 0 || m.written > markdownBytes {
		return nil
	}
	var b strings.Builder
	name := "**" + escapeMarkdown(a.ID) + "**"
	if a.Title != "" {
		name += " " + escapeMarkdown(a.Title)
	}
	if a.ID == "" {
		name = "**all articles**"
	}
	fmt.Fprintf(&b, "\n%s", name)
	if len(a.Source) > 0 {
		b.WriteString(" (source changed)")
	}
	b.WriteString("\n")
	if shown > 0 {
		fence := fenceFor(body.String())
		fmt.Fprintf(&b, "\n%sdiff\n%s%s\n", fence, body.String(), fence)
	}
	m.written += b.Len()
	_, err := io.WriteString(w, b.String())
	return err
}

// fenceFor is a code fence that nothing in a text ends.
func fenceFor(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}

// escapeMarkdown keeps a text from being taken for markup.
func escapeMarkdown(s string) string { return markdownEscaper.Replace(clean(s)) }

var markdownEscaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;",
	"&", "&amp;", "|", `\|`, "#", `\#`, "~", `\~`, "@", "@\u200b", "!", `\!`)

func (m *markdownStyle) head(w io.Writer, s *Summary) error {
	var b strings.Builder
	text := sentence(s)
	fmt.Fprintf(&b, "### %s%s\n", strings.ToUpper(text[:1]), text[1:])
	for _, warning := range duplicates(s) {
		fmt.Fprintf(&b, "\n> %s\n", escapeMarkdown(warning))
	}
	if !s.Same {
		b.WriteString("\n| table | old | new | added | removed | changed | moved | same |\n|---|--:|--:|--:|--:|--:|--:|--:|\n")
		for _, c := range s.Tables {
			fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d | %d |\n", escapeMarkdown(c.Table), c.Old, c.New, c.Added, c.Removed, c.Changed, c.Moved, c.Same)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (m *markdownStyle) tail(w io.Writer, _ *Summary) error {
	if m.left == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "\n… and %d more changes, for which a comment has no room.\n", m.left)
	return err
}
