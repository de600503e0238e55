package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// chart is a figure of polls over time, ready for its template.
type chart struct {
	ID             string
	Width, Height  int64
	Left, Right    int64
	Top, Bottom    int64
	Title, Desc    string
	YTicks, XTicks []tick
	AxisLabelY     string
	Series         []series
	Flags          []eventFlag // events with a label
	Events         []string    // places of the events without
	Captions       []string
	Dense          bool // too many marks to tell each apart
}

// series is one response in a chart.
type series struct {
	Name, Class string
	Shape       string // of its marks
	Bars        string // path of all intervals
	Lines       []line
	Marks       []mark
	LabelY      string
	Label       string
	MarkY       string
}

// line is a trend line.
type line struct {
	Path   string
	Dashed bool
}

// mark is one poll's figure.
type mark struct {
	X, Y, Shape, Class, Title string
	Small                     bool
}

// maxMarks is how many marks a chart has at most.
const maxMarks = 6000

// denseMarks is how many marks are drawn small and see-through.
const denseMarks = 250

// longestSeries is how many characters of a response's name a chart shows.
const longestSeries = 17

// newChart draws the polls of a group, nil where no two of them can be drawn.
func newChart(id string, g *group, told []*poll, events []event) *chart {
	polls, left := g.chartPolls(told)
	names, rest := g.drawn(polls)
	d := drawing{g: g, points: map[string][]point{}}
	for _, p := range polls {
		d.add(p, names)
	}
	if d.polls < 2 || len(names) == 0 {
		return nil
	}
	for _, name := range names {
		slices.SortStableFunc(d.points[name], func(a, b point) int { return cmp.Compare(a.at, b.at) })
	}
	c := &chart{ID: id, Width: chartWidth, Left: plotLeft, Right: plotRight}
	s := d.scale()
	window := windowFor((s.to - s.from) / 2)
	flags, ticks, lanes := placeFlags(eventsWithin(events, g, &s), &s)
	c.Top = 12 + int64(lanes)*laneHeight
	c.Bottom = c.Top + plotHeight
	c.Height = c.Bottom + axisHeight
	s.plotTop, s.plotTopBottom = c.Top, c.Bottom
	d.pad(&s)
	c.Flags, c.Events = flags(&s), ticks(&s)
	c.YTicks, c.XTicks = s.shareTicks(), s.timeTicks()
	looks := g.looks(names)
	for i, name := range names {
		if len(d.points[name]) > 0 {
			c.Series = append(c.Series, d.series(name, looks[i], &s, window))
		}
	}
	c.Dense = d.marks > denseMarks
	placeLabels(c)
	c.Title = g.title()
	c.Desc = d.describe(names)
	c.Captions = d.captions(&s, window, rest, left, len(flags(&s)), len(c.Events))
	return c
}

// chartPolls are the polls of the group a chart draws: those of its most usual
// population, with the told ones of the same question that no table row tells.
// The second result says which it leaves out.
func (g *group) chartPolls(told []*poll) (polls []*poll, left string) {
	population := g.population()
	others := 0
	for _, p := range g.polls {
		switch {
		case p.population != population:
			others++
		case !p.told || p.matches == "":
			polls = append(polls, p)
		}
	}
	if g.yesNo && len(g.tables) > 0 {
		for _, p := range told {
			if p.population == population && p.matches == "" && p.question == g.polls[0].question {
				polls = append(polls, p)
			}
		}
	}
	if others > 0 {
		left = plural(others, "poll", "polls") + " of other populations " + isAre(others) + " in the table only."
	}
	return polls, left
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// drawing gathers what a chart shows.
type drawing struct {
	g       *group
	points  map[string][]point // by response
	polls   int                // with a date and at least one figure
	undated int
	decided int
	told    int
	margins int // polls with a stated margin of error
	bars    int // polls with bars of the stated precision
	marks   int
	beyond  int // figures that are no shares
	over    int // polls beyond maxMarks
}

func (d *drawing) add(p *poll, names []string) {
	if !p.dated {
		d.undated++
		return
	}
	if d.marks+len(names) > maxMarks {
		d.over++
		return
	}
	drawn, margin, bar := false, false, false
	for _, v := range p.answers {
		// A response named twice in a poll has both its figures drawn.
		if !slices.Contains(names, v.name) || !v.known && !v.bounded {
			continue
		}
		if v.known && (v.share < 0 || v.share > 100*onePercent) || v.bounded && (v.least < 0 || v.most > 100*onePercent) {
			d.beyond++
			continue
		}
		pt := point{
			at: p.start + p.end, share: v.share, known: v.known, least: v.least, most: v.most, bounded: v.bounded,
			hollow: p.decided, told: p.told, title: pointTitle(p, &v),
		}
		if p.hasMargin && v.known && p.margin >= 0 {
			pt.least, pt.most = max(v.share-p.margin, 0), min(v.share+p.margin, 100*onePercent)
			pt.bounded, pt.fromMargin = true, true
		}
		margin, bar = margin || pt.fromMargin, bar || pt.bounded
		d.points[v.name] = append(d.points[v.name], pt)
		d.marks++
		drawn = true
	}
	if !drawn {
		return
	}
	d.polls++
	if p.decided {
		d.decided++
	}
	if p.told {
		d.told++
	}
	switch {
	case margin:
		d.margins++
	case bar:
		d.bars++
	}
}

// pointTitle is what a pointer over a mark shows.
func pointTitle(p *poll, v *answer) string {
	figure := v.raw
	if v.known {
		figure = v.stated + "\u202f%"
	}
	parts := []string{v.name + " " + figure}
	if p.pollster != "" {
		parts = append(parts, p.pollster)
	}
	parts = append(parts, cmp.Or(p.dateRaw, p.date))
	if p.scenario != "" {
		parts = append(parts, "scenario "+p.scenario)
	}
	if p.decided {
		parts = append(parts, "of those who had decided")
	}
	return strings.Join(parts, ", ")
}

// each calls use for every point.
func (d *drawing) each(use func(*point)) {
	for _, name := range d.g.names {
		for i := range d.points[name] {
			use(&d.points[name][i])
		}
	}
}

// scale fits the time axis to the polls.
func (d *drawing) scale() scale {
	var s scale
	first := true
	d.each(func(p *point) {
		if first {
			s.from, s.to, first = p.at, p.at, false
		}
		s.from, s.to = min(s.from, p.at), max(s.to, p.at)
	})
	return s
}

// pad fits the axis of shares: tens around all figures and intervals.
func (d *drawing) pad(s *scale) {
	const ten = 10 * onePercent
	first := true
	d.each(func(p *point) {
		least, most := p.share, p.share
		if p.bounded {
			least, most = p.least, p.most
		}
		if first {
			s.bottom, s.top, first = least, most, false
		}
		s.bottom, s.top = min(s.bottom, least), max(s.top, most)
	})
	s.bottom = max(s.bottom-onePercent, 0) / ten * ten
	s.top = min((s.top+onePercent+ten-1)/ten*ten, 100*onePercent)
	if s.bottom <= ten {
		s.bottom = 0
	}
}

// series draws one response.
func (d *drawing) series(name string, l look, s *scale, window int64) series {
	v := series{Name: name, Class: l.class, Shape: l.shape, Label: clip(name, longestSeries)}
	var bars strings.Builder
	var all, decided []point
	for _, p := range d.points[name] {
		x := place(s.x(p.at))
		if p.bounded {
			fmt.Fprintf(&bars, "M%s %sV%s", x, place(s.y(p.least)), place(s.y(p.most)))
		}
		if !p.known {
			continue
		}
		v.Marks = append(v.Marks, mark{x, place(s.y(p.share)), l.shape, markClass(&p), p.title, p.told})
		switch {
		case p.told:
		case p.hollow:
			decided = append(decided, p)
		default:
			all = append(all, p)
		}
	}
	v.Bars = bars.String()
	last := int64(-1)
	for k, points := range [][]point{all, decided} {
		if line, ok := linePath(trend(points, window), s); ok {
			v.Lines = append(v.Lines, line.as(k == 1))
			last = s.y(line.last)
		}
	}
	if last < 0 {
		p := d.points[name][len(d.points[name])-1]
		last = s.y(p.share)
	}
	v.LabelY = strconv.FormatInt(last, 10)
	return v
}

// look is the class and the shape of a response's marks.
type look struct{ class, shape string }

// roleLooks are those of the responses that always look the same.
var roleLooks = map[string]look{
	"support": {"support", "m0"}, "oppose": {"oppose", "m1"}, "neutral": {"neutral", "m3"}, "undecided": {"undecided", "m8"},
}

// looks gives every response a look of its own.
func (g *group) looks(names []string) []look {
	looks := make([]look, len(names))
	taken := map[look]bool{}
	place := 0
	if g.yesNo {
		place = 2 // the first two look much like support and oppose
	}
	for i, name := range names {
		l, ok := roleLooks[g.roles[name]]
		if !ok || taken[l] {
			n := strconv.Itoa(place % maxSeries)
			l = look{"s" + n, "m" + n}
			place++
		}
		taken[l] = true
		looks[i] = l
	}
	return looks
}

func markClass(p *point) string {
	var classes []string
	if p.hollow {
		classes = append(classes, "hollow")
	}
	if p.told {
		classes = append(classes, "told")
	}
	return strings.Join(classes, " ")
}

// path is a drawn trend line and the share it ends at.
type path struct {
	d    string
	last int64
}

func (p path) as(dashed bool) line { return line{p.d, dashed} }

func linePath(points []trendPoint, s *scale) (path, bool) {
	if len(points) < 2 {
		return path{}, false
	}
	var b strings.Builder
	for i, p := range points {
		command := "L"
		if i == 0 || p.gap {
			command = "M"
		}
		fmt.Fprintf(&b, "%s%s %s", command, place(s.x(p.at)), place(s.y(p.share)))
	}
	return path{b.String(), points[len(points)-1].share}, true
}

// describe says in words what the chart shows.
func (d *drawing) describe(names []string) string {
	s := d.scale()
	sentences := []string{fmt.Sprintf("%s from %s to %s.", plural(d.polls, "poll", "polls"), monthInWords(s.from/2), monthInWords(s.to/2))}
	for _, name := range names {
		points := slices.DeleteFunc(slices.Clone(d.points[name]), func(p point) bool { return !p.known })
		if len(points) == 0 {
			continue
		}
		byShare := func(a, b point) int { return cmp.Compare(a.share, b.share) }
		sentences = append(sentences, fmt.Sprintf("%s: first %s %%, last %s %%, lowest %s %%, highest %s %%.", name,
			percent(points[0].share, 2), percent(points[len(points)-1].share, 2),
			percent(slices.MinFunc(points, byShare).share, 2), percent(slices.MaxFunc(points, byShare).share, 2)))
	}
	return strings.Join(append(sentences, "Every figure is in the table below."), " ")
}

// captions say how the chart is to be read.
func (d *drawing) captions(s *scale, window int64, rest []string, left string, labelled, unlabelled int) []string {
	var c []string
	switch {
	case d.margins > 0 && d.bars > 0:
		c = append(c, fmt.Sprintf("Bars: the stated margin of error (%s), else all that the figure as stated stands for, as 43 does for 42.5 to 43.5 (%s).",
			plural(d.margins, "poll", "polls"), plural(d.bars, "poll", "polls")))
	case d.margins > 0:
		c = append(c, "Bars: the stated margin of error.")
	case d.bars > 0:
		c = append(c, "Bars: all that the figure as stated stands for, as 43 does for 42.5 to 43.5; no margin of error is stated. The true margin is wider.")
	}
	if d.decided > 0 {
		c = append(c, fmt.Sprintf("Hollow marks and dashed lines: shares of those who had decided, the undecided left out (%s). They lie higher than shares of all who were asked and must not be compared with them.",
			plural(d.decided, "poll", "polls")))
	}
	c = append(c, fmt.Sprintf("Lines: at the day of each poll the mean of all polls on the same base less than %d days before or after it, weighted by nearness: %d minus the days between, whatever the sample. "+
		"The line is broken where polls are %d days apart or more; of fewer than %d polls none is drawn.", window+1, window+1, 2*(window+1), leastTrend))
	if d.told > 0 {
		c = append(c, "Small marks: "+plural(d.told, "poll", "polls")+" told in a sentence and in no row of a table; the lines leave them out.")
	}
	if s.bottom > 0 {
		c = append(c, "The axis begins at "+percent(s.bottom, 0)+" %.")
	}
	if len(rest) > 0 {
		c = append(c, "Not drawn, in the table only: "+restInWords(rest)+".")
	}
	if left != "" {
		c = append(c, left)
	}
	if d.undated > 0 {
		c = append(c, plural(d.undated, "poll", "polls")+" without a date that could be read "+isAre(d.undated)+" not drawn.")
	}
	if d.beyond > 0 {
		c = append(c, plural(d.beyond, "figure", "figures")+" below 0 or above 100 % "+isAre(d.beyond)+" not drawn.")
	}
	if d.over > 0 {
		c = append(c, plural(d.over, "poll", "polls")+" more "+isAre(d.over)+" not drawn, since the chart would be unreadable.")
	}
	if labelled+unlabelled > 0 {
		sentence := "Vertical lines: events"
		if unlabelled > 0 {
			sentence += fmt.Sprintf("; %d more in this time without a label, as ticks at the top", unlabelled)
		}
		c = append(c, sentence+". All are in the list of events.")
	}
	return c
}

// maxRest is how many responses that are not drawn are named.
const maxRest = 20

func restInWords(names []string) string {
	if len(names) <= maxRest {
		return list(names)
	}
	return strings.Join(names[:maxRest], ", ") + " and " + strconv.Itoa(len(names)-maxRest) + " more"
}
