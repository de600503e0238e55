package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// eventFlag is an event with a line and a label.
type eventFlag struct {
	X, LabelX, LabelY, LineY string
	Anchor                   string
	Text, Full               string
}

// The bounds of the events in a chart.
const (
	maxLanes    = 4
	maxFlags    = 12
	maxFlagless = 200
	longestFlag = 26
)

// flagOrder is which events get a label first.
var flagOrder = map[string]int{"result": 0, "annotation": 1, "timeline": 2, "chronicle": 3, "prose": 4}

// eventsWithin are the events in the time of a chart whose date is known to the
// month: those of its own tables, and those that stand in no poll table.
func eventsWithin(events []event, g *group, s *scale) []event {
	var within []event
	for _, e := range events {
		own := e.kind != "annotation" && e.kind != "result" || slices.ContainsFunc(g.tables, func(t *table) bool { return t.id == e.table })
		if at := e.start + e.end; own && e.dated && e.precision != "year" && at >= s.from && at <= s.to {
			within = append(within, e)
		}
	}
	slices.SortStableFunc(within, func(a, b event) int {
		grouped := func(e event) int { return min(len(e.group), 1) } // one of several alike
		return cmp.Or(cmp.Compare(flagOrder[a.kind], flagOrder[b.kind]), cmp.Compare(grouped(a), grouped(b)), cmp.Compare(a.start+a.end, b.start+b.end))
	})
	return within
}

// labelBox is a label that has its place, in pixels.
type labelBox struct{ from, to, line, lane int64 }

// placeFlags finds room for labels above the plot, in as few lanes as hold as
// many as four do, so that no label meets another one or the line of one. What
// finds none becomes a tick. The first two results draw what was found once the
// plot has its place.
func placeFlags(events []event, s *scale) (flags func(*scale) []eventFlag, ticks func(*scale) []string, lanes int) {
	var placed []labelBox
	var labelled []event
	rest := events
	for n := 1; n <= maxLanes; n++ {
		if boxes, with, without := placeIn(int64(n), events, s); len(boxes) > len(placed) {
			placed, labelled, rest, lanes = boxes, with, without, n
		}
	}
	flags = func(s *scale) []eventFlag {
		var all []eventFlag
		for i, e := range labelled {
			box := placed[i]
			y := s.plotTop - 6 - box.lane*laneHeight
			f := eventFlag{X: place(s.x(e.start + e.end)), LabelY: strconv.FormatInt(y, 10), LineY: strconv.FormatInt(y+3, 10), Text: flagText(e), Full: flagFull(e)}
			f.Anchor, f.LabelX = "start", strconv.FormatInt(box.from, 10)
			if box.to <= box.line {
				f.Anchor, f.LabelX = "end", strconv.FormatInt(box.to, 10)
			}
			all = append(all, f)
		}
		return all
	}
	ticks = func(s *scale) []string {
		var all []string
		for _, e := range rest[:min(len(rest), maxFlagless)] {
			all = append(all, place(s.x(e.start+e.end)))
		}
		return all
	}
	return flags, ticks, lanes
}

// placeIn gives labels a place in so many lanes, as long as there is one.
func placeIn(lanes int64, events []event, s *scale) (placed []labelBox, labelled, rest []event) {
	for _, e := range events {
		box, ok := labelBox{}, false
		if e.kind != "prose" && strings.TrimSpace(e.label) != "" && len(labelled) < maxFlags { // a sentence is none
			box, ok = findRoom(placed, e, s, lanes)
		}
		if !ok {
			rest = append(rest, e)
			continue
		}
		placed, labelled = append(placed, box), append(labelled, e)
	}
	return placed, labelled, rest
}

func flagText(e event) string { return clip(e.label, longestFlag) }

func flagFull(e event) string { return cmp.Or(e.dateRaw, e.date) + ": " + e.label }

// findRoom is a place for the label of an event: beside its line, on the right
// where that fits, in the highest lane that is free there: the line of a later
// event then begins below the label of an earlier one.
func findRoom(placed []labelBox, e event, s *scale, lanes int64) (labelBox, bool) {
	line := s.x(e.start+e.end) / 100
	width := textWidth(flagText(e))
	for lane := lanes - 1; lane >= 0; lane-- {
		for _, box := range []labelBox{{line + 3, line + 3 + width, line, lane}, {line - 3 - width, line - 3, line, lane}} {
			if box.from >= plotLeft && box.to <= chartWidth && !slices.ContainsFunc(placed, box.meets) {
				return box, true
			}
		}
	}
	return labelBox{}, false
}

// meets says that two labels, or one and the line of the other below it, have
// a place in common.
func (a labelBox) meets(b labelBox) bool {
	const space = 4
	if a.lane == b.lane && a.from < b.to+space && b.from < a.to+space {
		return true
	}
	crosses := func(high, low labelBox) bool {
		return high.lane >= low.lane && high.line > low.from-space && high.line < low.to+space
	}
	return crosses(a, b) || crosses(b, a)
}

// textWidth is about as wide as a label is in pixels, rather more.
func textWidth(s string) int64 {
	width := int64(0)
	for _, r := range s {
		switch {
		case unicode.IsMark(r):
		case r >= 0x1100:
			width += 13
		case unicode.IsUpper(r) || r == 'm' || r == 'w' || r == '%':
			width += 9
		default:
			width += 7
		}
	}
	return width
}

// placeLabels puts the names of the series beside their lines, as near as
// they can stand without meeting.
func placeLabels(c *chart) {
	const height = 1700 // hundredths of a pixel
	order := make([]*series, len(c.Series))
	at := make(map[*series]int64, len(c.Series))
	for i := range c.Series {
		order[i] = &c.Series[i]
		at[order[i]], _ = strconv.ParseInt(c.Series[i].LabelY, 10, 64)
	}
	slices.SortStableFunc(order, func(a, b *series) int { return cmp.Compare(at[a], at[b]) })
	y := c.Top * 100
	for _, s := range order {
		at[s] = max(at[s], y)
		y = at[s] + height
	}
	// Those that were pushed off the bottom push back.
	y = c.Bottom * 100
	for _, s := range slices.Backward(order) {
		at[s] = min(at[s], y)
		y = at[s] - height
	}
	for _, s := range order {
		s.MarkY = place(at[s])
		s.LabelY = place(at[s] + 420)
	}
}
