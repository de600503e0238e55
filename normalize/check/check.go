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
// article: by table, row and line, then code. They hold until ds is released.
func Dataset(ds *normalize.Dataset) []Finding {
	list := lists.Get().(*list)
	c := checker{ds: ds, desk: desks.Get().(*desk), findings: list.findings}
	for i := range rules {
		c.rule = &rules[i]
		c.rule.run(&c)
	}
	c.sort()
	c.leave()
	list.findings = c.findings
	ds.OnRelease(list.release)
	return c.findings
}

// sort puts the findings in order. Their places are sorted, and each finding that
// is not in its place, which is large, is moved once.
func (c *checker) sort() {
	places := c.places[:0]
	for i := range c.findings {
		places = append(places, place{c.order(c.findings[i].TableID), i})
	}
	c.places = places
	slices.SortFunc(places, func(a, b place) int {
		if a.table != b.table {
			return cmp.Compare(a.table, b.table)
		}
		if n := compare(&c.findings[a.at], &c.findings[b.at]); n != 0 {
			return n
		}
		return cmp.Compare(a.at, b.at)
	})
	for i := range places {
		if places[i].at == i {
			continue
		}
		// The one that stands in the way is put where the last of those is taken
		// from that each stand in another's place.
		first, to := c.findings[i], i
		for from := places[to].at; from != i; from = places[to].at {
			c.findings[to] = c.findings[from]
			places[to].at, to = to, from
		}
		c.findings[to], places[to].at = first, to
	}
}

// compare puts the findings of a table in order. What mostly decides comes
// first, and nothing else is looked at then.
func compare(a, b *Finding) int {
	switch {
	case a.Row != b.Row:
		return cmp.Compare(a.Row, b.Row)
	case a.Line != b.Line:
		return cmp.Compare(a.Line, b.Line)
	case a.Code != b.Code:
		return cmp.Compare(a.Code, b.Code)
	}
	return cmp.Compare(a.ID, b.ID)
}

// order puts findings outside tables behind those of the tables.
func (c *checker) order(tableID string) int {
	if i, ok := c.tableAt(tableID); ok {
		return i
	}
	return len(c.ds.Tables)
}

// checker runs the rules over one Dataset.
type checker struct {
	*desk
	findings []Finding

	ds   *normalize.Dataset
	rule *Rule
	last int // the table that was asked for last
	// What several rules ask for is found out once.
	polls [][]*normalize.Poll // by table
	asked struct{ leads, totals bool }
}

func (c *checker) table(id string) *normalize.Table {
	i, _ := c.tableAt(id)
	return &c.ds.Tables[i]
}

// tableAt is the place of a table, false where the article has none of that ID.
// What is asked for is mostly the table that was asked for last, or the next one.
func (c *checker) tableAt(id string) (at int, ok bool) {
	tables := c.ds.Tables
	if id == "" {
		return 0, false
	}
	for i := c.last; i < min(c.last+2, len(tables)); i++ {
		if tables[i].ID == id {
			c.last = i
			return i, true
		}
	}
	if len(c.tables) == 0 {
		for i := range tables {
			c.tables[tables[i].ID] = i
		}
	}
	if at, ok = c.tables[id]; ok {
		c.last = at
	}
	return at, ok
}

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
	// A number may make it the ID of a finding about another record, of which it is one.
	for first := f.ID; c.ids[f.ID] > 0; {
		c.ids[first]++
		f.ID = fmt.Sprintf("%s~%d", first, c.ids[first])
	}
	c.ids[f.ID]++
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
		c.groupPolls()
	}
	for i := range c.polls {
		do(&c.ds.Tables[i], c.polls[i])
	}
}

// groupPolls puts the polls of each table together.
func (c *checker) groupPolls() {
	if len(c.ds.Tables) == 0 {
		return
	}
	c.groups = slices.Grow(c.groups[:0], len(c.ds.Tables))[:len(c.ds.Tables)]
	c.polls = c.groups
	c.sizes = slices.Grow(c.sizes[:0], len(c.polls))[:len(c.polls)]
	clear(c.sizes)
	n := 0
	c.eachPoll(func(p *normalize.Poll) {
		i, _ := c.tableAt(p.TableID)
		c.sizes[i]++
		n++
	})
	c.grouped = slices.Grow(c.grouped[:0], n)[:n]
	all := c.grouped
	for i, size := range c.sizes {
		c.polls[i], all = all[:0:size], all[size:]
	}
	c.eachPoll(func(p *normalize.Poll) {
		i, _ := c.tableAt(p.TableID)
		c.polls[i] = append(c.polls[i], p)
	})
}

// header names the table column a value stood in.
func (c *checker) header(p normalize.Place, column int, otherwise string) string {
	if p.TableID == "" || column < 0 {
		return otherwise
	}
	return c.table(p.TableID).Columns[column].Header
}

// shareColumns gives the table columns of a poll's shares and of more parts.
func (c *checker) shareColumns(p *normalize.Poll, more ...int) []int {
	columns := c.roomForColumns(len(p.Responses) + len(more))
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
