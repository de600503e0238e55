package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Rule is one thing that is checked: its code, what it means and how grave it
// is. `pollard codes` and the documentation print it.
type Rule struct {
	Code     Code
	Severity Severity
	// When says in one clause when the rule speaks.
	When string
	// Doc explains the rule to somebody who has only the spreadsheet.
	Doc string

	run func(*checker)
}

// Rules gives every rule, sorted by code.
func Rules() []Rule {
	rules := slices.Clone(rules)
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.Code, b.Code) })
	return rules
}

// Lookup finds the rule of a code.
func Lookup(code Code) (Rule, bool) {
	for _, r := range rules {
		if r.Code == code {
			return r, true
		}
	}
	return Rule{}, false
}

// Dataset judges one article and gives its findings in the order of the
// article: by table, row and line, then code.
func Dataset(ds *normalize.Dataset) []Finding {
	c := checker{ds: ds, tables: map[string]int{}, ids: map[string]int{}}
	c.findings = make([]Finding, 0, min(len(ds.Polls), 64)) // about as many as most articles have
	for i := range ds.Tables {
		c.tables[ds.Tables[i].ID] = i
	}
	for i := range rules {
		c.rule = &rules[i]
		c.rule.run(&c)
	}
	slices.SortStableFunc(c.findings, c.compare)
	return c.findings
}

// compare puts findings in order. What mostly decides comes first, and nothing
// else is looked at then.
func (c *checker) compare(a, b Finding) int {
	if a.TableID != b.TableID {
		if n := cmp.Compare(c.order(a.TableID), c.order(b.TableID)); n != 0 {
			return n
		}
	}
	if n := cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Line, b.Line)); n != 0 {
		return n
	}
	return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.ID, b.ID))
}

// order puts findings outside tables behind those of the tables.
func (c *checker) order(tableID string) int {
	if i, ok := c.tables[tableID]; ok {
		return i
	}
	return len(c.tables)
}

// checker runs the rules over one Dataset.
type checker struct {
	ds       *normalize.Dataset
	tables   map[string]int
	rule     *Rule
	findings []Finding
	ids      map[string]int
	polls    [][]*normalize.Poll // by table, once somebody asks
}

func (c *checker) table(id string) *normalize.Table { return &c.ds.Tables[c.tables[id]] }

// add completes a finding of the current rule and keeps it. about names the
// record, row or table it is about, from which its ID is made.
func (c *checker) add(place normalize.Place, about string, f Finding) {
	f.Code, f.Severity = c.rule.Code, c.rule.Severity
	f.ArticleID = c.ds.Article.ID
	f.TableID, f.Row, f.Line = place.TableID, place.Row, place.Line
	f.ID = string(f.Code) + ":" + about
	if f.Column != "" {
		f.ID += ":" + pollster.Slug(f.Column)
	}
	c.ids[f.ID]++
	if n := c.ids[f.ID]; n > 1 {
		f.ID = fmt.Sprintf("%s~%d", f.ID, n)
	}
	c.findings = append(c.findings, f)
}

// poll adds a finding about a poll.
func (c *checker) poll(p *normalize.Poll, f Finding) {
	f.RecordID = p.ID
	c.add(p.Place, p.ID, f)
}

// event adds a finding about an event.
func (c *checker) event(e *normalize.Event, f Finding) {
	f.RecordID = e.ID
	c.add(e.Place, e.ID, f)
}

// eachPoll calls do for every poll read from a table.
func (c *checker) eachPoll(do func(*normalize.Poll)) {
	for i := range c.ds.Polls {
		if p := &c.ds.Polls[i]; p.Origin == normalize.FromTable {
			do(p)
		}
	}
}

// pollsByTable calls do for the polls of each table.
func (c *checker) pollsByTable(do func(*normalize.Table, []*normalize.Poll)) {
	if c.polls == nil {
		c.polls = make([][]*normalize.Poll, len(c.ds.Tables))
		c.eachPoll(func(p *normalize.Poll) {
			i := c.tables[p.TableID]
			c.polls[i] = append(c.polls[i], p)
		})
	}
	for i := range c.polls {
		do(&c.ds.Tables[i], c.polls[i])
	}
}

// header names the table column a value stood in.
func (c *checker) header(p normalize.Place, column int, otherwise string) string {
	if p.TableID == "" || column < 0 {
		return otherwise
	}
	return c.table(p.TableID).Columns[column].Header
}

// shareColumns gives the table columns of a poll's shares and of more parts.
func shareColumns(p *normalize.Poll, more ...int) []int {
	var columns []int
	for i := range p.Responses {
		columns = append(columns, p.Responses[i].Column)
	}
	return append(columns, more...)
}

// lower is the name of a response inside a sentence.
func lower(r *normalize.Response) string {
	switch r.Role {
	case normalize.Support, normalize.Oppose, normalize.Neutral, normalize.Undecided, normalize.NoAnswer:
		return strings.ToLower(r.Name)
	}
	return r.Name
}

// half is half the width of an interval: the tolerance a stated figure carries.
func half(v number.Interval) decimal.Decimal {
	d, err := v.Hi.Sub(v.Lo)
	if err != nil {
		return decimal.Zero
	}
	if d, err = d.Quo(decimal.Two); err != nil {
		return decimal.Zero
	}
	return d.Trim(0)
}
