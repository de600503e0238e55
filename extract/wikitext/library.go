package wikitext

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed templates.txt
var templatesFile string

// function makes the text of one template of its call.
type function func(c *callOf) string

// library holds the templates that are known.
type library struct {
	bodies    map[string]*pattern // templates told as patterns
	functions map[string]function // those that take more
	prefixes  []affixed           // names that begin with …
	suffixes  []affixed           // or end with …
}

// template is how a template is expanded: by a pattern or by a function, by
// neither where nobody described it.
type template struct {
	body *pattern
	fn   function
}

// pattern is the text of a template, scanned when it is first met.
type pattern struct {
	text string
	once sync.Once
	src  *source
}

func (p *pattern) source() *source {
	p.once.Do(func() { p.src = scan(p.text, true) })
	return p.src
}

type affixed struct {
	affix string
	template
}

// families are the functions, a file a family.
var families = []map[string]function{dateTemplates, numberTemplates, noteTemplates, citationTemplates, listTemplates, linkTemplates, foreignTemplates()}

var standard = sync.OnceValue(func() *library {
	names := strings.Count(templatesFile, ";") + strings.Count(templatesFile, "=>")
	l := &library{bodies: make(map[string]*pattern, names), functions: map[string]function{}}
	for _, family := range families {
		maps.Copy(l.functions, family)
	}
	for i, line := range strings.Split(templatesFile, "\n") {
		if line == "" || line[0] == ';' {
			continue
		}
		names, body, ok := strings.Cut(line, " => ")
		if !ok {
			panic(fmt.Sprintf("templates.txt:%d: no =>", i+1))
		}
		l.define(names, body)
	}
	for _, a := range functionPrefixes {
		l.prefixes = append(l.prefixes, affixed{a.affix, template{fn: a.fn}})
	}
	return l
})

// define adds a line of templates.txt. "= name" as a body makes the names
// aliases of it.
func (l *library) define(names, body string) {
	target, isAlias := strings.CutPrefix(body, "= ")
	told := &pattern{text: strings.ReplaceAll(body, `\n`, "\n")}
	for name := range strings.SplitSeq(names, "; ") {
		name = templateName(name)
		switch {
		case isAlias && l.functions[target] != nil:
			l.functions[name] = l.functions[target]
		case isAlias && l.bodies[target] != nil:
			l.bodies[name] = l.bodies[target]
		case isAlias:
			panic("templates.txt: " + name + " is an alias of " + target + ", which is not told before")
		case strings.HasSuffix(name, "*"):
			l.prefixes = append(l.prefixes, affixed{strings.TrimSuffix(name, "*"), template{body: told}})
		case strings.HasPrefix(name, "*"):
			l.suffixes = append(l.suffixes, affixed{strings.TrimPrefix(name, "*"), template{body: told}})
		default:
			l.bodies[name] = told
		}
	}
}

// find looks a template up by the form of its name.
func (l *library) find(name string) template {
	if body := l.bodies[name]; body != nil {
		return template{body: body}
	}
	if fn := l.functions[name]; fn != nil {
		return template{fn: fn}
	}
	for _, a := range l.prefixes {
		if strings.HasPrefix(name, a.affix) && len(name) > len(a.affix) {
			return a.template
		}
	}
	for _, a := range l.suffixes {
		if strings.HasSuffix(name, a.affix) && len(name) > len(a.affix) {
			return a.template
		}
	}
	return template{}
}

// expand makes the text of a template. What nobody described keeps its unnamed
// arguments as words, or as the date that they are, but for colours.
func (t template) expand(c *callOf) string {
	switch {
	case t.body != nil:
		return c.x.body(t.body.source(), c)
	case t.fn != nil:
		return t.fn(c)
	}
	c.x.countUnknown(c.name)
	given := slices.DeleteFunc(c.positional(), isColour)
	if d, ok := dateInFigures(given); ok {
		return d.iso()
	}
	return joinWords(given, " ")
}

// isColour says that an argument is the code of a colour, which nobody reads.
func isColour(s string) bool {
	return (len(s) == 4 || len(s) == 7) && s[0] == '#' && strings.Trim(s[1:], "0123456789abcdefABCDEF") == ""
}

// body expands a template's text with the arguments of a call.
func (x *expander) body(src *source, c *callOf) string {
	c.inside = frame{src: src, call: c}
	return x.stretch(&c.inside, 0, len(src.text))
}

// joinWords joins those of the texts that say something.
func joinWords(texts []string, between string) string {
	var b strings.Builder
	for _, t := range texts {
		if t == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(t)
	}
	return b.String()
}
