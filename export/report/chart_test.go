package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestTrend(t *testing.T) {
	at := func(day, percent int64) point { return point{at: 2 * day, share: percent * onePercent, known: true} }
	points := []point{at(0, 40), at(5, 50), at(5, 54), at(40, 20), at(200, 60)}
	got := trend(points, 9) // a poll counts 20 half days less the half days between
	want := []trendPoint{
		{0, roundDiv((20*40+10*50+10*54)*onePercent, 40), false},
		{10, roundDiv((10*40+20*50+20*54)*onePercent, 50), false},
		{80, 20 * onePercent, true},
		{400, 60 * onePercent, true},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(trendPoint{})); diff != "" {
		t.Error(diff)
	}
	if trend(points[:leastTrend-1], 9) != nil {
		t.Error("a trend of too few polls")
	}
}

// TestTrendStaysBetween checks that a mean is never outside what it is of.
func TestTrendStaysBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.Int64Range(-1_000_000, 3_000_000), leastTrend, 40).Draw(t, "days")
		slices.Sort(days)
		var points []point
		low, high := int64(100*onePercent), int64(0)
		for _, d := range days {
			share := rapid.Int64Range(0, 100*onePercent).Draw(t, "share")
			low, high = min(low, share), max(high, share)
			points = append(points, point{at: d, share: share})
		}
		for _, p := range trend(points, rapid.Int64Range(leastWindow, mostWindow).Draw(t, "window")) {
			if p.share < low || p.share > high {
				t.Fatalf("%d is not between %d and %d", p.share, low, high)
			}
		}
	})
}

func TestRoundDiv(t *testing.T) {
	for _, c := range [][3]int64{{5, 2, 3}, {-5, 2, -2}, {7, 3, 2}, {8, 3, 3}, {-7, 3, -2}, {-8, 3, -3}, {0, 9, 0}} {
		if got := roundDiv(c[0], c[1]); got != c[2] {
			t.Errorf("%d/%d is %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

func TestNumbers(t *testing.T) {
	for got, want := range map[string]string{
		percent(431_500, 2): "43.15", percent(430_000, 2): "43", percent(-5_000, 1): "-0.5", percent(99_960, 1): "10",
		place(12_345): "123.45", place(-5): "-0.05", place(0): "0", grouped(9999): "9999", grouped(1_234_567): "1\u202f234\u202f567",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestTimeTicks checks that any time has some marks, inside the plot.
func TestTimeTicks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Int64Range(-1_400_000, 5_000_000).Draw(t, "from")
		s := scale{from: from, to: from + rapid.Int64Range(0, 4_000_000).Draw(t, "span")}
		ticks := s.timeTicks()
		if len(ticks) == 0 || len(ticks) > maxTicks {
			t.Fatalf("%d marks", len(ticks))
		}
	})
	s := scale{from: 2 * 14184, to: 2 * 17446} // November 2008 to October 2017
	var labels []string
	for _, tick := range s.timeTicks() {
		labels = append(labels, tick.Label)
	}
	if got := strings.Join(labels, " "); got != "2009 2010 2011 2012 2013 2014 2015 2016 2017" {
		t.Error(got)
	}
}

// TestFlagsDoNotMeet places labels at random and looks at every two of them.
func TestFlagsDoNotMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scale{from: 0, to: 4000}
		var events []event
		for range rapid.IntRange(1, 40).Draw(t, "events") {
			day := rapid.Int64Range(0, 2000).Draw(t, "day")
			events = append(events, event{kind: "timeline", label: rapid.StringN(1, 40, -1).Draw(t, "label"), start: day, end: day, dated: true})
		}
		for lanes := int64(1); lanes <= maxLanes; lanes++ {
			boxes, with, without := placeIn(lanes, events, &s)
			if len(with)+len(without) != len(events) || len(boxes) != len(with) {
				t.Fatal("an event is lost")
			}
			for i, a := range boxes {
				for _, b := range boxes[:i] {
					if a.meets(b) {
						t.Fatalf("%v meets %v", a, b)
					}
				}
			}
		}
	})
}

func TestSplitColumnsMap(t *testing.T) {
	got := splitColumnsMap(`Date=fieldwork|a\|b\=c\\=unknown|=party`)
	want := []columnReading{{"Date", "fieldwork"}, {`a|b=c\`, "unknown"}, {"", "party"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if splitColumnsMap("") != nil {
		t.Error("columns of no table")
	}
}

func TestYearlessSection(t *testing.T) {
	for section, want := range map[string]string{
		"Second round > Polls > 2022": "Second round > Polls", "Polls > 2019–2021": "Polls", "2022": "", "Polls": "Polls", "Polls > Scotland": "Polls > Scotland", "": "",
	} {
		if got := yearlessSection(section); got != want {
			t.Errorf("%q became %q", section, got)
		}
	}
}
