package normalize

import (
	"strings"

	"github.com/govalues/decimal"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// isShifted says that the cells of row i stand a column too far to the left, as
// they do where a converter lost the pollster's cell.
func (tb *tableBuilder) isShifted(i int, reading *column.Reading) bool {
	maker, sample := tb.polls.Pollster, tb.polls.Sample
	if maker < 0 || sample != maker+1 || reading.Cells[maker] < 0 || reading.Cells[sample] < 0 {
		return false
	}
	return tb.layout.IsFigure(i, reading.Cells[maker]) && tb.layout.IsPercent(i, reading.Cells[sample])
}

// namesVote says that words stand where the date of row i should, and tell of a
// vote.
func (tb *tableBuilder) namesVote(i int, reading *column.Reading, date string) bool {
	c := tb.polls.Fieldwork
	return c >= 0 && reading.Cells[c] >= 0 && !tb.layout.IsDated(i, reading.Cells[c]) && column.IsResult(date)
}

// isResult says that a row named after a vote is its result and not a poll by
// somebody of such a name: no pollster is called so and nobody was sampled, or
// as many people as only vote.
func (tb *tableBuilder) isResult(i int, r *rowReading, name string) bool {
	if tb.knows(name) {
		return false
	}
	if tb.polls.Sample < 0 || isMissing(tb.text(i, tb.polls.Sample, &r.reading)) {
		return true
	}
	n, err := tb.sampled(i, &r.reading)
	return err != nil || n.Interval().Lo.Cmp(mostSampled) > 0
}

// mostSampled is more than any poll asks.
var mostSampled = decimal.MustNew(100_000, 0)

// isVote says that so many have answered on one day as only vote, and that no
// pollster is called as the row is.
func (tb *tableBuilder) isVote(i int, r *rowReading, name, date string) bool {
	if cell := cellOf(tb.polls.Sample, &r.reading); cell < 0 || tb.layout.IsFew(i, cell) {
		return false
	}
	n, err := tb.sampled(i, &r.reading)
	if err != nil || n.Missing != number.Present || n.Qualifier == number.Exact && n.Value.Cmp(fewestVotes) <= 0 ||
		n.Interval().Lo.Cmp(fewestVotes) <= 0 {
		return false
	}
	d := tb.dateOf(r, date)
	return d.Precision == edtf.DayPrecision && d.Start == d.End && !tb.knows(name)
}

// fewestVotes is more than any poll asks by far, so that a slip of the pen in a
// sample size hardly reaches it. No figure that [column.Layout.IsFew] is true of
// does.
var fewestVotes = decimal.MustNew(1_000_000, 0)

// isAsked says that a known pollster stands in the row, perhaps with who paid
// for the poll, and tells how many were asked, so that it is a poll although
// its date is missing.
func (tb *tableBuilder) isAsked(i int, r *rowReading, name string) bool {
	n, err := tb.sampled(i, &r.reading)
	if err != nil || n.Missing != number.Present {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if tb.knows(strings.TrimSpace(part)) {
			return true
		}
	}
	return tb.knows(name)
}

// isMean says that a dated row is an average or a model of polls: it is called
// so, which no pollster is, and tells of nobody who was asked where other rows
// do, none of which has its name.
func (tb *tableBuilder) isMean(i int, r *rowReading, m *maker, name, date string) bool {
	if c := tb.polls.Sample; c < 0 || tb.tells(i, c, &r.reading) || isMissing(date) {
		return false
	}
	return (m.average || strings.HasSuffix(strings.ToLower(m.name), " model")) && !tb.knows(m.name) && !tb.makers()[name]
}

// saysNothing says that every cell of row i that could have a figure has a mark for
// none instead, or none is left: what stands where the pollster should happened on that day.
func (tb *tableBuilder) saysNothing(i int, reading *column.Reading) bool {
	shares := 0
	for c := range tb.layout.Columns {
		role := tb.layout.Columns[c].Role
		if !role.IsShare() && role != column.Sample && role != column.Lead {
			continue
		}
		if tb.tells(i, c, reading) {
			return false
		}
		shares++
	}
	return shares > 0
}

// asksElsewhere says that a name is a pollster's: the registry has it, or a row of
// the table that says something has it, too.
func (tb *tableBuilder) asksElsewhere(name string) bool {
	if tb.knows(name) {
		return true
	}
	_, asks := tb.makers()[name]
	return asks
}

// makers are the names of the rows that say something, and whether one of a
// name's rows tells how many were asked.
func (tb *tableBuilder) makers() map[string]bool {
	if tb.asked == nil {
		tb.asked = map[string]bool{}
		for i := tb.layout.HeaderRows; i < len(tb.rows); i++ {
			r := &tb.read[i]
			if r.line.Kind != column.Figures || r.reading.Unread != "" || tb.saysNothing(i, &r.reading) {
				continue
			}
			name := tb.text(i, tb.polls.Pollster, &r.reading)
			tb.asked[name] = tb.asked[name] || tb.tells(i, tb.polls.Sample, &r.reading)
		}
	}
	return tb.asked
}

// tells says that the cell of a column in row i is there and no mark for nothing.
func (tb *tableBuilder) tells(i, c int, reading *column.Reading) bool {
	return c >= 0 && reading.Cells[c] >= 0 && !tb.layout.IsMissing(i, reading.Cells[c])
}

// asks says that a name that is a known pollster's, or of which a part may be who
// paid, stands elsewhere beside how many were asked: Medián is a firm there, Alma
// Media a client, and neither is an average.
func (tb *tableBuilder) asks(name string) bool {
	return name != "" && (tb.knows(name) || strings.IndexByte(name, '/') >= 0) && tb.makers()[name]
}

// knows says that a name is that of a pollster of the registry.
func (tb *tableBuilder) knows(name string) bool {
	_, known := tb.registry.Lookup(name)
	return known
}

// averages says that a row of this name and date is an average of polls.
func (tb *tableBuilder) averages(m *maker, name, date string) bool {
	if name == "" {
		return tb.maker(date).average
	}
	return m.average && (isMissing(date) || date == name || tb.maker(date).average)
}
