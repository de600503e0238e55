package diff

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// reader gives the records of one table in their order.
type reader interface {
	// read returns the cells of the next record as CSV has them, [io.EOF] after
	// the last one. The slice holds until the next call, the strings for good.
	read() ([]string, error)
	close() error
}

// table is one table of one side.
type table struct {
	name    string
	file    string // named in errors
	format  string // ending of the file
	columns []string
	types   []string // by column, where the format declares them; else nil
	open    func() (reader, error)
}

// csvTable is the table of a CSV file: its header is read at once.
func csvTable(name, path string) (*table, error) {
	r, header, err := openCSV(path)
	if err != nil {
		return nil, err
	}
	return &table{
		name: name, file: path, format: ".csv", columns: distinct(header),
		open: func() (reader, error) {
			r, _, err := openCSV(path)
			if err != nil {
				return nil, err
			}
			return r, nil
		},
	}, r.close()
}

// csvReader reads a CSV file.
type csvReader struct {
	path  string
	file  *os.File
	csv   *stdcsv.Reader
	width int
}

// bom is what some programs put before UTF-8.
var bom = []byte("\uFEFF")

func openCSV(path string) (*csvReader, []string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	head := make([]byte, len(bom))
	if n, _ := io.ReadFull(file, head); !bytes.Equal(head[:n], bom) {
		if _, err := file.Seek(0, io.SeekStart); err != nil {
			_ = file.Close()
			return nil, nil, fmt.Errorf("%s: expected a file that can be read twice: %w", path, err)
		}
	}
	r := &csvReader{path: path, file: file, csv: stdcsv.NewReader(file)}
	r.csv.ReuseRecord = true
	record, err := r.csv.Read()
	if errors.Is(err, io.EOF) {
		_ = file.Close()
		return nil, nil, fmt.Errorf("%s:1:1: expected a line of column names, found nothing", path)
	}
	if err != nil {
		_ = file.Close()
		return nil, nil, r.fault(err)
	}
	header := append([]string(nil), record...)
	r.width = len(header)
	for i, name := range header {
		if !utf8.ValidString(name) {
			_ = file.Close()
			return nil, nil, fmt.Errorf("%s:1: expected UTF-8 in the name of column %d", path, i+1)
		}
	}
	return r, header, nil
}

func (r *csvReader) read() ([]string, error) {
	record, err := r.csv.Read()
	if err == nil || errors.Is(err, io.EOF) {
		return record, err
	}
	return nil, r.fault(err)
}

// fault says where in the file a mistake is, and what was expected.
func (r *csvReader) fault(err error) error {
	var parse *stdcsv.ParseError
	if !errors.As(err, &parse) {
		return fmt.Errorf("%s: %w", r.path, err)
	}
	if errors.Is(parse.Err, stdcsv.ErrFieldCount) {
		return fmt.Errorf("%s:%d: expected %d fields, as the header has", r.path, parse.Line, r.width)
	}
	return fmt.Errorf("%s:%d:%d: expected CSV (RFC 4180): %w", r.path, parse.Line, parse.Column, parse.Err)
}

func (r *csvReader) close() error { return r.file.Close() }

// distinct numbers the columns that share a name, so that each can be named.
func distinct(names []string) []string {
	seen := map[string]int{}
	out := make([]string, len(names))
	for i, name := range names {
		name = strings.TrimSpace(name)
		seen[name]++
		if n := seen[name]; n > 1 {
			name = fmt.Sprintf("%s~%d", name, n)
		}
		out[i] = name
	}
	return out
}
