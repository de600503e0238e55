package wikitext

import (
	"strings"
	"unicode/utf8"
)

// longestNote bounds the words kept of one reference, in bytes.
const longestNote = 500

// footnote is one reference or note of the article.
type footnote struct {
	key      string // its name and group, for a use of one told elsewhere
	content  string
	expanded bool
	words    string
	told     bool // words are known
}

// footnote sets a reference aside and remembers what it says, if it says it.
func (x *expander) footnote(attrs, content string, expanded bool) string {
	attrs = x.unstrip(attrs)
	name, group := attribute(attrs, "name"), attribute(attrs, "group")
	return x.note(strings.TrimSpace(name), strings.TrimSpace(group), content, expanded)
}

func (x *expander) note(name, group, content string, expanded bool) string {
	n := footnote{content: content, expanded: expanded}
	if name != "" {
		n.key = group + "\x00" + name
	}
	x.footnotes = append(x.footnotes, n)
	k := len(x.footnotes) - 1
	if n.key != "" && strings.TrimSpace(content) != "" {
		if _, told := x.named[n.key]; !told {
			x.named[n.key] = k
		}
		if _, told := x.byName[name]; !told {
			x.byName[name] = k
		}
	}
	return x.setAside(strip{name: "ref", ref: k})
}

// noteWords gives the words of footnote k, wherever in the article they stand;
// a name that is told nowhere stands for itself.
func (x *expander) noteWords(k int) string {
	if n := &x.footnotes[k]; strings.TrimSpace(n.content) == "" && n.key != "" {
		_, name, _ := strings.Cut(n.key, "\x00")
		told, ok := x.named[n.key]
		if !ok {
			told, ok = x.byName[name]
		}
		if !ok {
			return name
		}
		k = told
	}
	if x.footnotes[k].told {
		return x.footnotes[k].words
	}
	x.footnotes[k].told = true // a note that uses itself has no words of its own
	content := x.footnotes[k].content
	if !x.footnotes[k].expanded {
		content = x.again(content)
	}
	w := render(x, content, true)
	words := w.all()
	if words == "" {
		words = w.alt
	}
	w.done()
	x.footnotes[k].words = shorten(words)
	return x.footnotes[k].words
}

// shorten cuts a text to what is kept of a note.
func shorten(s string) string {
	if len(s) <= longestNote {
		return s
	}
	cut := longestNote - len("…")
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strings.TrimRight(s[:cut], " ") + "…"
}
