package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pollard/export"
)

// index gathers the overview.
type index struct {
	rows   []indexRow
	totals severities
	polls  int
	events int
}

// indexRow is one article in the overview.
type indexRow struct {
	Page, Title, Language, Path, ID string
	Tables, Polls, Events           int
	Errors, Warnings, Infos         int
	Accepted                        int
	Status, StatusKey               string
	Spark                           spark
}

// indexPage is what the overview shows.
type indexPage struct {
	Rows   []indexRow
	Count  string
	Tiles  []tile
	Schema string
}

func (x *index) add(a *article, name string, p *page) {
	s := a.severities
	x.rows = append(x.rows, indexRow{
		Page: name, Title: p.Title, Language: p.Language, Path: label(a.path), ID: label(a.id),
		Tables: a.tableCount, Polls: a.pollCount, Events: a.eventCount,
		Errors: s.errors, Warnings: s.warnings, Infos: s.infos, Accepted: s.accepted,
		Status: s.status(), StatusKey: strconv.Itoa(statusOrder[s.status()]), Spark: p.spark,
	})
	x.totals.errors += s.errors
	x.totals.warnings += s.warnings
	x.totals.infos += s.infos
	x.totals.accepted += s.accepted
	x.polls += a.pollCount
	x.events += a.eventCount
}

func (x *index) page() *indexPage {
	n := len(x.rows)
	return &indexPage{
		Rows: x.rows, Count: plural(n, "article", "articles"), Schema: export.SchemaVersion,
		Tiles: append([]tile{
			{grouped(n), nounFor(n, "article", "articles"), ""}, {grouped(x.polls), nounFor(x.polls, "poll", "polls"), ""},
			{grouped(x.events), nounFor(x.events, "event", "events"), ""},
		}, x.totals.tiles()...),
	}
}

// spark is the course of an article's first response in a small picture.
type spark struct {
	Lines   []line
	Dot     mark
	Words   string // what it shows, for those who do not see it
	Caption string
}

// The size of a spark in pixels, and the most points of one.
const (
	sparkWidth  = 120
	sparkHeight = 28
	sparkPoints = 60
)

// newSpark draws the leading response of the group with the most polls, on the
// base that most of them have.
func newSpark(groups []*group) spark {
	var best *group
	for _, g := range groups {
		if len(g.tables) > 0 && (best == nil || len(g.polls) > len(best.polls)) {
			best = g
		}
	}
	if best == nil {
		return spark{}
	}
	polls, _ := best.chartPolls(nil)
	names, _ := best.drawn(polls)
	if len(names) == 0 {
		return spark{}
	}
	d := drawing{g: best, points: map[string][]point{}}
	for _, p := range polls {
		d.add(p, names[:1])
	}
	decided := 2*d.decided > d.polls
	points := slices.DeleteFunc(d.points[names[0]], func(p point) bool { return !p.known || p.told || p.hollow != decided })
	if len(points) < 2 {
		return spark{}
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Compare(a.at, b.at) })
	return drawSpark(label(names[0]), points, decided)
}

func drawSpark(name string, points []point, decided bool) spark {
	first, last := points[0], points[len(points)-1]
	window := windowFor((last.at - first.at) / 2)
	course := trend(points, window)
	if course == nil {
		for _, p := range points {
			course = append(course, trendPoint{at: p.at, share: p.share})
		}
	}
	low, high := course[0].share, course[0].share
	for _, p := range course {
		low, high = min(low, p.share), max(high, p.share)
	}
	if high-low < 10*onePercent { // a tenth of a percent is no mountain
		middle := (low + high) / 2
		low, high = middle-5*onePercent, middle+5*onePercent
	}
	x := func(at int64) string {
		if last.at == first.at {
			return place(sparkWidth * 50)
		}
		return place(400 + roundDiv((at-first.at)*(sparkWidth-8)*100, last.at-first.at))
	}
	y := func(share int64) string {
		return place((sparkHeight-4)*100 - roundDiv((share-low)*(sparkHeight-8)*100, high-low))
	}
	var b strings.Builder
	step := (len(course) + sparkPoints - 1) / sparkPoints
	for i, p := range course {
		if i%step != 0 && i != len(course)-1 {
			continue
		}
		command := "L"
		if i == 0 {
			command = "M"
		}
		fmt.Fprintf(&b, "%s%s %s", command, x(p.at), y(p.share))
	}
	end := course[len(course)-1]
	base := ""
	if decided {
		base = " of those who had decided"
	}
	return spark{
		Lines: []line{{b.String(), decided}}, Dot: mark{X: x(end.at), Y: y(end.share)},
		Words: fmt.Sprintf("Trend of %s from %s to %s: %s %% to %s %%%s", name, monthInWords(first.at/2), monthInWords(last.at/2),
			percent(course[0].share, 1), percent(end.share, 1), base),
		Caption: fmt.Sprintf("%s %s\u202f%%", clip(name, longestSeries), percent(end.share, 1)),
	}
}
