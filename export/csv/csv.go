// Package csv writes the tables as comma-separated values: UTF-8, RFC 4180
// quoting, \n at the end of every line, a header always, nothing between the
// commas for a missing value. The bytes are those encoding/csv would write.
//
// A value that a spreadsheet could take for a formula stays as it is. Whoever
// opens the files in one should take the .xlsx, where such a value is text.
package csv

import (
	"errors"
	"os"
	"path/filepath"

	"pollard/export"
)

// Format is CSV.
var Format = export.Format{
	Name: "csv",
	Open: func(dir string) (export.Sink, error) { return New(dir) },
}

// flushSize is how many bytes of a table are gathered before they are written.
const flushSize = 128 << 10

// Writer writes one file a table.
type Writer struct {
	tables [export.TableCount]table
}

// table is one file and what waits to be written to it.
type table struct {
	file *os.File
	line []byte
}

// New creates the files, <table>.csv, in dir.
func New(dir string) (*Writer, error) {
	w := &Writer{}
	for i, t := range export.Tables() {
		file, err := os.Create(filepath.Join(dir, t.Name+".csv"))
		if err != nil {
			w.Abort()
			return nil, err
		}
		w.tables[i] = table{file, appendHeader(nil, t)}
	}
	return w, nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	for i := range w.tables {
		t := &w.tables[i]
		for row := range b.Rows(i) {
			t.line = appendRow(t.line, row)
			if len(t.line) >= flushSize {
				if err := t.flush(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// flush writes what waits.
func (t *table) flush() error {
	_, err := t.file.Write(t.line)
	t.line = t.line[:0]
	return err
}

// Close implements [export.Sink].
func (w *Writer) Close() error {
	var errs []error
	for i := range w.tables {
		t := &w.tables[i]
		errs = append(errs, t.flush(), t.file.Close())
		t.file = nil
	}
	return errors.Join(errs...)
}

// Abort implements [export.Sink].
func (w *Writer) Abort() {
	for i := range w.tables {
		if f := w.tables[i].file; f != nil {
			_ = f.Close() // what it holds is thrown away
		}
	}
}
