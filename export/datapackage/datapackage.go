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
// written. Nothing in them depends on the clock or the machine. What is the same in
// every run stands in files here, which a test makes.
package datapackage

import (
	_ "embed"
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

//go:embed metadata.json
var metadata []byte

//go:embed dictionary.csv
var dictionary []byte

// describe writes the three files beside the CSV files of dir. What known, which
// may be nil, tells of the files of the tables need not be measured.
func describe(dir string, known summed, sources []source) error {
	var files []file
	for i, t := range export.Tables() {
		if known != nil {
			files = append(files, sumOf(known, i))
			continue
		}
		f, err := measure(filepath.Join(dir, t.Name+".csv"))
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	files = append(files, fileOf(dictionary))
	descriptor, err := packageOf(files, sources)
	return errors.Join(
		err,
		os.WriteFile(filepath.Join(dir, PackageName), descriptor, 0o666),
		os.WriteFile(filepath.Join(dir, MetadataName), metadata, 0o666),
		os.WriteFile(filepath.Join(dir, DictionaryName), dictionary, 0o666),
	)
}
