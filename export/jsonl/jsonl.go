// Package jsonl writes the tables as JSON Lines (jsonlines.org): UTF-8, one
// file a table, one JSON object (RFC 8259) a row, \n at the end of every line.
// A table without rows is an empty file.
//
// Every object has every column of its table, in order. A number is a JSON
// number with the places it was stated with, 43.0 as 43.0; a day is a text as in
// ISO 8601; what is missing is null.
package jsonl

import (
	"errors"
	"os"
	"path/filepath"

	"pollard/export"
)

// Format is JSON Lines.
var Format = export.Format{
	Name:  "jsonl",
	Reads: export.Cells,
	Open:  func(dir string) (export.Sink, error) { return New(dir) },
}

// flushSize is how many bytes of a table are gathered before they are written.
const flushSize = 128 << 10

// Writer writes one file a table.
type Writer struct {
	tables [export.TableCount]table
}

// table is one file and what waits to be written to it.
type table struct {
	file  *os.File
	lines []byte
	rows  rowWriter
}

// New creates the files, <table>.jsonl, in dir.
func New(dir string) (*Writer, error) {
	w := &Writer{}
	for i, t := range export.Tables() {
		file, err := os.Create(filepath.Join(dir, t.Name+".jsonl"))
		if err != nil {
			w.Abort()
			return nil, err
		}
		w.tables[i] = table{file: file, rows: newRowWriter(t)}
	}
	return w, nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	for i := range w.tables {
		t := &w.tables[i]
		for row := range b.Rows(i) {
			var err error
			if t.lines, err = t.rows.append(t.lines, row); err != nil {
				return err
			}
			if len(t.lines) >= flushSize {
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
	_, err := t.file.Write(t.lines)
	t.lines = t.lines[:0]
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
