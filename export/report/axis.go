package report

import (
	"strconv"
	"time"
)

// tick is a mark on an axis.
type tick struct {
	Pos    string
	Label  string
	Strong bool
}

// plotWidth and so on are the parts of a chart in pixels of its own.
const (
	chartWidth  = 920
	plotLeft    = 46
	plotRight   = 740
	plotHeight  = 340
	axisHeight  = 34
	laneHeight  = 18
	plotPadding = 8
)

// scale turns days and shares into places of a chart, in hundredths of a pixel,
// by whole numbers only, so that they are the same on every machine.
type scale struct {
	from, to      int64 // half days at the left and right ends
	bottom, top   int64 // shares
	plotTop       int64 // pixels
	plotTopBottom int64
}

// x is the place of a time.
func (s *scale) x(at int64) int64 {
	const left, right = (plotLeft + plotPadding) * 100, (plotRight - plotPadding) * 100
	if s.to == s.from {
		return (left + right) / 2
	}
	return left + roundDiv((at-s.from)*(right-left), s.to-s.from)
}

// y is the place of a share, at the edge for one beyond it.
func (s *scale) y(share int64) int64 {
	share = min(max(share, s.bottom), s.top)
	return s.plotTopBottom*100 - roundDiv((share-s.bottom)*(s.plotTopBottom-s.plotTop)*100, s.top-s.bottom)
}

// place writes hundredths of a pixel.
func place(hundredths int64) string { return trimPoint(fixed(hundredths, 2)) }

// shareTicks are marks every so many percent.
func (s *scale) shareTicks() []tick {
	step := int64(10)
	switch span := (s.top - s.bottom) / onePercent; {
	case span <= 10:
		step = 2
	case span <= 30:
		step = 5
	}
	var ticks []tick
	for v := s.bottom; v <= s.top; v += step * onePercent {
		ticks = append(ticks, tick{place(s.y(v)), percent(v, 0) + "\u202f%", v == 50*onePercent})
	}
	return ticks
}

// calendarStep is a distance of marks on the time axis.
type calendarStep struct{ years, months, days int }

var calendarSteps = []calendarStep{
	{days: 1}, {days: 2}, {days: 7}, {days: 14},
	{months: 1}, {months: 2}, {months: 3}, {months: 6},
	{years: 1}, {years: 2}, {years: 5}, {years: 10}, {years: 20}, {years: 50}, {years: 100}, {years: 200}, {years: 500},
	{years: 1000}, {years: 5000},
}

// maxTicks is how many marks the time axis has at most.
const maxTicks = 9

// timeTicks are marks at the beginnings of days, months or years.
func (s *scale) timeTicks() []tick {
	first, last := dayTime(floorHalf(s.from)), dayTime(floorHalf(s.to))
	for _, step := range calendarSteps {
		if ticks, ok := s.ticksBy(step, first, last); ok {
			return ticks
		}
	}
	return nil
}

// floorHalf is the day of a half day.
func floorHalf(at int64) int64 { return at >> 1 }

func (s *scale) ticksBy(step calendarStep, first, last time.Time) ([]tick, bool) {
	var ticks []tick
	for day := step.start(first); !day.After(last); day = day.AddDate(step.years, step.months, step.days) {
		if day.Before(first) {
			continue
		}
		if len(ticks) == maxTicks {
			return nil, false
		}
		at := 2 * (day.Unix() / secondsADay)
		ticks = append(ticks, tick{place(s.x(at)), step.label(day), step.years == 0 && day.YearDay() == 1})
	}
	if len(ticks) == 0 {
		// Polls of one day, or all between two marks.
		ticks = append(ticks, tick{place(s.x(s.from)), dayInWords(floorHalf(s.from)), false})
	}
	return ticks, true
}

// start is the first mark at or before a day.
func (c calendarStep) start(day time.Time) time.Time {
	y, m, d := day.Date()
	switch {
	case c.years > 0:
		y -= ((y % c.years) + c.years) % c.years
		return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	case c.months > 0:
		return time.Date(y, m-(m-1)%time.Month(c.months), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func (c calendarStep) label(day time.Time) string {
	switch {
	case c.years > 0:
		return strconv.Itoa(day.Year())
	case c.months > 0:
		return day.Format("Jan 2006")
	}
	return day.Format("2 Jan 06")
}
