package check

import (
	"slices"
	"strings"

	"pollard/normalize"
	"pollard/normalize/pollster"
)

// leadReading says which columns the leads of a table of parties or candidates
// are taken from, where their roles do not say it: a column of those who named
// nobody may pass for a party, and a party for an answer that is none.
type leadReading struct {
	flipped []int // columns read against their role
}

// stands says that a response is one that can lead: a party or a candidate.
func (r *leadReading) stands(response *normalize.Response) bool {
	return isParty(response) != slices.Contains(r.flipped, response.Column)
}

func isParty(r *normalize.Response) bool {
	return r.Role == normalize.Party || r.Role == normalize.Candidate
}

// mostFlipped bounds the columns of a table that are read against their roles.
const mostFlipped = 2

// judgeLeads judges the leads of a table. Wrong leads are few and differ from
// each other. Where one column, read the other way, makes the leads hold that
// contradict the shares, the table means it so; and where most leads contradict
// the shares, they are not taken from these shares at all. Nor are those for or
// against something that are leads among the decided.
func (c *checker) judgeLeads(polls []*normalize.Poll) {
	var reading leadReading
	start := len(c.leads)
	for {
		judged, wrong := 0, 0
		clear(c.leads[start:]) // of the reading before
		c.leads = c.leads[:start]
		for _, p := range polls {
			j, v := judgeLead(p, &reading)
			if v == notJudged {
				continue
			}
			if v != agrees {
				c.leads = append(c.leads, doubtfulLead{p, j})
			}
			if j.ranked {
				judged++
				if v == contradicts {
					wrong++
				}
			}
		}
		column := -1
		if wrong > 0 && len(reading.flipped) < mostFlipped {
			column = c.better(&reading, polls)
		}
		if column >= 0 {
			reading.flipped = append(reading.flipped, column)
			continue
		}
		if wrong > 1 && wrong*2 > judged {
			mine := slices.DeleteFunc(c.leads[start:], func(l doubtfulLead) bool { return l.ranked })
			c.leads = c.leads[:start+len(mine)]
		}
		c.leads = c.leads[:start+len(withoutDecided(c.leads[start:]))]
		return
	}
}

// flip counts what reading a column the other way does to the leads of a table.
type flip struct {
	fixed, exactly int // leads that hold then, and those to the last digit
	broken         int // leads that held before
}

// better finds the column that, read the other way, explains the leads that
// contradict the shares; -1 where none does. Two leads are needed; of a table
// of one or two, one is enough where the column is the last of the parties',
// the place of those who named none.
func (c *checker) better(r *leadReading, polls []*normalize.Poll) int {
	flips := c.flips[:0] // by column
	count := func(column int, before, after verdict) {
		for len(flips) <= column {
			flips = append(flips, flip{})
		}
		f := &flips[column]
		switch {
		case before == contradicts && after == agrees:
			f.exactly++
			f.fixed++
		case before == contradicts && after == rounded:
			f.fixed++
		case before != contradicts && after == contradicts:
			f.broken++
		}
	}
	last, judged := -1, 0
	for _, p := range polls {
		j, before := judgeLead(p, r)
		if before == notJudged || !j.ranked {
			continue
		}
		judged++
		first, second := j.first, j.second
		for _, out := range [...]*normalize.Response{first, second} {
			var room [mostFlipped + 1]int
			without := leadReading{append(append(room[:0], r.flipped...), out.Column)}
			if other := (leadJudgement{ranked: true}); other.rank(p, &without) {
				count(out.Column, before, leadBetween(p, other.first, other.second))
			}
		}
		for i := range p.Responses {
			in := &p.Responses[i]
			if r.stands(in) {
				last = max(last, in.Column)
				continue
			}
			switch share, ok := in.ShareValue(); {
			case !ok || in.Column > p.Columns.Lead || !second.Share.Value.Less(share):
			case first.Share.Value.Less(share):
				count(in.Column, before, leadBetween(p, in, first))
			default:
				count(in.Column, before, leadBetween(p, first, in))
			}
		}
	}
	c.flips = flips
	best, most := -1, 0
	for column, f := range flips {
		enough := f.fixed > 1 && f.broken*10 <= f.fixed || column == last && f.broken == 0 && f.exactly*2 >= judged
		if gain := f.fixed - f.broken; enough && (gain > most || gain == most && column > best) {
			best, most = column, gain
		}
	}
	return best
}

// leadBetween judges the lead of a poll as the distance of two shares.
func leadBetween(p *normalize.Poll, first, second *normalize.Response) verdict {
	j := leadJudgement{first: first, second: second, known: true}
	if j.isExactly(&p.Lead.Number) {
		return agrees
	}
	j.stated = p.Lead.Interval().Abs()
	j.computed = first.Share.Interval().Sub(second.Share.Interval()).Abs()
	return j.verdict()
}

// meetsSides says that the lead holds between all who took one side and all who
// took the other: those whose answer names the plain one, as "leaning yes" does
// "yes", are counted to it.
func (j *leadJudgement) meetsSides(p *normalize.Poll) bool {
	yes, no := j.first.Share.Interval(), j.second.Share.Interval()
	graded := false
	for i := range p.Responses {
		r := &p.Responses[i]
		if r == j.first || r == j.second || r.Role != normalize.Other || r.Missing != normalize.Present {
			continue
		}
		forIt, against := names(r, j.first), names(r, j.second)
		switch {
		case forIt && !against:
			yes, graded = yes.Add(r.Share.Interval()), true
		case against && !forIt:
			no, graded = no.Add(r.Share.Interval()), true
		}
	}
	return graded && yes.Sub(no).Abs().Meets(j.stated)
}

// names says that the words of a response have those of another among them.
func names(r, other *normalize.Response) bool {
	words := pollster.Fold(other.Raw)
	return words != "" && strings.Contains(" "+pollster.Fold(r.Raw)+" ", " "+words+" ")
}
