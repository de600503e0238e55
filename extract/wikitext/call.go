package wikitext

import (
	"slices"
	"strconv"
	"strings"
)

// callOf is one use of a template or a parser function. Its arguments are
// expanded when they are asked for, once.
type callOf struct {
	x      *expander
	f      *frame
	n      *node
	name   string
	first  string     // parser function: its first argument
	rest   []argument // parser function: the others
	args   []argument
	listed bool
	names  bool  // some of args have names
	inside frame // the template's text
}

type argument struct {
	name    string // its number where it has none
	part    part
	value   string
	known   bool
	unnamed bool
}

// newCall gives a call: one that is over, if there is one.
func newCall(x *expander, f *frame, n *node) *callOf {
	k := len(x.calls) - 1
	if k < 0 {
		return &callOf{x: x, f: f, n: n}
	}
	c := x.calls[k]
	x.calls = x.calls[:k]
	*c = callOf{x: x, f: f, n: n, rest: c.rest[:0], args: c.args[:0]}
	return c
}

func (c *callOf) list() {
	if c.listed {
		return
	}
	c.listed = true
	c.args = slices.Grow(c.args, len(c.n.parts)-1)
	number := 0
	for _, p := range c.n.parts[1:] {
		a := argument{part: p}
		if p.eq >= 0 {
			a.name = strings.TrimSpace(c.x.within(c.f, c.n, p.from, p.eq))
			a.part.from = p.eq + 1
			c.names = true
		} else {
			number++
			a.name, a.unnamed = strconv.Itoa(number), true
		}
		c.args = append(c.args, a)
	}
}

// value expands argument i. Named ones lose the space around them.
func (c *callOf) value(i int) string {
	a := &c.args[i]
	if !a.known {
		a.known = true
		v := c.x.part(c.f, c.n, a.part)
		if !a.unnamed {
			v = strings.TrimSpace(v)
		}
		a.value = v
	}
	return a.value
}

// get gives an argument by name or number; the last one counts where there are
// two.
func (c *callOf) get(name string) (string, bool) {
	c.list()
	for i := len(c.args) - 1; i >= 0; i-- {
		if c.args[i].name == name {
			return c.value(i), true
		}
	}
	return "", false
}

// arg gives positional argument i, from 1, without the space around it.
func (c *callOf) arg(i int) string {
	c.list()
	if !c.names {
		if i > len(c.args) {
			return ""
		}
		return strings.TrimSpace(c.value(i - 1))
	}
	v, _ := c.get(strconv.Itoa(i))
	return strings.TrimSpace(v)
}

// named gives the first of the named arguments that says something.
func (c *callOf) named(names ...string) string {
	for _, name := range names {
		if v, _ := c.get(name); v != "" {
			return v
		}
	}
	return ""
}

// positional gives the unnamed arguments in order, without the space around
// them.
func (c *callOf) positional() []string {
	c.list()
	var all []string
	for i := range c.args {
		if c.args[i].unnamed {
			all = append(all, strings.TrimSpace(c.value(i)))
		}
	}
	return all
}

// numbered gives the arguments that have a number, said or not, in order.
func (c *callOf) numbered() []string {
	all := c.positional()
	for i := len(all) + 1; ; i++ {
		v, ok := c.get(strconv.Itoa(i))
		if !ok {
			return all
		}
		all = append(all, strings.TrimSpace(v))
	}
}

// param gives argument i of a parser function, from 0, whole: there an equals
// sign names nothing.
func (c *callOf) param(i int) string {
	if i == 0 {
		return c.first
	}
	if i >= len(c.n.parts) {
		return ""
	}
	if len(c.rest) == 0 {
		c.rest = append(c.rest, make([]argument, len(c.n.parts))...)
	}
	a := &c.rest[i]
	if !a.known {
		a.value = strings.TrimSpace(c.x.part(c.f, c.n, c.n.parts[i]))
		a.known = true
	}
	return a.value
}

func (c *callOf) params() int { return len(c.n.parts) }

// note sets a footnote of a template aside.
func (c *callOf) note(name, group, content string) string {
	return c.x.note(name, group, content, true)
}
