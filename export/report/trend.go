package report

// point is a poll's figure for one response in a chart.
type point struct {
	at           int64 // the middle of its dates in half days
	share        int64
	known        bool // else there are only bounds
	least, most  int64
	bounded      bool
	fromMargin   bool // the bounds are the stated margin of error
	hollow, told bool
	title        string
}

// The least polls a trend is drawn of, and the bounds of its window in days.
const (
	leastTrend  = 4
	leastWindow = 14
	mostWindow  = 365
)

// windowFor is how many days before and after a day its trend looks: a
// tenth of the time the polls cover, within bounds.
func windowFor(span int64) int64 {
	return min(max(roundDiv(span, 10), leastWindow), mostWindow)
}

// trendPoint is a point of a trend line.
type trendPoint struct {
	at, share int64
	gap       bool // the line does not come from the point before
}

// trend is the local mean of the points, which are in order of time, at every
// day that has one. A poll counts the less the farther away it is, in a straight
// line from one on the day itself to nothing a day beyond the window. The line
// has a gap where two polls have no day in common that both count for.
func trend(points []point, window int64) []trendPoint {
	if len(points) < leastTrend {
		return nil
	}
	reach := 2 * (window + 1) // half days
	var line []trendPoint
	from := 0
	for i, p := range points {
		if i > 0 && p.at == points[i-1].at {
			continue
		}
		for points[from].at <= p.at-reach {
			from++
		}
		var sum, weights int64
		for _, q := range points[from:] {
			if q.at >= p.at+reach {
				break
			}
			w := reach - max(q.at-p.at, p.at-q.at)
			sum += w * q.share
			weights += w
		}
		line = append(line, trendPoint{p.at, roundDiv(sum, weights), i > 0 && p.at-points[i-1].at >= 2*reach})
	}
	return line
}
