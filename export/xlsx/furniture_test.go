package xlsx

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize/check"
)

// styleOf is the style of a cell.
func styleOf(t *testing.T, book *excelize.File, sheet, cell string) *excelize.Style {
	t.Helper()
	id, err := book.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := book.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style
}

func TestSheetFurniture(t *testing.T) {
	book := open(t, write(t, sample.Batches()))
	names := map[string]string{}
	for _, n := range book.GetDefinedName() {
		names[n.Scope+"!"+n.Name] = n.RefersTo
	}
	for sheet, want := range map[string]string{"Polls": "A1:AO6", "Responses": "A1:K17", "Pollsters": "A1:E3", "Rows": "A1:F5", "Findings": "A1:Q7"} {
		got, err := book.GetSheetDimension(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s: dimension %s, want %s", sheet, got, want)
		}
		panes, err := book.GetPanes(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 0 || panes.TopLeftCell != "A2" {
			t.Errorf("%s: panes %+v", sheet, panes)
		}
		tables, err := book.GetTables(sheet)
		if err != nil || len(tables) != 1 || tables[0].Range != want {
			t.Errorf("%s: tables %+v (%v), want %s", sheet, tables, err, want)
		}
		if got := names[sheet+"!_xlnm.Print_Titles"]; got != "'"+sheet+"'!$1:$1" {
			t.Errorf("%s: repeats %s in print", sheet, got)
		}
		if style := styleOf(t, book, sheet, "A1"); style.Font == nil || !style.Font.Bold {
			t.Errorf("%s: header is not bold", sheet)
		}
		if w, err := book.GetColWidth(sheet, "A"); err != nil || w < 8 {
			t.Errorf("%s: column A is %v wide (%v)", sheet, w, err)
		}
		page, err := book.GetPageLayout(sheet)
		if err != nil || *page.Orientation != "landscape" || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
			t.Errorf("%s: page %+v (%v)", sheet, page, err)
		}
	}
	for name, want := range map[string]string{"Workbook!polls_support": "'Polls'!$K$2:$K$6", "Workbook!findings_decision": "'Findings'!$C$2:$C$7"} {
		if names[name] != want {
			t.Errorf("%s is %s, want %s", name, names[name], want)
		}
	}
	if shown, err := book.GetColVisible("Polls", "AA"); err != nil || shown {
		t.Errorf("a technical column is shown (%v)", err)
	}
}

func TestStatus(t *testing.T) {
	book := open(t, write(t, sample.Batches()))
	column := layouts[export.Polls]
	letters, _ := excelize.ColumnNumberToName(1 + slices.IndexFunc(column.places, func(p place) bool { return p.Name == "status" }))
	for row, want := range []string{2: "ok", 3: "warning", 4: "error", 5: "ok"} {
		if want == "" {
			continue
		}
		cell := fmt.Sprintf("%s%d", letters, row)
		got, err := book.GetCellValue("Polls", cell)
		if err != nil || got != want {
			t.Errorf("%s: %s (%v), want %s", cell, got, err, want)
		}
		if style := styleOf(t, book, "Polls", cell); len(style.Fill.Color) != 1 || style.Fill.Color[0] != grades[gradeOf(want)].fill {
			t.Errorf("%s: %s is filled with %v", cell, want, style.Fill.Color)
		}
	}
	comments, err := book.GetComments("Polls")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range comments {
		got[c.Cell] = c.Text
	}
	if want := "info, total-rounded: fine\nerror, lead-mismatch (accepted: looked at): "; got[letters+"2"] != want {
		t.Errorf("note %q, want %q", got[letters+"2"], want)
	}
	if len(got) != 3 {
		t.Errorf("%d notes, want 3: %v", len(got), got)
	}
}

func TestFindingsSheet(t *testing.T) {
	book := open(t, write(t, sample.Batches()))
	at := func(name string) string {
		letters, _ := excelize.ColumnNumberToName(1 + slices.IndexFunc(layouts[export.Findings].places, func(p place) bool { return p.Name == name }))
		return letters
	}
	for row, want := range []string{2: "'Polls'!A2", 3: "'Polls'!A2", 4: "'Polls'!A3", 6: "", 7: "'Polls'!A4"} {
		if row < 2 {
			continue
		}
		if row == 5 {
			want = "'Polls'!A3"
		}
		_, got, err := book.GetCellHyperLink("Findings", fmt.Sprintf("%s%d", at("record_id"), row))
		if err != nil || got != want {
			t.Errorf("row %d leads to %q (%v), want %q", row, got, err, want)
		}
	}
	rules, err := book.GetDataValidations("Findings")
	if err != nil || len(rules) != 1 || rules[0].Sqref != at("decision")+"2:"+at("decision")+"7" || rules[0].Formula1 != `"open,accepted"` {
		t.Errorf("validations %+v (%v)", rules, err)
	}
}

// TestBounds lowers the bounds and looks whether Read me says so.
func TestBounds(t *testing.T) {
	defer func(a, b, c, d int) { maxNotes, maxLinks, maxCharts, maxPoints = a, b, c, d }(maxNotes, maxLinks, maxCharts, maxPoints)
	maxNotes, maxLinks, maxCharts, maxPoints = 7, 11, 2, 50
	path := write(t, sample.LargeBatches(600)) // three articles of 200 polls, every tenth with a finding
	checkPackage(t, path)
	book := open(t, path)
	if c, err := book.GetComments("Polls"); err != nil || len(c) != 7 {
		t.Errorf("%d notes (%v), want 7", len(c), err)
	}
	if l, err := book.GetHyperLinkCells("Findings", ""); err != nil || len(l) != 11 {
		t.Errorf("%d links (%v), want 11", len(l), err)
	}
	if rows, err := book.GetRows("Charts"); err != nil || len(rows) != 1+2*50 {
		t.Errorf("%d rows of charts (%v)", len(rows), err)
	}
	said := readMe(t, book)
	for _, want := range []string{"the first 7 of the 60 polls with findings", "the first 11 findings", "11 do", "2 charts, for the first articles; 1 article left out", "up to 50 polls drawn"} {
		if !strings.Contains(said, want) {
			t.Errorf("Read me does not say %q:\n%s", want, said)
		}
	}
}

// readMe is the text of Read me.
func readMe(t *testing.T, book *excelize.File) string {
	t.Helper()
	rows, err := book.GetRows("Read me")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, " | ") + "\n")
	}
	return b.String()
}

func TestReadMe(t *testing.T) {
	said := readMe(t, open(t, write(t, sample.Batches())))
	for _, want := range []string{
		"Serbia, the EU & \"NATO\" | en |  | ab12\n", "Italy | it | 1 | cd34\n", "Polls | 5 |", "Findings | 6 |", "1 of 6 findings accepted",
		"pollard accept pollard.xlsx", "every poll with findings has one on its status (3)",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("Read me does not say %q:\n%s", want, said)
		}
	}
	for _, r := range check.Rules() {
		if want := fmt.Sprintf("%s | %s | ", r.Code, r.Severity); !strings.Contains(said, want) {
			t.Errorf("Read me does not explain %s", r.Code)
		}
	}
}

func TestDictionary(t *testing.T) {
	rows, err := open(t, write(t, sample.Batches())).GetRows("Dictionary")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Polls", "support", "yes", "decimal", "percent", "Share in favour; only where the question is one of for or against", "43.0"}
	if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Equal(row, want) }) {
		t.Errorf("no row %v", want)
	}
	n := 1 + len(chartLayout.places)
	for _, l := range layouts {
		n += len(l.places)
	}
	if len(rows) != n {
		t.Errorf("%d rows, want %d", len(rows), n)
	}
}

// TestEmpty is a run that found nothing: every table still has its header, and
// one empty row, without which Excel would call it broken.
func TestEmpty(t *testing.T) {
	path := write(t, nil)
	checkPackage(t, path)
	book := open(t, path)
	tables, err := book.GetTables("Polls")
	if err != nil || len(tables) != 1 || tables[0].Range != "A1:AO2" {
		t.Errorf("tables %+v (%v)", tables, err)
	}
}
