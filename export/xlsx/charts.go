package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// The bounds of charts: how many there are, how many polls one needs and has at
// most, and how many events it marks.
var (
	maxCharts = 50
	minPoints = 3
	maxPoints = 1000
	maxEvents = 12
)

// point is a yes/no poll in a chart.
type point struct {
	article, date            export.Value
	support, oppose, neutral export.Value
}

// event is an event in a chart.
type event struct {
	article, date, label export.Value
	rank                 int // the lower, the sooner it is marked
}

// charted is one chart: the polls of one question in an article, in the order
// of their dates.
type charted struct {
	title  string
	points []point
	all    int // points before the bound
	events []event
	first  int // row of the sheet with the first of them
}

// charts are the charts of a workbook.
type charts struct {
	done    []charted
	left    int // articles that would have one more
	title   string
	titleOf string // article of title
	groups  []group
	events  []event
}

// group is the polls of one question, in one area, of one article.
type group struct {
	article, area, question string
	polls                   int
	points                  []point // none once there are charts enough
}

var (
	pollArticle    = column(export.Polls, "article_id")
	pollID         = column(export.Polls, "poll_id")
	pollArea       = column(export.Polls, "area")
	pollQuestion   = column(export.Polls, "question")
	pollPopulation = column(export.Polls, "population")
	pollScenario   = column(export.Polls, "scenario")
	pollMatches    = column(export.Polls, "matches")
	pollEnd        = column(export.Polls, "fieldwork_end")
	pollSupport    = column(export.Polls, "support")
	pollOppose     = column(export.Polls, "oppose")
	pollNeutral    = column(export.Polls, "neutral")
	pollStatus     = column(export.Polls, "status")
	pollFindings   = column(export.Polls, "findings")

	eventArticle   = column(export.Events, "article_id")
	eventID        = column(export.Events, "event_id")
	eventKind      = column(export.Events, "kind")
	eventLabel     = column(export.Events, "label")
	eventDate      = column(export.Events, "date_start")
	eventPrecision = column(export.Events, "date_precision")

	articleID       = column(export.Articles, "article_id")
	articleTitle    = column(export.Articles, "title")
	articleLanguage = column(export.Articles, "language")
	articleRevision = column(export.Articles, "revision_id")
	articleSHA256   = column(export.Articles, "sha256")
)

// kindRanks says which events a chart marks first: those that stand among the
// polls themselves. Those told in sentences are too many.
var kindRanks = map[string]int{"annotation": 1, "result": 2, "timeline": 3, "chronicle": 4}

// addPoll takes a poll that can stand in a chart: of the whole population, on a
// day, told once, and with a share for or against.
func (c *charts) addPoll(row []export.Value) {
	date := row[pollEnd]
	if !row[pollPopulation].IsNull() || !row[pollScenario].IsNull() || !row[pollMatches].IsNull() || date.IsNull() ||
		date.Days() < firstDate || date.Days() > lastDate || row[pollSupport].IsNull() && row[pollOppose].IsNull() {
		return
	}
	key := group{article: row[pollArticle].Text(), area: row[pollArea].Text(), question: row[pollQuestion].Text()}
	at := slices.IndexFunc(c.groups, func(g group) bool {
		return g.article == key.article && g.area == key.area && g.question == key.question
	})
	if at < 0 {
		if len(c.groups) == maxGroups {
			return
		}
		at = len(c.groups)
		c.groups = append(c.groups, key)
	}
	g := &c.groups[at]
	g.polls++
	if len(c.done) == maxCharts {
		return
	}
	g.points = append(g.points, point{row[pollArticle], date, row[pollSupport], row[pollOppose], row[pollNeutral]})
}

// maxGroups bounds the questions of a batch that are told apart.
const maxGroups = 100

// addEvent takes an event that can stand in a chart.
func (c *charts) addEvent(row []export.Value) {
	date, rank := row[eventDate], kindRanks[row[eventKind].Text()]
	if rank == 0 || date.IsNull() || date.Days() < firstDate || date.Days() > lastDate ||
		row[eventPrecision].Text() == "year" || row[eventLabel].IsNull() {
		return
	}
	c.events = append(c.events, event{row[eventArticle], date, row[eventLabel], rank})
}

// addArticle takes the title of an article.
func (c *charts) addArticle(row []export.Value) {
	c.titleOf, c.title = row[articleID].Text(), row[articleTitle].Text()
}

// finish makes the charts of a batch: of each article, of the question that was
// asked most.
func (c *charts) finish() {
	for i := range c.groups {
		g := &c.groups[i]
		if g.polls < minPoints || !c.isLargest(i) {
			continue
		}
		if len(c.done) == maxCharts {
			c.left++
			continue
		}
		c.done = append(c.done, c.chart(g))
	}
	clear(c.groups)
	c.groups = c.groups[:0]
	c.events = c.events[:0]
}

// isLargest says that no group of the same article has more polls, nor as many
// and comes before.
func (c *charts) isLargest(i int) bool {
	for j := range c.groups {
		n, m := c.groups[i].polls, c.groups[j].polls
		if c.groups[j].article == c.groups[i].article && (m > n || m == n && j < i) {
			return false
		}
	}
	return true
}

// chart makes a chart of a group.
func (c *charts) chart(g *group) charted {
	byDate := func(a, b point) int { return cmp.Compare(a.date.Days(), b.date.Days()) }
	slices.SortStableFunc(g.points, byDate)
	result := charted{all: len(g.points)}
	result.points = slices.Clone(g.points[max(0, len(g.points)-maxPoints):])
	from, to := result.years()
	for _, e := range c.events {
		if e.article.Text() == g.article && e.date.Days() >= firstDay(from) && e.date.Days() < firstDay(to) {
			result.events = append(result.events, e)
		}
	}
	slices.SortStableFunc(result.events, func(a, b event) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.date.Days(), a.date.Days()))
	})
	result.events = slices.Clone(result.events[:min(len(result.events), maxEvents)])
	slices.SortStableFunc(result.events, func(a, b event) int { return cmp.Compare(a.date.Days(), b.date.Days()) })

	title := g.article
	if c.titleOf == g.article && c.title != "" {
		title = c.title
	}
	var about []string
	for _, s := range []string{g.question, g.area} {
		if s != "" {
			about = append(about, s)
		}
	}
	if len(about) > 0 {
		title += ": " + strings.Join(about, ", ")
	}
	result.title = shorten(title, 150)
	if result.all > maxPoints {
		result.title += fmt.Sprintf(" (the last %d of %d polls)", maxPoints, result.all)
	}
	return result
}

// The place of the charts: how many columns and rows each takes.
const (
	chartColumns = 14
	chartRows    = 26
)

// chartLayout is the sheet of the charts: the figures stand right of them, in
// one table, each chart's behind those of another.
var chartLayout = func() *layout {
	l := &layout{sheet: "Charts", object: "chart_data", left: chartColumns + 1,
		doc: "Support, oppose and neutral over time, one chart an article, and beside them the figures they are drawn from."}
	polls, events := export.Tables()[export.Polls].Columns, export.Tables()[export.Events].Columns
	date := polls[pollEnd]
	date.Name, date.Doc = "date", "Last day of the fieldwork, or first day of the event"
	what := events[eventLabel]
	what.Name = "event"
	height := export.Column{Name: "event_mark", Type: export.Integer, Example: "0", Doc: "Height the event is marked at"}
	for i, c := range []export.Column{polls[pollArticle], date, polls[pollSupport], polls[pollOppose], polls[pollNeutral], what} {
		l.places = append(l.places, place{Column: c, from: i})
	}
	l.places = append(l.places, place{Column: height, from: len(l.places) - 1, look: mark})
	return l
}()

// write writes the figures of all charts.
func (c *charts) write(s *sheet) error {
	for i := range c.done {
		d := &c.done[i]
		d.first = s.rows + 1
		for _, p := range d.points {
			if err := s.add([]export.Value{p.article, p.date, p.support, p.oppose, p.neutral, {}}, ""); err != nil {
				return err
			}
		}
		for _, e := range d.events {
			if err := s.add([]export.Value{e.article, e.date, {}, {}, {}, e.label}, ""); err != nil {
				return err
			}
		}
	}
	return s.end()
}

// register draws the charts on their sheet, which is in the workbook: excelize
// relates each to the sheet, and what is drawn is put in its place.
func (c *charts) register(book *excelize.File, s *sheet, p *pack) error {
	rowPoints, fixed := 15.0, true
	if err := book.SetSheetProps(s.name, &excelize.SheetPropsOptions{DefaultRowHeight: &rowPoints, CustomHeight: &fixed}); err != nil {
		return err
	}
	for i := range c.done {
		top := 2 + i*chartRows
		cell := fmt.Sprintf("A%d", top+1)
		if err := book.AddChart(s.name, cell, &excelize.Chart{
			Type:      excelize.Scatter,
			Series:    []excelize.ChartSeries{{Values: "'" + s.name + "'!$A$1:$A$2"}},
			Dimension: excelize.ChartDimension{Width: 880, Height: 440},
			Format:    excelize.GraphicOptions{AltText: c.done[i].title, Positioning: "absolute"},
		}); err != nil {
			return err
		}
		if i > 0 {
			if err := book.InsertPageBreak(s.name, fmt.Sprintf("A%d", top)); err != nil {
				return err
			}
		}
		p.replaced[fmt.Sprintf("xl/charts/chart%d.xml", i+1)] = part{text: c.done[i].xml(s)}
	}
	last, err := excelize.ColumnNumberToName(chartColumns)
	if err != nil {
		return err
	}
	return book.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: s.name,
		RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", s.name, last, 1+max(1, len(c.done))*chartRows),
	})
}
