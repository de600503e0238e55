// Package parquet writes the tables as Apache Parquet, one file a table,
// compressed with zstd. Text is STRING, counts and row numbers are INT64, days
// are DATE, and every decimal is a DECIMAL(9,4) on 32 bits; all but the IDs can
// be null. The places a share was stated with are not kept: the column with the
// raw text beside it has them.
//
// The metadata of a file name the table (pollard.table), the version of the
// schema (pollard.schema_version) and describe the columns
// (pollard.columns, JSON). Nothing in it depends on the clock or the machine.
package parquet

import (
	"errors"
	"os"
	"path/filepath"

	"pollard/export"
)

// Format is Parquet.
var Format = export.Format{
	Name:  "parquet",
	Reads: export.Cells,
	Open:  func(dir string) (export.Sink, error) { return New(dir) },
}

// Writer writes one file a table.
type Writer struct {
	tables [export.TableCount]*table
}

// New creates the files, <table>.parquet, in dir.
func New(dir string) (*Writer, error) {
	w := &Writer{}
	for i, t := range export.Tables() {
		file, err := os.Create(filepath.Join(dir, t.Name+".parquet"))
		if err != nil {
			w.Abort()
			return nil, err
		}
		w.tables[i], err = newTable(t, file)
		if err != nil {
			_ = file.Close()
			w.Abort()
			return nil, err
		}
	}
	return w, nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	for i, t := range w.tables {
		for cells := range b.Chunks(i) {
			if err := t.add(cells); err != nil {
				return err
			}
		}
	}
	return nil
}

// Close implements [export.Sink].
func (w *Writer) Close() error {
	var errs []error
	for _, t := range w.tables {
		errs = append(errs, t.close())
	}
	return errors.Join(errs...)
}

// Abort implements [export.Sink].
func (w *Writer) Abort() {
	for _, t := range w.tables {
		if t != nil {
			_ = t.file.Close() // what it holds is thrown away
		}
	}
}
