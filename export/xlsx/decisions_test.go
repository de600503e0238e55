package xlsx

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"pollard/export/internal/sample"
)

// decide writes a workbook, changes it as a person would, and reads it.
func decide(t *testing.T, change func(set func(cell, value string), book *excelize.File)) (*Decisions, error) {
	t.Helper()
	book := open(t, write(t, sample.Batches()))
	change(func(cell, value string) {
		if err := book.SetCellStr("Findings", cell, value); err != nil {
			t.Fatal(err)
		}
	}, book)
	path := filepath.Join(t.TempDir(), "reviewed.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	d, err := ReadDecisions(path)
	if err != nil {
		err = &pathless{strings.ReplaceAll(err.Error(), path, "reviewed.xlsx")}
	}
	return d, err
}

// pathless is an error without the path of a machine.
type pathless struct{ text string }

func (e *pathless) Error() string { return e.text }

func TestReadDecisions(t *testing.T) {
	d, err := decide(t, func(set func(cell, value string), _ *excelize.File) {
		set("C3", "open") // was accepted
		set("C5", " Accepted ")
		set("D5", " seen\nby  two\tpeople ")
		set("C6", "")
		set("D7", "a reason without a decision")
	})
	if err != nil {
		t.Fatal(err)
	}
	want := &Decisions{
		Accepted: []Decision{{"missing-share:y", "seen by two people", "Findings!C5"}},
		Open:     5,
		Reopened: []Decision{{"lead-mismatch:x", "looked at", "Findings!C3"}},
	}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Error(diff)
	}
}

// TestReadDecisionsMoved is a sheet whose rows were sorted and columns moved.
func TestReadDecisionsMoved(t *testing.T) {
	d, err := decide(t, func(set func(cell, value string), book *excelize.File) {
		set("C5", "accepted")
		set("D5", "seen")
		if err := book.RemoveRow("Findings", 2); err != nil {
			t.Fatal(err)
		}
		if err := book.InsertCols("Findings", "A", 2); err != nil {
			t.Fatal(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Accepted) != 2 || d.Accepted[1] != (Decision{"missing-share:y", "seen", "Findings!E4"}) {
		t.Errorf("%+v", d.Accepted)
	}
}

func TestReadDecisionsErrors(t *testing.T) {
	for name, c := range map[string]struct {
		change func(set func(cell, value string), book *excelize.File)
		want   string
	}{
		"no reason": {func(set func(cell, value string), _ *excelize.File) { set("C5", "accepted"); set("D5", " ") },
			"reviewed.xlsx: Findings!D5: no reason: expected one, since missing-share:y is accepted in Findings!C5"},
		"two mistakes": {func(set func(cell, value string), _ *excelize.File) { set("C5", "yes"); set("C6", "accepted") },
			"reviewed.xlsx: Findings!C5: decision \"yes\": expected open or accepted\n" +
				"Findings!D6: no reason: expected one, since two-way-shares:serbia#t1 is accepted in Findings!C6"},
		"two reasons": {func(set func(cell, value string), _ *excelize.File) {
			set("C5", "accepted")
			set("D5", "one")
			set("C6", "accepted")
			set("D6", "other")
			set("P6", "missing-share:y")
		}, "reviewed.xlsx: Findings!C6: missing-share:y is accepted for another reason in Findings!C5"},
		"no finding": {func(set func(cell, value string), _ *excelize.File) { set("C9", "accepted"); set("D9", "one") },
			"reviewed.xlsx: Findings!C9: accepted, and the row has no finding_id"},
		"no column": {func(set func(cell, value string), _ *excelize.File) { set("D1", "why") },
			"reviewed.xlsx: Findings: no column reason: expected finding_id, decision and reason in row 1"},
		"no sheet": {func(_ func(cell, value string), book *excelize.File) { book.DeleteSheet("Findings") },
			"reviewed.xlsx: no sheet Findings among Read me, Polls, Responses, Events, Pollsters, Articles, Tables, Rows, Dictionary, Charts"},
	} {
		if _, err := decide(t, c.change); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

// TestReadDecisionsSheets is findings on several sheets.
func TestReadDecisionsSheets(t *testing.T) {
	defer func(n int) { maxRows = n }(maxRows)
	maxRows = 3
	d, err := ReadDecisions(write(t, sample.Batches()))
	if err != nil {
		t.Fatal(err)
	}
	if d.Open != 5 || len(d.Accepted) != 1 || d.Accepted[0].Cell != "Findings!C3" {
		t.Errorf("%+v", d)
	}
}
