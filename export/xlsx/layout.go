package xlsx

import (
	"fmt"
	"slices"

	"pollard/export"
)

// look is how the cells of a column are written.
type look uint8

const (
	plain    look = iota // as the value is
	graded               // coloured by what the text says: ok, warning, error, info
	linked               // leads to the record it names, while a sheet has links left
	decision             // open where the value is missing, else accepted
	mark                 // 0 where the value is there, else nothing: the place of a mark in a chart
)

// place is one column of a sheet: a column of a table, or made of one.
type place struct {
	export.Column
	from  int // place in the table
	look  look
	aside bool // in the folded group on the right
	named bool // has a name in the workbook
}

// layout is how a table becomes sheets.
type layout struct {
	sheet  string // name of the sheet; the second one is sheet + " 2"
	object string // name of its Excel table
	doc    string
	left   int // columns that stay free before the first
	places []place
}

// sheetOrder is the tables as the workbook has them: what most people open the
// file for comes first.
var sheetOrder = [export.TableCount]int{
	export.Polls, export.Responses, export.Events, export.Findings,
	export.Pollsters, export.Articles, export.ArticleTables, export.Ledger,
}

// writeOrder is sheetOrder with findings last: what they lead to has its row by
// then.
var writeOrder = [export.TableCount]int{
	export.Polls, export.Responses, export.Events, export.Pollsters,
	export.Articles, export.ArticleTables, export.Ledger, export.Findings,
}

// layouts are the sheets of the tables.
var layouts = [export.TableCount]*layout{
	export.Articles: layOut(export.Articles, "Articles", "articles",
		[]string{"article_id", "title", "language", "format", "revision_id", "tables", "polls", "events", "findings",
			"source_url", "source_path", "bytes", "sha256"}, nil),
	export.ArticleTables: layOut(export.ArticleTables, "Tables", "article_tables", nil, nil),
	export.Polls: layOut(export.Polls, "Polls", "polls",
		[]string{"article_id", "area", "question", "population", "scenario", "fieldwork_start", "fieldwork_end",
			"pollster", "client", "sample_size", "support", "oppose", "neutral", "margin", "lead_stated", "lead_computed",
			"leader", "total", "margin_of_error", "status", "findings", "note"},
		[]string{"article_id", "area", "question", "fieldwork_start", "fieldwork_end", "pollster", "sample_size",
			"support", "oppose", "neutral", "margin", "lead_stated", "lead_computed", "status"}),
	export.Responses: layOut(export.Responses, "Responses", "responses",
		[]string{"poll_id", "position", "response", "role", "share", "share_min", "share_max", "missing", "merged_with"},
		[]string{"poll_id", "response", "role", "share"}),
	export.Events: layOut(export.Events, "Events", "events",
		[]string{"article_id", "date_start", "date_end", "kind", "group", "label", "date", "date_precision"},
		[]string{"article_id", "date_start", "label"}),
	export.Ledger: layOut(export.Ledger, "Rows", "table_rows", nil, nil),
	export.Findings: layOut(export.Findings, "Findings", "findings",
		[]string{"severity", "code", decisionColumn, reasonColumn, "article_id", "record_id", "message", "stated", "computed",
			"tolerance", "column", "suggestion", "table_id", "row", "source_line"},
		[]string{"severity", "code", decisionColumn, reasonColumn, "article_id"}),
	export.Pollsters: layOut(export.Pollsters, "Pollsters", "pollsters", nil, nil),
}

// The columns of Findings that people fill in and [Decisions] reads.
const (
	idColumn       = "finding_id"
	decisionColumn = "decision"
	reasonColumn   = "reason"
	acceptedColumn = "accepted" // the reason when the workbook was written
)

// The values of the decision column.
const (
	openDecision     = "open"
	acceptedDecision = "accepted"
)

// made are the columns of sheets that no table has, by name, with the column
// their cells are made of.
var made = map[string]struct {
	export.Column
	of   string
	look look
}{
	decisionColumn: {export.Column{Name: decisionColumn, Type: export.Enum, Values: []string{openDecision, acceptedDecision},
		Example: acceptedDecision, Doc: "What you decide: choose accepted once you have looked at the finding, and give a reason beside it"},
		"accepted", decision},
	reasonColumn: {export.Column{Name: reasonColumn, Type: export.Text, Example: "The pollster itself rounded",
		Doc: "Why the finding is accepted; pollard accept asks for it"}, "accepted", plain},
}

// looks are the columns that are not written as they are.
var looks = map[string]look{"status": graded, "severity": graded, "record_id": linked}

// layOut lays the sheet of a table out: first the columns named in shown, then
// the others, folded away. Without shown, all stand as the table has them.
func layOut(table int, sheet, object string, shown, named []string) *layout {
	t := export.Tables()[table]
	l := &layout{sheet: sheet, object: object, doc: t.Doc}
	at := func(name string) int {
		return slices.IndexFunc(t.Columns, func(c export.Column) bool { return c.Name == name })
	}
	add := func(p place) {
		if table != export.Findings && p.look == linked {
			p.look = plain
		}
		p.named = slices.Contains(named, p.Name)
		l.places = append(l.places, p)
	}
	for _, name := range shown {
		if m, ok := made[name]; ok {
			add(place{Column: m.Column, from: at(m.of), look: m.look})
		} else if i := at(name); i >= 0 {
			add(place{Column: t.Columns[i], from: i, look: looks[name]})
		}
	}
	for i, c := range t.Columns {
		if !slices.Contains(shown, c.Name) {
			add(place{Column: c, from: i, look: looks[c.Name], aside: shown != nil})
		}
	}
	return l
}

// numbered is the name of the nth sheet of a kind, from 1.
func numbered(name, between string, n int) string {
	if n == 1 {
		return name
	}
	return fmt.Sprintf("%s%s%d", name, between, n)
}

// column is the place of a column in a table. It has to be there.
func column(table int, name string) int {
	for i, c := range export.Tables()[table].Columns {
		if c.Name == name {
			return i
		}
	}
	panic("xlsx: no column " + name)
}
