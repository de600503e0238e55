package sample

import (
	"fmt"
	"strconv"

	"github.com/govalues/decimal"

	"pollard/export"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Batches is what [Serbia] and [Italy] give, and their pollsters.
func Batches() []export.Batch {
	var tally export.PollsterTally
	var all []export.Batch
	for _, article := range []func() (*normalize.Dataset, []check.Finding){Serbia, Italy} {
		ds, found := article()
		tally.Add(ds)
		all = append(all, export.Rows(ds, found))
	}
	return append(all, tally.Rows())
}

// Answers is how many responses a poll of [Large] has.
const Answers = 3

// Large makes one article with so many polls, told apart by seed, in a table
// whose ledger has a row for each.
func Large(seed, polls int) (*normalize.Dataset, []check.Finding) {
	article := fmt.Sprintf("article-%d", seed)
	ds := &normalize.Dataset{
		Article: normalize.Article{ID: article, Title: "Opinion polling in article " + strconv.Itoa(seed), Language: "en", Format: "text",
			SourcePath: "large/" + article + ".txt", SHA256: fmt.Sprintf("%064x", seed), Bytes: int64(polls) * 90},
		Tables: []normalize.Table{{ID: article + "#t1", Section: "Opinion polls", Kind: column.Polls, HeaderRows: 1, Rows: polls, Line: 10, LineEnd: 10 + polls,
			Columns: []column.Column{{Header: "Date", Role: column.Fieldwork}, {Header: "Pollster", Role: column.Pollster}}}},
	}
	var found []check.Finding
	for i := range polls {
		n := seed*polls + i
		place := normalize.Place{TableID: article + "#t1", Row: i + 2, Line: i + 11}
		date := day(1995+n%30, 1+n%12, 1+n%28)
		name := fmt.Sprintf("Institute %d", n*7919%40)
		support := int64(300 + n*31%250)
		p := normalize.Poll{
			Place: place, ID: fmt.Sprintf("%s:%s:institute-%d", article, date, n*7919%40), Origin: normalize.FromTable, Area: "RS", Question: "EU membership",
			Fieldwork: normalize.Date{Raw: date.String(), Date: edtf.Date{EDTF: date.String(), Start: date, End: date, Precision: edtf.DayPrecision}},
			DateKind:  normalize.FieldworkDate,
			Pollster: normalize.Attribution{Raw: name + "[1]", Parts: []pollster.Part{
				{Pollster: pollster.Pollster{ID: fmt.Sprintf("institute-%d", n*7919%40), Name: name}, Known: true, Raw: name}}},
			Sample: count(900 + n*13%300), Lead: tenths(support - 400),
			Responses: []normalize.Response{
				{Position: 1, Raw: "Support", Name: "Support", Role: normalize.Support, Share: tenths(support), Column: 3},
				{Position: 2, Raw: "Oppose", Name: "Oppose", Role: normalize.Oppose, Share: tenths(400), Column: 4},
				{Position: 3, Raw: "Undecided", Name: "Undecided", Role: normalize.Undecided, Share: tenths(600 - support), Column: 5},
			},
			Basis: normalize.AllRespondents, Refs: []string{fmt.Sprintf("[%d]", n%200)},
		}
		ds.Polls = append(ds.Polls, p)
		ds.Rows = append(ds.Rows, normalize.RowRecord{Place: place, Disposition: normalize.PollRow, RecordID: p.ID})
		if n%10 == 0 {
			found = append(found, check.Finding{ID: "lead-rounded:" + p.ID, Code: "lead-rounded", Severity: check.Info, ArticleID: article,
				TableID: place.TableID, Row: place.Row, Line: place.Line, RecordID: p.ID, Stated: "8", Computed: "7.9", Tolerance: "0.5",
				Message: "The stated lead 8 and the lead 7.9 of the shares agree only within rounding"})
		}
	}
	return ds, found
}

// tenths is a figure stated with one place.
func tenths(n int64) normalize.Figure {
	d := decimal.MustNew(n, 1)
	return normalize.Figure{Raw: d.String() + "%", Number: number.Number{Value: d, Known: true, Percent: true}}
}

// count is a whole figure.
func count(n int) normalize.Figure {
	d := decimal.MustNew(int64(n), 0)
	return normalize.Figure{Raw: strconv.Itoa(n), Number: number.Number{Value: d, Known: true}}
}

// LargeBatches makes batches of articles of 200 polls each, so many polls in all.
func LargeBatches(polls int) []export.Batch {
	const article = 200
	var tally export.PollsterTally
	var all []export.Batch
	for seed := range polls / article {
		ds, found := Large(seed, article)
		tally.Add(ds)
		all = append(all, export.Rows(ds, found))
	}
	return append(all, tally.Rows())
}
