package export

import (
	"maps"
	"slices"
	"strings"

	"pollard/normalize"
	"pollard/normalize/pollster"
)

// pollsterRecord is what a row of pollsters is made of.
type pollsterRecord struct {
	pollster.Pollster
	names []string // as met, in the order met
	polls int
}

var pollsters = define("pollsters", "One row a pollster met in any article.", []field[*pollsterRecord]{
	{Column{Name: "pollster_id", Type: Text, Required: true, Example: "ipsos",
		Doc: "ID of the pollster"},
		func(r *pollsterRecord) Value { return textValue(r.ID) }},
	{Column{Name: "pollster", Type: Text, Example: "Ipsos",
		Doc: "Name of the pollster"},
		func(r *pollsterRecord) Value { return textValue(r.Name) }},
	{Column{Name: "country", Type: Text, Example: "RS",
		Doc: "Country of the pollster (ISO 3166-1 alpha-2), where the registry knows it"},
		func(r *pollsterRecord) Value { return textValue(r.Country) }},
	{Column{Name: "raw_names", Type: Text, Example: "Ipsos | Ipsos Strategic Marketing",
		Doc: "Names the pollster goes by in the articles, in the order met, joined by a | between spaces"},
		func(r *pollsterRecord) Value { return textValue(strings.Join(r.names, " | ")) }},
	{Column{Name: "polls", Type: Integer, Example: "19",
		Doc: "Polls the pollster took part in; a joint poll counts for each"},
		func(r *pollsterRecord) Value { return integerValue(r.polls) }},
}).keyedBy("pollster_id").of(
	func(b Batch) int { return len(b.pollsters) },
	func(b Batch, yield func(*pollsterRecord) bool) {
		for _, r := range b.pollsters {
			if !yield(r) {
				return
			}
		}
	})

// PollsterTally gathers the pollsters table over all articles. Its zero value
// is ready; it is not safe for concurrent use.
type PollsterTally struct {
	records map[string]*pollsterRecord
	seen    map[[2]string]bool // pollster ID and a name it was met by
}

// Add counts the pollsters of one article. Articles are to be added in their
// order, since names are kept in the order they are met.
func (t *PollsterTally) Add(ds *normalize.Dataset) {
	if t.records == nil {
		t.records = make(map[string]*pollsterRecord)
		t.seen = make(map[[2]string]bool)
	}
	for i := range ds.Polls {
		for j := range ds.Polls[i].Pollster.Parts {
			t.add(&ds.Polls[i].Pollster.Parts[j])
		}
	}
}

// add counts one pollster of one poll.
func (t *PollsterTally) add(p *pollster.Part) {
	r := t.records[p.ID]
	if r == nil {
		r = &pollsterRecord{Pollster: p.Pollster}
		t.records[p.ID] = r
	}
	r.polls++
	name := [2]string{p.ID, p.Raw}
	if p.Raw != "" && !t.seen[name] {
		t.seen[name] = true
		r.names = append(r.names, p.Raw)
	}
}

// Rows returns the pollsters table, sorted by ID.
func (t *PollsterTally) Rows() Batch {
	byID := func(a, b *pollsterRecord) int { return strings.Compare(a.ID, b.ID) }
	return Batch{room: new(room), pollsters: slices.SortedFunc(maps.Values(t.records), byID)}
}
