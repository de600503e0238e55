// Package diff tells what changed between two runs: which polls, responses,
// events, findings and tables came, went, or have other values.
//
// Rows are matched by what names them, not by line, and then by what they say:
// the ID of a poll follows its date and pollster, so a poll with another pollster
// is a changed poll with a new ID, not one that went and one that came. What
// follows from a change, the responses, findings and ledger rows of a poll, is
// told with it. Where a record stands is no data unless it is asked for.
//
// Both sides are read article by article side by side, as they are sorted, so
// that neither is ever held whole; a table that is not sorted by article is
// sorted first, on disk.
package diff

import (
	"errors"
	"fmt"
	"slices"

	"github.com/govalues/decimal"
)

// Options say what counts as a change.
type Options struct {
	// Tolerance is how far two numbers may be apart and still be the same one.
	Tolerance decimal.Decimal
	// Positions takes row numbers, source lines and the like for data.
	Positions bool
	// Ignore names columns that are not compared, as column or table.column.
	Ignore []string
}

// Compare tells report what differs between two output folders, workbooks,
// Parquet or CSV files. Where one of them has a single table, that alone is
// compared. An error names the file that could not be read, or is report's.
func Compare(old, latest string, opts Options, report Report) (summary *Summary, err error) {
	var sides [2]*side
	for i, path := range [2]string{old, latest} {
		if sides[i], err = openSide(path); err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, sides[i].close()) }()
	}
	d := &differ{opts: opts}
	if err := d.plan(sides); err != nil {
		return nil, err
	}
	// A table that turns out to be unsorted is sorted, and all begins anew: two
	// tables on two sides can do so once each.
	for {
		summary, err := d.run(report)
		var unsorted *unsortedError
		if !errors.As(err, &unsorted) {
			return summary, err
		}
		d.unsorted[*unsorted] = true
	}
}

// differ compares two sides.
type differ struct {
	opts     Options
	plans    []*plan
	schema   []SchemaChange
	unsorted map[unsortedError]bool
	counts   map[string]*Count
	kinds    map[KindCount]int // Count is 0 in the keys
	summary  *Summary
	touched  map[string]bool // pollsters of polls that changed
	hashes   []uint64
}

// plan decides which tables are compared and how.
func (d *differ) plan(sides [2]*side) error {
	d.unsorted = map[unsortedError]bool{}
	old, latest := sides[0], sides[1]
	if old.single && latest.single && old.tables[0].name != latest.tables[0].name {
		// Two files of other names are still to be compared with each other if
		// neither is a table of the schema.
		if schemaTable(old.tables[0].name) == nil && schemaTable(latest.tables[0].name) == nil {
			latest.tables[0].name = old.tables[0].name
		} else {
			return fmt.Errorf("%s is a table of %s, %s one of %s: expected two of the same table",
				old.path, old.tables[0].name, latest.path, latest.tables[0].name)
		}
	}
	var names []string
	for _, s := range sides {
		for _, t := range s.tables {
			if !slices.Contains(names, t.name) {
				names = append(names, t.name)
			}
		}
	}
	slices.SortFunc(names, rank)
	for _, name := range names {
		a, b := old.table(name), latest.table(name)
		switch {
		case a == nil && old.single || b == nil && latest.single:
		case name == dictionary && (a == nil || b == nil) && old.format != latest.format:
			// only folders of CSV have one
		case a == nil:
			d.schema = append(d.schema, SchemaChange{Table: name, Change: TableAdded})
		case b == nil:
			d.schema = append(d.schema, SchemaChange{Table: name, Change: TableRemoved})
		default:
			p, changes, err := newPlan(name, a, b)
			if err != nil {
				return err
			}
			d.schema = append(d.schema, changes...)
			d.plans = append(d.plans, p)
		}
	}
	return nil
}

// run goes through all articles once.
func (d *differ) run(report Report) (*Summary, error) {
	d.summary = &Summary{Schema: d.schema}
	d.counts = map[string]*Count{}
	d.kinds = map[KindCount]int{}
	d.touched = map[string]bool{}
	if err := report.Begin(d.schema); err != nil {
		return nil, err
	}
	// The pollsters come last: what polls say tells which of their changes follow.
	var byArticle, whole []*plan
	for _, p := range d.plans {
		d.counts[p.name] = &Count{Table: p.name}
		if p.article >= 0 {
			byArticle = append(byArticle, p)
		} else {
			whole = append(whole, p)
		}
	}
	if err := d.merge(byArticle, report); err != nil {
		return nil, err
	}
	if err := d.merge(whole, report); err != nil {
		return nil, err
	}
	d.finish()
	return d.summary, report.End(d.summary)
}

// merge reads tables of both sides in step, article by article.
func (d *differ) merge(plans []*plan, report Report) (err error) {
	streams := make([][2]*stream, len(plans))
	defer func() {
		for _, pair := range streams {
			for _, s := range pair {
				if s != nil {
					s.stop()
				}
			}
		}
	}()
	for i, p := range plans {
		for side := range 2 {
			r, err := d.reader(p, side)
			if err != nil {
				return err
			}
			streams[i][side] = startStream(p, side, r)
		}
	}
	for i := range streams {
		for _, s := range streams[i] {
			if err := s.next(); err != nil {
				return err
			}
		}
	}
	var none rowSet
	for {
		id, found := "", false
		for _, pair := range streams {
			for _, s := range pair {
				if s.head != nil && (!found || s.head.article < id) {
					id, found = s.head.article, true
				}
			}
		}
		if !found {
			return nil
		}
		a := &article{differ: d, id: id}
		for i, p := range plans {
			pt := &part{plan: p, sets: [2]*rowSet{&none, &none}}
			for side, s := range streams[i] {
				if s.head != nil && s.head.article == id {
					pt.sets[side] = &s.head.rows
				}
			}
			a.parts = append(a.parts, pt)
		}
		if found := a.compare(); found != nil {
			if err := report.Article(found); err != nil {
				return err
			}
		}
		for _, pair := range streams {
			for _, s := range pair {
				if s.head != nil && s.head.article == id {
					if err := s.next(); err != nil {
						return err
					}
				}
			}
		}
	}
}

// reader opens a table of one side, sorted by article.
func (d *differ) reader(p *plan, side int) (reader, error) {
	r, err := p.sides[side].open()
	if err != nil || !d.unsorted[unsortedError{side, p.name}] {
		return r, err
	}
	return newSortedReader(p, side, r)
}

// ignored says that a column is not compared.
func (d *differ) ignored(table, column string) bool {
	return len(d.opts.Ignore) > 0 && (slices.Contains(d.opts.Ignore, column) || slices.Contains(d.opts.Ignore, table+"."+column))
}

// finish adds the counts up.
func (d *differ) finish() {
	s := d.summary
	differs := len(d.schema) > 0 || s.Sources > 0
	for _, p := range d.plans {
		c := d.counts[p.name]
		if p.name != dictionary || c.Same < max(c.Old, c.New) {
			s.Tables = append(s.Tables, *c)
		}
		s.Moved += c.Moved
		differs = differs || c.Added+c.Removed+c.Changed+c.Moved > 0
	}
	for k, n := range d.kinds {
		k.Count = n
		s.Kinds = append(s.Kinds, k)
		s.Changes += n
	}
	slices.SortFunc(s.Kinds, compareKinds)
	s.Same = !differs && s.Changes == 0
}
