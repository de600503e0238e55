package export

import (
	"github.com/govalues/decimal"

	"pollard/normalize"
	"pollard/normalize/number"
)

// responseRecord is what a row of responses is made of.
type responseRecord struct {
	*normalize.Response
	poll           Value
	least, most    decimal.Decimal
	hasMin, hasMax bool
}

// set makes it the record of a response of its poll, and works out the interval
// the response's share stands for.
func (r *responseRecord) set(response *normalize.Response) {
	r.Response, r.hasMin, r.hasMax = response, false, false
	read := r.Share.Known || r.Share.Qualifier != number.Exact
	if r.Missing == normalize.Present && read {
		r.setInterval(r.Share.Interval())
	}
}

// hundred is all of a population.
var hundred = decimal.MustNew(100, 0)

// setInterval cuts an interval to what a share can be. One that lies wholly
// outside stays as it is, since to bend it would hide the mistake; of it, a
// bound that was not stated is missing.
func (r *responseRecord) setInterval(i number.Interval) {
	cut, ok := i.Intersect(number.Interval{Lo: decimal.Zero, Hi: hundred})
	r.hasMin, r.hasMax = true, true
	if !ok {
		cut = i
		r.hasMin = !i.Lo.Equal(number.Maximum.Neg())
		r.hasMax = !i.Hi.Equal(number.Maximum)
	}
	// Half a unit of a fourth place needs a fifth, which the tables do not have:
	// rounded outward the interval still holds all it held.
	r.least, r.most = cut.Lo.Floor(decimalScale), cut.Hi.Ceil(decimalScale)
}

var responses = define("responses", "One row a response of a poll.", []field[*responseRecord]{
	{Column{Name: "poll_id", Type: Text, Required: true, Example: "serbia:2017-10-06/2017-10-12:ipsos",
		Doc: "Poll the response belongs to"},
		func(r *responseRecord) Value { return r.poll }},
	{Column{Name: "position", Type: Integer, Required: true, Example: "1",
		Doc: "Place of the response among those of the poll, counted from 1, in column order"},
		func(r *responseRecord) Value { return positiveValue(r.Position) }},
	{Column{Name: "response_raw", Type: Text, Example: "In favour[a]",
		Doc: "Header of the response as written"},
		func(r *responseRecord) Value { return textValue(r.Raw) }},
	{Column{Name: "response", Type: Text, Example: "In favour",
		Doc: "Name of the response"},
		func(r *responseRecord) Value { return textValue(r.Name) }},
	{Column{Name: "role", Type: Enum, Example: "support",
		Values: []string{"support", "oppose", "neutral", "party", "candidate", "other", "undecided", "no_answer"},
		Doc:    "What the response means to the question"},
		func(r *responseRecord) Value { return wordValue(r.Role) }},
	{Column{Name: "share_raw", Type: Text, Example: "43.0%",
		Doc: "Share as written"},
		func(r *responseRecord) Value { return textValue(r.Share.Raw) }},
	{Column{Name: "share", Type: Decimal, Unit: "percent", Example: "43.0",
		Doc: "Share as read, with the places it was stated with; missing for a bound such as <1"},
		func(r *responseRecord) Value { return decimalValue(r.ShareValue()) }},
	{Column{Name: "share_min", Type: Decimal, Unit: "percent", Example: "42.95",
		Doc: "Least value the stated figure can stand for, 0 or more unless the figure itself is below"},
		func(r *responseRecord) Value { return decimalValue(r.least, r.hasMin) }},
	{Column{Name: "share_max", Type: Decimal, Unit: "percent", Example: "43.05",
		Doc: "Greatest value the stated figure can stand for, 100 or less unless the figure itself is above"},
		func(r *responseRecord) Value { return decimalValue(r.most, r.hasMax) }},
	{Column{Name: "missing", Type: Enum, Values: []string{"dash", "blank", "not_asked", "unreadable", "merged"}, Example: "dash",
		Doc: "Why there is no share; missing itself where there is one"},
		func(r *responseRecord) Value { return wordValue(r.Missing) }},
	{Column{Name: "merged_with", Type: Text, Example: "In favour",
		Doc: "Response that carries the joint share, where one figure is given for several"},
		func(r *responseRecord) Value { return textValue(r.MergedWith) }},
}).keyedBy("poll_id", "position").refers("poll_id", "polls").of(
	func(b Batch) (n int) {
		for i := range b.dataset.Polls {
			n += len(b.dataset.Polls[i].Responses)
		}
		return n
	},
	func(b Batch, yield func(*responseRecord) bool) {
		var r responseRecord
		for i := range b.dataset.Polls {
			p := &b.dataset.Polls[i]
			r.poll = textValue(p.ID)
			for j := range p.Responses {
				if r.set(&p.Responses[j]); !yield(&r) {
					return
				}
			}
		}
	})
