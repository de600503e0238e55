package diff

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"
	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// workbook is an open workbook. It closes with the side it belongs to.
type workbook struct {
	path string
	book *excelize.File
}

func openWorkbook(path string) (*workbook, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: expected a file", path)
	}
	book, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("%s: expected an .xlsx workbook: %w", path, err)
	}
	return &workbook{path, book}, nil
}

// nextSheet is how a sheet is named that goes on where another is full.
var nextSheet = regexp.MustCompile(` \([0-9]+\)$`)

// tables lists the sheets that are tables: Polls and "Polls (2)" are one.
func (w *workbook) tables() ([]*table, error) {
	sheets := map[string][]string{}
	var names []string
	for _, sheet := range w.book.GetSheetList() {
		name := strings.ToLower(nextSheet.ReplaceAllString(sheet, ""))
		if schemaTable(name) == nil {
			continue // charts, words for readers
		}
		if sheets[name] == nil {
			names = append(names, name)
		}
		sheets[name] = append(sheets[name], sheet)
	}
	var tables []*table
	for _, name := range names {
		r := w.open(name, sheets[name], nil)
		header, err := r.header()
		_ = r.close() // only read from
		if errors.Is(err, io.EOF) {
			continue // an empty sheet is no table
		}
		if err != nil {
			return nil, err
		}
		header = distinct(header)
		t := &table{name: name, file: w.path, format: ".xlsx", columns: header}
		t.open = func() (reader, error) { return w.open(name, sheets[name], header), nil }
		tables = append(tables, t)
	}
	return tables, nil
}

// sheetReader reads the sheets of one table.
type sheetReader struct {
	workbook *workbook
	sheets   []string
	rows     *excelize.Rows
	row      int
	fix      []func(string) string // by column; nil where cells are taken as they are
	record   []string
}

func (w *workbook) open(name string, sheets, header []string) *sheetReader {
	r := &sheetReader{workbook: w, sheets: slices.Clone(sheets), record: make([]string, len(header))}
	for _, column := range header {
		switch schemaType(name, column) {
		case export.Date:
			r.fix = append(r.fix, dayOfSerial)
		case export.Decimal, export.Integer:
			r.fix = append(r.fix, withoutNoise)
		default:
			r.fix = append(r.fix, nil)
		}
	}
	return r
}

// header gives the names in the first row.
func (r *sheetReader) header() ([]string, error) {
	if err := r.nextSheet(); err != nil {
		return nil, err
	}
	if !r.rows.Next() {
		return nil, io.EOF
	}
	names, err := r.rows.Columns()
	if err == nil && len(names) == 0 {
		err = io.EOF
	}
	return names, err
}

// nextSheet begins the next sheet.
func (r *sheetReader) nextSheet() error {
	if len(r.sheets) == 0 {
		return io.EOF
	}
	rows, err := r.workbook.book.Rows(r.sheets[0])
	if err != nil {
		return fmt.Errorf("%s: sheet %s: %w", r.workbook.path, r.sheets[0], err)
	}
	r.rows, r.sheets, r.row = rows, r.sheets[1:], 0
	return nil
}

func (r *sheetReader) read() ([]string, error) {
	for {
		if r.rows == nil {
			if err := r.nextSheet(); err != nil {
				return nil, err
			}
		}
		if !r.rows.Next() {
			if err := errors.Join(r.rows.Error(), r.rows.Close()); err != nil {
				return nil, fmt.Errorf("%s: row %d: %w", r.workbook.path, r.row+1, err)
			}
			r.rows = nil
			continue
		}
		cells, err := r.rows.Columns()
		r.row++
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", r.workbook.path, r.row, err)
		}
		if r.row == 1 || len(cells) == 0 {
			continue // every sheet has the header; a row without cells is none
		}
		for i := range r.record {
			switch {
			case i >= len(cells):
				r.record[i] = ""
			case r.fix[i] != nil:
				r.record[i] = r.fix[i](cells[i])
			default:
				r.record[i] = cells[i]
			}
		}
		return r.record, nil
	}
}

func (r *sheetReader) close() error {
	if r.rows != nil {
		return r.rows.Close()
	}
	return nil
}

// excelZero is 1970-01-01 as Excel counts days.
const excelZero = 25569

// dayOfSerial turns a day as Excel stores it into ISO 8601. What is no whole
// number is text already.
func dayOfSerial(cell string) string {
	n, err := strconv.ParseInt(cell, 10, 64)
	if err != nil || len(cell) < 5 && n > 1000 { // 2017 is a year somebody typed
		return cell
	}
	return time.Unix((n-excelZero)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// sheetPlaces is how many places of a number are kept: a spreadsheet that saves
// a workbook anew writes 7.6 as 7.5999999999999996.
const sheetPlaces = 9

// withoutNoise takes away the places that binary floating point adds.
func withoutNoise(cell string) string {
	if len(cell) <= sheetPlaces {
		return cell
	}
	d, err := decimal.Parse(cell)
	if err != nil || d.Scale() <= sheetPlaces {
		return cell
	}
	return d.Round(sheetPlaces).Trim(0).String()
}
