package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// maxReviewed bounds a reviewed file, which people write.
const maxReviewed = 16 << 20

// eachReviewed calls read for the file of a name in every argument that is a
// folder and has one, once for each file.
func eachReviewed(args []string, base string, read func(name string, in io.Reader) error) error {
	taken := map[string]bool{}
	for _, arg := range args {
		if info, err := os.Stat(arg); err != nil || !info.IsDir() {
			continue
		}
		name := filepath.Join(arg, base)
		abs, err := filepath.Abs(name)
		if err != nil {
			return err
		}
		if taken[abs] {
			continue
		}
		taken[abs] = true
		file, err := os.Open(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		err = read(name, file)
		_ = file.Close() // it was only read
		if err != nil {
			return err
		}
	}
	return nil
}

// reviewedRow is one row of a reviewed file.
type reviewedRow struct {
	file   string
	line   int
	fields map[string]string // by column, without white space around them
	reader *csv.Reader
	at     map[string]int
}

// get gives a field that must not be empty.
func (r *reviewedRow) get(column, what string) (string, error) {
	if r.fields[column] == "" {
		return "", r.wrong(column, "expected "+what+", found nothing")
	}
	return r.fields[column], nil
}

// wrong is the error of a field of the row just read.
func (r *reviewedRow) wrong(column, problem string) error {
	line, col := r.reader.FieldPos(r.at[column])
	return fmt.Errorf("%s:%d:%d: column %s: %s", r.file, line, col, column, problem)
}

// readReviewed calls take for every row of a CSV file (RFC 4180, UTF-8, a byte
// order mark at will) whose header has the given columns in any order. An error
// names file, line, column and what was expected.
func readReviewed(file string, in io.Reader, columns []string, take func(*reviewedRow) error) error {
	data, err := io.ReadAll(io.LimitReader(in, maxReviewed+1))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if len(data) > maxReviewed {
		return fmt.Errorf("%s: expected at most %d bytes", file, maxReviewed)
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	at, err := reviewedHeader(file, reader, columns)
	if err != nil {
		return err
	}
	for {
		record, err := reader.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return reviewedSyntax(file, err)
		}
		line, _ := reader.FieldPos(0)
		row := reviewedRow{file: file, line: line, fields: map[string]string{}, reader: reader, at: at}
		for _, c := range columns {
			row.fields[c] = strings.TrimSpace(record[at[c]])
		}
		if err := take(&row); err != nil {
			return err
		}
	}
}

// reviewedHeader reads the header and gives the place of each column.
func reviewedHeader(file string, reader *csv.Reader, columns []string) (map[string]int, error) {
	expected := strings.Join(columns, ",")
	header, err := reader.Read()
	if err == io.EOF {
		return nil, fmt.Errorf("%s:1:1: expected the header %s, found an empty file", file, expected)
	}
	if err != nil {
		return nil, reviewedSyntax(file, err)
	}
	at := map[string]int{}
	for i, name := range header {
		name = strings.TrimSpace(name)
		line, col := reader.FieldPos(i)
		if !slices.Contains(columns, name) {
			return nil, fmt.Errorf("%s:%d:%d: column %q: expected one of %s", file, line, col, name, expected)
		}
		if _, again := at[name]; again {
			return nil, fmt.Errorf("%s:%d:%d: column %s: expected once, found twice", file, line, col, name)
		}
		at[name] = i
	}
	for _, name := range columns {
		if _, there := at[name]; !there {
			return nil, fmt.Errorf("%s:1:1: column %s: expected in the header, not found", file, name)
		}
	}
	return at, nil
}

// reviewedSyntax says where a file is no CSV.
func reviewedSyntax(file string, err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return fmt.Errorf("%s: %w", file, err)
	}
	if errors.Is(p.Err, csv.ErrFieldCount) {
		return fmt.Errorf("%s:%d:1: expected as many fields as the header has", file, p.StartLine)
	}
	return fmt.Errorf("%s:%d:%d: expected CSV as in RFC 4180: %w", file, p.Line, p.Column, p.Err)
}
