package export_test

import (
	"testing"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/internal/sample"
	"pollard/export/parquet"
	"pollard/export/xlsx"
)

// benchPolls is how many polls are written; with their responses, ledger and
// findings they are about five times as many rows.
const benchPolls = 20_000

func BenchmarkCSV(b *testing.B)     { benchmark(b, csv.Format) }
func BenchmarkXLSX(b *testing.B)    { benchmark(b, xlsx.Format) }
func BenchmarkParquet(b *testing.B) { benchmark(b, parquet.Format) }
func BenchmarkAll(b *testing.B)     { benchmark(b, csv.Format, xlsx.Format, parquet.Format) }

func benchmark(b *testing.B, formats ...export.Format) {
	batches := sample.LargeBatches(benchPolls)
	rows, cells, filled := 0, 0, 0
	for _, batch := range batches {
		for i := range export.Tables() {
			for row := range batch.Rows(i) {
				rows++
				cells += len(row)
				for _, v := range row {
					if !v.IsNull() {
						filled++
					}
				}
			}
		}
	}
	dir := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		w, err := export.Start(dir, formats...)
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
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(rows*b.N)/seconds, "rows/s")
	b.ReportMetric(seconds*1e9/float64(filled*b.N), "ns/filled-cell")
	b.ReportMetric(float64(cells)/float64(rows), "cells/row")
	b.ReportMetric(float64(filled)/float64(cells), "filled")
}

func BenchmarkRows(b *testing.B) {
	ds, found := sample.Large(1, 200)
	b.ReportAllocs()
	rows := 0
	for b.Loop() {
		batch := export.Rows(ds, found)
		rows = 0
		for i := range export.Tables() {
			rows += batch.Len(i)
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}
