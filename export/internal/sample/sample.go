// Package sample makes datasets for the tests of the formats: small ones in
// which every kind of value occurs, and large ones to be timed.
package sample

import (
	"github.com/govalues/decimal"

	"pollard/extract"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// figure is a number as stated.
func figure(text string) normalize.Figure {
	return normalize.Figure{Raw: text, Number: number.Number{Value: decimal.MustParse(text), Known: true}}
}

// bound is a figure that states bounds and no value.
func bound(raw string, q number.Qualifier, low, high decimal.Decimal) normalize.Figure {
	return normalize.Figure{Raw: raw, Number: number.Number{Qualifier: q, Low: low, High: high}}
}

// answer is a response with a share.
func answer(position int, name string, role normalize.Role, share string) normalize.Response {
	return normalize.Response{Position: position, Raw: name, Name: name, Role: role, Share: figure(share), Column: position}
}

// gap is a response without one.
func gap(position int, name string, role normalize.Role, why normalize.Missing) normalize.Response {
	return normalize.Response{Position: position, Raw: name, Name: name, Role: role, Missing: why, Column: position}
}

func day(y, m, d int) edtf.Day { return edtf.Day{Year: y, Month: m, Day: d} }

// Serbia is an article with a yes/no table, one poll in prose and events.
func Serbia() (*normalize.Dataset, []check.Finding) {
	ipsos := pollster.Part{Pollster: pollster.Pollster{ID: "ipsos", Name: "Ipsos", Country: "RS"}, Known: true, Raw: "Ipsos Strategic"}
	nspm := pollster.Part{Pollster: pollster.Pollster{ID: "nspm", Name: "NSPM"}, Raw: "NSPM"}
	fieldwork := normalize.Date{Raw: "6–12 October 2017", Date: edtf.Date{
		EDTF: "2017-10-06/2017-10-12", Start: day(2017, 10, 6), End: day(2017, 10, 12), Precision: edtf.DayPrecision}}
	month := normalize.Date{Raw: "December 2016", Date: edtf.Date{
		EDTF: "2016-12", Start: day(2016, 12, 1), End: day(2016, 12, 31), Precision: edtf.MonthPrecision}}
	sample := figure("1200")
	sample.Raw, sample.Qualifier = "~1,200", number.Approx

	ds := &normalize.Dataset{
		Article: normalize.Article{ID: "serbia", Title: "Serbia, the EU & \"NATO\"", Language: "en", Format: extract.Text,
			SourcePath: "serbia.txt", SHA256: "ab12", Bytes: 4096},
		Tables: []normalize.Table{{
			ID: "serbia#t1", Section: "Opinion > Polls", Kind: column.Polls, HeaderRows: 1, Rows: 4, Line: 10, LineEnd: 13,
			Columns: []column.Column{{Header: "Date", Role: column.Fieldwork}, {Header: "a|b=c\\", Role: column.Unknown}},
		}},
		Polls: []normalize.Poll{
			{
				Place: normalize.Place{TableID: "serbia#t1", Row: 2, Line: 11}, ID: "serbia:2017-10-06/2017-10-12:ipsos+nspm",
				Origin: normalize.FromTable, Area: "RS", Question: "=EU membership", Fieldwork: fieldwork, DateKind: normalize.FieldworkDate,
				Pollster: normalize.Attribution{Raw: "Ipsos Strategic / NSPM", Parts: []pollster.Part{ipsos, nspm}},
				Client:   normalize.Client{Raw: "for Politika", Name: "Politika"},
				Sample:   sample, Margin: figure("3.1"), Lead: figure("8"), Leader: "Oppose",
				Responses: []normalize.Response{
					answer(1, "Support", normalize.Support, "43.0"),
					answer(2, "Oppose", normalize.Oppose, "51.0"),
					answer(3, "Neutral", normalize.Neutral, "6.0"),
				},
				Basis: normalize.AllRespondents, Note: "a \"quoted\" note,\nin two lines", Refs: []string{"[12]", "[13]"},
				Repair: &normalize.Repair{Stated: "a|b", Read: "b|a", Moved: true},
			},
			{
				Place: normalize.Place{TableID: "serbia#t1", Row: 3, Line: 12}, ID: "serbia:2016-12:nspm",
				Origin: normalize.FromTable, Area: "RS", Question: "=EU membership", Fieldwork: month, DateKind: normalize.UnknownDate,
				Pollster: normalize.Attribution{Raw: "NSPM", Parts: []pollster.Part{nspm}},
				Sample:   bound("500–600", number.Range, decimal.MustParse("500"), decimal.MustParse("600")),
				Responses: []normalize.Response{
					answer(1, "Support", normalize.Support, "49.88"),
					gap(2, "Oppose", normalize.Oppose, normalize.Dash),
				},
			},
			{
				Place: normalize.Place{Line: 40}, ID: "serbia:2016-12:nspm~2", Origin: normalize.FromProse, Matches: "serbia:2016-12:nspm",
				Area: "RS", Fieldwork: month, DateKind: normalize.PublicationDate,
				Pollster: normalize.Attribution{Raw: "NSPM", Parts: []pollster.Part{nspm}},
			},
		},
		Events: []normalize.Event{{
			Place: normalize.Place{TableID: "serbia#t2", Row: 2, Line: 30}, ID: "serbia:1878-07-13:recognition", Kind: normalize.Timeline,
			Group: "-Independence", Label: "+Recognition", Date: normalize.Date{Raw: "13 July 1878", Date: edtf.Date{
				EDTF: "1878-07-13", Start: day(1878, 7, 13), End: day(1878, 7, 13), Precision: edtf.DayPrecision}},
		}},
		Rows: []normalize.RowRecord{
			{Place: normalize.Place{TableID: "serbia#t1", Row: 1, Line: 10}, Disposition: normalize.HeaderRow, Text: "not exported"},
			{Place: normalize.Place{TableID: "serbia#t1", Row: 2, Line: 11}, Disposition: normalize.PollRow, RecordID: "serbia:2017-10-06/2017-10-12:ipsos+nspm"},
			{Place: normalize.Place{TableID: "serbia#t1", Row: 3, Line: 12}, Disposition: normalize.PollRow, RecordID: "serbia:2016-12:nspm"},
			{Place: normalize.Place{TableID: "serbia#t1", Row: 4, Line: 13}, Disposition: normalize.UnreadRow, Reason: "no figure in any share column"},
		},
	}
	found := []check.Finding{
		{ID: "total-rounded:x", Code: "total-rounded", Severity: check.Info, ArticleID: "serbia", TableID: "serbia#t1", Row: 2, Line: 11,
			RecordID: "serbia:2017-10-06/2017-10-12:ipsos+nspm", Stated: "100", Computed: "100.0", Message: "fine"},
		{ID: "lead-mismatch:x", Code: "lead-mismatch", Severity: check.Error, ArticleID: "serbia", TableID: "serbia#t1", Row: 2, Line: 11,
			RecordID: "serbia:2017-10-06/2017-10-12:ipsos+nspm", Accepted: "looked at"},
		{ID: "missing-share:x", Code: "missing-share", Severity: check.Warning, ArticleID: "serbia", TableID: "serbia#t1", Row: 3, Line: 12,
			RecordID: "serbia:2016-12:nspm"},
		{ID: "missing-share:y", Code: "missing-share", Severity: check.Warning, ArticleID: "serbia", TableID: "serbia#t1", Row: 3, Line: 12,
			RecordID: "serbia:2016-12:nspm"},
		{ID: "two-way-shares:serbia#t1", Code: "two-way-shares", Severity: check.Warning, ArticleID: "serbia", TableID: "serbia#t1", Line: 10,
			Message: "@the whole table"},
		{ID: "prose-unmatched:x", Code: "prose-unmatched", Severity: check.Error, ArticleID: "serbia", Line: 40, RecordID: "serbia:2016-12:nspm~2"},
	}
	return ds, found
}

// Italy is an article with party shares, bounds and figures that are nonsense.
func Italy() (*normalize.Dataset, []check.Finding) {
	merged := gap(3, "B", normalize.Party, normalize.Merged)
	merged.MergedWith = "A"
	low := answer(4, "C", normalize.Party, "0")
	low.Share = bound("<1", number.LessThan, decimal.Zero, decimal.MustParse("1"))
	high := answer(5, "D", normalize.Party, "0")
	high.Share = bound("≥ 105", number.AtLeast, decimal.MustParse("105"), number.Maximum)
	high.Share.Known, high.Share.Value = true, decimal.MustParse("105")
	ipsos := pollster.Part{Pollster: pollster.Pollster{ID: "ipsos", Name: "Ipsos", Country: "RS"}, Known: true, Raw: "Ipsos"}
	ds := &normalize.Dataset{
		Article: normalize.Article{ID: "italy", Title: "Italy", Language: "it", Format: extract.Wikitext, SourcePath: "it/italy.wiki",
			SourceURL: "https://it.wikipedia.org/wiki/X", RevisionID: "1", SHA256: "cd34", Bytes: 0},
		Polls: []normalize.Poll{
			{
				ID: "italy:2024:ipsos", Place: normalize.Place{TableID: "italy#t1", Row: 2, Line: 5}, Origin: normalize.FromTable,
				Pollster: normalize.Attribution{Raw: "Ipsos", Parts: []pollster.Part{ipsos}},
				Responses: []normalize.Response{
					answer(1, "Undecided", normalize.Undecided, "40"),
					answer(2, "A", normalize.Party, "28.25"), merged,
					answer(4, "C", normalize.Party, "30.5"),
					answer(5, "E", normalize.Party, "0"),
					answer(6, "F", normalize.Party, "1.2345"),
				},
			},
			{
				ID: "italy:2025:ipsos", Place: normalize.Place{TableID: "italy#t1", Row: 3, Line: 6}, Origin: normalize.FromTable,
				Responses: []normalize.Response{
					answer(1, "A", normalize.Party, "104.5"), low, high,
					answer(6, "G", normalize.Party, "-3"), gap(7, "H", normalize.Party, normalize.NotAsked),
				},
			},
		},
	}
	return ds, nil
}
