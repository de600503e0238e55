package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// page is all that the page of an article shows, in words.
type page struct {
	Title, Language string
	URL             string // of the article, on the web only
	Facts           []string
	Tiles           []tile
	Status          string
	Groups          []groupView
	Events          []eventView
	EventNote       string
	Findings        []findingView
	FindingNote     string
	Tables          []tableView
	TableNote       string
	PollNote        string
	spark           spark
}

// tile is one count at the top of a page.
type tile struct {
	Count, What, Class string
}

// groupView is a chart with its table.
type groupView struct {
	ID, Title string
	Chart     *chart
	NoChart   string // why there is none
	Columns   []columnView
	More      bool // responses beyond the columns stand in one
	Rows      []rowView
	Count     string
	// Which of the columns that not every table has are there.
	HasSample, HasLead, HasNotes, HasFindings bool
}

// columnView is the head of a column of a table of polls.
type columnView struct {
	Name  string
	Class string // how the chart draws it; empty where it does not
	Shape string
}

// rowView is a poll.
type rowView struct {
	Status                   string
	Date, DateTitle, DateKey string
	Pollster, Client         string
	Sample, SampleKey        string
	Cells                    []cellView
	More                     string
	Lead, LeadKey            string
	Place                    string
	Notes                    []string
	Findings                 []findingView
	Badges                   []tile
	StatusKey                string
	Open                     bool // any finding nobody has accepted
}

// cellView is a share.
type cellView struct{ Text, Key, Why string }

// findingView is a finding.
type findingView struct {
	ID, Code, Severity, Message, Suggestion, Accepted string
	Where                                             string
	Quotes                                            []quoteView
}

// quoteView is a line of the source.
type quoteView struct {
	Line  int
	Parts []partView
}

type partView struct {
	Text string
	Mark bool
}

// eventView is an event.
type eventView struct{ Date, DateTitle, Key, Label, Group, Kind, Place string }

// newPage puts an article into words.
func newPage(a *article) *page {
	p := &page{Title: articleTitle(a), Language: languageTag(a.language), URL: webAddress(a.url), Status: a.severities.status()}
	p.Facts = facts(a)
	p.Tiles = append([]tile{
		{grouped(a.pollCount), nounFor(a.pollCount, "poll", "polls"), ""}, {grouped(a.eventCount), nounFor(a.eventCount, "event", "events"), ""},
	}, a.severities.tiles()...)
	groups := makeGroups(a)
	var told []*poll
	for _, g := range groups {
		if len(g.tables) == 0 {
			told = g.polls
		}
	}
	titles := map[string]int{}
	for i, g := range groups {
		v := newGroupView("g"+strconv.Itoa(i+1), g, told, a.events)
		if titles[v.Title]++; titles[v.Title] > 1 {
			v.Title += " (" + strconv.Itoa(titles[v.Title]) + ")"
			if v.Chart != nil {
				v.Chart.Title = v.Title
			}
		}
		p.Groups = append(p.Groups, v)
	}
	if more := a.pollCount - len(a.polls); more > 0 {
		p.PollNote = fmt.Sprintf("This page shows the first %s of %s, in charts and tables alike. All are in polls.csv, their answers in responses.csv.",
			grouped(len(a.polls)), plural(a.pollCount, "poll", "polls"))
	}
	p.addEvents(a)
	p.addFindings(a)
	p.addTables(a)
	p.spark = newSpark(groups)
	return p
}

func nounFor(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func articleTitle(a *article) string { return label(cmp.Or(a.title, a.id)) }

// languageTag is a BCP 47 tag that a browser can use, or nothing.
func languageTag(s string) string {
	tag, err := language.Parse(s)
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

// webAddress is an address that may be a link.
func webAddress(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

var formatsInWords = map[string]string{"text": "plain text", "wikitext": "wikitext", "html": "HTML"}

func facts(a *article) []string {
	f := []string{"Read from " + label(a.path) + " as " + cmp.Or(formatsInWords[a.format], a.format)}
	if a.revision != "" {
		f = append(f, "revision "+label(a.revision))
	}
	return append(f, "article "+label(a.id))
}

// maxColumns is how many responses of a group have a column of their own.
const maxColumns = 24

func newGroupView(id string, g *group, told []*poll, events []event) groupView {
	v := groupView{ID: id, Title: g.title()}
	v.Chart = newChart(id, g, told, events)
	if v.Chart == nil {
		v.NoChart = "There is no chart: fewer than two polls have both a date and a figure that it could draw."
	}
	names := g.columns()
	for _, name := range names {
		c := columnView{Name: name}
		if v.Chart != nil {
			for _, s := range v.Chart.Series {
				if s.Name == name {
					c.Class, c.Shape = s.Class, s.Shape
				}
			}
		}
		v.Columns = append(v.Columns, c)
	}
	v.More = len(names) < len(g.names)
	for _, p := range g.polls {
		r := newRowView(p, names)
		v.Rows = append(v.Rows, r)
		v.HasSample = v.HasSample || r.Sample != ""
		v.HasLead = v.HasLead || r.Lead != ""
		v.HasNotes = v.HasNotes || len(r.Notes) > 0
		v.HasFindings = v.HasFindings || len(r.Findings) > 0
	}
	v.Count = plural(len(g.polls), "poll", "polls")
	return v
}

// columns are the responses with a column of their own: all of a table up to a
// bound; of polls told in sentences, which have little in common, those for or
// against something.
func (g *group) columns() []string {
	if len(g.tables) > 0 {
		return g.names[:min(len(g.names), maxColumns)]
	}
	var names []string
	for _, name := range g.names {
		if role := g.roles[name]; role == "support" || role == "oppose" || role == "neutral" || role == "undecided" {
			names = append(names, name)
		}
	}
	return names[:min(len(names), maxColumns)]
}

func newRowView(p *poll, names []string) rowView {
	r := rowView{
		Status: p.status, Date: cmp.Or(p.dateRaw, p.date, noDate), DateTitle: p.date, Pollster: p.pollster, Client: p.client,
		Sample: p.sample, Lead: p.leadRaw, Place: placeInWords(p.row, p.line),
	}
	if p.dated {
		r.DateKey = strconv.FormatInt(p.start+p.end, 10)
	}
	if p.hasSample {
		r.SampleKey = strconv.FormatInt(p.sampleSize, 10)
	}
	if p.hasLead {
		r.LeadKey = strconv.FormatInt(p.lead, 10)
	}
	r.Cells = make([]cellView, len(names))
	var more []string
	for i := range p.answers {
		v := &p.answers[i]
		cell := newCellView(v)
		if k := slices.Index(names, v.name); k >= 0 && r.Cells[k] == (cellView{}) {
			r.Cells[k] = cell
		} else if cell.Text != "" {
			more = append(more, v.name+" "+cell.Text)
		}
	}
	r.More = text(strings.Join(more, "; "))
	r.Notes = pollNotes(p)
	for _, f := range p.findings {
		r.Findings = append(r.Findings, newFindingView(f, false))
		r.Open = r.Open || f.open()
	}
	slices.SortStableFunc(r.Findings, compareFindings)
	r.Badges = badges(p.findings)
	r.StatusKey = strconv.Itoa(statusOrder[p.status])
	return r
}

// noDate stands for a date that is missing.
const noDate = "no date"

// statusOrder sorts the worst first.
var statusOrder = map[string]int{"error": 0, "warning": 1, "ok": 2}

var missingInWords = map[string]string{
	"dash": "a dash in the source", "blank": "blank in the source", "not_asked": "not asked", "unreadable": "could not be read",
}

func newCellView(v *answer) cellView {
	switch {
	case v.known:
		return cellView{Text: v.stated, Key: strconv.FormatInt(v.share, 10)}
	case v.missing == "merged":
		return cellView{Text: "with " + v.mergedWith}
	case v.missing == "unreadable":
		return cellView{Text: v.raw, Why: missingInWords[v.missing]}
	case v.missing != "":
		return cellView{Text: "—", Why: missingInWords[v.missing]}
	}
	c := cellView{Text: v.raw}
	if v.bounded {
		c.Key = strconv.FormatInt(v.least, 10)
	}
	return c
}

// placeInWords says where a record stands.
func placeInWords(row, line int) string {
	var parts []string
	if row > 0 {
		parts = append(parts, "row "+strconv.Itoa(row))
	}
	if line > 0 {
		parts = append(parts, "line "+strconv.Itoa(line))
	}
	return strings.Join(parts, ", ")
}

// pollNotes are what else is to be known of a poll.
func pollNotes(p *poll) []string {
	var notes []string
	add := func(ok bool, note string) {
		if ok {
			notes = append(notes, note)
		}
	}
	add(p.population != "", "Asked: "+p.population)
	add(p.scenario != "", "Scenario: "+p.scenario)
	add(p.told && p.question != "", "Question: "+p.question)
	add(p.decided, "Of those who had decided")
	add(p.hasMargin, "Margin of error ±"+percent(p.margin, 4))
	add(p.repair != "", "Cells were moved to the columns they belong to")
	add(p.dateKind == "publication", "Dated by publication")
	add(p.matches != "", "The same poll as "+label(p.matches))
	add(p.note != "", p.note)
	add(p.refs != "", "References "+p.refs)
	return notes
}

var severityOrder = map[string]int{"error": 0, "warning": 1, "info": 2}

// compareFindings puts accepted findings last and the worst first.
func compareFindings(a, b findingView) int {
	accepted := func(f findingView) int { return min(len(f.Accepted), 1) }
	return cmp.Or(cmp.Compare(accepted(a), accepted(b)), cmp.Compare(severityOrder[a.Severity], severityOrder[b.Severity]))
}

// badges counts findings by severity, those there are.
func badges(findings []*finding) []tile {
	var s severities
	for _, f := range findings {
		s.add(f)
	}
	return slices.DeleteFunc(s.tiles(), func(t tile) bool { return t.Count == "0" })
}

// tiles are the counts of findings.
func (s severities) tiles() []tile {
	return []tile{
		{grouped(s.errors), nounFor(s.errors, "error", "errors"), "error"}, {grouped(s.warnings), nounFor(s.warnings, "warning", "warnings"), "warning"},
		{grouped(s.infos), nounFor(s.infos, "info", "infos"), "info"}, {grouped(s.accepted), "accepted", "accepted"},
	}
}

// status is the worst severity that nobody has accepted, as polls.status has it.
func (s severities) status() string {
	switch {
	case s.errors > 0:
		return "error"
	case s.warnings > 0:
		return "warning"
	}
	return "ok"
}

func newFindingView(f *finding, where bool) findingView {
	v := findingView{ID: clip(f.id, longestText), Code: f.code, Severity: f.severity, Message: f.message, Suggestion: f.suggestion, Accepted: f.reason}
	if v.Message == "" {
		v.Message = f.code
	}
	if where {
		v.Where = strings.TrimPrefix(label(f.table)+", "+placeInWords(f.row, f.line), ", ")
		v.Where = strings.TrimSuffix(v.Where, ", ")
	}
	for _, q := range f.quotes {
		quote := quoteView{Line: q.Line}
		for _, part := range q.Parts {
			quote.Parts = append(quote.Parts, partView{text(part.Text), part.Mark})
		}
		v.Quotes = append(v.Quotes, quote)
	}
	return v
}

func (p *page) addEvents(a *article) {
	kinds := map[string]string{
		"annotation": "remark in a poll table", "timeline": "row of a timeline", "chronicle": "line of a chronicle",
		"result": "result in a poll table", "prose": "sentence",
	}
	for _, e := range a.events {
		v := eventView{Date: cmp.Or(e.dateRaw, e.date, noDate), DateTitle: e.date, Label: e.label, Group: e.group, Kind: cmp.Or(kinds[e.kind], e.kind), Place: placeInWords(0, e.line)}
		if e.dated {
			v.Key = strconv.FormatInt(e.start+e.end, 10)
		}
		p.Events = append(p.Events, v)
	}
	if more := a.eventCount - len(a.events); more > 0 {
		p.EventNote = fmt.Sprintf("The first %s of %s are shown. All are in events.csv.", grouped(len(a.events)), plural(a.eventCount, "event", "events"))
	}
}

func (p *page) addFindings(a *article) {
	for _, f := range a.findings {
		p.Findings = append(p.Findings, newFindingView(f, true))
	}
	slices.SortStableFunc(p.Findings, compareFindings)
	if a.otherFindings > len(a.findings) {
		p.FindingNote = fmt.Sprintf("%s of %s are shown. All are in findings.csv.", grouped(len(a.findings)), plural(a.otherFindings, "finding", "findings"))
	}
}
