package xlsx

import (
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"pollard/export"
	"pollard/export/internal/sample"
)

// BenchmarkMillion is the workbook of a million responses: 333 400 polls of 1 667
// articles, a tenth of them with a finding. The articles are made while the
// clock stands, one at a time as in a run.
func BenchmarkMillion(b *testing.B) {
	const articles, polls = 1667, 200
	dir := b.TempDir()
	var peak atomic.Uint64
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak.Store(max(peak.Load(), m.Sys-m.HeapReleased))
			}
		}
	}()
	defer close(stop)
	for b.Loop() {
		w, err := New(dir)
		if err != nil {
			b.Fatal(err)
		}
		var tally export.PollsterTally
		for seed := range articles {
			b.StopTimer()
			ds, found := sample.Large(seed, polls)
			tally.Add(ds)
			batch := export.Rows(ds, found)
			b.StartTimer()
			if err := w.Write(batch); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Write(tally.Rows()); err != nil {
			b.Fatal(err)
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
	const responses = articles * polls * sample.Answers
	b.ReportMetric(float64(responses*b.N)/b.Elapsed().Seconds(), "responses/s")
	b.ReportMetric(float64(peak.Load())/(1<<20), "peak-MiB")
	if info, err := os.Stat(filepath.Join(dir, export.WorkbookName)); err == nil {
		b.ReportMetric(float64(info.Size())/(1<<20), "workbook-MiB")
	}
}

// BenchmarkSmall is the workbook of a handful of articles: what it costs to have
// one at all.
func BenchmarkSmall(b *testing.B) {
	dir := b.TempDir()
	batches := sample.Batches()
	b.ReportAllocs()
	for b.Loop() {
		w, err := New(dir)
		if err != nil {
			b.Fatal(err)
		}
		for _, batch := range batches {
			if err := w.Write(batch); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
