// Package xlsx writes all tables into one workbook, pollard.xlsx, and reads back
// what people decided in it. docs/workbook.md describes it to those who open it.
//
// A table is a sheet, with what people look for first on the left. Numbers are
// numbers and show the places they were stated with, days are true dates (before
// March 1900, which Excel's calendar has wrong, they are text), and whatever is
// text stays text, a leading = included. Sheets that no table has are Read me,
// Dictionary and Charts.
//
// What a workbook cannot hold is changed, and only there: characters XML does
// not allow become U+FFFD, a text longer than 32 767 UTF-16 units is cut and
// ends in an ellipsis, and a table with more than 1 048 576 rows goes on in
// another sheet, "Responses 2", under the same header. What grows with a run and
// would burden Excel is bounded: notes, links and charts. Read me says how far
// they go.
//
// excelize makes the workbook: sheets, styles, panes, names, validations, print,
// and the relations of all parts. What it would take long over is written here
// and spliced in: rows, which are compressed as they come, since their number,
// which stands before them in a sheet, is not known until the end; columns,
// tables, links, notes and charts. So no long sheet is ever held in memory, and
// the same rows give the same bytes.
package xlsx

import (
	"errors"
	"path/filepath"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// Format is the workbook.
var Format = export.Format{
	Name:  "xlsx",
	Reads: export.Cells,
	Open:  func(dir string) (export.Sink, error) { return New(dir) },
}

// The limits of a sheet: what Excel has, and a size in bytes below the 4 GiB
// from which on a zip archive needs extensions that Excel is picky about.
var (
	maxRows        = excelize.TotalRows
	maxBytes int64 = 3 << 30
)

// Writer writes the workbook.
type Writer struct {
	dir     string
	book    *excelize.File
	styles  styles
	sheets  [export.TableCount][]*sheet // of each table, the last one being written
	bodies  []*body                     // of the sheets that no table has
	records records
	charts  charts
	counts  counts
}

// New begins a workbook in dir. What is put aside until the end goes into files
// there, too.
func New(dir string) (*Writer, error) {
	w := &Writer{dir: dir, book: excelize.NewFile(), counts: newCounts()}
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
	n := len(w.sheets[table])
	s, err := newSheet(layouts[table], n+1, &w.styles, w.dir)
	if err != nil {
		return err
	}
	w.sheets[table] = append(w.sheets[table], s)
	switch table {
	case export.Polls:
		block := 1
		if n > 0 {
			block = w.sheets[table][n-1].notes.nextBlock()
		}
		s.notes = newNotes(w.dir, s.index("status"), s.letter("status"), block)
	case export.Findings:
		s.links = newLinks(w.dir)
	}
	return nil
}

// Write implements [export.Sink].
func (w *Writer) Write(b export.Batch) error {
	w.records.gather(b, w.counts.notes < maxNotes)
	for _, table := range writeOrder {
		for row := range b.Rows(table) {
			s, err := w.room(table)
			if err != nil {
				return err
			}
			if err := w.add(table, s, row); err != nil {
				return err
			}
		}
	}
	w.charts.finish()
	return nil
}

// room is the sheet of a table that has room for a row.
func (w *Writer) room(table int) (*sheet, error) {
	s := w.current(table)
	if !s.full() {
		return s, nil
	}
	if err := s.end(); err != nil {
		return nil, err
	}
	if err := w.addSheet(table); err != nil {
		return nil, err
	}
	return w.current(table), nil
}

// add writes one row and keeps what other sheets need of it.
func (w *Writer) add(table int, s *sheet, row []export.Value) error {
	w.counts.rows[table]++
	switch table {
	case export.Polls:
		if err := s.add(row, ""); err != nil {
			return err
		}
		w.counts.status[row[pollStatus].Text()]++
		w.charts.addPoll(row)
		if row[pollFindings].IsNull() {
			return nil
		}
		return w.note(s, row[pollID].Text())
	case export.Events:
		w.charts.addEvent(row)
		if r := w.records.find(row[eventID].Text()); r != nil {
			r.sheet, r.row = s, s.rows+1
		}
	case export.Articles:
		w.charts.addArticle(row)
		w.counts.addArticle(row)
	case export.Findings:
		w.counts.addFinding(row)
		before := s.links.count
		err := s.add(row, w.records.target(row))
		w.counts.links += s.links.count - before
		return err
	}
	return s.add(row, "")
}

// note remembers where a poll that findings are about was written, and notes
// them there.
func (w *Writer) note(s *sheet, id string) error {
	w.counts.noted++
	r := w.records.find(id)
	if r == nil {
		return nil
	}
	r.sheet, r.row = s, s.rows
	if w.counts.notes >= maxNotes || len(r.note) == 0 {
		return nil
	}
	w.counts.notes++
	return s.notes.add(s.rows, r.text())
}

// current is the sheet of a table that rows go into.
func (w *Writer) current(table int) *sheet {
	return w.sheets[table][len(w.sheets[table])-1]
}

// Close implements [export.Sink].
func (w *Writer) Close() error {
	defer w.removeBodies()
	pack := newPack()
	if err := w.describe(pack); err != nil {
		return err
	}
	for _, table := range sheetOrder {
		if err := w.current(table).end(); err != nil {
			return err
		}
		for _, s := range w.sheets[table] {
			if err := s.register(w.book, pack); err != nil {
				return err
			}
		}
	}
	if err := w.addDictionary(pack); err != nil {
		return err
	}
	if err := w.draw(pack); err != nil {
		return err
	}
	return errors.Join(pack.save(w.book, filepath.Join(w.dir, export.WorkbookName)), w.book.Close())
}

// draw adds the sheet of the charts.
func (w *Writer) draw(p *pack) error {
	s, err := newSheet(chartLayout, 1, &w.styles, w.dir)
	if err != nil {
		return err
	}
	w.bodies = append(w.bodies, s.body)
	if err := w.charts.write(s); err != nil {
		return err
	}
	if err := s.register(w.book, p); err != nil {
		return err
	}
	return w.charts.register(w.book, s, p)
}

// newBody begins a body of a sheet that no table has.
func (w *Writer) newBody() *body {
	b := newBody(w.dir)
	w.bodies = append(w.bodies, b)
	return b
}

// newLines begins the rows of such a sheet.
func (w *Writer) newLines() lines { return lines{body: w.newBody()} }

// Abort implements [export.Sink].
func (w *Writer) Abort() {
	w.removeBodies()
	_ = w.book.Close() // it holds no file
}

// removeBodies removes what was put aside.
func (w *Writer) removeBodies() {
	for _, sheets := range w.sheets {
		for _, s := range sheets {
			s.remove()
		}
	}
	for _, b := range w.bodies {
		b.remove()
	}
}
