// Package datapackage describes the CSV files of a run, so that a program can
// load them without being told what they hold:
//
//   - datapackage.json, a Data Package (datapackage.org, version 2.0) whose
//     resources are the CSV files, each with size, SHA-256 and Table Schema;
//   - metadata.json, the same as W3C Metadata Vocabulary for Tabular Data
//     (CSV on the Web, Recommendation of 17 December 2015);
//   - dictionary.csv, the same for people: one row a column of a table.
//
// All three are made of package export's schema and of the files as they were
// written. Nothing in them depends on the clock or the machine.
package datapackage

import (
	"errors"
	"os"
	"path/filepath"

	"pollard/export"
)

// The names of the files in an output folder.
const (
	PackageName    = "datapackage.json"
	MetadataName   = "metadata.json"
	DictionaryName = "dictionary.csv"
)

// With gives a format that writes CSV by csv and then describes the files. csv
// has to write one file a table, <table>.csv, as package export/csv does; a file
// that its sink has not summed up is read back.
func With(csv export.Format) export.Format {
	return export.Format{
		Name:  csv.Name,
		Reads: csv.Reads,
		Open: func(dir string) (export.Sink, error) {
			inner, err := csv.Open(dir)
			if err != nil {
				return nil, err
			}
			return &sink{inner: inner, dir: dir}, nil
		},
	}
}

// sink hands batches on and notes which articles they are from.
type sink struct {
	inner   export.Sink
	dir     string
	sources []source
}

// Write implements [export.Sink].
func (s *sink) Write(b export.Batch) error {
	for row := range b.Rows(export.Articles) {
		s.sources = append(s.sources, sourceOf(row))
	}
	return s.inner.Write(b)
}

// Close implements [export.Sink].
func (s *sink) Close() error {
	if err := s.inner.Close(); err != nil {
		return err
	}
	known, _ := s.inner.(summed)
	return describe(s.dir, known, s.sources)
}

// Abort implements [export.Sink].
func (s *sink) Abort() { s.inner.Abort() }

// describe writes the three files beside the CSV files of dir. What known, which
// may be nil, tells of the files of the tables need not be measured.
func describe(dir string, known summed, sources []source) error {
	if err := writeDictionary(filepath.Join(dir, DictionaryName)); err != nil {
		return err
	}
	all := described()
	files := make([]file, len(all))
	for i, t := range all {
		if known != nil && t != &dictionary {
			files[i] = sumOf(known, i)
			continue
		}
		var err error
		if files[i], err = measure(filepath.Join(dir, t.Name+".csv")); err != nil {
			return err
		}
	}
	return errors.Join(
		writeJSON(filepath.Join(dir, PackageName), packageOf(all, files, sources)),
		writeJSON(filepath.Join(dir, MetadataName), metadataOf(all)),
	)
}

// described gives the tables that have a file: those of the schema and the
// dictionary of them.
func described() []*export.Table {
	tables := export.Tables()
	return append(tables[:], &dictionary)
}

// create makes a file, fills it and says what went wrong first.
func create(path string, fill func(*os.File) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(fill(f), f.Close())
}
