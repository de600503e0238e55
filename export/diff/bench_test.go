package diff

import (
	"flag"

	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/internal/sample"
	"pollard/export/parquet"
	"pollard/normalize"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Articles of the benchmark have 200 polls, which make about 1020 rows of all
// tables.
const benchPolls = 200

var benchArticles = flag.Int("articles", 20, "articles a side of BenchmarkCompare; 1000 make a million rows")

// generate writes so many articles into a folder; edit may change each.
func generate(tb testing.TB, dir string, articles int, format export.Format, edit func(seed int, ds *normalize.Dataset)) (rows int) {
	tb.Helper()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		tb.Fatal(err)
	}
	w, err := export.Start(dir, format)
	if err != nil {
		tb.Fatal(err)
	}
	var tally export.PollsterTally
	write := func(b export.Batch) {
		for i := range export.Tables() {
			rows += b.Len(i)
		}
		if err := w.Write(b); err != nil {
			tb.Fatal(err)
		}
	}
	for k := range articles {
		// From 1 000 000 on, since articles are sorted by their IDs as text.
		ds, found := sample.Large(1_000_000+k, benchPolls)
		if edit != nil {
			edit(k, ds)
		}
		tally.Add(ds)
		write(export.Rows(ds, found))
	}
	write(tally.Rows())
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return rows
}

// editSome changes every tenth article: a poll at the top, which moves all
// others, a share and a pollster.
func editSome(k int, ds *normalize.Dataset) {
	if k%10 != 0 {
		return
	}
	editOne(ds)
}

// editOne makes three changes.
func editOne(ds *normalize.Dataset) {
	for i := range ds.Polls {
		ds.Polls[i].Row++
		ds.Polls[i].Line++
		ds.Rows[i].Row++
		ds.Rows[i].Line++
	}
	share := decimal.MustParse("1.5")
	ds.Polls[5].Responses[0].Share = normalize.Figure{Raw: "1.5%", Number: number.Number{Value: share, Known: true, Percent: true}}
	p := &ds.Polls[7]
	p.Pollster = normalize.Attribution{Raw: "Renamed", Parts: []pollster.Part{{Pollster: pollster.Pollster{ID: "renamed", Name: "Renamed"}}}}
	p.ID = ds.Article.ID + ":" + p.Fieldwork.EDTF + ":renamed"
	ds.Rows[7].RecordID = p.ID
	first := ds.Polls[0]
	first.Row, first.Line = 2, 11
	first.ID = ds.Article.ID + ":2031:new"
	first.Fieldwork.EDTF, first.Fieldwork.Raw = "2031", "2031"
	first.Pollster = normalize.Attribution{Raw: "New", Parts: []pollster.Part{{Pollster: pollster.Pollster{ID: "new", Name: "New"}}}}
	ds.Polls = append([]normalize.Poll{first}, ds.Polls...)
	ds.Rows = append([]normalize.RowRecord{{Place: first.Place, Disposition: normalize.PollRow, RecordID: first.ID}}, ds.Rows...)
}

// BenchmarkCompare compares two sides of about 1020 rows an article.
func BenchmarkCompare(b *testing.B) {
	dir := b.TempDir()
	for _, f := range []export.Format{csv.Format, parquet.Format} {
		b.Run(f.Name, func(b *testing.B) {
			old, latest := filepath.Join(dir, f.Name, "old"), filepath.Join(dir, f.Name, "new")
			rows := generate(b, old, *benchArticles, f, nil)
			generate(b, latest, *benchArticles, f, editSome)
			b.ReportAllocs()
			runtime.GC()
			peak := watchMemory()
			for b.Loop() {
				printer, err := NewPrinter(io.Discard, "json", false)
				if err != nil {
					b.Fatal(err)
				}
				s, err := Compare(old, latest, Options{}, printer)
				if err != nil {
					b.Fatal(err)
				}
				if want := (*benchArticles + 9) / 10 * 3; s.Changes != want {
					b.Fatalf("%s, want %d", sentence(s), want)
				}
				if err := printer.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(rows), "rows/side")
			b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
			b.ReportMetric(float64(peak())/(1<<20), "peak-MiB")
		})
	}
}

// watchMemory samples what the process has from the system until the function
// it gives is called, which tells the most.
func watchMemory() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var peak uint64
		var m runtime.MemStats
		for {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-most
	}
}
