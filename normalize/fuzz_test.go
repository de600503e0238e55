package normalize_test

import (
	"testing"

	"pollard/extract"
	"pollard/extract/plaintext"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

// FuzzFromDocument holds what is promised of any text: every table row in the
// ledger once, every id once, cells read in their order, findings that point
// at what there is.
func FuzzFromDocument(f *testing.F) {
	for _, text := range articles(f) {
		f.Add(text)
	}
	f.Add("| Date | Pollster | Support | Oppose | Lead |\n| May 2021 | Ipsos | 50 | 30 |\n| 2020 | | | | |\n")
	f.Add("== 2019 ==\n| Event | Date |\n| Ratification by: | |\n| | 31 June |\n")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := extract.Readers{plaintext.Reader{}}.Read("a", []byte(text))
		if err != nil {
			return
		}
		ds := normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
		checkLedger(t, doc, ds)
		ids := map[string]bool{}
		once := func(id string) {
			if id == "" || ids[id] {
				t.Errorf("id %q is empty or stands twice", id)
			}
			ids[id] = true
		}
		for i := range ds.Polls {
			once(ds.Polls[i].ID)
			previous := -1
			for _, cell := range ds.Polls[i].Cells {
				if cell >= 0 && cell <= previous {
					t.Errorf("poll %s: cells %v are out of order", ds.Polls[i].ID, ds.Polls[i].Cells)
				}
				previous = max(previous, cell)
			}
		}
		for i := range ds.Events {
			once(ds.Events[i].ID)
		}
		for _, finding := range check.Dataset(ds) {
			once(finding.ID)
			if finding.RecordID != "" && !ids[finding.RecordID] {
				t.Errorf("finding %s is about %s, which is not there", finding.ID, finding.RecordID)
			}
			if finding.Message == "" {
				t.Errorf("finding %s says nothing", finding.ID)
			}
		}
	})
}

func checkLedger(t *testing.T, doc *extract.Document, ds *normalize.Dataset) {
	t.Helper()
	want := 0
	for _, table := range doc.Tables {
		for i, row := range table.Rows {
			if want >= len(ds.Rows) {
				t.Fatalf("the ledger has %d rows and no more", len(ds.Rows))
			}
			if r := ds.Rows[want]; r.TableID != table.ID || r.Row != i+1 || r.Line != row.Line || r.Disposition == "" {
				t.Fatalf("ledger row %d is %+v: expected row %d of %s", want, r, i+1, table.ID)
			}
			want++
		}
	}
	if want != len(ds.Rows) {
		t.Fatalf("the ledger has %d rows for %d", len(ds.Rows), want)
	}
}
