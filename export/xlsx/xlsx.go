// Package xlsx writes all tables into one workbook, pollard.xlsx, a sheet a
// table. Numbers are numbers and show the places they were stated with, days
// are true dates (before March 1900, which Excel's calendar has wrong, they are
// text), and whatever is text stays text, a leading = included.
//
// What a workbook cannot hold is changed, and only there: characters XML does
// not allow become U+FFFD, a text longer than 32 767 UTF-16 units is cut and
// ends in an ellipsis, and a table with more than 1 048 576 rows goes on in
// another sheet, "Polls (2)", under the same header.
//
// excelize makes the workbook: sheets, styles, panes, filters. The rows
// themselves are written here and compressed as they come, since their number,
// which stands before them in a sheet, is not known until the end. So neither a
// cell nor a sheet is ever held in memory, and the same rows give the same bytes.
package xlsx

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// Format is the workbook.
var Format = export.Format{
	Name: "xlsx",
	Open: func(dir string) (export.Sink, error) { return New(dir) },
}

// The limits of a sheet: what Excel has, and a size in bytes below the 4 GiB
// from which on a zip archive needs extensions that Excel is picky about.
var (
	maxRows        = excelize.TotalRows
	maxBytes int64 = 3 << 30
)

// sheetOrder is the tables as the workbook has them: what most people open the
// file for comes first.
var sheetOrder = [export.TableCount]int{
	export.Polls, export.Articles, export.ArticleTables, export.Responses,
	export.Events, export.Ledger, export.Findings, export.Pollsters,
}

// sheetNames are the names of the sheets.
var sheetNames = [export.TableCount]string{
	export.Articles: "Articles", export.ArticleTables: "Tables", export.Polls: "Polls", export.Responses: "Responses",
	export.Events: "Events", export.Ledger: "Rows", export.Findings: "Findings", export.Pollsters: "Pollsters",
}

// Writer writes the workbook.
type Writer struct {
	dir    string
	book   *excelize.File
	styles styles
	sheets [export.TableCount][]*sheet // of each table, the last one being written
}

// New begins a workbook in dir. What is put aside until the end goes into files
// there, too.
func New(dir string) (*Writer, error) {
	w := &Writer{dir: dir, book: excelize.NewFile()}
	var err error
	if w.styles, err = newStyles(w.book); err != nil {
		return nil, err
	}
	for i := range w.sheets {
		if err := w.addSheet(i); err != nil {
			w.Abort()
			return nil, err
		}
	}
	return w, nil
}

// addSheet begins a sheet of a table, which is named by its place.
func (w *Writer) addSheet(table int) error {
	name := sheetNames[table]
	if n := len(w.sheets[table]); n > 0 {
		name = fmt.Sprintf("%s (%d)", name, n+1)
	}
	s, err := newSheet(name, export.Tables()[table], &w.styles, w.dir)
	if err != nil {
		return err
	}
	w.sheets[table] = append(w.sheets[table], s)
	return nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	for i := range w.sheets {
		for row := range b.Rows(i) {
			if w.current(i).full() {
				if err := w.current(i).end(); err != nil {
					return err
				}
				if err := w.addSheet(i); err != nil {
					return err
				}
			}
			if err := w.current(i).add(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// current is the sheet of a table that rows go into.
func (w *Writer) current(table int) *sheet {
	return w.sheets[table][len(w.sheets[table])-1]
}

// Close implements [export.Sink].
func (w *Writer) Close() error {
	defer w.removeBodies()
	pack := newPack()
	first := true
	for _, table := range sheetOrder {
		if err := w.current(table).end(); err != nil {
			return err
		}
		for _, s := range w.sheets[table] {
			part, err := s.register(w.book, first)
			if err != nil {
				return err
			}
			pack.bodies[part] = s.body
			first = false
		}
	}
	return errors.Join(pack.save(w.book, filepath.Join(w.dir, export.WorkbookName)), w.book.Close())
}

// Abort implements [export.Sink].
func (w *Writer) Abort() {
	w.removeBodies()
	_ = w.book.Close() // it holds no file
}

// removeBodies removes what was put aside.
func (w *Writer) removeBodies() {
	for _, sheets := range w.sheets {
		for _, s := range sheets {
			s.body.remove()
		}
	}
}
