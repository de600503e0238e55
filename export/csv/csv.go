// Package csv writes the tables as comma-separated values: UTF-8, RFC 4180
// quoting, \n at the end of every line, a header always, nothing between the
// commas for a missing value. The bytes are those encoding/csv would write; package
// export makes the lines of them.
//
// A value that a spreadsheet could take for a formula stays as it is. Whoever
// opens the files in one should take the .xlsx, where such a value is text.
package csv

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"

	"pollard/export"
)

// Format is CSV.
var Format = export.Format{
	Name:  "csv",
	Reads: export.Lines,
	Open:  func(dir string) (export.Sink, error) { return New(dir) },
}

// flushSize is how many bytes of a table are gathered at most before they are
// written.
const flushSize = 128 << 10

// Writer writes one file a table.
type Writer struct {
	tables [export.TableCount]table
}

// table is one file, what waits to be written to it, and what was.
type table struct {
	file    *os.File
	waiting []byte // lines
	size    int64
	sum     hash.Hash // SHA-256
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
		w.tables[i] = table{file: file, waiting: t.AppendHeader(make([]byte, 0, flushSize)), sum: sha256.New()}
	}
	return w, nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	for i := range w.tables {
		t := &w.tables[i]
		for lines := range b.Lines(i) {
			if err := t.add(lines); err != nil {
				return err
			}
		}
	}
	return nil
}

// add takes lines, which are written once there are enough of them.
func (t *table) add(lines []byte) error {
	if len(t.waiting)+len(lines) > cap(t.waiting) {
		if err := t.flush(); err != nil {
			return err
		}
	}
	if len(lines) > cap(t.waiting) {
		return t.write(lines)
	}
	t.waiting = append(t.waiting, lines...)
	return nil
}

// flush writes what waits.
func (t *table) flush() error {
	err := t.write(t.waiting)
	t.waiting = t.waiting[:0]
	return err
}

// write writes lines, and counts and sums them up.
func (t *table) write(lines []byte) error {
	n, err := t.file.Write(lines)
	t.size += int64(n)
	_, _ = t.sum.Write(lines[:n]) // never fails
	return err
}

// close ends the file, which has to be as long as what was written to it.
func (t *table) close() error {
	err := t.flush()
	if info, statErr := t.file.Stat(); statErr != nil {
		err = errors.Join(err, statErr)
	} else if info.Size() != t.size {
		err = errors.Join(err, fmt.Errorf("%s has %d bytes, not the %d that were written", t.file.Name(), info.Size(), t.size))
	}
	err = errors.Join(err, t.file.Close())
	t.file = nil
	return err
}

// Close implements [export.Sink].
func (w *Writer) Close() error {
	var errs []error
	for i := range w.tables {
		errs = append(errs, w.tables[i].close())
	}
	return errors.Join(errs...)
}

// Sum returns the size in bytes and the SHA-256 of the file of a table, which is
// named by its place in [export.Tables], once the Writer is closed. They are
// gathered as it is written, which spares reading it back.
func (w *Writer) Sum(table int) (bytes int64, sha256 []byte) {
	t := &w.tables[table]
	return t.size, t.sum.Sum(nil)
}

// Abort implements [export.Sink].
func (w *Writer) Abort() {
	for i := range w.tables {
		if f := w.tables[i].file; f != nil {
			_ = f.Close() // what it holds is thrown away
		}
	}
}
