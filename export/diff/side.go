package diff

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pollard/export"
)

// side is one of the two things that are compared.
type side struct {
	path   string
	format string // ending of the files it is read from
	single bool   // one file with one table
	tables []*table
	book   *workbook // nil unless it is one
}

// openSide finds the tables of a folder, a workbook, a CSV or a Parquet file.
func openSide(path string) (*side, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	s := &side{path: path, format: ".xlsx"}
	switch ending := strings.ToLower(filepath.Ext(path)); {
	case info.IsDir():
		return s, s.folder()
	case ending == ".xlsx":
		if s.book, err = openWorkbook(path); err != nil {
			return nil, err
		}
		if s.tables, err = s.book.tables(); err != nil {
			_ = s.close() // only read from
			return nil, err
		}
	case ending == ".csv":
		err = s.file(path, csvTable)
	case ending == ".parquet":
		err = s.file(path, parquetTable)
	default:
		return nil, fmt.Errorf("%s: expected an output folder, or a file that ends in .xlsx, .parquet or .csv", path)
	}
	if err == nil && len(s.tables) == 0 {
		_ = s.close() // only read from
		err = fmt.Errorf("%s: expected tables, found none", path)
	}
	return s, err
}

// file takes a file for the one table of the side. Its columns say which table
// it is; its name does where they do not.
func (s *side) file(path string, open func(name, path string) (*table, error)) error {
	t, err := open("", path)
	if err != nil {
		return err
	}
	if t.name = tableOfColumns(t.columns); t.name == "" {
		t.name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	s.format, s.single, s.tables = strings.ToLower(filepath.Ext(path)), true, []*table{t}
	return nil
}

// folder finds the tables of an output folder: its CSV files, or its Parquet
// files, or its workbook.
func (s *side) folder() error {
	for _, format := range []struct {
		ending string
		open   func(name, path string) (*table, error)
	}{{".csv", csvTable}, {".parquet", parquetTable}} {
		entries, err := os.ReadDir(s.path) // sorted by name
		if err != nil {
			return err
		}
		for _, e := range entries {
			name, found := strings.CutSuffix(e.Name(), format.ending)
			if !found || strings.HasPrefix(name, ".") {
				continue
			}
			if info, err := os.Stat(filepath.Join(s.path, e.Name())); err != nil || !info.Mode().IsRegular() {
				continue // a folder or a pipe of such a name is no table
			}
			t, err := format.open(name, filepath.Join(s.path, e.Name()))
			if err != nil {
				return err
			}
			s.tables = append(s.tables, t)
		}
		if len(s.tables) > 0 {
			s.format = format.ending
			return s.declareTypes()
		}
	}
	path := filepath.Join(s.path, export.WorkbookName)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: expected an output folder of pollard run, found neither .csv nor .parquet files nor %s", s.path, export.WorkbookName)
	}
	var err error
	if s.book, err = openWorkbook(path); err != nil {
		return err
	}
	s.tables, err = s.book.tables()
	return err
}

// dictionary is the table that describes the columns of the others.
const dictionary = "dictionary"

// declareTypes gives the columns of CSV files the types that the dictionary
// beside them states, where there is one.
func (s *side) declareTypes() (err error) {
	d := s.table(dictionary)
	if d == nil {
		return nil
	}
	at := [3]int{slices.Index(d.columns, "table"), slices.Index(d.columns, "column"), slices.Index(d.columns, "type")}
	if slices.Contains(at[:], -1) {
		return nil // it is something else
	}
	r, err := d.open()
	if err != nil {
		return err
	}
	defer func() { _ = r.close() }() // only read from
	for {
		record, err := r.read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		t := s.table(record[at[0]])
		if t == nil || t == d {
			continue
		}
		if i := slices.Index(t.columns, record[at[1]]); i >= 0 {
			if t.types == nil {
				t.types = make([]string, len(t.columns))
			}
			t.types[i] = record[at[2]]
		}
	}
}

// table is the table of that name, nil where the side has none.
func (s *side) table(name string) *table {
	for _, t := range s.tables {
		if t.name == name {
			return t
		}
	}
	return nil
}

// close lets go of what the side holds open.
func (s *side) close() error {
	if s.book != nil {
		return s.book.book.Close()
	}
	return nil
}

// schemaTable is the table of the schema of that name, nil where it has none.
func schemaTable(name string) *export.Table {
	for _, t := range export.Tables() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// schemaPlace is the place of a column in its table; behind all others where the
// schema does not know it.
func schemaPlace(table, column string) int {
	if t := schemaTable(table); t != nil {
		for i := range t.Columns {
			if t.Columns[i].Name == column {
				return i
			}
		}
	}
	return math.MaxInt
}

// schemaType is the type the schema gives a column; 0 where it does not know it.
func schemaType(table, column string) export.Type {
	if t := schemaTable(table); t != nil {
		for i := range t.Columns {
			if t.Columns[i].Name == column {
				return t.Columns[i].Type
			}
		}
	}
	return 0
}

// tableOfColumns is the table of the schema that has most of the columns, and
// they most of its: "" where there is none.
func tableOfColumns(columns []string) string {
	best, name := 0, ""
	for _, t := range export.Tables() {
		n := 0
		for i := range t.Columns {
			if slices.Contains(columns, t.Columns[i].Name) {
				n++
			}
		}
		if 2*n > max(len(columns), len(t.Columns)) && n > best {
			best, name = n, t.Name
		}
	}
	return name
}

// rank puts the tables in the order of the schema, others behind by name.
func rank(a, b string) int {
	at := func(name string) int {
		for i, t := range export.Tables() {
			if t.Name == name {
				return i
			}
		}
		return export.TableCount
	}
	return cmp.Or(cmp.Compare(at(a), at(b)), cmp.Compare(a, b))
}
